import Actions
import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

@Suite(.serialized)
struct GridCodeTests {
    static func draft(_ name: String, _ level: Area.Level = .grid) -> Area.Draft {
        Area.Draft(level: level, name: name, ordinal: 1)
    }

    static func code(_ id: Key<Area>, in test: TestWorld) async throws -> String? {
        try await AreaActions(world: test.world).find(id, after: nil, by: Asking.worker).labels
            .first { $0.validTo == nil }?.code
    }

    @Test(arguments: Engines.available)
    func `a grid made without a code gets the next free one, a micro-grid two more`(engine: Engine) async throws {
        let test = try await TestWorld(engine)
        let town = try await Town.build(in: test.world.database)
        let areas = AreaActions(world: test.world)
        let grid = try await areas.add(Self.draft("三"), code: "", under: town.community, by: Asking.administrator)
        #expect(try await Self.code(grid, in: test) == "340802001001003", "001 and 002 were given by hand")
        let micro = try await areas.add(
            Self.draft("微", .microGrid), code: "", under: grid, by: Asking.administrator)
        #expect(try await Self.code(micro, in: test) == "34080200100100301")
        let house = try await areas.add(
            Self.draft("1号楼", .building), code: "", under: grid, by: Asking.administrator)
        #expect(try await Self.code(house, in: test) == nil)
    }

    @Test(arguments: Engines.available)
    func `two people at once get two codes`(engine: Engine) async throws {
        let test = try await TestWorld(engine)
        let town = try await Town.build(in: test.world.database)
        let areas = AreaActions(world: test.world)
        let added = try await withThrowingTaskGroup(of: Key<Area>.self) { group in
            for number in 0..<12 {
                group.addTask {
                    try await areas.add(
                        Self.draft("网格\(number)"), code: "", under: town.community, by: Asking.administrator)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        var codes: Set<String> = []
        for id in added { codes.insert(try #require(try await Self.code(id, in: test))) }
        #expect(codes == Set((3...14).map { "3408020010010" + ($0 < 10 ? "0\($0)" : "\($0)") }))
    }

    @Test(arguments: Engines.available)
    func `a code is never given to another area, not even when nobody has it any more`(engine: Engine) async throws {
        let test = try await TestWorld(engine)
        let town = try await Town.build(in: test.world.database)
        let areas = AreaActions(world: test.world)
        let next = try await areas.issueCode(to: town.grids[0], by: Asking.administrator)
        #expect(next == "340802001001003")
        let view = try await areas.find(town.grids[0], after: nil, by: Asking.worker)
        #expect(view.labels.map(\.code) == ["340802001001003", "340802001001001"], "its history is kept")
        #expect(view.labels.map(\.validTo) == [nil, test.world.now().day])
        await #expect(throws: AreaCode.Refusal.spent) {
            try await areas.add(
                Self.draft("新"), code: "340802001001001", under: town.community, by: Asking.administrator)
        }
        let own = [
            AreaCode(
                area: town.grids[0], scheme: .grid, code: "340802001001001", name: "墨子巷网格",
                validFrom: test.world.now().day.adding(days: 1))
        ]
        try await test.world.database.write { try AreaCodeTable.add(own, in: $0) }
    }

    /// The state gives its codes again (DOMAIN.md B3), so the same is no fault there.
    @Test func `the state's code may stand for another area later`() async throws {
        let test = try await TestWorld()
        let town = try await Town.build(in: test.world.database)
        try await test.world.database.write { db in
            try AreaCodeTable.end("340802001", .statistical, on: test.world.now().day, in: db)
            try AreaCodeTable.add(
                [
                    AreaCode(
                        area: town.county, scheme: .statistical, code: "340802001", name: "别处",
                        validFrom: test.world.now().day)
                ], in: db)
        }
    }

    @Test func `a place's own scheme holds below it, and without the codes above there is none yet`() async throws {
        let test = try await TestWorld()
        let town = try await Town.build(in: test.world.database)
        let areas = AreaActions(world: test.world)
        let scheme = CodeScheme(
            grid: try CodePattern("{community}-{serial:2}"), microGrid: try CodePattern("{grid}.{serial:1}"))
        let local = try AreaRules.Local(cutting: .init(codes: scheme))
        try await areas.setRules(local, of: town.county, from: test.world.now().day, by: Asking.administrator)
        let grid = try await areas.add(Self.draft("三"), code: "", under: town.community, by: Asking.administrator)
        #expect(try await Self.code(grid, in: test) == "340802001001-01")
        let village = try await areas.add(
            Self.draft("新村", .community), code: "", under: town.township, by: Asking.administrator)
        let bare = try await areas.add(Self.draft("一"), code: "", under: village, by: Asking.administrator)
        #expect(try await Self.code(bare, in: test) == nil)
        await #expect(throws: CodePattern.Refusal.noCode(.community)) {
            try await areas.issueCode(to: bare, by: Asking.administrator)
        }
        await #expect(throws: Problem.self) { try await areas.issueCode(to: town.county, by: Asking.administrator) }
        await #expect(throws: Problem.self) { try await areas.issueCode(to: grid, by: Asking.worker) }
    }
}
