internal import Actions
internal import ArgumentParser
internal import Core
internal import Domain
internal import Foundation

/// `wangge calendar`: public holidays by year, local ones, working hours, and why a deadline is when it is.
struct CalendarCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: Terminal.text("节假日、工作时间和期限", "Holidays, working hours and deadlines"),
        subcommands: [
            CalendarList.self, CalendarImportCommand.self, CalendarHours.self, CalendarLocal.self, CalendarWhy.self,
        ],
        defaultSubcommand: CalendarList.self
    )
}

/// `wangge calendar list`: the years there are, and what is missing.
struct CalendarList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Terminal.text("列出已有的年份", "List the years there are"))

    @OptionGroup var place: PlaceOptions

    func run() async throws {
        try await Terminal.answering {
            try await Installation.with(place.settings()) { installation in
                let actions = CalendarActions(world: installation.world)
                let calendar = try await actions.calendar(of: nil)
                let heading = [
                    Terminal.text("年份", "Year"), Terminal.text("工作日", "Working days"),
                    Terminal.text("版本", "Version"), Terminal.text("来源", "Source"),
                ]
                let rows = try await actions.years().map {
                    ["\($0.year)", "\(calendar.workingDays(in: $0.year))", "\($0.version)", $0.source]
                }
                Terminal.table([heading] + rows)
                if let problem = try await actions.warning() { Terminal.complain(problem.words) }
            }
        }
    }
}

/// `wangge calendar import FILE`: takes in announced years.
struct CalendarImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: Terminal.text("导入放假安排", "Import public holidays"),
        discussion: Terminal.text(
            "文件是 .csv 或 .xlsx，每行“日期,种类”：2027-01-01,holiday（休）或 2027-01-03,workday（班）。"
                + "含 1 月 1 日和 10 月 1 日的年份整年替换，其余日期逐日设置。有错行时一行也不导入。",
            "The file is .csv or .xlsx with lines of date and kind: 2027-01-01,holiday or 2027-01-03,workday. "
                + "A year with its 1 January and 1 October replaces what was there; other days are set one by one. "
                + "Where a line is wrong, nothing is taken in.")
    )

    @OptionGroup var place: PlaceOptions

    @Argument(help: ArgumentHelp(Terminal.text("文件", "The file"), valueName: "FILE"))
    var file: String

    @Option(
        help: ArgumentHelp(
            Terminal.text("出处，如通知的文号；不写就是文件名", "Where it is from, such as the notice's number; else the file's name"),
            valueName: "TEXT"))
    var source: String?

    func run() async throws {
        try await Terminal.answering {
            try await Installation.with(place.settings()) { installation in
                let name = source ?? URL(filePath: file).lastPathComponent
                let done = try await CalendarActions(world: installation.world)
                    .bring(fileAt: file, from: name, by: .clock)
                tell(done)
            }
        }
    }

    private func tell(_ done: CalendarImport) {
        for (years, zh, en) in [
            (done.new, "新增", "new"), (done.changed, "更新", "changed"), (done.unchanged, "没有变化", "unchanged"),
        ] where !years.isEmpty {
            let list = years.map(String.init).joined(separator: ", ")
            Terminal.say("\(zh)：\(list)", "\(en): \(list)")
        }
        if done.days > 0 { Terminal.say("另设 \(done.days) 天", "\(done.days) single days set") }
        if done.movesDeadlines {
            Terminal.say("等这些年份的期限会重新计算。", "Deadlines that waited for these years are computed anew.")
        }
    }
}

/// `wangge calendar hours`: shows or sets the working hours of the whole installation.
struct CalendarHours: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hours",
        abstract: Terminal.text("查看或设置工作时间", "Show or set the working hours"))

    @OptionGroup var place: PlaceOptions

    @Argument(
        help: ArgumentHelp(
            Terminal.text(
                "如 08:30-12:00,14:30-18:30；不写只查看", "Such as 08:30-12:00,14:30-18:30; only shows when left out"),
            valueName: "HOURS"))
    var hours: String?

    @Option(
        help: ArgumentHelp(
            Terminal.text("从哪一天起，如 2027-06-01；不写就是今天", "From which day, such as 2027-06-01; today when left out"),
            valueName: "DAY"))
    var from: String?

    func run() async throws {
        try await Terminal.answering {
            try await Installation.with(place.settings()) { installation in
                let actions = CalendarActions(world: installation.world)
                let today = installation.world.now().day
                if let hours {
                    let day = try from.map(Self.day) ?? today
                    try await actions.setHours(WorkingHours.reading(hours), of: nil, from: day, by: .clock)
                }
                let plan = try await actions.calendar(of: nil).hours
                Terminal.say("现在：\(plan.hours(on: today))", "Now: \(plan.hours(on: today))")
                for change in plan.changes where change.from > today {
                    Terminal.say("\(change.from) 起：\(change.hours)", "From \(change.from): \(change.hours)")
                }
            }
        }
    }

    static func day(_ text: String) throws -> Day {
        guard let day = Day(text) else {
            throw Problem(
                .invalid, "calendar.bad-day",
                Words("“\(text)”不是日期，请写成 2027-06-01 这样。", "“\(text)” is not a date; write it like 2027-06-01."))
        }
        return day
    }
}

/// `wangge calendar why LIMIT START`: when a limit ends, and each day on the way.
struct CalendarWhy: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: Terminal.text("算一个期限，并逐日说明", "Compute a deadline and tell why, day by day"))

    @OptionGroup var place: PlaceOptions

    @Argument(help: ArgumentHelp(Terminal.text("如 3工作日、2紧急工作时", "Such as “3 working days”"), valueName: "LIMIT"))
    var limit: String

    @Argument(
        help: ArgumentHelp(Terminal.text("如 “2026-11-25 15:20”", "Such as “2026-11-25 15:20”"), valueName: "START"))
    var start: String

    func run() async throws {
        try await Terminal.answering {
            let limit = try TimeLimit.reading(limit)
            let start = try moment(start)
            try await Installation.with(place.settings()) { installation in
                let calendar = try await CalendarActions(world: installation.world).calendar(of: nil)
                let deadline = calendar.adding(limit, to: start)
                let words = Saying.limit(limit).text(in: Terminal.language)
                Terminal.say("\(words)，到 \(deadline.at.local) 为止", "\(words), until \(deadline.at.local)")
                Terminal.table(calendar.steps(of: limit, from: start).map { row($0, limit.unit) })
                for mark in deadline.marks { Terminal.complain(mark.words) }
            }
        }
    }

    private func row(_ step: DeadlineStep, _ unit: TimeLimit.Unit) -> [String] {
        let ran = step.ran.map { "\($0.from.local.suffix(5))-\($0.to.local.suffix(5))" } ?? "—"
        let counted = unit.isDays ? "\(step.counted)" : Terminal.text("\(step.counted) 分钟", "\(step.counted) min")
        return [
            "\(step.day)", step.day.weekday.words.text(in: Terminal.language),
            step.nature.words.text(in: Terminal.language), ran, counted, "= \(step.total)",
        ]
    }

    private func moment(_ text: String) throws -> Instant {
        let parts = text.split(separator: " ", maxSplits: 1)
        let clock = parts.count == 2 ? parts[1].split(separator: ":").compactMap { Int($0) } : [0, 0]
        guard let day = parts.first.flatMap({ Day($0) }), clock.count == 2, (0..<24).contains(clock[0]),
            (0..<60).contains(clock[1])
        else {
            throw Problem(
                .invalid, "calendar.bad-moment",
                Words(
                    "“\(text)”不是时刻，请写成 “2026-11-25 15:20” 这样（带引号）。",
                    "“\(text)” is not a moment; write it like “2026-11-25 15:20”, in quotes."))
        }
        return day.start.adding(minutes: clock[0] * 60 + clock[1])
    }
}
