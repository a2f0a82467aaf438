import Core
import Domain
import Testing

struct OrganisationTests {
    @Test(arguments: [("市城市管理局", "市城市管理局"), ("  North Water Works ", "North Water Works")])
    func `a name is kept without the blanks around it`(typed: String, name: String) throws {
        #expect(try Organisation.made(Organisation(id: Key(1), name: typed), under: []).name == name)
    }

    @Test(arguments: ["", "   ", "a\u{0}b", String(repeating: "局", count: 101)])
    func `no name, control characters and a hundred and one are refused`(typed: String) {
        #expect(throws: Organisation.Refusal.nameMisshapen) {
            try Organisation.made(Organisation(id: Key(1), name: typed), under: [])
        }
    }

    /// Of 15 × 15 pairs of kinds, party units stand only as these say.
    @Test func `a party unit stands under a higher one, a committee also under a committee`() {
        func parents(of kind: Organisation.Kind) -> [Organisation.Kind] {
            Organisation.Kind.allCases.filter { kind.mayStand(under: $0) && $0.partyRank != nil }
        }
        #expect(parents(of: .partyCommittee) == [.partyCommittee])
        #expect(parents(of: .generalBranch) == [.partyCommittee])
        #expect(parents(of: .partyBranch) == [.partyCommittee, .generalBranch])
        #expect(parents(of: .partyGroup) == [.partyCommittee, .generalBranch, .partyBranch])
        #expect(parents(of: .memberHousehold).count == 5)
        #expect(parents(of: .propertyFirm) == [.partyCommittee, .generalBranch, .partyBranch])
    }

    @Test func `nothing stands under itself`() {
        let own = Organisation(id: Key(1), name: "一支部", kind: .partyBranch)
        let parent = Organisation(id: Key(2), name: "党委", kind: .partyCommittee)
        #expect(throws: Organisation.Refusal.circle) { try Organisation.made(own, under: [parent, own]) }
    }

    @Test func `what is still used doesn't end, and nothing ends twice`() throws {
        let own = Organisation(id: Key(1), name: "一支部", kind: .partyBranch, founded: Day(number: 10))
        #expect(throws: Organisation.Refusal.inUse(count: 2)) { try own.ending(on: Day(number: 20), open: 2) }
        #expect(throws: Organisation.Refusal.endsBeforeItBegins) { try own.ending(on: Day(number: 9), open: 0) }
        let ended = try own.ending(on: Day(number: 20), open: 0)
        #expect(throws: Organisation.Refusal.outOfTurn) { try ended.ending(on: Day(number: 21), open: 0) }
    }
}
