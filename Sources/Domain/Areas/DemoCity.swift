internal import Core

/// An invented county to look around in, of the size a `DemoShape` says: its areas with outlines, and their buildings.
///
/// Made from a seed alone: the same seed gives the same bytes on every machine. It lies in the open sea and its codes
/// begin with 99, which the state gives to no province; so nothing in it can be mistaken for a real place.
public struct DemoCity: Hashable, Sendable {
    public let shape: DemoShape
    /// Parents before children. The first is the county, or the city.
    public private(set) var places: [DemoPlace] = []
    private var microGrids = 0

    /// - Parameter seed: any number; 1 is what `wangge demo` takes.
    public init(_ shape: DemoShape = .chengzhu, seed: UInt64) {
        self.shape = shape
        var dice = DemoDice(seed: seed)
        let plan = DemoPlan(cells: shape.grids, dice: &dice)
        let names = DemoNames(shape, dice: &dice)
        places.append(
            DemoPlace(
                parent: nil, draft: Area.Draft(level: shape.top, name: shape.name, ordinal: 1, setting: .urban),
                code: shape.top == .city ? "9901" : "990101", boundary: plan.outline(of: plan.cells)))
        var communities = 0..<0
        for township in 0..<shape.townships {
            let count = evenShare(township, of: shape.communities, among: shape.townships)
            communities = communities.upperBound..<communities.upperBound + count
            add(township, communities, names, plan, &dice)
        }
    }

    /// The cells of a stretch of communities.
    private func cells(of communities: Range<Int>, _ plan: DemoPlan) -> ArraySlice<DemoPlan.Cell> {
        func start(_ community: Int) -> Int { community * shape.grids / shape.communities }
        return plan.cells[start(communities.lowerBound)..<start(communities.upperBound)]
    }

    private mutating func add(
        _ township: Int, _ communities: Range<Int>, _ names: DemoNames, _ plan: DemoPlan, _ dice: inout DemoDice
    ) {
        let isTown = names.townships[township].hasSuffix("镇")
        let ordinal = isTown ? 100 + township : township + 1
        let code = "990101" + ordinal.padded(to: 3)
        let here = places.count
        let setting: Area.Setting = isTown ? .rural : .urban
        places.append(
            DemoPlace(
                parent: 0,
                draft: Area.Draft(
                    level: .township, name: names.townships[township], ordinal: ordinal, setting: setting),
                code: code, boundary: plan.outline(of: cells(of: communities, plan))))
        for (number, community) in communities.enumerated() {
            let name = names.communities[community]
            let ordinal = name.hasSuffix("村") ? 200 + number : number + 1
            let communityCode = code + ordinal.padded(to: 3)
            let parent = places.count
            let cells = cells(of: community..<community + 1, plan)
            places.append(
                DemoPlace(
                    parent: here,
                    draft: Area.Draft(level: .community, name: name, ordinal: ordinal, setting: setting),
                    code: communityCode, boundary: plan.outline(of: cells)))
            for (number, cell) in cells.enumerated() {
                add(cell, number + 1, under: parent, communityCode, names, &dice)
            }
        }
    }

    private mutating func add(
        _ cell: DemoPlan.Cell, _ number: Int, under community: Int, _ communityCode: String, _ names: DemoNames,
        _ dice: inout DemoDice
    ) {
        // Of 67 grids of text 003, 59 are residential, 3 special-purpose and 5 reserved; a demo has fewer of the last.
        let kind: Area.Kind =
            [11: .specialPurpose, 26: .specialPurpose, 39: .reserved][cell.number % 60] ?? .residential
        let here = places.count
        let setting = places[community].draft.setting
        let code = communityCode + number.padded(to: 3)
        places.append(
            DemoPlace(
                parent: community,
                draft: Area.Draft(
                    level: .grid, name: names.grid(cell.number, as: kind), ordinal: number, kind: kind,
                    setting: setting),
                code: code, boundary: cell.boundary))
        guard kind == .residential else { return }
        let buildings = DemoHouses(dice: &dice).buildings
        let spots = cell.boundary.spots(buildings.count)
        let estate = names.estates[cell.number]
        var micro = 0..<0
        // The first residential grids have one, until there are as many as asked.
        if microGrids < shape.microGrids {
            microGrids += 1
            micro = Self.microGrid(of: buildings)
            let parent = places.count
            let draft = Area.Draft(level: .microGrid, name: "\(estate)第一微网格", ordinal: 1, setting: setting)
            places.append(DemoPlace(parent: here, draft: draft, code: code + "01", boundary: nil))
            add(buildings[micro], at: spots, in: estate, under: parent, setting)
        }
        add(buildings[..<micro.lowerBound], at: spots, in: estate, under: here, setting)
        add(buildings[micro.upperBound...], at: spots, in: estate, under: here, setting)
    }

    /// The buildings next to each other that make 50 to 100 households (DOMAIN.md A1-06): the first ones, or where one
    /// more would be too many, that one alone, which then has more than 50.
    private static func microGrid(of buildings: [DemoHouses.Building]) -> Range<Int> {
        var households = 0
        for (index, building) in buildings.enumerated() {
            households += building.households
            if households > 100 { return index..<index + 1 }
            if households >= 50 { return 0..<index + 1 }
        }
        return 0..<buildings.count
    }

    private mutating func add(
        _ buildings: ArraySlice<DemoHouses.Building>, at spots: [Position], in estate: String, under parent: Int,
        _ setting: Area.Setting?
    ) {
        for building in buildings {
            let here = places.count
            places.append(
                DemoPlace(
                    parent: parent,
                    draft: Area.Draft(
                        level: .building, name: "\(estate)\(building.number)号楼", ordinal: building.number,
                        setting: setting, households: building.households),
                    code: nil, boundary: nil, position: spots[building.number - 1]))
            for unit in 1...building.units {
                let draft = Area.Draft(level: .unit, name: "\(unit)单元", ordinal: unit, setting: setting)
                places.append(DemoPlace(parent: here, draft: draft, code: nil, boundary: nil))
            }
        }
    }
}

/// One area of the demo's county.
public struct DemoPlace: Hashable, Sendable {
    /// The index of its parent in `DemoCity.places`; nil for the county.
    public let parent: Int?
    public let draft: Area.Draft
    /// Statistical down to the community, a grid code for a grid, nil below.
    public let code: String?
    /// Nil below the grid.
    public let boundary: Boundary?
    /// Where a building stands; nil for all else.
    public var position: Position?
}

extension Boundary {
    /// Places within it, in rows: the first of the coarsest lattice that has as many.
    fileprivate func spots(_ count: Int) -> [Position] {
        let box = self.box
        var side = 2
        while true {
            var found: [Position] = []
            for row in 1..<side {
                for column in 1..<side {
                    let position = Position(
                        longitude: box.west + (box.east - box.west) * column / side,
                        latitude: box.north - (box.north - box.south) * row / side)
                    if contains(position) { found.append(position) }
                }
            }
            if found.count >= count { return Array(found.prefix(count)) }
            side += 1
        }
    }
}

/// Pseudo-random numbers that are the same everywhere: SplitMix64 (Steele, Lea, Flood 2014).
struct DemoDice {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    mutating func shuffled<T>(_ items: [T]) -> [T] {
        var items = items
        for index in stride(from: items.count - 1, to: 0, by: -1) {
            items.swapAt(index, number(in: 0...index))
        }
        return items
    }
}

/// The buildings of one grid: 300 to 500 households in all (DOMAIN.md B1).
struct DemoHouses {
    struct Building {
        let number: Int
        let households: Int
        let units: Int
    }

    let buildings: [Building]

    init(dice: inout DemoDice) {
        var left = dice.number(in: 305...495)
        var buildings: [Building] = []
        while left > 0 {
            let units = dice.number(in: 2...4)
            let households = min(left, units * dice.number(in: 5...8) * 2)
            buildings.append(Building(number: buildings.count + 1, households: households, units: units))
            left -= households
        }
        self.buildings = buildings
    }
}
