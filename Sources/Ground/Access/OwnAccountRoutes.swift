internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// One's own account: how one reads, one's password, second step, sessions, leave and programs.
struct OwnAccountRoutes: Sendable {
    let world: World

    var all: [Route] {
        [
            .get("/account", .signedIn) { .page(try await page($0)) },
            .post("/account", .signedIn, change),
            .get("/account/password", .signedIn) {
                .page(OwnAccountPages.password($0.reading, under: world.access.passwords, duty: $0.signedIn?.duty))
            },
            .post("/account/password", .signedIn, changePassword),
            .get("/account/second-factor", .signedIn) { .page(try await secondFactor($0)) },
            .post("/account/second-factor/beginning", .signedIn, begin),
            .post("/account/second-factor/confirmation", .signedIn, confirm),
            .post("/account/second-factor/proof", .signedIn, prove),
            .get("/account/second-factor/removal", .signedIn) { .page(SecondFactorPages.removal($0.reading)) },
            .post("/account/second-factor/removal", .signedIn, remove),
            .get("/account/second-factor/recovery-codes", .signedIn) {
                .page(SecondFactorPages.renewal($0.reading))
            },
            .post("/account/second-factor/recovery-codes", .signedIn, renew),
            .post("/account/sessions/end", .signedIn, endOthers),
            .post("/account/sessions/:session/end", .signedIn, endSession),
            .post("/account/leave", .signedIn, leave),
            .post("/account/leave/:deputy/end", .signedIn, endLeave),
            .post("/tokens/:token/end", .signedIn, endToken),
        ]
    }

    private func page(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let caller = try request.requireCaller()
        let content = OwnAccountPages.Content(
            account: try await AccountActions(world: world).own(caller),
            standing: try await SecondFactorActions(world: world).standing(of: caller),
            sessions: try await SessionActions(world: world).list(of: caller),
            present: request.session,
            leaves: try await DeputyActions(world: world).list(of: caller),
            tokens: try await TokenActions(world: world).list(of: caller.id, by: caller),
            duty: request.signedIn?.duty)
        return OwnAccountPages.own(request.reading, content, answers)
    }

    private func change(_ request: Request) async throws -> Response {
        try await request.saving {
            let language = Language(rawValue: request.field("language")) ?? request.language
            let elder = request.isTicked("elder")
            try await AccountActions(world: world).change(
                displayName: request.field("displayName"), language: language, elderView: elder,
                by: try request.requireCaller())
            return .seeOther(AccessAddress.own, notice: Words("已保存", "Saved"))
                .with(Response.Cookie("lang", language.rawValue, lifetime: 31_536_000))
                .with(Response.Cookie("elder", elder ? "18" : "", lifetime: elder ? 31_536_000 : 0))
        } orAsk: {
            try await page(request, $0)
        }
    }

    private func changePassword(_ request: Request) async throws -> Response {
        try await request.saving {
            try await PasswordActions(world: world).change(
                from: request.form["old"] ?? "", to: request.form["password"] ?? "",
                repeated: request.form["repetition"] ?? "", keeping: try request.requireSession(),
                by: try request.requireCaller())
            return .seeOther(
                AccessAddress.own,
                notice: Words("密码已改，其他设备上的登录已结束", "The password is changed, and other devices are signed out"))
        } orAsk: {
            OwnAccountPages.password(
                request.reading, under: world.access.passwords, duty: request.signedIn?.duty, $0)
        }
    }

    private func secondFactor(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let caller = try request.requireCaller()
        let actions = SecondFactorActions(world: world)
        return try SecondFactorPages.page(
            request.reading, try await actions.standing(of: caller), try await actions.enrolment(of: caller),
            duty: request.signedIn?.duty, answers)
    }

    private func begin(_ request: Request) async throws -> Response {
        try await SecondFactorActions(world: world).begin(by: try request.requireCaller())
        return .seeOther(AccessAddress.ownSecondFactor)
    }

    private func confirm(_ request: Request) async throws -> Response {
        try await request.saving {
            let codes = try await SecondFactorActions(world: world).confirm(
                request.field("code"), in: try request.requireSession(), by: try request.requireCaller())
            return .page(SecondFactorPages.recoveryCodes(request.reading, codes))
        } orAsk: {
            try await secondFactor(request, $0)
        }
    }

    private func prove(_ request: Request) async throws -> Response {
        try await request.saving {
            try await SecondStepActions(world: world).proveAgain(
                request.field("code"), in: try request.requireSession(), by: try request.requireCaller())
            return .seeOther(request.destination)
        } orAsk: {
            try await secondFactor(request, $0)
        }
    }

    private func renew(_ request: Request) async throws -> Response {
        try await request.saving {
            let codes = try await SecondFactorActions(world: world).renewRecoveryCodes(
                request.field("code"), by: try request.requireCaller())
            return .page(SecondFactorPages.recoveryCodes(request.reading, codes))
        } orAsk: {
            SecondFactorPages.renewal(request.reading, $0)
        }
    }

    private func remove(_ request: Request) async throws -> Response {
        try await request.saving {
            try await SecondFactorActions(world: world).remove(request.field("code"), by: try request.requireCaller())
            return .seeOther(AccessAddress.own, notice: Words("动态码已关闭", "The second step is off"))
        } orAsk: {
            SecondFactorPages.removal(request.reading, $0)
        }
    }

    private func endSession(_ request: Request) async throws -> Response {
        let id: SessionID = try request.key("session")
        try await SessionActions(world: world).end(id, by: try request.requireCaller())
        return .seeOther(AccessAddress.own, notice: Words("那台设备已退出", "That device is signed out"))
    }

    private func endOthers(_ request: Request) async throws -> Response {
        try await SessionActions(world: world).endOthers(
            than: try request.requireSession(), by: try request.requireCaller())
        return .seeOther(AccessAddress.own, notice: Words("其他设备都已退出", "All other devices are signed out"))
    }

    private func leave(_ request: Request) async throws -> Response {
        try await request.saving {
            try await DeputyActions(world: world).name(
                request.field("standIn"), from: try request.day("from"), through: try request.day("until"),
                by: try request.requireCaller())
            return .seeOther(AccessAddress.own, notice: Words("代班已安排好", "The stand-in is arranged"))
        } orAsk: {
            try await page(request, $0)
        }
    }

    private func endLeave(_ request: Request) async throws -> Response {
        try await DeputyActions(world: world).end(try request.key("deputy"), by: try request.requireCaller())
        return .seeOther(AccessAddress.own, notice: Words("代班已结束", "The stand-in is over"))
    }

    /// From one's own page and from the security administrator's alike.
    private func endToken(_ request: Request) async throws -> Response {
        try await TokenActions(world: world).takeBack(try request.key("token"), by: try request.requireCaller())
        let back = Link(outside: request.field("back")).flatMap { $0.address.hasPrefix("/") ? $0 : nil }
        return .seeOther(back ?? AccessAddress.own, notice: Words("令牌已收回", "The token is revoked"))
    }
}
