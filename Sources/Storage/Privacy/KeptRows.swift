public import Core
public import Database
public import Domain

extension Migration {
    /// When a row was frozen and when it was made nameless; NULL before. The indexes hold what is still to be done.
    static let createRetention = Migration(
        157, "freeze and anonymise",
        "ALTER TABLE suggestion ADD COLUMN frozen_ms BIGINT",
        "ALTER TABLE suggestion ADD COLUMN nameless_ms BIGINT",
        "ALTER TABLE export ADD COLUMN frozen_ms BIGINT",
        "ALTER TABLE export ADD COLUMN nameless_ms BIGINT",
        "ALTER TABLE journal_list ADD COLUMN frozen_ms BIGINT",
        "ALTER TABLE journal_list ADD COLUMN nameless_ms BIGINT",
        "ALTER TABLE consent ADD COLUMN frozen_ms BIGINT",
        "ALTER TABLE personal_opening ADD COLUMN nameless_ms BIGINT",
        "CREATE INDEX suggestion_to_freeze ON suggestion (made_ms) WHERE frozen_ms IS NULL",
        "CREATE INDEX suggestion_named ON suggestion (made_ms) WHERE nameless_ms IS NULL",
        "CREATE INDEX export_to_freeze ON export (made_ms) WHERE frozen_ms IS NULL",
        "CREATE INDEX export_named ON export (made_ms) WHERE nameless_ms IS NULL",
        "CREATE INDEX journal_list_to_freeze ON journal_list (asked_ms) WHERE frozen_ms IS NULL",
        "CREATE INDEX journal_list_named ON journal_list (asked_ms) WHERE nameless_ms IS NULL",
        "CREATE INDEX consent_to_freeze ON consent (withdrawn_ms) WHERE frozen_ms IS NULL",
        "CREATE INDEX personal_opening_named ON personal_opening (at_ms) WHERE nameless_ms IS NULL",
        "CREATE INDEX api_token_ends ON api_token (ends_ms)"
    )
}

/// The rows of one kind of record, for the work that freezes, anonymises and erases them.
public struct KeptRows: Sendable {
    private let table: SQL
    private let key: SQL
    private let began: SQL
    private let inDays: Bool
    private let nameless: SQL?
    private let erases: (@Sendable (_ before: Instant, _ limit: Int, Writer) throws -> Int)?
    private let found: Found?

    /// The records of the search that have words of the rows in them.
    struct Found: Sendable {
        /// The column with a record's key.
        let key: SQL
        let source: SearchSource
    }

    /// - Parameters:
    ///   - key: what tells its rows apart; several columns with commas between them.
    ///   - began: the column from which the retention counts; rows where it is NULL are in use.
    ///   - inDays: whether that column holds the number of a day, not an instant.
    ///   - nameless: the assignments that take out who it was; nil for a kind that has no such step.
    ///   - erases: removes up to `limit` rows and what hangs on them, where that is more than the rows.
    ///   - found: what is searched by words of the rows, and is indexed anew when they go.
    init(
        _ table: SQL, key: SQL = "id", began: SQL, inDays: Bool = false, nameless: SQL? = nil,
        erases: (@Sendable (_ before: Instant, _ limit: Int, Writer) throws -> Int)? = nil, found: Found? = nil
    ) {
        self.table = table
        self.key = key
        self.began = began
        self.inDays = inDays
        self.nameless = nameless
        self.erases = erases
        self.found = found
    }

    /// Takes a step with up to `limit` rows whose time began before `before`, the oldest first, once with each.
    ///
    /// - Returns: how many rows.
    public func take(
        _ step: Retention.Step, before: Instant, at now: Instant, limit: Int, in db: Writer
    ) throws -> Int {
        let records = step == .freeze ? [] : try searched(step, before: before, limit: limit, in: db)
        let count =
            if step == .erase, let erases { try erases(before, limit, db) } else {
                try db.run(statement(step, before: before, at: now, limit: limit))
            }
        for record in records { try found?.source.refresh(record, in: db) }
        return count
    }

    /// The records that have words of the rows which the step is about to be taken with.
    private func searched(
        _ step: Retention.Step, before: Instant, limit: Int, in db: Writer
    ) throws -> [Int64] {
        guard let found else { return [] }
        let due = due(step == .erase ? "" : " AND nameless_ms IS NULL", before: before, limit: limit)
        return try db.rows("SELECT DISTINCT \(sql: found.key) FROM \(sql: table) \(sql: due)") { try $0.integer(0) }
    }

    private func due(_ condition: SQL, before: Instant, limit: Int) -> SQL {
        let limitOfTime = inDays ? Int64(before.day.number) : before.milliseconds
        return """
            WHERE (\(sql: key)) IN (SELECT \(sql: key) FROM \(sql: table)
                WHERE \(sql: began) < \(limitOfTime)\(sql: condition) ORDER BY \(sql: began) LIMIT \(limit))
            """
    }

    /// - Precondition: a kind that is made nameless says how.
    func statement(_ step: Retention.Step, before: Instant, at now: Instant, limit: Int) -> SQL {
        func due(_ condition: SQL) -> SQL { self.due(condition, before: before, limit: limit) }
        switch step {
        case .freeze:
            return """
                UPDATE \(sql: table) SET frozen_ms = \(now.milliseconds) \(sql: due(" AND frozen_ms IS NULL"))
                """
        case .anonymise:
            guard let nameless else { preconditionFailure("a kind that is made nameless says how") }
            return """
                UPDATE \(sql: table) SET \(sql: nameless), nameless_ms = \(now.milliseconds)
                \(sql: due(" AND nameless_ms IS NULL"))
                """
        case .erase: return "DELETE FROM \(sql: table) \(sql: due(""))"
        }
    }
}
