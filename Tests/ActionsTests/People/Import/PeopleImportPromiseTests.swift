import Core
import Database
import Domain
import Fixtures
import Storage
import Synchronization
import Testing

@testable import Actions

/// What must hold whatever happens in between: a row is done once, and what a list held doesn't stay.
@Suite(.serialized)
struct PeopleImportPromiseTests {
    static let names = Array("赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕")

    /// People without numbers, each name once.
    static func lines(_ count: Int) -> [String] {
        (0..<count).map { "\(names[$0 / 20 % 20])\(names[$0 % 20])\(names[$0 / 400 % 20]),,墨子巷网格,兼职" }
    }

    /// The heading is a row, too.
    static let firstChunk = PeopleImportActions.chunk - 1

    private struct Killed: Error {}

    /// Kills the work behind its first chunk, and has it begin again.
    private static func people(afterKill engine: Engine, isCareless: Bool) async throws -> (persons: Int, posts: Int) {
        let test = try await PeopleImportCast(engine, isCareless: isCareless)
        let id = try await test.ready(lines(120))
        try await test.imports.begin(id, by: PeopleCast.clerk)
        await #expect(throws: Killed.self) {
            try await test.imports.apply(id, by: PeopleCast.clerk) { _ in throw Killed() }
        }
        #expect(try await test.count("person") == firstChunk)
        try await test.imports.apply(id, by: PeopleCast.clerk)
        #expect(try await test.imports.report(id, by: PeopleCast.clerk).run.stage == .done)
        return (try await test.count("person"), try await test.count("post"))
    }

    @Test(arguments: Engines.available)
    func `a killed job goes on where it stopped, and nobody is there twice`(engine: Engine) async throws {
        let found = try await Self.people(afterKill: engine, isCareless: false)
        #expect(found.persons == 120 && found.posts == 120)
    }

    @Test(arguments: Engines.available)
    func `what is noted apart from what it notes doubles after a kill`(engine: Engine) async throws {
        let found = try await Self.people(afterKill: engine, isCareless: true)
        #expect(found.persons == 120 + Self.firstChunk)
    }

    @Test(arguments: Engines.available)
    func `two people importing the same list at once register nobody twice`(engine: Engine) async throws {
        let test = try await PeopleImportCast(engine)
        let lines = (0..<150).map {
            "\(Self.names[$0 / 20])\(Self.names[$0 % 20]),139123\(45_000 + $0),墨子巷网格,兼职"
        }
        let (one, two) = (PeopleCast.clerk, PeopleCast.system)
        let first = try await test.ready(lines, by: one)
        let second = try await test.ready(lines, by: two)
        #expect(try await test.kinds(first, by: one) == [.new: 150])
        #expect(try await test.kinds(second, by: two) == [.new: 150])
        async let applied = test.apply(first, by: one)
        async let also = test.apply(second, by: two)
        let (a, b) = try await (applied, also)
        #expect(a.done + b.done == 150 && a.same + b.same == 150)
        #expect(try await test.count("person") == 150)
        #expect(try await test.count("post") == 150)
    }

    @Test(arguments: Engines.available)
    func `the job goes on as its sender, with what they may do now`(engine: Engine) async throws {
        let test = try await PeopleImportCast(engine)
        let id = try await test.ready(["单雄信,13912345678,墨子巷网格,网格长"])
        try await test.imports.begin(id, by: PeopleCast.clerk)
        // The clerk of this test has no account, hence no grants any more: nothing is done in their name.
        try await test.imports.goOn(id)
        let report = try await test.imports.report(id, by: PeopleCast.clerk)
        #expect(report.run.stage == .done && report.done == 0 && report.wrong == 1)
        #expect(try await test.count("person") == 0)
    }

    @Test(arguments: Engines.available)
    func `what a list held is gone after a week, at once when it is discarded, and when somebody is erased`(
        engine: Engine
    ) async throws {
        let test = try await PeopleImportCast(engine)
        func rows() async throws -> Int {
            try await test.world.database.read { db in
                try db.first("SELECT count(*) FROM people_import_row") { try $0.int(0) } ?? 0
            }
        }
        let lines = ["单雄信,13912345678,墨子巷网格,兼职", "李梅,13912345679,墨子巷网格,兼职"]
        let dropped = try await test.ready(lines)
        try await test.imports.drop(dropped, by: PeopleCast.clerk)
        #expect(try await rows() == 0)

        try await test.apply(try await test.ready(lines))
        let again = try await test.ready(lines)
        let person = try #require(try await test.lines(again, .same)[0].person)
        let view = try await test.cast.persons.view(person, by: PeopleCast.clerk)
        try await test.cast.posts.perform(
            .end(on: test.cast.today, .resigned), on: view.posts[0].post.id, by: PeopleCast.clerk)
        let before = try await rows()
        let security = Caller(id: Key(909), grants: [Grant(.securityAdministrator, .everywhere)])
        _ = try await ErasureActions(world: test.world).erase(
            .person(person), basis: .askedByPerson, by: security)
        #expect(try await rows() < before)
        #expect(try await test.kinds(again)[.same] == 1)

        test.cast.test.pass(days: PeopleImportRun.days)
        try await RetentionActions(world: test.world).sweep()
        #expect(try await rows() > 0)
        test.cast.test.pass(days: 1)
        #expect(try await RetentionActions(world: test.world).sweep()["people-import.erase"] ?? 0 > 0)
        #expect(try await rows() == 0)
        #expect(await refusal { try await test.imports.report(again, by: PeopleCast.clerk) } == "people-import.missing")
    }
}
