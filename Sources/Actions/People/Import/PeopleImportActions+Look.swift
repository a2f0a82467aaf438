public import Core
internal import Database
public import Domain
internal import Storage

extension PeopleImportActions {
    /// The caller's own lists, the newest first; at most 20.
    public func latest(by caller: Caller) async throws -> [PeopleImportReport] {
        try requirePermission(caller)
        return try await world.database.read { db in
            try PeopleImportTable.all(of: caller.id, limit: 20, in: db).map { try Self.report($0, in: db) }
        }
    }

    /// Throws a `missing` problem for a list that isn't the caller's.
    public func report(_ id: Key<PeopleImportRun>, by caller: Caller) async throws -> PeopleImportReport {
        try requirePermission(caller)
        return try await world.database.read { db in
            try Self.report(try Self.find(id, by: caller, in: db), in: db)
        }
    }

    /// What the form that maps columns shows: the first rows of the list and what was made of its heading.
    ///
    /// - Parameter heading: the row to take for the heading; nil for the one that was found.
    public func columns(
        of id: Key<PeopleImportRun>, heading: Int? = nil, by caller: Caller
    ) async throws -> PeopleImportColumns {
        try requirePermission(caller)
        let vault = world.vault
        return try await world.database.read { db in
            let run = try Self.find(id, by: caller, in: db)
            let rows = try PeopleImportTable.rows(of: id, after: 0, limit: Self.depth, vault: vault, in: db)
            let filled = rows.compactMap { row in row.cells.map { (number: row.number, cells: $0) } }
            guard let cells = filled.first(where: { $0.number == heading ?? run.heading })?.cells else {
                throw PeopleImportRun.Refusal.overdue
            }
            let found = PeopleImport.Heading(row: heading ?? run.heading, names: cells.map { $0.text })
            let samples = filled.filter { $0.number > found.row && !PeopleImport.isAside($0.cells) }.prefix(3)
            let line = try run.area.map { try AreaGround.line(to: $0, in: db).map(\.area) } ?? []
            return PeopleImportColumns(
                run: run, heading: found, mapping: heading == nil ? run.mapping : nil,
                samples: samples.map { $0.cells.map { Masked.text($0.text) } },
                rows: filled.prefix(15).map { ($0.number, $0.cells.map(\.meant).filter { !$0.isEmpty }.prefix(6)) }
                    .map { PeopleImportColumns.Line(number: $0.0, text: Masked.text($0.1.joined(separator: "  "))) },
                line: line)
        }
    }

    /// Rows of one kind behind a row, in order.
    public func rows(
        of id: Key<PeopleImportRun>, _ kind: PeopleImport.Finding.Kind, after number: Int, by caller: Caller
    ) async throws -> Page<PeopleImportLine> {
        try requirePermission(caller)
        let world = world
        return try await world.database.read { db in
            let run = try Self.find(id, by: caller, in: db)
            let look = try PeopleImportLook(run, by: caller, in: world, db)
            let rows = try PeopleImportTable.page(of: id, kind, after: number, vault: world.vault, in: db)
            return Page(try look.lines(of: rows, in: db), limit: PeopleImportTable.pageLength) {
                Cursor(value: "", key: Int64($0.number))
            }
        }
    }

    static func find(_ id: Key<PeopleImportRun>, by caller: Caller, in db: Reader) throws -> PeopleImportRun {
        guard let run = try PeopleImportTable.find(id, in: db), run.account == caller.id else {
            throw PeopleImportProblem.none
        }
        return run
    }

    private static func report(_ run: PeopleImportRun, in db: Reader) throws -> PeopleImportReport {
        let (kinds, outcomes) = try PeopleImportTable.counts(of: run.id, in: db)
        return PeopleImportReport(
            run: run, kinds: kinds, done: outcomes[.done] ?? 0, same: outcomes[.same] ?? 0,
            left: outcomes[.left] ?? 0, wrong: outcomes[.wrong] ?? 0,
            last: try PeopleImportTable.lastRow(of: run.id, in: db))
    }
}

/// How a list stands.
public struct PeopleImportReport: Sendable {
    public let run: PeopleImportRun
    /// Kinds without any are left out.
    public let kinds: [PeopleImport.Finding.Kind: Int]
    /// What became of its rows so far.
    public let done: Int
    public let same: Int
    public let left: Int
    public let wrong: Int
    /// The number of its last row; 0 for none.
    public let last: Int

    /// How many rows would change something.
    public var willChange: Int { [.new, .post, .numbers].reduce(0) { $0 + (kinds[$1] ?? 0) } }
}

/// What the columns of a list are called, hold, and are taken for.
public struct PeopleImportColumns: Sendable {
    public let run: PeopleImportRun
    public let heading: PeopleImport.Heading
    /// What was remembered or said before; nil for what the headings suggest.
    public let mapping: PeopleMapping?
    /// The first rows that are somebody's, numbers masked; at most 3.
    public let samples: [[String]]
    /// What may be the heading.
    public let rows: [Line]
    /// From the top of the tree to where names are looked for; empty for all the sender keeps.
    public let line: [Area]

    /// A row of the list as the page shows it, its numbers masked.
    public struct Line: Sendable {
        public let number: Int
        /// The beginning of what it says, numbers masked.
        public let text: String
    }
}

/// A row as the preview shows it.
public struct PeopleImportLine: Sendable {
    public let number: Int
    /// Empty for a row whose words are gone or couldn't be read.
    public let name: String
    /// By kind, masked.
    public let numbers: [(kind: PersonalValue.Kind, masked: String)]
    /// Where the post is, or as the row says it.
    public let place: String
    public let post: Post.Kind?
    /// The post as the row says it; empty where it says nothing.
    public let postSaid: String
    public let finding: PeopleImport.Finding
    /// Each with its column before it.
    public let faults: [Words]
    public let candidates: [Candidate]
    public let decisions: Set<PeopleImport.Decision>
    public let isLeft: Bool
    /// Who of the register it is or became.
    public let person: Key<Person>?

    /// What a person needs to know to decide.
    public struct Candidate: Sendable {
        public let doubt: PeopleImport.Doubt
        /// Who may be meant; empty for a row of the list.
        public let name: String
        /// Where they are, and with which phone, masked.
        public let about: String
        public let person: Key<Person>?
        /// The post they hold; nil where it isn't about one.
        public let post: Post.Kind?
    }
}

/// Puts rows into the words of a page.
struct PeopleImportLook {
    private let run: PeopleImportRun
    private let terms: PeopleImport.Terms
    private let look: PostLook
    private let world: World
    /// The names of the columns.
    let names: [String]

    init(_ run: PeopleImportRun, by caller: Caller, in world: World, _ db: Reader) throws {
        guard let mapping = run.mapping else { throw PeopleImportRun.Refusal.outOfTurn }
        self.run = run
        self.world = world
        look = PostLook(caller)
        terms = try PeopleImportGround.terms(of: run, mapping, by: caller, on: world.now().day, in: db)
        let heading = try PeopleImportTable.row(run.heading, of: run.id, vault: world.vault, in: db)?.cells ?? []
        names = heading.map { $0.text.split(whereSeparator: \.isNewline).joined() }
    }

    func lines(of rows: [PeopleImportRow], in db: Reader) throws -> [PeopleImportLine] {
        let areas = rows.compactMap { row -> Key<Area>? in
            if case .area(let key)? = row.finding?.seat { key } else { nil }
        }
        let bodies = rows.compactMap { row -> Key<Organisation>? in
            if case .organisation(let key)? = row.finding?.seat { key } else { nil }
        }
        let areaNames = try AreaGround.names(of: areas, in: db)
        let bodyNames = try PersonNames.bodies(bodies, in: db).mapValues(\.name)
        let persons = try PersonNames.all(rows.compactMap { $0.finding?.person }, in: db)
        return try rows.compactMap { row in
            guard let finding = row.finding else { return nil }
            let cells = row.cells ?? []
            let entry = entry(cells)
            let seat =
                switch finding.seat {
                case .area(let key)?: areaNames[key]
                case .organisation(let key)?: bodyNames[key]
                case nil: String?.none
                }
            let said = [PeopleImport.Column.township, .community, .area].map { value($0, cells) }
            return PeopleImportLine(
                number: row.number,
                name: finding.person.flatMap { persons[$0]?.name.text } ?? entry?.name.text ?? value(.name, cells),
                numbers: numbers(entry, cells), place: seat ?? said.filter { !$0.isEmpty }.joined(separator: "/"),
                post: entry?.post, postSaid: value(.post, cells), finding: finding, faults: faults(finding, cells),
                candidates: try finding.doubts.map { try candidate($0, in: db) }, decisions: row.decisions,
                isLeft: row.outcome == .left, person: finding.person)
        }
    }

    /// What is wrong with a row, each fault with its column before it.
    func faults(_ finding: PeopleImport.Finding, _ cells: [PeopleImport.Cell]) -> [Words] {
        var faults: [PeopleImport.Fault] = []
        if case .wrong(let found) = PeopleImport.read(cells, by: terms), !cells.isEmpty { faults = found }
        faults += finding.snags.map { $0.fault(value: value($0.column, cells)) }
        return faults.map { $0.told(heading: heading(of: $0.column)) }
    }

    private func entry(_ cells: [PeopleImport.Cell]) -> PeopleImport.Entry? {
        if case .entry(let entry) = PeopleImport.read(cells, by: terms) { entry } else { nil }
    }

    private func value(_ column: PeopleImport.Column?, _ cells: [PeopleImport.Cell]) -> String {
        PeopleImport.value(of: column, in: cells, by: terms.mapping)
    }

    private func heading(of column: PeopleImport.Column?) -> String? {
        guard let column else { return nil }
        guard let place = terms.mapping.columns[column], names.indices.contains(place), !names[place].isEmpty else {
            return column.words.chinese
        }
        return names[place]
    }

    private func numbers(
        _ entry: PeopleImport.Entry?, _ cells: [PeopleImport.Cell]
    ) -> [(kind: PersonalValue.Kind, masked: String)] {
        let columns: [(PeopleImport.Column, PersonalValue.Kind)] = [
            (.phone, .phone), (.identity, .identity), (.document, .document),
        ]
        return columns.compactMap { column, kind in
            let plain = entry?.numbers[kind] ?? value(column, cells)
            return plain.isEmpty ? nil : (kind, kind.masked(plain))
        }
    }

    private func candidate(_ doubt: PeopleImport.Doubt, in db: Reader) throws -> PeopleImportLine.Candidate {
        switch doubt {
        case .maybeRow(let row):
            return PeopleImportLine.Candidate(doubt: doubt, name: "", about: "\(row)", person: nil, post: nil)
        case .maybe(let id):
            guard let person = try PersonTable.find(id, in: db), try look.sees(person, in: db) else {
                return gone(doubt)
            }
            let area = try person.area.flatMap { try AreaGround.names(of: [$0], in: db)[$0] }
            let phone = try PersonalKeeping.masked(.person(id), in: world, in: db)[.phone]
            return PeopleImportLine.Candidate(
                doubt: doubt, name: person.name.text, about: [area, phone].compactMap { $0 }.joined(separator: " "),
                person: id, post: nil)
        case .elsewhere(let id):
            guard let post = try PostTable.find(id, in: db), let line = try look.lines(of: [post], in: db).first else {
                return gone(doubt)
            }
            let about = [line.community == line.seat ? nil : line.community, line.seat].compactMap { $0 }
            return PeopleImportLine.Candidate(
                doubt: doubt, name: line.name, about: about.joined(separator: " › "), person: post.person,
                post: post.kind)
        }
    }

    private func gone(_ doubt: PeopleImport.Doubt) -> PeopleImportLine.Candidate {
        PeopleImportLine.Candidate(doubt: doubt, name: "", about: "", person: nil, post: nil)
    }
}
