import Core
import Domain
import Testing

struct UndertakingTests {
    static func draft(
        _ kind: Undertaking.Kind = .teamMember, _ party: Undertaking.Party = .person(Key(7)), area: Int64 = 5,
        team: Int64? = 3, owes: [Owing] = [Owing(.visit, 1, every: .quarter)]
    ) -> Undertaking {
        Undertaking(
            id: Key(area), kind: kind, party: party, area: Key(area), place: Place(grid: Key(area)),
            team: team.map { Key($0) }, owes: owes, from: Day(number: 100))
    }

    static func refusal(
        _ draft: Undertaking, level: Area.Level = .grid, standing: [Undertaking] = []
    ) -> Undertaking.Refusal? {
        do throws(Undertaking.Refusal) {
            _ = try Undertaking.made(draft, level: level, standing: standing)
            return nil
        } catch { return error }
    }

    @Test func `persons link and contract, bodies contract as bodies`() {
        let body = Undertaking.Party.organisation(Key(9))
        for kind in Undertaking.Kind.allCases {
            #expect(Self.refusal(Self.draft(kind, team: nil)) == (kind == .unitContract ? .wrongParty(kind) : nil))
            #expect(
                Self.refusal(Self.draft(kind, body, team: nil)) == (kind == .unitContract ? nil : .wrongParty(kind)))
        }
    }

    @Test(arguments: Area.Level.allCases)
    func `only a community or a grid is undertaken`(level: Area.Level) {
        let isTaken = level == .community || level == .grid
        #expect(Self.refusal(Self.draft(), level: level) == (isTaken ? nil : .wrongLevel))
    }

    @Test func `a member of a work team links two grids at most, and none twice`() throws {
        let first = Self.draft(area: 5)
        let second = Self.draft(area: 6)
        #expect(Self.refusal(second, standing: [first]) == nil)
        #expect(Self.refusal(Self.draft(area: 7), standing: [first, second]) == .teamMemberIsFull)
        #expect(Self.refusal(Self.draft(area: 5), standing: [first]) == .standsAlready)
        let ended = try first.ending(on: Day(number: 200))
        #expect(Self.refusal(Self.draft(area: 7), standing: [ended, second]) == nil)
    }

    @Test func `something is owed, and not too much`() {
        #expect(Self.refusal(Self.draft(owes: [])) == .owesNothing)
        #expect(Self.refusal(Self.draft(owes: [Owing(.visit, 101, every: .year)])) == .owesTooMuch)
        #expect(
            Self.refusal(Self.draft(owes: Array(repeating: Owing(.visit, 1, every: .year), count: 5))) == .owesTooMuch)
    }

    @Test func `it ends once, and not before it began`() throws {
        #expect(throws: Undertaking.Refusal.endsBeforeItBegins) { try Self.draft().ending(on: Day(number: 99)) }
        let ended = try Self.draft().ending(on: Day(number: 100))
        #expect(throws: Undertaking.Refusal.outOfTurn) { try ended.ending(on: Day(number: 101)) }
    }

    @Test(arguments: [
        (Owing.Period.month, "2026-02-28", "2026-02-01", "2026-02-28"),
        (.month, "2026-12-31", "2026-12-01", "2026-12-31"),
        (.quarter, "2026-05-20", "2026-04-01", "2026-06-30"),
        (.quarter, "2026-12-01", "2026-10-01", "2026-12-31"),
        (.year, "2028-02-29", "2028-01-01", "2028-12-31"),
    ])
    func `a period is the calendar's`(period: Owing.Period, day: String, first: String, last: String) throws {
        let range = period.around(try #require(Day(day)))
        #expect(range == (try #require(Day(first)))...(try #require(Day(last))))
    }

    @Test func `what is owed counts the deeds of its kind in its period`() throws {
        let owing = Owing(.visit, 2, every: .quarter)
        func deed(_ kind: Deed.Kind, _ day: String) throws -> Deed {
            Deed(id: Key(1), undertaking: Key(5), kind: kind, day: try #require(Day(day)), note: "")
        }
        let deeds = try [
            deed(.visit, "2026-03-31"), deed(.visit, "2026-04-01"), deed(.activity, "2026-04-02"),
        ]
        let balance = owing.balance(of: deeds, on: try #require(Day("2026-05-01")))
        #expect(balance.done == 1)
        #expect(balance.left == 1)
        let more = owing.balance(
            of: try deeds + [deed(.visit, "2026-06-30"), deed(.visit, "2026-05-02")],
            on: try #require(Day("2026-05-01")))
        #expect(more.left == 0)
    }

    @Test func `a deed lies in the undertaking's days and not ahead`() throws {
        let standing = Self.draft()
        func refusal(_ day: Int, of undertaking: Undertaking, note: String = "") -> Deed.Refusal? {
            do throws(Deed.Refusal) {
                let draft = Deed(id: Key(1), undertaking: Key(5), kind: .visit, day: Day(number: day), note: note)
                _ = try Deed.made(draft, for: undertaking, on: Day(number: 300))
                return nil
            } catch { return error }
        }
        #expect(refusal(100, of: standing) == nil)
        #expect(refusal(99, of: standing) == .outsideUndertaking)
        #expect(refusal(301, of: standing) == .inTheFuture)
        let ended = try standing.ending(on: Day(number: 200))
        #expect(refusal(199, of: ended) == nil)
        #expect(refusal(200, of: ended) == .outsideUndertaking)
        #expect(refusal(150, of: standing, note: String(repeating: "访", count: 501)) == .longNote(501))
    }
}
