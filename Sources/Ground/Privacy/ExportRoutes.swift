public import Actions
internal import Core
internal import Domain
public import Kit
internal import Markup

/// Lists of persons on their way out: asked for, approved, fetched.
public struct ExportRoutes: Sendable {
    private let exports: ExportActions

    public init(world: World) { exports = ExportActions(world: world) }

    public var all: [Route] {
        [
            .get("/exports", .signedIn) { request in .page(try await desk(request, .none)) },
            .post("/exports", .may(.exportAccounts), ask),
            .post("/exports/:export/approval", .may(.approveExports)) { try await perform(.approve, $0) },
            .post("/exports/:export/refusal", .may(.approveExports)) { try await perform(.refuse, $0) },
            .post("/exports/:export/withdrawal", .signedIn) { try await perform(.withdraw, $0) },
            .post("/exports/:export/file", .may(.exportAccounts), fetch),
        ]
    }

    private func desk(_ request: Request, _ answers: Answers) async throws -> PageContent {
        let caller = try request.requireCaller()
        return ExportPages.desk(try await exports.desk(of: caller), answers, request.reading)
    }

    private func ask(_ request: Request) async throws -> Response {
        try await request.saving {
            let export = try await exports.request(
                request.field("source"), for: request.field("purpose"), by: request.requireCaller())
            let notice =
                export.stage == .awaiting
                ? Words("人数较多，等另一个人批准。", "Many persons: waiting for another person's word.")
                : Words("可以下载了。", "Ready to download.")
            return .seeOther(PrivacyLinks.exports, notice: notice)
        } orAsk: { answers in
            try await desk(request, answers)
        }
    }

    private func perform(_ act: Export.Act, _ request: Request) async throws -> Response {
        try await exports.perform(act, on: try request.key("export"), by: request.requireCaller())
        return .seeOther(PrivacyLinks.exports, notice: Words("已办理。", "Done."))
    }

    private func fetch(_ request: Request) async throws -> Response {
        let format = ExportFormat(rawValue: request.field("format")) ?? .xlsx
        let file = try await exports.file(try request.key("export"), as: format, by: request.requireCaller())
        return .bytes(file.bytes, type: format.type).saved(as: file.name)
            .with(Response.Header("Cache-Control", "no-store"))
    }
}

enum ExportPages {
    static func desk(_ desk: ExportActions.Desk, _ answers: Answers, _ t: Reading) -> PageContent {
        let rules = desk.rules
        return PageContent(
            .table, title: Words("导出名单", "Exports"),
            lead: t.said(
                Words(
                    "写明用途，带水印，\(rules.exportHours) 小时内有效，最多 \(rules.exportRows) 行；"
                        + "超过 \(rules.exportPersonsAlone) 人要第二个人批准。",
                    "Each states its purpose, has a watermark, ends after \(rules.exportHours) hours and holds at most "
                        + "\(rules.exportRows) rows. Above \(rules.exportPersonsAlone) people, somebody else approves."
                )),
            body: """
                <div id="waiting" data-live="\(Link("events", query: [("about", "export")]))">
                \(waiting(desk.awaiting, t))</div>
                \(form(desk.sources, answers, t))\(own(desk.own, t))
                """)
    }

    private static func form(_ sources: [ExportSource], _ answers: Answers, _ t: Reading) -> HTML {
        guard !sources.isEmpty else { return .none }
        let fields = [
            Field(
                .choice(sources.map { Field.Option($0.code, $0.words) }), "source", Words("哪份名单？", "Which list?"),
                value: sources.first?.code ?? ""),
            Field(
                .longText(rows: 2), "purpose", Words("做什么用？", "What is it for?"),
                hint: Words("6 到 200 字。", "6 to 200 characters."), longest: 200),
        ]
        return t.section(
            Words("申请导出", "Request an export"),
            t.form(to: PrivacyLinks.exports, fields, submit: Words("申请导出", "Request it"), answers: answers))
    }

    private static func waiting(_ exports: [Export], _ t: Reading) -> HTML {
        guard !exports.isEmpty else { return .none }
        let rows = exports.map { export -> [HTML] in
            [
                "\(export.purpose)", "\(export.persons)", "\(export.madeAt.local)",
                """
                \(t.act(Words("批准", "Approve"), to: PrivacyLinks.export(export.id, "approval"), weight: .main))\
                \(t.act(Words("不批准", "Refuse"), to: PrivacyLinks.export(export.id, "refusal")))
                """,
            ]
        }
        return t.section(
            Words("等您决定", "Waiting for your decision"),
            t.table(Words("等待批准的导出", "Exports that wait"), columns, rows: rows))
    }

    private static func own(_ exports: [Export], _ t: Reading) -> HTML {
        let rows = exports.map { export -> [HTML] in
            ["\(export.purpose)", "\(export.persons)", "\(export.madeAt.local)", state(export, t)]
        }
        let nothing = t.empty(
            Words("您还没有申请过导出。", "You haven't asked for an export."),
            Words("能在页面上看的，不必导出。", "What can be read on a page needs no file."))
        return t.section(
            Words("我申请的", "My exports"),
            t.table(Words("我申请的导出", "My exports"), columns, rows: rows, empty: nothing))
    }

    private static func fetch(_ export: Export, _ format: ExportFormat, _ t: Reading) -> HTML {
        t.act(
            Words("下载 .\(format.rawValue)", "Download .\(format.rawValue)"), to: PrivacyLinks.export(export.id, "file"),
            icon: .download, with: [("format", format.rawValue)])
    }

    private static let columns = [
        Column(Words("用途", "Purpose")), Column(Words("人数", "Persons"), .figure), Column(Words("申请时间", "Requested")),
        Column(Words("办理", "State"), .acts),
    ]

    private static func state(_ export: Export, _ t: Reading) -> HTML {
        switch export.stage {
        case .awaiting:
            return """
                \(t.badge(Words("等待批准", "Waiting"), .waiting))\
                \(t.act(Words("撤回", "Withdraw"), to: PrivacyLinks.export(export.id, "withdrawal")))
                """
        case .ready(let until, _) where t.now < until:
            return """
                \(t.badge(Words("\(until.local) 前可下载", "Until \(until.local)"), .active))\
                \(ExportFormat.allCases.map { fetch(export, $0, t) })
                """
        case .ready, .ended: return t.badge(Words("已结束", "Ended"), .stopped)
        case .refused: return t.badge(Words("未批准", "Refused"), .stopped)
        }
    }
}
