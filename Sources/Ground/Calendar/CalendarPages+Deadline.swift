internal import Core
internal import Domain
internal import Kit
internal import Markup

extension CalendarPages {
    /// A limit and when it begins.
    struct Question {
        let limit: TimeLimit
        let start: Instant
    }

    /// Computes a deadline and tells why it is then, day by day.
    static func deadline(
        _ t: Reading, _ calendar: WorkingCalendar, _ question: Question?, answers: Answers
    ) -> PageContent {
        PageContent(
            .thing, title: Words("算一个期限", "Work out a deadline"),
            crumbs: [Crumb(Words("日历", "Calendar"), CalendarAddresses.year)],
            lead: "\(t("工作时和工作日只算上班的时间，紧急的不停计时。", "Working time counts only while people work; urgent time runs on."))",
            styles: ["calendar"],
            body: """
                \(t.searchForm(
                    to: CalendarAddresses.deadline, fields, submit: Words("算一算", "Work it out"), answers: answers))
                \(question.map { answer(t, calendar, $0) } ?? .none)
                """)
    }

    private static var fields: [Field] {
        [
            Field(
                .text, "limit", Words("时限", "Time limit"),
                hint: Words("如 3工作日、0.5工作时、2紧急工作时", "Such as 3 working days, 0.5 working hours, 2 urgent hours"),
                longest: 40),
            Field(.day, "day", Words("从哪一天", "From the day")),
            Field(.text, "time", Words("几点几分", "At"), hint: Words("如 15:20", "Such as 15:20"), longest: 5),
        ]
    }

    private static func answer(_ t: Reading, _ calendar: WorkingCalendar, _ question: Question) -> HTML {
        let deadline = calendar.adding(question.limit, to: question.start)
        let saying = Saying(now: t.now, calendar: calendar)
        let said = saying.deadline(deadline, in: question.limit.unit)
        let steps = calendar.steps(of: question.limit, from: question.start, most: 120)
        let marks = deadline.marks.map { t.notice(.warning, $0.words) }
        return t.section(
            Words("到期：\(deadline.at.local)", "Due: \(deadline.at.local)"),
            """
            <p>\(t(Saying.limit(question.limit)))\(t("，", ": "))\(t(said))</p>\(marks)
            \(t.table(
                Words("一天一天怎么算的", "How each day counts"),
                [
                    Column(Words("日期", "Day")), Column(Words("性质", "Kind")), Column(Words("计入时段", "Time counted")),
                    Column(unit(question.limit.unit), .figure), Column(Words("累计", "Total"), .figure),
                ],
                rows: steps.map { row(t, $0) }))
            """)
    }

    private static func unit(_ unit: TimeLimit.Unit) -> Words {
        unit.isDays ? Words("天", "Days") : Words("分钟", "Minutes")
    }

    private static func row(_ t: Reading, _ step: DeadlineStep) -> [HTML] {
        let ran = step.ran.map { "\($0.from.local.suffix(5))–\(end($0.to, of: step.day))" } ?? "—"
        return [
            "\(step.day.description) \(t(step.day.weekday.words))", "\(t(step.nature.words))", "\(ran)",
            "\(step.counted)", "\(step.total)",
        ]
    }

    /// Midnight at a day's end is its 24:00.
    private static func end(_ moment: Instant, of day: Day) -> String {
        moment.day == day ? String(moment.local.suffix(5)) : "24:00"
    }
}
