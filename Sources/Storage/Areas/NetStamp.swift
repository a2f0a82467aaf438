public import Database

/// Says that the net changed: areas and how they lie, what their rules say, posts. What is reckoned over thousands of
/// grids is kept in memory by it and asked for with one row.
public enum NetStamp {
    public static let migration = Migration(
        226, "stamp of the net",
        """
        -- Raised by every change, in its transaction; one row.
        CREATE TABLE net_stamp (
            id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
            stamp BIGINT NOT NULL
        )\(sql: Dialect.strict)
        """,
        "INSERT INTO net_stamp (id, stamp) VALUES (1, 0)")

    public static func stamp(in db: Reader) throws -> Int64 {
        try db.first("SELECT stamp FROM net_stamp WHERE id = 1") { try $0.integer(0) } ?? 0
    }

    static func raise(in db: Writer) throws {
        try db.run("UPDATE net_stamp SET stamp = stamp + 1 WHERE id = 1")
    }
}
