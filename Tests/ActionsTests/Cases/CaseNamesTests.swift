import Actions
import Core
import Database
import Domain
import Fixtures
import Testing
import Workers

@testable import Storage

/// What cases name may be called otherwise tomorrow; then they are found by that, though nothing happened to them.
@Suite(.serialized)
struct CaseNamesTests {
    /// A filed case, found by what is named in it.
    private static func filed(_ engine: Engine) async throws -> (CaseCast, Key<Case>) {
        let cast = try await CaseCast(engine)
        let receipt = try await cast.brought()
        try await cast.cases.file(receipt.id, under: cast.rubbish, standard: 1, by: cast.clerk)
        try await follow(cast)
        return (cast, receipt.id)
    }

    private static func follow(_ cast: CaseCast) async throws {
        let world = cast.test.world
        try await Sealed.all(in: world.database)
        let follower = Follower.search(SearchSource.all, now: world.now, freshNumber: world.freshNumber)
        _ = try await world.database.write { try follower.advance(under: nil, in: $0) }
    }

    private static func hits(_ words: String, _ cast: CaseCast) async throws -> [Key<Case>] {
        try await cast.test.world.database.read {
            try CaseSearch.hits(words, in: .areas(nil), before: nil, limit: 9, in: $0)
        }
    }

    /// Carries out the jobs that make the index anew, and says how many there were.
    private static func rebuild(_ cast: CaseCast) async throws -> Int {
        let now = cast.test.world.now()
        let jobs = try await cast.test.world.database.write {
            try Jobs.claim([SearchRebuild.kind], limit: 9, at: now, in: $0)
        }
        let carry = SearchRebuild.carrier(SearchSource.all, database: cast.test.world.database)
        for job in jobs { try await carry(job) }
        return jobs.count
    }

    @Test(arguments: Engines.available)
    func `a case is found by the new name of any area it lies in, and no more by the old one`(
        engine: Engine
    ) async throws {
        let (cast, id) = try await Self.filed(engine)
        let administrator = Caller(
            id: Key(28), grants: [Grant(.systemAdministrator, .everywhere)], secondFactorAt: .start)
        let places = [
            cast.town.county, cast.town.township, cast.town.community, cast.town.grids[0], cast.town.buildings[0],
        ]
        for (area, name) in zip(places, ["鹤鸣", "槐荫", "桂香", "松涛", "竹影"]) {
            try await AreaActions(world: cast.test.world).rename(area, to: name, by: administrator)
            try await Self.follow(cast)
            // The fault: without the job, nothing finds it by what was indexed.
            #expect(try await Self.hits(name, cast) == [], "\(name)")
            #expect(try await Self.rebuild(cast) == 1)
            #expect(try await Self.hits(name, cast) == [id], "\(name)")
        }
        // Where no case lies, there is nothing to do.
        try await AreaActions(world: cast.test.world).rename(cast.town.grids[1], to: "梅岭", by: administrator)
        try await Self.follow(cast)
        #expect(try await Self.rebuild(cast) == 0)
    }

    @Test(arguments: Engines.available)
    func `a case is found by the new name of its matter once an edition with it is decided`(
        engine: Engine
    ) async throws {
        let (cast, id) = try await Self.filed(engine)
        let matters = MatterActions(world: cast.test.world)
        #expect(try await Self.hits("清运", cast) == [id])
        try await matters.begin(title: "第二版", basis: "", by: .clock)
        _ = try await matters.say(
            MatterActions.Saying(parent: nil, name: "暴露废物", standards: []), of: cast.rubbish, by: .clock)
        // A draft names nothing yet, whatever is indexed meanwhile.
        try await cast.test.world.database.write { try SearchSource.cases.refresh(id.number, in: $0) }
        #expect(try await Self.hits("废物", cast) == [])
        #expect(try await Self.rebuild(cast) == 0)
        try await matters.enforce(from: cast.test.world.now().day.adding(days: 1), by: .clock)
        #expect(try await Self.hits("废物", cast) == [])
        #expect(try await Self.rebuild(cast) == 1)
        #expect(try await Self.hits("废物", cast) == [id])
        #expect(try await Self.hits("清运", cast) == [])
    }
}
