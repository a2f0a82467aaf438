import Core
import Domain

/// A community in memory that is split, merged and re-cut at random, with records that are opened and closed in it.
struct Village {
    struct Record {
        /// The building it is about; nil where it hangs on the grid.
        let building: Int?
        var grid: Key<Area>
        var isOpen: Bool
        let counted: Day
    }

    let community = Area(id: Key(1), parent: nil, level: .community, name: "社区")
    var households: [Int] = []
    /// By building.
    var home: [Key<Area>] = []
    var grids: [Area] = []
    var lineage: [Lineage.Step] = []
    var records: [Record] = []
    var codes: [String] = []
    var day = Day(number: 1000)
    var dice: Dice
    private var next: Int64 = 10_000

    init(seed: UInt64, grids count: Int = 5, buildings: Int = 60) {
        dice = Dice(seed)
        for _ in 0..<count { grids.append(begun()) }
        for _ in 0..<buildings {
            households.append(dice.below(90))
            home.append(grids[dice.below(count)].id)
        }
    }

    private mutating func begun() -> Area {
        next += 1
        codes.append("340802001001\(next)")
        return Area(
            id: Key(next), parent: community.id, level: .grid, name: "网格\(next)", kind: .reserved, opened: day)
    }

    static func building(_ index: Int) -> Key<Area> { Key(Int64(index) + 1) }

    func ground(_ ids: [Key<Area>]) -> Recut.Ground {
        let own = Set(ids)
        return Recut.Ground(
            parent: community,
            areas: grids.filter { own.contains($0.id) }.map { grid in
                Recut.Ground.Old(
                    area: grid, outline: nil,
                    parts: home.indices.filter { home[$0] == grid.id }.map { index in
                        Recut.Ground.Part(
                            area: Area(
                                id: Self.building(index), parent: grid.id, level: .building, name: "\(index)号楼",
                                households: households[index]),
                            buildings: 1, households: households[index])
                    })
            }, otherNames: Set(grids.filter { !own.contains($0.id) }.map(\.name)))
    }

    /// Some days of work: records are opened, and some closed.
    mutating func work() {
        day = day.adding(days: dice.below(3))
        for _ in 0..<dice.below(40) {
            let building = dice.below(4) == 0 ? nil : dice.below(home.count)
            let grid = building.map { home[$0] } ?? grids[dice.below(grids.count)].id
            records.append(Record(building: building, grid: grid, isOpen: dice.below(3) == 0, counted: day))
        }
        for index in records.indices where dice.below(5) == 0 { records[index].isOpen = false }
    }

    /// Splits, merges or re-cuts some grids.
    mutating func change(_ number: Int) throws {
        let ids = dice.some(of: grids.map(\.id), atLeast: 1, atMost: 4)
        let ground = ground(ids)
        let ending = ids.filter { _ in dice.below(2) == 0 }
        let remaining = ids.filter { !ending.contains($0) }
        let new = (0..<(ending.isEmpty || remaining.isEmpty ? 1 : 0) + dice.below(3)).map { _ in begun() }
        let targets = remaining + new.map(\.id)
        let moves = ground.areas.flatMap(\.parts).map { ($0.area.id, targets[dice.below(targets.count)]) }
        let plan = Recut.Plan(
            level: .grid, ending: ending.map { .init(area: $0, heir: targets[dice.below(targets.count)]) },
            remaining: remaining.map { .init(area: $0) },
            beginning: zip(new, codes.suffix(new.count)).map { area, code in
                .init(id: area.id, draft: .init(level: .grid, name: area.name, ordinal: 1, kind: .reserved), code: code)
            }, moves: Dictionary(uniqueKeysWithValues: moves))
        let change = Recut(
            id: Key(Int64(number) + 1), seat: (community.id, Place()), author: Key(7), effective: day, plan: plan,
            stage: (.approved(by: Key(8)), 0))
        try plan.checked(on: ground)
        lineage += change.lineage(on: ground)
        apply(plan, new)
    }

    private mutating func apply(_ plan: Recut.Plan, _ new: [Area]) {
        for index in home.indices { home[index] = plan.moves[Self.building(index)] ?? home[index] }
        let heirs = Dictionary(uniqueKeysWithValues: plan.ending.map { ($0.area, $0.heir) })
        for index in records.indices where records[index].isOpen {
            records[index].grid =
                records[index].building.map { home[$0] } ?? heirs[records[index].grid] ?? records[index].grid
        }
        grids = grids.filter { heirs[$0.id] == nil } + new
    }
}

/// The same throws in every run (SplitMix64).
struct Dice {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func below(_ most: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(max(1, most)))
    }

    mutating func some<T>(of all: [T], atLeast: Int, atMost: Int) -> [T] {
        var rest = all
        let count = min(all.count, atLeast + below(atMost - atLeast + 1))
        return (0..<count).map { _ in rest.remove(at: below(rest.count)) }
    }
}
