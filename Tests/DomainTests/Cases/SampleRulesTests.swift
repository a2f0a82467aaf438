import Core
import Domain
import Testing

/// Who may call back what was drawn, and when a month is over.
struct SampleRulesTests {
    private static let flow = CaseBook.opened().file.flow
    private static let worked = CaseBook.opened(nil).file.flow

    @Test func `a month is over when the next one begins`() throws {
        let month = MonthlySample.Month.ended(before: try #require(Day(year: 2026, month: 1, day: 5)))
        #expect(month.number == 202_512)
        #expect(month.span.from == Day(year: 2025, month: 12, day: 1)?.start)
        #expect(month.span.until == Day(year: 2026, month: 1, day: 1)?.start)
        #expect(MonthlySample.Month(number: 202_613) == nil && MonthlySample.Month(number: 5) == nil)
    }

    @Test func `a seed is told in letters, and two seeds in different ones`() {
        #expect(MonthlySample(seed: 0, percent: 5).seedText == "aaaaaaaaaaaaaaaa")
        #expect(MonthlySample(seed: .max, percent: 5).seedText == "pppppppppppppppp")
        #expect(MonthlySample(seed: 1, percent: 5).seedText.hasSuffix("b"))
    }

    @Test func `a phone is called and nobody else's place is looked at instead`() throws {
        let hand = CaseBook.clerk
        try MonthlySample.check(.solvedOnly, of: Self.flow, recorded: nil, by: hand)
        #expect(throws: MonthlySample.Refusal.hasPhone) {
            try MonthlySample.check(.seenMended, of: Self.flow, recorded: nil, by: hand)
        }
        #expect(throws: MonthlySample.Refusal.nobodyToCall) {
            try MonthlySample.check(.solvedOnly, of: Self.worked, recorded: nil, by: hand)
        }
    }

    @Test func `what was recorded stays, but for who wasn't reached`() throws {
        try MonthlySample.check(.solvedOnly, of: Self.flow, recorded: .unreachable, by: CaseBook.clerk)
        #expect(throws: MonthlySample.Refusal.recordedAlready) {
            try MonthlySample.check(.notSolved, of: Self.flow, recorded: .solvedOnly, by: CaseBook.clerk)
        }
    }

    @Test func `a review is overdue late in a month, and at once where the last one fell out`() throws {
        func day(_ month: Int, _ day: Int) throws -> Day { try #require(Day(year: 2026, month: month, day: day)) }
        let matter = LedMatter(
            id: Key(1), kind: .secretaryLed, place: Place(), leader: .area(Key(1)), title: "修路",
            opened: try day(9, 1), milestones: [LedMatter.Milestone("开工", due: try day(12, 1))])
        let (early, late, next) = (try day(10, 5), try day(10, 21), try day(11, 2))
        #expect(!matter.isReviewOverdue(on: early) && matter.isReviewOverdue(on: late))
        #expect(matter.isReviewOverdue(on: next))
        let reviewed = try matter.after(.review, by: Key(2), on: early)
        #expect(!reviewed.isReviewOverdue(on: late) && !reviewed.isReviewOverdue(on: next))
    }
}
