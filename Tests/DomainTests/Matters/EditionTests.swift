import Core
import Domain
import Testing

struct EditionTests {
    static let today = Day(number: 100)

    static func edition(_ stage: Edition.Stage = .draft, title: String = "2026 年第二版") -> Edition {
        Edition(
            id: Key(1), title: title, basis: " 市政办〔2026〕3 号 ", author: Key(7), made: Instant(milliseconds: 5),
            stage: stage)
    }

    @Test func `a draft holds from a day once somebody says so, and never from a day that is over`() throws {
        let next = try Self.edition().after(.enforce(from: Self.today), on: Self.today, matters: 1, latest: nil)
        #expect(next.from == Self.today)
        #expect(throws: Edition.Refusal.dayPassed(Day(number: 99))) {
            try Self.edition().after(.enforce(from: Day(number: 99)), on: Self.today, matters: 1, latest: nil)
        }
        #expect(throws: Edition.Refusal.beforeAnother(Day(number: 120))) {
            try Self.edition().after(
                .enforce(from: Day(number: 119)), on: Self.today, matters: 1, latest: Day(number: 120))
        }
        #expect(throws: Edition.Refusal.empty) {
            try Self.edition().after(.enforce(from: Self.today), on: Self.today, matters: 0, latest: nil)
        }
    }

    /// The negative space: of 3 stages × 2 acts only these.
    @Test func `only a draft goes on`() {
        var allowed: [String] = []
        for stage in [Edition.Stage.draft, .inForce(from: Self.today), .dropped] {
            for act in [Edition.Act.enforce(from: Self.today), .drop] {
                guard let next = try? Self.edition(stage).after(act, on: Self.today, matters: 3, latest: Self.today)
                else { continue }
                allowed.append("\(Self.word(stage)) \(Self.word(act)) \(Self.word(next.stage))")
            }
        }
        #expect(allowed == ["draft enforce inForce", "draft drop dropped"])
    }

    private static func word(_ value: Any) -> String { String("\(value)".prefix { $0.isLetter }) }

    @Test func `it has a title, and its texts lose their blanks`() throws {
        #expect(try Edition.made(Self.edition()).basis == "市政办〔2026〕3 号")
        for title in [" ", String(repeating: "长", count: 101)] {
            #expect(throws: Edition.Refusal.titleMisshapen) { try Edition.made(Self.edition(title: title)) }
        }
    }

    @Test(arguments: [
        Edition.Refusal.titleMisshapen, .basisTooLong, .draftThere, .empty, .dayPassed(today), .beforeAnother(today),
        .outOfTurn,
    ])
    func `every refusal is told in both languages`(refusal: Edition.Refusal) {
        #expect(refusal.problem.code.hasPrefix("edition."))
        #expect(!refusal.problem.words.chinese.isEmpty && !refusal.problem.words.english.isEmpty)
    }
}
