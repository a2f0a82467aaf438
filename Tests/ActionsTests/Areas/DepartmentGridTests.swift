import Actions
import Core
import Database
import Domain
import Fixtures
import Testing

@Suite(.serialized)
struct DepartmentGridTests {
    @Test(arguments: Engines.available)
    func `a department's grids are mapped by code, many to many`(engine: Engine) async throws {
        let test = try await TestWorld(engine)
        let town = try await Town.build(in: test.world.database)
        let grids = DepartmentGridActions(world: test.world)
        let admin = Asking.administrator
        let scheme = try await grids.add(scheme: "党建网格", for: town.county, by: admin)
        await #expect(throws: DepartmentGrid.Refusal.schemeTaken) {
            try await grids.add(scheme: "党建网格", for: town.county, by: admin)
        }
        await #expect(throws: DepartmentGrid.Refusal.wrongArea) {
            try await grids.add(scheme: "别的", for: town.grids[0], by: admin)
        }
        let codes = ["340802001001001", "340802001001002"]
        try await grids.add("第一网格", code: "D1", onto: codes, to: scheme, by: admin)
        try await grids.add("第二网格", code: "D2", onto: [codes[0]], to: scheme, by: admin)
        await #expect(throws: DepartmentGrid.Refusal.codeTaken) {
            try await grids.add("第三网格", code: "D1", onto: [], to: scheme, by: admin)
        }
        await #expect(throws: DepartmentGrid.Refusal.unknownGrids(["X", "Y"])) {
            try await grids.add("第三网格", code: "", onto: ["Y", "X", codes[0]], to: scheme, by: admin)
        }
        try await grids.add("第三网格", code: "", onto: [], to: scheme, by: admin)
        var report = try await grids.report(on: scheme, by: Asking.worker).report
        #expect(report.grids.map(\.name) == ["第三网格", "第一网格", "第二网格"])
        #expect(report.doubled.map(\.area.id) == [town.grids[0]] && report.unmapped.count == 1)
        try await grids.map(report.grids[1].id, onto: [codes[1]], of: scheme, by: admin)
        try await grids.remove(report.grids[0].id, of: scheme, by: admin)
        report = try await grids.report(on: scheme, by: Asking.worker).report
        #expect(report.matching == 2 && report.uncovered.isEmpty && report.doubled.isEmpty)
        #expect(try await grids.schemes(of: town.community, by: Asking.worker).schemes.map(\.grids) == [2])
        for caller in [Asking.worker, Asking.nobody] {
            await #expect(throws: Problem.self) {
                try await grids.add("第四网格", code: "", onto: [], to: scheme, by: caller)
            }
        }
        await #expect(throws: Problem.self, "another scheme's") {
            let other = try await grids.add(scheme: "民政", for: town.county, by: admin)
            try await grids.remove(report.grids[0].id, of: other, by: admin)
        }
    }
}
