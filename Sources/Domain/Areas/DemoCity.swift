internal import Core

/// The invented county a demo begins with: 2 townships, 6 communities, 40 grids with outlines, their buildings.
///
/// Made from a seed alone: the same seed gives the same bytes on every machine. It lies in the open sea and its codes
/// begin with 99, which the state gives to no province; so nothing in it can be mistaken for a real place.
public struct DemoCity: Hashable, Sendable {
    /// Parents before children. The first is the county.
    public let places: [DemoPlace]

    /// - Parameter seed: any number; 1 is what `wangge demo` takes.
    public init(seed: UInt64) {
        var dice = DemoDice(seed: seed)
        let plan = DemoPlan(dice: &dice)
        let names = DemoNames(dice: &dice)
        var places: [DemoPlace] = []
        let county = DemoPlace(
            parent: nil, draft: Area.Draft(level: .county, name: names.county, ordinal: 1, setting: .urban),
            code: "990101", boundary: plan.outline(of: plan.cells))
        places.append(county)
        for township in 0..<DemoPlan.townships {
            Self.add(township, names, plan, &dice, to: &places)
        }
        self.places = places
    }

    private static func add(
        _ township: Int, _ names: DemoNames, _ plan: DemoPlan, _ dice: inout DemoDice, to places: inout [DemoPlace]
    ) {
        let isTown = township == 1
        let code = isTown ? "990101100" : "990101001"
        let here = places.count
        let setting: Area.Setting = isTown ? .rural : .urban
        places.append(
            DemoPlace(
                parent: 0,
                draft: Area.Draft(
                    level: .township, name: names.townships[township], ordinal: isTown ? 100 : 1, setting: setting),
                code: code, boundary: plan.outline(of: plan.cells.filter { $0.township == township })))
        for community in 0..<DemoPlan.communitiesEach {
            let index = township * DemoPlan.communitiesEach + community
            let cells = plan.cells.filter { $0.community == index }
            let ordinal = isTown && community == 2 ? 200 : community + 1
            let communityCode = code + ordinal.padded(to: 3)
            let parent = places.count
            places.append(
                DemoPlace(
                    parent: here,
                    draft: Area.Draft(
                        level: .community, name: names.communities[index], ordinal: ordinal, setting: setting),
                    code: communityCode, boundary: plan.outline(of: cells)))
            for (number, cell) in cells.enumerated() {
                add(cell, number + 1, under: parent, communityCode, names, plan, &dice, to: &places)
            }
        }
    }

    private static func add(
        _ cell: DemoPlan.Cell, _ number: Int, under community: Int, _ communityCode: String, _ names: DemoNames,
        _ plan: DemoPlan, _ dice: inout DemoDice, to places: inout [DemoPlace]
    ) {
        let kind: Area.Kind = [11: .specialPurpose, 26: .specialPurpose, 39: .reserved][cell.number] ?? .residential
        let here = places.count
        let draft = Area.Draft(
            level: .grid, name: names.grids[cell.number].name(as: kind), ordinal: number, kind: kind,
            setting: places[community].draft.setting)
        places.append(
            DemoPlace(
                parent: community, draft: draft, code: communityCode + number.padded(to: 3),
                boundary: plan.outline(of: [cell])))
        guard kind == .residential else { return }
        for building in DemoHouses(dice: &dice).buildings {
            let parent = places.count
            places.append(
                DemoPlace(
                    parent: here,
                    draft: Area.Draft(
                        level: .building, name: "\(names.grids[cell.number].estate)\(building.number)号楼",
                        ordinal: building.number, setting: draft.setting, households: building.households),
                    code: nil, boundary: nil))
            for unit in 1...building.units {
                let draft = Area.Draft(level: .unit, name: "\(unit)单元", ordinal: unit, setting: draft.setting)
                places.append(DemoPlace(parent: parent, draft: draft, code: nil, boundary: nil))
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
