public import Actions
internal import Core
internal import Domain
internal import Markup

/// Holidays and working hours: the year as people hang it on the wall, what an administrator changes, and why a
/// deadline is when it is.
public struct CalendarRoutes: Sendable {
    private let actions: CalendarActions

    public init(world: World) { actions = CalendarActions(world: world) }

    public var capability: Capability {
        Capability(
            routes: [
                .get("/calendar", .signedIn) { .page(try await page($0, .none)) },
                .get("/calendar/deadline", .signedIn, deadline),
                .post("/calendar/imports", .may(.manageCalendar), body: .files, bring),
                .post("/calendar/hours", .may(.manageCalendar), setHours),
            ],
            navigation: [
                NavigationItem(Words("日历", "Calendar"), CalendarAddresses.year, permission: nil, icon: .clock)
            ])
    }

    private func page(_ request: Request, _ answers: Answers) async throws -> PageContent {
        let calendar = try await actions.calendar(of: nil)
        let today = request.reading.now.day
        let year = request.asked("year").flatMap { Int($0) }.flatMap { (1990...2100).contains($0) ? $0 : nil }
        return CalendarPages.year(
            request.reading,
            CalendarPages.Year(
                number: year ?? today.year, calendar: calendar, known: try await actions.years(),
                warning: try await actions.warning()),
            answers: answers)
    }

    private func bring(_ request: Request) async throws -> Response {
        try await request.saving {
            guard let file = request.file("file"), file.size > 0 else { throw Self.noFile }
            let typed = request.field("source")
            let done = try await actions.bring(
                file: try file.bytes(), from: typed.isEmpty ? file.fileName : typed, by: request.requireCaller())
            return .seeOther(
                CalendarAddresses.year(
                    (done.new + done.changed + done.unchanged).max() ?? request.reading.now.day.year),
                notice: CalendarPages.outcome(done))
        } orAsk: { answers in
            try await page(request, answers)
        }
    }

    private func setHours(_ request: Request) async throws -> Response {
        try await request.saving {
            let caller = try request.requireCaller()
            let hours = try request.about("hours") { try WorkingHours.reading(request.field("hours")) }
            try await actions.setHours(hours, of: nil, from: request.day("from"), by: caller)
            return .seeOther(CalendarAddresses.year, notice: Words("工作时间已保存", "The working hours are saved"))
        } orAsk: { answers in
            try await page(request, answers)
        }
    }

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
