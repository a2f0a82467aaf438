// What the journal, its nodes and its copies need to know of the engine.
extension Dialect {
    /// A column's default that says which transaction wrote the row; 1 on SQLite, which has one writer.
    public static let thisTransaction = SQL(sqlite: "1", postgres: "(pg_current_xact_id()::text::bigint)")
    /// A transaction number that is settled for ever and below every real one; what a restore gives to rows.
    public static let settledTransaction = SQL(sqlite: "1", postgres: "2")

    /// Whether a row lies behind (`transaction`, `sequence`) in the order of settling, and no transaction that could
    /// still write before it is open.
    ///
    /// PostgreSQL gives out numbers of a sequence before the rows are seen, so a lower one may appear later than a
    /// higher. Below `pg_snapshot_xmin` every transaction is over: the order (transaction, sequence) gets no more rows
    /// there. The columns are called `tx` and `seq`.
    public static func isSettled(behind transaction: Int64, _ sequence: Int64) -> SQL {
        """
        \(sql: isBehind(transaction, sequence))\
        \(sql: SQL(sqlite: "", postgres: " AND tx < pg_snapshot_xmin(pg_current_snapshot())::text::bigint"))
        """
    }
    /// As `isSettled`, also where a transaction is still open.
    public static func isBehind(_ transaction: Int64, _ sequence: Int64) -> SQL {
        """
        \(sql: SQL(sqlite: "tx >= ", postgres: "(tx, seq) > ("))\(transaction)\
        \(sql: SQL(sqlite: " AND seq > ", postgres: ", "))\(sequence)\(sql: SQL(sqlite: "", postgres: ") AND tx > 1"))
        """
    }
    /// The order that belongs to `isSettled`.
    public static let settlingOrder = SQL(sqlite: "seq", postgres: "tx, seq")
}

extension Dialect {
    /// A primary key that we give ourselves: `id \(sql: Dialect.primaryKey)`. On SQLite it is the row's own number, so
    /// that no second index is kept.
    public static let primaryKey = SQL(sqlite: "INTEGER PRIMARY KEY", postgres: "BIGINT PRIMARY KEY")
}
