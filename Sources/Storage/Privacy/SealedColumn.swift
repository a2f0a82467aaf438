public import Database

/// A column that holds sealed values, so that rotating a key finds them all. A test compares the list with the
/// database's columns.
public struct SealedColumn: Sendable {
    public let table: StaticString
    /// The column of the row's key, which every sealed value is bound to.
    public let key: StaticString
    public let column: StaticString
    public let digest: Digest?

    /// A column beside it with the digest of the same value.
    public struct Digest: Sendable {
        public let column: StaticString
        let kind: Kind

        enum Kind: Sendable {
            case fixed(StaticString)
            /// A column of the row holds the kind.
            case column(StaticString)
        }
    }

    init(_ table: StaticString, key: StaticString = "id", _ column: StaticString, digest: Digest? = nil) {
        self.table = table
        self.key = key
        self.column = column
        self.digest = digest
    }

    /// Every sealed column of the database, one line each.
    public static let all: [SealedColumn] = [
        SealedColumn("personal_value", "sealed", digest: Digest(column: "digest", kind: .column("kind"))),
        SealedColumn("journal_kept", "sealed"),
        SealedColumn(
            "account_phone", key: "account_id", "sealed", digest: Digest(column: "digest", kind: .fixed("phone"))),
        SealedColumn("second_factor", key: "account_id", "secret"),
        SealedColumn("one_time_code", key: "row_id", "phone"),
        SealedColumn("people_import_row", "sealed"),
        SealedColumn("reporter", key: "report_id", "phone"),
        SealedColumn("held_report", "phone"),
        SealedColumn("reporter", key: "report_id", "link"),
        SealedColumn("held_report", "link"),
    ]
}

/// Carries sealed values over to the key in use, in short steps that can stop anywhere: what is done is seen in the
/// values themselves, which begin with their key's number.
public enum Rotation {
    /// Rows of one step.
    public static let chunk = 1000

    /// How many values of a column aren't sealed, or digested, with the key in use.
    public static func left(in column: SealedColumn, vault: Vault, db: Reader) throws -> Int {
        try db.first(
            """
            SELECT count(*) FROM \(sql: SQL(column.table))
            WHERE \(sql: column.isOld(try Targets(vault)))
            """
        ) { try $0.int(0) } ?? 0
    }

    /// Carries over up to `limit` rows of a column.
    ///
    /// - Returns: how many were carried over; 0 when none is left.
    public static func step(
        in column: SealedColumn, limit: Int, vault: Vault, db: Writer
    ) throws -> Int {
        precondition((1...chunk).contains(limit), "a step has 1...1,000 rows, got \(limit)")
        let targets = try Targets(vault)
        let rows = try db.rows(
            """
            SELECT \(sql: column.read) FROM \(sql: SQL(column.table))
            WHERE \(sql: column.isOld(targets)) ORDER BY \(sql: SQL(column.key)) LIMIT \(limit)\(sql: Dialect.forUpdate)
            """,
            OldRow.init
        )
        for row in rows { try carry(row, of: column, vault: vault, db: db) }
        return rows.count
    }

    /// How many values of any column still need a key.
    public static func uses(of key: SecretKey, in db: Reader) throws -> Int {
        let number = Vault.numberBytes(key.id)
        return try SealedColumn.all.reduce(0) { sum, column in
            var condition: SQL = "substr(\(sql: SQL(column.column)), 2, 4) = \(number)"
            if key.purpose == .lookup {
                guard let digest = column.digest else { return sum }
                condition = "substr(\(sql: SQL(digest.column)), 1, 4) = \(number)"
            }
            return sum
                + (try db.first("SELECT count(*) FROM \(sql: SQL(column.table)) WHERE \(sql: condition)") {
                    try $0.int(0)
                } ?? 0)
        }
    }

    private static func carry(_ row: OldRow, of column: SealedColumn, vault: Vault, db: Writer) throws {
        let plain = try vault.open(row.sealed, table: column.table, row: row.key, column: column.column)
        let sealed = try vault.seal(plain, table: column.table, row: row.key, column: column.column)
        var digest: SQL = ""
        if let column = column.digest, row.hasDigest {
            digest = ", \(sql: SQL(column.column)) = \(try vault.digest(plain, named: row.kind ?? column.fixedKind))"
        }
        try db.run(
            """
            UPDATE \(sql: SQL(column.table)) SET \(sql: SQL(column.column)) = \(sealed)\(sql: digest)
            WHERE \(sql: SQL(column.key)) = \(row.key)
            """
        )
    }

    /// What a value begins with once it is carried over.
    fileprivate struct Targets {
        let sealed: [UInt8]
        let digest: [UInt8]

        init(_ vault: Vault) throws {
            sealed = Vault.numberBytes(try vault.currentKey(.personal))
            digest = Vault.numberBytes(try vault.currentKey(.lookup))
        }
    }

    private struct OldRow {
        let key: Int64
        let sealed: [UInt8]
        let hasDigest: Bool
        let kind: String?

        init(_ row: Row) throws {
            key = try row.integer(0)
            sealed = try row.bytes(1)
            hasDigest = try row.bool(2)
            kind = try row.optionalText(3)
        }
    }
}

extension SealedColumn {
    /// Key, sealed value, whether there is a digest, and the digest's kind where a column has it.
    fileprivate var read: SQL {
        var hasDigest: SQL = "0"
        var kind: SQL = "NULL"
        if let digest {
            hasDigest = "CASE WHEN \(sql: SQL(digest.column)) IS NULL THEN 0 ELSE 1 END"
            if case .column(let name) = digest.kind { kind = SQL(name) }
        }
        return "\(sql: SQL(key)), \(sql: SQL(column)), \(sql: hasDigest), \(sql: kind)"
    }

    fileprivate func isOld(_ targets: Rotation.Targets) -> SQL {
        let sealed: SQL = """
            (\(sql: SQL(column)) IS NOT NULL AND substr(\(sql: SQL(column)), 2, 4) <> \(targets.sealed))
            """
        guard let digest else { return sealed }
        return """
            (\(sql: sealed) OR (\(sql: SQL(digest.column)) IS NOT NULL
            AND substr(\(sql: SQL(digest.column)), 1, 4) <> \(targets.digest)))
            """
    }
}

extension SealedColumn.Digest {
    fileprivate var fixedKind: String {
        switch kind {
        case .fixed(let text): "\(text)"
        case .column: ""
        }
    }
}

extension SQL {
    /// The name of a table or column of ours.
    fileprivate init(_ name: StaticString) { self.init(stringLiteral: "\(name)") }
}
