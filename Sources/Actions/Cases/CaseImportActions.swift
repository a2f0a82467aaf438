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
            if try await take(told, from: source, by: caller, at: now) { taken += 1 }
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
    }

    private func judged(_ draft: Draft, by caller: Caller) async throws -> Read {
        guard (1...40).contains(draft.source.trimmed.count) else { throw Self.sourceMissing }
        let (place, source, today) = (draft.place, draft.source.trimmed, world.now().day)
        let names = try await world.database.read { db in
            try Permissions.require(
                .keepTownshipDesk, for: caller, at: try AreaGround.find(place, in: db).ancestry.place)
            return try AreaGround.names(in: place, in: db)
        }
        let sheet = try await world.longWork.run { try CaseSheet(draft.file) }
        let shape = Hexadecimal.text(Array(SHA256.hash(data: Array(CaseMapping.shape(of: sheet.heading).utf8))))
        let remembered = try await world.database.read { try CaseImportTable.mapping(ofShape: shape, in: $0) }
        let chosen = draft.chosen.flatMap { $0.shape == shape ? $0.columns : nil }
        let columns = chosen ?? remembered?.columns ?? CaseMapping.suggestion(for: sheet.heading)
        let mapping: CaseMapping
        do throws(CaseMapping.Refusal) {
            mapping = try CaseMapping(columns)
        } catch {
            return Read(
                preview: Preview(
                    shape: shape, heading: sheet.heading, columns: columns, problem: error.problem, rows: []))
        }
        let rows = sheet.rows(by: mapping)
        let numbers = try await world.database.read {
            try CaseImportTable.known(rows.compactMap { $0.cells[.number] }, from: source, in: $0)
        }
        let held = try await cases.catalogue.inForce(on: today)
        let verdicts = try await world.longWork.run {
            // What lies above the sender's area can't be meant.
            let inside = names.filter { $0.id == place || $0.level > .county }
            return CaseImport.judged(
                rows,
                by: CaseImport.Known(
                    today: today, catalogue: held.catalogue, places: PlaceNames(inside), place: place, numbers: numbers
                ))
        }
        let judged = zip(rows, verdicts).map { Judged(row: $0, verdict: $1) }
        return Read(
            preview: Preview(shape: shape, heading: sheet.heading, columns: columns, problem: nil, rows: judged))
    }

    /// - Returns: whether it wasn't there yet.
    private func take(
        _ told: CaseImport.Told, from source: String, by caller: Caller, at now: Instant
    ) async throws -> Bool {
        let seen = try await world.database.read { try AreaGround.seen(in: told.area, in: $0) }
        let terms = try await cases.terms(in: seen.place)
        let held = try await cases.catalogue.inForce(on: now.day)
        let (id, report) = (Key<Case>(world.freshNumber()), Key<Report>(world.freshNumber()))
        let vault = world.vault
        let (opened, closed) = (
            Self.moment(told.opened, hour: 9, now), told.closed.map { Self.moment($0, hour: 17, now) }
        )
        return try await world.database.writeBulk { db in
            try Permissions.require(.keepTownshipDesk, for: caller, at: seen.place)
            guard try CaseImportTable.known([told.number], from: source, in: db).isEmpty else { return false }
            let hand = Case.Hand(caller)
            let level: Matter.Level = seen.place.community != nil ? .community : .township
            let begun = Case.opened(
                id, at: seen.place, .file, level: level, voice: nil, by: hand, at: opened, under: terms)
            var file = Case(id: id, place: seen.place, area: seen.area, flow: begun.case.flow)
            try CaseTable.insert(file, under: terms, at: now, in: db)
            try CaseJournal.record(begun.event, on: file, by: caller, in: db)
            try ReportTable.insert(
                Report(
                    id: report, of: id, .file, text: told.text, address: told.address, asking: .nobody, made: opened),
                by: nil, linkDigest: nil, vault: vault, in: db)
            try CaseImportTable.add(.init(source: source, number: told.number), of: id, in: db)
            for step in Self.steps(told, seen.place, held, level, closed) {
                let by = step.isClock ? Case.Hand.clock : hand
                try CaseActions.save(
                    step.act, on: file, by: by, step.isClock ? nil : caller, step.at ?? opened, terms, in: db)
                guard let next = try CaseTable.find(id, in: db) else { throw CaseProblem.none }
                file = next
            }
            return true
        }
    }

    private struct Step {
        let act: Case.Act
        /// Nil for when it was opened.
        var at: Instant?
        /// What the other system says was done there, by nobody that we know.
        var isClock = false
    }

    /// The acts that a row tells of: filed where its matter is known, and on to the end where it says when that was.
    private static func steps(
        _ told: CaseImport.Told, _ place: Place, _ held: CatalogueShelf.InForce, _ level: Matter.Level,
        _ closed: Instant?
    ) -> [Step] {
        guard let path = told.matter.flatMap({ held.catalogue.path(to: $0) }), let standard = path.standards.first
        else {
            return []
        }
        let filing = Case.Filing(
            matter: path.matter.id, standard: standard.id, limit: standard.limit, levels: standard.levels)
        var steps = [Step(act: .file(filing))]
        // The people of an area lead only where the standard lets it be settled.
        let areas: [(Matter.Level, Key<Area>?)] = [
            (.community, place.community), (.township, place.township), (.county, place.county), (.grid, place.grid),
        ]
        let leads = areas.first { $1 != nil && standard.levels.contains($0) }
        guard let closed, let leads, let area = leads.1 else { return steps }
        let result = told.result.isEmpty ? "原系统没有写办理结果。" : told.result
        steps.append(Step(act: .dispatch(lead: .area(area, at: leads.0), assists: [])))
        steps.append(Step(act: .on(1, .answer(result)), at: closed, isClock: true))
        steps.append(Step(act: .inspect(isMended: true, because: "按原系统的记录，已经办结。"), at: closed))
        return steps
    }

    private static func moment(_ day: Day, hour: Int, _ now: Instant) -> Instant {
        min(day.start.adding(hours: hour), now)
    }

    private static let sourceMissing = Problem(
        .invalid, "case-import.source", field: "source",
        Words("请写原系统的名称，1 到 40 个字。", "Say what the other system is called, in 1 to 40 characters."))
}
