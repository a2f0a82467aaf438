import Core
import Domain
import Testing

/// Whom what happens to a case is told.
struct NoticeTests {
    private static let roads = Assignment.Assignee.organisation(CaseBook.roads)

    private static func flow(_ acts: [(Case.Act, Case.Hand)]) throws -> (Case.Flow, Case.Event) {
        let opened = CaseBook.opened()
        var (file, event) = (opened.file, opened.events[0])
        for (act, hand) in acts {
            let next = try file.after(act, by: hand, at: CaseBook.now, under: CaseBook.terms)
            (file, event) = (next.case, next.event)
        }
        return (file.flow, event)
    }

    private static let sent: [(Case.Act, Case.Hand)] = [
        (.file(CaseBook.filing), CaseBook.dispatcher),
        (.dispatch(lead: roads, assists: []), CaseBook.dispatcher),
    ]

    private static func told(_ acts: [(Case.Act, Case.Hand)]) throws -> [Notice.Telling] {
        let (flow, event) = try flow(acts)
        return flow.tellings(of: event)
    }

    @Test func `who gets a part hears of it, and nobody hears of a new report`() throws {
        #expect(try Self.told([]) == [])
        #expect(try Self.told(Self.sent) == [Notice.Telling(.partGiven, .body(Self.roads))])
    }

    @Test func `what comes back is told to the desk, a dispute to who decides it`() throws {
        let back = Self.sent + [(.on(1, .giveBack(because: "不归我们")), CaseBook.roadman)]
        #expect(try Self.told(back) == [Notice.Telling(.cameBack, .desk(.township))])
        let disputed = Self.sent + [(.on(1, .dispute(because: "不归我们")), CaseBook.roadman)]
        #expect(try Self.told(disputed) == [Notice.Telling(.disputed, .may(.decideDisputes))])
    }

    @Test func `what isn't solved goes back to who leads`() throws {
        let again =
            Self.sent + [
                (.on(1, .accept), CaseBook.roadman), (.on(1, .answer("补好了")), CaseBook.roadman),
                (.giveWord(Case.Word(isSolved: false)), CaseBook.reporter),
            ]
        #expect(try Self.told(again) == [Notice.Telling(.reworked, .body(Self.roads))])
        let solved = again.dropLast() + [(.giveWord(Case.Word(isSolved: true)), CaseBook.reporter)]
        #expect(try Self.told(Array(solved)) == [])
    }

    @Test(arguments: [
        (Escalation.Rung.warned, Notice.Telling(.nearsLimit, .body(Self.roads))),
        (.unit, Notice.Telling(.lateAtUnit, .head(Self.roads))),
        (.township, Notice.Telling(.lateAtTownship, .may(.keepTownshipDesk))),
        (.supervisor, Notice.Telling(.lateAtSupervisor, .may(.superviseCases))),
    ])
    func `a limit is told step by step upward`(rung: Escalation.Rung, telling: Notice.Telling) throws {
        let flow = try Self.flow(Self.sent).0
        let event = Case.Event(.told(.handling(1), rung), at: CaseBook.now, by: CaseBook.dispatcher.by, begins: [])
        #expect(flow.after(event).tellings(of: event) == [telling])
    }

    @Test func `an audience is made of the roles that hold the permission, in the body or the place`() {
        let body = Notice.Audience.body(Self.roads).roles
        #expect(body.organisation == CaseBook.roads && body.roles.contains(.departmentHandler))
        #expect(!body.roles.contains(.clock))
        #expect(Notice.Audience.head(Self.roads).roles.roles == [.departmentHead])
        #expect(Notice.Audience.head(Self.roads).otherwise == .body(Self.roads))
        let desk = Notice.Audience.desk(.community).roles
        #expect(desk.roles == [.communityClerk, .communitySecretary] && desk.organisation == nil)
    }

    @Test func `a reporter with a phone is told thrice and asked once, and one without never`() throws {
        let (opened, first) = try Self.flow([])
        #expect(opened.messages(of: first).map(\.message) == [.received])
        let answered =
            Self.sent + [(.on(1, .accept), CaseBook.roadman), (.on(1, .answer("补好了")), CaseBook.roadman)]
        let (flow, event) = try Self.flow(answered)
        #expect(flow.messages(of: event).map(\.message) == [.asked])
        let anonymous = CaseBook.opened(CaseBook.link)
        #expect(anonymous.file.flow.messages(of: anonymous.events[0]).isEmpty)
    }

    @Test func `nobody's telephone rings at night but for what they sent just now`() {
        let (late, early) = (CaseBook.at("2026-09-09 22:30"), CaseBook.at("2026-09-09 05:00"))
        #expect(ReporterMessage.asked.due(late) == CaseBook.at("2026-09-10 08:00"))
        #expect(ReporterMessage.asked.due(early) == CaseBook.at("2026-09-09 08:00"))
        #expect(ReporterMessage.asked.due(CaseBook.now) == CaseBook.now)
        #expect(ReporterMessage.received.due(late) == late)
    }

    @Test(arguments: ReporterMessage.allCases)
    func `a message says which case and where to look, and is short`(message: ReporterMessage) {
        let link = "https://grid.example.cn/r/0123456789abcdef0123456789abcdef01234567"
        let text = message.text(number: CaseNumber(Key(7)), until: CaseBook.now, link: link)
        #expect(text.contains(link) && text.contains(CaseNumber(Key(7)).description))
        #expect(text.count <= 200 + link.count)
    }

    @Test func `who didn't answer is told until when they may still say so, and nothing of it once that is over`() {
        let number = CaseNumber(Key(7))
        let message = ReporterMessage.closedWithoutWord
        let open = message.text(number: number, until: CaseBook.now, link: nil)
        #expect(open.contains("如果没有解决，\(CaseBook.now.local) 前仍可说明"))
        let over = message.text(number: number, until: nil, link: nil)
        #expect(!over.contains("如果没有解决") && over.contains("已办结"))
    }
}
