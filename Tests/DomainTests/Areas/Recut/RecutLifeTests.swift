import Core
import Domain
import Testing

struct RecutLifeTests {
    static let (author, other) = (Key<Caller>(7), Key<Caller>(8))
    static let today = Day(number: 100)
    static let plan = Recut.Plan(level: .grid, ending: [], remaining: [], beginning: [], moves: [:])
    static let half = Recut.Progress(done: 3, total: 9)

    static func change(_ stage: Recut.Stage, effective: Day = today) -> Recut {
        Recut(
            id: Key(1), seat: (Key(5), Place(community: Key(5))), author: author, effective: effective, plan: plan,
            stage: (stage, 0))
    }

    static let stages: [Recut.Stage] = [
        .draft, .submitted, .approved(by: other), .applying(half, approvedBy: other),
        .applied(today, approvedBy: other), .returned("名称不对"), .withdrawn,
    ]
    static let acts: [Recut.Act] = [
        .rewrite(plan, effective: today), .submit, .approve, .sendBack(because: "名称不对"), .withdraw,
        .begin(total: 9), .advance(done: 4), .finish,
    ]

    /// The negative space: of 7 stages × 8 acts, by somebody else than the author, only these.
    @Test func `only what is written here is allowed`() {
        var allowed: [String] = []
        for (stage, act) in Self.stages.flatMap({ stage in Self.acts.map { (stage, $0) } }) {
            guard let next = try? Self.change(stage).after(act, by: Self.other, on: Self.today) else { continue }
            allowed.append("\(Self.word(stage)) \(Self.word(act)) \(Self.word(next.stage))")
        }
        #expect(
            allowed == [
                "draft rewrite draft", "draft submit submitted", "draft withdraw withdrawn",
                "submitted approve approved", "submitted sendBack returned", "submitted withdraw withdrawn",
                "approved sendBack returned", "approved withdraw withdrawn", "approved begin applying",
                "applying advance applying", "applying finish applied",
                "returned rewrite returned", "returned submit submitted", "returned withdraw withdrawn",
            ])
    }

    private static func word(_ value: Any) -> String { String("\(value)".prefix { $0.isLetter }) }

    @Test func `nobody approves what they submitted`() throws {
        let change = try Self.change(.draft).after(.submit, by: Self.other, on: Self.today)
        #expect(change.author == Self.other)
        #expect(throws: Recut.Refusal.ownChange) { try change.after(.approve, by: Self.other, on: Self.today) }
        #expect(try change.after(.approve, by: Self.author, on: Self.today).stage == .approved(by: Self.author))
        #expect(!change.offers(to: Self.other).contains(.approve))
        #expect(change.offers(to: Self.author).contains(.approve))
    }

    @Test func `its day is not in the past, and nothing begins before it`() throws {
        let past = Self.change(.draft, effective: Day(number: 99))
        #expect(throws: Recut.Refusal.dayPassed(Day(number: 99))) {
            try past.after(.submit, by: Self.author, on: Self.today)
        }
        #expect(throws: Recut.Refusal.dayPassed(Day(number: 99))) {
            try Self.change(.draft).after(
                .rewrite(Self.plan, effective: Day(number: 99)), by: Self.author, on: Self.today)
        }
        #expect(throws: Recut.Refusal.dayPassed(Day(number: 99))) {
            try Self.change(.submitted, effective: Day(number: 99)).after(.approve, by: Self.other, on: Self.today)
        }
        #expect(throws: Recut.Refusal.tooEarly(Day(number: 101))) {
            try Self.change(.approved(by: Self.other), effective: Day(number: 101)).after(
                .begin(total: 1), by: Self.other, on: Self.today)
        }
    }

    @Test func `it goes back with a reason`() {
        for reason in ["", String(repeating: "长", count: 501)] {
            #expect(throws: Recut.Refusal.reasonMissing) {
                try Self.change(.submitted).after(.sendBack(because: reason), by: Self.other, on: Self.today)
            }
        }
    }

    @Test func `an application never goes back`() {
        #expect(throws: Recut.Refusal.outOfTurn) {
            try Self.change(.applying(Self.half, approvedBy: Self.other)).after(
                .advance(done: 2), by: Self.other, on: Self.today)
        }
    }

    @Test(arguments: [
        Recut.Refusal.ownChange, .tooEarly(today), .dayPassed(today), .reasonMissing, .outOfTurn,
    ])
    func `every refusal is told in both languages`(refusal: Recut.Refusal) {
        #expect(refusal.problem.code.hasPrefix("recut."))
        #expect(!refusal.problem.words.chinese.isEmpty && !refusal.problem.words.english.isEmpty)
    }
}
