import Actions
import Core
import Database
import Domain
import Fixtures
import Foundation
import Synchronization
import Testing

@testable import Storage

/// An application goes in chunks, and a fall at any of them changes nothing of what comes out.
@Suite(.serialized)
struct RecutApplicationTests {
    struct Fall: Error {}

    /// Where everything lies in the end, by name of grid: keys differ from run to run.
    static func outcome(_ city: RecutTown, _ id: Key<Recut>) async throws -> [String: Int] {
        let view = try await city.recuts.find(id, by: RecutTown.clerk)
        var outcome: [String: Int] = [:]
        for table in ["area", "post", "person", "organisation", "personal_value", "suggestion"] {
            for (grid, count) in try await city.rows(SQL(stringLiteral: table)) {
                outcome["\(table) in \(grid == 0 ? "none" : view.name(of: Key(grid)))", default: 0] += count
            }
        }
        for records in view.records {
            outcome["\(records.name) moved"] = records.moved
            outcome["\(records.name) ended"] = records.ended
        }
        for (kind, count) in try await journalled(city) { outcome["journal \(kind)"] = count }
        return outcome
    }

    private static func journalled(_ city: RecutTown) async throws -> [(String, Int)] {
        try await city.database.read { db in
            try db.rows("SELECT kind, count(*) FROM journal GROUP BY kind") { (try $0.text(0), try $0.int(1)) }
        }
    }

    /// Applies, falling behind the chunks of these numbers; begun again after each.
    static func run(_ engine: Engine, falls: Set<Int>, notesApart: Bool = false) async throws -> [String: Int] {
        let city = try await RecutTown(engine)
        try await city.settle()
        let id = try await city.approvedSplit(posts: .endSingle, days: 0)
        var recuts = city.recuts
        recuts.notesApart = notesApart
        let chunks = Mutex(0)
        while true {
            do {
                try await recuts.apply(id, by: .clock) { _ in
                    let number = chunks.withLock { count in
                        count += 1
                        return count
                    }
                    if falls.contains(number) { throw Fall() }
                }
                break
            } catch is Fall { continue }
        }
        // Begun once more when all is done.
        try await recuts.apply(id, by: .clock)
        return try await outcome(city, id)
    }

    @Test(arguments: Engines.available)
    func `a fall at any chunk changes nothing of what comes out`(engine: Engine) async throws {
        let whole = try await Self.run(engine, falls: [])
        #expect(whole["post moved"] == 3 && whole["post ended"] == 1 && whole["area moved"] == 3)
        for chunk in 1...16 { #expect(try await Self.run(engine, falls: [chunk]) == whole, "fell at chunk \(chunk)") }
        #expect(try await Self.run(engine, falls: Set(1...16)) == whole, "fell at each")
    }

    /// The fault the test guards against: what a chunk moved is noted in a transaction of its own.
    @Test func `notes kept apart from what they note lose count`() async throws {
        let whole = try await Self.run(.sqlite, falls: [])
        #expect(try await Self.run(.sqlite, falls: Set(1...16), notesApart: true) != whole)
    }

    /// 5,000 open records in a grid: no transaction moves more than a chunk, and between any two others write.
    @Test(arguments: Engines.available)
    func `a grid with 5,000 open records is split in chunks while others work`(engine: Engine) async throws {
        let city = try await RecutTown(engine)
        let count = 5000
        try await Self.fill(city, count)
        let id = try await city.approvedSplit(days: 0)
        let chunks = Mutex<[RecutActions.Chunk]>([])
        let areas = AreaActions(world: city.test.world)
        try await city.recuts.apply(id, by: .clock) { chunk in
            chunks.withLock { $0.append(chunk) }
            let number = chunks.withLock(\.count)
            try await areas.rename(city.town.grids[1], to: "第 \(number) 次", by: Asking.administrator)
        }
        let done = chunks.withLock { $0 }
        #expect(done.allSatisfy { $0.moved + $0.ended <= RecutActions.recordChunk }, "and of the tree fewer still")
        #expect(3 * RecutActions.recordChunk <= 1000, "each may bring a row of the index and an entry")
        #expect(done.filter { $0.what == "post" }.reduce(0) { $0 + $1.moved } == count)
        #expect(done.count { $0.what == "post" } >= count / RecutActions.recordChunk)
        #expect(try await city.rows("post", "stage <> 'ended'")[city.west.number] == nil)
        #expect(try await city.rows("post").values.reduce(0, +) == count)
        #expect(
            try await areas.find(city.town.grids[1], after: nil, by: Asking.worker).area.name
                == "第 \(done.count) 次")
    }

    /// Nothing is judged: how long somebody else's write waits at the longest while 5,000 records move.
    @Test(.enabled(if: isMeasured), arguments: Engines.available)
    func `the longest wait beside a split of 5,000 records is told`(engine: Engine) async throws {
        let city = try await RecutTown(engine)
        try await Self.fill(city, 5000)
        let id = try await city.approvedSplit(days: 0)
        let areas = AreaActions(world: city.test.world)
        let grid = city.town.grids[1]
        let isOver = Mutex(false)
        async let waits: [Duration] = {
            var waits: [Duration] = []
            while !isOver.withLock({ $0 }) {
                let start = ContinuousClock.now
                try await areas.rename(grid, to: "第 \(waits.count) 次", by: Asking.administrator)
                waits.append(ContinuousClock.now - start)
            }
            return waits
        }()
        let start = ContinuousClock.now
        try await city.recuts.apply(id, by: .clock)
        let spent = ContinuousClock.now - start
        isOver.withLock { $0 = true }
        let all = try await waits.sorted()
        print("split of 5,000 on \(engine): \(spent), \(all.count) other writes, longest \(all.last ?? .zero)")
        #expect(!all.isEmpty)
    }

    private static let isMeasured = ProcessInfo.processInfo.environment["WANGGE_TEST_FULL"] != nil

    private static func fill(_ city: RecutTown, _ count: Int) async throws {
        let (west, place, buildings) = (city.west, city.place(city.west), city.town.buildings)
        try await city.database.writeBulk { db in
            try PersonTable.add([Person(id: Key(1), name: try PersonName("王一"))], at: .start, in: db)
        }
        for start in stride(from: 0, to: count, by: 500) {
            try await city.database.writeBulk { db in
                let posts = (start..<start + 500).map { number -> Post in
                    let seat = number % 3 == 2 ? west : buildings[number % 3]
                    return Post(
                        id: Key(10_000 + Int64(number)), kind: number % 3 == 2 ? .gridVolunteer : .laneSteward,
                        seat: .area(seat), place: place, person: Key(1), from: Town.day)
                }
                try PostTable.add(posts, at: .start, in: db)
            }
        }
    }

    /// Random changes one after the other, on the real tables: nothing is lost, whatever the order.
    @Test(arguments: Engines.available)
    func `totals of the whole database never change under a sequence of changes`(engine: Engine) async throws {
        let city = try await RecutTown(engine)
        try await Self.fill(city, 500)
        try await Self.build(city)
        try await Self.keep(city)
        let before = try await Self.totals(city)
        var dice = Throws(state: 7)
        for round in 0..<8 {
            try await Self.change(city, &dice)
            #expect(try await Self.totals(city) == before, "after change \(round)")
            #expect(try await Self.kept(city) == Self.recounted(city), "after change \(round)")
            city.test.pass(days: dice.below(3))
        }
        let codes = try await city.database.read { db in
            try db.rows("SELECT code FROM area_code WHERE scheme = 'grid'") { try $0.text(0) }
        }
        #expect(Set(codes).count == codes.count, "ours are never issued again")
    }

    /// More buildings, so that there is something to give.
    private static func build(_ city: RecutTown) async throws {
        let areas = AreaActions(world: city.test.world)
        for number in 0..<12 {
            let draft = Area.Draft(
                level: .building, name: "\(number + 10)号楼", ordinal: number + 10, households: number * 7)
            _ = try await areas.add(
                draft, code: "", under: city.town.grids[number % 2], by: Asking.administrator)
        }
    }

    /// An estate of every building, and two lines of work with a grid of their own on each of ours.
    private static func keep(_ city: RecutTown) async throws {
        let estates = EstateActions(world: city.test.world)
        let estate = try await estates.add(
            Estate.Draft(name: "玫瑰园"), in: city.town.community, by: RecutTown.clerk)
        try await estates.take(
            try await estates.find(estate, by: RecutTown.clerk).free.map(\.area.id), into: estate, by: RecutTown.clerk)
        let departments = DepartmentGridActions(world: city.test.world)
        for name in ["党建网格", "综治网格"] {
            let scheme = try await departments.add(scheme: name, for: city.town.community, by: Asking.administrator)
            for (index, code) in ["340802001001001", "340802001001002"].enumerated() {
                try await departments.add(
                    "\(name) \(index)", code: "", onto: [code], to: scheme, by: Asking.administrator)
            }
        }
    }

    /// Buildings and households of the estates, departments' grids that lie somewhere, and those that lie on a grid
    /// that is no more.
    private static func besides(_ city: RecutTown) async throws -> [String: Int] {
        let estates = try await EstateActions(world: city.test.world).list(
            of: city.town.community, after: nil, by: RecutTown.clerk)
        let departments = DepartmentGridActions(world: city.test.world)
        var found = [
            "estates": estates.estates.items.count, "in estates": estates.counts.values.reduce(0) { $0 + $1.buildings },
            "households in estates": estates.counts.values.reduce(0) { $0 + $1.households }, "mapped": 0, "lost": 0,
        ]
        for (scheme, _) in try await departments.schemes(of: city.town.community, by: RecutTown.clerk).schemes {
            let report = try await departments.report(on: scheme.id, by: RecutTown.clerk).report
            let open = Set(report.ours.map(\.id))
            found["mapped", default: 0] += report.grids.count { !$0.grids.isEmpty }
            found["lost", default: 0] += report.grids.flatMap(\.grids).count { !open.contains($0) }
        }
        return found
    }

    private static func totals(_ city: RecutTown) async throws -> [String: Int] {
        let areas = AreaActions(world: city.test.world)
        let community = try await areas.find(city.town.community, after: nil, by: Asking.worker)
        let inGrids = community.children.items.reduce(0) { $0 + ($1.households ?? 0) }
        let open = Set(community.children.items.map(\.area.id.number))
        let posts = try await city.rows("post", "stage <> 'ended'")
        return [
            "households": community.counts.households, "in open grids": inGrids,
            "buildings": community.counts.areas[.building] ?? 0, "posts": posts.values.reduce(0, +),
            "posts outside": posts.filter { !open.contains($0.key) }.values.reduce(0, +),
        ].merging(try await besides(city)) { $1 }
    }

    /// What the tallies say, and what they should say: by area and level, the areas and their households.
    private static func kept(_ city: RecutTown) async throws -> Set<[Int64]> {
        try await tallied(city, "SELECT area_id, level, areas, households FROM area_tally WHERE areas <> 0")
    }

    private static func recounted(_ city: RecutTown) async throws -> Set<[Int64]> {
        let columns: [SQL] = ["province_id", "city_id", "county_id", "township_id", "community_id", "grid_id"]
        var found: Set<[Int64]> = []
        for column in columns {
            let part = try await tallied(
                city,
                """
                SELECT \(sql: column), level, count(*), CAST(coalesce(sum(households), 0) AS BIGINT) FROM area
                WHERE closed_day IS NULL AND \(sql: column) IS NOT NULL AND \(sql: column) <> id
                GROUP BY \(sql: column), level
                """)
            found.formUnion(part)
        }
        return found
    }

    private static func tallied(_ city: RecutTown, _ sql: SQL) async throws -> Set<[Int64]> {
        Set(
            try await city.database.read { db in
                try db.rows(sql) { row in try (0..<4).map { try row.integer($0) } }
            })
    }

    private static func change(_ city: RecutTown, _ dice: inout Throws) async throws {
        let areas = AreaActions(world: city.test.world)
        let open = try await areas.find(city.town.community, after: nil, by: Asking.worker).children.items.map(
            \.area.id)
        let taken = open.filter { _ in dice.below(2) == 0 }
        let wish = RecutActions.Wish(
            kind: .split, areas: taken.isEmpty ? [open[0]] : taken, count: 1 + dice.below(3), effective: city.today)
        let id = try await city.recuts.draft(wish, by: RecutTown.clerk)
        let view = try await city.recuts.find(id, by: RecutTown.clerk)
        let plan = view.recut.plan
        let remaining = plan.ending.map(\.area).filter { _ in dice.below(3) == 0 }
        let targets = remaining + plan.beginning.map(\.id)
        let beginning = plan.beginning.map { new -> Recut.Beginning in
            var draft = new.draft
            draft.kind = .reserved
            draft.name = "网格\(new.id.number)"
            return Recut.Beginning(id: new.id, draft: draft, code: new.code)
        }
        let parts = view.ground.areas.flatMap(\.parts).map(\.area.id)
        var moves: [Key<Area>: Key<Area>] = [:]
        for (index, part) in parts.enumerated() {
            moves[part] = index < targets.count ? targets[index] : targets[dice.below(targets.count)]
        }
        let changed = Recut.Plan(
            level: .grid,
            ending: plan.ending.filter { !remaining.contains($0.area) }.map {
                .init(area: $0.area, heir: targets[dice.below(targets.count)])
            },
            remaining: remaining.map { .init(area: $0) }, beginning: beginning, moves: moves)
        try await city.recuts.rewrite(id, changed, effective: city.today, by: RecutTown.clerk)
        do {
            try await city.recuts.submit(id, by: RecutTown.clerk)
        } catch is Recut.Plan.Refusal {
            // Too few buildings for so many grids: another throw of the dice.
            try await city.recuts.withdraw(id, by: RecutTown.clerk)
            return
        }
        try await city.recuts.approve(id, by: RecutTown.dispatcher)
        try await city.recuts.apply(id, by: .clock)
        let stage = try await city.recuts.find(id, by: RecutTown.clerk).recut.stage
        #expect(stage == .applied(city.today, approvedBy: RecutTown.dispatcher.id))
    }
}

/// The same throws in every run (SplitMix64).
private struct Throws {
    var state: UInt64

    mutating func below(_ most: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(max(1, most)))
    }
}
