public import Core
internal import Database
public import Domain
internal import Storage

/// Taking lists of people, as offices keep them, into the register: read and mapped first, judged row by row, applied
/// when somebody says so.
///
/// All of it goes in chunks behind waiting commands and goes on where it stopped. A list is its sender's alone. What
/// its rows say lies sealed and goes with each row that is taken over; the file itself is not kept.
public struct PeopleImportActions: Sendable {
    let world: World
    /// A fault for the test of what guards against it: notes what became of rows in a transaction of its own, believes
    /// the preview, and gives new keys each time.
    let isCareless: Bool

    public init(world: World) { self.init(world: world, isCareless: false) }

    init(world: World, isCareless: Bool) {
        self.world = world
        self.isCareless = isCareless
    }

    /// The kind of the job that judges a list or applies it; its payload holds the list's key as `import`.
    public static let jobKind = "people-import.go-on"
    /// Rows of one transaction. Each row is some twenty statements.
    static let chunk = 50
    /// Up to so many rows are judged while their sender waits.
    static let judgedAtOnce = 300
    /// How far down the heading is looked for.
    static let depth = 40

    /// Reads a file and keeps its rows; the register stays as it is.
    ///
    /// Where a list of this shape was mapped before, its rows are judged at once.
    ///
    /// - Throws: a `Problem` naming file, row and column where it can't be read; then nothing is kept.
    public func stage(_ file: SheetFile, by caller: Caller) async throws -> Key<PeopleImportRun> {
        try requirePermission(caller)
        let now = world.now()
        let pull: PeopleSheetPull
        do {
            pull = try await world.longWork.run { try PeopleSheetPull(file) }
        } catch let error as any Tellable {
            throw error.problem.about(file: file.name)
        }
        var run = PeopleImportRun(
            id: Key(world.freshNumber()), account: caller.id, begun: now, file: pull.file)
        let begun = run
        try await world.database.write { try PeopleImportTable.add(begun, in: $0) }
        do {
            let first = try await keepRows(pull, of: run, at: now)
            guard let heading = PeopleImport.Heading.found(in: first) else { throw PeopleImportProblem.noRows }
            run = try run.after(.keep)
            run.heading = heading.row
            try await settle(run, heading, by: caller, at: now)
        } catch {
            try await clear(run.id)
            let dropped = try run.after(.drop)
            try await world.database.write { try PeopleImportTable.update(dropped, in: $0) }
            guard let told = error as? any Tellable else { throw error }
            throw told.problem.about(file: file.name)
        }
        return run.id
    }

    /// - Returns: the first rows, for finding the heading.
    private func keepRows(
        _ pull: PeopleSheetPull, of run: PeopleImportRun, at now: Instant
    ) async throws -> [(number: Int, cells: [PeopleImport.Cell])] {
        let world = world
        var first: [(number: Int, cells: [PeopleImport.Cell])] = []
        while true {
            let rows = try await world.longWork.run { try pull.next(500) }
            guard !rows.isEmpty else { return first }
            for row in rows.prefix(max(0, Self.depth - first.count)) { first.append((row.number, row.cells)) }
            let sealed = try await world.longWork.run {
                try rows.map { row in
                    try SealedPeopleRow(
                        number: row.number, cells: row.cells, fresh: world.freshNumber, vault: world.vault)
                }
            }
            try await world.database.writeBulk { try PeopleImportTable.add(sealed, to: run.id, at: now, in: $0) }
            try Task.checkCancellation()
        }
    }

    /// Ends the reading: with the mapping that is remembered, or the one that the headings suggest.
    private func settle(
        _ run: PeopleImportRun, _ heading: PeopleImport.Heading, by caller: Caller, at now: Instant
    ) async throws {
        let scope = Self.home(of: caller)
        let known = try await world.database.write { db -> PeopleMapping? in
            let known = try PeopleImportTable.remembered(shape: Self.shape(heading), scope: scope, in: db)
            var kept = run
            kept.mapping = known ?? (try? PeopleMapping(columns: heading.suggestion))  // None: it is asked for.
            try PeopleImportTable.update(kept, in: db)
            try Journal.record(
                "people-import.read", on: Journal.Subject("people_import", run.id), by: caller, at: now, in: db)
            return known
        }
        guard let known, known.columns.values.allSatisfy({ $0 < heading.names.count }) else { return }
        try await map(
            run.id, PeopleMappingDraft(heading: heading.row, mapping: known, area: nil, from: now.day), by: caller)
    }

    /// Says which column holds what, and judges the rows by it; remembered for the next list of this shape.
    ///
    /// A list that is ready is judged anew; what was decided about its rows counts no more.
    public func map(_ id: Key<PeopleImportRun>, _ draft: PeopleMappingDraft, by caller: Caller) async throws {
        try requirePermission(caller)
        let (now, job, vault) = (world.now(), world.freshNumber(), world.vault)
        let scope = Self.home(of: caller)
        try await world.database.write { db in
            var run = try Self.lock(id, by: caller, in: db)
            if run.stage == .ready { run = try run.after(.remap) }
            run = try run.after(.map)
            guard let row = try PeopleImportTable.row(draft.heading, of: id, vault: vault, in: db),
                let cells = row.cells
            else { throw PeopleImportProblem.noHeading }
            if let area = draft.area {
                let place = try AreaGround.find(area, in: db).ancestry.place
                try Permissions.require(.importPeople, for: caller, at: place)
            }
            let heading = PeopleImport.Heading(row: draft.heading, names: cells.map(\.text))
            run.heading = draft.heading
            run.mapping = draft.mapping
            run.area = draft.area
            run.from = draft.from
            try PeopleImportTable.update(run, in: db)
            try PeopleImportTable.remember(
                draft.mapping, shape: Self.shape(heading), scope: scope, at: now, in: db)
            // Whoever waits for a short list judges it; the job is there for when they are gone.
            try Jobs.add(Self.jobKind, payload: ["import": .key(of: id)], due: now.adding(seconds: 5), key: job, in: db)
        }
        try await judge(id, by: caller, rows: Self.judgedAtOnce)
    }

    /// Puts a list away; what is left of its rows goes.
    public func drop(_ id: Key<PeopleImportRun>, by caller: Caller) async throws {
        try requirePermission(caller)
        let now = world.now()
        try await world.database.write { db in
            let run = try Self.lock(id, by: caller, in: db).after(.drop)
            try PeopleImportTable.update(run, in: db)
            try Journal.record(
                "people-import.dropped", on: Journal.Subject("people_import", id), by: caller, at: now, in: db)
        }
        try await clear(id)
    }

    private func clear(_ id: Key<PeopleImportRun>) async throws {
        try await world.database.writeInChunks { try PeopleImportTable.clear(id, limit: 1000, in: $0) > 0 }
    }

    func requirePermission(_ caller: Caller) throws {
        guard Permissions.holds(.importPeople, caller: caller) else { throw Permissions.refusal(of: .importPeople) }
    }

    /// Takes a list of the caller's own.
    static func lock(_ id: Key<PeopleImportRun>, by caller: Caller, in db: Writer) throws -> PeopleImportRun {
        guard let run = try PeopleImportTable.lock(id, in: db), run.account == caller.id else {
            throw PeopleImportProblem.none
        }
        return run
    }

    /// Where somebody keeps people; nil for everywhere.
    static func home(of caller: Caller) -> Key<Area>? {
        guard case .only(let areas, _, _) = Permissions.bounds(of: .importPeople, for: caller) else { return nil }
        return areas.min { $0.number < $1.number }
    }

    private static func shape(_ heading: PeopleImport.Heading) -> String {
        Hexadecimal.text(Blob.digest(of: Array(heading.shape.utf8)))
    }
}

/// How somebody wants a list to be read.
public struct PeopleMappingDraft: Hashable, Sendable {
    /// The row of the heading.
    public let heading: Int
    public let mapping: PeopleMapping
    /// Where names of places are looked for, and where those belong whose row names none; nil for all the sender keeps.
    public let area: Key<Area>?
    /// From when on posts are held whose row doesn't say.
    public let from: Day

    public init(heading: Int, mapping: PeopleMapping, area: Key<Area>?, from: Day) {
        self.heading = heading
        self.mapping = mapping
        self.area = area
        self.from = from
    }
}

enum PeopleImportProblem {
    static let none = Problem(
        .missing, "people-import.missing",
        Words(
            "没有这份名单。名单只有上传的人能看，\(PeopleImportRun.days) 天后自动删除。",
            "There is no such list. It is seen by its sender alone and erased after \(PeopleImportRun.days) days."))
    static let noRows = Problem(
        .invalid, "people-import.no-rows", field: "file",
        Words("表里没有内容，请检查是否选对了文件。", "There is nothing in it. See whether it is the right file."))
    static let noHeading = Problem(
        .invalid, "people-import.no-heading", field: "heading",
        Words("请选出哪一行是标题行。", "Say which row names the columns."))
    static let noDoubt = Problem(
        .missing, "people-import.no-doubt", Words("这一行不需要决定。", "This row needs no decision."))
}
