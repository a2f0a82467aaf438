import Actions
import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

@Suite(.serialized)
struct AreaReportTests {
    @Test(arguments: Engines.available)
    func `sizes are counted from the buildings, by the rule of the nearest place`(engine: Engine) async throws {
        let test = try await TestWorld(engine)
        let town = try await Town.build(in: test.world.database)
        let reports = AreaReportActions(world: test.world)
        let areas = AreaActions(world: test.world)
        let before = try await reports.sizes(of: town.county, .grid, by: Asking.worker).report
        #expect(before.areas.map(\.households) == [0, 320])
        #expect(before.areas.map(\.verdict) == [.below, .within] && before.count(.init(setting: .urban)) == 2)
        try await areas.setRules(
            try AreaRules.Local(gridHouseholds: (10, 200)), of: town.township, from: test.world.now().day,
            by: Asking.administrator)
        let draft = Area.Draft(level: .building, name: "1号楼", ordinal: 1, households: 48)
        _ = try await areas.add(draft, code: "", under: town.grids[1], by: Asking.administrator)
        let view = try await reports.sizes(of: town.county, .grid, by: Asking.worker)
        #expect(view.report.areas.map(\.households) == [48, 320])
        #expect(view.report.areas.map(\.verdict) == [.within, .above])
        #expect(view.communities[town.community] == "锡麟街社区")
        #expect(try await reports.sizes(of: town.county, .microGrid, by: Asking.worker).report.areas.isEmpty)
        await #expect(throws: Problem.self) { try await reports.sizes(of: town.grids[0], .grid, by: Asking.worker) }
        await #expect(throws: Problem.self) { try await reports.sizes(of: town.county, .grid, by: Asking.nobody) }
    }

    @Test(arguments: Engines.available)
    func `coverage names gaps, empty grids and buildings that stand elsewhere`(engine: Engine) async throws {
        let test = try await TestWorld(engine)
        let town = try await Town.build(in: test.world.database)
        let reports = AreaReportActions(world: test.world)
        let areas = AreaActions(world: test.world)
        let bare = try await reports.coverage(of: town.county, by: Asking.worker)
        #expect(bare.undrawnCommunities.map(\.id) == [town.community] && bare.flaws.isEmpty)
        #expect(bare.emptyGrids.map(\.id) == [town.grids[1]])
        #expect(bare.unplacedBuildings.map(\.id) == town.buildings)
        let wide = try Town.square(0).box
        let whole = """
            {"type":"Polygon","coordinates":[[[\(Double(wide.west) / 1e7),30.5],[117.049,30.5],[117.049,30.504],
            [\(Double(wide.west) / 1e7),30.504]]]}
            """
        _ = try await OutlineActions(world: test.world).draw(
            town.community, from: Array(whole.utf8), in: .cgcs2000, by: Asking.administrator)
        // The first stands in the eastern grid, the second beyond both.
        for (building, longitude) in zip(town.buildings, [117.0450, 117.0485]) {
            let place = Degrees(longitude: longitude, latitude: 30.502)
            try await areas.setPosition(
                of: building, to: place.converted(from: .wgs84, to: .bd09), in: .bd09, by: Asking.administrator)
        }
        let report = try await reports.coverage(of: town.community, by: Asking.worker)
        #expect(report.undrawnCommunities.isEmpty && report.unplacedBuildings.isEmpty)
        #expect(report.strays.map(\.building.id) == town.buildings)
        #expect(report.strays.map(\.found?.id) == [town.grids[1], nil])
        #expect(report.flaws.count == 1)
        if case .gap? = report.flaws.first?.kind {} else { Issue.record("\(report.flaws)") }
        #expect(try await areas.position(of: town.buildings[0], by: Asking.worker)?.frame == .bd09)
        await #expect(throws: Problem.self) { try await reports.coverage(of: town.city, by: Asking.worker) }
        await #expect(throws: Problem.self) {
            try await areas.setPosition(
                of: town.grids[0], to: Degrees(longitude: 1, latitude: 1), in: .wgs84, by: Asking.administrator)
        }
    }
}
