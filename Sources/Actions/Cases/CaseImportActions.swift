public import Core
internal import Crypto
internal import Database
public import Domain
internal import Storage

/// Taking in cases that another system kept: looked at row by row first, then taken in by the same acts that people
/// use. The same list twice takes in nothing twice: what was wrong is corrected in it, and it is sent again.
public struct CaseImportActions: Sendable {
    let world: World
    let cases: CaseActions

    public init(world: World) {
        self.world = world
        cases = CaseActions(world: world)
    }

    /// A list with what is said of it.
    public struct Draft: Sendable {
        public let file: SheetFile
        /// What the other system is called, 1...40 characters.
        public let source: String
        /// Where rows belong that name no place.
        public let place: Key<Area>
        /// Nil for the ones that were used before for such a list, or as the names of its columns say.
        public let chosen: Chosen?

        public init(_ file: SheetFile, from source: String, in place: Key<Area>, chosen: Chosen? = nil) {
            self.file = file
            self.source = source
            self.place = place
            self.chosen = chosen
        }

        /// Which column holds what, as somebody said of a list that they looked at. It counts for nothing of a list of
        /// another shape.
        public struct Chosen: Sendable {
            public let columns: [CaseImport.Column: Int]
            /// As `Preview` has it.
            public let shape: String

            public init(_ columns: [CaseImport.Column: Int], ofShape shape: String) {
                self.columns = columns
                self.shape = shape
            }
        }
    }

    /// What would become of a list.
    public struct Preview: Sendable {
        /// The same for lists whose columns are called the same, in hexadecimal.
        public let shape: String
        public let heading: [String]
        public let columns: [CaseImport.Column: Int]
        /// What is wrong with the columns; then no row was judged.
        public let problem: Problem?
        public let rows: [Judged]
    }

    /// A row with what becomes of it.
    public struct Judged: Sendable {
        public let row: CaseImport.Row
        public let verdict: CaseImport.Verdict
    }

    /// What became of a list.
    public struct Outcome: Sendable {
        public let taken: Int
        public let preview: Preview
    }

    /// What each row comes to; nothing is kept.
    public func look(at draft: Draft, by caller: Caller) async throws -> Preview {
        try await judged(draft, by: caller).preview
    }

    /// Takes in every row that can be, each in a transaction of its own, and remembers the columns.
    public func take(_ draft: Draft, by caller: Caller) async throws -> Outcome {
        let read = try await judged(draft, by: caller)
        if let problem = read.preview.problem { throw problem }
        let mapping = try CaseMapping(read.preview.columns)
        let (now, shape, source) = (world.now(), read.preview.shape, draft.source.trimmed)
        try await world.database.write { try CaseImportTable.remember(mapping, forShape: shape, at: now, in: $0) }
        var taken = 0
        for one in read.preview.rows {
            guard case .new(let told, _) = one.verdict else { continue }
            try Task.checkCancellation()
            if try await take(told, from: source, on: read.ground, by: caller, at: now) { taken += 1 }
        }
        return Outcome(taken: taken, preview: read.preview)
    }

    /// The places a caller may take cases in for.
    public func places(of caller: Caller) async throws -> [CaseActions.Spotted] {
        try await world.database.read { db in
            try Self.scopes(of: caller, in: db).map { id in
                CaseActions.Spotted(id: id, name: try AreaGround.find(id, in: db).area.name)
            }
        }
    }

    /// What another system called a case; nil for one that came up here.
    public func foreign(of id: Key<Case>) async throws -> (source: String, number: String)? {
        try await world.database.read { try CaseImportTable.foreign(of: id, in: $0) }.map { ($0.source, $0.number) }
    }

    private static func scopes(of caller: Caller, in db: Reader) throws -> [Key<Area>] {
        switch Permissions.bounds(of: .keepTownshipDesk, for: caller) {
        case .everything: try AreaGround.children(of: nil, in: db).map(\.area.id)
        case .only(let areas, _, _): Array(areas.sorted().prefix(50))
        }
    }
}

extension CaseImportActions {
    private struct Read {
        let preview: Preview
        let ground: Ground
    }

    private func judged(_ draft: Draft, by caller: Caller) async throws -> Read {
        guard (1...40).contains(draft.source.trimmed.count) else { throw Self.sourceMissing }
        let today = world.now().day
        let names = try await names(in: draft.place, for: caller)
        let sheet = try await world.longWork.run { try CaseSheet(draft.file) }
        let shape = Hexadecimal.text(Array(SHA256.hash(data: Array(CaseMapping.shape(of: sheet.heading).utf8))))
        let remembered = try await world.database.read { try CaseImportTable.mapping(ofShape: shape, in: $0) }
        let chosen = draft.chosen.flatMap { $0.shape == shape ? $0.columns : nil }
        let columns = chosen ?? remembered?.columns ?? CaseMapping.suggestion(for: sheet.heading)
        let held = try await cases.catalogue.inForce(on: today)
        let mapping: CaseMapping
        do throws(CaseMapping.Refusal) {
            mapping = try CaseMapping(columns)
        } catch {
            let preview = Preview(
                shape: shape, heading: sheet.heading, columns: columns, problem: error.problem, rows: [])
            return Read(preview: preview, ground: Ground(held: held, day: today, spots: [:]))
        }
        let (rows, source) = (sheet.rows(by: mapping), draft.source.trimmed)
        let numbers = try await world.database.read {
            try CaseImportTable.known(rows.compactMap { $0.cells[.number] }, from: source, in: $0)
        }
        let verdicts = try await world.longWork.run {
            CaseImport.judged(
                rows,
                by: CaseImport.Known(
                    today: today, fileable: held.fileable, places: names, place: draft.place, numbers: numbers))
        }
        let ground = try await ground(of: verdicts, held, on: today)
        let judged = zip(rows, verdicts).map { Judged(row: $0, verdict: ground.remarked($1)) }
        let preview = Preview(
            shape: shape, heading: sheet.heading, columns: columns, problem: nil, rows: judged)
        return Read(preview: preview, ground: ground)
    }

    /// The places that rows may mean: the sender's area, and the townships and smaller areas in it. The township above
    /// it may stand before a name and isn't meant itself.
    private func names(in place: Key<Area>, for caller: Caller) async throws -> PlaceNames {
        let (level, names) = try await world.database.read { db in
            let placed = try AreaGround.find(place, in: db)
            try Permissions.require(.keepTownshipDesk, for: caller, at: placed.ancestry.place)
            return (placed.area.level, try AreaGround.names(in: place, in: db))
        }
        return try await world.longWork.run {
            let known = names.filter { $0.id == place || $0.level > .county }
            return PlaceNames(known, above: Set(known.filter { $0.id != place && $0.level <= level }.map(\.id)))
        }
    }

    private static let sourceMissing = Problem(
        .invalid, "case-import.source", field: "source",
        Words("请写原系统的名称，1 到 40 个字。", "Say what the other system is called, in 1 to 40 characters."))
}
