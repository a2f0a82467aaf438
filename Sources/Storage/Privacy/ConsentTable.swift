public import Core
public import Database
public import Domain

extension Migration {
    static let createConsent = Migration(
        152, "create consents",
        """
        CREATE TABLE consent (
            id           BIGINT PRIMARY KEY,
            owner_kind   TEXT NOT NULL,
            owner_number BIGINT NOT NULL,
            matter       TEXT NOT NULL,
            wording      BIGINT NOT NULL,
            given_ms     BIGINT NOT NULL,
            given_by     BIGINT NOT NULL,
            withdrawn_ms BIGINT,
            withdrawn_by BIGINT
        )
        """,
        "CREATE INDEX consent_owner ON consent (owner_kind, owner_number, given_ms, id)",
        """
        CREATE UNIQUE INDEX consent_standing ON consent (owner_kind, owner_number, matter) WHERE withdrawn_ms IS NULL
        """,
        "CREATE INDEX consent_age ON consent (withdrawn_ms) WHERE withdrawn_ms IS NOT NULL"
    )
}

/// What persons agreed to.
public enum ConsentTable {
    public static let kept = KeptRows("consent", began: "withdrawn_ms")

    private static let columns: SQL = """
        id, owner_kind, owner_number, matter, wording, given_ms, given_by, withdrawn_ms, withdrawn_by
        """

    /// The consents of an owner, withdrawn ones too until they are frozen, newest first.
    public static func all(of owner: PersonalValue.Owner, limit: Int, in db: Reader) throws -> [Consent] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM consent
            WHERE owner_kind = \(owner.kind.rawValue) AND owner_number = \(owner.number)
            AND frozen_ms IS NULL ORDER BY given_ms DESC, id DESC LIMIT \(limit)
            """,
            consent
        )
    }

    public static func find(_ id: Key<Consent>, in db: Reader) throws -> Consent {
        let found = try db.first("SELECT \(sql: columns) FROM consent WHERE id = \(id.number)", consent)
        guard let found else {
            throw Problem(.missing, "consent.missing", Words("没有这条同意记录。", "There is no such consent."))
        }
        return found
    }

    /// The owner's consent to a matter that is in force, taken for this transaction: what hangs on it is put up and
    /// taken down one after the other. Nil where there is none.
    public static func lockStanding(
        _ matter: Consent.Matter, of owner: PersonalValue.Owner, in db: Writer
    ) throws -> Consent? {
        try db.first(
            """
            SELECT \(sql: columns) FROM consent
            WHERE owner_kind = \(owner.kind.rawValue) AND owner_number = \(owner.number)
            AND matter = \(matter.rawValue) AND withdrawn_ms IS NULL\(sql: Dialect.forUpdate)
            """, consent)
    }

    /// Throws `Consent.Refusal.alreadyGiven` when one to the same matter stands.
    public static func insert(_ consent: Consent, in db: Writer) throws {
        do {
            try db.run(
                """
                INSERT INTO consent (\(sql: columns)) VALUES (
                    \(consent.id.number), \(consent.owner.kind.rawValue), \(consent.owner.number),
                    \(consent.matter.rawValue), \(consent.wording), \(consent.givenAt.milliseconds),
                    \(consent.givenBy.number), \(Int64?.none), \(Int64?.none))
                """
            )
        } catch DatabaseError.unique {
            throw Consent.Refusal.alreadyGiven
        }
    }

    public static func update(_ consent: Consent, in db: Writer) throws {
        guard case .withdrawn(let at, let by) = consent.stage else { return }
        let changed = try db.run(
            """
            UPDATE consent SET withdrawn_ms = \(at.milliseconds), withdrawn_by = \(by.number)
            WHERE id = \(consent.id.number) AND withdrawn_ms IS NULL
            """
        )
        guard changed == 1 else { throw Consent.Refusal.outOfTurn }
    }

    @discardableResult
    public static func erase(_ owner: PersonalValue.Owner, in db: Writer) throws -> Int {
        try db.run(
            "DELETE FROM consent WHERE owner_kind = \(owner.kind.rawValue) AND owner_number = \(owner.number)")
    }

    private static func consent(_ row: Row) throws -> Consent {
        guard let matter = Consent.Matter(rawValue: try row.text(3)) else {
            throw DatabaseError.wrongColumn(3, expected: "a matter of consent")
        }
        var stage = Consent.Stage.given
        if let at = try row.optionalInteger(7), let by = try row.optionalInteger(8) {
            stage = .withdrawn(at: Instant(milliseconds: at), by: Key(by))
        }
        return Consent(
            id: Key(try row.integer(0)),
            owner: PersonalValue.Owner(try PersonalValueTable.owner(row.text(1)), try row.integer(2)), matter: matter,
            wording: try row.int(4), givenAt: Instant(milliseconds: try row.integer(5)),
            givenBy: Key(try row.integer(6)), stage: stage)
    }
}
