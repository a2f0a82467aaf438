public import Actions
internal import Core
internal import Domain
public import Kit
internal import Markup

/// Where other systems are told, for the system administrator.
public struct HookRoutes: Sendable {
    private let hooks: HookActions

    public init(world: World) { hooks = HookActions(world: world) }

    public var capability: Capability {
        Capability(
            routes: [
                .get("/hooks", .may(.manageHooks)) { request in
                    .page(HookPages.list(request.reading, try await hooks.all(by: try request.requireCaller())))
                },
                .get("/hooks/new", .may(.manageHooks)) { .page(HookPages.new($0.reading)) },
                .post("/hooks", .may(.manageHooks), create),
                .get("/hooks/:hook", .may(.manageHooks)) { .page(try await page($0)) },
                .post("/hooks/:hook/secret", .may(.manageHooks), rotate),
                .post("/hooks/:hook/on", .may(.manageHooks)) { try await turn(on: true, $0) },
                .post("/hooks/:hook/off", .may(.manageHooks)) { try await turn(on: false, $0) },
                .post("/hooks/:hook/removal", .may(.manageHooks), remove),
                .post("/hooks/:hook/test", .may(.manageHooks), test),
                .post("/hooks/:hook/messages/:message/again", .may(.manageHooks), again),
            ],
            navigation: [
                NavigationItem(
                    Words("推送", "Webhooks"), HooksAddress.all, permission: .manageHooks, icon: .bell,
                    about: Words("事情有变化时告诉其他系统", "Tell other systems when a case moves"))
            ], journal: .hooks)
    }

    private func create(_ request: Request) async throws -> Response {
        try await request.saving {
            let new = HookActions.New(
                name: request.field("name"), address: request.field("address"), about: try about(request),
                kinds: Set(request.form.values("kinds").compactMap(Hook.Kind.init(rawValue:))))
            let (id, secret) = try await hooks.create(new, by: try request.requireCaller())
            return .page(HookPages.secret(request.reading, secret, of: id, isNew: true))
        } orAsk: {
            HookPages.new(request.reading, $0)
        }
    }

    private func about(_ request: Request) throws -> HookActions.About {
        switch request.field("about") {
        case "requests": return .requests(account: request.field("account"))
        case "cases": return .cases(area: request.field("area"))
        case "everything": return .everything
        default:
            throw Problem(
                .invalid, "hook.no-about", field: "about",
                Words("请选告诉它哪些事。", "Choose whose cases it is told of."))
        }
    }

    private func page(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let (shown, deliveries) = try await hooks.find(try request.key("hook"), by: try request.requireCaller())
        return HookPages.one(request.reading, shown, deliveries, answers)
    }

    private func rotate(_ request: Request) async throws -> Response {
        let id: Key<Hook> = try request.key("hook")
        let secret = try await hooks.rotate(id, by: try request.requireCaller())
        return .page(HookPages.secret(request.reading, secret, of: id, isNew: false))
    }

    private func turn(on: Bool, _ request: Request) async throws -> Response {
        try await change(request, Words("已保存", "Saved")) { try await hooks.turn($0, on: on, by: $1) }
    }

    private func remove(_ request: Request) async throws -> Response {
        try await hooks.remove(try request.key("hook"), by: try request.requireCaller())
        return .seeOther(HooksAddress.all, notice: Words("推送地址已删除", "The webhook was removed"))
    }

    private func test(_ request: Request) async throws -> Response {
        let done = Words(
            "试发的消息马上送出，过几秒刷新这一页看结果。", "The test is on its way; reload in a few seconds to see the answer.")
        return try await change(request, done) { try await hooks.test($0, by: $1) }
    }

    private func again(_ request: Request) async throws -> Response {
        try await change(request, Words("这条消息会马上再发", "The message is sent again at once")) {
            try await hooks.again(try request.key("message"), of: $0, by: $1)
        }
    }

    /// Does something to the hook at hand and goes back to its page.
    private func change(
        _ request: Request, _ done: Words, _ act: (Key<Hook>, Caller) async throws -> Void
    ) async throws -> Response {
        let id: Key<Hook> = try request.key("hook")
        return try await request.saving {
            try await act(id, try request.requireCaller())
            return .seeOther(HooksAddress.one(id), notice: done)
        } orAsk: {
            try await page(request, $0)
        }
    }
}

/// The addresses of hooks' pages.
enum HooksAddress {
    static let all = Link("hooks")
    static let new = Link("hooks", "new")
    static func one(_ id: Key<Hook>) -> Link { Link("hooks", id.description) }
    static func act(_ id: Key<Hook>, _ act: String) -> Link { Link("hooks", id.description, act) }
    static func again(_ one: HookDelivery) -> Link {
        Link("hooks", one.hook.description, "messages", one.id.description, "again")
    }
}
