internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The accounts of staff: the system administrator's list, and the security administrator's acts on one.
struct AccountRoutes: Sendable {
    let world: World
    let grants: GrantActions

    var all: [Route] {
        [
            .get("/accounts", .may(.browseAccounts), list),
            .get("/accounts/new", .may(.manageAccounts)) { .page(AccountPages.new($0.reading)) },
            .post("/accounts", .may(.manageAccounts), create),
            .get("/accounts/:account", .may(.browseAccounts)) { .page(try await page($0)) },
            .post("/accounts/:account/disabling", .may(.manageAccounts)) { try await perform(.disable, $0) },
            .post("/accounts/:account/enabling", .may(.manageAccounts)) { try await perform(.enable, $0) },
            .post("/accounts/:account/password-link", .may(.manageAccounts), resetPassword),
            .post("/accounts/:account/sessions-end", .may(.endSessions), endSessions),
            .post("/accounts/:account/second-factor-reset", .may(.resetSecondFactors), resetSecondFactor),
            .get("/accounts/:account/grant", .may(.manageRoles)) { .page(try await grantPage($0)) },
            .post("/accounts/:account/grant", .may(.manageRoles), grant),
            .post("/accounts/:account/tokens", .may(.manageTokens), issueToken),
            .get("/grants/:grant/end", .may(.manageRoles)) { .page(try await endPage($0)) },
            .post("/grants/:grant/end", .may(.manageRoles), endGrant),
            .get("/roles", .may(.manageRoles), roles),
            .get("/roles/:role", .may(.manageRoles), role),
        ]
    }

    private var actions: AccountActions { AccountActions(world: world) }

    private func list(_ request: Request) async throws -> Response {
        let text = request.asked("q") ?? ""
        let found = try await actions.list(
            matching: text, after: request.cursor, limit: 50, by: try request.requireCaller())
        return .page(AccountPages.list(request.reading, found, asked: text))
    }

    private func create(_ request: Request) async throws -> Response {
        try await request.saving {
            let invitation = try await actions.create(
                name: request.field("name"), displayName: request.field("displayName"),
                by: try request.requireCaller())
            return .page(
                AccountPages.invitation(request.reading, invitation, name: request.field("displayName"), isNew: true))
        } orAsk: {
            AccountPages.new(request.reading, $0)
        }
    }

    private func page(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let caller = try request.requireCaller()
        let portrait = try await actions.portrait(of: try request.key("account"), by: caller)
        var shown: [AccountPages.ShownGrant] = []
        for grant in portrait.grants {
            shown.append(AccountPages.ShownGrant(grant: grant, place: try await grants.words(of: grant.grant.scope)))
        }
        let tokens =
            request.reading.may(.manageTokens)
            ? try await TokenActions(world: world).list(of: portrait.account.id, by: caller) : []
        return AccountPages.account(request.reading, portrait, shown, tokens, answers)
    }

    private func perform(_ act: Account.Act, _ request: Request) async throws -> Response {
        let id: Key<Caller> = try request.key("account")
        return try await request.saving {
            try await actions.perform(act, on: id, by: try request.requireCaller())
            return .seeOther(AccessAddress.account(id), notice: Words("已保存", "Saved"))
        } orAsk: {
            try await page(request, $0)
        }
    }

    private func resetPassword(_ request: Request) async throws -> Response {
        let id: Key<Caller> = try request.key("account")
        return try await request.saving {
            let caller = try request.requireCaller()
            let invitation = try await actions.resetPassword(of: id, by: caller)
            let name = try await actions.portrait(of: id, by: caller).account.displayName
            return .page(AccountPages.invitation(request.reading, invitation, name: name, isNew: false))
        } orAsk: {
            try await page(request, $0)
        }
    }

    private func endSessions(_ request: Request) async throws -> Response {
        let id: Key<Caller> = try request.key("account")
        try await SessionActions(world: world).endAll(of: id, by: try request.requireCaller())
        return .seeOther(
            AccessAddress.account(id), notice: Words("这个账号在所有设备上都已退出", "The account is signed out everywhere"))
    }

    private func resetSecondFactor(_ request: Request) async throws -> Response {
        let id: Key<Caller> = try request.key("account")
        return try await request.saving {
            try await SecondFactorActions(world: world).reset(of: id, by: try request.requireCaller())
            return .seeOther(AccessAddress.account(id), notice: Words("动态码已重置", "The second step is reset"))
        } orAsk: {
            try await page(request, $0)
        }
    }

    private func issueToken(_ request: Request) async throws -> Response {
        let id: Key<Caller> = try request.key("account")
        return try await request.saving {
            let permissions = request.form.values("permissions").compactMap(Permission.init(rawValue:))
            let text = try await TokenActions(world: world).issue(
                for: id, name: request.field("tokenName"), permissions: Set(permissions),
                endsAt: try request.day("ends").adding(days: 1).start, by: try request.requireCaller())
            return .page(AccountPages.token(request.reading, text, account: id))
        } orAsk: {
            try await page(request, $0)
        }
    }
}

// MARK: Roles

extension AccountRoutes {
    private func grantPage(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let caller = try request.requireCaller()
        let portrait = try await actions.portrait(of: try request.key("account"), by: caller)
        let chosen = request.form["role"] ?? request.asked("role") ?? ""
        guard let role = Role(rawValue: chosen) else { return GrantPages.chooseRole(request.reading, portrait.account) }
        let text = request.form["q"] ?? request.asked("q") ?? ""
        let options = try await options(for: role, matching: text, by: caller)
        return GrantPages.choosePlace(request.reading, portrait.account, role, options, asked: text, answers)
    }

    private func options(for role: Role, matching text: String, by caller: Caller) async throws -> [Field.Option] {
        let everywhere = Field.Option("everywhere", Words("全市", "Everywhere"))
        switch role.extent {
        case .everywhere: return [everywhere]
        case .organisation:
            let page = try await OrganisationActions(world: world).list(after: nil, limit: 500, by: caller)
            return page.items.map { Field.Option("organisation:\($0.id)", Words(data: $0.name)) }
        case .areas, .areasOrEverywhere:
            let found = try await grants.areas(for: role, matching: text, by: caller)
            let areas = found.map { Field.Option("area:\($0.area)", Words(data: $0.path)) }
            if case .areasOrEverywhere = role.extent { return [everywhere] + areas }
            return areas
        }
    }

    private func grant(_ request: Request) async throws -> Response {
        let id: Key<Caller> = try request.key("account")
        return try await request.saving {
            guard let role = Role(rawValue: request.field("role")), let scope = scope(request.field("scope")) else {
                throw Problem(
                    .invalid, "grant.no-scope", field: "scope",
                    Words("请选这个角色管哪里。", "Choose where the role holds."))
            }
            let until = request.field("until").isEmpty ? nil : try request.day("until").adding(days: 1).start
            try await grants.give(Grant(role, scope), to: id, until: until, by: try request.requireCaller())
            return .seeOther(AccessAddress.account(id), notice: Words("角色已授予", "The role is granted"))
        } orAsk: {
            try await grantPage(request, $0)
        }
    }

    private func scope(_ text: String) -> Scope? {
        let parts = text.split(separator: ":", maxSplits: 1)
        switch (parts.first, parts.dropFirst().first) {
        case ("everywhere", nil): return .everywhere
        case ("area", let key?): return Key<Area>(key).map(Scope.area)
        case ("organisation", let key?): return Key<Organisation>(key).map(Scope.organisation)
        default: return nil
        }
    }

    private func endPage(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let id: Key<RoleGrant> = try request.key("grant")
        let open = try await grants.openWork(of: id, by: try request.requireCaller())
        return GrantPages.end(request.reading, id, openWork: open, answers)
    }

    private func endGrant(_ request: Request) async throws -> Response {
        let id: Key<RoleGrant> = try request.key("grant")
        return try await request.saving {
            let caller = try request.requireCaller()
            let typed = request.field("successor")
            let successor = typed.isEmpty ? nil : try await actions.find(named: typed, by: caller).id
            try await grants.takeBack(id, handingOverTo: successor, by: caller)
            return .seeOther(AccessAddress.roles, notice: Words("角色已收回", "The role is revoked"))
        } orAsk: {
            try await endPage(request, $0)
        }
    }

    private func roles(_ request: Request) async throws -> Response {
        .page(GrantPages.roles(request.reading, try await grants.counts(by: try request.requireCaller())))
    }

    private func role(_ request: Request) async throws -> Response {
        guard let role = Role(rawValue: request.parameters["role"] ?? ""), role != .clock else {
            throw Problem.nothingHere
        }
        let page = try await grants.holders(
            of: role, after: request.cursor, limit: 50, by: try request.requireCaller())
        var shown: [(GrantActions.Holder, Words)] = []
        for holder in page.items { shown.append((holder, try await grants.words(of: holder.grant.grant.scope))) }
        return .page(GrantPages.role(request.reading, role, shown, next: page.next))
    }
}
