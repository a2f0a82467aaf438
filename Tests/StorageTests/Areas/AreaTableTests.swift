import Core
import Database
import Domain
import Fixtures
import Testing

@testable import Storage

@Suite(.serialized)
struct AreaTableTests {
    @Test(arguments: Engines.available)
    func `an area comes out as it went in`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let area = Area(
            id: Key(1), parent: nil, level: .county, name: "澄渚县", ordinal: 7, setting: .rural, opened: Day(number: 9),
            closed: Day(number: 99))
        let placed = PlacedArea(area: area, ancestry: Ancestry.none.including(Key(1), .county), extent: nil)
        let boundary = try Town.square(0)
        let found = try await database.write { db in
            try AreaTable.add([placed], in: db)
            let before = try AreaTable.find(Key(1), in: db)
            try AreaOutlineTable.set(boundary, of: area, at: .start, in: db)
            return (before, try AreaTable.find(Key(1), in: db), try AreaOutlineTable.find(Key(1), in: db))
        }
        #expect(found.0 == placed)
        #expect(found.1?.extent == PlacedArea.Extent(of: boundary))
        #expect(found.2 == boundary)
    }

    @Test(arguments: Engines.available)
    func `children come in order, a page at a time`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let town = try await Town.build(in: database)
        let pages = try await database.read { db in
            let first = try AreaTable.children(of: town.grids[0], after: nil, limit: 1, in: db)
            let second = try AreaTable.children(
                of: town.grids[0], after: AreaTable.cursor(behind: first[0]), limit: 5, in: db)
            return (first, second, try AreaTable.children(of: nil, after: nil, limit: 5, in: db))
        }
        #expect(pages.0.map(\.area.id) == [town.buildings[0]])
        #expect(pages.1.map(\.area.id) == [town.buildings[1]])
        #expect(pages.2.map(\.area.id) == [town.province])
    }

    @Test(arguments: Engines.available)
    func `the line to an area leads from the top`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let town = try await Town.build(in: database)
        let line = try await database.read { try AreaTable.line(to: town.unit, in: $0) }
        #expect(
            line.map(\.area.level) == [
                .province, .city, .county, .township, .community, .grid, .building, .unit,
            ])
        #expect(line.last?.ancestry.place.grid == town.grids[0])
    }

    @Test(arguments: Engines.available)
    func `counts move when a child is added`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let town = try await Town.build(in: database)
        let add = PlacedArea(
            area: Area(
                id: Key(200), parent: town.grids[1], level: .building, name: "3号楼", households: 33, opened: Town.day),
            ancestry: Ancestry(
                province: town.province, city: town.city, county: town.county, township: town.township,
                community: town.community, grid: town.grids[1]), extent: nil)
        let ids = [town.province, town.city, town.county, town.township, town.community]
        let before = try await database.read { try counts(of: ids, in: $0) }
        try await database.write { try AreaTable.add([add], in: $0) }
        let after = try await database.read { try counts(of: ids, in: $0) }
        for (index, counts) in before.enumerated() {
            #expect(counts.areas[.building] == 2 && counts.households == 320)
            #expect(after[index].areas[.building] == 3 && after[index].households == 353)
            #expect(counts.areas[.grid] == 2 && counts.areas[.unit] == 1)
        }
        let near = try await database.read { db in
            (
                try AreaTable.childCounts(of: town.grids, in: db), try AreaTable.households(in: town.grids, in: db),
                try AreaTable.counts(below: try #require(try AreaTable.find(town.buildings[0], in: db)).area, in: db)
            )
        }
        #expect(near.0 == [town.grids[0]: 2, town.grids[1]: 1])
        #expect(near.1 == [town.grids[0]: 320, town.grids[1]: 33])
        #expect(near.2 == AreaCounts(areas: [.unit: 1], households: 120))
    }

    private func counts(of ids: [Key<Area>], in db: Reader) throws -> [AreaCounts] {
        try ids.map { try AreaTable.counts(below: try #require(try AreaTable.find($0, in: db)).area, in: db) }
    }

    @Test(arguments: Engines.available)
    func `an area is found by any piece of its name, by initials and by code`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let town = try await Town.build(in: database)
        func found(_ text: String) async throws -> [Key<Area>] {
            try await database.read { try AreaSearchTable.search(text, limit: 20, in: $0).map(\.area.id) }
        }
        #expect(try await found("迎江") == [town.county])
        #expect(try await found("江") == [town.county])
        #expect(try await found("yjq") == [town.county])
        #expect(try await found("YJ") == [town.county])
        #expect(try await found("社区") == [town.community])
        #expect(try await found("安").prefix(2) == [town.city, town.province], "安庆市 before 安徽省: in order of the name")
        #expect(try await found("3408").prefix(2) == [town.city, town.county])
        #expect(try await found("340802001001") == [town.community, town.grids[0], town.grids[1]])
        #expect(try await found("网格") == town.grids)
        #expect(try await found("没有").isEmpty)
        #expect(try await found("%").isEmpty)
        #expect(try await found(" \u{3000}").isEmpty)

        try await database.write { db in
            let county = try #require(try AreaTable.find(town.county, in: db)).area
            try AreaTable.rename(county, to: "宜秀区", in: db)
        }
        #expect(try await found("迎江").isEmpty)
        #expect(try await found("yxq") == [town.county])
    }

    @Test(arguments: Engines.available)
    func `a code belongs to one area at a time and keeps its history`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let town = try await Town.build(in: database)
        let again = AreaCode(
            area: town.city, scheme: .statistical, code: "340802", name: "安庆市", validFrom: Day(number: 20_100))
        await #expect(throws: DatabaseError.self) {
            try await database.write { try AreaCodeTable.add([again], in: $0) }
        }
        let state = try await database.write { db in
            try AreaCodeTable.end("340802", .statistical, on: Day(number: 20_100), in: db)
            try AreaCodeTable.add([again], in: db)
            return (
                try AreaCodeTable.holders(of: ["340802", "99"], .statistical, in: db).mapValues(\.area.id),
                try AreaCodeTable.labels(of: town.county, limit: 9, in: db).map(\.validTo),
                try AreaCodeTable.current(of: [town.county, town.grids[0], town.city], in: db)
            )
        }
        #expect(state.0 == ["340802": town.city])
        #expect(state.1 == [Day(number: 20_100)])
        #expect(state.2[town.county] == nil)
        #expect(state.2[town.grids[0]] == "340802001001001")
    }

    @Test(arguments: Engines.available)
    func `a position is resolved to exactly one grid`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let town = try await Town.build(in: database)
        func grid(_ longitude: Int, _ latitude: Int) async throws -> Key<Area>? {
            let position = Position(longitude: longitude, latitude: latitude)
            return try await database.read { try AreaOutlineTable.area(.grid, at: position, in: $0)?.area.id }
        }
        #expect(try await grid(1_170_420_000, 305_020_000) == town.grids[0])
        #expect(try await grid(1_170_440_000, 305_020_000) == town.grids[1], "the shared border belongs to one")
        #expect(try await grid(1_170_479_999, 305_000_000) == town.grids[1])
        #expect(try await grid(1_170_480_000, 305_000_000) == nil)
        #expect(try await grid(0, 0) == nil)
        let drawn = try await database.read {
            try AreaOutlineTable.geometries(under: town.community, limit: 9, in: $0).map(\.area.id)
        }
        #expect(drawn == town.grids)
    }

    @Test(arguments: Engines.available)
    func `an outline as wide as a country is refused for a grid`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let town = try await Town.build(in: database)
        let corners = [(700_000_000, 200_000_000), (1_300_000_000, 200_000_000), (1_300_000_000, 500_000_000)]
        let wide = try Boundary(polygons: [
            .init(outer: Boundary.Ring(corners.map { Position(longitude: $0.0, latitude: $0.1) }))
        ])
        await #expect(throws: Boundary.Refusal.tooWide) {
            try await database.write { db in
                let grid = try #require(try AreaTable.find(town.grids[0], in: db)).area
                try AreaOutlineTable.set(wide, of: grid, at: .start, in: db)
            }
        }
    }

    @Test(arguments: Engines.available)
    func `what a place says of itself is kept by day`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let town = try await Town.build(in: database)
        let versions = [
            AreaRules.Version(
                area: town.county, from: Day(number: 1),
                local: try .init(levelNames: [.grid: Words("全科网格", "all-purpose grid")])),
            AreaRules.Version(area: town.county, from: Day(number: 5), local: try .init(gridHouseholds: (200, 400))),
            AreaRules.Version(
                area: town.township, from: Day(number: 2), local: try .init(microGridHouseholds: (20, 40))),
        ]
        let read = try await database.write { db in
            for version in versions.reversed() { try AreaRulesTable.save(version, in: db) }
            try AreaRulesTable.save(versions[0], in: db)
            return try AreaRulesTable.versions(of: [town.county, town.township, town.city], in: db)
        }
        #expect(read == versions)
    }
}
