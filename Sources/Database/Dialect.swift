/// The named places where the engines' SQL differs. Nothing outside this file asks which engine it is.
///
/// Types in migrations: `BIGINT` for keys, instants and counts (SQLite gets `INTEGER`, see `SQL.definition`); `TEXT`;
/// booleans are `INTEGER` with a check.
public enum Dialect {
    /// A column of bytes: `BLOB` or `BYTEA`.
    public static let bytes = SQL(sqlite: "BLOB", postgres: "BYTEA")
    /// A column of floating-point numbers: `REAL` or `DOUBLE PRECISION`.
    public static let real = SQL(sqlite: "REAL", postgres: "DOUBLE PRECISION")
    /// A primary key that the database counts up: `seq \(sql: Dialect.counter)`.
    public static let counter = SQL(
        sqlite: "INTEGER PRIMARY KEY AUTOINCREMENT",
        postgres: "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY"
    )
    /// Behind a `CREATE TABLE (...)`: strict types on SQLite.
    public static let strict = SQL(sqlite: " STRICT", postgres: "")
    /// As `strict`, for a table that is found by its primary key alone, which then is the table.
    public static let strictWithoutRowID = SQL(sqlite: " STRICT, WITHOUT ROWID", postgres: "")
    /// Behind the type of a text column: in order of its bytes, so that `>=` and `<` can find a beginning. SQLite's
    /// own order.
    public static let byteOrder = SQL(sqlite: "", postgres: " COLLATE \"C\"")
    /// Behind a `SELECT`: takes the rows for this transaction. SQLite has one writer and needs none.
    public static let forUpdate = SQL(sqlite: "", postgres: " FOR UPDATE")
    /// As `forUpdate`, passing over rows that another transaction has.
    public static let forUpdateSkippingLocked = SQL(sqlite: "", postgres: " FOR UPDATE SKIP LOCKED")
    /// The clock of the database's machine, in milliseconds since 1970-01-01T00:00Z.
    public static let nowMilliseconds = SQL(
        sqlite: "CAST(round((julianday('now') - 2440587.5) * 86400000.0) AS INTEGER)",
        postgres: "CAST(floor(extract(epoch FROM clock_timestamp()) * 1000) AS BIGINT)"
    )
    /// Keeps other nodes from migrating until this transaction ends. SQLite's one writer needs no more. The number is
    /// ours, any that nobody else takes: the letters "wangge".
    static let lockMigrations = SQL(
        sqlite: "SELECT 1", postgres: "SELECT pg_advisory_xact_lock(131260347803493)"
    )
}
