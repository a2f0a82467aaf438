public import Core
public import Database
public import Domain

extension Migration {
    static let createGrants = Migration(
        105, "role grants and deputies",
        """
        CREATE TABLE role_grant (
            id BIGINT PRIMARY KEY,
            account_id BIGINT NOT NULL REFERENCES account (id),
            role TEXT NOT NULL,
            scope TEXT NOT NULL CHECK (scope IN ('everywhere', 'area', 'organisation')),
            scope_id BIGINT,                -- the area's or organisation's key; no foreign key, it may be either
            from_ms BIGINT NOT NULL,
            until_ms BIGINT,                -- NULL for no end
            ended_ms BIGINT,                -- NULL while nobody took it back
            CHECK ((scope = 'everywhere') = (scope_id IS NULL))
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX role_grant_account ON role_grant (account_id, id)",
        "CREATE INDEX role_grant_role ON role_grant (role, id)",
        """
        CREATE TABLE deputy (
            id BIGINT PRIMARY KEY,
            absent_id BIGINT NOT NULL REFERENCES account (id),
            stand_in_id BIGINT NOT NULL REFERENCES account (id),
            from_ms BIGINT NOT NULL,
            until_ms BIGINT NOT NULL,
            ended_ms BIGINT,                -- NULL while nobody ended it early
            CHECK (absent_id <> stand_in_id),
            CHECK (from_ms < until_ms)
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX deputy_absent ON deputy (absent_id, id)",
        "CREATE INDEX deputy_stand_in ON deputy (stand_in_id, id)")

    static let indexGrantScopes = Migration(
        222, "find grants by their scope",
        "CREATE INDEX role_grant_scope ON role_grant (scope_id, id) WHERE scope_id IS NOT NULL")

    static let indexGrantsEverywhere = Migration(
        111, "find grants that hold everywhere",
        "CREATE INDEX role_grant_everywhere ON role_grant (role, id) WHERE scope_id IS NULL")
}

/// Who holds which role where.
public enum RoleGrantTable {
    static let columns: SQL = "g.id, g.account_id, g.role, g.scope, g.scope_id, g.from_ms, g.until_ms, g.ended_ms"

    public static func insert(_ grant: RoleGrant, in db: Writer) throws {
        let scope = ScopeColumns(grant.grant.scope)
        try db.run(
            """
            INSERT INTO role_grant (id, account_id, role, scope, scope_id, from_ms, until_ms, ended_ms)
            VALUES (\(grant.id.number), \(grant.account.number), \(grant.grant.role.rawValue), \(scope.kind),
                \(scope.id), \(grant.from.milliseconds), \(grant.until?.milliseconds),
                \(grant.endedAt?.milliseconds))
            """)
    }

    public static func find(_ id: Key<RoleGrant>, in db: Reader) throws -> RoleGrant? {
        try db.first("SELECT \(sql: columns) FROM role_grant g WHERE g.id = \(id.number)", grant)
    }

    /// - Returns: false when somebody was faster.
    public static func end(_ grant: RoleGrant, in db: Writer) throws -> Bool {
        try db.run(
            """
            UPDATE role_grant SET ended_ms = \(grant.endedAt?.milliseconds)
            WHERE id = \(grant.id.number) AND ended_ms IS NULL
            """) == 1
    }

    /// Everything the account was ever given, newest first.
    public static func history(of account: Key<Caller>, limit: Int, in db: Reader) throws -> [RoleGrant] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM role_grant g WHERE g.account_id = \(account.number)
            ORDER BY g.id DESC LIMIT \(limit)
            """, grant)
    }

    /// What the account was given itself and holds now.
    public static func held(by account: Key<Caller>, at now: Instant, in db: Reader) throws -> [RoleGrant] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM role_grant g WHERE g.account_id = \(account.number) AND \(sql: inForce(now))
            ORDER BY g.id
            """, grant)
    }

    /// What the account holds now, itself and standing in for others: one statement, at every request.
    public static func effective(of account: Key<Caller>, at now: Instant, in db: Reader) throws -> Set<Grant> {
        let rows = try db.rows(effectiveSQL(account, now)) { row in
            (grant: try grant(row).grant, isOwn: try row.bool(8))
        }
        return Set(rows.filter { $0.isOwn || $0.grant.role.canBeStoodIn }.map(\.grant))
    }

    /// How the engine would look an account's grants up, for the test of its plan.
    public static func effectivePlan(in db: Reader) throws -> [String] {
        try db.plan(effectiveSQL(Key(1), Instant(milliseconds: 0)))
    }

    private static func effectiveSQL(_ account: Key<Caller>, _ now: Instant) -> SQL {
        """
        SELECT \(sql: columns), 1 FROM role_grant g WHERE g.account_id = \(account.number) AND \(sql: inForce(now))
        UNION ALL
        SELECT \(sql: columns), 0 FROM deputy d
        JOIN role_grant g ON g.account_id = d.absent_id JOIN account a ON a.id = d.absent_id
        WHERE d.stand_in_id = \(account.number) AND d.ended_ms IS NULL AND d.from_ms <= \(now.milliseconds)
            AND d.until_ms > \(now.milliseconds) AND a.disabled_ms IS NULL AND \(sql: inForce(now))
        """
    }

    /// Who else could grant roles: active accounts that hold the role now, but for one. Their grants are taken for this
    /// transaction, so that two revocations at once can't each see the other's holder left.
    public static func othersHolding(
        _ role: Role, but account: Key<Caller>, at now: Instant, in db: Writer
    ) throws -> Int {
        let holders = try db.rows(
            """
            SELECT g.account_id FROM role_grant g
            WHERE g.role = \(role.rawValue) AND \(sql: inForce(now)) ORDER BY g.id\(sql: Dialect.forUpdate)
            """
        ) { Key<Caller>(try $0.integer(0)) }
        let others = Set(holders).subtracting([account])
        return try others.count { try AccountTable.find($0, in: db)?.isActive ?? false }
    }

    /// Grants of a role that are in force, newest first.
    public static func holding(
        _ role: Role, before: Key<RoleGrant>?, limit: Int, at now: Instant, in db: Reader
    ) throws -> [RoleGrant] {
        let before: SQL = before.map { " AND g.id < \($0.number)" } ?? ""
        return try db.rows(
            """
            SELECT \(sql: columns) FROM role_grant g
            WHERE g.role = \(role.rawValue) AND \(sql: inForce(now))\(sql: before) ORDER BY g.id DESC LIMIT \(limit)
            """, grant)
    }

    /// Grants in force that hold in exactly one of these areas, in order of key; at most `limit`.
    public static func holding(
        in areas: [Key<Area>], limit: Int, at now: Instant, in db: Reader
    ) throws -> [RoleGrant] {
        try db.rows(
            """
            SELECT \(sql: columns) FROM role_grant g WHERE g.scope_id IN \(list: areas.map(\.number))
            AND g.scope = 'area' AND \(sql: inForce(now)) ORDER BY g.id LIMIT \(limit)
            """, grant)
    }

    /// How many accounts hold each role now.
    public static func counts(at now: Instant, in db: Reader) throws -> [Role: Int] {
        let rows = try db.rows(
            "SELECT g.role, count(*) FROM role_grant g WHERE \(sql: inForce(now)) GROUP BY g.role"
        ) { (Role(rawValue: try $0.text(0)), try $0.int(1)) }
        var counts: [Role: Int] = [:]
        for case (let role?, let count) in rows { counts[role] = count }
        return counts
    }

    private static func inForce(_ now: Instant) -> SQL {
        """
        g.ended_ms IS NULL AND g.from_ms <= \(now.milliseconds)
            AND (g.until_ms IS NULL OR g.until_ms > \(now.milliseconds))
        """
    }

    private static func grant(_ row: Row) throws -> RoleGrant {
        guard let role = Role(rawValue: try row.text(2)) else {
            throw DatabaseError.wrongColumn(2, expected: "a role")
        }
        return RoleGrant(
            id: Key(try row.integer(0)), account: Key(try row.integer(1)),
            grant: Grant(role, try ScopeColumns.scope(try row.text(3), try row.optionalInteger(4))),
            from: Instant(milliseconds: try row.integer(5)),
            until: try row.optionalInteger(6).map(Instant.init(milliseconds:)),
            endedAt: try row.optionalInteger(7).map(Instant.init(milliseconds:)))
    }

    private struct ScopeColumns {
        let kind: String
        let id: Int64?

        init(_ scope: Scope) {
            switch scope {
            case .everywhere: (kind, id) = ("everywhere", nil)
            case .area(let area): (kind, id) = ("area", area.number)
            case .organisation(let organisation): (kind, id) = ("organisation", organisation.number)
            }
        }

        static func scope(_ kind: String, _ id: Int64?) throws -> Scope {
            switch (kind, id) {
            case ("everywhere", nil): .everywhere
            case ("area", let id?): .area(Key(id))
            case ("organisation", let id?): .organisation(Key(id))
            default: throw DatabaseError.wrongColumn(3, expected: "a scope")
            }
        }
    }
}
