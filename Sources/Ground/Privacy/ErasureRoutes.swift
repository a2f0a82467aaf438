public import Actions
internal import Core
internal import Domain
public import Kit
internal import Markup

/// Erasing, by law, what is kept about somebody.
public struct ErasureRoutes: Sendable {
    private let erasures: ErasureActions

    public init(world: World) { erasures = ErasureActions(world: world) }

    public var all: [Route] {
        [
            .get("/erasures", .may(.erasePersonalData)) { request in .page(try await page(request, .none)) },
            .post("/erasures", .may(.erasePersonalData), erase),
        ]
    }

    private func page(_ request: Request, _ answers: Answers) async throws -> PageContent {
        ErasurePages.page(try await erasures.all(by: request.requireCaller()), answers, request.reading)
    }

    private func erase(_ request: Request) async throws -> Response {
        try await request.saving {
            let account: Key<Caller> = try request.fieldKey("account")
            guard let basis = Erasure.Basis(rawValue: request.field("basis")), request.isTicked("sure") else {
                throw Problem(
                    .invalid, "erasure.not-sure", field: "sure",
                    Words("请选择法律依据，并确认删除后无法恢复。", "Choose the legal basis and confirm that it can't be undone."))
            }
            _ = try await erasures.erase(.account(account), basis: basis, by: request.requireCaller())
            return .seeOther(PrivacyLinks.erasures, notice: Words("已删除。", "Erased."))
        } orAsk: { answers in
            try await page(request, answers)
        }
    }
}

enum ErasurePages {
    static func page(_ erasures: [Erasure], _ answers: Answers, _ t: Reading) -> PageContent {
        let fields = [
            Field(
                .text, "account", Words("账号编号", "ID of the account"),
                hint: Words("13 位，在账号页面上。", "13 characters; the account's page shows it."), longest: 13),
            Field(
                .choice(Erasure.Basis.allCases.map { Field.Option($0.rawValue, $0.words) }), "basis",
                Words("法律依据（《个人信息保护法》）", "Legal basis (Personal Information Protection Law)")),
            Field(.box, "sure", Words("我确认：删除后无法恢复", "I confirm: this can't be undone")),
        ]
        let rows = erasures.map { erasure -> [HTML] in
            ["\(erasure.at.local)", "\(Key<Never>(erasure.owner.number).description)", "\(t(erasure.basis.words))"]
        }
        let columns = [
            Column(Words("时间", "When")), Column(Words("编号", "ID")), Column(Words("依据", "Basis")),
        ]
        let nothing = t.empty(
            Words("还没有删除过。", "Nothing has been erased yet."),
            Words("本人请求或到期时在这里办理。", "When the person asks, or the time is up, do it here."))
        let form = t.form(
            to: PrivacyLinks.erasures, fields, submit: Words("依法删除", "Erase"), answers: answers, weight: .grave)
        let list = t.table(Words("删除记录", "Erasures"), columns, rows: rows, empty: nothing)
        return PageContent(
            .table, title: Words("依法删除个人信息", "Erasure by law"),
            lead: t.said(
                Words(
                    "删除后平台里不再有这个人的姓名、电话和证件号；操作记录只留编号。之前的备份里还有，到备份销毁为止。",
                    "The platform then holds no name, phone or number of the person; the journal keeps keys alone. "
                        + "Backups made before still hold them until they are destroyed."
                )),
            body: "\(form)\(t.section(Words("删除记录", "Erasures"), list))")
    }
}
