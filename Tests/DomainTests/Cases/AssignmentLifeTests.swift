import Core
import Domain
import Testing

/// What may become of a part of a case, and of its clock.
struct AssignmentLifeTests {
    typealias Book = CaseBook
    static let why = "另有原因"

    static func on(_ act: Assignment.Act) -> Case.Act { .on(1, act) }

    /// Part 1 leads and is the road department's.
    static let stages: [(String, CaseBook.Record)] = {
        func made(_ name: String, _ make: () throws -> CaseBook.Record) -> [(String, CaseBook.Record)] {
            // A stage that can't be reached is missing, and the list below says so.
            (try? make()).map { [(name, $0)] } ?? []
        }
        return [
            made("sent") { try Book.handling() },
            made("accepted") { try Book.handling().doing((on(.accept), Book.roadman)) },
            made("asked") {
                try Book.handling().doing(
                    (on(.accept), Book.roadman), (on(.askExtension(because: why)), Book.roadman))
            },
            made("suspended") {
                try Book.handling().doing(
                    (on(.accept), Book.roadman),
                    (on(.suspend(until: Book.now.adding(days: 9), because: why)), Book.dispatcher))
            },
            made("ordered") { try Book.handling().doing((on(.order(because: why)), Book.supervisor)) },
            made("disputed") { try Book.handling().doing((on(.dispute(because: why)), Book.roadman)) },
            made("returned") { try Book.handling().doing((on(.giveBack(because: why)), Book.roadman)) },
            made("answered") { try Book.answered() },
            made("recalled") { try Book.handling().doing((on(.recall(because: why)), Book.dispatcher)) },
        ].flatMap { $0 }
    }()

    static let acts: [(String, Assignment.Act)] = [
        ("accept", .accept), ("giveBack", .giveBack(because: why)), ("dispute", .dispute(because: why)),
        ("uphold", .decide(isUpheld: true, because: why)), ("overrule", .decide(isUpheld: false, because: why)),
        ("passOn", .passOn(to: .organisation(Book.gardens))), ("askExtension", .askExtension(because: why)),
        ("grantExtension", .grantExtension), ("refuseExtension", .refuseExtension(because: why)),
        ("suspend", .suspend(until: Book.now.adding(days: 30), because: why)), ("resume", .resume),
        ("answer", .answer("办好了")), ("recall", .recall(because: why)), ("order", .order(because: why)),
        ("answerOrder", .answerOrder(number: 1, "正在办")), ("appeal", .appeal(because: why)),
        ("review", .review(agrees: true)),
    ]

    /// The negative space: of 9 states and 17 acts, only these succeed, with what the part and the case are then.
    @Test func `only what is written here is allowed`() {
        let allowed = Self.stages.map { stage, record in
            let steps = Self.acts.compactMap { name, act -> String? in
                guard let next = try? record.doing((Self.on(act), Book.supervisor)),
                    let one = next.file.flow.assignment(1)
                else { return nil }  // Refused: that is what is asked here.
                return "\(name)>\(one.stage.rawValue)/\(next.file.stage.word)"
            }
            return stage + ": " + steps.joined(separator: ", ")
        }
        #expect(allowed == Self.allowed)
    }

    static let allowed = [
        """
        sent: accept>accepted/handling, giveBack>returned/filed, dispute>disputed/handling, passOn>sent/handling, \
        answer>answered/awaitingWord, recall>recalled/filed, order>sent/handling
        """,
        """
        accepted: giveBack>returned/filed, passOn>sent/handling, askExtension>accepted/handling, \
        suspend>accepted/handling, answer>answered/awaitingWord, recall>recalled/filed, order>accepted/handling
        """,
        """
        asked: giveBack>returned/filed, passOn>sent/handling, grantExtension>accepted/handling, \
        refuseExtension>accepted/handling, suspend>accepted/handling, answer>answered/awaitingWord, \
        recall>recalled/filed, order>accepted/handling
        """,
        """
        suspended: giveBack>returned/filed, askExtension>accepted/handling, resume>accepted/handling, \
        answer>answered/awaitingWord, recall>recalled/filed, order>accepted/handling
        """,
        """
        ordered: accept>accepted/handling, giveBack>returned/filed, dispute>disputed/handling, passOn>sent/handling, \
        recall>recalled/filed, order>sent/handling, answerOrder>sent/handling
        """,
        "disputed: uphold>returned/filed, overrule>sent/handling, order>disputed/handling",
        "returned: ",
        "answered: ",
        "recalled: ",
    ]

    @Test func `what is offered for a part succeeds, and nothing else is offered`() {
        for (stage, record) in Self.stages {
            let offers = record.file.offers(for: 1, to: Book.supervisor, at: record.time, under: Book.terms)
            let tried = Self.acts.filter { (try? record.doing((Self.on($0.1), Book.supervisor))) != nil }  // As above.
            #expect(Set(offers.map(\.rawValue)) == Set(tried.map(\.0)), "\(stage)")
        }
    }

    @Test func `given back stops its clock and starts the desk's; the same unit goes on, another begins anew`() throws {
        let sent = try Book.handling()
        let noon = Book.at("2026-09-09 11:00")
        let back = try sent.at(noon).doing((Self.on(.giveBack(because: Self.why)), Book.roadman))
        #expect(back.file.stage == .filed)
        #expect(back.file.flow.clock(.handling(1))?.stands(at: noon) == true)
        #expect(back.file.flow.clock(.handling(1))?.deadline(in: Book.calendar) == nil)
        #expect(back.file.flow.clock(.dispatch)?.deadline(in: Book.calendar)?.at == Book.at("2026-09-09 11:15"))

        let two = Book.at("2026-09-09 15:00")
        let same = try back.at(two).doing((.dispatch(lead: .organisation(Book.roads), assists: []), Book.dispatcher))
        #expect(same.file.flow.lead?.number == 1 && same.file.flow.assignments.count == 1)
        #expect(same.file.flow.clock(.dispatch)?.isRunning == false)
        // Three working days from Wednesday end on Monday, the 14th at 18:00; two working hours it stood still.
        #expect(same.file.flow.clock(.handling(1))?.deadline(in: Book.calendar)?.at == Book.at("2026-09-15 10:00"))

        let other = try back.at(two).doing((.dispatch(lead: .organisation(Book.water), assists: []), Book.dispatcher))
        #expect(other.file.flow.assignment(1)?.stage == .recalled && other.file.flow.lead?.number == 2)
        #expect(other.file.flow.clock(.handling(1))?.isRunning == false)
        #expect(other.file.flow.clock(.handling(2))?.begun == two)
    }

    @Test func `what was passed on is given back to whoever passed it on, and its clock runs on`() throws {
        let passed = try Book.handling().doing((Self.on(.passOn(to: .organisation(Book.gardens))), Book.roadman))
        #expect(passed.file.flow.lead?.assignee == .organisation(Book.gardens))
        let back = try passed.doing((Self.on(.giveBack(because: Self.why)), Book.waterman))
        #expect(back.file.stage == .handling && back.file.flow.lead?.assignee == .organisation(Book.roads))
        #expect(back.file.flow.lead?.stage == .sent && back.file.flow.lead?.trail.isEmpty == true)
        #expect(back.file.flow.clock(.handling(1))?.pauses.isEmpty == true)
        #expect(throws: Case.Refusal.twice) {
            try passed.doing((Self.on(.passOn(to: .organisation(Book.roads))), Book.waterman))
        }
    }

    @Test func `a dispute stops the clock, is decided by another, and sets a precedent`() throws {
        let disputed = try Book.handling().doing((Self.on(.dispute(because: Self.why)), Book.roadman))
        #expect(disputed.file.flow.clock(.handling(1))?.stands(at: Book.now) == true)
        #expect(disputed.file.flow.clock(.dispute(1))?.isRunning == true)
        let decide = Self.on(.decide(isUpheld: false, because: Self.why))
        #expect(throws: Case.Refusal.ownDispute) { try disputed.doing((decide, Book.roadhead)) }
        let overruled = try disputed.doing((decide, Book.dispatcher))
        #expect(overruled.file.flow.lead?.stage == .sent)
        #expect(overruled.file.flow.clock(.dispute(1))?.isRunning == false)
        let event = try #require(overruled.events.last)
        let precedent = try #require(overruled.file.precedent(from: event))
        #expect(precedent.matter == Book.filing.matter && precedent.party == .organisation(Book.roads))
        #expect(!precedent.isUpheld)
        #expect(throws: Case.Refusal.disputedAlready) {
            try overruled.doing((Self.on(.dispute(because: Self.why)), Book.roadman))
        }
        let upheld = try disputed.doing((Self.on(.decide(isUpheld: true, because: Self.why)), Book.dispatcher))
        #expect(upheld.file.stage == .filed && upheld.file.flow.lead == nil)
    }

    @Test func `one original limit more, at most twice; what is refused doesn't count`() throws {
        let ask = (Self.on(.askExtension(because: Self.why)), Book.roadman)
        let grant = (Self.on(.grantExtension), Book.dispatcher)
        let accepted = try Book.handling().doing((Self.on(.accept), Book.roadman))
        let refused = try accepted.doing(ask, (Self.on(.refuseExtension(because: Self.why)), Book.dispatcher))
        #expect(refused.file.flow.clock(.handling(1))?.extensions == 0)
        let twice = try refused.doing(ask, grant, ask, grant)
        #expect(twice.file.flow.clock(.handling(1))?.whole == .workingDays(9))
        #expect(throws: Case.Refusal.extensionsUsedUp(2)) { try twice.doing(ask) }
        #expect(throws: Case.Refusal.extensionAskedAlready) { try accepted.doing(ask, ask) }
        #expect(throws: Case.Refusal.extensionNotAsked) { try accepted.doing(grant) }
        #expect(throws: Case.Refusal.lateAlready) { try accepted.at(Book.at("2026-09-14 18:01")).doing(ask) }
    }

    @Test func `put off once, for a year at most, and it goes on by itself`() throws {
        let accepted = try Book.handling().doing((Self.on(.accept), Book.roadman))
        func putOff(_ until: Instant) -> (Case.Act, Case.Hand) {
            (Self.on(.suspend(until: until, because: Self.why)), Book.dispatcher)
        }
        #expect(throws: Case.Refusal.suspendedTooLong(days: 365)) {
            try accepted.doing(putOff(Book.now.adding(days: 366)))
        }
        #expect(throws: Case.Refusal.endPassed) { try accepted.doing(putOff(Book.now)) }
        let until = Book.at("2026-09-11 09:00")
        let off = try accepted.doing(putOff(until))
        #expect(off.file.flow.isSuspended(at: until.adding(milliseconds: -1)))
        #expect(!off.file.flow.isSuspended(at: until))
        // Two working days later than Monday the 14th at 18:00.
        #expect(off.file.flow.clock(.handling(1))?.deadline(in: Book.calendar)?.at == Book.at("2026-09-16 18:00"))
        #expect(throws: Case.Refusal.suspendedOnce) { try off.at(until).doing(putOff(until.adding(days: 1))) }
        #expect(throws: Case.Refusal.suspendedNow) {
            try off.doing((Self.on(.passOn(to: .organisation(Book.gardens))), Book.roadman))
        }
        let resumed = try off.at(Book.at("2026-09-10 09:00")).doing((Self.on(.resume), Book.dispatcher))
        #expect(resumed.file.flow.clock(.handling(1))?.deadline(in: Book.calendar)?.at == Book.at("2026-09-15 18:00"))
        #expect(throws: Case.Refusal.notSuspended) { try off.at(until).doing((Self.on(.resume), Book.dispatcher)) }
    }

    @Test func `an order is answered before the part is`() throws {
        let ordered = try Book.handling().doing((Self.on(.order(because: Self.why)), Book.supervisor))
        #expect(ordered.file.flow.clock(.order(1))?.isRunning == true)
        #expect(throws: Case.Refusal.orderUnanswered) { try ordered.doing((Self.on(.answer("办好了")), Book.roadman)) }
        #expect(throws: Case.Refusal.noSuchOrder(2)) {
            try ordered.doing((Self.on(.answerOrder(number: 2, "在办")), Book.roadman))
        }
        let answered = try ordered.doing(
            (Self.on(.answerOrder(number: 1, "在办")), Book.roadman), (Self.on(.answer("办好了")), Book.roadman))
        #expect(answered.file.stage == .awaitingWord(attempts: 0))
    }

    @Test func `a late part is left out of the statistic by two others, and stays late`() throws {
        let late = Book.at("2026-09-15 09:00")
        let record = try Book.handling().at(late).doing((Self.on(.answer("办好了")), Book.roadman))
        let appeal = (Self.on(.appeal(because: "连日暴雨")), Book.roadman)
        #expect(throws: Case.Refusal.wasNotLate) { try Book.answered().doing(appeal) }
        let asked = try record.doing(appeal)
        #expect(throws: Case.Refusal.appealedAlready) { try asked.doing(appeal) }
        let agree = Self.on(.review(agrees: true))
        #expect(throws: Case.Refusal.handledIt) { try asked.doing((agree, Book.roadhead)) }
        let first = try asked.doing((agree, Book.evaluator))
        #expect(throws: Case.Refusal.reviewedAlready) { try first.doing((agree, Book.evaluator)) }
        let exempted = try first.doing((agree, Book.supervisor))
        #expect(exempted.file.flow.assignment(1)?.isExempted == true)
        #expect(exempted.file.flow.wasLate(1, at: late.adding(days: 9), Book.calendar))
        let refused = try first.doing((Self.on(.review(agrees: false)), Book.supervisor))
        #expect(refused.file.flow.assignment(1)?.isExempted == false)
        #expect(throws: Case.Refusal.outOfTurn) { try refused.doing((agree, Book.clerk)) }
        #expect(try exempted.replays() && refused.replays())
    }
}
