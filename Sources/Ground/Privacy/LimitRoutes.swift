public import Actions
internal import Core
internal import Domain
public import Kit
internal import Markup

/// The city's own limits around personal data, for who sets them; everybody reads them on "what this city keeps".
public struct LimitRoutes: Sendable {
    private let rules: PrivacyRulesActions

    public init(world: World) { rules = PrivacyRulesActions(world: world) }

    public var all: [Route] {
        [
            .get("/privacy/limits", .may(.setPrivacyRules)) { .page(try await page($0, .none)) },
            .post("/privacy/limits", .may(.setPrivacyRules), save),
        ]
    }

    private func page(_ request: Request, _ answers: Answers) async throws -> PageContent {
        LimitPages.form(try await rules.find(), answers, request.reading)
    }

    private func save(_ request: Request) async throws -> Response {
        try await request.saving {
            let typed = PrivacyRules.Limit.allCases.map { ($0, request.field($0.rawValue)) }
            try await rules.change(Dictionary(uniqueKeysWithValues: typed), by: request.requireCaller())
            return .seeOther(PrivacyLinks.aboutData, notice: Words("已保存，马上生效。", "Saved; in force at once."))
        } orAsk: { answers in
            try await page(request, answers)
        }
    }
}

enum LimitPages {
    static func form(_ rules: PrivacyRules, _ answers: Answers, _ t: Reading) -> PageContent {
        let fields = PrivacyRules.Limit.allCases.map { limit in
            let (low, high) = (limit.range.lowerBound, limit.range.upperBound)
            return Field(
                .number, limit.rawValue, limit.words,
                hint: Words(
                    "\(low) 到 \(high)，一般用 \(limit.standard)。", "\(low) to \(high); the standard is \(limit.standard)."),
                value: String(rules[limit]))
        }
        return PageContent(
            .ask, title: Words("个人信息的限额", "Limits around personal data"),
            crumbs: [Crumb(Words("本市保存哪些资料", "What this city keeps"), PrivacyLinks.aboutData)],
            lead: t.said(
                Words(
                    "这些数字公开显示在“本市保存哪些资料”页，改动记入日志。",
                    "Everybody reads these on “What this city keeps”; a change is in the journal.")),
            body: t.form(to: PrivacyLinks.limits, fields, submit: Words("保存限额", "Save"), answers: answers))
    }

    /// As everybody reads them.
    static func table(_ rules: PrivacyRules, _ t: Reading) -> HTML {
        let rows = PrivacyRules.Limit.allCases.map { ["\(t($0.words))", "\(rules[$0])"] as [HTML] }
        return t.table(
            Words("限额", "Limits"), [Column(Words("限额", "Limit")), Column(Words("本市", "This city"), .figure)],
            rows: rows)
    }
}
