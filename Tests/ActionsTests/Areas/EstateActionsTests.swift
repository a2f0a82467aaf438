import Actions
import Core
import Database
import Domain
import Fixtures
import Logging
import Testing
import Workers

@Suite(.serialized)
struct EstateActionsTests {
    static let clerk = Caller(id: Key(15), grants: [Grant(.communityClerk, .area(Key(104)))])
    static let stranger = Caller(id: Key(16), grants: [Grant(.communityClerk, .area(Key(999)))])

    @Test(arguments: Engines.available)
    func `a building is in one estate at most, and an estate cuts across grids`(engine: Engine) async throws {
        let test = try await TestWorld(engine)
        let town = try await Town.build(in: test.world.database)
        let estates = EstateActions(world: test.world)
        let east = try await AreaActions(world: test.world).add(
            Area.Draft(level: .building, name: "9号楼", ordinal: 1, households: 30), code: "", under: town.grids[1],
            by: Asking.administrator)
        let first = try await estates.add(.init(name: "桂香苑", age: .old), in: town.community, by: Self.clerk)
        let second = try await estates.add(.init(name: "荷园"), in: town.community, by: Self.clerk)
        try await estates.take([town.buildings[0], east], into: first, by: Self.clerk)
        let view = try await estates.find(first, by: Asking.worker)
        #expect(view.buildings.map(\.area.id) == [town.buildings[0], east] && view.grids.count == 2)
        #expect(view.free.map(\.area.id) == [town.buildings[1]] && view.neighbours.map(\.id) == [second])
        await #expect(throws: Estate.Refusal.buildingTaken) {
            try await estates.take([town.buildings[1], east], into: second, by: Self.clerk)
        }
        #expect(try await estates.find(second, by: Asking.worker).buildings.isEmpty, "nothing half-done stays")
        try await estates.leave(east, from: first, by: Self.clerk)
        try await estates.take([east], into: second, by: Self.clerk)
        try await estates.leave(east, from: second, by: Self.clerk)
        try await estates.take([east], into: first, by: Self.clerk)
        let list = try await estates.list(of: town.county, after: nil, by: Asking.worker)
        #expect(list.estates.items.map(\.name) == ["桂香苑", "荷园"])
        #expect(list.counts[first] == .init(buildings: 2, households: 150) && list.counts[second] == nil)
        await #expect(throws: Estate.Refusal.nameTaken) {
            try await estates.add(.init(name: "荷园"), in: town.community, by: Self.clerk)
        }
        for caller in [Self.stranger, Asking.worker, Asking.nobody] {
            await #expect(throws: Problem.self) {
                try await estates.add(.init(name: "别园"), in: town.community, by: caller)
            }
            await #expect(throws: Problem.self) { try await estates.merge([second], into: first, by: caller) }
        }
    }

    @Test(arguments: Engines.available)
    func `three estates become one, and their history stays`(engine: Engine) async throws {
        let test = try await TestWorld(engine)
        let town = try await Town.build(in: test.world.database)
        let estates = EstateActions(world: test.world)
        var made: [Key<Estate>] = []
        for (name, building) in zip(["玫瑰园", "甲区", "乙区"], [nil] + town.buildings) {
            let id = try await estates.add(.init(name: name), in: town.community, by: Self.clerk)
            if let building { try await estates.take([building], into: id, by: Self.clerk) }
            made.append(id)
        }
        try await estates.merge([made[1], made[2]], into: made[0], by: Self.clerk)
        let view = try await estates.find(made[0], by: Asking.worker)
        #expect(view.buildings.map(\.area.id) == town.buildings && view.merged.map(\.name) == ["甲区", "乙区"])
        let gone = try await estates.find(made[1], by: Asking.worker)
        #expect(gone.mergedInto?.id == made[0] && gone.buildings.isEmpty && !gone.estate.isStanding)
        await #expect(throws: Estate.Refusal.outOfTurn) {
            try await estates.merge([made[1]], into: made[0], by: Self.clerk)
        }
        await #expect(throws: Estate.Refusal.itself) {
            try await estates.merge([made[0]], into: made[0], by: Self.clerk)
        }
        await #expect(throws: Estate.Refusal.inhabited(count: 2)) { try await estates.close(made[0], by: Self.clerk) }
        let again = try await estates.add(.init(name: "甲区"), in: town.community, by: Self.clerk)
        #expect(again != made[1], "the name is free again")
        try await estates.close(again, by: Self.clerk)
        #expect(
            try await estates.list(of: town.community, after: nil, by: Asking.worker).estates.items.map(\.name)
                == ["玫瑰园"])
    }

    @Test(arguments: Engines.available)
    func `a reserved grid has a planned day and is switched on by a person`(engine: Engine) async throws {
        let test = try await TestWorld(engine)
        let town = try await Town.build(in: test.world.database)
        let details = AreaDetailActions(world: test.world)
        let areas = AreaActions(world: test.world)
        let grid = try await areas.add(
            Area.Draft(level: .grid, name: "新城预留网格", ordinal: 1, kind: .reserved), code: "", under: town.community,
            by: Asking.administrator)
        let day = test.world.now().day.adding(days: 100)
        try await details.set(AreaDetail(planned: day), of: grid, by: Asking.administrator)
        #expect(try await details.find(grid, by: Asking.worker).detail.planned == day)
        await #expect(throws: AreaDetail.Refusal.planNeedsReserved) {
            try await details.set(AreaDetail(planned: day), of: town.grids[0], by: Asking.administrator)
        }
        #expect(try await !details.switchOnIfDue(grid), "its day hasn't come")
        await #expect(throws: Problem.self) { try await details.switchOn(grid, as: .residential, by: Asking.worker) }
        try await details.switchOn(grid, as: .specialPurpose, by: Asking.administrator)
        let view = try await details.find(grid, by: Asking.worker)
        #expect(view.area.kind == .specialPurpose && view.detail == .none)
        await #expect(throws: AreaDetail.Refusal.nothingToSwitchOn) {
            try await details.switchOn(grid, as: .residential, by: Asking.administrator)
        }
        #expect(try await !details.switchOnIfDue(grid), "somebody did it before")
        let settled = AreaDetail(community: .resettlement, origin: "西海固", movedHouseholds: 294)
        try await details.set(settled, of: town.community, by: Asking.administrator)
        #expect(try await details.find(town.community, by: Asking.worker).detail == settled)
    }

    @Test(arguments: Engines.available)
    func `a reserved grid starts by itself on its planned day, not on one that was put off`(
        engine: Engine
    ) async throws {
        let test = try await TestWorld(engine)
        let town = try await Town.build(in: test.world.database)
        let details = AreaDetailActions(world: test.world)
        let grid = try await AreaActions(world: test.world).add(
            Area.Draft(level: .grid, name: "新城预留网格", ordinal: 1, kind: .reserved), code: "", under: town.community,
            by: Asking.administrator)
        let runner = JobRunner(
            database: test.world.database, now: test.world.now,
            carriers: [SwitchOnGrids.kind: SwitchOnGrids(world: test.world).carry], logger: Logger(label: "test"))
        for days in [10, 20] {
            let day = test.world.now().day.adding(days: days)
            try await details.set(AreaDetail(planned: day), of: grid, by: Asking.administrator)
        }
        func kind() async throws -> Area.Kind { try await details.find(grid, by: Asking.worker).area.kind }
        test.pass(days: 11)
        _ = try await runner.step()
        #expect(try await kind() == .reserved)
        test.pass(days: 10)
        _ = try await runner.step()
        #expect(try await kind() == .residential)
        #expect(try await details.find(grid, by: Asking.worker).detail == .none)
    }
}
