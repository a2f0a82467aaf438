import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

@testable import Actions

struct RetentionTests {
    @Test(arguments: Engines.available)
    func `what was kept long enough goes, what wasn't stays, and the journal counts it`(engine: Engine) async throws {
        let cast = try await PersonalCast(engine)
        let retention = RetentionActions(world: cast.world)
        let clerk = PersonalCast.caller(72, .communityClerk, .area(Key(30)))
        _ = try await cast.personal.lookUp(PersonalCast.phone, kind: .phone, by: clerk)
        _ = try await cast.personal.open(
            [.phone], of: PersonalCast.wanda, for: .visit, reason: "约好周四上门", by: PersonalActionsTests.worker)
        _ = try await SuggestionActions(world: cast.world).make("字太小了", anonymously: true, at: nil, by: nil)
        #expect(try await retention.sweep() == [:])
        cast.platform.pass(days: 30)
        #expect(try await retention.sweep() == [:])
        cast.platform.pass(milliseconds: 1)
        #expect(try await retention.sweep() == ["look-up": 1])
        cast.platform.pass(days: 700)
        #expect(try await retention.sweep() == ["suggestion": 1])
        cast.platform.pass(days: 365)
        #expect(try await retention.sweep() == ["opening": 1])
        #expect(try await WholeDatabase(cast.world.database).places(of: "约好周四上门") == [])
    }

    @Test func `more than one step's worth goes in one night`() async throws {
        let cast = try await PersonalCast(.sqlite)
        try await cast.world.database.write { db in
            for id in 1...2500 { try LookUpTable.insert(Int64(id), by: Key(72), kind: .phone, at: .start, in: db) }
        }
        cast.platform.pass(days: 31)
        #expect(try await RetentionActions(world: cast.world).sweep() == ["look-up": 2500])
    }

    @Test func `every kind that ends by age has work that removes it`() {
        let swept = Set(RetentionStep.all.map(\.kind.code))
        for kind in RecordKind.all {
            if case .days = kind.retention { #expect(swept.contains(kind.code), "\(kind.code)") }
        }
    }

    /// The registry against the database: a column whose name speaks of a person belongs to a kind of record.
    @Test(arguments: Engines.available)
    func `every column that may say something about a person is in the registry of what is kept`(
        engine: Engine
    ) async throws {
        let cast = try await PersonalCast(engine)
        let registered = Set(
            RecordKind.all.flatMap { $0.columns.flatMap { table, columns in columns.map { "\(table).\($0)" } } })
        let speaking = [
            "display_name", "phone", "sealed", "secret", "reason", "incident", "purpose", "address", "email",
        ]
        let texts: Set = ["suggestion_saying.text"]
        var present: Set<String> = []
        for table in try await WholeDatabase(cast.world.database).tables() {
            for column in table.columns where speaking.contains(where: column.name.contains) {
                present.insert("\(table.name).\(column.name)")
            }
        }
        // What a code is for, not a person: the purpose of an opening is one of a list.
        present.subtract(["personal_opening.purpose"])
        #expect(present.union(texts).subtracting(registered) == [])
    }
}
