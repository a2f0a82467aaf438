import Core
import Domain
import Testing

/// How cases end: by whose word, and by whose not.
struct CaseEndingTests {
    typealias Book = CaseBook
    static let solved = Case.Act.giveWord(Case.Word(isSolved: true, isSatisfied: true))
    static let notSolved = Case.Act.giveWord(Case.Word(isSolved: false))
    static let seen = Case.Act.inspect(isMended: true, because: "到现场看过")

    @Test func `the reporter's word closes it, and what they say of it is kept apart`() throws {
        let record = try Book.answered().doing((Self.solved, Book.reporter))
        #expect(record.file.stage == .closed(Case.Closing(.byWord, at: Book.now, isSatisfied: true)))
        #expect(record.file.flow.settledAt == .county)
        let unhappy = try Book.answered().doing(
            (.giveWord(Case.Word(isSolved: true, isSatisfied: false)), Book.reporter))
        #expect(unhappy.file.stage == .closed(Case.Closing(.byWord, at: Book.now, isSatisfied: false)))
    }

    @Test(arguments: [solved, notSolved, .callInVain])
    func `nobody who handled it asks the reporter, nor anybody of their organisation`(act: Case.Act) throws {
        let record = try Book.answered()
        for hand in [Book.roadman, Book.roadhead] {
            #expect(throws: Case.Refusal.handledIt) { try record.doing((act, hand)) }
        }
        _ = try record.doing((act, Book.clerk))
    }

    @Test func `a worker's finding is closed by the eyes of somebody else`() throws {
        let record = try Book.answered(nil)
        #expect(record.file.stage == .inspectBeforeClosing(.nobodyToAsk))
        for hand in [Book.roadman, Book.roadhead] {
            #expect(throws: Case.Refusal.handledIt) { try record.doing((Self.seen, hand)) }
        }
        let closed = try record.doing((Self.seen, Book.worker))
        #expect(closed.file.stage == .closed(Case.Closing(.byInspection, at: Book.now)))
    }

    @Test func `not solved goes back to whom leads, with a fresh clock, and counts as rework`() throws {
        let later = Book.at("2026-09-10 10:00")
        let record = try Book.answered().at(later).doing((Self.notSolved, Book.reporter))
        #expect(record.file.stage == .handling && record.file.flow.rework == 1)
        #expect(record.file.flow.lead?.stage == .accepted && record.file.flow.lead?.round == 2)
        let clock = record.file.flow.clock(.handling(1))
        #expect(clock?.begun == later && clock?.isRunning == true)
        #expect(record.file.flow.clocks.count { $0.name == .handling(1) } == 2)
    }

    @Test func `three calls in vain, then somebody looks, and it is never called satisfied`() throws {
        var record = try Book.answered()
        try record.act(.callInVain, by: Book.clerk)
        try record.act(.callInVain, by: Book.clerk)
        #expect(record.file.stage == .awaitingWord(attempts: 2))
        try record.act(.callInVain, by: Book.clerk)
        #expect(record.file.stage == .inspectBeforeClosing(.noAnswer))
        try record.act(Self.seen, by: Book.clerk)
        #expect(record.file.stage == .closed(Case.Closing(.withoutWord, at: Book.now)))
    }

    @Test func `who left no phone is waited for, and then somebody looks`() throws {
        let record = try Book.answered(Book.link)
        #expect(throws: Case.Refusal.nobodyToCall) { try record.doing((.callInVain, Book.clerk)) }
        #expect(throws: Case.Refusal.notYet) { try record.doing((.letWordLapse, .clock)) }
        let end = try #require(record.file.flow.clock(.word)?.deadline(in: Book.calendar)).at
        #expect(throws: Case.Refusal.notYet) { try record.at(end).doing((.letWordLapse, .clock)) }
        let lapsed = try record.at(end.adding(milliseconds: 1)).doing((.letWordLapse, .clock))
        #expect(lapsed.file.stage == .inspectBeforeClosing(.noAnswer))
        #expect(throws: Case.Refusal.hasPhone) {
            try Book.answered().at(end.adding(days: 9)).doing((.letWordLapse, .clock))
        }
    }

    @Test func `for thirty days from its closing it is opened again by one word, and for no longer`() throws {
        let closed = try Book.answered().doing((Self.solved, Book.reporter))
        let last = Book.now.adding(days: 30).adding(milliseconds: -1)
        #expect(try closed.at(last).doing((Self.notSolved, Book.reporter)).file.stage == .handling)
        #expect(throws: Case.Refusal.wordTooLate(days: 30)) {
            try closed.at(Book.now.adding(days: 30)).doing((Self.notSolved, Book.reporter))
        }
        #expect(throws: Case.Refusal.outOfTurn) { try closed.doing((Self.solved, Book.reporter)) }
    }

    @Test func `a late word that it is solved counts where it was closed without one`() throws {
        let without = try Book.answered().doing(
            (.callInVain, Book.clerk), (.callInVain, Book.clerk), (.callInVain, Book.clerk), (Self.seen, Book.clerk))
        let later = Book.now.adding(days: 3)
        #expect(
            try without.at(later).doing((Self.solved, Book.reporter)).file.stage
                == .closed(Case.Closing(.byWord, at: later, isSatisfied: true)))
    }

    @Test func `not answered makes a consultation a case, not solved a settled one`() throws {
        let answers: [Case.Act] = [.answerAtOnce("八点开门"), .settleOnTheSpot("已清走")]
        for act in answers {
            let done = try Book.opened().doing((act, Book.worker))
            guard case .closed(let closing) = done.file.stage else {
                Issue.record("\(done.file.stage)")
                continue
            }
            #expect(!closing.kind.isOfCase)
            let made = try done.doing((Self.notSolved, Book.reporter))
            #expect(made.file.stage == .reported && made.file.flow.rework == 0)
            #expect(made.file.flow.clock(.intake)?.isRunning == true)
        }
    }

    @Test func `only somebody with a link of the case speaks for it`() throws {
        let stranger = Case.Hand.reporter(Key(999))
        #expect(throws: Case.Refusal.notYours) { try Book.answered().doing((Self.solved, stranger)) }
        #expect(throws: Case.Refusal.notYours) { try Book.opened().doing((.withdraw, stranger)) }
        #expect(throws: Case.Refusal.notYours) { try Book.opened().doing((.withdraw, Book.clerk)) }
    }

    @Test func `where others reported it too, one alone neither withdraws it nor silences them`() throws {
        let other = Key<Report>(901)
        let record = try Book.answered().doing((.follow(Case.Voice(other, .link)), Book.dispatcher))
        #expect(throws: Case.Refusal.othersFollow) { try record.doing((.withdraw, Book.reporter)) }
        let closed = try record.doing((Self.solved, Book.reporter))
        #expect(try closed.doing((Self.notSolved, .reporter(other))).file.stage == .handling)
        #expect(throws: Case.Refusal.followsAlready) {
            try record.doing((.follow(Case.Voice(other, .link)), Book.dispatcher))
        }
    }

    @Test func `the one taken in keeps its reporters, and lets them go with it`() throws {
        let voice = Case.Voice(Key(902), .phone)
        let taken = try Book.answered(Book.link).doing((.takeIn(Key(3000), voices: [voice]), Book.dispatcher))
        #expect(taken.file.flow.asking == .phone && taken.file.flow.taken == [Key(3000)])
        let alone = try taken.doing((.letGo(Key(3000), voices: [voice]), Book.dispatcher))
        #expect(alone.file.flow.asking == .link && alone.file.flow.taken.isEmpty)
        #expect(throws: Case.Refusal.sameCase) { try taken.doing((.takeIn(Key(3000), voices: []), Book.dispatcher)) }
        #expect(throws: Case.Refusal.sameCase) { try taken.doing((.takeIn(Key(1000), voices: []), Book.dispatcher)) }
    }

    @Test func `a case that was merged goes back to the desk it came from`() throws {
        let merged = try Book.filed().doing((.merge(into: Key(2000)), Book.dispatcher))
        #expect(merged.file.flow.running.isEmpty)
        #expect(throws: Case.Refusal.livesOn(in: Key(2000))) {
            try merged.doing((.follow(Case.Voice(Key(9), .link)), Book.dispatcher))
        }
        let back = try merged.at(Book.now.adding(hours: 1)).doing((.unmerge, Book.dispatcher))
        #expect(back.file.stage == .filed)
        #expect(back.file.flow.clock(.dispatch)?.begun == Book.now.adding(hours: 1))
        #expect(throws: Case.Refusal.hasParts) {
            var handled = try Book.handling().doing(
                (.dispatch(lead: nil, assists: [.organisation(Book.water)]), Book.dispatcher))
            try handled.act(.on(1, .giveBack(because: "不归我们")), by: Book.roadman)
            try handled.act(.merge(into: Key(2000)), by: Book.dispatcher)
        }
    }
}
