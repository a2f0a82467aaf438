public import Core
public import Database
public import Domain

/// A row of a list of people with what it means and what became of it.
public struct PeopleImportRow: Sendable {
    /// What became of a row when the list was applied.
    public enum Outcome: String, CaseIterable, Hashable, Sendable {
        /// Taken over.
        case done
        /// All of it was known.
        case same
        /// Nobody decided, or somebody decided against it.
        case left
        case wrong
    }

    public let id: Int64
    public let number: Int
    /// Nil once it is taken over, or erased.
    public let cells: [PeopleImport.Cell]?
    public let personKey: Key<Person>
    public let postKey: Key<Post>
    /// Nil before it is judged.
    public let finding: PeopleImport.Finding?
    public let decisions: Set<PeopleImport.Decision>
    public let outcome: Outcome?
}

/// By what rows of one list are compared.
public struct PeopleImportMarks: Hashable, Sendable {
    public var phone: [UInt8]?
    public var identity: [UInt8]?
    public var name: [UInt8]?
    public var seat: [UInt8]?

    /// - Parameters:
    ///   - numbers: in their plain form.
    ///   - community: whose members of one name are compared; the name alone counts where there is none.
    ///   - seat: of a post of which there is only one.
    public init(
        name: PersonName, numbers: [PersonalValue.Kind: String], community: Key<Area>?, seat: String?, vault: Vault
    ) throws {
        phone = try numbers[.phone].map { try vault.digest($0, .phone) }
        identity = try (numbers[.identity] ?? numbers[.document]).map { number in
            try vault.digest(number, numbers[.identity] == nil ? .document : .identity)
        }
        self.name = try vault.digest("\(community?.number ?? 0)|\(name.text)", kind: "import-name")
        self.seat = try seat.map { try vault.digest($0, kind: "import-seat") }
    }
}

extension PeopleImportTable {
    /// - Parameter rows: number and cells; at most 1,000.
    /// - Parameter keys: three fresh numbers for each: the row's, a person's, a post's.
    public static func add(
        _ rows: [SealedPeopleRow], to id: Key<PeopleImportRun>, at now: Instant, in db: Writer
    ) throws {
        for start in stride(from: 0, to: rows.count, by: 200) {
            let values: [SQL] = rows[start..<min(start + 200, rows.count)].map { row in
                """
                (\(row.id), \(id.number), \(row.number), \(row.sealed), \(row.personKey), \(row.postKey),
                \(now.milliseconds))
                """
            }
            try db.run(
                """
                INSERT INTO people_import_row (id, import_id, number, sealed, person_key, post_key, made_ms)
                VALUES \(sql: .joined(values))
                """)
        }
    }

    /// The rows behind `number`, in order.
    public static func rows(
        of id: Key<PeopleImportRun>, after number: Int, limit: Int, vault: Vault, in db: Reader
    ) throws -> [PeopleImportRow] {
        try db.rows(
            """
            SELECT \(sql: rowColumns) FROM people_import_row
            WHERE import_id = \(id.number) AND number > \(number) ORDER BY import_id, number LIMIT \(limit)
            """
        ) { try row($0, vault) }
    }

    /// The rows behind `number` that weren't taken over, in order: wrong ones, and those that wait for a decision.
    public static func open(
        of id: Key<PeopleImportRun>, after number: Int, limit: Int, vault: Vault, in db: Reader
    ) throws -> [PeopleImportRow] {
        try db.rows(
            """
            SELECT \(sql: rowColumns) FROM people_import_row
            WHERE import_id = \(id.number) AND number > \(number) AND kind IN ('wrong', 'doubt')
            AND sealed IS NOT NULL ORDER BY number LIMIT \(limit)
            """
        ) { try row($0, vault) }
    }

    /// The number of the last row; 0 for none.
    public static func lastRow(of id: Key<PeopleImportRun>, in db: Reader) throws -> Int {
        try db.first(
            """
            SELECT number FROM people_import_row WHERE import_id = \(id.number)
            ORDER BY import_id DESC, number DESC LIMIT 1
            """
        ) { try $0.int(0) } ?? 0
    }

    /// How many rows a page shows.
    public static let pageLength = 50

    /// The rows of one kind behind `number`, in order: a page of them, and one more where there are more.
    public static func page(
        of id: Key<PeopleImportRun>, _ kind: PeopleImport.Finding.Kind, after number: Int, vault: Vault, in db: Reader
    ) throws -> [PeopleImportRow] {
        try db.rows(kindSQL(id, kind, after: number, limit: pageLength + 1)) { try row($0, vault) }
    }

    static func kindSQL(
        _ id: Key<PeopleImportRun>, _ kind: PeopleImport.Finding.Kind, after number: Int, limit: Int
    ) -> SQL {
        """
        SELECT \(sql: rowColumns) FROM people_import_row
        WHERE import_id = \(id.number) AND kind = \(kind.rawValue) AND number > \(number)
        ORDER BY import_id, kind, number LIMIT \(limit)
        """
    }

    public static func row(
        _ number: Int, of id: Key<PeopleImportRun>, vault: Vault, in db: Reader
    ) throws -> PeopleImportRow? {
        try db.first(
            """
            SELECT \(sql: rowColumns) FROM people_import_row
            WHERE import_id = \(id.number) AND number = \(number)
            """
        ) { try row($0, vault) }
    }

    /// Notes what a row means. Marks that nobody knows stay as they are.
    public static func note(
        _ finding: PeopleImport.Finding, on row: Int64, marks: PeopleImportMarks?, in db: Writer
    ) throws {
        var set: SQL =
            "kind = \(finding.kind.rawValue), person_id = \(finding.person?.number), detail = \(finding.detail)"
        if let marks {
            set = """
                \(sql: set), phone_mark = \(marks.phone), identity_mark = \(marks.identity),
                name_mark = \(marks.name), seat_mark = \(marks.seat)
                """
        }
        try db.run("UPDATE people_import_row SET \(sql: set) WHERE id = \(row)")
    }

    /// Notes that a row is nobody's: a title, the heading, a sum.
    public static func setAside(_ row: Int64, in db: Writer) throws {
        try db.run("UPDATE people_import_row SET kind = NULL, person_id = NULL, detail = '' WHERE id = \(row)")
    }

    /// Notes what became of a row. What is taken over or was known goes with it; the rest stays to be corrected.
    public static func settle(
        _ row: Int64, as outcome: PeopleImportRow.Outcome, person: Key<Person>?, in db: Writer
    ) throws {
        let goes = outcome == .done || outcome == .same
        let sealed: SQL =
            goes ? ", sealed = NULL, phone_mark = NULL, identity_mark = NULL, name_mark = NULL, seat_mark = NULL" : ""
        let who: SQL = person.map { ", person_id = \($0.number)" } ?? ""
        try db.run(
            "UPDATE people_import_row SET outcome = \(outcome.rawValue)\(sql: sealed)\(sql: who) WHERE id = \(row)")
    }

    public static func decide(_ decisions: Set<PeopleImport.Decision>, on row: Int64, in db: Writer) throws {
        let text = decisions.map(\.rawValue).sorted().joined(separator: ".")
        try db.run("UPDATE people_import_row SET decisions = \(text) WHERE id = \(row)")
    }

    /// How many rows there are of each kind, and of each outcome; those without any are left out.
    public static func counts(
        of id: Key<PeopleImportRun>, in db: Reader
    ) throws -> (kinds: [PeopleImport.Finding.Kind: Int], outcomes: [PeopleImportRow.Outcome: Int]) {
        var kinds: [PeopleImport.Finding.Kind: Int] = [:]
        var outcomes: [PeopleImportRow.Outcome: Int] = [:]
        try db.each(
            """
            SELECT kind, outcome, count(*) FROM people_import_row WHERE import_id = \(id.number)
            AND kind IS NOT NULL GROUP BY kind, outcome
            """
        ) { row in
            let count = try row.int(2)
            if let kind = PeopleImport.Finding.Kind(rawValue: try row.text(0)) { kinds[kind, default: 0] += count }
            if let outcome = try row.optionalText(1).flatMap(PeopleImportRow.Outcome.init) {
                outcomes[outcome, default: 0] += count
            }
        }
        return (kinds, outcomes)
    }

    /// The nearest earlier row of the list with a mark, and whether it stands in the way: rows that are wrong don't.
    static func earlier(
        _ mark: [UInt8]?, in column: SQL, before number: Int, of id: Key<PeopleImportRun>, _ db: Reader
    ) throws -> Int? {
        guard let mark else { return nil }
        return try db.first(
            """
            SELECT number FROM people_import_row WHERE \(sql: column) = \(mark) AND import_id = \(id.number)
            AND number < \(number) AND kind <> 'wrong' ORDER BY number DESC LIMIT 1
            """
        ) { try $0.int(0) }
    }

    /// The numbers of earlier rows with one of the marks.
    public static func earlier(
        _ marks: PeopleImportMarks, before number: Int, of id: Key<PeopleImportRun>, in db: Reader
    ) throws -> (number: Int?, name: Int?, seat: Int?) {
        let byNumber =
            try earlier(marks.identity, in: "identity_mark", before: number, of: id, db)
            ?? earlier(marks.phone, in: "phone_mark", before: number, of: id, db)
        return (
            byNumber, try earlier(marks.name, in: "name_mark", before: number, of: id, db),
            try earlier(marks.seat, in: "seat_mark", before: number, of: id, db)
        )
    }

    /// Whether the list itself has registered the person.
    public static func registered(
        _ person: Key<Person>, by id: Key<PeopleImportRun>, in db: Reader
    ) throws -> Bool {
        try db.first(
            """
            SELECT 1 FROM people_import_row WHERE person_id = \(person.number) AND import_id = \(id.number)
            AND outcome = 'done' LIMIT 1
            """
        ) { _ in true } ?? false
    }

    /// Takes a list's rows away, up to `limit`.
    ///
    /// - Returns: how many.
    public static func clear(_ id: Key<PeopleImportRun>, limit: Int, in db: Writer) throws -> Int {
        try db.run(
            """
            DELETE FROM people_import_row WHERE id IN
                (SELECT id FROM people_import_row WHERE import_id = \(id.number) ORDER BY number LIMIT \(limit))
            """)
    }

    private static let rowColumns: SQL = """
        id, number, sealed, person_key, post_key, kind, person_id, detail, decisions, outcome
        """

    private static func row(_ row: Row, _ vault: Vault) throws -> PeopleImportRow {
        let id = try row.integer(0)
        let person = try row.optionalInteger(6).map { Key<Person>($0) }
        let detail = try row.text(7)
        let kind = try row.optionalText(5).flatMap(PeopleImport.Finding.Kind.init)
        let cells = try row.isNull(2) ? nil : PeopleImport.unpacked(open(row.bytes(2), of: id, vault))
        return PeopleImportRow(
            id: id, number: try row.int(1), cells: cells, personKey: Key(try row.integer(3)),
            postKey: Key(try row.integer(4)),
            finding: kind.map { PeopleImport.Finding($0, person: person, detail: detail) },
            decisions: Set(
                try row.text(8).split(separator: ".").compactMap { PeopleImport.Decision(rawValue: String($0)) }),
            outcome: try row.optionalText(9).flatMap(PeopleImportRow.Outcome.init))
    }

    private static func open(_ bytes: [UInt8], of row: Int64, _ vault: Vault) throws -> String {
        try vault.open(bytes, table: "people_import_row", row: row, column: "sealed")
    }
}

/// A row on its way into the table, its cells sealed.
public struct SealedPeopleRow: Sendable {
    let id: Int64
    let number: Int
    let sealed: [UInt8]
    let personKey: Int64
    let postKey: Int64

    /// - Parameter fresh: gives fresh numbers: the row's, and what a new person and a new post get.
    public init(
        number: Int, cells: [PeopleImport.Cell], fresh: () -> Int64, vault: Vault
    ) throws {
        id = fresh()
        self.number = number
        sealed = try vault.seal(PeopleImport.packed(cells), table: "people_import_row", row: id, column: "sealed")
        personKey = fresh()
        postKey = fresh()
    }
}
