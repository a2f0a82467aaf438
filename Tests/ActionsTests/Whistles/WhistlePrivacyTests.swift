import Core
import Domain
import Fixtures
import Storage
import Testing

@testable import Actions

struct WhistlePrivacyTests {
    @Test func `what was written about a whistle goes after three years`() async throws {
        let cast = try await PersonalCast(.sqlite)
        let (whistle, _) = try Whistle.asked(
            Key(5), .quick, for: nil, in: Place(), by: SampleCase.desk, at: .start)
        try await cast.world.database.write { db in
            try WhistleTable.insert(whistle, in: SampleCase.terms.calendar, at: .start, in: db)
            try WhistleTextTable.add(WhistleText(of: Key(5), .reason, text: "水管爆裂", at: .start), in: db)
        }
        cast.platform.pass(days: 3 * 365 + 1)
        #expect(try await RetentionActions(world: cast.world).sweep() == ["whistle-text.anonymise": 1])
        let texts = try await cast.world.database.read { try WhistleTextTable.all(of: Key(5), limit: 9, in: $0) }
        #expect(texts.map(\.text) == [""])
    }
}
