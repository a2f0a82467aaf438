import Actions
import Core
import Database
import Domain
import Fixtures

@testable import Storage

/// The town of the tests with people and records in its western grid, and who changes grids there.
struct RecutTown {
    static let clerk = Caller(id: Key(31), grants: [Grant(.communityClerk, .area(Key(104)))])
    static let dispatcher = Caller(id: Key(32), grants: [Grant(.townshipDispatcher, .area(Key(103)))])
    static let stranger = Caller(id: Key(33), grants: [Grant(.communityClerk, .area(Key(999)))])

    let test: TestWorld
    let town: Town
    let recuts: RecutActions
    var database: Database { test.world.database }

    init(_ engine: Engine) async throws {
        test = try await TestWorld(engine)
        town = try await Town.build(in: test.world.database)
        recuts = RecutActions(world: test.world)
    }

    var west: Key<Area> { town.grids[0] }
    var today: Day { test.world.now().day }

    func place(_ grid: Key<Area>?) -> Place {
        Place(county: town.county, township: town.township, community: town.community, grid: grid)
    }

    /// A leader and a worker of the western grid, a leader in each of its buildings, a body, values and suggestions.
    func settle() async throws {
        let (west, place) = (west, place(west))
        let buildings = town.buildings
        let world = test.world
        try await database.write { db in
            let people = try (1...4).map {
                Person(
                    id: Key(Int64($0)), name: try PersonName(["王甲", "王乙", "王丙", "王丁"][$0 - 1]),
                    area: buildings[$0 % 2], place: place)
            }
            try PersonTable.add(people, at: .start, in: db)
            try OrganisationTable.add(
                [Organisation(id: Key(50), name: "网格党支部", kind: .partyBranch, area: west, place: place)], at: .start,
                in: db)
            func post(_ id: Int64, _ kind: Post.Kind, _ area: Key<Area>, _ stage: Post.Stage = .held) -> Post {
                Post(
                    id: Key(id), kind: kind, seat: .area(area), place: place, person: Key(id - 60), from: Town.day,
                    stage: stage)
            }
            try PostTable.add(
                [
                    post(61, .gridLeader, west), post(62, .gridWorker, west), post(63, .buildingLeader, buildings[0]),
                    post(64, .buildingLeader, buildings[1]),
                ], at: .start, in: db)
            try PostTable.add(
                [
                    Post(
                        id: Key(65), kind: .gridWorker, seat: .area(west), place: place, person: Key(1), from: Town.day,
                        stage: .ended(on: Town.day, .resigned))
                ], at: .start, in: db)
            let owners: [(Int64, PersonalValue.Owner)] = [(71, .init(.person, 1)), (72, .account(Key(9)))]
            for (id, owner) in owners {
                try PersonalValueTable.put(
                    PersonalValue(id: Key(id), owner: owner, kind: .phone, place: place), plain: "139123400\(id)",
                    at: .start, vault: world.vault, in: db)
            }
            for (id, stage) in [(81, "open"), (82, "answered")] as [(Int64, String)] {
                try db.run(
                    """
                    INSERT INTO suggestion (id, author_id, county_id, township_id, community_id, grid_id, stage,
                        made_ms, version)
                    VALUES (\(id), 9, \(place.county?.number), \(place.township?.number), \(place.community?.number),
                        \(west.number), \(stage), 0, 0)
                    """)
            }
        }
    }

    /// A split of the western grid, one building each, approved.
    func approvedSplit(posts: Recut.PostsGo = .follow, days: Int = 1) async throws -> Key<Recut> {
        let id = try await recuts.draft(
            .init(kind: .split, areas: [west], count: 2, effective: today.adding(days: days)), by: Self.clerk)
        let view = try await recuts.find(id, by: Self.clerk)
        let plan = view.recut.plan
        let (first, second) = (plan.beginning[0].id, plan.beginning[1].id)
        let changed = Recut.Plan(
            level: .grid, ending: [.init(area: west, heir: first, posts: posts)], remaining: [],
            beginning: plan.beginning, moves: [town.buildings[0]: first, town.buildings[1]: second])
        try await recuts.rewrite(id, changed, effective: view.recut.effective, by: Self.clerk)
        try await recuts.submit(id, by: Self.clerk)
        try await recuts.approve(id, by: Self.dispatcher)
        return id
    }

    /// Rows of a table in each grid; 0 for what lies in none.
    func rows(_ table: SQL, _ condition: SQL = "1 = 1") async throws -> [Int64: Int] {
        let rows = try await database.read { db in
            try db.rows(
                "SELECT coalesce(grid_id, 0), count(*) FROM \(sql: table) WHERE \(sql: condition) GROUP BY grid_id"
            ) { (try $0.integer(0), try $0.int(1)) }
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    func grid(of table: SQL, _ id: Int64) async throws -> Int64? {
        try await database.read { db in
            try db.first("SELECT grid_id FROM \(sql: table) WHERE id = \(id)") { try $0.optionalInteger(0) } ?? nil
        }
    }
}
