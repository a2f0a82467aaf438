internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The accounts of staff.
enum AccountPages {
    struct ShownGrant {
        let grant: RoleGrant
        let place: Words
    }

    static func list(_ t: Reading, _ page: Page<Account>, asked: String) -> PageContent {
        let rows = page.items.map { account -> [HTML] in
            [
                t.link(Words(data: account.displayName), AccessAddress.account(account.id)),
                "\(account.name?.text ?? "")", state(t, account), .time(account.madeAt),
            ]
        }
        let new = t.button(Words("新建账号", "New account"), AccessAddress.newAccount, weight: .main, icon: .plus)
        return PageContent(
            .table, title: Words("账号", "Accounts"), actions: t.may(.manageAccounts) ? new : .none,
            body: """
                \(t.searchForm(
                    to: AccessAddress.accounts,
                    [Field(.search, "q", Words("姓名或登录名", "Name or sign-in name"), isRequired: false, value: asked)],
                    submit: Words("查找", "Search")))
                \(t.table(
                    Words("工作人员账号", "Accounts of staff"),
                    [
                        Column(Words("姓名", "Name")), Column(Words("登录名", "Sign-in name")),
                        Column(Words("状态", "State")), Column(Words("建立时间", "Created")),
                    ],
                    rows: rows,
                    empty: t.empty(
                        Words("没有找到这样的账号。", "No account was found."),
                        Words("换一个词再找，或清空后看全部。", "Try another word, or clear it to see all."))))
                \(t.pager(next: page.next))
                """)
    }

    static func new(_ t: Reading, _ answers: Answers = .none) -> PageContent {
        PageContent(
            .ask, title: Words("新建账号", "New account"), crumbs: [crumb],
            lead: """
                \(t(
                    "建好后会得到一个链接，交给本人设密码；角色由安全管理员授予。",
                    "You get a link for the person to set a password; a security administrator grants the role."))
                """,
            body: t.form(
                to: AccessAddress.accounts,
                [
                    Field(.text, "displayName", Words("姓名", "Name"), longest: 50),
                    Field(
                        .text, "name", Words("登录名", "Sign-in name"),
                        hint: Words(
                            "3 到 40 个字母、数字或汉字，定了不再改。",
                            "3 to 40 letters, digits or Chinese characters; it never changes."),
                        longest: 40),
                ],
                submit: Words("建立账号", "Create the account"), answers: answers))
    }

    static func invitation(
        _ t: Reading, _ invitation: AccountActions.Invitation, name: String, isNew: Bool
    ) -> PageContent {
        let address = AccessAddress.link(invitation.token)
        let end = invitation.endsAt.local
        let see = t.button(Words("看这个账号", "See the account"), AccessAddress.account(invitation.account))
        return PageContent(
            .thing,
            title: isNew ? Words("账号已建好", "The account is ready") : Words("重设密码的链接", "A link for a new password"),
            crumbs: [crumb],
            lead: """
                \(t(
                    "请把下面的链接当面或用内部消息交给\(name)本人。它只能用一次，\(end) 前有效，这一页只显示这一次。",
                    "Hand this link to \(name) in person. It works once, until \(end), and is shown this once."))
                """,
            styles: ["access"],
            body: """
                <p class="secret"><a href="\(address)">\(address.address)</a></p>
                <div class="row">\(see)</div>
                """)
    }

    static func token(_ t: Reading, _ text: String, account: Key<Caller>) -> PageContent {
        PageContent(
            .thing, title: Words("令牌已发放", "The token is issued"), crumbs: [crumb],
            lead: """
                \(t(
                    "请现在复制下来，这一页只显示这一次。程序在请求里带上 Authorization: Bearer 令牌。",
                    "Copy it now; it is shown this once. Programs send it as Authorization: Bearer."))
                """,
            styles: ["access"],
            body: """
                <p class="secret"><code>\(text)</code></p>
                <div class="row">\(t.button(Words("回到账号", "Back to the account"), AccessAddress.account(account)))</div>
                """)
    }

    static func account(
        _ t: Reading, _ portrait: AccountActions.Portrait, _ grants: [ShownGrant], _ tokens: [APIToken],
        _ answers: Answers = .none
    ) -> PageContent {
        let account = portrait.account
        return PageContent(
            .thing, title: Words(data: account.displayName), crumbs: [crumb], actions: state(t, account),
            body: """
                \(problems(t, answers))
                \(t.facts([
                    Fact(Words("登录名", "Sign-in name"), text: account.name?.text ?? ""),
                    Fact(Words("编号", "ID"), "<code>\(account.id.description)</code>"),
                    Fact(Words("建立时间", "Created"), .time(account.madeAt)),
                    Fact(Words("密码", "Password"), portrait.hasPassword
                        ? t.badge(Words("已设", "Set"), .done) : t.badge(Words("等本人设置", "Not set yet"), .waiting)),
                    Fact(Words("动态码", "Second step"), portrait.secondFactor.isActive
                        ? t.badge(Words("已开启", "On"), .done) : t.badge(Words("未开启", "Off"), .waiting)),
                ]))
                <div class="row">\(acts(t, portrait))</div>
                \(t.section(
                    Words("角色", "Roles"), actions: grantButton(t, account), GrantPages.table(t, grants)))
                \(t.may(.manageTokens)
                    ? t.section(Words("接口令牌", "API tokens"), tokenPart(t, account, tokens, answers)) : .none)
                """)
    }

    static let crumb = Crumb(Words("账号", "Accounts"), AccessAddress.accounts)

    private static func state(_ t: Reading, _ account: Account) -> HTML {
        account.isActive ? t.badge(Words("在用", "Active"), .done) : t.badge(Words("已停用", "Disabled"), .stopped)
    }

    /// What an act on the account was refused for; the acts are buttons, so no form shows it.
    private static func problems(_ t: Reading, _ answers: Answers) -> HTML {
        "\(answers.problems.filter { $0.field == nil }.map { t.notice(.danger, $0.words) })"
    }

    private static func acts(_ t: Reading, _ portrait: AccountActions.Portrait) -> HTML {
        let account = portrait.account
        let id = account.id
        var acts: [HTML] = []
        if t.may(.manageAccounts), account.isActive {
            acts.append(
                t.act(
                    Words("做一个重设密码的链接", "Make a password link"),
                    to: AccessAddress.account(id, "password-link"),
                    icon: .key))
            acts.append(
                t.confirm(
                    Words("停用账号", "Disable the account"), to: AccessAddress.account(id, "disabling"),
                    consequence: Words(
                        "停用后立刻在所有设备上退出，不能再登录；以前的记录保留。可以再启用。",
                        "It is signed out everywhere and can't sign in; its records stay. It can be enabled again."
                    )))
        } else if t.may(.manageAccounts) {
            acts.append(t.act(Words("启用账号", "Enable the account"), to: AccessAddress.account(id, "enabling")))
        }
        if t.may(.endSessions) {
            acts.append(
                t.act(
                    Words("让它在所有设备上退出", "Sign it out everywhere"), to: AccessAddress.account(id, "sessions-end"),
                    icon: .exit))
        }
        if t.may(.resetSecondFactors), portrait.secondFactor.isActive {
            acts.append(
                t.confirm(
                    Words("重置动态码", "Reset the second step"), to: AccessAddress.account(id, "second-factor-reset"),
                    consequence: Words(
                        "先当面核实是本人。重置后要重新扫码绑定，恢复码作废。",
                        "Make sure in person that it is them. They must set it up anew; recovery codes are void.")))
        }
        return "\(acts)"
    }

    private static func grantButton(_ t: Reading, _ account: Account) -> HTML {
        guard t.may(.manageRoles), account.isActive else { return .none }
        return t.button(Words("授予角色", "Grant a role"), AccessAddress.account(account.id, "grant"), icon: .plus)
    }

    private static func tokenPart(
        _ t: Reading, _ account: Account, _ tokens: [APIToken], _ answers: Answers
    ) -> HTML {
        let options = Permission.allCases.filter(\.suitsTokens).map { Field.Option($0.rawValue, $0.words) }
        let fields = [
            Field(.text, "tokenName", Words("用途", "What it is for"), longest: 50),
            Field(.boxes(options), "permissions", Words("允许做什么", "What it may do")),
            Field(.day, "ends", Words("到哪天（含当天）", "Last day"), hint: Words("最长一年。", "At most a year.")),
        ]
        let isWrong = answers.problems.contains { problem in fields.contains { $0.name == problem.field } }
        return """
            \(tokens.isEmpty ? .none : TokenParts.table(t, tokens, back: AccessAddress.account(account.id)))
            \(t.dialog(
                Words("发放令牌", "Issue a token"), title: Words("给程序用的令牌", "A token for a program"), icon: .plus,
                isOpen: isWrong,
                body: t.form(
                    to: AccessAddress.account(account.id, "tokens"), fields, submit: Words("发放令牌", "Issue the token"),
                    answers: answers)))
            """
    }
}
