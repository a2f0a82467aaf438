public import Actions
internal import Core
internal import Domain
public import Kit
internal import Markup

/// The auditor's pages: who did or saw one thing, the anchors on paper, and lists of one worker for an incident.
public struct JournalRoutes: Sendable {
    private let audit: AuditActions
    private let lists: JournalListActions

    public init(world: World) {
        audit = AuditActions(world: world)
        lists = JournalListActions(world: world)
    }

    public var all: [Route] {
        [
            .get("/journal", .may(.readJournal), show),
            .get("/journal/anchors", .may(.verifyJournal)) { request in
                let notes = try await audit.anchors(limit: 100, by: request.requireCaller())
                return .page(JournalPages.anchors(notes, request.reading))
            },
            .get("/journal/lists", .signedIn) { request in .page(try await requests(request, .none)) },
            .post("/journal/lists", .may(.listJournalOfWorker), ask),
            .get("/journal/lists/:list", .may(.listJournalOfWorker), read),
            .post("/journal/lists/:list/approval", .may(.approveJournalList)) { try await decide(.approve, $0) },
            .post("/journal/lists/:list/refusal", .may(.approveJournalList)) { try await decide(.refuse, $0) },
        ]
    }

    private func show(_ request: Request) async throws -> Response {
        guard let kind = request.asked("kind"), let number = request.asked("number") else {
            return .page(JournalPages.search(nil, .none, request.reading))
        }
        do {
            let key = Key<Never>(number)?.number ?? Int64(number) ?? 0
            let entries = try await audit.entries(on: kind, key, by: request.requireCaller())
            return .page(JournalPages.search(entries, Answers(typed: request.query), request.reading))
        } catch let problem as Problem where problem.kind == .invalid {
            let answers = Answers(typed: request.query, problems: [problem])
            return .page(JournalPages.search(nil, answers, request.reading))
        }
    }

    private func requests(_ request: Request, _ answers: Answers) async throws -> PageContent {
        let caller = try request.requireCaller()
        return JournalPages.lists(try await lists.all(by: caller), answers, request.reading)
    }

    private func ask(_ request: Request) async throws -> Response {
        try await request.saving {
            let worker: Key<Caller> = try request.fieldKey("worker")
            _ = try await lists.request(
                of: worker, because: request.field("incident"), from: request.day("from"), to: request.day("to"),
                by: request.requireCaller())
            return .seeOther(
                PrivacyLinks.journalLists,
                notice: Words(
                    "已申请，等另一位管理员决定。被查的人会看到这次申请。",
                    "Asked. Another administrator decides, and the worker sees that it was asked."))
        } orAsk: { answers in
            try await requests(request, answers)
        }
    }

    private func read(_ request: Request) async throws -> Response {
        let found = try await lists.read(try request.key("list"), by: request.requireCaller())
        return .page(JournalPages.list(found.list, found.entries, request.reading))
    }

    private func decide(_ act: JournalList.Act, _ request: Request) async throws -> Response {
        try await lists.decide(act, on: try request.key("list"), by: request.requireCaller())
        return .seeOther(PrivacyLinks.journalLists, notice: Words("已决定。", "Decided."))
    }
}
