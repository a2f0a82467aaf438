public import Actions
internal import Core
internal import Domain
public import Kit
internal import Markup

/// Holidays and working hours: the year as people hang it on the wall, what an administrator changes, and why a
/// deadline is when it is.
public struct CalendarRoutes: Sendable {
    private let actions: CalendarActions
    private let areas: AreaActions

    public init(world: World) {
        actions = CalendarActions(world: world)
        areas = AreaActions(world: world)
    }

    public var capability: Capability {
        Capability(
            routes: [
                .get("/calendar", .signedIn) { .page(try await page($0, .none)) },
                .get("/calendar/deadline", .signedIn, deadline),
                .post("/calendar/imports", .may(.manageCalendar), body: .files, bring),
                .post("/calendar/hours", .may(.manageCalendar), setHours),
                .post("/calendar/local-days", .may(.manageCalendar), setLocalDays),
            ],
            navigation: [
                NavigationItem(
                    Words("日历", "Calendar"), CalendarAddresses.year, permission: nil, icon: .clock,
                    about: Words("哪天放假，哪天上班，期限怎么算", "Holidays, working days, and how deadlines are counted"))
            ], journal: .calendar)
    }

    private func page(_ request: Request, _ answers: Answers) async throws -> PageContent {
        let area = try await area(request)
        let year = request.asked("year").flatMap { Int($0) }.flatMap { (1990...2100).contains($0) ? $0 : nil }
        return CalendarPages.year(
            request.reading,
            CalendarPages.Year(
                number: year ?? request.reading.now.day.year, area: area?.area,
                calendar: try await actions.calendar(of: area?.ownPlace), known: try await actions.years(),
                warning: try await actions.warning()),
            answers: answers)
    }

    /// The area that the query or the form names; nil for the whole installation.
    private func area(_ request: Request) async throws -> AreaView? {
        guard let text = request.asked("area") ?? request.form["area"], !text.isEmpty else { return nil }
        guard let key = Key<Area>(text) else { throw Problem.nothingHere }
        return try await areas.find(key, after: nil, by: request.requireCaller())
    }

    private func bring(_ request: Request) async throws -> Response {
        try await request.saving {
            guard let file = request.file("file"), file.size > 0 else { throw Self.noFile }
            let typed = request.field("source")
            let done = try await actions.bring(
                file: try file.bytes(), from: typed.isEmpty ? file.fileName : typed, by: request.requireCaller())
            let years = done.new + done.changed + done.unchanged
            return .seeOther(
                CalendarAddresses.year(years.max() ?? request.reading.now.day.year),
                notice: CalendarPages.outcome(done))
        } orAsk: { answers in
            try await page(request, answers)
        }
    }

    private func setHours(_ request: Request) async throws -> Response {
        try await request.saving {
            let caller = try request.requireCaller()
            let area = try await area(request)?.area
            let hours = try request.about("hours") { try WorkingHours.reading(request.field("hours")) }
            let day = try request.day("from")
            try await actions.setHours(hours, of: area?.id, from: day, by: caller)
            return .seeOther(
                CalendarAddresses.year(day.year, of: area?.id),
                notice: Words("工作时间已保存", "The working hours are saved"))
        } orAsk: { answers in
            try await page(request, answers)
        }
    }

    private func setLocalDays(_ request: Request) async throws -> Response {
        try await request.saving {
            let caller = try request.requireCaller()
            let area = try await area(request)?.area
            let first = try request.day("first")
            let last = request.field("last").isEmpty ? first : try request.day("last")
            guard first <= last, last.number - first.number < 60 else { throw Self.badStretch }
            let kind = try Self.kind(request.field("kind"))
            let days = (first.number...last.number).map { (Day(number: $0), kind) }
            try await actions.setLocalDays(Dictionary(uniqueKeysWithValues: days), of: area?.id, by: caller)
            return .seeOther(
                CalendarAddresses.year(first.year, of: area?.id), notice: Words("本地假日已保存", "The local days are saved"))
        } orAsk: { answers in
            try await page(request, answers)
        }
    }

    /// Nil is the day as the state has it.
    private static func kind(_ name: String) throws -> HolidayPlan.Kind? {
        switch name {
        case "holiday": .holiday
        case "workday": .workday
        case "state": nil
        default: throw noKind
        }
    }
}

extension AreaView {
    /// Where the area itself lies, as a place of records.
    fileprivate var ownPlace: Place {
        let all = line + [area]
        func key(_ level: Area.Level) -> Key<Area>? { all.first { $0.level == level }?.id }
        return Place(county: key(.county), township: key(.township), community: key(.community), grid: key(.grid))
    }
}

extension CalendarRoutes {
    private func deadline(_ request: Request) async throws -> Response {
        let calendar = try await actions.calendar(of: nil)
        guard let written = request.asked("limit") else {
            return .page(CalendarPages.deadline(request.reading, calendar, nil, answers: .starting(start(request))))
        }
        do {
            let limit = try request.about("limit") { try TimeLimit.reading(written) }
            let start = try moment(request)
            return .page(
                CalendarPages.deadline(
                    request.reading, calendar, .init(limit: limit, start: start), answers: .starting(request.query)))
        } catch let problem as Problem {
            let answers = Answers(typed: request.query, problems: [problem])
            return .page(CalendarPages.deadline(request.reading, calendar, nil, answers: answers))
        }
    }

    /// What the form begins with: now.
    private func start(_ request: Request) -> Fields {
        let now = request.reading.now
        let (hour, minute) = now.clock
        return ["limit": "", "day": "\(now.day)", "time": "\(hour.padded(to: 2)):\(minute.padded(to: 2))"]
    }

    private func moment(_ request: Request) throws -> Instant {
        guard let day = request.asked("day").flatMap({ Day($0) }) else { throw Self.badDay }
        let clock = (request.asked("time") ?? "00:00").split(separator: ":").compactMap { Int($0) }
        guard clock.count >= 2, (0..<24).contains(clock[0]), (0..<60).contains(clock[1]) else { throw Self.badTime }
        return day.start.adding(minutes: clock[0] * 60 + clock[1])
    }

    private static let noFile = Problem(
        .invalid, "calendar.no-file", field: "file", Words("请先选一个文件", "Choose a file first"))

    private static let noKind = Problem(
        .invalid, "calendar.no-kind", field: "kind", Words("请选放假、上班或恢复", "Choose off, working, or the national plan"))

    private static let badStretch = Problem(
        .invalid, "calendar.bad-stretch", field: "last",
        Words("最后一天不能早于第一天，一次最多 60 天", "The last day isn't before the first, and at most 60 days are set at once"))

    private static let badDay = Problem(
        .invalid, "form.not-a-day", field: "day",
        Words("请填写日期，格式如 2026-11-21", "Enter a date written as 2026-11-21"))

    private static let badTime = Problem(
        .invalid, "form.not-a-time", field: "time", Words("请填写时间，如 15:20", "Enter a time such as 15:20"))
}

extension Request {
    /// Says of a refusal inside which field it is about.
    fileprivate func about<T>(_ field: String, _ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let tellable as any Tellable {
            let problem = tellable.problem
            throw Problem(problem.kind, problem.code, field: field, problem.words, arguments: problem.arguments)
        }
    }
}
