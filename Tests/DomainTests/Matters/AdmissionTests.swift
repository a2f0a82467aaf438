import Core
import Domain
import Testing

struct AdmissionTests {
    static let (asker, decider) = (Key<Caller>(7), Key<Caller>(8))
    static let today = Day(number: 100)
    static let stages: [Admission.Stage] = [
        .asked, .listed(from: today, until: nil, by: decider),
        .listed(from: Day(number: 90), until: today, by: decider), .refused("没有人手", by: decider), .withdrawn,
    ]
    static let acts: [Admission.Act] = [.grant(from: today), .refuse(because: "没有人手"), .withdraw, .end(on: today)]

    static func admission(
        _ stage: Admission.Stage = .asked, _ change: (inout Admission.Wish) -> Void = { _ in }
    )
        -> Admission
    {
        var wish = Admission.Wish(downTo: .grid, work: " 巡查时看一看 ", basis: "《条例》第三条", hours: 2, yuan: 100_000)
        change(&wish)
        return Admission(
            id: Key(1), matter: Tree.rubbish, asker: (Tree.office, asker), wish: wish, asked: Instant(milliseconds: 0),
            stage: stage)
    }

    /// The negative space: of 5 stages × 4 acts × 2 people only these.
    @Test func `only what is written here is allowed`() {
        var allowed: [String] = []
        for (index, stage) in Self.stages.enumerated() {
            for act in Self.acts {
                for caller in [Self.asker, Self.decider] {
                    guard let next = try? Self.admission(stage).after(act, by: caller, on: Self.today) else { continue }
                    let who = caller == Self.asker ? "asker" : "decider"
                    allowed.append("\(index) \(who) \(Self.word(act)) \(Self.word(next.stage))")
                }
            }
        }
        #expect(
            allowed == [
                "0 decider grant listed", "0 decider refuse refused", "0 asker withdraw withdrawn",
                "1 asker end listed", "1 decider end listed",
            ])
    }

    private static func word(_ value: Any) -> String { String("\(value)".prefix { $0.isLetter }) }

    @Test func `it holds from a day that isn't over, and doesn't end before it begins`() throws {
        let passed = Day(number: 99)
        #expect(throws: Admission.Refusal.dayPassed(passed)) {
            try Self.admission().after(.grant(from: passed), by: Self.decider, on: Self.today)
        }
        let later = try Self.admission().after(.grant(from: Day(number: 120)), by: Self.decider, on: Self.today)
        #expect(throws: Admission.Refusal.endsTooSoon(Day(number: 120))) {
            try later.after(.end(on: Day(number: 119)), by: Self.decider, on: Self.today)
        }
        let ended = try later.after(.end(on: Day(number: 130)), by: Self.decider, on: Self.today)
        #expect(ended.isListed(on: Day(number: 129)) && !ended.isListed(on: Day(number: 130)))
        let sooner = try ended.after(.end(on: Day(number: 125)), by: Self.decider, on: Self.today)
        #expect(!sooner.isListed(on: Day(number: 125)))
    }

    @Test func `a refusal says why`() {
        for reason in ["", " ", String(repeating: "长", count: 501)] {
            #expect(throws: Admission.Refusal.reasonMissing) {
                try Self.admission().after(.refuse(because: reason), by: Self.decider, on: Self.today)
            }
        }
    }

    @Test func `offers are what the life allows`() {
        for stage in Self.stages {
            for caller in [Self.asker, Self.decider] {
                let allowed = Self.acts.filter {
                    (try? Self.admission(stage).after($0, by: caller, on: Self.today)) != nil
                }
                let offers = Self.admission(stage).offers(to: caller, on: Self.today)
                #expect(Set(allowed.map(Self.word)) == Set(offers.map(\.rawValue)))
            }
        }
    }

    @Test func `a wish is for a matter in use, with basis and cost, and asked once`() throws {
        let path = try Tree.path(Tree.rubbish)
        #expect(try Admission.made(Self.admission(), of: path, in: nil, beside: []).work == "巡查时看一看")
        let wrong: [((inout Admission.Wish) -> Void, Admission.Refusal)] = [
            ({ $0.downTo = .township }, .wrongLevel), ({ $0.work = " " }, .workMisshapen),
            ({ $0.basis = "" }, .basisMisshapen),
            ({ $0.hours = -1 }, .hoursOutOfRange), ({ $0.hours = 745 }, .hoursOutOfRange),
            ({ $0.yuan = -1 }, .yuanOutOfRange),
        ]
        for (change, refusal) in wrong {
            #expect(throws: refusal) {
                try Admission.made(Self.admission(.asked, change), of: path, in: nil, beside: [])
            }
        }
        #expect(throws: Admission.Refusal.matterMissing) {
            try Admission.made(Self.admission(), of: nil, in: nil, beside: [])
        }
        let retired = Matter.Path([Tree.matter(Tree.rubbish, nil, "旧", isRetired: true)])
        #expect(throws: Admission.Refusal.matterMissing) {
            try Admission.made(Self.admission(), of: retired, in: nil, beside: [])
        }
        let takenBack = Matter.Path([Tree.matter(Tree.rubbish, nil, "采砂", duty: .takenBack)])
        #expect(throws: Admission.Refusal.takenBack) {
            try Admission.made(Self.admission(), of: takenBack, in: nil, beside: [])
        }
        #expect(throws: Admission.Refusal.wrongArea) {
            try Admission.made(Self.admission(), of: path, in: .community, beside: [])
        }
    }

    @Test func `what is asked or listed already isn't asked again`() throws {
        let path = try Tree.path(Tree.rubbish)
        func refusal(beside other: Admission) -> Admission.Refusal? {
            do {
                _ = try Admission.made(Self.admission(), of: path, in: nil, beside: [other])
                return nil
            } catch {
                return error
            }
        }
        #expect(refusal(beside: Self.admission()) == .askedAlready)
        #expect(
            refusal(beside: Self.admission(.listed(from: Self.today, until: nil, by: Self.decider))) == .listedAlready)
        #expect(refusal(beside: Self.admission(.listed(from: Self.today, until: Self.today, by: Self.decider))) == nil)
        #expect(refusal(beside: Self.admission(.withdrawn)) == nil)
        let community = Self.admission(.listed(from: Self.today, until: nil, by: Self.decider)) {
            $0.downTo = .community
        }
        #expect(refusal(beside: community) == nil)
    }

    @Test(arguments: [
        Admission.Refusal.wrongLevel, .wrongArea, .workMisshapen, .basisMisshapen, .hoursOutOfRange, .yuanOutOfRange,
        .matterMissing, .takenBack, .listedAlready, .askedAlready, .ownWish, .notYours, .reasonMissing,
        .dayPassed(today), .endsTooSoon(today), .outOfTurn,
    ])
    func `every refusal is told in both languages`(refusal: Admission.Refusal) {
        #expect(refusal.problem.code.hasPrefix("admission."))
        #expect(!refusal.problem.words.chinese.isEmpty && !refusal.problem.words.english.isEmpty)
    }
}
