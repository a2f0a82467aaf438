import Core
import Domain
import Testing

/// A city has a name worth printing.
struct CityTests {
    static let now = Instant(milliseconds: 1_750_000_000_000)

    @Test func `a name is trimmed`() throws {
        #expect(try City.founded(named: "  银川市\n", as: .city, at: Self.now).name == "银川市")
    }

    @Test(arguments: ["", "   ", "\n"])
    func `a blank name is refused`(name: String) {
        #expect(throws: City.Refusal.blankName) { try City.founded(named: name, as: .city, at: Self.now) }
    }

    @Test func `fifty characters fit and fifty-one do not`() throws {
        let fifty = String(repeating: "长", count: 50)
        #expect(try City.founded(named: fifty, as: .county, at: Self.now).name == fifty)
        #expect(throws: City.Refusal.longName(count: 51)) {
            try City.founded(named: fifty + "长", as: .county, at: Self.now)
        }
    }
}
