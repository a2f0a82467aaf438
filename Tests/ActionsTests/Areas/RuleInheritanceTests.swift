import Actions
import Core
import Database
import Domain
import Fixtures
import Testing

struct RuleInheritanceTests {
    @Test(arguments: Engines.available)
    func `a place takes a rule of its own back and has the one from above, and can say it anew`(
        engine: Engine
    ) async throws {
        let test = try await TestWorld(engine)
        let town = try await Town.build(in: test.world.database)
        let areas = AreaActions(world: test.world)
        let today = test.world.now().day
        func set(_ phone: String, _ area: Key<Area>) async throws {
            let local = try AreaRules.Local(cutting: .init(phone: phone))
            try await areas.setRules(local, of: area, from: today, by: Asking.administrator)
        }
        func phone() async throws -> String? {
            try await areas.rules(of: town.community, by: Asking.worker).rules.phone
        }
        try await set("0556-1111", town.county)
        try await set("0556-2222", town.community)
        let names = try AreaRules.Local(levelNames: [.grid: Words("全科网格", "all-purpose grid")])
        try await areas.setRules(names, of: town.community, from: today, by: Asking.administrator)
        #expect(try await phone() == "0556-2222")
        await #expect(throws: Problem.self) {
            try await areas.inherit(.phone, at: town.community, from: today, by: Asking.worker)
        }
        try await areas.inherit(.phone, at: town.community, from: today, by: Asking.administrator)
        #expect(try await phone() == "0556-1111")
        let view = try await areas.rules(of: town.community, by: Asking.worker)
        #expect(view.sources[.levelName(.grid)]?.area == town.community, "what else it says stays")
        let refused = await #expect(throws: Problem.self) {
            try await areas.inherit(.phone, at: town.community, from: today, by: Asking.administrator)
        }
        #expect(refused?.code == "area.rule-not-said")
        test.pass(days: 1)
        let later = try AreaRules.Local(cutting: .init(phone: "0556-3333"))
        try await areas.setRules(later, of: town.community, from: today.adding(days: 1), by: Asking.administrator)
        #expect(try await phone() == "0556-3333")
        try await areas.inherit(
            .phone, at: town.community, from: today.adding(days: 1), by: Asking.administrator)
        #expect(try await phone() == "0556-1111")
    }
}
