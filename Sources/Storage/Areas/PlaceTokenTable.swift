public import Core
public import Database
public import Domain

/// The texts in the codes on places' cards. A revoked one stays, so that it is never given again.
public enum PlaceTokenTable {
    public static let migration = Migration(
        212, "place token",
        """
        CREATE TABLE place_token (
            token TEXT PRIMARY KEY,
            area_id BIGINT NOT NULL REFERENCES area (id),
            made_ms BIGINT NOT NULL,
            revoked_ms BIGINT CHECK (revoked_ms >= made_ms)
        )\(sql: Dialect.strict)
        """,
        "CREATE UNIQUE INDEX place_token_now ON place_token (area_id) WHERE revoked_ms IS NULL")

    private static let columns: SQL = "token, area_id, made_ms, revoked_ms"

    /// Throws `DatabaseError.unique` where the area has one that holds.
    public static func add(_ token: PlaceToken, in db: Writer) throws {
        try db.run(
            """
            INSERT INTO place_token (\(sql: columns))
            VALUES (\(token.text), \(token.area.number), \(token.made.milliseconds),
                \(token.revoked?.milliseconds))
            """)
    }

    /// - Returns: whether there was one that held.
    public static func revoke(of area: Key<Area>, at now: Instant, in db: Writer) throws -> Bool {
        try db.run(
            """
            UPDATE place_token SET revoked_ms = \(now.milliseconds)
            WHERE area_id = \(area.number) AND revoked_ms IS NULL
            """) == 1
    }

    /// The one that leads to the area now.
    public static func current(of area: Key<Area>, in db: Reader) throws -> PlaceToken? {
        try db.first(
            "SELECT \(sql: columns) FROM place_token WHERE area_id = \(area.number) AND revoked_ms IS NULL", token)
    }

    public static func find(_ text: String, in db: Reader) throws -> PlaceToken? {
        try db.first("SELECT \(sql: columns) FROM place_token WHERE token = \(text)", token)
    }

    private static func token(_ row: Row) throws -> PlaceToken {
        PlaceToken(
            text: try row.text(0), area: Key(try row.integer(1)), made: Instant(milliseconds: try row.integer(2)),
            revoked: try row.optionalInteger(3).map { Instant(milliseconds: $0) })
    }
}
