public import Actions
internal import Core
internal import Domain
public import Kit
internal import Markup

/// What one agrees to, and takes back as easily.
public struct ConsentRoutes: Sendable {
    private let consents: ConsentActions

    public init(world: World) { consents = ConsentActions(world: world) }

    public var all: [Route] {
        [
            .get("/me/consents", .may(.seeOwnPrivacy), show),
            .post("/me/consents", .may(.seeOwnPrivacy), give),
            .post("/me/consents/:consent/withdrawal", .may(.seeOwnPrivacy), withdraw),
        ]
    }

    private func show(_ request: Request) async throws -> Response {
        .page(try await page(request, .none))
    }

    private func page(_ request: Request, _ answers: Answers) async throws -> PageContent {
        let caller = try request.requireCaller()
        return ConsentPages.own(try await consents.own(caller), answers, request.reading)
    }

    private func give(_ request: Request) async throws -> Response {
        let caller = try request.requireCaller()
        return try await request.saving {
            guard let matter = Consent.Matter(rawValue: request.field("matter")),
                let owner = try await consents.own(caller).owners[matter]
            else { throw Problem.nothingHere }
            try await consents.give(matter, wording: request.integer("wording"), of: owner, by: caller)
            return .seeOther(
                PrivacyLinks.consents, notice: Words("已记下您的同意，随时可以撤回。", "Noted. You may withdraw at any time."))
        } orAsk: { answers in
            try await page(request, answers)
        }
    }

    private func withdraw(_ request: Request) async throws -> Response {
        try await consents.perform(.withdraw, on: try request.key("consent"), by: request.requireCaller())
        return .seeOther(PrivacyLinks.consents, notice: Words("已撤回。", "Withdrawn."))
    }
}

enum ConsentPages {
    static func own(_ own: ConsentActions.Own, _ answers: Answers, _ t: Reading) -> PageContent {
        let problems = answers.problems.map { t.notice(.danger, $0.words) }
        let asked = Consent.Matter.allCases.filter { own.owners[$0] != nil }
        let matters = asked.map { matter -> HTML in
            let standing = own.consents.first { $0.matter == matter && $0.isStanding }
            return t.section(
                matter.words,
                """
                <p>\(t(matter.wording.words))</p>
                \(standing.map { given($0, t) } ?? offer(matter, t))
                """)
        }
        return PageContent(
            .ask, title: Words("我的同意", "My consents"),
            lead: t.said(
                Words(
                    "不同意不影响您办事；同意了随时可以撤回。",
                    "Saying no changes nothing for your matters; a yes can be withdrawn at any time.")),
            body: "\(problems)\(matters)\(history(own.consents, t))")
    }

    private static func given(_ consent: Consent, _ t: Reading) -> HTML {
        """
        <p>\(t.badge(Words("已同意", "Agreed"), .done)) \(consent.givenAt.local)</p>
        \(t.act(Words("撤回同意", "Withdraw"), to: PrivacyLinks.withdrawal(consent.id)))
        """
    }

    private static func offer(_ matter: Consent.Matter, _ t: Reading) -> HTML {
        t.act(
            Words("我同意", "I agree"), to: PrivacyLinks.consents,
            with: [("matter", matter.rawValue), ("wording", String(matter.wording.version))])
    }

    private static func history(_ all: [Consent], _ t: Reading) -> HTML {
        let rows = all.compactMap { consent -> [HTML]? in
            guard case .withdrawn(let at, _) = consent.stage else { return nil }
            return ["\(t(consent.matter.words))", "\(consent.givenAt.local)", "\(at.local)", "\(consent.wording)"]
        }
        guard !rows.isEmpty else { return .none }
        let columns = [
            Column(Words("事项", "Matter")), Column(Words("同意", "Given")), Column(Words("撤回", "Withdrawn")),
            Column(Words("说明版本", "Wording"), .figure),
        ]
        return t.section(
            Words("撤回过的", "Withdrawn"), t.table(Words("撤回过的同意", "Withdrawn consents"), columns, rows: rows))
    }
}
