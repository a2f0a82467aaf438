import Actions
import Core
import Database
import Domain
import Fixtures
import Testing

/// Who asks in these tests.
enum Asking {
    static let administrator = Caller(id: Key(11), grants: [Grant(.systemAdministrator, .everywhere)])
    static let worker = Caller(id: Key(12), grants: [Grant(.gridWorker, .area(Key(105)))])
    static let resident = Caller(id: Key(13), grants: [Grant(.resident, .everywhere)])
    static let nobody = Caller(id: Key(14), grants: [])
}

@Suite(.serialized)
struct AreaActionsTests {
    @Test(arguments: Engines.available)
    func `every figure on an area's page moves when a child is added`(engine: Engine) async throws {
        let test = try await TestWorld(engine)
        let town = try await Town.build(in: test.world.database)
        let areas = AreaActions(world: test.world)
        let line = [town.province, town.city, town.county, town.township, town.community, town.grids[1]]
        func views() async throws -> [AreaView] {
            var views: [AreaView] = []
            for id in line { views.append(try await areas.find(id, after: nil, by: Asking.worker)) }
            return views
        }
        let before = try await views()
        let draft = Area.Draft(level: .building, name: " 9号楼 ", ordinal: 1, households: 48)
        let id = try await areas.add(draft, code: "B-9", under: town.grids[1], by: Asking.administrator)
        let after = try await views()
        for (old, new) in zip(before, after) {
            #expect((new.counts.areas[.building] ?? 0) == (old.counts.areas[.building] ?? 0) + 1)
            #expect(new.counts.households == old.counts.households + 48)
        }
        #expect(after[5].children.items.map(\.area.name) == ["9号楼"])
        #expect(after[4].children.items.map(\.households) == [320, 48])
        #expect(after[4].children.items.map(\.children) == [2, 1])
        let added = try await areas.find(id, after: nil, by: Asking.worker)
        #expect(added.story.map(\.kind) == ["area.created"])
        #expect(added.line.map(\.id) == line)
        #expect(added.labels.map(\.code) == ["B-9"])
    }

    @Test(arguments: Engines.available)
    func `who may not is refused, and nothing is left behind`(engine: Engine) async throws {
        let test = try await TestWorld(engine)
        let town = try await Town.build(in: test.world.database)
        let areas = AreaActions(world: test.world)
        let draft = Area.Draft(level: .grid, name: "新网格", ordinal: 1)
        for caller in [Asking.worker, Asking.resident, Asking.nobody] {
            await #expect(throws: Problem.self) {
                try await areas.add(draft, code: "", under: town.community, by: caller)
            }
        }
        await #expect(throws: Problem.self) {
            try await areas.find(town.county, after: nil, by: Asking.nobody)
        }
        await #expect(throws: Area.Refusal.self, "a grid never stands under a street") {
            try await areas.add(draft, code: "", under: town.township, by: Asking.administrator)
        }
        await #expect(throws: Problem.self, "the code is taken") {
            try await areas.add(draft, code: "340802001001001", under: town.community, by: Asking.administrator)
        }
        let view = try await areas.find(town.community, after: nil, by: Asking.worker)
        #expect(view.children.items.count == 2)
        #expect(try await areas.search("新网格", by: Asking.worker).isEmpty)
    }

    @Test func `a renamed area is found by its new name and keeps the old one in its labels`() async throws {
        let test = try await TestWorld()
        let town = try await Town.build(in: test.world.database)
        let areas = AreaActions(world: test.world)
        try await areas.rename(town.county, to: "宜秀区", by: Asking.administrator)
        let view = try await areas.find(town.county, after: nil, by: Asking.worker)
        #expect(view.area.name == "宜秀区")
        #expect(view.labels.map(\.name) == ["宜秀区", "迎江区"])
        #expect(view.labels.map(\.validTo) == [nil, test.world.now().day])
        #expect(try await areas.search("yxq", by: Asking.worker).map(\.area.id) == [town.county])
        #expect(try await areas.search("yxq", by: Asking.worker)[0].line == ["安徽省", "安庆市"])
    }

    @Test func `what a place says is inherited from the day it says`() async throws {
        let test = try await TestWorld()
        let town = try await Town.build(in: test.world.database)
        let areas = AreaActions(world: test.world)
        let tomorrow = test.world.now().day.adding(days: 1)
        let local = try AreaRules.Local(
            levelNames: [.grid: Words("全科网格", "all-purpose grid")], gridHouseholds: (100, 250))
        try await areas.setRules(local, of: town.county, from: tomorrow, by: Asking.administrator)
        #expect(try await areas.find(town.grids[0], after: nil, by: Asking.worker).rules == .standard)
        test.pass(days: 1)
        let rules = try await areas.find(town.grids[0], after: nil, by: Asking.worker).rules
        #expect(rules.name(of: .grid).chinese == "全科网格")
        #expect(rules.gridHouseholds == 100...250)
    }

    @Test func `a phone's position and a map's find the same grid`() async throws {
        let test = try await TestWorld()
        let town = try await Town.build(in: test.world.database)
        let areas = AreaActions(world: test.world)
        let place = Degrees(longitude: 117.042, latitude: 30.502)
        for frame in Frame.allCases {
            let shown = place.converted(from: .wgs84, to: frame)
            let grid = try await areas.grid(at: shown, in: frame, by: Asking.worker)
            #expect(grid?.area.id == town.grids[0], "\(frame)")
        }
        #expect(try await areas.grid(at: Degrees(longitude: 1, latitude: 1), in: .wgs84, by: Asking.worker) == nil)
        await #expect(throws: Problem.self) {
            try await areas.grid(at: Degrees(longitude: 999, latitude: 1), in: .wgs84, by: Asking.worker)
        }
    }

    @Test(arguments: Engines.available)
    func `the demo's county is put into an empty demo, once`(engine: Engine) async throws {
        let test = try await TestWorld(engine, isDemo: true)
        let demo = DemoCityActions(world: test.world)
        let loaded = try await demo.load(DemoCity(seed: 1))
        let areas = AreaActions(world: test.world)
        let view = try await areas.find(loaded.county, after: nil, by: Asking.worker)
        #expect(loaded.grids.count == 40)
        #expect(view.counts.areas[.grid] == 40 && view.counts.areas[.community] == 6)
        #expect(view.counts.households > 37 * 300 && view.counts.households < 37 * 500)
        #expect(try await areas.outlines(under: loaded.county, .grid, by: Asking.worker).count == 40)
        #expect(try await areas.outlines(under: loaded.county, nil, by: Asking.worker).count == 2)
        #expect(try await areas.outlines(under: loaded.grids[0], nil, by: Asking.worker).count == 1)
        await #expect(throws: Problem.self) { try await demo.load(DemoCity(seed: 1)) }

        let real = try await TestWorld(engine)
        await #expect(throws: Problem.self, "never into a real city") {
            try await DemoCityActions(world: real.world).load(DemoCity(seed: 1))
        }
    }
}
