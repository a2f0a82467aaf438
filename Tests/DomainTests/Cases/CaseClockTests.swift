import Core
import Domain
import Testing

/// Dates across the National Day week of 2026 (1 to 7 October off, Saturday 10 October worked), and why they are so.
struct CaseClockTests {
    typealias Book = CaseBook

    /// A case handled since `begun` with `limit`.
    static func clock(_ limit: TimeLimit, since begun: String) throws -> CaseBook.Record {
        let filing = Case.Filing(matter: Key(300), standard: Key(301), limit: limit, levels: [.county])
        return try Book.opened().at(Book.at(begun)).doing(
            (.file(filing), Book.dispatcher), (.dispatch(lead: .organisation(Book.roads), assists: []), Book.dispatcher)
        )
    }

    static func end(_ record: CaseBook.Record) -> Instant? {
        record.file.flow.clock(.handling(1))?.deadline(in: Book.calendar)?.at
    }

    @Test(arguments: [
        (TimeLimit.workingDays(3), "2026-09-29 16:00", "2026-10-09 18:00"),
        (.workingDays(4), "2026-09-29 16:00", "2026-10-10 18:00"),
        (.workingDays(5), "2026-09-29 16:00", "2026-10-12 18:00"),
        (.workingHours(4), "2026-09-30 16:00", "2026-10-08 10:00"),
        (.workingHours(10), "2026-10-09 17:00", "2026-10-12 09:00"),
        (.urgentHours(48), "2026-09-30 16:00", "2026-10-02 16:00"),
        (.urgentDays(3), "2026-09-30 16:00", "2026-10-03 16:00"),
    ])
    func `each unit runs through the week as it should`(limit: TimeLimit, begun: String, end: String) throws {
        #expect(Self.end(try Self.clock(limit, since: begun)) == Book.at(end))
    }

    @Test(arguments: [
        // 16:00 to 18:00 on the 30th and 8:00 to 10:00 on the 8th are four working hours.
        (TimeLimit.workingDays(3), "2026-10-10 12:00"),
        (.workingHours(24), "2026-10-10 09:00"),
        // Seven days and eighteen hours as they are.
        (.urgentHours(72), "2026-10-10 09:00"),
        (.urgentDays(3), "2026-10-10 09:00"),
    ])
    func `a pause over the week moves the end by what it took`(limit: TimeLimit, end: String) throws {
        let record = try Self.clock(limit, since: "2026-09-29 15:00")
        let back = try record.at(Book.at("2026-09-30 16:00")).doing((.on(1, .giveBack(because: "不归我们")), Book.roadman))
        let again = try back.at(Book.at("2026-10-08 10:00")).doing(
            (.dispatch(lead: .organisation(Book.roads), assists: []), Book.dispatcher))
        #expect(Self.end(again) == Book.at(end))
    }

    @Test func `a pause that begins when it is late moves nothing`() throws {
        let record = try Self.clock(.workingHours(2), since: "2026-09-28 09:00")
        let back = try record.at(Book.at("2026-09-28 16:00")).doing((.on(1, .giveBack(because: "不归我们")), Book.roadman))
        let clock = try #require(back.file.flow.clock(.handling(1)))
        #expect(clock.deadline(in: Book.calendar)?.at == Book.at("2026-09-28 11:00"))
        #expect(clock.isLate(at: Book.at("2026-09-28 16:00"), Book.calendar))
        guard case .pauseTooLate = clock.story(in: Book.calendar).last else {
            Issue.record("\(clock.story(in: Book.calendar))")
            return
        }
    }

    @Test func `why this date: every step, and the last has the date`() throws {
        let record = try Self.clock(.workingDays(3), since: "2026-09-29 15:00")
        let asked = try record.doing(
            (.on(1, .accept), Book.roadman), (.on(1, .askExtension(because: "等料")), Book.roadman))
        let granted = try asked.doing((.on(1, .grantExtension), Book.dispatcher))
        let off = try granted.at(Book.at("2026-10-08 08:00")).doing(
            (.on(1, .suspend(until: Book.at("2026-10-09 08:00"), because: "下雨")), Book.dispatcher))
        let clock = try #require(off.file.flow.clock(.handling(1)))
        let story = clock.story(in: Book.calendar)
        #expect(story.first == .began(Book.at("2026-09-29 15:00"), .workingDays(3), .standard(Book.filing.standard)))
        #expect(story[1] == .extended(times: 1, .workingDays(6)))
        let days = story.compactMap { if case .day(let step) = $0 { step } else { nil } }
        #expect(days.map(\.counted) == [0, 1] + Array(repeating: 0, count: 7) + [1, 1, 1, 0, 1, 1])
        #expect(days.count { $0.nature == .holiday } == 7 && days.count { $0.nature == .makeUpDay } == 1)
        #expect(story[story.count - 2] == .wouldEnd(Deadline(at: Book.at("2026-10-13 18:00"))))
        guard case .stoodStill(_, minutes: 480, let end) = story.last else {
            Issue.record("\(String(describing: story.last))")
            return
        }
        #expect(end == clock.deadline(in: Book.calendar) && end?.at == Book.at("2026-10-14 18:00"))
        for step in story { #expect(!step.words.chinese.isEmpty && !step.words.english.isEmpty) }
    }

    @Test func `a date in a year that isn't announced is provisional, and the calendar that comes moves it`() throws {
        let record = try Self.clock(.workingDays(5), since: "2026-12-29 10:00")
        let clock = try #require(record.file.flow.clock(.handling(1)))
        let before = try #require(clock.deadline(in: Book.calendar))
        #expect(before.isProvisional == before.awaits(2027) && before.isProvisional)
        let days = ["2027-01-01", "2027-01-04", "2027-10-01"].compactMap { Day($0) }
        let plan = Book.plan.updated(by: HolidayPlan(Dictionary(uniqueKeysWithValues: days.map { ($0, .holiday) })))
        let after = try #require(clock.deadline(in: WorkingCalendar(plan: plan)))
        #expect(!after.isProvisional && after.at == before.at.adding(days: 2))
    }

    @Test func `warned before, late after, and further up the longer it lasts`() throws {
        let record = try Self.clock(.workingHours(10), since: "2026-09-28 08:00")
        func due(_ time: String) -> [Escalation.Rung] {
            record.file.flow.escalations(at: Book.at(time), under: Book.terms).map(\.rung)
        }
        #expect(due("2026-09-28 17:59") == [])
        #expect(due("2026-09-28 18:00") == [.warned])
        #expect(due("2026-09-29 09:59") == [.warned])
        #expect(due("2026-09-29 10:00") == [.warned, .unit])
        #expect(due("2026-09-29 16:00") == [.warned, .unit, .township])
        #expect(due("2026-09-30 18:00") == [.warned, .unit, .township, .supervisor])
        #expect(record.file.flow.alarm(under: Book.terms) == Book.at("2026-09-28 18:00"))
    }

    @Test func `nothing is told twice, nothing too early`() throws {
        let record = try Self.clock(.workingHours(10), since: "2026-09-28 08:00")
        let tell = Case.Act.tell(.handling(1), .unit)
        #expect(throws: Case.Refusal.notYet) { try record.at(Book.at("2026-09-29 09:59")).doing((tell, .clock)) }
        let told = try record.at(Book.at("2026-09-29 10:00")).doing((tell, .clock))
        #expect(throws: Case.Refusal.toldAlready) { try told.doing((tell, .clock)) }
        #expect(throws: Case.Refusal.toldAlready) { try told.doing((.tell(.handling(1), .warned), .clock)) }
        #expect(throws: Case.Refusal.outOfTurn) { try told.doing((.tell(.word, .warned), .clock)) }
        #expect(told.file.flow.escalations(at: told.time, under: Book.terms).isEmpty)
        #expect(told.file.flow.alarm(under: Book.terms) == Book.at("2026-09-29 16:00"))
    }

    @Test func `of an end that was put off one is warned anew`() throws {
        let asked = try Self.clock(.workingHours(10), since: "2026-09-28 08:00").doing(
            (.on(1, .accept), Book.roadman), (.on(1, .askExtension(because: "等料")), Book.roadman))
        let warned = try asked.at(Book.at("2026-09-28 18:00")).doing((.tell(.handling(1), .warned), .clock))
        let granted = try warned.doing((.on(1, .grantExtension), Book.dispatcher))
        // Sixteen of twenty working hours are over on Tuesday evening.
        #expect(granted.file.flow.alarm(under: Book.terms) == Book.at("2026-09-29 18:00"))
    }

    @Test func `what stands still without an end is not told of`() throws {
        let record = try Self.clock(.workingHours(10), since: "2026-09-28 08:00")
        let back = try record.doing((.on(1, .giveBack(because: "不归我们")), Book.roadman))
        let due = back.file.flow.escalations(at: Book.at("2026-10-12 08:00"), under: Book.terms)
        #expect(Set(due.map(\.clock)) == [.dispatch])
    }
}
