public import Core
public import Database
public import Domain
internal import Storage

/// The one town of the tests: 安庆市's 迎江区 as far as a test needs it, with squares for outlines.
public struct Town: Sendable {
    public static let day = Day(number: 20_000)

    public let province = Key<Area>(100)
    public let city = Key<Area>(101)
    public let county = Key<Area>(102)
    public let township = Key<Area>(103)
    public let community = Key<Area>(104)
    /// West and east.
    public let grids = [Key<Area>(105), Key<Area>(106)]
    /// In the western grid, of 120 and 200 households.
    public let buildings = [Key<Area>(107), Key<Area>(108)]
    public let unit = Key<Area>(109)

    public init() {}

    /// Puts the town into an empty database.
    public static func build(in database: Database) async throws -> Town {
        let town = Town()
        try await database.write { db in
            var line: [PlacedArea] = []
            for (id, level, name, code) in town.trunk {
                let parent = line.last
                let area = Area(id: id, parent: parent?.area.id, level: level, name: name, ordinal: 1, opened: day)
                line.append(
                    PlacedArea(
                        area: area, ancestry: (parent?.ancestry ?? .none).including(id, level), extent: nil))
                try AreaTable.add([line[line.count - 1]], in: db)
                try AreaCodeTable.add(
                    [AreaCode(area: id, scheme: .statistical, code: code, name: name, validFrom: day)], in: db)
            }
            try town.addGrids(under: line[line.count - 1], in: db)
        }
        return town
    }

    private var trunk: [(Key<Area>, Area.Level, String, String)] {
        [
            (province, .province, "安徽省", "34"), (city, .city, "安庆市", "3408"), (county, .county, "迎江区", "340802"),
            (township, .township, "宜城路街道", "340802001"), (community, .community, "锡麟街社区", "340802001001"),
        ]
    }

    private func addGrids(under community: PlacedArea, in db: Writer) throws {
        for (index, id) in grids.enumerated() {
            let area = Area(
                id: id, parent: community.area.id, level: .grid, name: ["墨子巷网格", "龙山路网格"][index],
                ordinal: index + 1, kind: .residential, setting: .urban, opened: Self.day)
            let grid = PlacedArea(area: area, ancestry: community.ancestry.including(id, .grid), extent: nil)
            try AreaTable.add([grid], in: db)
            try AreaCodeTable.add(
                [
                    AreaCode(
                        area: id, scheme: .grid, code: "34080200100100\(index + 1)", name: area.name,
                        validFrom: Self.day)
                ], in: db)
            try AreaOutlineTable.set(try Self.square(index), of: area, at: .start, in: db)
            guard index == 0 else { continue }
            for (number, building) in buildings.enumerated() {
                let area = Area(
                    id: building, parent: id, level: .building, name: "\(number + 1)号楼", ordinal: number + 1,
                    households: [120, 200][number], opened: Self.day)
                try AreaTable.add([PlacedArea(area: area, ancestry: grid.ancestry, extent: nil)], in: db)
            }
            let unit = Area(
                id: unit, parent: buildings[0], level: .unit, name: "1单元", ordinal: 1, opened: Self.day)
            try AreaTable.add([PlacedArea(area: unit, ancestry: grid.ancestry, extent: nil)], in: db)
        }
    }

    /// The outline of a grid: squares of 0.004 degrees side by side, the western one first.
    public static func square(_ index: Int) throws -> Boundary {
        let (west, south) = (1_170_400_000 + index * 40_000, 305_000_000)
        let corners = [(0, 0), (40_000, 0), (40_000, 40_000), (0, 40_000)].map {
            Position(longitude: west + $0.0, latitude: south + $0.1)
        }
        return try Boundary(polygons: [Boundary.Polygon(outer: try Boundary.Ring(corners))])
    }
}
