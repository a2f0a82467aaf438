internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The monthly sample: its months, one month counted and listed, and what came of each call.
struct SampleRoutes: Sendable {
    private let samples: SampleActions
    private let cases: CaseActions

    init(world: World) {
        samples = SampleActions(world: world)
        cases = CaseActions(world: world)
    }

    var all: [Route] {
        [
            .get("/samples", .may(.seeSamples), months),
            .get("/samples/:month", .may(.seeSamples), show),
            .post("/samples/:month/cases/:case", .may(.seeSamples), record),
        ]
    }

    private func months(_ request: Request) async throws -> Response {
        .page(SamplePages.months(try await samples.months(by: try request.requireCaller()), request.reading))
    }

    private func show(_ request: Request) async throws -> Response {
        .page(try await page(request, .none))
    }

    private func page(_ request: Request, _ answers: Answers) async throws -> PageContent {
        let caller = try request.requireCaller()
        let places = try await cases.workplaces(of: caller, seeing: .seeSamples)
        guard let (place, area) = places.chosenArea(request.asked("area")) else {
            return CasePages.nowhere(request.reading, title: SamplePages.title)
        }
        let show = request.asked("show") ?? "all"
        let found = try await samples.page(
            of: try month(request), in: area, try Self.showing(show), after: request.cursor, by: caller)
        return SamplePages.month(found, place, places, show: show, answers, request.reading)
    }

    private func record(_ request: Request) async throws -> Response {
        let (month, id): (MonthlySample.Month, Key<Case>) = (try self.month(request), try request.key("case"))
        return try await request.saving {
            guard let result = MonthlySample.Result(rawValue: request.field("result")) else {
                throw SamplePages.resultMissing
            }
            try await samples.record(result, of: id, in: month, by: try request.requireCaller())
            return .seeOther(
                RoundsAddress.sample(month, in: request.asked("area").flatMap { Key($0) }, show: "open"),
                notice: Words("已记下。", "It is recorded."))
        } orAsk: {
            try await page(request, $0)
        }
    }

    private func month(_ request: Request) throws -> MonthlySample.Month {
        guard let number = request.parameters["month"].flatMap({ Int($0) }),
            let month = MonthlySample.Month(number: number)
        else { throw Problem.nothingHere }
        return month
    }

    private static func showing(_ text: String) throws -> MonthlySample.Showing {
        switch text {
        case "all": return .all
        case "open": return .open
        default:
            if let result = MonthlySample.Result(rawValue: text) { return .result(result) }
            if let kind = Case.Closing.Kind(rawValue: text) { return .closing(kind) }
            throw Problem.nothingHere
        }
    }
}

/// The pages of the monthly sample.
enum SamplePages {
    static let title = Words("抽样回访", "Monthly sample")
    static let crumb = Crumb(title, RoundsAddress.samples)
    static let resultMissing = Problem(
        .invalid, "sample.result", field: "result", Words("请选回访结果。", "Choose what came of it."))

    static func months(_ months: [MonthlySample.Drawing], _ t: Reading) -> PageContent {
        let rows = months.map { one -> [HTML] in
            [
                t.link(one.month.words, RoundsAddress.sample(one.month, in: nil)),
                "\(one.pool.map(String.init) ?? t("正在抽取", "being drawn"))", "\(one.sample.percent)%",
                "<code>\(one.sample.seedText)</code>", t.when(one.begun),
            ]
        }
        return PageContent(
            .table, title: title,
            lead: """
                \(t(
                    "每月从上个月办结的案件里按种子随机抽取，由没有办理过的人回访。",
                    "Some of each month's closed cases are drawn by a seed and called back by who didn't handle them."))
                """,
            styles: ["cases"],
            body: t.table(
                Words("各月的抽样", "Samples by month"),
                [
                    Column(Words("月份", "Month")), Column(Words("办结", "Closed"), .figure),
                    Column(Words("比例（没有另定的地方）", "Share (where no place set its own)"), .figure),
                    Column(Words("种子", "Seed")),
                    Column(Words("抽取时间", "Drawn")),
                ], rows: rows,
                empty: t.empty(
                    Words("还没有抽样。", "Nothing was drawn yet."),
                    Words("每月一日自动抽取上个月办结的案件。", "On the first of a month the last one is drawn from."))))
    }

    static func month(
        _ page: SampleActions.MonthPage, _ place: CaseActions.Workplace, _ places: [CaseActions.Workplace],
        show: String, _ answers: Answers, _ t: Reading
    ) -> PageContent {
        let month = page.drawing.month
        let problem: HTML = answers.problems.first.map { t.notice(.danger, $0.words) } ?? .none
        return PageContent(
            .inbox,
            title: Words(
                "\(place.name)\(month.words.chinese)抽样回访", "Sample of \(place.name), \(month.words.english)"),
            crumbs: [crumb],
            lead: """
                \(t("种子", "Seed")) <code>\(page.drawing.sample.seedText)</code> · \(page.percent)% · \
                \(t(Words("全市本月办结 \(page.drawing.pool ?? 0) 件", "\(page.drawing.pool ?? 0) closed in the city")))
                """,
            styles: ["cases", "notices"],
            body: """
                \(problem)\(places.row(beside: place.key, t) { $0.area.map { RoundsAddress.sample(month, in: $0) } })
                \(page.all == 0 ? .none : t.progress(Words("已回访", "Called back"), done: page.done, of: page.all))
                \(counts(page, place, t))
                \(tabs(page, place, show, t))
                \(page.lines.isEmpty ? empty(t) : rows(page, place.area, t))
                \(t.pager(next: page.next))
                """)
    }

    private static func empty(_ t: Reading) -> HTML {
        t.empty(Words("这里没有案件。", "There are no cases here."), Words("换一栏看看。", "Look at another tab."))
    }

    /// By the way of closing and by result; each figure opens into its records.
    private static func counts(
        _ page: SampleActions.MonthPage, _ place: CaseActions.Workplace, _ t: Reading
    ) -> HTML {
        let month = page.drawing.month
        func figure(_ count: Int, _ show: String) -> HTML {
            count == 0
                ? "0" : t.link(Words(data: String(count)), RoundsAddress.sample(month, in: place.area, show: show))
        }
        func sum(_ isCounted: (MonthlySample.Count) -> Bool) -> Int {
            page.counts.filter { isCounted($0.key) }.reduce(0) { $0 + $1.value }
        }
        let results = MonthlySample.Result.allCases.map { result -> [HTML] in
            ["\(t(result.words))", figure(sum { $0.result == result }, result.rawValue)]
        }
        let open: [HTML] = ["\(t("还没有回访", "Not called back yet"))", figure(sum { $0.result == nil }, "open")]
        let kinds = Case.Closing.Kind.allCases.map { kind -> [HTML] in
            ["\(t(kind.words))", figure(sum { $0.closing == kind }, kind.rawValue)]
        }
        let head = { (words: Words) in [Column(words), Column(Words("件数", "Cases"), .figure)] }
        return """
            \(t.table(Words("回访结果", "What came of it"), head(Words("结果", "Result")), rows: [open] + results))
            \(t.table(Words("怎样办结的", "How they were closed"), head(Words("办结方式", "Way of closing")), rows: kinds))
            """
    }

    private static func tabs(
        _ page: SampleActions.MonthPage, _ place: CaseActions.Workplace, _ show: String, _ t: Reading
    ) -> HTML {
        let month = page.drawing.month
        var tabs = [
            Tab(
                Words("全部", "All"), RoundsAddress.sample(month, in: place.area), isCurrent: show == "all"),
            Tab(
                Words("还没有回访", "To call back"), RoundsAddress.sample(month, in: place.area, show: "open"),
                isCurrent: show == "open"),
        ]
        let words = MonthlySample.Result(rawValue: show)?.words ?? Case.Closing.Kind(rawValue: show)?.words
        if let words {
            tabs.append(Tab(words, RoundsAddress.sample(month, in: place.area, show: show), isCurrent: true))
        }
        return t.tabs(Words("哪些案件", "Which cases"), tabs)
    }

    private static func rows(_ page: SampleActions.MonthPage, _ area: Key<Area>?, _ t: Reading) -> HTML {
        let items = page.lines.map { line -> HTML in
            let item = line.item
            let result = item.result.map { result in
                let isBad = result == .notSolved || result == .seenNotMended
                return t.badge(result.words, isBad ? .late : result == .unreachable ? .waiting : .done)
            }
            return """
                <li><a href="\(CaseAddress.file(item.case))"><span class="case-what">\(line.text)</span>
                <span class="case-where quiet">\(line.place) · \(t(item.closing.words))</span></a>
                <span class="case-state">\(result ?? .none)</span>\(form(line, page.drawing.month, area, t))</li>
                """
        }
        return "<ul class=\"case-list\">\(items)</ul>"
    }

    private static func form(
        _ line: SampleActions.Line, _ month: MonthlySample.Month, _ area: Key<Area>?, _ t: Reading
    ) -> HTML {
        guard !line.results.isEmpty else { return .none }
        let field = Field(
            .choice(line.results.map { Field.Option($0.rawValue, $0.words) }), "result",
            Words("结果", "What came of it"))
        let words =
            line.results.contains(.unreachable) ? Words("记回访", "Record the call") : Words("记查看", "Record the look")
        return t.dialog(
            words, title: words,
            body: t.form(
                to: RoundsAddress.call(line.item.case, in: month, of: area), [field.marked(line.item.case.description)],
                submit: Words("记下", "Record it")))
    }
}
