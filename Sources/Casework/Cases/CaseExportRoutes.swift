internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The cases of an area as a file.
struct CaseExportRoutes: Sendable {
    private let cases: CaseActions
    private let exports: CaseExportActions

    init(world: World) {
        cases = CaseActions(world: world)
        exports = CaseExportActions(world: world)
    }

    var all: [Route] {
        [
            .get("/cases/export", .may(.exportCases)) { .page(try await ask($0, .none)) },
            .post("/cases/export", .may(.exportCases), fetch),
        ]
    }

    private func ask(_ request: Request, _ answers: Answers) async throws -> PageContent {
        let places = try await cases.workplaces(of: try request.requireCaller()).filter { $0.area != nil }
        return CaseExportPages.ask(places, answers, request.reading)
    }

    private func fetch(_ request: Request) async throws -> Response {
        try await request.saving {
            guard let area = Key<Area>(request.field("area")) else { throw CaseExportPages.areaMissing }
            guard let first = Day(request.field("from")), let last = Day(request.field("until")), first <= last else {
                throw CaseExportPages.daysMissing
            }
            let file = try await exports.file(
                CaseExportActions.Wish(
                    area: area, days: first...last, purpose: request.field("purpose"),
                    format: ExportFormat(rawValue: request.field("format")) ?? .xlsx),
                by: try request.requireCaller())
            return .bytes(file.bytes, type: file.format.type).saved(as: file.name)
                .with(Response.Header("Cache-Control", "no-store"))
        } orAsk: {
            try await ask(request, $0)
        }
    }
}

enum CaseExportPages {
    static func ask(_ places: [CaseActions.Workplace], _ answers: Answers, _ t: Reading) -> PageContent {
        guard let first = places.first else { return CasePages.nowhere(t) }
        let fields = [
            Field(
                .list(places.map { Field.Option($0.key, Words(data: $0.name)) }), "area", Words("哪里的", "Of where"),
                value: first.key),
            Field(
                .day, "from", Words("反映日期，从", "Reported from"),
                value: Day(number: t.now.day.number - 30).description),
            Field(.day, "until", Words("到", "Until"), value: t.now.day.description),
            Field(
                .longText(rows: 2), "purpose", Words("做什么用？", "What is it for?"),
                hint: Words("6 到 200 字，会印在文件上。", "6 to 200 characters; it stands on the file."), longest: 200),
            Field(
                .choice([
                    Field.Option("xlsx", Words("Excel 表格（.xlsx）", "Workbook (.xlsx)")),
                    Field.Option("csv", Words("文本表格（.csv）", "Text (.csv)")),
                ]), "format", Words("哪种文件", "Which file"), value: "xlsx"),
        ]
        return PageContent(
            .ask, title: Words("导出案件台账", "Export cases"), crumbs: [CasePages.crumb],
            lead: "\(t(about))", styles: ["cases"],
            body: t.form(to: CaseAddress.export, fields, submit: Words("导出", "Export"), answers: answers))
    }

    private static let about = Words(
        "每件一行：案号、事项、地点、状态、时间。没有反映人，也没有谁写过的话。",
        "A line for each case: number, matter, place, stage, times. Nobody who brought it, and no words of anybody's.")

    static let areaMissing = Problem(
        .invalid, "case-export.area", field: "area", Words("请选一个地方。", "Choose a place."))
    static let daysMissing = Problem(
        .invalid, "case-export.days", field: "from",
        Words("请写两个日期，开始的在前。", "Give two days, the earlier one first."))
}
