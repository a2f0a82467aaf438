public import Database

/// A number that every change of some tables raises, in its transaction: what is kept in memory of them is good as long
/// as it is the same, and is asked for with one row.
public struct Stamp: Sendable {
    /// Of any calendar: public holidays, hours, local days.
    public static let calendar = Stamp("calendar_stamp")
    /// Of what is in force of the catalogue, and of the grids' list.
    public static let catalogue = Stamp("catalogue_stamp")
    /// Of what places say themselves.
    public static let areaRules = Stamp("area_rules_stamp")
    /// Of the net: areas and how they lie, what their rules say, posts, persons and bodies.
    public static let net = Stamp("net_stamp")

    /// One row, whose `id` is 1.
    private let table: SQL

    private init(_ table: SQL) { self.table = table }

    /// Only ever compared with itself.
    public func value(in db: Reader) throws -> Int64 {
        try db.first("SELECT stamp FROM \(sql: table) WHERE id = 1") { try $0.integer(0) } ?? 0
    }

    /// Takes the row, so that whoever raises it first is waited for.
    public func raise(in db: Writer) throws {
        try db.run("UPDATE \(sql: table) SET stamp = stamp + 1 WHERE id = 1")
    }
}

extension Migration {
    static let stampNet = Migration(
        226, "stamp of the net",
        """
        -- Raised by every change, in its transaction; one row.
        CREATE TABLE net_stamp (
            id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
            stamp BIGINT NOT NULL
        )\(sql: Dialect.strict)
        """,
        "INSERT INTO net_stamp (id, stamp) VALUES (1, 0)")
}
