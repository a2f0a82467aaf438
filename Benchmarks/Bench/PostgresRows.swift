internal import CPostgres
internal import Foundation
internal import Synchronization

/// libpq over copies of the server's tables: each connection on its own thread, prepared statements, two round trips a
/// write: one that begins and locks, one that writes all and commits.
enum PostgresRows {
    /// Tables that gain a row with each write of the server.
    private static let appended = ["journal", "journal_seal"]
    /// Tables that a renaming writes anew.
    private static let rewritten = ["area", "area_term", "area_code"]

    private struct Work {
        /// By table, in the order of `appended`.
        let inserts: [String]
        /// By table, the rows of one write after another.
        let rows: [[[String?]]]
        let rewritings: [Rewriting]

        var count: Int { rows.map(\.count).min() ?? 0 }
    }

    private struct Rewriting {
        let id: String?
        let name: String?
        let terms: [[String?]]
        let labels: [[String?]]
    }

    /// Durable writes a second, by `connections` at once, of what `writes` writes of the server left last in `schema`,
    /// into tables of the same columns, indexes and checks in a schema that is dropped afterwards.
    static func writes(
        at connection: String, schema: String, writes: Int, connections: Int, seconds: Double
    ) throws -> Double {
        let first = try Session(connection)
        try first.run("DROP SCHEMA IF EXISTS bench CASCADE")
        try first.run("CREATE SCHEMA bench")
        // The schema goes at the end in any case; a failing DROP leaves only a scratch schema behind.
        defer { try? first.run("DROP SCHEMA bench CASCADE") }
        let work = try prepared(schema, writes, in: first)
        guard work.count > 0, !work.rewritings.isEmpty else { throw Failure("no table of \(schema) gained rows") }
        let next = Atomic(0)
        let failures = Mutex<[String]>([])
        let watch = Stopwatch()
        let group = (0..<connections).map { _ in
            Thread {
                do {
                    try carryOut(work, connection) {
                        let write = next.add(1, ordering: .relaxed).oldValue
                        return write < work.count && watch.elapsed < seconds ? write : nil
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
        // Each thread asked once in vain.
        return Double(min(next.load(ordering: .relaxed) - connections, work.count)) / elapsed
    }

    private static func carryOut(_ work: Work, _ connection: String, next: () -> Int?) throws {
        let session = try Session(connection)
        for (index, insert) in work.inserts.enumerated() { try session.prepare("insert\(index)", insert) }
        for (name, text) in statements { try session.prepare(name, text) }
        while let write = next() {
            let new = work.rewritings[write % work.rewritings.count]
            try session.exchange([("begin", []), ("lock", [new.id])])
            var batch: [(String, [String?])] = [("name", [new.name, new.id]), ("no-terms", [new.id])]
            batch += new.terms.map { ("term", $0) }
            batch.append(("no-label", [new.id]))
            batch += new.labels.map { ("label", $0) }
            for (index, rows) in work.rows.enumerated() { batch.append(("insert\(index)", rows[write])) }
            try session.exchange(batch + [("commit", [])])
        }
    }

    private static let statements = [
        ("begin", "BEGIN"), ("commit", "COMMIT"),
        ("lock", "SELECT * FROM bench.area WHERE id = $1 FOR UPDATE"),
        ("name", "UPDATE bench.area SET name = $1 WHERE id = $2"),
        ("no-terms", "DELETE FROM bench.area_term WHERE area_id = $1"),
        ("term", "INSERT INTO bench.area_term (piece, term, level, area_id) VALUES ($1, $2, $3, $4)"),
        ("no-label", "DELETE FROM bench.area_code WHERE area_id = $1 AND valid_to_day IS NULL"),
        (
            "label",
            """
            INSERT INTO bench.area_code (scheme, code, valid_from_day, area_id, name)
            VALUES ($1, $2, $3, $4, $5)
            """
        ),
    ]

    /// Makes the copies, and reads what is to be written.
    private static func prepared(_ schema: String, _ writes: Int, in session: Session) throws -> Work {
        for table in appended + rewritten {
            try session.run("CREATE TABLE bench.\(table) (LIKE \(schema).\(table) INCLUDING ALL)")
        }
        for table in rewritten { try session.run("INSERT INTO bench.\(table) SELECT * FROM \(schema).\(table)") }
        var inserts: [String] = []
        var rows: [[[String?]]] = []
        for table in appended {
            let columns = try session.rows(
                """
                SELECT column_name FROM information_schema.columns WHERE table_schema = '\(schema)'
                AND table_name = '\(table)' AND is_generated = 'NEVER' ORDER BY ordinal_position
                """
            ).compactMap { $0.first ?? nil }
            let list = columns.map { "\"\($0)\"" }.joined(separator: ", ")
            let marks = columns.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
            inserts.append("INSERT INTO bench.\(table) (\(list)) OVERRIDING SYSTEM VALUE VALUES (\(marks))")
            rows.append(
                try session.rows("SELECT \(list) FROM \(schema).\(table) ORDER BY 1 DESC LIMIT \(writes)").reversed())
        }
        return Work(inserts: inserts, rows: rows, rewritings: try rewritings(schema, in: session))
    }

    private static func rewritings(_ schema: String, in session: Session) throws -> [Rewriting] {
        let areas = try session.rows(
            """
            SELECT id, name FROM \(schema).area
            WHERE id IN (SELECT subject_id FROM \(schema).journal WHERE kind = 'area.renamed')
            """)
        return try areas.map { area in
            let id = area[0] ?? "0"
            return Rewriting(
                id: id, name: area[1],
                terms: try session.rows(
                    "SELECT piece, term, level, area_id FROM \(schema).area_term WHERE area_id = \(id)"),
                labels: try session.rows(
                    """
                    SELECT scheme, code, valid_from_day, area_id, name FROM \(schema).area_code
                    WHERE area_id = \(id) AND valid_to_day IS NULL
                    """))
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

    /// Prepared statements in one round trip, in order.
    func exchange(_ statements: [(name: String, row: [String?])]) throws {
        guard PQenterPipelineMode(handle) == 1 else { throw Failure("no pipeline") }
        for (name, row) in statements {
            let texts = row.map { $0.flatMap { strdup($0) } }
            defer { for text in texts { free(text) } }
            let values = texts.map { UnsafePointer($0) }
            guard PQsendQueryPrepared(handle, name, Int32(row.count), values, nil, nil, 0) == 1 else {
                throw Failure("PostgreSQL: \(String(cString: PQerrorMessage(handle)))")
            }
        }
        guard PQpipelineSync(handle) == 1 else { throw Failure("no end of the pipeline") }
        for _ in statements {
            PQclear(try checked(PQgetResult(handle)))
            // The nil behind a statement's result.
            _ = PQgetResult(handle)
        }
        PQclear(PQgetResult(handle))
        guard PQexitPipelineMode(handle) == 1 else { throw Failure("the pipeline doesn't end") }
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
