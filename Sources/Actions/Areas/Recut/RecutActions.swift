public import Core
internal import Database
public import Domain
internal import Storage

/// Splitting, merging and re-cutting grids, communities and micro-grids as one reviewed change (`Recut`).
public struct RecutActions: Sendable {
    let world: World

    /// A fault for the test of what guards against it: notes what a chunk moved in a transaction of its own, so that a
    /// kill between the two loses count.
    package var notesApart = false

    public init(world: World) { self.world = world }

    /// What somebody wants to begin with.
    public struct Wish: Hashable, Sendable {
        public let kind: Recut.Kind
        /// The areas that take part, of one level and under one parent.
        public let areas: [Key<Area>]
        /// How many begin; a merge begins one.
        public let count: Int
        public let effective: Day

        public init(kind: Recut.Kind, areas: [Key<Area>], count: Int, effective: Day) {
            self.kind = kind
            self.areas = areas
            self.count = count
            self.effective = effective
        }
    }

    /// Begins a draft with a first proposal: buildings in their order, as many households to each as can be.
    ///
    /// - Throws: `Recut.Plan.Refusal`; a `conflict` problem where one of the areas is in another change.
    public func draft(_ wish: Wish, by caller: Caller) async throws -> Key<Recut> {
        let (now, id) = (world.now(), Key<Recut>(world.freshNumber()))
        let begins = wish.kind == .merge ? 1 : min(max(wish.count, 0), Recut.Plan.mostAreas)
        let keys = (0..<begins).map { _ in Key<Area>(world.freshNumber()) }
        guard wish.effective >= now.day else { throw Recut.Refusal.dayPassed(wish.effective).problem }
        guard (1...Recut.Plan.mostAreas).contains(wish.areas.count) else {
            throw Recut.Plan.Refusal.tooMany.problem
        }
        return try await refusingOverlap {
            try await world.database.write { db in
                try db.lock("area", wish.areas.map(\.number))
                let areas = try AreaTable.find(wish.areas, in: db)
                guard let first = areas.first?.area,
                    let parent = try first.parent.flatMap({
                        try AreaTable.find($0, in: db)
                    })
                else { throw AreaProblem.noArea }
                try Permissions.require(.draftRecuts, for: caller, at: parent.ancestry.place)
                guard areas.allSatisfy({ $0.area.parent == first.parent }) else { throw Recut.Plan.Refusal.apart }
                try Self.requireFree(wish.areas, under: parent.area.id, but: id, in: db)
                let ground = try AreaTable.ground(under: parent.area, wish.areas, first.level, in: db)
                let plan = try Self.proposal(for: wish, on: ground, first.level, keys, on: now.day, in: db)
                let recut = Recut(id: id, parent: parent, author: caller.id, effective: wish.effective, plan: plan)
                try RecutTable.insert(recut, at: now, in: db)
                try Self.record("recut.drafted", recut, by: caller, at: now, in: db)
                return id
            }
        }
    }

    private static func proposal(
        for wish: Wish, on ground: Recut.Ground, _ level: Area.Level, _ keys: [Key<Area>], on day: Day, in db: Reader
    ) throws -> Recut.Plan {
        let ordinal = try AreaTable.nextOrdinal(under: ground.parent.id, level, in: db)
        let codes = try GridCodes.free(
            keys.count, of: level, under: AreaTable.line(to: ground.parent.id, in: db), on: day, in: db)
        return Recut.Plan.proposal(
            wish.kind, on: ground, beginning: keys, ordinal: ordinal, codes: codes)
    }

    /// A new plan in place of the one there is. It is looked at as a whole when it is submitted.
    ///
    /// - Parameter adding: how many areas more begin, for which nothing was typed yet.
    public func rewrite(
        _ id: Key<Recut>, _ plan: Recut.Plan, effective: Day, adding: Int = 0, by caller: Caller
    ) async throws {
        let now = world.now()
        let keys = (0..<min(max(adding, 0), 5)).map { _ in Key<Area>(world.freshNumber()) }
        try await refusingOverlap {
            try await world.database.write { db in
                let recut = try Self.lock(id, in: db)
                try Permissions.require(.draftRecuts, for: caller, at: recut.place)
                try Self.requireFree(plan.old, under: recut.parent, but: id, in: db)
                let whole = try Self.widened(plan, keys, under: recut.parent, on: now.day, in: db)
                let next = try recut.after(.rewrite(whole, effective: effective), by: caller.id, on: now.day)
                try RecutTable.update(next, plan: true, at: now, in: db)
                try Self.record("recut.rewritten", next, by: caller, at: now, in: db)
            }
        }
    }

    private static func widened(
        _ plan: Recut.Plan, _ keys: [Key<Area>], under parent: Key<Area>, on day: Day, in db: Reader
    ) throws -> Recut.Plan {
        guard !keys.isEmpty else { return plan }
        let first = try AreaTable.nextOrdinal(under: parent, plan.level, in: db)
        let ordinal = max(first, (plan.beginning.map(\.draft.ordinal).max() ?? 0) + 1)
        // Codes that the plan already has are passed over.
        let taken = Set(plan.beginning.map(\.code))
        let codes = try GridCodes.free(
            plan.beginning.count + keys.count, of: plan.level, under: AreaTable.line(to: parent, in: db), on: day,
            in: db
        ).filter { !taken.contains($0) || $0.isEmpty }
        return plan.adding(keys, ordinal: ordinal, codes: codes)
    }

    public func submit(_ id: Key<Recut>, by caller: Caller) async throws {
        try await carryOut(.submit, on: id, .draftRecuts, "recut.submitted", by: caller)
    }

    /// Approves what somebody else submitted, and sees to it that it is applied on its day.
    public func approve(_ id: Key<Recut>, by caller: Caller) async throws {
        try await carryOut(.approve, on: id, .approveRecuts, "recut.approved", by: caller)
    }

    /// - Parameter reason: for the author, never in the journal.
    public func sendBack(_ id: Key<Recut>, because reason: String, by caller: Caller) async throws {
        try await carryOut(.sendBack(because: reason), on: id, .approveRecuts, "recut.returned", by: caller)
    }

    public func withdraw(_ id: Key<Recut>, by caller: Caller) async throws {
        try await carryOut(.withdraw, on: id, .draftRecuts, "recut.withdrawn", by: caller)
    }

    private func carryOut(
        _ act: Recut.Act, on id: Key<Recut>, _ permission: Permission, _ kind: String, by caller: Caller
    ) async throws {
        let (now, job) = (world.now(), world.freshNumber())
        try await world.database.write { db in
            let recut = try Self.lock(id, in: db)
            try Permissions.require(permission, for: caller, at: recut.place)
            let next = try recut.after(act, by: caller.id, on: now.day)
            if act == .submit || act == .approve { try Self.check(next, in: db) }
            try RecutTable.update(next, plan: false, at: now, in: db)
            if act == .approve {
                let due = max(now, recut.effective.start)
                try Jobs.add(Self.jobKind, payload: ["recut": .key(of: id)], due: due, key: job, in: db)
            }
            try Self.record(kind, next, by: caller, at: now, in: db)
        }
    }

    /// Whether the plan fits what is there now. Its areas are taken for this transaction.
    @discardableResult
    static func check(_ recut: Recut, in db: Writer) throws -> Recut.Ground {
        try db.lock("area", recut.plan.old.map(\.number))
        guard let parent = try AreaTable.find(recut.parent, in: db)?.area else { throw AreaProblem.noArea }
        let ground = try AreaTable.ground(under: parent, recut.plan.old, recut.plan.level, in: db)
        try recut.plan.checked(on: ground)
        if let code = try usedCode(in: recut.plan, in: db) { throw RecutProblem.codeUsed(code) }
        return ground
    }

    /// A code that can't be given: one of ours that was ever issued, one of the state's that somebody has.
    static func usedCode(in plan: Recut.Plan, in db: Reader) throws -> String? {
        let codes = plan.beginning.map(\.code).filter { !$0.isEmpty }
        let held = try AreaCodeTable.holders(of: codes, .statistical, in: db).keys
        return try AreaCodeTable.everIssued(codes, in: db).union(held).min()
    }

    static func lock(_ id: Key<Recut>, in db: Writer) throws -> Recut {
        guard let recut = try RecutTable.lock(id, in: db) else { throw RecutProblem.noRecut }
        return recut
    }

    static func record(
        _ kind: String, _ recut: Recut, by caller: Caller, at now: Instant, in db: Writer
    ) throws {
        try Journal.record(
            kind, on: Journal.Subject("recut", recut.id), in: recut.place, by: caller, at: now,
            [
                "kind": .code(recut.kind.rawValue), "effective": .day(recut.effective),
                "ending": .count(recut.plan.ending.count), "beginning": .count(recut.plan.beginning.count),
                "parts": .count(recut.plan.moves.count),
            ], in: db)
    }

    private static func requireFree(
        _ areas: [Key<Area>], under parent: Key<Area>, but own: Key<Recut>, in db: Reader
    ) throws {
        guard try RecutTable.conflict(with: areas, under: parent, but: own, in: db) == nil else {
            throw RecutProblem.underWay
        }
    }

    /// Two that begin at the same moment: the index refuses the second.
    private func refusingOverlap<T: Sendable>(_ work: () async throws -> T) async throws -> T {
        do {
            return try await work()
        } catch DatabaseError.unique(table: "recut_area", columns: _) {
            throw RecutProblem.underWay
        }
    }
}

enum RecutProblem {
    static let noRecut = Problem(
        .missing, "recut.missing", Words("没有这次调整。", "There is no such change."))
    static let underWay = Problem(
        .conflict, "recut.under-way",
        Words(
            "其中有网格正在另一次调整里。请先办完或撤回那一次。",
            "One of these is in another change already. Finish or withdraw that one first."))

    static func codeUsed(_ code: String) -> Problem {
        Problem(
            .conflict, "recut.code-used",
            Words("编码 \(code) 用过了；我们的编码停用后也不再发。", "The code \(code) was used before; ours are never issued again."))
    }
}
