internal import CPostgres
internal import Foundation
internal import Synchronization

/// libpq over the server's tables: each connection on its own thread, prepared statements, three round trips a write.
enum PostgresRows {
    private struct Table {
        let insert: String
        let rows: [[String?]]
        let perWrite: Int
    }

    /// Durable writes a second, by `connections` at once, of the rows that `writes` writes of the server left last in
    /// `schema`, into tables of the same columns, indexes and checks in a schema that is dropped afterwards.
    static func writes(
        at connection: String, schema: String, writes: Int, connections: Int, seconds: Double
    ) throws -> Double {
        let first = try Session(connection)
        try first.run("DROP SCHEMA IF EXISTS bench CASCADE")
        try first.run("CREATE SCHEMA bench")
        // The schema goes at the end in any case; a failing DROP leaves only a scratch schema behind.
        defer { try? first.run("DROP SCHEMA bench CASCADE") }
        let tables = try copies(of: schema, writes: writes, in: first)
        guard let count = tables.map({ $0.rows.count / $0.perWrite }).min(), count > 0 else {
            throw Failure("no table of \(schema) gained rows")
        }
        let next = Atomic(0)
        let failures = Mutex<[String]>([])
        let watch = Stopwatch()
        let group = (0..<connections).map { _ in
            Thread {
                do {
                    try work(tables, connection) {
                        let write = next.add(1, ordering: .relaxed).oldValue
                        return write < count && watch.elapsed < seconds ? write : nil
                    }
                } catch {
                    failures.withLock { $0.append("\(error)") }
                }
            }
        }
        for thread in group { thread.start() }
        while !group.allSatisfy(\.isFinished) { Thread.sleep(forTimeInterval: 0.001) }
        let elapsed = watch.elapsed
        if let failure = failures.withLock({ $0.first }) { throw Failure(failure) }
        return Double(min(next.load(ordering: .relaxed), count)) / elapsed
    }

    private static func work(_ tables: [Table], _ connection: String, next: () -> Int?) throws {
        let session = try Session(connection)
        for (index, table) in tables.enumerated() { try session.prepare("insert\(index)", table.insert) }
        while let write = next() {
            try session.run("BEGIN")
            for (index, table) in tables.enumerated() {
                for row in table.rows[(write * table.perWrite)..<((write + 1) * table.perWrite)] {
                    try session.insert("insert\(index)", row)
                }
            }
            try session.run("COMMIT")
        }
    }

    /// Tables whose statistics count an insert a write or more, each made again, empty, in `bench`.
    private static func copies(of schema: String, writes: Int, in session: Session) throws -> [Table] {
        let names = try session.rows("SELECT relname FROM pg_stat_user_tables WHERE schemaname = '\(schema)'")
        return try names.compactMap { $0.first ?? nil }.compactMap { name in
            let table = "\"\(schema)\".\"\(name)\""
            let all = try session.rows("SELECT count(*) FROM \(table)").first?.first.flatMap { $0.flatMap { Int($0) } }
            guard let all, all * 10 >= writes * 9 else { return nil }
            try session.run("CREATE TABLE bench.\"\(name)\" (LIKE \(table) INCLUDING ALL)")
            let columns = try session.rows(
                """
                SELECT column_name FROM information_schema.columns WHERE table_schema = '\(schema)'
                AND table_name = '\(name)' AND is_generated = 'NEVER' ORDER BY ordinal_position
                """
            ).compactMap { $0.first ?? nil }
            let list = columns.map { "\"\($0)\"" }.joined(separator: ", ")
            let marks = columns.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
            let perWrite = max(1, Int((Double(all) / Double(writes)).rounded()))
            let limit = perWrite * writes
            return Table(
                insert: "INSERT INTO bench.\"\(name)\" (\(list)) OVERRIDING SYSTEM VALUE VALUES (\(marks))",
                rows: try session.rows("SELECT \(list) FROM \(table) ORDER BY 1 DESC LIMIT \(limit)").reversed(),
                perWrite: perWrite)
        }
    }
}

/// One connection by libpq's own functions; every value travels as text.
private final class Session {
    private let handle: OpaquePointer

    init(_ connection: String) throws {
        guard let opened = PQconnectdb(connection) else { throw Failure("out of memory") }
        handle = opened
        guard PQstatus(opened) == CONNECTION_OK else { throw Failure(String(cString: PQerrorMessage(opened))) }
    }

    deinit { PQfinish(handle) }

    private func checked(_ result: OpaquePointer?) throws -> OpaquePointer {
        let status = PQresultStatus(result)
        guard let result, status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK else {
            PQclear(result)
            throw Failure("PostgreSQL: \(String(cString: PQerrorMessage(handle)))")
        }
        return result
    }

    func run(_ statement: String) throws { PQclear(try checked(PQexec(handle, statement))) }

    func prepare(_ name: String, _ statement: String) throws {
        PQclear(try checked(PQprepare(handle, name, statement, 0, nil)))
    }

    func insert(_ name: String, _ row: [String?]) throws {
        let texts = row.map { $0.flatMap { strdup($0) } }
        defer { for text in texts { free(text) } }
        let values = texts.map { UnsafePointer($0) }
        PQclear(try checked(PQexecPrepared(handle, name, Int32(row.count), values, nil, nil, 0)))
    }

    func rows(_ statement: String) throws -> [[String?]] {
        let result = try checked(PQexec(handle, statement))
        defer { PQclear(result) }
        return (0..<PQntuples(result)).map { row in
            (0..<PQnfields(result)).map { column in
                PQgetisnull(result, row, column) == 1 ? nil : String(cString: PQgetvalue(result, row, column))
            }
        }
    }
}
