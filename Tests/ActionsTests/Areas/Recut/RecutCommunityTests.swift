import Actions
import Core
import Database
import Domain
import Fixtures
import Testing

@testable import Storage

/// Estates and departments' grids when communities and grids change; and changes across the border of communities.
@Suite(.serialized)
struct RecutCommunityTests {
    static let official = Caller(id: Key(34), grants: [Grant(.townshipDispatcher, .area(Key(103)))])

    private struct Two {
        let city: RecutTown
        /// The second community, and its grid with a building.
        let other: Key<Area>
        let grid: Key<Area>
        let building: Key<Area>
        let estates: EstateActions

        init(_ engine: Engine) async throws {
            city = try await RecutTown(engine)
            let areas = AreaActions(world: city.test.world)
            func add(_ draft: Area.Draft, _ parent: Key<Area>, _ code: String = "") async throws -> Key<Area> {
                try await areas.add(draft, code: code, under: parent, by: Asking.administrator)
            }
            other = try await add(
                Area.Draft(level: .community, name: "孝肃路社区", ordinal: 2), city.town.township, "340802001002")
            grid = try await add(Area.Draft(level: .grid, name: "孝肃路网格", ordinal: 1, kind: .residential), other)
            building = try await add(
                Area.Draft(level: .building, name: "9号楼", ordinal: 9, households: 30), grid)
            estates = EstateActions(world: city.test.world)
        }

        func estate(_ name: String, in community: Key<Area>, _ buildings: [Key<Area>]) async throws -> Key<Estate> {
            let id = try await estates.add(Estate.Draft(name: name), in: community, by: RecutCommunityTests.official)
            if !buildings.isEmpty { try await estates.take(buildings, into: id, by: RecutCommunityTests.official) }
            return id
        }

        func names(of community: Key<Area>) async throws -> [String] {
            try await estates.list(of: community, after: nil, by: RecutTown.clerk).estates.items.map(\.name)
        }

        /// Carries a change of communities out, as it was proposed or as `plan` says.
        @discardableResult
        func change(
            _ kind: Recut.Kind, _ areas: [Key<Area>], count: Int = 1,
            _ plan: (RecutView) -> Recut.Plan = { $0.recut.plan }
        ) async throws -> Recut.Plan {
            let wish = RecutActions.Wish(kind: kind, areas: areas, count: count, effective: city.today)
            let id = try await city.recuts.draft(wish, by: RecutCommunityTests.official)
            let view = try await city.recuts.find(id, by: RecutCommunityTests.official)
            try await city.recuts.rewrite(
                id, plan(view), effective: city.today, by: RecutCommunityTests.official)
            try await city.recuts.submit(id, by: RecutCommunityTests.official)
            try await city.recuts.approve(id, by: RecutTown.dispatcher)
            try await city.recuts.apply(id, by: .clock)
            return try await city.recuts.find(id, by: RecutCommunityTests.official).recut.plan
        }
    }

    @Test(arguments: Engines.available)
    func `estates and schemes of communities that become one are the new one's, with all their buildings`(
        engine: Engine
    ) async throws {
        let two = try await Two(engine)
        let town = two.city.town
        let rose = try await two.estate("玫瑰园", in: town.community, town.buildings)
        let same = try await two.estate("玫瑰园", in: two.other, [two.building])
        let empty = try await two.estate("空小区", in: two.other, [])
        let departments = DepartmentGridActions(world: two.city.test.world)
        for community in [town.community, two.other] {
            _ = try await departments.add(scheme: "党建网格", for: community, by: Asking.administrator)
        }
        let plan = try await two.change(.merge, [town.community, two.other])
        let merged = plan.beginning[0].id
        #expect(try await two.names(of: merged) == ["玫瑰园", "玫瑰园（孝肃路社区）", "空小区"])
        #expect(try await two.names(of: town.community).isEmpty && two.names(of: two.other).isEmpty)
        for (id, count) in [(rose, 2), (same, 1), (empty, 0)] {
            let view = try await two.estates.find(id, by: RecutTown.clerk)
            #expect(view.estate.community == merged && view.line.last?.id == merged)
            #expect(view.buildings.count == count)
        }
        let schemes = try await departments.schemes(of: merged, by: RecutTown.clerk).schemes.map(\.scheme)
        #expect(Set(schemes.map(\.name)).count == 2 && schemes.allSatisfy { $0.area == merged })
    }

    @Test(arguments: Engines.available)
    func `an estate goes with most of its buildings when a community gives grids away`(engine: Engine) async throws {
        let two = try await Two(engine)
        let town = two.city.town
        let stays = try await two.estate("玫瑰园", in: town.community, [])
        let goes = try await two.estate("牡丹园", in: town.community, town.buildings)
        try await two.change(.recut, [town.community, two.other]) { view in
            Recut.Plan(
                level: .community, ending: [], remaining: [.init(area: town.community), .init(area: two.other)],
                beginning: [],
                moves: [town.grids[0]: two.other, town.grids[1]: town.community, two.grid: two.other])
        }
        #expect(try await two.estates.find(goes, by: RecutTown.clerk).estate.community == two.other)
        #expect(try await two.estates.find(stays, by: RecutTown.clerk).estate.community == town.community)
    }

    @Test(arguments: Engines.available)
    func `grids of two communities aren't changed at once; in two steps they are`(engine: Engine) async throws {
        let two = try await Two(engine)
        let town = two.city.town
        await #expect(throws: Recut.Plan.Refusal.apart) {
            _ = try await two.city.recuts.draft(
                .init(kind: .merge, areas: [town.grids[0], two.grid], count: 1, effective: two.city.today),
                by: Self.official)
        }
        try await two.change(.recut, [town.community, two.other]) { view in
            Recut.Plan(
                level: .community, ending: [], remaining: [.init(area: town.community), .init(area: two.other)],
                beginning: [],
                moves: [town.grids[0]: two.other, town.grids[1]: town.community, two.grid: two.other])
        }
        let plan = try await two.change(.merge, [town.grids[0], two.grid])
        let buildings = try await AreaActions(world: two.city.test.world).find(
            plan.beginning[0].id, after: nil, by: RecutTown.clerk)
        #expect(buildings.counts.households == 350)
    }

    @Test(arguments: Engines.available)
    func `a department's grid lies in all that its grid of ours became`(engine: Engine) async throws {
        let city = try await RecutTown(engine)
        let departments = DepartmentGridActions(world: city.test.world)
        let scheme = try await departments.add(
            scheme: "党建网格", for: city.town.community, by: Asking.administrator)
        for (name, codes) in [("东", ["340802001001001"]), ("西", ["340802001001001", "340802001001002"])] {
            try await departments.add(name, code: "", onto: codes, to: scheme, by: Asking.administrator)
        }
        func lying() async throws -> [String: Set<Key<Area>>] {
            let grids = try await departments.report(on: scheme, by: RecutTown.clerk).report.grids
            return Dictionary(uniqueKeysWithValues: grids.map { ($0.name, Set($0.grids)) })
        }
        let split = try await city.approvedSplit(days: 0)
        try await city.recuts.apply(split, by: .clock)
        let halves = try await city.recuts.find(split, by: RecutTown.clerk).recut.plan.beginning.map(\.id)
        #expect(try await lying() == ["东": Set(halves), "西": Set(halves + [city.town.grids[1]])])
        let merge = try await city.recuts.draft(
            .init(kind: .merge, areas: halves, count: 1, effective: city.today), by: RecutTown.clerk)
        try await city.recuts.submit(merge, by: RecutTown.clerk)
        try await city.recuts.approve(merge, by: RecutTown.dispatcher)
        try await city.recuts.apply(merge, by: .clock)
        let whole = try await city.recuts.find(merge, by: RecutTown.clerk).recut.plan.beginning[0].id
        #expect(try await lying() == ["东": [whole], "西": [whole, city.town.grids[1]]])
    }

    @Test(arguments: Engines.available)
    func `estates that came together stand in the history beside the changes`(engine: Engine) async throws {
        let two = try await Two(engine)
        let town = two.city.town
        let (first, second) = (
            try await two.estate("一期", in: town.community, []), try await two.estate("二期", in: town.community, [])
        )
        try await two.estates.merge([second], into: first, by: Self.official)
        for area in [town.community, town.township] {
            let history = try await two.city.recuts.changes(of: area, by: RecutTown.clerk)
            #expect(history.mergers.map(\.gone.id) == [second] && history.mergers.map(\.into.id) == [first])
        }
        #expect(try await two.city.recuts.changes(of: two.other, by: RecutTown.clerk).mergers.isEmpty)
    }
}
