import Core
import Domain
import Testing

struct RetentionRuleTests {
    private static let now = Instant(milliseconds: 1_795_406_400_000)
    private static let rule = Retention(from: .ended, freeze: 10, anonymise: 20, erase: 30)

    @Test(
        arguments: [
            (nil, nil), (0, nil), (10, nil), (11, .freeze), (20, .freeze), (21, .anonymise), (30, .anonymise),
            (31, .erase),
        ] as [(Int?, Retention.Step?)])
    func `a step is due on the day after its days, and the last one counts`(days: Int?, step: Retention.Step?) {
        let began = days.map { Self.now.adding(days: -$0) }
        #expect(Self.rule.lastStep(of: began, at: Self.now) == step)
    }

    @Test func `what has no step stays`() {
        #expect(Retention.permanent.lastStep(of: Instant(milliseconds: 0), at: Self.now) == nil)
        #expect(Retention.Step.allCases.allSatisfy { Retention.permanent.due($0, at: Self.now) == nil })
    }

    @Test func `every kind says how long in both languages, step by step`() {
        #expect(Self.rule.words.english.split(separator: ";").count == 3)
        #expect(Self.rule.words.chinese.split(separator: "；").count == 3)
        for kind in RecordKind.all {
            #expect((kind.retention.days(until: .anonymise) != nil) == (kind.anonymised != nil), "\(kind.code)")
        }
    }
}
