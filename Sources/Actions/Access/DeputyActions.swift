public import Core
internal import Database
public import Domain
internal import Storage

/// Leave: somebody stands in, for a time.
public struct DeputyActions: Sendable {
    let world: World

    public init(world: World) { self.world = world }

    /// A stand-in with the names of both.
    public struct Shown: Hashable, Sendable {
        public let deputy: Deputy
        public let absentName: String
        public let standInName: String
    }

    /// Names a colleague to stand in for the caller.
    ///
    /// - Parameters:
    ///   - standIn: the colleague's sign-in name.
    ///   - last: the last day of the leave, in Asia/Shanghai.
    public func name(_ standIn: String, from first: Day, through last: Day, by caller: Caller) async throws {
        try Permissions.require(.nameDeputies, for: caller, owner: caller.id)
        let now = world.now()
        let id = Key<Deputy>(world.freshNumber())
        // What can't be a name is nobody's.
        guard let colleague = try? SignInName(standIn) else { throw AccessProblem.noColleague }
        let from = max(first.start, now)
        let until = last.adding(days: 1).start
        try await world.database.write { db in
            guard let other = try AccountTable.named(colleague, in: db), other.isActive else {
                throw AccessProblem.noColleague
            }
            _ = try AccountTable.lock(caller.id, with: [other.id], in: db)
            let deputy = try Deputy.made(
                id, for: caller.id, held: Self.own(caller.id, at: now, in: db), by: other.id,
                standInHolds: Self.own(other.id, at: now, in: db), from: from, until: until,
                others: DeputyTable.named(by: caller.id, at: now, in: db), at: now)
            try DeputyTable.insert(deputy, in: db)
            try Journal.record(
                "deputy.named", on: Journal.Subject("account", caller.id), by: caller, at: now,
                [
                    "deputy": .key(of: id), "standIn": .key(of: other.id), "from": .instant(from),
                    "until": .instant(until),
                ], in: db)
        }
    }

    /// Ends a stand-in early: the absent person is back, or the stand-in can't.
    public func end(_ id: Key<Deputy>, by caller: Caller) async throws {
        let now = world.now()
        try await world.database.write { db in
            guard let deputy = try DeputyTable.find(id, in: db) else { throw AccessProblem.noDeputy }
            if deputy.standIn != caller.id && deputy.absent != caller.id {
                try Permissions.require(.manageRoles, for: caller)
            }
            guard try DeputyTable.end(deputy.ended(at: now), in: db) else { throw Deputy.Refusal.outOfTurn.problem }
            try Journal.record(
                "deputy.ended", on: Journal.Subject("account", deputy.absent), by: caller, at: now,
                ["deputy": .key(of: id)], in: db)
        }
    }

    /// The caller's own leaves and whom they stand in for: not over and not ended, newest first.
    public func list(of caller: Caller) async throws -> [Shown] {
        let now = world.now()
        return try await world.database.read { db in
            let found =
                try DeputyTable.named(by: caller.id, at: now, in: db)
                + DeputyTable.standingIn(caller.id, at: now, in: db)
            let names = try AccountTable.displayNames(found.flatMap { [$0.absent, $0.standIn] }, in: db)
            return found.map {
                Shown(deputy: $0, absentName: names[$0.absent] ?? "", standInName: names[$0.standIn] ?? "")
            }
        }
    }

    /// What somebody was given, without what they hold standing in: that isn't passed on.
    private static func own(_ account: Key<Caller>, at now: Instant, in db: Reader) throws -> Set<Grant> {
        Set(try RoleGrantTable.held(by: account, at: now, in: db).map(\.grant))
    }
}
