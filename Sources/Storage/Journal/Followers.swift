public import Database

/// How far each reader of the journal has come.
///
/// A follower's effect and its position are saved in one transaction: whatever happens, each entry takes effect once.
public enum Followers {
    /// The position up to which the follower has taken in everything, kept from others until the transaction is over;
    /// 0 for one that has just begun.
    public static func take(_ name: String, in db: Writer) throws -> Int64 {
        try db.run("INSERT INTO follower (name, position) VALUES (\(name), 0) ON CONFLICT (name) DO NOTHING")
        return try db.first(
            "SELECT position FROM follower WHERE name = \(name)\(sql: Dialect.forUpdate)"
        ) { try $0.integer(0) } ?? 0
    }

    public static func save(_ position: Int64, of name: String, in db: Writer) throws {
        try db.run("UPDATE follower SET position = \(position) WHERE name = \(name)")
    }

    /// Every follower and where it stands, by name.
    public static func all(in db: Reader) throws -> [(name: String, position: Int64)] {
        try db.rows("SELECT name, position FROM follower ORDER BY name") {
            (name: try $0.text(0), position: try $0.integer(1))
        }
    }
}
