internal import Core
public import Database
public import Domain

extension Migration {
    static let createErasure = Migration(
        156, "create erasures",
        """
        CREATE TABLE erasure (
            id           BIGINT PRIMARY KEY,
            owner_kind   TEXT NOT NULL,
            owner_number BIGINT NOT NULL,
            basis        TEXT NOT NULL,
            at_ms        BIGINT NOT NULL
        )
        """,
        "CREATE INDEX erasure_owner ON erasure (owner_kind, owner_number)"
    )
}

/// What was erased, when, and by which law.
public enum ErasureTable {
    public static func insert(_ erasure: Erasure, in db: Writer) throws {
        try db.run(
            """
            INSERT INTO erasure (id, owner_kind, owner_number, basis, at_ms) VALUES (
                \(erasure.id.number), \(erasure.owner.kind.rawValue), \(erasure.owner.number),
                \(erasure.basis.rawValue), \(erasure.at.milliseconds))
            """
        )
    }

    /// All of them, newest first.
    public static func all(limit: Int, in db: Reader) throws -> [Erasure] {
        try db.rows(
            "SELECT id, owner_kind, owner_number, basis, at_ms FROM erasure ORDER BY id DESC LIMIT \(limit)"
        ) { row in
            guard let basis = Erasure.Basis(rawValue: try row.text(3)) else {
                throw DatabaseError.wrongColumn(3, expected: "a legal basis")
            }
            return Erasure(
                id: Key(try row.integer(0)),
                owner: PersonalValue.Owner(try PersonalValueTable.owner(row.text(1)), try row.integer(2)),
                basis: basis, at: Instant(milliseconds: try row.integer(4)))
        }
    }
}
