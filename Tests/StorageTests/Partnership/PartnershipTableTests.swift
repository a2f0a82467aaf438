import Core
import Database
import Domain
import Fixtures
import Testing

@testable import Storage

@Suite(.serialized)
struct PartnershipTableTests {
    private struct Stage {
        let database: Database
        let town: Town

        var community: Place { Place(county: town.county, township: town.township, community: town.community) }
        func grid(_ index: Int) -> Place {
            Place(
                county: town.county, township: town.township, community: town.community, grid: town.grids[index])
        }
        func area(_ id: Key<Area>, _ level: Area.Level) -> Area {
            Area(id: id, parent: nil, level: level, name: "地方")
        }

        init(_ engine: Engine) async throws {
            database = try await TestDatabase.make(engine)
            town = try await Town.build(in: database)
            let persons = try (1...3).map { Person(id: Key($0), name: try PersonName("王明")) }
            try await database.write { db in
                try PersonTable.add(persons, at: .start, in: db)
                try OrganisationTable.insert(
                    Organisation(id: Key(9), name: "一支部", kind: .partyBranch), at: .start, in: db)
            }
        }
    }

    @Test(arguments: Engines.available)
    func `an undertaking comes out as it went in, is counted where it stands, and ends once`(
        engine: Engine
    ) async throws {
        let stage = try await Stage(engine)
        let team = WorkTeam(
            id: Key(30), name: "工作队", area: stage.town.community, place: stage.community, head: Key(1),
            deputy: Key(2), from: Day(number: 10))
        let links = [0, 1].map { index in
            Undertaking(
                id: Key(Int64(40 + index)), kind: .teamMember, party: .person(Key(3)), area: stage.town.grids[index],
                place: stage.grid(index), team: Key(30), owes: Undertaking.Kind.teamMember.customary,
                from: Day(number: 10))
        }
        let contract = Undertaking(
            id: Key(50), kind: .unitContract, party: .organisation(Key(9)), area: stage.town.grids[0],
            place: stage.grid(0), owes: [Owing(.problem, 2, every: .year)], from: Day(number: 10))
        try await stage.database.write { db in
            try WorkTeamTable.add([team], at: .start, in: db)
            try UndertakingTable.add(links + [contract], at: .start, in: db)
        }
        let county = stage.area(stage.town.county, .county)
        let grid = stage.area(stage.town.grids[0], .grid)
        let ended = try links[1].ending(on: Day(number: 20))
        try await stage.database.write { try UndertakingTable.update(ended, in: $0) }
        let (team1, own, ofTeam, here, counts) = try await stage.database.read { db in
            (
                try WorkTeamTable.find(Key(30), in: db),
                try UndertakingTable.all(of: .person(Key(3)), limit: 9, in: db),
                try UndertakingTable.all(of: Key(30), limit: 9, in: db),
                try UndertakingTable.standing(in: grid, nil, after: nil, limit: 9, in: db),
                try UndertakingTable.counts(in: county, in: db)
            )
        }
        #expect(team1 == team)
        #expect(own.map(\.stage) == [.ended(Day(number: 20)), .standing])
        #expect(ofTeam == [links[0]])
        #expect(here == [links[0], contract])
        #expect(counts == [.teamMember: 1, .unitContract: 1])
        await #expect(throws: Undertaking.Refusal.outOfTurn.problem) {
            try await stage.database.write { try UndertakingTable.update(ended, in: $0) }
        }
    }

    @Test(arguments: Engines.available)
    func `deeds come the latest first, from a day on`(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let link = Undertaking(
            id: Key(40), kind: .leaderLink, party: .person(Key(1)), area: stage.town.community, place: stage.community,
            owes: Undertaking.Kind.leaderLink.customary, from: Day(number: 10))
        let deeds = (1...3).map {
            Deed(id: Key($0), undertaking: Key(40), kind: .visit, day: Day(number: Int(10 * $0)), note: "走访")
        }
        try await stage.database.write { db in
            try UndertakingTable.add([link], at: .start, in: db)
            for deed in deeds { try UndertakingTable.add(deed, at: .start, in: db) }
        }
        let found = try await stage.database.read {
            try UndertakingTable.deeds(for: Key(40), from: Day(number: 20), limit: 9, in: $0)
        }
        #expect(found == [deeds[2], deeds[1]])
    }

    @Test(arguments: Engines.available)
    func `a member's plate hangs once, and comes out in both stages as it went in`(engine: Engine) async throws {
        let stage = try await Stage(engine)
        @Sendable func plate(_ id: Int64, _ member: Int64) -> Plate {
            Plate(
                id: Key(id), area: stage.town.buildings[0], place: stage.grid(0), door: "1单元101室",
                member: Key(member), consent: Key(id + 100), putUp: Day(number: 10))
        }
        let plates = [plate(1, 1), plate(2, 2)]
        try await stage.database.write { try PlateTable.add(plates, at: .start, in: $0) }
        let down = try plates[0].takenDown(on: Day(number: 20), for: .movedAway)
        try await stage.database.write { try PlateTable.update(down, in: $0) }
        let building = stage.area(stage.town.buildings[0], .building)
        let (hanging, byConsent, gone, count) = try await stage.database.read { db in
            (
                try PlateTable.hanging(in: building, after: nil, limit: 9, in: db),
                try PlateTable.hanging(by: Key(102), in: db), try PlateTable.hanging(of: Key(1), in: db),
                try PlateTable.count(in: stage.area(stage.town.county, .county), in: db)
            )
        }
        #expect(hanging == [plates[1]])
        #expect(byConsent == plates[1])
        #expect(gone == nil)
        #expect(count == 1)
        await #expect(throws: DatabaseError.self) {
            try await stage.database.write { try PlateTable.add([plate(3, 2)], at: .start, in: $0) }
        }
    }

    @Test(arguments: Engines.available)
    func `duties, claims, pledges and memberships come out as they went in`(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let duty = DutyPost(
            id: Key(60), kind: .modelZone, name: "示范区", area: stage.town.grids[1], place: stage.grid(1), duty: "保洁",
            capacity: 3, period: Day(number: 10)...Day(number: 90))
        let claims = [
            DutyClaim(id: Key(61), duty: Key(60), party: .person(Key(1)), from: Day(number: 11), released: nil),
            DutyClaim(id: Key(62), duty: Key(60), party: .organisation(Key(9)), from: Day(number: 12), released: nil),
        ]
        let pledge = Pledge(
            id: Key(63), member: Key(2), area: stage.town.community, place: stage.community, consent: Key(64),
            items: [.pledge: "帮邻居跑腿", .result: "跑了三趟"], shown: Day(number: 10))
        let membership = Membership(
            id: Key(65), person: Key(2), organisation: Key(9), place: stage.grid(1), kind: .directlyManaged,
            from: Day(number: 10))
        try await stage.database.write { db in
            try DutyPostTable.add([duty], at: .start, in: db)
            try DutyPostTable.add(claims, at: .start, in: db)
            try DutyPostTable.release(try claims[0].released(on: Day(number: 20)), in: db)
            try PledgeTable.add([pledge], at: .start, in: db)
            try MembershipTable.add([membership], at: .start, in: db)
        }
        let county = stage.area(stage.town.county, .county)
        let grid = stage.area(stage.town.grids[1], .grid)
        let (duties, counts, standing, shown, members) = try await stage.database.read { db in
            (
                try DutyPostTable.all(in: grid, .modelZone, after: nil, limit: 9, in: db),
                try DutyPostTable.counts(in: county, on: Day(number: 90), in: db),
                try DutyPostTable.standing(of: [Key(60)], in: db),
                try PledgeTable.shown(in: county, after: nil, limit: 9, in: db),
                try MembershipTable.counts(in: grid, in: db)
            )
        }
        #expect(duties == [duty])
        #expect(counts == [.modelZone: 1])
        #expect(standing == [claims[1]])
        #expect(shown == [pledge])
        let public10 = try await stage.database.read { db in
            try [10, 11].map {
                try PledgeTable.shown(in: county, before: Day(number: $0), after: nil, limit: 9, in: db)
            }
        }
        #expect(public10 == [[], [pledge]], "anybody reads it a day late")
        await #expect(throws: Pledge.Refusal.shownAlready) {
            let again = Pledge(
                id: Key(66), member: Key(2), area: stage.town.community, place: stage.community, consent: Key(64),
                items: [.pledge: "再来一份"], shown: Day(number: 10))
            try await stage.database.write { try PledgeTable.add([again], at: .start, in: $0) }
        }
        #expect(members == [.directlyManaged: 1])
        try await stage.database.write { db in
            try PledgeTable.takeDown(try pledge.takenDown(on: Day(number: 30)), in: db)
            try MembershipTable.end(try membership.ending(on: Day(number: 30)), in: db)
        }
        #expect(try await stage.database.read { try PledgeTable.shown(of: Key(2), in: $0) } == nil)
        #expect(
            try await stage.database.read { try MembershipTable.all(of: Key(2), limit: 9, in: $0).first?.until } != nil)
    }

    @Test(arguments: Engines.available)
    func `the lists go by an index that has their order`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let community = Area(id: Key(104), parent: nil, level: .community, name: "锡麟街社区")
        let cursor = Cursor(value: "leaderLink", key: 7)
        for sql in [
            UndertakingTable.standingSQL(in: community, nil, after: cursor, limit: 50),
            WorkTeamTable.standingSQL(in: community, after: Key(1), limit: 50),
            PlateTable.hangingSQL(in: community, after: Key(1), limit: 50),
            PledgeTable.shownSQL(in: community, before: Day(number: 20), after: Key(1), limit: 50),
            MembershipTable.standingSQL(in: community, after: Key(1), limit: 50),
            DutyPostTable.allSQL(in: community, .dutyPost, after: nil, limit: 50),
        ] {
            #expect(try await HotStatement.faults(sql, in: database) == [])
        }
    }
}
