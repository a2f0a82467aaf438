import Core
import Database
import Domain
import Fixtures
import Testing

@testable import Storage

@Suite(.serialized)
struct PeopleTableTests {
    private static func place(_ town: Town, _ grid: Int? = nil) -> Place {
        Place(
            county: town.county, township: town.township, community: town.community,
            grid: grid.map { town.grids[$0] })
    }

    private static func people(in town: Town) throws -> [Person] {
        try ["单雄信", "买买提·艾力", "李梅"].enumerated().map { index, name in
            Person(
                id: Key(Int64(index + 1)), name: try PersonName(name), area: town.community, place: place(town))
        }
    }

    @Test(arguments: Engines.available)
    func `a person comes out as they went in, and is found by characters and initials in scope`(
        engine: Engine
    ) async throws {
        let database = try await TestDatabase.make(engine)
        let town = try await Town.build(in: database)
        let people = try Self.people(in: town)
        try await database.write { try PersonTable.add(people, at: .start, in: $0) }
        #expect(try await database.read { try PersonTable.find(Key(2), in: $0) } == people[1])
        func found(_ text: String, _ bounds: Bounds = .everything) async throws -> [Person] {
            try await database.read { try PersonTable.search(text, within: bounds, limit: 5, in: $0) }
        }
        #expect(try await found("雄") == [people[0]])
        #expect(try await found("sxx") == [people[0]])
        #expect(try await found("艾力") == [people[1]])
        #expect(try await found("lm", .only(areas: [town.township], organisations: [], own: nil)) == [people[2]])
        #expect(try await found("lm", .only(areas: [Key(999)], organisations: [], own: nil)).isEmpty)
        #expect(try await found(" ").isEmpty)
    }

    @Test(arguments: Engines.available)
    func `who left is no longer found, and who is saved twice is saved once`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let town = try await Town.build(in: database)
        let people = try Self.people(in: town)
        try await database.write { try PersonTable.add(people, at: .start, in: $0) }
        let gone = try people[0].leaving(on: Day(number: 30), posts: 0)
        try await database.write { try PersonTable.update(gone, in: $0) }
        let found = try await database.read { try PersonTable.search("单", within: .everything, limit: 5, in: $0) }
        #expect(found.isEmpty)
        #expect(try await database.read { try PersonTable.find(Key(1), in: $0)?.stage } == .left(Day(number: 30)))
        await #expect(throws: Person.Refusal.outOfTurn.problem) {
            try await database.write { try PersonTable.update(gone, in: $0) }
        }
    }

    /// A bug: what lies in a city was asked for by its counties, and a city whose townships stand directly under it
    /// (吴忠市 of the demo) had nobody.
    @Test(arguments: Engines.available)
    func `a city without counties counts what lies below it`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        var line: [PlacedArea] = []
        for (id, level) in [(Int64(1), Area.Level.city), (2, .township), (3, .community), (4, .grid)] {
            let area = Area(
                id: Key(id), parent: line.last?.area.id, level: level, name: "甲\(level.words.chinese)",
                kind: level == .grid ? .residential : .ordinary, opened: Town.day)
            line.append(
                PlacedArea(area: area, ancestry: (line.last?.ancestry ?? .none).including(area.id, level), extent: nil))
        }
        let (city, grid, all) = (line[0], line[3], line)
        let estate = Estate(
            id: Key(40), draft: Estate.Draft(name: "玫瑰园"), community: Key(3), place: line[2].ancestry.place,
            opened: Town.day)
        try await database.write { db in
            for placed in all { try AreaTable.add([placed], in: db) }
            try PersonTable.add(
                [Person(id: Key(10), name: try PersonName("李梅"), area: grid.area.id, place: grid.ancestry.place)],
                at: .start, in: db)
            try OrganisationTable.add(
                [
                    Organisation(
                        id: Key(20), name: "一支部", kind: .partyBranch, area: grid.area.id,
                        place: grid.ancestry.place),
                    Organisation(id: Key(21), name: "市委", kind: .partyCommittee, area: city.area.id, place: Place()),
                ], at: .start, in: db)
            try PostTable.add(
                [
                    Post(
                        id: Key(30), kind: .gridLeader, seat: .area(grid.area.id), place: grid.ancestry.place,
                        person: Key(10), from: Town.day)
                ], at: .start, in: db)
            try EstateTable.add([estate], in: db)
        }
        let (people, posts, bodies, grids, estates, before) = try await database.read { db in
            (
                try PersonTable.count(below: city.area, in: db), try PostTable.counts(below: city.area, in: db),
                try OrganisationTable.counts(below: city.area, in: db),
                try OrganisationTable.grids(with: [.partyBranch], below: city.area, in: db),
                try EstateTable.all(below: city.area, after: nil, limit: 9, in: db),
                // As it was asked before.
                try db.first(
                    """
                    SELECT count(*) FROM post
                    WHERE county_id IN (SELECT id FROM area WHERE city_id = 1 AND level = 3)
                    """
                ) { try $0.int(0) }
            )
        }
        #expect(before == 0, "the fault")
        #expect(people == 1 && posts == [.gridLeader: 1])
        #expect(bodies == [.partyBranch: 1, .partyCommittee: 1])
        #expect(grids == [grid.area.id] && estates == [estate])
    }

    static let stages: [Post.Stage] = [
        .held, .onLeave(Post.Leave(from: Day(number: 20), until: Day(number: 30), standIn: Key(2))),
        .onLeave(Post.Leave(from: Day(number: 20), until: Day(number: 30), standIn: nil)),
        .ended(on: Day(number: 40), .areaChanged),
    ]

    @Test(arguments: Engines.available)
    func `a post comes out in every stage as it went in`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let town = try await Town.build(in: database)
        let branch = Organisation(id: Key(9), name: "一支部", kind: .partyBranch)
        let posts = Self.stages.enumerated().map { index, stage in
            Post(
                id: Key(Int64(index + 1)), kind: .partTimeWorker, seat: .area(town.grids[0]),
                place: Self.place(town, 0), person: Key(1), source: .resident, selection: .offered,
                from: Day(number: 10), term: Day(number: 100), secondedFrom: Key(9), stage: stage)
        }
        let inBody = Post(
            id: Key(8), kind: .unitSecretary, seat: .organisation(Key(9)), place: nil, person: Key(3),
            from: Day(number: 10))
        try await database.write { db in
            try PersonTable.add(try Self.people(in: town), at: .start, in: db)
            try OrganisationTable.insert(branch, at: .start, in: db)
            try PostTable.add(posts + [inBody], at: .start, in: db)
        }
        for post in posts + [inBody] {
            #expect(try await database.read { try PostTable.find(post.id, in: $0) } == post)
        }
        let all = try await database.read { try PostTable.posts(of: Key(1), limit: 10, in: $0) }
        #expect(all.map(\.id.number) == [4, 3, 2, 1])
        #expect(try await database.read { try PostTable.openCount(of: Key(1), in: $0) } == 3)
        let inBranch = try await database.read { try PostTable.posts(in: Key(9), limit: 10, in: $0) }
        #expect(inBranch == [inBody])
    }

    @Test(arguments: Engines.available)
    func `open posts are counted and listed from the county down to the building`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let town = try await Town.build(in: database)
        @Sendable func post(
            _ id: Int64, _ kind: Post.Kind, _ area: Key<Area>, _ grid: Int, _ stage: Post.Stage = .held
        ) -> Post {
            Post(
                id: Key(id), kind: kind, seat: .area(area), place: Self.place(town, grid), person: Key(1),
                from: Day(number: 10), stage: stage)
        }
        try await database.write { db in
            try PersonTable.add(try Self.people(in: town), at: .start, in: db)
            try PostTable.add(
                [
                    post(1, .gridLeader, town.grids[0], 0), post(2, .buildingLeader, town.buildings[0], 0),
                    post(3, .gridLeader, town.grids[1], 1), post(4, .gridWorker, town.grids[1], 1),
                    post(5, .gridWorker, town.grids[1], 1, .ended(on: Day(number: 20), .moved)),
                ], at: .start, in: db)
        }
        let county = Area(id: town.county, parent: nil, level: .county, name: "迎江区")
        let building = Area(id: town.buildings[0], parent: nil, level: .building, name: "1号楼")
        let (counts, byGrid, leaders, rest, one) = try await database.read { db in
            (
                try PostTable.counts(below: county, in: db), try PostTable.counts(in: town.grids, in: db),
                try PostTable.posts(below: county, .gridLeader, after: nil, limit: 5, in: db),
                try PostTable.posts(
                    below: county, nil, after: Cursor(value: "gridLeader", key: 1), limit: 5, in: db),
                try PostTable.posts(below: building, nil, after: nil, limit: 5, in: db)
            )
        }
        #expect(counts == [.gridLeader: 2, .buildingLeader: 1, .gridWorker: 1])
        #expect(byGrid[town.grids[0]] == [.gridLeader: 1, .buildingLeader: 1])
        #expect(leaders.map(\.id.number) == [1, 3])
        #expect(rest.map(\.id.number) == [3, 4])
        #expect(one.map(\.id.number) == [2])
    }

    @Test(arguments: Engines.available)
    func `the lists of the net go by an index that has their order`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let community = Area(id: Key(104), parent: nil, level: .community, name: "锡麟街社区")
        let cursor = Cursor(value: "gridLeader", key: 7)
        for sql in [
            PostTable.postsSQL(below: community, nil, after: cursor, limit: 50),
            PostTable.postsSQL(below: community, .gridWorker, after: nil, limit: 50),
            PostTable.countsSQL(below: community),
            PersonTable.searchSQL("lm", within: .everything, limit: 20),
            PersonTable.listSQL(below: community, after: cursor, limit: 50),
            PersonTable.overdueSQL(leftBefore: Day(number: 5), limit: 50),
            PostTable.countsByGridSQL(below: Area(id: Key(102), parent: nil, level: .county, name: "迎江区")),
            PostTable.dueSQL(below: community, until: Day(number: 5), after: nil, limit: 50),
            OrganisationTable.listSQL(nil, below: community, after: nil, limit: 50),
            OrganisationTable.listSQL(.partyBranch, below: nil, after: nil, limit: 50),
            OrganisationTable.countsSQL(below: community),
            OrganisationTable.childrenSQL(of: Key(3), limit: 50),
        ] {
            #expect(try await HotStatement.faults(sql, in: database) == [])
        }
    }

    @Test(arguments: Engines.available)
    func `what a place says of its teams, chain and duties comes out as it went in`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let town = try await Town.build(in: database)
        let team = try TeamTemplate(
            name: Words("1+3", "1+3"), lines: [TeamTemplate.Line([.gridLeader], least: 1, most: 1)])
        let branch = try OrganisationChain.Level(
            kinds: [.partyBranch], name: Words("网格党支部", "Grid branch"), seats: [.grid])
        let group = try OrganisationChain.Level(
            kinds: [.partyGroup], name: Words("楼栋党小组", "Building group"), seats: [.building])
        let people = AreaRules.People(
            postNames: [.laneSteward: Words("红色楼道长", "Red steward")], team: team,
            chain: try OrganisationChain(name: Words("甲", "A"), levels: [branch, group]))
        let version = AreaRules.Version(
            area: town.county, from: Day(number: 5), local: try AreaRules.Local(people: people))
        let sheets = [
            DutySheet(area: town.county, post: .gridLeader, from: Day(number: 5), duties: ["协助书记"]),
            DutySheet(area: town.county, post: .gridLeader, from: Day(number: 9), duties: ["协助书记", "走访"]),
            DutySheet(area: town.community, post: .gridLeader, from: Day(number: 9), duties: []),
        ]
        try await database.write { db in
            try AreaRulesTable.save(version, in: db)
            try AreaRulesTable.save(version, in: db)
            for sheet in sheets { try DutySheetTable.save(sheet, in: db) }
        }
        let areas = [town.county, town.community]
        let (versions, early, late) = try await database.read { db in
            (
                try AreaRulesTable.versions(of: areas, in: db),
                try DutySheetTable.inForce(.gridLeader, in: areas, on: Day(number: 8), in: db),
                try DutySheetTable.inForce(.gridLeader, in: areas, on: Day(number: 9), in: db)
            )
        }
        #expect(versions == [version])
        #expect(early == [sheets[0]])
        #expect(late == [sheets[1]])
    }
}
