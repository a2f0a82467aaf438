internal import CPostgres

/// Statements of one closure on a connection.
final class PostgresSession: Session {
    private let connection: PostgresConnection
    private let deadline: Deadline
    private let mayCancel: Bool

    /// - Parameter mayCancel: whether a result that nobody wants any more may be broken off, which fails the
    ///   transaction.
    init(_ connection: PostgresConnection, limit: Duration, mayCancel: Bool) {
        self.connection = connection
        self.mayCancel = mayCancel
        deadline = Deadline(limit)
    }

    var isInTransaction: Bool { connection.isInTransaction }

    func checkDeadline() throws(DatabaseError) {
        if deadline.isOver { throw .interrupted }
    }

    func each(_ sql: SQL, _ body: (Row) throws -> Bool) throws {
        let result = try whole(sql)
        defer { PQclear(result) }
        for row in 0..<PQntuples(result) {
            guard try body(Row(source: .postgres(result, row))) else { return }
        }
    }

    func stream(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        try checkDeadline()
        try connection.start(sql.text(for: .postgres), PostgresParameters(sql.values))
        do {
            while let result = try connection.nextResult() {
                defer { PQclear(result) }
                // The last result says that it is the last, and has no row.
                if PQntuples(result) == 1 { try body(Row(source: .postgres(result, 0))) }
            }
        } catch {
            if mayCancel { connection.cancel() }
            connection.drain()
            throw error
        }
    }

    func run(_ sql: SQL) throws -> Int {
        let result = try whole(sql)
        defer { PQclear(result) }
        // Empty for what changes no rows; a SELECT counts what it found.
        guard PQresultStatus(result) == PGRES_COMMAND_OK || PQntuples(result) > 0 else { return 0 }
        let tag = String(cString: PQcmdStatus(result))
        return tag.hasPrefix("SELECT") ? 0 : Int(String(cString: PQcmdTuples(result))) ?? 0
    }

    func send(_ sql: SQL) throws {
        try checkDeadline()
        try connection.send(sql.text(for: .postgres), PostgresParameters(sql.values))
    }

    func plan(_ sql: SQL) throws -> [String] {
        var lines: [String] = []
        try each("EXPLAIN (COSTS OFF) " + sql) { row in
            lines.append(try row.text(0))
            return true
        }
        return lines
    }

    private func whole(_ sql: SQL) throws -> OpaquePointer {
        try checkDeadline()
        return try connection.result(sql.text(for: .postgres), PostgresParameters(sql.values))
    }
}
