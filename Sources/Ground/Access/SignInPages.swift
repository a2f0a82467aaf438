internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The pages on the way in.
enum SignInPages {
    static func name(_ t: Reading, then: Link, _ answers: Answers = .none) -> PageContent {
        PageContent(
            .ask, title: Words("登录", "Sign in"),
            body: """
                \(tabs(t, isPhone: false, then))
                \(t.form(
                    to: AccessAddress.signIn,
                    [
                        Field(.text, "name", Words("登录名", "Sign-in name"), autocomplete: "username", longest: 40),
                        Field(.password, "password", Words("密码", "Password"), autocomplete: "current-password"),
                        .hidden("then", then.address),
                    ],
                    submit: Words("登录", "Sign in"), answers: answers))
                <p class="hint">\(t(
                    "忘了密码，请找本单位的系统管理员要一个重设链接。",
                    "If you forgot the password, ask your system administrator for a link."))</p>
                """)
    }

    static func code(_ t: Reading, then: Link, shown: String?, _ answers: Answers = .none) -> PageContent {
        let demo: HTML =
            shown.map {
                t.notice(
                    .information,
                    Words("演示：此刻手机上显示的动态码是 \($0)", "Demo: the phone shows \($0) just now"))
            } ?? .none
        return PageContent(
            .ask, title: Words("再输一个动态码", "One more step"),
            lead: "\(t("打开手机上的验证器，把 6 位动态码填在这里。", "Open the authenticator on your phone and type its six digits."))",
            body: """
                \(demo)
                \(t.form(
                    to: AccessAddress.secondStep,
                    [
                        Field(
                            .code, "code", Words("动态码", "Code"),
                            hint: Words("手机不在身边，可填一个恢复码。", "Without the phone, type a recovery code."),
                            autocomplete: "one-time-code", longest: 30),
                        .hidden("then", then.address),
                    ],
                    submit: Words("登录", "Sign in"), answers: answers,
                    beside: t.link(Words("换个账号登录", "Sign in as somebody else"), AccessAddress.signIn)))
                """)
    }

    static func phone(_ t: Reading, then: Link, _ answers: Answers = .none) -> PageContent {
        PageContent(
            .ask, title: Words("登录", "Sign in"),
            body: """
                \(tabs(t, isPhone: true, then))
                \(t.form(
                    to: AccessAddress.phone,
                    [
                        Field(
                            .phone, "phone", Words("手机号", "Mobile number"),
                            hint: Words(
                                "我们只用它发验证码，加密保存，不给别人看。",
                                "We send the code to it and nothing else; it is kept encrypted and shown to nobody."),
                            autocomplete: "tel", longest: 20),
                        .hidden("then", then.address),
                    ],
                    submit: Words("获取验证码", "Send me a code"), answers: answers))
                """)
    }

    static func phoneCode(_ t: Reading, then: Link, isDemo: Bool, _ answers: Answers = .none) -> PageContent {
        let demo: HTML =
            isDemo
            ? t.notice(
                .information, Words("演示：短信不会真的发出去。", "Demo: no text is really sent."),
                more: t.link(Words("到发件箱看验证码", "Read the code in the outbox"), AccessAddress.outbox))
            : .none
        return PageContent(
            .ask, title: Words("填写验证码", "Type the code"),
            body: """
                \(demo)
                \(t.form(
                    to: AccessAddress.phoneCode,
                    [
                        Field(
                            .code, "code", Words("短信验证码", "Code from the text"),
                            hint: Words("6 位数字，5 分钟内有效。", "Six digits, good for five minutes."),
                            autocomplete: "one-time-code", longest: 10),
                        .hidden("then", then.address),
                    ],
                    submit: Words("登录", "Sign in"), answers: answers,
                    beside: t.link(Words("重新获取", "Send another"), AccessAddress.phone)))
                """)
    }

    static func link(
        _ t: Reading, name: String, to address: Link, under rules: PasswordRules, _ answers: Answers = .none
    ) -> PageContent {
        PageContent(
            .ask, title: Words("设一个密码", "Choose a password"),
            lead: "\(t("您的登录名是", "You sign in as")) <strong>\(name)</strong>",
            body: t.form(
                to: address, passwordFields(rules), submit: Words("保存密码", "Save the password"), answers: answers))
    }

    /// The new password and the same again.
    static func passwordFields(_ rules: PasswordRules) -> [Field] {
        [
            Field(
                .password, "password", Words("新密码", "New password"), hint: hint(rules),
                autocomplete: "new-password", longest: PasswordRules.mostLength),
            Field(
                .password, "repetition", Words("再输一次", "The same password again"), autocomplete: "new-password",
                longest: PasswordRules.mostLength),
        ]
    }

    private static func hint(_ rules: PasswordRules) -> Words {
        let kinds = rules.leastKinds
        guard kinds > 1 else {
            return Words(
                "至少 \(rules.leastLength) 个字符。几个不相干的词连起来，好记又难猜。",
                "At least \(rules.leastLength) characters. A few unrelated words are easy to keep and hard to guess.")
        }
        return Words(
            "至少 \(rules.leastLength) 个字符，大写、小写、数字、符号里至少 \(kinds) 种。",
            "At least \(rules.leastLength) characters, of \(kinds) kinds: upper case, lower case, digits, signs.")
    }

    private static func tabs(_ t: Reading, isPhone: Bool, _ then: Link) -> HTML {
        let query = then == Link() ? [] : [("then", then.address)]
        return t.tabs(
            Words("登录方式", "How to sign in"),
            [
                Tab(Words("工作人员", "Staff"), Link("sign-in", query: query), isCurrent: !isPhone),
                Tab(Words("居民手机登录", "Residents, by phone"), Link("sign-in", "phone", query: query), isCurrent: isPhone),
            ])
    }
}
