internal import Actions
internal import Codes
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Setting up the second step, and its recovery codes.
enum SecondFactorPages {
    static func page(
        _ t: Reading, _ standing: SecondFactorActions.Standing, _ enrolment: SecondFactorActions.Enrolment?,
        duty: SignedIn.Duty?, _ answers: Answers = .none
    ) throws -> PageContent {
        let body: HTML =
            if standing.factor.isActive {
                active(t, standing, duty: duty, answers)
            } else if let enrolment {
                try enrolling(t, enrolment, answers)
            } else {
                absent(t, standing)
            }
        return PageContent(
            .ask, title: Words("动态码", "Second step"), crumbs: [OwnAccountPages.crumb],
            lead: """
                \(t(
                    "除了密码，再用手机上每 30 秒一变的动态码证明是您本人。",
                    "Besides the password, a code on your phone that changes every 30 seconds proves it is you."))
                """,
            styles: ["access"], body: body)
    }

    static func recoveryCodes(_ t: Reading, _ codes: [String]) -> PageContent {
        let items = codes.map { "<li><code>\($0)</code></li>" as HTML }
        return PageContent(
            .ask, title: Words("请收好恢复码", "Keep these recovery codes"), crumbs: [OwnAccountPages.crumb],
            lead: """
                \(t(
                    "手机丢了或换了，用它们登录，每个只能用一次。这一页只显示这一次，请打印或抄下来。",
                    "If the phone is lost, sign in with one of these; each works once. This page is shown this once."))
                """,
            styles: ["access"],
            body: """
                <ul class="codes">\(items)</ul>
                <div class="row">\(
                    t.button(Words("我收好了", "I have kept them"), Link(), weight: .main, icon: .check))</div>
                """)
    }

    private static func absent(_ t: Reading, _ standing: SecondFactorActions.Standing) -> HTML {
        let why: HTML =
            standing.isRequired
            ? t.notice(
                .warning, Words("您的岗位必须用动态码，设好之后才能办事。", "Your role needs it; set it up before you go on."))
            : .none
        return """
            \(why)
            <ol>
            <li>\(t("在手机上装一个验证器（微信小程序里也有），名字里常有“Authenticator”或“动态口令”。",
                "Install an authenticator app on your phone."))</li>
            <li>\(t("点下面的按钮，用它扫出现的二维码。", "Press the button and scan the code that appears."))</li>
            <li>\(t("把它显示的 6 位数字填回来。", "Type the six digits it shows."))</li>
            </ol>
            \(t.act(Words("开始设置", "Begin"), to: AccessAddress.beginSecondFactor, weight: .main, icon: .shield))
            """
    }

    private static func enrolling(
        _ t: Reading, _ enrolment: SecondFactorActions.Enrolment, _ answers: Answers
    ) throws -> HTML {
        let code = try QRCode(enrolment.address, level: .medium)
        return """
            <figure class="qr"><svg role="img" aria-label="\(t("二维码", "QR code"))" width="220" height="220" \
            viewBox="0 0 \(code.side) \(code.side)" shape-rendering="crispEdges">\
            <path fill="#fff" d="M0 0h\(code.side)v\(code.side)H0z"/><path fill="#000" d="\(code.path)"/></svg>
            <figcaption>\(t("扫不了？手动输入这串字母：", "Can't scan? Type this:")) \
            <code>\(enrolment.secret)</code></figcaption></figure>
            \(t.form(
                to: AccessAddress.confirmSecondFactor, [codeField(Words("验证器显示的 6 位数字", "The six digits it shows"))],
                submit: Words("确认", "Confirm"), answers: answers,
                beside: t.act(Words("换一个二维码", "Another code"), to: AccessAddress.beginSecondFactor, weight: .quiet)))
            """
    }

    private static func active(
        _ t: Reading, _ standing: SecondFactorActions.Standing, duty: SignedIn.Duty?, _ answers: Answers
    ) -> HTML {
        let proof: HTML =
            duty == .proveSecondFactor
            ? t.section(
                Words("现在证明一次", "Prove it now"),
                t.form(
                    to: AccessAddress.proveSecondFactor, [codeField(Words("动态码", "Code"))],
                    submit: Words("继续", "Go on"), answers: answers)) : .none
        let removal: HTML =
            standing.isRequired
            ? """
            <p class="hint after">\(t(
                "您的岗位必须用动态码，不能关闭。换手机请找安全管理员重置。",
                "Your role needs it, so it can't be turned off. For a new phone, ask a security administrator."))</p>
            """
            : t.button(Words("关闭动态码", "Turn it off"), AccessAddress.removeSecondFactor)
        let left = standing.recoveryCodesLeft
        return """
            <p>\(t.badge(Words("已开启", "On"), .done))</p>
            \(proof)
            \(left == 0 ? t.notice(.warning, noneLeft)
                : "<p>\(t("还有 \(left) 个恢复码没用过。", "\(left) recovery codes are left unused."))</p>" as HTML)
            <div class="row">\(t.button(Words("换一批恢复码", "Make new recovery codes"), AccessAddress.renewRecoveryCodes))
            \(standing.isRequired ? .none : removal)</div>
            \(standing.isRequired ? removal : .none)
            """
    }

    private static let noneLeft = Words(
        "没有恢复码了。手机丢了会登录不上，请换一批，打印收好。",
        "No recovery codes are left. Without the phone you could not sign in: make new ones and print them.")

    /// New codes for the paper; a code of the app is asked for.
    static func renewal(_ t: Reading, _ answers: Answers = .none) -> PageContent {
        PageContent(
            .ask, title: Words("换一批恢复码", "Make new recovery codes"), crumbs: crumbs,
            lead: """
                \(t(
                    "旧的会作废。先用动态码证明是您本人。",
                    "The old ones are void. Prove first that it is you."))
                """,
            body: t.form(
                to: AccessAddress.renewRecoveryCodes, [codeField(Words("动态码", "Code"))],
                submit: Words("换一批", "Make new ones"), answers: answers))
    }

    static func removal(_ t: Reading, _ answers: Answers = .none) -> PageContent {
        PageContent(
            .ask, title: Words("关闭动态码", "Turn the second step off"), crumbs: crumbs,
            lead: """
                \(t(
                    "关闭后只凭密码就能登录，恢复码作废。",
                    "The password alone will do then, and recovery codes are void."))
                """,
            body: t.form(
                to: AccessAddress.removeSecondFactor, [codeField(Words("动态码", "Code"))],
                submit: Words("关闭动态码", "Turn it off"), answers: answers, weight: .grave))
    }

    private static let crumbs = [
        OwnAccountPages.crumb, Crumb(Words("动态码", "Second step"), AccessAddress.ownSecondFactor),
    ]

    private static func codeField(_ label: Words) -> Field {
        Field(.code, "code", label, autocomplete: "one-time-code", longest: 30)
    }
}
