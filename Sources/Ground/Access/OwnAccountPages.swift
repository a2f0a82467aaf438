internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// One's own account on one page.
enum OwnAccountPages {
    struct Content {
        let account: Account
        let standing: SecondFactorActions.Standing
        let sessions: [Session]
        /// The session that asks.
        let present: SessionID?
        let leaves: [DeputyActions.Shown]
        let tokens: [APIToken]
        let duty: SignedIn.Duty?
    }

    static func own(_ t: Reading, _ content: Content, _ answers: Answers = .none) -> PageContent {
        let isStaff = content.account.kind == .staff
        return PageContent(
            .thing, title: Words("我的账号", "My account"),
            body: """
                \(duty(t, content.duty))
                \(t.section(Words("称呼与阅读", "Name and reading"), display(t, content.account, answers)))
                \(isStaff
                    ? t.section(Words("密码与动态码", "Password and second step"), secrets(t, content.standing)) : .none)
                \(t.section(
                    Words("已登录的设备", "Where you are signed in"),
                    actions: endOthers(t, content), sessions(t, content)))
                \(isStaff ? t.section(Words("请假与代班", "Leave and stand-ins"), leaves(t, content, answers)) : .none)
                \(content.tokens.isEmpty ? .none : t.section(
                    Words("接口令牌", "API tokens"), TokenParts.table(t, content.tokens, back: AccessAddress.own)))
                """)
    }

    static func password(
        _ t: Reading, under rules: PasswordRules, duty: SignedIn.Duty?, _ answers: Answers = .none
    ) -> PageContent {
        let due: HTML =
            duty == .changePassword
            ? t.notice(
                .warning,
                Words("密码用得太久了，请先换一个，再继续工作。", "Your password is too old; change it before you go on."))
            : .none
        return PageContent(
            .ask, title: Words("修改密码", "Change the password"), crumbs: [crumb],
            body: """
                \(due)
                \(t.form(
                    to: AccessAddress.ownPassword,
                    [
                        Field(
                            .password, "old", Words("现在的密码", "Present password"), autocomplete: "current-password")
                    ] + SignInPages.passwordFields(rules),
                    submit: Words("保存密码", "Save the password"), answers: answers))
                """)
    }

    static let crumb = Crumb(Words("我的账号", "My account"), AccessAddress.own)

    /// What must be done before the roles work.
    static func duty(_ t: Reading, _ duty: SignedIn.Duty?) -> HTML {
        switch duty {
        case nil: .none
        case .proveSecondFactor:
            t.notice(
                .warning,
                Words(
                    "您的岗位能接触他人的个人信息或管理系统，要先用动态码证明是本人，之后才能办事。",
                    "Your role may see personal data or run the system, so it waits until you prove the second step."),
                more: t.button(
                    Words("设置动态码", "Set up the second step"), AccessAddress.ownSecondFactor, weight: .main,
                    icon: .shield))
        case .changePassword:
            t.notice(
                .warning, Words("密码用得太久了，请先换一个。", "Your password is too old; change it first."),
                more: t.button(
                    Words("修改密码", "Change the password"), AccessAddress.ownPassword, weight: .main, icon: .key))
        }
    }

    private static func display(_ t: Reading, _ account: Account, _ answers: Answers) -> HTML {
        let languages = [
            Field.Option("zh", Words("中文", "Chinese")), Field.Option("en", Words("英文", "English")),
        ]
        return t.form(
            to: AccessAddress.own,
            [
                Field(
                    .text, "displayName", Words("姓名或称呼", "Name"), isRequired: account.kind == .staff,
                    value: account.displayName, autocomplete: "name", longest: 50),
                Field(.choice(languages), "language", Words("语言", "Language"), value: account.language.rawValue),
                Field(
                    .box, "elder", Words("用长辈版：字大，按钮大", "Use the larger view"), isRequired: false,
                    value: account.readsElderView ? "yes" : ""),
            ],
            submit: Words("保存", "Save"), answers: answers, weight: .plain)
    }

    private static func secrets(_ t: Reading, _ standing: SecondFactorActions.Standing) -> HTML {
        let state: HTML =
            standing.factor.isActive
            ? """
            \(t.badge(Words("已开启", "On"), .done)) \(t(
                "还剩 \(standing.recoveryCodesLeft) 个恢复码", "\(standing.recoveryCodesLeft) recovery codes left"))
            """ : t.badge(Words("未开启", "Off"), .waiting)
        return """
            \(t.facts([Fact(Words("动态码", "Second step"), state)]))
            <div class="row">\(t.button(Words("修改密码", "Change the password"), AccessAddress.ownPassword, icon: .key))
            \(t.button(Words("管理动态码", "Second step"), AccessAddress.ownSecondFactor, icon: .shield))</div>
            """
    }

    private static func endOthers(_ t: Reading, _ content: Content) -> HTML {
        guard content.sessions.count > 1, content.present != nil else { return .none }
        return t.act(
            Words("退出其他所有设备", "Sign out everywhere else"), to: AccessAddress.endOtherSessions, icon: .exit)
    }

    private static func sessions(_ t: Reading, _ content: Content) -> HTML {
        let rows = content.sessions.map { session -> [HTML] in
            let isPresent = session.id == content.present
            return [
                "\(t(session.device.words)) \(isPresent ? t.badge(Words("本机", "This device"), .active) : .none)",
                .time(session.beganAt), .time(session.seenAt),
                isPresent
                    ? .none
                    : t.act(Words("让它退出", "Sign out"), to: AccessAddress.endSession(session.id), icon: .exit),
            ]
        }
        return t.table(
            Words("已登录的设备", "Where you are signed in"),
            [
                Column(Words("设备", "Device")), Column(Words("登录时间", "Signed in")),
                Column(Words("最近使用", "Last used")), Column(Words("操作", "Actions"), .acts),
            ],
            rows: rows)
    }

    private static func leaves(_ t: Reading, _ content: Content, _ answers: Answers) -> HTML {
        let rows = content.leaves.map { shown -> [HTML] in
            [
                "\(shown.absentName)", "\(shown.standInName)", .time(shown.deputy.from), .time(shown.deputy.until),
                t.act(Words("提前结束", "End it now"), to: AccessAddress.endLeave(shown.deputy.id)),
            ]
        }
        let table =
            rows.isEmpty
            ? .none
            : t.table(
                Words("现在和将来的代班", "Stand-ins now and to come"),
                [
                    Column(Words("请假的人", "On leave")), Column(Words("代班的人", "Standing in")),
                    Column(Words("从", "From")), Column(Words("到", "Until")), Column(Words("操作", "Actions"), .acts),
                ],
                rows: rows)
        return """
            \(table)
            \(t.form(
                to: AccessAddress.leave,
                [
                    Field(
                        .text, "standIn", Words("代班同事的登录名", "Colleague's sign-in name"),
                        hint: Words(
                            "代班期间，对方拥有您的岗位权限，到期自动收回。",
                            "For that time they hold what your post holds; it ends by itself."), longest: 40),
                    Field(.day, "from", Words("从哪天", "First day")),
                    Field(.day, "until", Words("到哪天（含当天）", "Last day")),
                ],
                submit: Words("安排代班", "Arrange it"), answers: answers, weight: .plain))
            """
    }
}

/// How tokens are shown, to their owner and to the security administrator.
enum TokenParts {
    static func table(_ t: Reading, _ tokens: [APIToken], back: Link) -> HTML {
        let rows = tokens.map { token -> [HTML] in
            [
                "\(token.name)",
                "\(token.permissions.map { t($0.words) }.sorted().joined(separator: t("、", ", ")))",
                .time(token.endsAt), token.usedAt.map(HTML.time) ?? "\(t("还没用过", "Never"))",
                token.holds(at: t.now)
                    ? t.act(
                        Words("收回", "Revoke"), to: AccessAddress.endToken(token.id), with: [("back", back.address)])
                    : t.badge(Words("已失效", "Ended"), .stopped),
            ]
        }
        return t.table(
            Words("接口令牌", "API tokens"),
            [
                Column(Words("用途", "Purpose")), Column(Words("权限", "Permissions")), Column(Words("到期", "Ends")),
                Column(Words("最近使用", "Last used")), Column(Words("操作", "Actions"), .acts),
            ],
            rows: rows)
    }
}
