import Core
import Domain
import Testing

struct AreaRulesSourceTests {
    static let (county, community) = (Key<Area>(1), Key<Area>(2))

    static func version(_ area: Key<Area>, _ day: Int, _ local: AreaRules.Local) -> AreaRules.Version {
        AreaRules.Version(area: area, from: Day(number: day), local: local)
    }

    @Test func `each rule in force comes from the nearest place that says it, since its day`() throws {
        let versions = [
            Self.version(Self.county, 10, try .init(gridHouseholds: (100, 200), cutting: .init(phone: "0556-12345"))),
            Self.version(Self.county, 20, try .init(gridHouseholds: (150, 250))),
            Self.version(Self.community, 15, try .init(cutting: .init(phone: "0556-5000000"))),
            Self.version(Self.community, 99, try .init(microGridHouseholds: (5, 9))),
        ]
        let (today, rules) = (Day(number: 30), AreaRules.inForce(versions, on: Day(number: 30)))
        let sources = AreaRules.sources(versions, on: today)
        #expect(sources[.households(.residential)] == .init(area: Self.county, since: Day(number: 20)))
        #expect(sources[.phone] == .init(area: Self.community, since: Day(number: 15)))
        #expect(sources[.microGridHouseholds] == nil && sources[.codes] == nil)
        #expect(rules.gridHouseholds == 150...250 && rules.phone == "0556-5000000" && rules.supervision == nil)
    }

    @Test func `a rule that is taken back comes from above again, from its day on, until it is said anew`() throws {
        let taken = AreaRules.Local.inheriting(.phone)
        let versions = [
            Self.version(Self.county, 10, try .init(cutting: .init(phone: "0556-12345"))),
            Self.version(
                Self.community, 15, try .init(gridHouseholds: (10, 20), cutting: .init(phone: "0556-5000000"))),
            Self.version(Self.community, 20, taken),
            Self.version(Self.community, 40, try .init(cutting: .init(phone: "0556-6"))),
        ]
        func phone(_ day: Int) -> String? { AreaRules.inForce(versions, on: Day(number: day)).phone }
        #expect([19, 20, 39, 40].map(phone) == ["0556-5000000", "0556-12345", "0556-12345", "0556-6"])
        let sources = AreaRules.sources(versions, on: Day(number: 30))
        #expect(sources[.phone] == .init(area: Self.county, since: Day(number: 10)))
        #expect(sources[.households(.residential)]?.area == Self.community, "what else it says stays")
    }

    @Test func `of saying and taking back on one day the later word holds`() throws {
        let said = try AreaRules.Local(gridHouseholds: (1, 2), cutting: .init(phone: "0556-1"))
        let taken = AreaRules.Local.inheriting(.phone).merged(over: said)
        #expect(taken.said == [.households(.residential)] && taken.inherited == [.phone])
        let again = try AreaRules.Local(cutting: .init(phone: "0556-2")).merged(over: taken)
        #expect(again.cutting.phone == "0556-2" && again.inherited.isEmpty)
        #expect(AreaRules.Local.inheriting(.supervision).merged(over: taken).inherited == [.phone, .supervision])
    }

    @Test func `every rule has a code of its own, which leads back to it`() {
        let codes = AreaRules.Rule.all.map(\.code)
        #expect(Set(codes).count == codes.count)
        for rule in AreaRules.Rule.all { #expect(AreaRules.Rule(code: rule.code) == rule) }
        #expect(AreaRules.Rule(code: "nothing") == nil)
    }

    @Test func `two changes from the same day both hold`() throws {
        let first = try AreaRules.Local(
            levelNames: [.grid: Words("全科网格", "all-purpose grid")],
            cutting: .init(codes: .statistical, households: [.reserved: 1...9], phone: "0556-1"))
        let second = try AreaRules.Local(
            gridHouseholds: (1, 2), cutting: .init(households: [.specialPurpose: 3...4], supervision: "12345"))
        let both = second.merged(over: first)
        #expect(both.said == first.said.union(second.said))
        #expect(both.cutting.households == [.reserved: 1...9, .specialPurpose: 3...4])
        #expect(try AreaRules.Local(cutting: .init(phone: "110")).merged(over: first).cutting.phone == "110")
    }

    @Test(arguments: ["", "12", "请拨 110", "0556-1234567890123456789", "()-"])
    func `what is no telephone is refused`(text: String) {
        #expect(throws: AreaRules.Refusal.phone) { try AreaRules.Local(cutting: .init(phone: text)) }
        #expect(throws: AreaRules.Refusal.supervision) { try AreaRules.Local(cutting: .init(supervision: text)) }
    }

    @Test func `a place's token is 16 characters that differ with every bit`() {
        let zero = [UInt8](repeating: 0, count: PlaceToken.length)
        #expect(PlaceToken.text(of: zero) == String(repeating: "0", count: 16))
        #expect(PlaceToken.text(of: [UInt8](repeating: 255, count: 10)) == String(repeating: "Z", count: 16))
        var seen: Set<String> = []
        for bit in 0..<80 {
            var bytes = zero
            bytes[bit / 8] = 1 << (bit % 8)
            seen.insert(PlaceToken.text(of: bytes))
        }
        #expect(seen.count == 80 && seen.allSatisfy { $0.count == 16 })
        #expect(PlaceToken.folded("7k2m") == "7K2M")
    }
}
