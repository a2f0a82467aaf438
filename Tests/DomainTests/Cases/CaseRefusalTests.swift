import Core
import Domain
import Testing

struct CaseRefusalTests {
    static let all: [Case.Refusal] = [
        .reasonMisshapen, .answerMisshapen, .isNotSo, .nobodyLooked, .hasParts, .sameCase, .notTaken(Key(1)), .hasTaken,
        .livesOn(in: Key(1)), .followsAlready, .othersFollow, .notYours, .nobodyLeads, .somebodyLeads, .nobodyChosen,
        .tooMany(limit: 9), .twice, .notSettledThere(.grid), .goesUpOnly(from: .county), .nobodySentIt, .noSuchPart(1),
        .noSuchOrder(1), .disputedAlready, .ownDispute, .extensionAskedAlready, .extensionNotAsked,
        .extensionsUsedUp(2), .lateAlready, .suspendedOnce, .suspendedNow, .notSuspended, .endPassed,
        .suspendedTooLong(days: 365), .orderUnanswered, .appealedAlready, .wasNotLate, .ownAppeal, .reviewedAlready,
        .handledIt, .nobodyToCall, .hasPhone, .wordTooLate(days: 30), .toldAlready, .notYet, .outOfTurn,
    ]

    @Test func `every refusal has a code of its own and is told in both languages`() {
        let problems = Self.all.map(\.problem)
        #expect(Set(problems.map(\.code)).count == Self.all.count)
        for problem in problems {
            #expect(problem.code.hasPrefix("case."))
            #expect(!problem.words.chinese.isEmpty && !problem.words.english.isEmpty)
        }
    }

    @Test func `every word a page needs is there in both languages`() {
        let words =
            Case.Offer.allCases.map(\.words) + Assignment.Offer.allCases.map(\.words) + Case.Way.allCases.map(\.words)
            + Case.Rejection.allCases.map(\.words) + Case.Closing.Kind.allCases.map(\.words)
            + Assignment.Stage.allCases.map(\.words) + Escalation.Rung.allCases.map(\.words)
            + CaseClock.Pause.Cause.allCases.map(\.words) + MonthlySample.Result.allCases.map(\.words)
            + GamingSignal.Kind.allCases.map(\.words)
        #expect(Set(words.map(\.chinese)).count >= words.count - 6)
        #expect(words.allSatisfy { !$0.chinese.isEmpty && !$0.english.isEmpty })
    }
}
