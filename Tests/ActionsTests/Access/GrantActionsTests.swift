import Actions
import Core
import Database
import Domain
import Fixtures
import Synchronization
import Testing

struct GrantActionsTests {
    private static let leader = Grant(.leader, .everywhere)
    private static let supervisor = Grant(.supervisor, .everywhere)

    @Test(arguments: Engines.available)
    func `a role works from the next request on, and not after it was taken back`(engine: Engine) async throws {
        let town = AccessTown(try await TestWorld(engine))
        let id = try await town.person("wang.li")
        let token = try await town.enter("wang.li").token
        #expect(try await town.sessions.authenticate(token)?.caller.grants == [])
        try await town.grants.give(Self.leader, to: id, until: nil, by: AccessTown.security)
        #expect(try await town.sessions.authenticate(token)?.caller.grants == [Self.leader])
        let grant = try #require(try await town.accounts.portrait(of: id, by: AccessTown.system).grants.first)
        try await town.grants.takeBack(grant.id, handingOverTo: nil, by: AccessTown.security)
        #expect(try await town.sessions.authenticate(token)?.caller.grants == [])
        #expect(
            await refusal {
                try await town.grants.takeBack(grant.id, handingOverTo: nil, by: AccessTown.security)
            } == "grant.out-of-turn")
    }

    @Test(arguments: Engines.available)
    func `a role with an end ends by itself`(engine: Engine) async throws {
        let town = AccessTown(try await TestWorld(engine))
        let id = try await town.person("wang.li")
        let end = town.world.now().adding(minutes: 10)
        try await town.grants.give(Self.leader, to: id, until: end, by: AccessTown.security)
        let token = try await town.enter("wang.li").token
        #expect(try await town.sessions.authenticate(token)?.caller.grants == [Self.leader])
        town.test.pass(minutes: 10)
        #expect(try await town.sessions.authenticate(token)?.caller.grants == [])
    }

    /// Everybody but the security administrator, and the program itself, is refused.
    @Test(arguments: Role.ofPersons.filter { $0 != .securityAdministrator })
    func `nobody else grants, revokes or lists roles`(role: Role) async throws {
        let town = AccessTown(try await TestWorld())
        let id = try await town.person("wang.li", Self.leader)
        let grant = try #require(try await town.accounts.portrait(of: id, by: AccessTown.system).grants.first)
        let scopes: [Scope] = [.everywhere, .area(AccessTown.grid), .organisation(Key(3))]
        let caller = Caller(id: Key(950), grants: Set(scopes.map { Grant(role, $0) }))
        #expect(
            await refusal {
                try await town.grants.give(Self.supervisor, to: id, until: nil, by: caller)
            } == "access.forbidden")
        #expect(
            await refusal {
                try await town.grants.takeBack(grant.id, handingOverTo: nil, by: caller)
            } == "access.forbidden")
        #expect(await refusal { try await town.grants.counts(by: caller) } == "access.forbidden")
        #expect(
            await refusal {
                try await town.grants.holders(of: .leader, after: nil, limit: 10, by: caller)
            } == "access.forbidden")
        #expect(await refusal { try await town.factors.reset(of: id, by: caller) } == "access.forbidden")
        #expect(await refusal { try await town.sessions.endAll(of: id, by: caller) } == "access.forbidden")
        if role != .systemAdministrator {
            #expect(
                await refusal {
                    try await town.accounts.create(name: "new.one", displayName: "新人", by: caller)
                } == "access.forbidden")
            #expect(
                await refusal {
                    try await town.accounts.list(matching: "", after: nil, limit: 9, by: caller)
                } == "access.forbidden")
            #expect(
                await refusal { try await town.accounts.perform(.disable, on: id, by: caller) } == "access.forbidden")
            #expect(await refusal { try await town.accounts.resetPassword(of: id, by: caller) } == "access.forbidden")
        }
    }

    @Test(arguments: Engines.available)
    func `the last security administrator stays, also when two are taken back at once`(engine: Engine) async throws {
        let town = AccessTown(try await TestWorld(engine))
        let security = Grant(.securityAdministrator, .everywhere)
        let first = try await town.person("first", security)
        let second = try await town.person("second", security)
        let grants = try await [first, second].asyncMap { id in
            try town.required(try await town.accounts.portrait(of: id, by: AccessTown.system).grants.first)
        }
        let outcomes = await withTaskGroup(of: String?.self) { group in
            for grant in grants {
                group.addTask {
                    await refusal {
                        try await town.grants.takeBack(grant.id, handingOverTo: nil, by: AccessTown.security)
                    }
                }
            }
            return await group.reduce(into: [String?]()) { $0.append($1) }
        }
        #expect(outcomes.count { $0 == nil } == 1)
        #expect(outcomes.contains("grant.last-role-keeper"))
        let counts = try await town.grants.counts(by: AccessTown.security)
        #expect(counts[.securityAdministrator] == 1)
    }

    @Test(arguments: Engines.available)
    func `the last security administrator's account can't be disabled`(engine: Engine) async throws {
        let town = AccessTown(try await TestWorld(engine))
        let id = try await town.person("first", Grant(.securityAdministrator, .everywhere))
        #expect(
            await refusal {
                try await town.accounts.perform(.disable, on: id, by: AccessTown.system)
            } == "account.last-role-keeper")
    }

    @Test(arguments: Engines.available)
    func `two administrators' roles given to one person at once: one is refused`(engine: Engine) async throws {
        let town = AccessTown(try await TestWorld(engine))
        let id = try await town.person("wang.li")
        let outcomes = await withTaskGroup(of: String?.self) { group in
            for role in [Role.systemAdministrator, .auditAdministrator] {
                group.addTask {
                    await refusal {
                        try await town.grants.give(
                            Grant(role, .everywhere), to: id, until: nil, by: AccessTown.security)
                    }
                }
            }
            return await group.reduce(into: [String?]()) { $0.append($1) }
        }
        #expect(Set(outcomes) == [nil, "grant.administrators-stand-alone"])
    }

    @Test(arguments: Engines.available)
    func `what is open at a post goes to a successor before the post ends`(engine: Engine) async throws {
        let town = AccessTown(try await TestWorld(engine))
        let open = Mutex(3)
        let grants = town.grants(handingOver: [
            HandOver(
                open: { _, _ in open.withLock { $0 } },
                move: { _, _, _, _ in
                    open.withLock { count in
                        defer { count = 0 }
                        return count
                    }
                })
        ])
        let id = try await town.person("wang.li", Self.supervisor)
        let grant = try #require(try await town.accounts.portrait(of: id, by: AccessTown.system).grants.first)
        #expect(try await grants.openWork(of: grant.id, by: AccessTown.security) == 3)
        #expect(
            await refusal {
                try await grants.takeBack(grant.id, handingOverTo: nil, by: AccessTown.security)
            } == "grant.open-work")
        let unfit = try await town.person("zhao.min", Self.leader)
        #expect(
            await refusal {
                try await grants.takeBack(grant.id, handingOverTo: unfit, by: AccessTown.security)
            } == "grant.successor")
        #expect(
            await refusal {
                try await grants.takeBack(grant.id, handingOverTo: id, by: AccessTown.security)
            } == "grant.successor")
        let fit = try await town.person("sun.hao", Self.supervisor)
        try await grants.takeBack(grant.id, handingOverTo: fit, by: AccessTown.security)
        #expect(open.withLock { $0 } == 0)
    }

    @Test(arguments: Engines.available)
    func `a stand-in holds the post for the leave, no longer, and not once it is taken back`(
        engine: Engine
    ) async throws {
        let town = AccessTown(try await TestWorld(engine))
        let absent = try await town.person("wang.li", Self.supervisor)
        try await town.person("zhao.min", Self.leader)
        let token = try await town.enter("zhao.min").token
        let today = town.world.now().day
        try await town.deputies.name(
            "zhao.min", from: today, through: today, by: Caller(id: absent, grants: [Self.supervisor]))
        #expect(try await town.sessions.authenticate(token)?.caller.grants == [Self.leader, Self.supervisor])
        let grant = try #require(try await town.accounts.portrait(of: absent, by: AccessTown.system).grants.first)
        // Whoever takes the post from the absent one takes it from the stand-in too.
        try await town.grants.takeBack(grant.id, handingOverTo: nil, by: AccessTown.security)
        #expect(try await town.sessions.authenticate(token)?.caller.grants == [Self.leader])
        try await town.grants.give(Self.supervisor, to: absent, until: nil, by: AccessTown.security)
        #expect(try await town.sessions.authenticate(token)?.caller.grants == [Self.leader, Self.supervisor])
        town.test.pass(minutes: 12 * 60)
        let morning = try await town.enter("zhao.min").token
        #expect(try await town.sessions.authenticate(morning)?.caller.grants == [Self.leader])
    }

    @Test(arguments: Engines.available)
    func `what one holds standing in isn't passed on, and ends for both sides`(engine: Engine) async throws {
        let town = AccessTown(try await TestWorld(engine))
        let first = try await town.person("first", Self.supervisor)
        let second = try await town.person("second", Self.leader)
        try await town.person("third", Grant(.evaluator, .everywhere))
        let today = town.world.now().day
        try await town.deputies.name(
            "second", from: today, through: today, by: Caller(id: first, grants: [Self.supervisor]))
        try await town.deputies.name(
            "third", from: today, through: today, by: Caller(id: second, grants: [Self.leader]))
        let third = try await town.enter("third").token
        #expect(
            try await town.sessions.authenticate(third)?.caller.grants == [Grant(.evaluator, .everywhere), Self.leader])
        let standIn = Caller(id: second, grants: [Self.leader])
        let mine = try #require(try await town.deputies.list(of: standIn).first { $0.deputy.standIn == second })
        #expect(
            await refusal {
                try await town.deputies.end(mine.deputy.id, by: Caller(id: Key(950), grants: [Self.leader]))
            } == "access.forbidden")
        try await town.deputies.end(mine.deputy.id, by: standIn)
        #expect(try await town.deputies.list(of: Caller(id: first, grants: [])).isEmpty)
    }
}

extension Array {
    fileprivate func asyncMap<T>(_ body: (Element) async throws -> T) async rethrows -> [T] {
        var result: [T] = []
        for element in self { result.append(try await body(element)) }
        return result
    }
}
