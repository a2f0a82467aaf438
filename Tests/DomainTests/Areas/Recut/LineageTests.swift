import Core
import Domain
import Testing

struct LineageTests {
    static func step(
        _ from: Int64, _ to: Int64, day: Int, change: Int64 = 1, households: Int, buildings: Int = 1
    ) -> Lineage.Step {
        Lineage.Step(
            from: Key(from), to: Key(to), change: Key(change), day: Day(number: day), buildings: buildings,
            households: households)
    }

    static func count(_ area: Int64, day: Int, _ number: Int) -> Lineage.Count {
        Lineage.Count(area: Key(area), day: Day(number: day), number: number)
    }

    @Test func `last year's figures add up by the map of today`() {
        let lineage = Lineage([
            Self.step(1, 2, day: 100, households: 300), Self.step(1, 3, day: 100, households: 100),
            Self.step(3, 4, day: 200, change: 2, households: 100), Self.step(9, 4, day: 200, change: 2, households: 50),
        ])
        let counts = [Self.count(1, day: 50, 10), Self.count(9, day: 50, 7)]
        func figures(_ day: Int) -> [Key<Area>: Int] { lineage.figures(counts, byMapOf: Day(number: day)) }
        #expect(figures(50) == [Key(1): 10, Key(9): 7], "by the map of then")
        #expect(figures(100) == [Key(2): 8, Key(3): 2, Key(9): 7], "7.5 and 2.5 in whole numbers")
        #expect(figures(300) == [Key(2): 8, Key(4): 9])
    }

    @Test func `who remains counts by the new map from the day on`() {
        let lineage = Lineage([
            Self.step(1, 1, day: 100, households: 100), Self.step(1, 2, day: 100, households: 100),
        ])
        let counts = [Self.count(1, day: 99, 8), Self.count(1, day: 100, 5), Self.count(2, day: 100, 3)]
        #expect(lineage.figures(counts, byMapOf: Day(number: 100)) == [Key(1): 9, Key(2): 7])
    }

    @Test func `without households buildings count, without either all are alike`() {
        let byBuildings = Lineage([
            Self.step(1, 2, day: 9, households: 0, buildings: 3), Self.step(1, 3, day: 9, households: 0),
        ])
        #expect(byBuildings.figures([Self.count(1, day: 1, 8)], byMapOf: Day(number: 9)) == [Key(2): 6, Key(3): 2])
        let empty = Lineage([Self.step(1, 2, day: 9, households: 0, buildings: 0)])
        #expect(empty.figures([Self.count(1, day: 1, 8)], byMapOf: Day(number: 9)) == [Key(2): 8])
    }

    /// The promise of A1-03: whatever happens to the grids, nothing is lost and nothing counted twice.
    @Test(arguments: 1...12)
    func `totals never change under any sequence of splits, merges and re-cuts`(seed: Int) throws {
        var village = Village(seed: UInt64(seed))
        let (households, buildings) = (village.households.reduce(0, +), village.home.count)
        for number in 0..<120 {
            village.work()
            let records = village.records.count
            try village.change(number)
            #expect(village.records.count == records)
            let open = Set(village.grids.map(\.id))
            #expect(village.home.allSatisfy(open.contains), "every building in exactly one grid that stands")
            let byGrid = Dictionary(grouping: village.home.indices) { village.home[$0] }
            #expect(byGrid.values.reduce(0) { $0 + $1.count } == buildings)
            #expect(byGrid.values.joined().reduce(0) { $0 + village.households[$1] } == households)
            #expect(Set(village.codes).count == village.codes.count)
            #expect(village.records.filter(\.isOpen).allSatisfy { open.contains($0.grid) }, "open ones follow")
        }
        let counts = village.records.map { Lineage.Count(area: $0.grid, day: $0.counted, number: 1) }
        let lineage = Lineage(village.lineage)
        for day in stride(from: 1000, through: village.day.number, by: 7) + [village.day.number] {
            let figures = lineage.figures(counts, byMapOf: Day(number: day))
            #expect(figures.values.reduce(0, +) == counts.count, "by the map of day \(day)")
        }
        let today = lineage.figures(counts, byMapOf: village.day)
        let open = Set(village.grids.map(\.id))
        #expect(today.keys.allSatisfy(open.contains), "by the map of today only what stands today has figures")
    }

    /// The fault the test guards against: a step forgotten, and figures stay with what no longer stands.
    @Test func `a lineage with a hole is seen`() throws {
        var village = Village(seed: 3)
        for number in 0..<60 {
            village.work()
            try village.change(number)
        }
        let ended = Set(village.lineage.filter { step in !village.grids.contains { $0.id == step.from } }.map(\.from))
        let holed = Lineage(village.lineage.filter { !ended.contains($0.from) })
        let counts = village.records.map { Lineage.Count(area: $0.grid, day: $0.counted, number: 1) }
        let open = Set(village.grids.map(\.id))
        #expect(!holed.figures(counts, byMapOf: village.day).keys.allSatisfy(open.contains))
    }
}

private func + (days: StrideThrough<Int>, more: [Int]) -> [Int] { Array(days) + more }
