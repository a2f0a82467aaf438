import Core
import Domain
import Testing

/// To whom a case goes, who leads, and up and down between the levels.
struct DispatchTests {
    typealias Book = CaseBook
    static let help = Case.Act.dispatch(lead: nil, assists: [.organisation(Book.water)])

    static func send(_ lead: Assignment.Assignee?, _ assists: [Assignment.Assignee] = []) -> (Case.Act, Case.Hand) {
        (.dispatch(lead: lead, assists: assists), Book.dispatcher)
    }

    @Test func `exactly one leads`() throws {
        #expect(throws: Case.Refusal.nobodyLeads) {
            try Book.filed().doing(Self.send(nil, [.organisation(Book.water)]))
        }
        #expect(throws: Case.Refusal.somebodyLeads) { try Book.handling().doing(Self.send(.organisation(Book.water))) }
        #expect(throws: Case.Refusal.nobodyChosen) { try Book.handling().doing(Self.send(nil)) }
        #expect(throws: Case.Refusal.twice) {
            try Book.filed().doing(Self.send(.organisation(Book.roads), [.organisation(Book.roads)]))
        }
        #expect(throws: Case.Refusal.twice) { try Book.handling().doing(Self.send(nil, [.organisation(Book.roads)])) }
        let many = (1...9).map { Assignment.Assignee.organisation(Key(Int64(600 + $0))) }
        #expect(throws: Case.Refusal.tooMany(limit: 9)) { try Book.handling().doing(Self.send(nil, many)) }
    }

    @Test func `nobody leads at a level at which the standard doesn't let it be settled`() throws {
        let grid = Assignment.Assignee.area(Book.grid, at: .grid)
        #expect(throws: Case.Refusal.notSettledThere(.grid)) { try Book.filed().doing(Self.send(grid)) }
        #expect(throws: Case.Refusal.notSettledThere(.grid)) {
            try Book.handling().doing((.on(1, .passOn(to: grid)), Book.roadman))
        }
        _ = try Book.handling().doing(Self.send(nil, [grid]))
        _ = try Book.filed().doing(Self.send(.area(Book.township, at: .township)))
    }

    @Test func `each part has its clock, and the case goes on when the last is answered`() throws {
        let both = try Book.filed().doing(Self.send(.organisation(Book.roads), [.organisation(Book.water)]))
        #expect(both.file.flow.running.map(\.name) == [.handling(1), .handling(2)])
        let one = try both.doing((.on(1, .answer("路面补好")), Book.roadman))
        #expect(one.file.stage == .handling && one.file.flow.clock(.handling(2))?.isRunning == true)
        let all = try one.doing((.on(2, .answer("管道修好")), Book.waterman))
        #expect(all.file.stage == .awaitingWord(attempts: 0))
        let without = try one.doing((.on(2, .recall(because: "不用了")), Book.dispatcher))
        #expect(without.file.stage == .awaitingWord(attempts: 0))
    }

    @Test func `one who helps and gives it back holds nothing up but the end`() throws {
        let both = try Book.filed().doing(Self.send(.organisation(Book.roads), [.organisation(Book.water)]))
        let back = try both.doing((.on(2, .giveBack(because: "不是水管")), Book.waterman))
        #expect(back.file.stage == .handling && back.file.flow.clock(.dispatch)?.isRunning == true)
        let led = try back.doing((.on(1, .answer("路面补好")), Book.roadman))
        #expect(led.file.stage == .handling)
        #expect(
            try led.doing((.on(2, .recall(because: "不用了")), Book.dispatcher)).file.stage == .awaitingWord(attempts: 0))
        let again = try led.doing(Self.send(nil, [.organisation(Book.water)]))
        #expect(again.file.flow.assignment(2)?.stage == .sent && again.file.flow.assignments.count == 2)
    }

    @Test func `who helps works on while it is found who leads`() throws {
        let both = try Book.filed().doing(Self.send(.organisation(Book.roads), [.organisation(Book.water)]))
        let back = try both.doing((.on(1, .giveBack(because: "不归我们")), Book.roadman))
        #expect(back.file.stage == .filed)
        let helped = try back.doing((.on(2, .answer("管道修好")), Book.waterman))
        #expect(helped.file.stage == .filed)
        #expect(throws: Case.Refusal.hasParts) {
            try back.doing((.escalate(to: .county, because: "办不了"), Book.dispatcher))
        }
        let led = try helped.doing(Self.send(.organisation(Book.gardens)))
        #expect(led.file.stage == .handling && led.file.flow.lead?.number == 3)
        #expect(try led.doing((.on(3, .answer("好了")), Book.supervisor)).file.stage == .awaitingWord(attempts: 0))
    }

    @Test func `it goes up only, and back to the desk that sent it`() throws {
        let grid = Book.opened(level: .grid)
        let up = try grid.at(Book.now.adding(hours: 1)).doing((.escalate(to: .community, because: "办不了"), Book.worker))
        #expect(up.file.flow.level == .community && up.file.flow.clock(.intake)?.begun == Book.now.adding(hours: 1))
        let filed = try up.doing(
            (.file(Book.filing), Book.clerk), (.escalate(to: .county, because: "街道办不了"), Book.dispatcher))
        #expect(filed.file.stage == .filed && filed.file.flow.level == .county)
        for level in [Matter.Level.grid, .township, .county] {
            #expect(throws: Case.Refusal.goesUpOnly(from: .county)) {
                try filed.doing((.escalate(to: level, because: "办不了"), Book.dispatcher))
            }
        }
        let back = try filed.doing((.sendBack(because: "社区能办"), Book.dispatcher))
        #expect(back.file.stage == .filed && back.file.flow.level == .community)
        #expect(back.file.flow.filing == Book.filing)
        let first = try back.doing((.sendBack(because: "网格能办"), Book.clerk))
        #expect(first.file.stage == .reported && first.file.flow.level == .grid)
        #expect(first.file.flow.clock(.intake)?.isRunning == true)
        #expect(first.file.flow.clock(.dispatch)?.isRunning == false)
        #expect(throws: Case.Refusal.nobodySentIt) { try first.doing((.sendBack(because: "？"), Book.worker)) }
        #expect(try first.replays())
    }

    @Test func `looking whether it is so stops the intake's clock`() throws {
        let asked = try Book.opened().doing((.askVerification, Book.dispatcher))
        #expect(asked.file.flow.clock(.intake)?.stands(at: Book.now) == true)
        #expect(asked.file.flow.clock(.verification)?.deadline(in: Book.calendar)?.at == Book.at("2026-09-09 09:30"))
        let looked = asked.at(Book.at("2026-09-09 09:20"))
        let so = try looked.doing((.verify(isSo: true), Book.worker))
        #expect(so.file.flow.clock(.intake)?.deadline(in: Book.calendar)?.at == Book.at("2026-09-09 09:35"))
        let not = try looked.doing((.verify(isSo: false), Book.worker))
        #expect(throws: Case.Refusal.isNotSo) { try not.doing((.file(Book.filing), Book.dispatcher)) }
        #expect(
            try not.doing((.reject(.notSo, because: "没有积水"), Book.dispatcher)).file.stage == .rejected(.notSo))
        #expect(throws: Case.Refusal.nobodyLooked) { try so.doing((.reject(.notSo, because: "没有"), Book.dispatcher)) }
    }

    @Test func `a reason and an answer are written, and not too long`() throws {
        for text in ["", "  \n", String(repeating: "长", count: 501)] {
            #expect(throws: Case.Refusal.reasonMisshapen) {
                try Book.opened().doing((.reject(.unlawful, because: text), Book.dispatcher))
            }
            #expect(throws: Case.Refusal.reasonMisshapen) {
                try Book.handling().doing((.on(1, .giveBack(because: text)), Book.roadman))
            }
        }
        for text in ["", String(repeating: "长", count: 2001)] {
            #expect(throws: Case.Refusal.answerMisshapen) {
                try Book.opened().doing((.answerAtOnce(text), Book.dispatcher))
            }
            #expect(throws: Case.Refusal.answerMisshapen) {
                try Book.handling().doing((.on(1, .answer(text)), Book.roadman))
            }
        }
        #expect(throws: Case.Refusal.noSuchPart(7)) { try Book.handling().doing((.on(7, .accept), Book.roadman)) }
    }
}
