internal import CPostgres

/// PostgreSQL's SQLSTATE in our words. See https://www.postgresql.org/docs/15/errcodes-appendix.html.
struct PostgresFailure {
    let error: DatabaseError
    /// The transaction lost against another, or its statement was prepared for a table that has changed: the same
    /// closure, run again, can succeed.
    let isRepeatable: Bool
    /// The connection is of no more use: the server ended it, or is no longer the one that writes.
    let isLost: Bool
    /// The prepared statements of the connection no longer fit the tables.
    let isStale: Bool

    private init(_ error: DatabaseError, repeatable: Bool = false, lost: Bool = false, stale: Bool = false) {
        self.error = error
        isRepeatable = repeatable || stale
        isLost = lost
        isStale = stale
    }

    static func lost(_ error: DatabaseError) -> PostgresFailure { PostgresFailure(error, lost: true) }

    static func of(_ result: OpaquePointer?, on connection: OpaquePointer) -> PostgresFailure {
        let isBad = PQstatus(connection) == CONNECTION_BAD
        guard let result, let state = Field.state.text(result) else {
            let message = String(cString: PQerrorMessage(connection)).firstLine
            return PostgresFailure(.unavailable(message), lost: true)
        }
        return isBad ? PostgresFailure(.unavailable(state), lost: true) : translated(state, result)
    }

    private static func translated(_ state: String, _ result: OpaquePointer) -> PostgresFailure {
        let message = Field.message.text(result) ?? ""
        switch state {
        case "40001", "40P01": return PostgresFailure(.busy, repeatable: true)
        // "Cached plan must not change result type", and a prepared statement the server doesn't know.
        case "0A000" where message.contains("cached plan"), "26000": return PostgresFailure(.busy, stale: true)
        // The server has become one that only reads (another took over), or is going down.
        case "25006", "57P01", "57P02", "57P03": return PostgresFailure(.unavailable(message), lost: true)
        default: break
        }
        if state.hasPrefix("08") { return PostgresFailure(.unavailable(message), lost: true) }
        return PostgresFailure(plain(state, message, result))
    }

    private static func plain(_ state: String, _ message: String, _ result: OpaquePointer) -> DatabaseError {
        switch state {
        case "23505": .unique(table: Field.table.text(result) ?? "", columns: uniqueColumns(result))
        case "23503", "23001": .foreignKey
        case "23514": .check(Field.constraint.text(result) ?? "")
        case "23502": .notNull(table: Field.table.text(result) ?? "", column: Field.column.text(result) ?? "")
        case "55P03": .busy
        case "57014", "25P03": .interrupted
        case "53100": .full
        case "53300", "53200": .unavailable(message)
        case "22021": .unusableText
        default: .other(code: state, message: message)
        }
    }

    /// `Key (level, code)=(1, 2) already exists.`: the words differ by the server's language, the brackets don't.
    private static func uniqueColumns(_ result: OpaquePointer) -> [String] {
        guard let detail = Field.detail.text(result), let open = detail.firstIndex(of: "("),
            let close = detail.firstRange(of: ")=(")?.lowerBound
        else { return [] }
        return detail[open..<close].dropFirst().split(separator: ", ").map(String.init)
    }

    /// The parts of an error's message; libpq's names for them are macros that Swift can't import.
    private enum Field: UnicodeScalar {
        case state = "C"
        case message = "M"
        case detail = "D"
        case table = "t"
        case column = "c"
        case constraint = "n"

        func text(_ result: OpaquePointer) -> String? {
            PQresultErrorField(result, Int32(rawValue.value)).map { String(cString: $0) }
        }
    }
}

extension String {
    /// libpq's messages end with a newline and may go on with hints.
    var firstLine: String { String(prefix { $0 != "\n" }) }
}
