internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Who holds which role, giving one and taking it back.
enum GrantPages {
    static func roles(_ t: Reading, _ counts: [Role: Int]) -> PageContent {
        let rows = Role.ofPersons.map { role -> [HTML] in
            [
                t.link(role.words, AccessAddress.role(role)), "\(t(role.extent.words))", "\(counts[role] ?? 0)",
                Permissions.needsSecondFactor(role) ? "\(t("要", "Yes"))" : "\(t("不要", "No"))",
            ]
        }
        return PageContent(
            .table, title: Words("角色", "Roles"),
            lead: """
                \(t(
                    "系统、安全、审计三种管理员由不同的人担任，都看不到居民的资料。",
                    "The three administrators are three persons, and none of them sees residents' data."))
                """,
            body: t.table(
                Words("每个角色有多少人", "How many hold each role"),
                [
                    Column(Words("角色", "Role")), Column(Words("管辖范围", "Scope")),
                    Column(Words("人数", "People"), .figure), Column(Words("动态码", "Second step")),
                ],
                rows: rows))
    }

    static func role(
        _ t: Reading, _ role: Role, _ holders: [(GrantActions.Holder, Words)], next: Cursor?
    ) -> PageContent {
        let rows = holders.map { holder, place -> [HTML] in
            [
                t.link(Words(data: holder.name), AccessAddress.account(holder.grant.account)), "\(t(place))",
                .time(holder.grant.from), holder.grant.until.map(HTML.time) ?? "\(t("长期", "No end"))",
            ]
        }
        return PageContent(
            .table, title: role.words, crumbs: [Crumb(Words("角色", "Roles"), AccessAddress.roles)],
            body: """
                \(t.table(
                    Words("担任这个角色的人", "Who holds it"),
                    [
                        Column(Words("姓名", "Name")), Column(Words("范围", "Where")), Column(Words("从", "Since")),
                        Column(Words("到", "Until")),
                    ],
                    rows: rows,
                    empty: role == .resident
                        ? t.empty(
                            Words("居民不列名单。", "Residents are not listed."),
                            Words("管理员看不到居民的资料。", "Administrators don't see residents' data."))
                        : t.empty(
                            Words("还没有人担任这个角色。", "Nobody holds this role yet."),
                            Words("到“账号”里打开一个人，点“授予角色”。", "Open somebody under Accounts and grant it there."))))
                \(t.pager(next: next))
                """)
    }

    static func table(_ t: Reading, _ grants: [AccountPages.ShownGrant]) -> HTML {
        let rows = grants.map { shown -> [HTML] in
            let grant = shown.grant
            let isHeld = grant.holds(at: t.now)
            let act: HTML =
                isHeld && t.may(.manageRoles)
                ? t.button(Words("收回", "Revoke"), AccessAddress.endGrant(grant.id)) : .none
            return [
                "\(t(grant.grant.role.words))", "\(t(shown.place))", .time(grant.from),
                grant.until.map(HTML.time) ?? "\(t("长期", "No end"))",
                isHeld ? t.badge(Words("有效", "In force"), .done) : t.badge(Words("已结束", "Ended"), .stopped), act,
            ]
        }
        return t.table(
            Words("授予过的角色", "Roles granted"),
            [
                Column(Words("角色", "Role")), Column(Words("范围", "Where")), Column(Words("从", "Since")),
                Column(Words("到", "Until")), Column(Words("状态", "State")), Column(Words("操作", "Actions"), .acts),
            ],
            rows: rows,
            empty: t.empty(
                Words("还没有角色，登录后什么也做不了。", "No role yet; signed in, nothing can be done."),
                Words("请安全管理员授予。", "A security administrator grants one.")))
    }

    static func chooseRole(_ t: Reading, _ account: Account) -> PageContent {
        let suited = Role.ofPersons.filter { $0 != .resident }.map { Field.Option($0.rawValue, $0.words) }
        return PageContent(
            .ask, title: Words("授予角色", "Grant a role"), crumbs: crumbs(account),
            lead: """
                \(t(
                    "给 \(account.displayName)",
                    "For \(account.displayName)"))
                """,
            body: t.searchForm(
                to: AccessAddress.account(account.id, "grant"), [Field(.list(suited), "role", Words("角色", "Role"))],
                submit: Words("下一步", "Next")))
    }

    static func choosePlace(
        _ t: Reading, _ account: Account, _ role: Role, _ options: [Field.Option], asked: String, _ answers: Answers
    ) -> PageContent {
        let search: HTML =
            switch role.extent {
            case .everywhere, .organisation: .none
            case .areas, .areasOrEverywhere:
                t.searchForm(
                    to: AccessAddress.account(account.id, "grant"),
                    [
                        .hidden("role", role.rawValue),
                        Field(
                            .search, "q", Words("管哪里？先找到它", "Where? Find it first"),
                            hint: Words("名称或拼音首字母", "Name or pinyin initials"), value: asked),
                    ],
                    submit: Words("查找", "Search"))
            }
        let form: HTML =
            options.isEmpty
            ? t.empty(
                Words("还没有可选的范围。", "Nothing to choose from yet."),
                Words("请先查找，或先建立单位。", "Search first, or make the organisation first."))
            : t.form(
                to: AccessAddress.account(account.id, "grant"),
                [
                    .hidden("role", role.rawValue), .hidden("q", asked),
                    Field(
                        options.count > 7 ? .list(options) : .choice(options), "scope", Words("范围", "Scope"),
                        value: options.count == 1 ? options[0].value : ""),
                    Field(
                        .day, "until", Words("到哪天（含当天）", "Last day"),
                        hint: Words("不填就是长期。", "Leave it empty for no end."),
                        isRequired: false),
                ],
                submit: Words("授予", "Grant it"), answers: answers)
        return PageContent(
            .ask, title: Words("授予“\(role.words.chinese)”", "Grant: \(role.words.english)"), crumbs: crumbs(account),
            lead: """
                \(t(
                    "给 \(account.displayName)",
                    "For \(account.displayName)"))
                """, body: "\(search)\(form)")
    }

    static func end(_ t: Reading, _ id: Key<RoleGrant>, openWork: Int, _ answers: Answers) -> PageContent {
        let successor = Field(
            .text, "successor", Words("接手的人的登录名", "Sign-in name of who takes over"),
            hint: Words("要在同一个地方担任同样的角色。", "They hold the same role in the same place."),
            isRequired: openWork > 0, longest: 40)
        let lead =
            openWork == 0
            ? Words("收回后立刻失效。", "It ends at once.")
            : Words(
                "这个岗位还有 \(openWork) 件事没办完，要先交给别人。", "\(openWork) things are open at this post and go to somebody else.")
        return PageContent(
            .ask, title: Words("收回角色", "Revoke the role"),
            crumbs: [Crumb(Words("角色", "Roles"), AccessAddress.roles)], lead: "\(t(lead))",
            body: t.form(
                to: AccessAddress.endGrant(id), openWork > 0 || !answers.problems.isEmpty ? [successor] : [],
                submit: Words("收回", "Revoke it"), answers: answers, weight: .grave))
    }

    private static func crumbs(_ account: Account) -> [Crumb] {
        [AccountPages.crumb, Crumb(Words(data: account.displayName), AccessAddress.account(account.id))]
    }
}
