public import Actions
internal import Core
internal import Domain
public import Kit
internal import Markup

/// Suggestions and complaints about the platform, from everybody.
public struct SuggestionRoutes: Sendable {
    private let suggestions: SuggestionActions

    public init(world: World) { suggestions = SuggestionActions(world: world) }

    public var all: [Route] {
        [
            .get("/suggestions", .anyone, mine),
            .post("/suggestions", .anyone, make),
            .get("/suggestions/inbox", .may(.answerSuggestions), inbox),
            .get("/suggestions/by-number/:suggestion", .signedIn, show),
            .post("/suggestions/by-number/:suggestion", .signedIn, reply),
            .get("/suggestions/by-link/:link", .anyone, showByLink),
            .post("/suggestions/by-link/:link", .anyone, replyByLink),
        ]
    }

    private func mine(_ request: Request) async throws -> Response {
        .page(try await entry(request, .none))
    }

    private func entry(_ request: Request, _ answers: Answers) async throws -> PageContent {
        let own = if let caller = request.caller { try await suggestions.own(caller) } else { [Suggestion]() }
        return SuggestionPages.entry(own, answers, request.reading)
    }

    private func make(_ request: Request) async throws -> Response {
        try await request.saving {
            let receipt = try await suggestions.make(
                request.field("text"), anonymously: request.isTicked("anonymous"), at: nil, by: request.caller)
            let place =
                receipt.link.map { PrivacyLinks.suggestion(link: $0) } ?? PrivacyLinks.suggestion(receipt.id)
            let notice =
                receipt.link == nil
                ? Words("已收到，答复会出现在这里。", "Received. The answer will appear here.")
                : Words(
                    "已收到。没有记下您是谁，请收藏本页网址，答复只在这里看得到。",
                    "Received. Nothing says who you are, so keep this page's address: the answer appears here alone.")
            return .seeOther(place, notice: notice)
        } orAsk: { answers in
            try await entry(request, answers)
        }
    }

    private func inbox(_ request: Request) async throws -> Response {
        let stage: Suggestion.Stage = request.asked("stage") == "answered" ? .answered : .open
        let page = try await suggestions.inbox(stage, after: request.cursor, limit: 50, by: request.requireCaller())
        return .page(SuggestionPages.inbox(page, stage, request.reading))
    }

    private func show(_ request: Request) async throws -> Response {
        .page(try await page(request, .none))
    }

    private func page(_ request: Request, _ answers: Answers) async throws -> PageContent {
        let found = try await suggestions.find(try request.key("suggestion"), by: request.requireCaller())
        return SuggestionPages.show(
            found.suggestion, found.side, PrivacyLinks.suggestion(found.suggestion.id), answers, request.reading)
    }

    private func reply(_ request: Request) async throws -> Response {
        let id: Key<Suggestion> = try request.key("suggestion")
        return try await request.saving {
            let caller = try request.requireCaller()
            let side = try await suggestions.find(id, by: caller).side
            let text = request.field("text")
            try await suggestions.perform(side == .platform ? .answer(text) : .reopen(text), on: id, by: caller)
            return .seeOther(PrivacyLinks.suggestion(id), notice: Words("已送出。", "Sent."))
        } orAsk: { answers in
            try await page(request, answers)
        }
    }

    private func showByLink(_ request: Request) async throws -> Response {
        .page(try await pageByLink(request, .none))
    }

    private func pageByLink(_ request: Request, _ answers: Answers) async throws -> PageContent {
        let link = request.parameters["link"] ?? ""
        let suggestion = try await suggestions.find(link: link)
        return SuggestionPages.show(
            suggestion, .author, PrivacyLinks.suggestion(link: link), answers, request.reading)
    }

    private func replyByLink(_ request: Request) async throws -> Response {
        let link = request.parameters["link"] ?? ""
        return try await request.saving {
            try await suggestions.reopen(link: link, text: request.field("text"))
            return .seeOther(PrivacyLinks.suggestion(link: link), notice: Words("已送出。", "Sent."))
        } orAsk: { answers in
            try await pageByLink(request, answers)
        }
    }
}

enum SuggestionPages {
    static func entry(_ own: [Suggestion], _ answers: Answers, _ t: Reading) -> PageContent {
        var fields = [
            Field(
                .longText(rows: 5), "text", Words("您想说什么？", "What would you like to say?"),
                hint: Words(
                    "说的是这个平台本身：不好用、不合理、多余的要求，都可以。", "About the platform itself: what is clumsy, unfair or too much."),
                longest: 2000)
        ]
        if t.caller != nil {
            fields.append(
                Field(
                    .box, "anonymous", Words("匿名：不记下我是谁", "Anonymous: don't keep who I am"), isRequired: false))
        }
        let form = t.form(
            to: PrivacyLinks.suggestions, fields, submit: Words("送出建议", "Send"), answers: answers)
        return PageContent(
            .ask, title: Words("建议与投诉", "Suggestions and complaints"),
            lead: t.caller == nil
                ? "\(t("没有登录，不会记下您是谁。", "You aren't signed in; nothing says who you are."))" : .none,
            actions: t.may(.answerSuggestions)
                ? t.link(Words("待答复的", "To be answered"), PrivacyLinks.suggestionInbox) : .none,
            body: "\(form)\(own.isEmpty ? .none : t.section(Words("我提过的", "My suggestions"), list(own, t)))")
    }

    static func inbox(_ page: Page<Suggestion>, _ stage: Suggestion.Stage, _ t: Reading) -> PageContent {
        let tabs = t.tabs(
            Words("建议", "Suggestions"),
            [
                Tab(Words("待答复", "Open"), PrivacyLinks.suggestionInbox, isCurrent: stage == .open),
                Tab(
                    Words("已答复", "Answered"), Link("suggestions", "inbox", query: [("stage", "answered")]),
                    isCurrent: stage == .answered),
            ])
        let nothing = t.empty(
            Words("这里没有建议。", "There is nothing here."),
            Words("有人提出后会出现在这里。", "What people send in appears here."))
        return PageContent(
            .inbox, title: Words("建议与投诉", "Suggestions and complaints"),
            body: """
                \(tabs)<div id="inbox" data-live="\(Link("events", query: [("about", "suggestion")]))">
                \(page.items.isEmpty ? nothing : list(page.items, t))</div>\(t.pager(next: page.next))
                """)
    }

    static func show(
        _ suggestion: Suggestion, _ side: Suggestion.Side, _ here: Link, _ answers: Answers, _ t: Reading
    ) -> PageContent {
        let words = suggestion.words.map { saying -> HTML in
            let who = saying.isAnswer ? t("答复", "Answer") : t("建议", "Suggestion")
            // Who isn't its author reads what was written with numbers of persons masked.
            let text = side == .platform ? Masked.text(saying.text) : saying.text
            return "<li><p class=\"quiet\">\(who) · \(saying.at.local)</p><p class=\"said\">\(text)</p></li>"
        }
        let isAnswer = side == .platform
        let field = Field(
            .longText(rows: 4), "text",
            isAnswer ? Words("答复", "Your answer") : Words("还没解决？再说一句", "Not settled? Say more"), longest: 2000)
        let form =
            suggestion.isTurn(of: side)
            ? t.form(
                to: here, [field], submit: isAnswer ? Words("送出答复", "Send the answer") : Words("再次提出", "Send again"),
                answers: answers) : .none
        return PageContent(
            .follow, title: Words("建议与投诉", "Suggestion"), lead: badge(suggestion.stage, t),
            body: "<ol class=\"story\">\(words)</ol>\(form)")
    }

    private static func list(_ all: [Suggestion], _ t: Reading) -> HTML {
        let rows = all.map { suggestion -> [HTML] in
            let text = Masked.text(suggestion.words.first?.text ?? "")
            let short = text.count > 40 ? text.prefix(40) + "…" : text
            return [
                "<a href=\"\(PrivacyLinks.suggestion(suggestion.id))\">\(short)</a>", badge(suggestion.stage, t),
                "\(suggestion.madeAt.local)",
            ]
        }
        let columns = [
            Column(Words("内容", "What")), Column(Words("状态", "State")), Column(Words("时间", "When")),
        ]
        return t.table(Words("建议", "Suggestions"), columns, rows: rows)
    }

    private static func badge(_ stage: Suggestion.Stage, _ t: Reading) -> HTML {
        switch stage {
        case .open: t.badge(Words("等待答复", "Waiting for an answer"), .active)
        case .answered: t.badge(Words("已答复", "Answered"), .done)
        }
    }
}
