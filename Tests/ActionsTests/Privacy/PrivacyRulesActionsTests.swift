import Actions
import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

struct PrivacyRulesActionsTests {
    static let security = PersonalCast.caller(91, .securityAdministrator)

    @Test(arguments: Engines.available)
    func `the city sets its limits, they hold at once, and the journal says which changed`(engine: Engine) async throws
    {
        let cast = try await PersonalCast(engine)
        let rules = PrivacyRulesActions(world: cast.world)
        #expect(try await rules.find() == .standard)
        try await rules.change([.openingsAnHour: "1", .lookUpsAnHour: "20"], by: Self.security)
        #expect(try await rules.find().openingsAnHour == 1)
        #expect(try await cast.personal.card(of: PersonalCast.wanda, by: PersonalActionsTests.worker).openingsLeft == 1)
        let entry = try await cast.world.database.read { db in
            try Journal.entries(on: .init("city", number: 1), limit: 9, in: db)
        }
        #expect(entry.map(\.kind) == ["privacy-rules.changed"])
        #expect(entry.first?.facts == ["openingsAnHour": .count(1)])
        try await rules.change([.openingsAnHour: "1"], by: Self.security)
        #expect(try await cast.entries(on: .init("city", number: 1)).count == 1, "what doesn't change isn't told")
    }

    @Test(arguments: ["", "0", "601", "-1", "sixty", "9999999999999999999"])
    func `a wrong number gets a sentence and changes nothing`(text: String) async throws {
        let cast = try await PersonalCast(.sqlite)
        let rules = PrivacyRulesActions(world: cast.world)
        await #expect(throws: PrivacyRules.Refusal.outOfRange(.openingsAnHour)) {
            try await rules.change([.openingsAnHour: text, .exportRows: "10"], by: Self.security)
        }
        #expect(try await rules.find() == .standard)
    }

    @Test func `nobody but the security administrator sets them`() async throws {
        let rules = PrivacyRulesActions(world: try await PersonalCast(.sqlite).world)
        for role in Role.ofPersons where role != .securityAdministrator {
            await #expect(throws: Problem.self, "\(role)") {
                try await rules.change([.exportRows: "100000"], by: PersonalCast.caller(95, role))
            }
        }
    }

    @Test func `a stored value that the program no longer allows is the standard`() async throws {
        let cast = try await PersonalCast(.sqlite)
        try await cast.world.database.write { db in
            try db.run("INSERT INTO privacy_limit (code, value) VALUES ('exportPersonsAlone', 9000), ('of old', 1)")
        }
        #expect(try await PrivacyRulesActions(world: cast.world).find() == .standard)
    }
}
