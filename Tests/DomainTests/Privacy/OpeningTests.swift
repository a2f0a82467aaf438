import Core
import Domain
import Testing

struct OpeningTests {
    static let now = Instant(milliseconds: 1_800_000_000_000)
    static let rules = PrivacyRules.standard
    static let owner = PersonalValue.Owner.account(Key(70))

    static func clerk(provedAt: Instant? = now.adding(hours: -1)) -> Caller {
        Caller(id: Key(60), grants: [Grant(.communityClerk, .everywhere)], secondFactorAt: provedAt)
    }

    static func open(
        _ kinds: Set<PersonalValue.Kind> = [.phone], reason: String = "约好周四上门", by caller: Caller = clerk(),
        lastHour: Int = 0
    ) throws(Opening.Refusal) -> Opening {
        try Opening.made(
            id: Key(1), of: owner, kinds: kinds, for: .visit, reason: reason, by: caller, as: .communityClerk, at: now,
            lastHour: lastHour, under: rules)
    }

    @Test func `a clerk with a fresh second factor and a reason opens what was chosen, in one order`() throws {
        let opening = try Self.open([.phone, .identity], reason: "  约好周四\n上门 ")
        #expect(opening.kinds == [.identity, .phone])
        #expect(opening.reason == "约好周四 上门")
        #expect(opening.by == Key(60) && opening.role == .communityClerk && opening.at == Self.now)
    }

    @Test func `nothing chosen, no reason and an endless reason are refused`() {
        #expect(throws: Opening.Refusal.nothingChosen) { try Self.open([]) }
        for reason in ["", "看看 ", "   \n    \t ", String(repeating: "长", count: 201)] {
            #expect(throws: Opening.Refusal.reasonMisshapen) { try Self.open(reason: reason) }
        }
    }

    @Test func `the second factor counts for twelve hours and not a millisecond longer`() throws {
        let limit = Self.now.adding(hours: -12)
        #expect(throws: Opening.Refusal.secondFactorStale(hours: 12)) { try Self.open(by: Self.clerk(provedAt: nil)) }
        #expect(throws: Opening.Refusal.secondFactorStale(hours: 12)) { try Self.open(by: Self.clerk(provedAt: limit)) }
        _ = try Self.open(by: Self.clerk(provedAt: limit.adding(milliseconds: 1)))
    }

    @Test func `the sixty-first opening in an hour is refused`() throws {
        _ = try Self.open(lastHour: 59)
        #expect(throws: Opening.Refusal.tooMany(perHour: 60)) { try Self.open(lastHour: 60) }
    }

    @Test(arguments: [
        (PersonalValue.Kind.phone, "13812341234", "138****1234"),
        (.identity, "110105194912310021", "1101**********0021"),
        (.bank, "6222020200112233445", "6222***********3445"),
        (.health, "高血压", "******"),
    ])
    func `a value is masked as people mask it`(kind: PersonalValue.Kind, plain: String, masked: String) {
        #expect(kind.masked(plain) == masked)
    }

    @Test func `two spellings of a number are one value`() {
        #expect(PersonalValue.Kind.phone.canonical(" 138-1234 1234") == "13812341234")
        #expect(PersonalValue.Kind.identity.canonical("11010519491231002x") == "11010519491231002X")
    }
}

struct LookUpTests {
    static func search(
        _ typed: String, _ kind: PersonalValue.Kind = .phone, by caller: Caller = OpeningTests.clerk(),
        lastHour: Int = 0
    ) throws(LookUp.Refusal) -> LookUp {
        try LookUp.made(
            typed, kind: kind, by: caller, at: OpeningTests.now, lastHour: lastHour, under: OpeningTests.rules)
    }

    @Test func `a whole number is looked up in its one spelling`() throws {
        #expect(try Self.search("138 1234 1234").value == "13812341234")
    }

    @Test func `a part of a number, and kinds that identify nobody, are refused`() {
        #expect(throws: LookUp.Refusal.misshapen) { try Self.search("1381") }
        #expect(throws: LookUp.Refusal.misshapen) { try Self.search("高血压二期患者", .health) }
        #expect(throws: LookUp.Refusal.misshapen) { try Self.search("6222020200112233445", .bank) }
    }

    @Test func `without a fresh second factor and beyond twenty an hour nothing is looked up`() throws {
        #expect(throws: LookUp.Refusal.secondFactorStale(hours: 12)) {
            try Self.search("13812341234", by: OpeningTests.clerk(provedAt: nil))
        }
        _ = try Self.search("13812341234", lastHour: 19)
        #expect(throws: LookUp.Refusal.tooMany(perHour: 20)) { try Self.search("13812341234", lastHour: 20) }
    }
}
