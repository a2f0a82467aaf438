internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Signing in: by name and password, by phone, with a second step; and out again.
struct SignInRoutes: Sendable {
    let world: World

    var all: [Route] {
        [
            .get("/sign-in", .anyone, ask),
            .post("/sign-in", .anyone, enter),
            .get("/sign-in/second", .anyone, askCode),
            .post("/sign-in/second", .anyone, proveCode),
            .get("/sign-in/phone", .anyone) { .page(SignInPages.phone($0.reading, then: $0.destination)) },
            .post("/sign-in/phone", .anyone, sendCode),
            .get("/sign-in/phone/code", .anyone) {
                .page(SignInPages.phoneCode($0.reading, then: $0.destination, isDemo: world.isDemo))
            },
            .post("/sign-in/phone/code", .anyone, enterByPhone),
            .post("/sign-out", .signedIn, signOut),
            .get("/links/:token", .anyone, askPassword),
            .post("/links/:token", .anyone, setPassword),
        ]
    }

    private func ask(_ request: Request) async throws -> Response {
        guard request.caller == nil else { return .seeOther(request.destination) }
        return .page(SignInPages.name(request.reading, then: request.destination))
    }

    private func enter(_ request: Request) async throws -> Response {
        try await request.saving {
            let outcome = try await SignInActions(world: world).signIn(
                name: request.field("name"), password: request.form["password"] ?? "", from: request.origin)
            switch outcome {
            case .signedIn(let ticket):
                return .signedIn(ticket, to: request.destination)
            case .codeAwaited(let ticket):
                return .seeOther(Link("sign-in", "second", query: [("then", request.destination.address)]))
                    .with(Response.Cookie(AccessCookie.half, ticket.token, lifetime: ticket.seconds))
            }
        } orAsk: {
            SignInPages.name(request.reading, then: request.destination, $0)
        }
    }

    private func askCode(_ request: Request) async throws -> Response {
        guard let token = request.ownCookie(AccessCookie.half),
            try await SessionActions(world: world).awaitsCode(token)
        else { return .seeOther(AccessAddress.signIn) }
        return .page(try await codePage(request, token))
    }

    private func proveCode(_ request: Request) async throws -> Response {
        guard let token = request.ownCookie(AccessCookie.half) else { return .seeOther(AccessAddress.signIn) }
        return try await request.saving {
            let ticket = try await SecondStepActions(world: world).prove(
                request.field("code"), session: token, from: request.origin)
            return .signedIn(ticket, to: request.destination)
        } orAsk: {
            try await codePage(request, token, $0)
        }
    }

    private func codePage(_ request: Request, _ token: String, _ answers: Answers = .none) async throws -> PageContent {
        let shown = world.isDemo ? try await DemoAccounts(world: world).code(awaitedBy: token) : nil
        return SignInPages.code(request.reading, then: request.destination, shown: shown, answers)
    }

    private func sendCode(_ request: Request) async throws -> Response {
        try await request.saving {
            let challenge = try await ResidentSignInActions(world: world).sendCode(
                to: request.field("phone"), from: request.origin)
            let notice = Words("验证码已发到 \(challenge.maskedPhone)", "A code was sent to \(challenge.maskedPhone)")
            return .seeOther(
                Link("sign-in", "phone", "code", query: [("then", request.destination.address)]), notice: notice
            ).with(Response.Cookie(AccessCookie.challenge, challenge.token, lifetime: 600))
        } orAsk: {
            SignInPages.phone(request.reading, then: request.destination, $0)
        }
    }

    private func enterByPhone(_ request: Request) async throws -> Response {
        guard let token = request.ownCookie(AccessCookie.challenge) else { return .seeOther(AccessAddress.phone) }
        return try await request.saving {
            let ticket = try await ResidentSignInActions(world: world).enter(
                request.field("code"), challenge: token, from: request.origin)
            return .signedIn(ticket, to: request.destination)
        } orAsk: {
            SignInPages.phoneCode(request.reading, then: request.destination, isDemo: world.isDemo, $0)
        }
    }

    private func signOut(_ request: Request) async throws -> Response {
        if let session = request.session {
            try await SessionActions(world: world).end(session, by: try request.requireCaller())
        }
        return .seeOther(Link(), notice: Words("您已退出登录", "You have signed out")).signingOut()
    }

    private func askPassword(_ request: Request) async throws -> Response {
        let account = try await PasswordActions(world: world).owner(ofLink: request.parameters["token"] ?? "")
        return .page(linkPage(request, name: account.name?.text ?? ""))
    }

    private func setPassword(_ request: Request) async throws -> Response {
        let token = request.parameters["token"] ?? ""
        let account = try await PasswordActions(world: world).owner(ofLink: token)
        return try await request.saving {
            try await PasswordActions(world: world).set(
                request.form["password"] ?? "", repeated: request.form["repetition"] ?? "", byLink: token)
            return .seeOther(
                AccessAddress.signIn, notice: Words("密码已设好，请登录", "The password is set; please sign in"))
        } orAsk: {
            linkPage(request, name: account.name?.text ?? "", $0)
        }
    }

    private func linkPage(_ request: Request, name: String, _ answers: Answers = .none) -> PageContent {
        SignInPages.link(
            request.reading, name: name, to: AccessAddress.link(request.parameters["token"] ?? ""),
            under: world.access.passwords, answers)
    }
}
