public import Core
internal import Database
public import Domain
internal import Storage

extension RecutActions {
    /// The kind of the job that applies a change; its payload holds the change's key as `recut`.
    public static let jobKind = "recuts.apply"

    /// Rows of the tree in one transaction.
    public static let chunk = 1000
    /// Records in one transaction: each may bring its row of the search index and its entry of the journal.
    public static let recordChunk = 300

    /// One transaction's work.
    public struct Chunk: Hashable, Sendable {
        /// `begin`, `area`, a table of records, or `finish`.
        public let what: String
        /// Rows moved or ended.
        public let moved: Int
        public let ended: Int
    }

    /// Carries out an approved change on its day, or goes on with one: chunk by chunk, each in a transaction of its own
    /// behind waiting commands. Begun again after a fall, it goes on where it stopped; done twice, nothing happens.
    ///
    /// A plan that no longer fits what is there goes back to its author before anything has moved.
    ///
    /// - Parameter pace: told of each chunk once it is on disk; what it throws ends the work there.
    /// - Throws: `Recut.Refusal.tooEarly` before the day.
    public func apply(
        _ id: Key<Recut>, by caller: Caller, pace: @Sendable (Chunk) async throws -> Void = { _ in }
    ) async throws {
        let now = world.now()
        let notes = !notesApart
        while let chunk = try await world.database.writeBulk({ db in
            var application = try RecutApplication(id, by: caller, at: now, in: db)
            let chunk = try application.step(in: db)
            if notes, let chunk { try Self.note(chunk, of: id, in: db) }
            return chunk
        }) {
            try await pace(chunk)
            if notesApart { try await world.database.writeBulk { try Self.note(chunk, of: id, in: $0) } }
            try Task.checkCancellation()
        }
    }

    private static func note(_ chunk: Chunk, of id: Key<Recut>, in db: Writer) throws {
        try RecutTable.tally(id, chunk.what, moved: chunk.moved, ended: chunk.ended, in: db)
    }
}

/// One chunk of an application.
private struct RecutApplication {
    private var recut: Recut
    private let caller: Caller
    private let now: Instant
    private let moves: [(part: Key<Area>, to: Key<Area>)]

    init(_ id: Key<Recut>, by caller: Caller, at now: Instant, in db: Writer) throws {
        recut = try RecutActions.lock(id, in: db)
        try Permissions.require(.approveRecuts, for: caller, at: recut.place)
        self.caller = caller
        self.now = now
        moves = recut.plan.orderedMoves
    }

    /// - Returns: nil when nothing is left to do.
    mutating func step(in db: Writer) throws -> RecutActions.Chunk? {
        switch recut.stage {
        case .approved: return try begin(in: db)
        case .applying(let progress, _):
            let tables = PlacedRows.following
            if progress.done < moves.count { return try moveParts(from: progress.done, in: db) }
            let index = progress.done - moves.count
            return index < tables.count
                ? try moveRecords(of: tables[index], progress.done, in: db) : try finish(in: db)
        case .draft, .submitted, .returned, .applied, .withdrawn: return nil
        }
    }

    private mutating func take(_ act: Recut.Act, in db: Writer) throws {
        recut = try recut.after(act, by: caller.id, on: now.day)
        try RecutTable.update(recut, plan: false, at: now, in: db)
    }

    private mutating func begin(in db: Writer) throws -> RecutActions.Chunk? {
        // Whether its day has come is asked first: a plan is judged on its day.
        _ = try recut.after(.begin(total: 1), by: caller.id, on: now.day)
        let ground: Recut.Ground
        do {
            ground = try RecutActions.check(recut, in: db)
        } catch let error as any Tellable where !(error is DatabaseError) {
            try take(.sendBack(because: error.problem.words.chinese), in: db)
            try RecutActions.record("recut.returned", recut, by: caller, at: now, in: db)
            return nil
        }
        guard let parent = try AreaTable.find(recut.parent, in: db) else { return nil }
        let ending = Set(recut.plan.ending.map(\.area))
        // Names and codes of what ends are free before the new ones are given.
        for old in ground.areas where ending.contains(old.area.id) {
            try AreaTable.close(old.area, on: recut.effective, in: db)
            try tell("area.closed", of: old.area.id, in: parent.ancestry.place, db)
        }
        for old in ground.areas where !ending.contains(old.area.id) {
            try tell("area.recut", of: old.area.id, in: parent.ancestry.place, db)
        }
        try open(under: parent, ground, in: db)
        try LineageTable.add(recut.lineage(on: ground), in: db)
        if recut.plan.level == .grid { try DepartmentGridTable.follow(recut.id, ended: ending.sorted(), in: db) }
        let total = moves.count + PlacedRows.following.count
        try take(.begin(total: total), in: db)
        try RecutActions.record("recut.begun", recut, by: caller, at: now, in: db)
        return RecutActions.Chunk(what: "begin", moved: 0, ended: 0)
    }

    private func open(under parent: PlacedArea, _ ground: Recut.Ground, in db: Writer) throws {
        let outlines = recut.plan.outlines(on: ground)
        for new in recut.plan.beginning {
            let area = try Area.made(new.draft, id: new.id, under: parent.area, on: recut.effective)
            let placed = PlacedArea(
                area: area, ancestry: parent.ancestry.including(area.id, area.level), extent: nil)
            try AreaTable.add([placed], in: db)
            if !new.code.isEmpty { try AreaActions.label(area, new.code, on: recut.effective, in: db) }
            if let outline = outlines[new.id] {
                try OutlineActions.set(outline, of: area, from: .cgcs2000, at: now, in: db)
            }
            try tell("area.created", of: area.id, in: placed.ancestry.place, db)
        }
        for one in recut.plan.remaining {
            guard let outline = outlines[one.area], let area = ground.areas.first(where: { $0.area.id == one.area })
            else { continue }
            try OutlineActions.set(outline, of: area.area, from: .cgcs2000, at: now, in: db)
        }
    }

    private func tell(_ kind: String, of area: Key<Area>, in place: Place, _ db: Writer) throws {
        try Journal.record(
            kind, on: Journal.Subject("area", area), in: place, by: caller, at: now,
            ["recut": .key(of: recut.id), "level": .code(recut.plan.level.word)], in: db)
    }

    private mutating func moveParts(from start: Int, in db: Writer) throws -> RecutActions.Chunk {
        let targets = Dictionary(
            uniqueKeysWithValues: try AreaTable.find(recut.plan.targets, in: db).map { ($0.area.id, $0) })
        var (done, rows) = (start, 0)
        while done < moves.count, rows < RecutActions.chunk {
            let budget = RecutActions.chunk - rows
            guard let target = targets[moves[done].to] else { throw AreaProblem.noArea }
            let moved = try AreaTable.move(moves[done].part, into: target, limit: budget, in: db)
            rows += moved
            // Fewer than asked for: the part is through.
            if moved == budget { break }
            done += 1
        }
        try take(.advance(done: done), in: db)
        return RecutActions.Chunk(what: "area", moved: rows, ended: 0)
    }

    private mutating func moveRecords(
        of table: PlacedRows, _ done: Int, in db: Writer
    ) throws -> RecutActions.Chunk {
        var rows: [MovedRow] = []
        for area in try changing(in: db) {
            let budget = RecutActions.recordChunk - rows.count
            guard budget > 0 else { break }
            let moved = try table.move(from: area, on: recut.effective, limit: budget, in: db)
            try tell(moved, of: table, from: area, in: db)
            rows += moved
        }
        let isThrough = rows.count < RecutActions.recordChunk
        try take(.advance(done: isThrough ? done + 1 : done), in: db)
        let ended = rows.count { $0.place == nil }
        return RecutActions.Chunk(what: table.name, moved: rows.count - ended, ended: ended)
    }

    private func changing(in db: Reader) throws -> [ChangingArea] {
        let plan = recut.plan
        let areas = Dictionary(
            uniqueKeysWithValues: try AreaTable.find(plan.old + plan.targets, in: db).map { ($0.area.id, $0) })
        let steps = Dictionary(grouping: try LineageTable.steps(of: recut.id, in: db)) { $0.from }
        return plan.old.compactMap { id in
            guard let old = areas[id] else { return nil }
            guard let end = plan.ending.first(where: { $0.area == id }), let heir = areas[end.heir] else {
                return ChangingArea(old: old, heir: nil, posts: .follow, isWhole: false)
            }
            let isWhole = steps[id]?.allSatisfy { $0.to == end.heir } ?? true
            return ChangingArea(old: old, heir: heir, posts: end.posts, isWhole: isWhole)
        }
    }

    private func tell(
        _ moved: [MovedRow], of table: PlacedRows, from area: ChangingArea, in db: Writer
    ) throws {
        guard let subject = table.subject else { return }
        for row in moved {
            try Journal.record(
                row.place == nil ? "\(subject).ended" : "\(subject).followed",
                on: Journal.Subject(subject, number: row.id), in: row.place ?? area.old.ancestry.place, by: caller,
                at: now, ["recut": .key(of: recut.id), "from": .key(of: area.old.area.id)], in: db)
        }
    }

    private mutating func finish(in db: Writer) throws -> RecutActions.Chunk {
        try take(.finish, in: db)
        try RecutActions.record("recut.applied", recut, by: caller, at: now, in: db)
        return RecutActions.Chunk(what: "finish", moved: 0, ended: 0)
    }
}
