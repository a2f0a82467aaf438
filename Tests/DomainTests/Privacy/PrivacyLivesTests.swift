import Core
import Domain
import Testing

struct ConsentLifeTests {
    static let now = Instant(milliseconds: 1_800_000_000_000)
    static let wanda = Caller(id: Key(60), grants: [Grant(.resident, .everywhere)])

    static func given(wording: Int = 1, standing: Bool = false) throws(Consent.Refusal) -> Consent {
        try Consent.given(
            id: Key(1), by: .account(wanda.id), to: .publishName, wording: wording, standing: standing,
            enteredBy: wanda, at: now)
    }

    @Test func `a consent holds the wording that was read and can be withdrawn once`() throws {
        let consent = try Self.given()
        #expect(consent.wording == 1 && consent.isStanding)
        let withdrawn = try consent.after(.withdraw, by: Self.wanda, at: Self.now.adding(days: 1))
        #expect(withdrawn.stage == .withdrawn(at: Self.now.adding(days: 1), by: Self.wanda.id))
        #expect(!withdrawn.isStanding && withdrawn.offers(to: Self.wanda, at: Self.now).isEmpty)
        #expect(throws: Consent.Refusal.outOfTurn) { try withdrawn.after(.withdraw, by: Self.wanda, at: Self.now) }
    }

    @Test func `an old wording and a second consent are refused`() {
        #expect(throws: Consent.Refusal.wordingChanged) { try Self.given(wording: 0) }
        #expect(throws: Consent.Refusal.alreadyGiven) { try Self.given(standing: true) }
    }
}

struct SuggestionLifeTests {
    static let now = Instant(milliseconds: 1_800_000_000_000)

    static func made(_ text: String = "地图上看不清网格的边界") throws(Suggestion.Refusal) -> Suggestion {
        try Suggestion.made(id: Key(1), text: text, by: .anonymous, at: nil, now: now)
    }

    @Test func `a suggestion is answered, reopened by its author, and answered again`() throws {
        let answered = try Self.made().after(.answer("下周改粗一些。"), from: .platform, at: Self.now)
        #expect(answered.stage == .answered)
        let reopened = try answered.after(.reopen("改了，还是看不清。"), from: .author, at: Self.now)
        #expect(reopened.stage == .open && reopened.words.map(\.isAnswer) == [false, true, false])
        #expect(try reopened.after(.answer("再改一次。"), from: .platform, at: Self.now).words.count == 4)
    }

    @Test func `out of turn, from the wrong side, or without words nothing happens`() throws {
        let open = try Self.made()
        let answered = try open.after(.answer("下周改粗一些。"), from: .platform, at: Self.now)
        #expect(throws: Suggestion.Refusal.outOfTurn) { try open.after(.answer("我自己答"), from: .author, at: Self.now) }
        #expect(throws: Suggestion.Refusal.outOfTurn) { try open.after(.reopen("还没答呢"), from: .author, at: Self.now) }
        #expect(throws: Suggestion.Refusal.outOfTurn) {
            try answered.after(.answer("再答一次"), from: .platform, at: Self.now)
        }
        #expect(throws: Suggestion.Refusal.outOfTurn) {
            try answered.after(.reopen("替作者追问"), from: .platform, at: Self.now)
        }
        for text in ["", " 好 的 \n", String(repeating: "长", count: 2001)] {
            #expect(throws: Suggestion.Refusal.textMisshapen) { try Self.made(text) }
        }
    }

    @Test func `whose turn it is agrees with what is refused`() throws {
        let open = try Self.made()
        let answered = try open.after(.answer("下周改粗一些。"), from: .platform, at: Self.now)
        #expect(open.isTurn(of: .platform) && !open.isTurn(of: .author))
        #expect(answered.isTurn(of: .author) && !answered.isTurn(of: .platform))
    }

    @Test func `an exchange ends at forty texts`() throws {
        var suggestion = try Self.made()
        while suggestion.words.count < Suggestion.mostSayings {
            suggestion =
                suggestion.stage == .open
                ? try suggestion.after(.answer("收到，在改。"), from: .platform, at: Self.now)
                : try suggestion.after(.reopen("还没改好。"), from: .author, at: Self.now)
        }
        #expect(throws: Suggestion.Refusal.tooLong) {
            try suggestion.after(.reopen("还没改好。"), from: .author, at: Self.now)
        }
    }
}

struct JournalListLifeTests {
    static let now = Instant(milliseconds: 1_800_000_000_000)
    static let auditor = Caller(id: Key(60), grants: [Grant(.auditAdministrator, .everywhere)])
    static let second = Caller(id: Key(61), grants: [Grant(.securityAdministrator, .everywhere)])
    static let worker = Caller(id: Key(62), grants: [Grant(.gridWorker, .everywhere)])

    static func made(
        _ incident: String = "居民反映登记的电话被泄露给推销公司", days: Int = 7
    ) throws(JournalList.Refusal) -> JournalList {
        let last = Day(number: 20_000)
        return try JournalList.made(
            id: Key(1), of: worker.id, because: incident, days: last.adding(days: 1 - days)...last, by: auditor, at: now
        )
    }

    @Test func `another administrator approves, then the asker alone reads, for seven days`() throws {
        let approved = try Self.made().after(.approve, by: Self.second, at: Self.now)
        _ = try approved.after(.read, by: Self.auditor, at: Self.now.adding(days: 7).adding(milliseconds: -1))
        #expect(throws: JournalList.Refusal.over) {
            try approved.after(.read, by: Self.auditor, at: Self.now.adding(days: 7))
        }
        #expect(throws: JournalList.Refusal.notYours) { try approved.after(.read, by: Self.second, at: Self.now) }
    }

    @Test func `without a stated incident, or over more than a month, no list is asked for`() {
        #expect(throws: JournalList.Refusal.incidentMisshapen) { try Self.made("例行抽查") }
        #expect(throws: JournalList.Refusal.tooManyDays(31)) { try Self.made(days: 32) }
    }

    /// Of 3 stages, 3 acts and 3 people only these succeed.
    @Test func `everything else is refused`() throws {
        let asked = try Self.made()
        let stages: [(String, JournalList)] = [
            ("asked", asked), ("approved", try asked.after(.approve, by: Self.second, at: Self.now)),
            ("refused", try asked.after(.refuse, by: Self.second, at: Self.now)),
        ]
        var allowed: [String] = []
        for (stage, list) in stages {
            for (name, caller) in [("auditor", Self.auditor), ("second", Self.second), ("worker", Self.worker)] {
                for act in list.offers(to: caller, at: Self.now) { allowed.append("\(stage): \(name) may \(act)") }
            }
        }
        #expect(
            allowed == ["asked: second may approve", "asked: second may refuse", "approved: auditor may read"])
    }
}

struct RecordKindTests {
    @Test func `every kind says in both languages what, why and how long, under a code of its own`() {
        #expect(Set(RecordKind.all.map(\.code)).count == RecordKind.all.count)
        for kind in RecordKind.all {
            for words in [kind.words, kind.holds, kind.purpose, kind.basis.words, kind.retention.words] {
                #expect(!words.chinese.isEmpty && !words.english.isEmpty, "\(kind.code)")
            }
        }
    }

    @Test func `only records without anything about a person are kept for good`() {
        for kind in RecordKind.all where kind.retention == .permanent {
            #expect(kind.columns.isEmpty, "\(kind.code)")
        }
    }
}
