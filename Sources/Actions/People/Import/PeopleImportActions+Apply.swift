public import Core
internal import Database
public import Domain
internal import Storage

extension PeopleImportActions {
    /// Takes a list over in the background: rows that are wrong or undecided are left, to be corrected and sent again.
    public func begin(_ id: Key<PeopleImportRun>, by caller: Caller) async throws {
        try requirePermission(caller)
        let (now, job) = (world.now(), world.freshNumber())
        try await world.database.write { db in
            let run = try Self.lock(id, by: caller, in: db).after(.begin)
            guard now < run.begun.adding(days: PeopleImportRun.days) else { throw PeopleImportRun.Refusal.overdue }
            try PeopleImportTable.update(run, in: db)
            try Jobs.add(Self.jobKind, payload: ["import": .key(of: id)], due: now, key: job, in: db)
        }
    }

    /// Applies the rows of a list that was begun, or goes on with it.
    ///
    /// - Parameter reached: told behind each chunk which row it came to; what it throws stops the work there.
    func apply(
        _ id: Key<PeopleImportRun>, by caller: Caller, reached: @escaping @Sendable (Int) throws -> Void = { _ in }
    ) async throws {
        guard let ground = try await ground(of: id, in: .applying, by: caller) else { return }
        let applying = ApplyingPeople(world: world, ground: ground, caller: caller, isCareless: isCareless)
        while true {
            let (now, world) = (world.now(), world)
            let keys = (0..<Self.chunk * 4).map { _ in world.freshNumber() }
            let last = try await world.database.writeBulk { try applying.chunk(of: id, keys, at: now, in: $0) }
            guard let last else { break }
            try reached(last)
            if isCareless { try await world.database.writeBulk { try applying.settle(id, upTo: last, in: $0) } }
            try Task.checkCancellation()
        }
        try await finish(id, by: caller)
    }

    private func finish(_ id: Key<PeopleImportRun>, by caller: Caller) async throws {
        let now = world.now()
        try await world.database.write { db in
            guard let run = try PeopleImportTable.lock(id, in: db), run.stage == .applying else { return }
            let outcomes = try PeopleImportTable.counts(of: id, in: db).outcomes
            try PeopleImportTable.update(try run.after(.finish), in: db)
            try Journal.record(
                "people-import.applied", on: Journal.Subject("people_import", id), by: caller, at: now,
                Dictionary(uniqueKeysWithValues: outcomes.map { ($0.key.rawValue, .count($0.value)) }), in: db)
        }
    }
}

/// Rows of a list on their way into the register.
struct ApplyingPeople: Sendable {
    let world: World
    let ground: PeopleImportGround
    let caller: Caller
    /// See `PeopleImportActions`.
    let isCareless: Bool

    /// Applies the next rows: what they change, what is journalled of it, and how far the list has come are one.
    ///
    /// - Parameter keys: fresh ones, four for each row.
    /// - Returns: the row reached; nil when nothing is left.
    func chunk(of id: Key<PeopleImportRun>, _ keys: [Int64], at now: Instant, in db: Writer) throws -> Int? {
        if !isCareless { try PeopleImportTable.lockApplying(in: db) }
        guard var run = try PeopleImportTable.lock(id, in: db), run.stage == .applying else { return nil }
        let rows = try PeopleImportTable.rows(
            of: id, after: run.reached, limit: PeopleImportActions.chunk, vault: world.vault, in: db)
        guard let last = rows.last else { return nil }
        for (index, row) in rows.enumerated() where row.outcome == nil {
            try apply(row, Array(keys[(index * 4)..<(index * 4 + 4)]), at: now, in: db)
        }
        guard !isCareless else { return last.number }
        run.reached = last.number
        try PeopleImportTable.update(run, in: db)
        return last.number
    }

    private func apply(_ row: PeopleImportRow, _ keys: [Int64], at now: Instant, in db: Writer) throws {
        guard let cells = row.cells, let preview = row.finding else { return }
        if row.decisions.contains(.leave) { return try settle(row, .left, in: db) }
        // What was shown as wrong or undecided isn't done, whatever has changed since.
        if preview.kind == .wrong { return try settle(row, .wrong, in: db) }
        if preview.kind == .doubt { return try settle(row, .left, in: db) }
        guard case .entry(let entry) = PeopleImport.read(cells, by: ground.terms) else {
            try PeopleImportTable.note(PeopleImport.Finding(.wrong), on: row.id, marks: nil, in: db)
            return try settle(row, .wrong, in: db)
        }
        let beside = try ground.beside(entry, row: nil, in: db)
        var finding = isCareless ? preview : PeopleImport.judge(entry, beside.ground, row.decisions)
        var person = finding.person
        if ![.wrong, .doubt, .same].contains(finding.kind) {
            do {
                let deed = Deed(row: row, entry: entry, beside: beside, finding: finding, keys: keys)
                person = try db.attempt { try perform(deed, at: now, in: db) }
            } catch let error as any Tellable {
                finding = PeopleImport.Finding(.wrong)
                finding.snags = [.refused(error.problem.code)]
            }
        }
        try PeopleImportTable.note(finding, on: row.id, marks: nil, in: db)
        switch finding.kind {
        case .wrong: try settle(row, .wrong, in: db)
        case .doubt: try settle(row, .left, in: db)
        case .same: try settle(row, .same, person, in: db)
        case .new, .post, .numbers: try settle(row, .done, person, in: db)
        }
    }

    private func settle(
        _ row: PeopleImportRow, _ outcome: PeopleImportRow.Outcome, _ person: Key<Person>? = nil, in db: Writer
    ) throws {
        if !isCareless { try PeopleImportTable.settle(row.id, as: outcome, person: person, in: db) }
    }

    /// The careless way: notes afterwards that all rows up to `number` were done.
    func settle(_ id: Key<PeopleImportRun>, upTo number: Int, in db: Writer) throws {
        guard var run = try PeopleImportTable.lock(id, in: db) else { return }
        let rows = try PeopleImportTable.rows(
            of: id, after: run.reached, limit: PeopleImportActions.chunk, vault: world.vault, in: db)
        for row in rows { try PeopleImportTable.settle(row.id, as: .done, person: nil, in: db) }
        run.reached = number
        try PeopleImportTable.update(run, in: db)
    }

    private struct Deed {
        let row: PeopleImportRow
        let entry: PeopleImport.Entry
        let beside: PeopleImportGround.Beside
        let finding: PeopleImport.Finding
        let keys: [Int64]
    }

    /// What the acts by hand do, with their permissions and their entries in the journal.
    ///
    /// - Returns: whom the row was about.
    private func perform(_ deed: Deed, at now: Instant, in db: Writer) throws -> Key<Person> {
        let (entry, finding) = (deed.entry, deed.finding)
        let kinds = finding.numbers.sorted { $0.rawValue < $1.rawValue }
        let keys = Dictionary(uniqueKeysWithValues: zip(kinds, deed.keys.map { Key<PersonalValue>($0) }))
        let numbers = entry.numbers.filter { finding.numbers.contains($0.key) }
        let id = finding.person ?? (isCareless ? Key(deed.keys[3]) : deed.row.personKey)
        if finding.person == nil {
            let place = try deed.beside.area.map { try AreaGround.lock($0, in: db).ancestry.place }
            try Permissions.require(.managePersons, for: caller, at: place)
            let person = Person(
                id: id, name: entry.name, organisation: deed.beside.organisation, area: deed.beside.area, place: place)
            try Registration(person: person, numbers: numbers, keys: keys).save(in: world, by: caller, at: now, in: db)
        } else if !numbers.isEmpty {
            guard let person = try PersonTable.lock(id, in: db) else { throw PersonProblem.none }
            try Permissions.require(.managePersons, for: caller, at: person.place)
            try Registration(person: person, numbers: numbers, keys: keys).keepNumbers(in: world, at: now, in: db)
            try Journal.record(
                "person.numbers-changed", on: Journal.Subject("person", id), in: person.place, by: caller, at: now,
                PersonNumbers.facts(numbers.keys), in: db)
        }
        try givePost(deed, to: id, at: now, in: db)
        return id
    }

    private func givePost(_ deed: Deed, to person: Key<Person>, at now: Instant, in db: Writer) throws {
        guard deed.finding.givesPost, let kind = deed.entry.post, let seat = deed.finding.seat else { return }
        let id = isCareless ? Key<Post>(deed.keys[2]) : deed.row.postKey
        if let former = deed.finding.moves {
            let next = PostActions.Next(id: id, kind: kind, seat: seat, day: deed.entry.from)
            return try PostActions.move(former, next, by: caller, at: now, in: db)
        }
        var draft = PostActions.Draft(kind, at: seat, for: person, from: deed.entry.from)
        draft.source = deed.entry.source
        draft.selection = deed.entry.selection
        draft.term = deed.entry.until
        try PostActions.give(draft, as: id, by: caller, at: now, in: db)
    }
}
