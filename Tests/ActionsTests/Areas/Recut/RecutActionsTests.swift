import Actions
import Core
import Database
import Domain
import Fixtures
import Logging
import Testing
import Workers

@testable import Storage

@Suite(.serialized)
struct RecutActionsTests {
    @Test(arguments: Engines.available)
    func `a split is drafted, approved by another, and applied on its day`(engine: Engine) async throws {
        let city = try await RecutTown(engine)
        try await city.settle()
        let id = try await city.approvedSplit()
        let plan = try await city.recuts.find(id, by: RecutTown.clerk).recut.plan
        let (first, second) = (plan.beginning[0].id, plan.beginning[1].id)
        await #expect(throws: Recut.Refusal.self, "its day hasn't come") {
            try await city.recuts.apply(id, by: .clock)
        }
        #expect(try await city.rows("post", "stage <> 'ended'") == [city.west.number: 4])
        city.test.pass(days: 1)
        let runner = JobRunner(
            database: city.database, now: city.test.world.now,
            carriers: [ApplyRecuts.kind: ApplyRecuts(world: city.test.world).carry], logger: Logger(label: "test"))
        #expect(try await runner.step() == 1)

        let view = try await city.recuts.find(id, by: RecutTown.clerk)
        #expect(view.recut.stage == .applied(city.today, approvedBy: RecutTown.dispatcher.id))
        // Open ones follow their building, what hangs on the grid goes to the heir, what has ended stays.
        #expect(try await city.grid(of: "post", 63) == first.number)
        #expect(try await city.grid(of: "post", 64) == second.number)
        #expect(try await city.grid(of: "post", 61) == first.number)
        #expect(try await city.grid(of: "post", 65) == city.west.number)
        #expect(try await city.grid(of: "organisation", 50) == first.number)
        #expect(try await city.rows("person") == [first.number: 2, second.number: 2])
        #expect(try await city.grid(of: "suggestion", 82) == city.west.number, "answered: the map of then")
        #expect(try await city.grid(of: "suggestion", 81) == nil, "of no building: the community's")
        // A value goes with its person; nobody's building is known of the other.
        #expect(try await city.grid(of: "personal_value", 71) == second.number)
        #expect(try await city.grid(of: "personal_value", 72) == nil)

        let areas = AreaActions(world: city.test.world)
        let old = try await areas.find(city.west, after: nil, by: RecutTown.clerk)
        #expect(old.area.closed == city.today && old.children.items.isEmpty && old.labels[0].validTo == city.today)
        let new = try await areas.find(second, after: nil, by: RecutTown.clerk)
        #expect(new.area.opened == city.today && new.counts.households == 200)
        #expect(new.labels.map(\.code) == ["340802001001004"], "behind the highest ever issued")
        #expect(try await areas.search("墨子巷", by: RecutTown.clerk).map(\.area.id).contains(second))
        #expect(try await areas.search("墨子巷", by: RecutTown.clerk).contains { $0.area.id == city.west } == false)
        let community = try await areas.find(city.town.community, after: nil, by: RecutTown.clerk)
        #expect(community.counts.households == 320 && community.counts.areas[.building] == 2)

        let origins = try await city.recuts.origins(of: city.west, by: RecutTown.clerk)
        #expect(origins.became.map(\.area.id).sorted() == [first, second].sorted())
        #expect(origins.became.map(\.step.households).sorted() == [120, 200])
        #expect(try await city.recuts.origins(of: second, by: RecutTown.clerk).cameFrom.map(\.area.id) == [city.west])
        let journal = try await city.database.read {
            try Journal.entries(on: Journal.Subject("post", number: 61), limit: 5, in: $0)
        }
        #expect(journal.map(\.kind) == ["post.followed"], "a worker is never moved silently")
    }

    @Test(arguments: Engines.available)
    func `posts end where the plan says so`(engine: Engine) async throws {
        let city = try await RecutTown(engine)
        try await city.settle()
        let id = try await city.approvedSplit(posts: .endSingle, days: 0)
        let staffing = StaffingActions(world: city.test.world)
        let before = try await staffing.report(of: city.town.county, by: RecutTown.clerk).staffing
        try await city.recuts.apply(id, by: .clock)
        let after = try await staffing.report(of: city.town.county, by: RecutTown.clerk).staffing
        let again = StaffingActions(world: city.test.world)
        #expect(after != before, "kept in memory, and followed")
        #expect(try await again.report(of: city.town.county, by: RecutTown.clerk).staffing == after)
        let posts = try await city.database.read { db in
            try [61, 62, 63].map { try PostTable.find(Key(Int64($0)), in: db)?.stage }
        }
        #expect(posts == [.ended(on: city.today, .areaChanged), .held, .held])
        let view = try await city.recuts.find(id, by: RecutTown.clerk)
        let records = view.records.first { $0.name == "post" }
        #expect(records?.moved == 3 && records?.ended == 1)
    }

    @Test(arguments: Engines.available)
    func `a merge keeps the figures of both, by the map of then and of today`(engine: Engine) async throws {
        let city = try await RecutTown(engine)
        let (before, day) = (city.today, city.today.adding(days: 30))
        let id = try await city.recuts.draft(
            .init(kind: .merge, areas: city.town.grids, count: 1, effective: day), by: RecutTown.clerk)
        try await city.recuts.submit(id, by: RecutTown.clerk)
        try await city.recuts.approve(id, by: RecutTown.dispatcher)
        city.test.pass(days: 30)
        try await city.recuts.apply(id, by: .clock)
        let merged = try await city.recuts.find(id, by: RecutTown.clerk).recut.plan.beginning[0].id
        let counts = [
            Lineage.Count(area: city.town.grids[0], day: before, number: 40),
            Lineage.Count(area: city.town.grids[1], day: before, number: 2),
            Lineage.Count(area: merged, day: day, number: 5),
        ]
        func figures(_ day: Day) async throws -> [Key<Area>: Int] {
            try await city.recuts.figures(
                counts, in: city.town.county, .grid, byMapOf: day, by: RecutTown.clerk)
        }
        #expect(try await figures(before)[city.town.grids[0]] == 40)
        #expect(try await figures(day) == [merged: 47])
        let drawn = try await AreaActions(world: city.test.world).find(merged, after: nil, by: RecutTown.clerk)
        #expect(drawn.placed.extent != nil, "drawn around both")
    }

    @Test(arguments: Engines.available)
    func `branches of one name in grids that become one stop nothing`(engine: Engine) async throws {
        let city = try await RecutTown(engine)
        let bodies = city.town.grids.enumerated().map { index, grid in
            Organisation(
                id: Key(50 + Int64(index)), name: "网格党支部", kind: .partyBranch, area: grid, place: city.place(grid))
        }
        try await city.database.write { try OrganisationTable.add(bodies, at: .start, in: $0) }
        let id = try await city.recuts.draft(
            .init(kind: .merge, areas: city.town.grids, count: 1, effective: city.today), by: RecutTown.clerk)
        try await city.recuts.submit(id, by: RecutTown.clerk)
        try await city.recuts.approve(id, by: RecutTown.dispatcher)
        try await city.recuts.apply(id, by: .clock)
        let merged = try await city.recuts.find(id, by: RecutTown.clerk).recut.plan.beginning[0].id
        #expect(try await city.rows("organisation") == [merged.number: 2])
        let own = try await city.database.read { try OrganisationTable.find([Key(50), Key(51)], in: $0) }.map(\.area)
        #expect(own.contains(merged) && own.contains { $0 != merged }, "one is the new grid's, one is to be renamed")
    }

    @Test(arguments: Engines.available)
    func `who may not is refused, and nobody approves their own`(engine: Engine) async throws {
        let city = try await RecutTown(engine)
        let wish = RecutActions.Wish(kind: .split, areas: [city.west], count: 2, effective: city.today)
        for caller in [RecutTown.stranger, Asking.worker, Asking.resident, Asking.nobody] {
            await #expect(throws: Problem.self) { try await city.recuts.draft(wish, by: caller) }
        }
        let id = try await city.recuts.draft(wish, by: RecutTown.dispatcher)
        try await city.recuts.submit(id, by: RecutTown.dispatcher)
        for caller in [RecutTown.dispatcher, RecutTown.clerk, RecutTown.stranger] {
            await #expect(throws: (any Error).self) { try await city.recuts.approve(id, by: caller) }
        }
        #expect(try await city.recuts.find(id, by: RecutTown.clerk).recut.stage == .submitted)
        try await city.recuts.sendBack(id, because: "先走访", by: Asking.administrator)
        #expect(try await city.recuts.find(id, by: RecutTown.clerk).recut.stage == .returned("先走访"))
        try await city.recuts.submit(id, by: RecutTown.clerk)
        try await city.recuts.approve(id, by: RecutTown.dispatcher)
    }

    @Test(arguments: Engines.available)
    func `of two at once one begins, and the grid is free once it is withdrawn`(engine: Engine) async throws {
        let city = try await RecutTown(engine)
        let wish = RecutActions.Wish(kind: .split, areas: [city.west], count: 2, effective: city.today)
        let begun: [Key<Recut>] = await withTaskGroup(of: Key<Recut>?.self) { group in
            for caller in [RecutTown.clerk, RecutTown.dispatcher] {
                // The one that is refused is counted below.
                group.addTask { try? await city.recuts.draft(wish, by: caller) }
            }
            return await group.reduce(into: []) { if let id = $1 { $0.append(id) } }
        }
        #expect(begun.count == 1)
        let refusal = await #expect(throws: Problem.self) { try await city.recuts.draft(wish, by: RecutTown.clerk) }
        #expect(refusal?.code == "recut.under-way")
        try await city.recuts.withdraw(try #require(begun.first), by: RecutTown.clerk)
        _ = try await city.recuts.draft(wish, by: RecutTown.clerk)
    }

    @Test(arguments: Engines.available)
    func `a plan that no longer fits goes back before anything has moved`(engine: Engine) async throws {
        let city = try await RecutTown(engine)
        try await city.settle()
        let id = try await city.approvedSplit(days: 0)
        let draft = Area.Draft(level: .building, name: "9号楼", ordinal: 9, households: 48)
        _ = try await AreaActions(world: city.test.world).add(
            draft, code: "", under: city.west, by: Asking.administrator)
        try await city.recuts.apply(id, by: .clock)
        guard case .returned(let reason) = try await city.recuts.find(id, by: RecutTown.clerk).recut.stage else {
            Issue.record("it was applied")
            return
        }
        #expect(reason.contains("9号楼"))
        #expect(try await city.rows("post", "stage <> 'ended'") == [city.west.number: 4])
    }

    @Test(arguments: Engines.available)
    func `roles in an ended grid are listed and left as they are`(engine: Engine) async throws {
        let city = try await RecutTown(engine)
        let account = try Account.staff(Key(91), name: "wang.li", displayName: "王丽", at: .start)
        let grant = RoleGrant(
            id: Key(92), account: account.id, grant: Grant(.gridWorker, .area(city.west)), from: .start, until: nil,
            endedAt: nil)
        try await city.database.write { db in
            try AccountTable.insert(account, in: db)
            try RoleGrantTable.insert(grant, in: db)
        }
        let id = try await city.approvedSplit(days: 0)
        try await city.recuts.apply(id, by: .clock)
        let seen = try await city.recuts.find(id, by: RecutTown.clerk)
        #expect(seen.roles == [.gridWorker: 1] && seen.holders.isEmpty)
        let security = Caller(id: Key(34), grants: [Grant(.securityAdministrator, .everywhere)])
        #expect(try await city.recuts.find(id, by: security).holders.map(\.grant) == [grant])
        let held = try await city.database.read {
            try RoleGrantTable.effective(of: account.id, at: .start, in: $0)
        }
        #expect(held == [grant.grant])
    }

    @Test(arguments: Engines.available)
    func `nothing is added under what has closed, and a code is never issued again`(engine: Engine) async throws {
        let city = try await RecutTown(engine)
        let id = try await city.approvedSplit(days: 0)
        try await city.recuts.apply(id, by: .clock)
        let draft = Area.Draft(level: .building, name: "9号楼", ordinal: 9)
        let closed = await #expect(throws: Problem.self) {
            try await AreaActions(world: city.test.world).add(
                draft, code: "", under: city.west, by: Asking.administrator)
        }
        #expect(closed?.code == "area.closed")
        let next = try await city.recuts.draft(
            .init(kind: .recut, areas: [city.town.grids[1]], count: 1, effective: city.today), by: RecutTown.clerk)
        let plan = try await city.recuts.find(next, by: RecutTown.clerk).recut.plan
        #expect(plan.beginning.map(\.code) == ["340802001001005"])
        let old = Recut.Plan(
            level: .grid, ending: [.init(area: city.town.grids[1], heir: plan.beginning[0].id)], remaining: [],
            beginning: [
                .init(
                    id: plan.beginning[0].id,
                    draft: .init(level: .grid, name: "新", ordinal: 9, kind: .reserved), code: "340802001001001")
            ], moves: [:])
        try await city.recuts.rewrite(next, old, effective: city.today, by: RecutTown.clerk)
        let used = await #expect(throws: Problem.self) { try await city.recuts.submit(next, by: RecutTown.clerk) }
        #expect(used?.code == "recut.code-used")
    }
}
