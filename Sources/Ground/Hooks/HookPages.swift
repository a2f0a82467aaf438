internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

enum HookPages {
    private static let crumb = Crumb(Words("推送", "Webhooks"), HooksAddress.all)

    // MARK: The list

    static func list(_ t: Reading, _ hooks: [HookActions.Shown]) -> PageContent {
        let new = t.button(Words("登记推送地址", "Register a webhook"), HooksAddress.new, weight: .main, icon: .plus)
        let columns = [
            Column(Words("用途", "What for")), Column(Words("网址", "Address")), Column(Words("哪些事", "Whose cases")),
            Column(Words("状态", "State")), Column(Words("最近的回应", "Last answer")),
        ]
        let rows = hooks.map { shown -> [HTML] in
            let hook = shown.hook
            return [
                t.link(Words(data: hook.name), HooksAddress.one(hook.id)), "<code>\(hook.address.text)</code>",
                "\(t(about(shown)))", state(t, hook), heard(t, hook.last),
            ]
        }
        let none = t.empty(
            Words("还没有推送地址", "No webhook is registered"),
            Words(
                "登记以后，事情每到一步就给那个网址发一条签名的消息，里面只有编号和进展。",
                "Once one is, its address gets a signed message at each step: a number and a stage, nothing else."))
        return PageContent(
            .table, title: Words("推送", "Webhooks"),
            lead: """
                \(t(
                    "事情有变化时，给其他系统发一条签名的消息。消息里没有人名、电话和所写的话。",
                    "When a case moves, other systems get a signed message without names, phones or anybody's words."))
                """,
            actions: new,
            body: t.table(Words("推送地址", "Webhooks"), columns, rows: rows, empty: none))
    }

    private static func about(_ shown: HookActions.Shown) -> Words {
        switch (shown.hook.about, shown.about) {
        case (.requests, let name?): Words("\(name) 转来的", "Brought by \(name)")
        case (.cases, let name?): Words("\(name) 的", "In \(name)")
        default: Words("全部", "All")
        }
    }

    private static func state(_ t: Reading, _ hook: Hook) -> HTML {
        switch hook.stage {
        case .on(_, nil): t.badge(Words("启用", "On"), .done)
        case .on(_, let since?):
            t.badge(Words("启用，\(since.local) 起没有收下", "On; nothing taken since \(since.local)"), .soon)
        case .off(_, let reason): t.badge(reason.words, reason == .byHand ? .stopped : .late)
        }
    }

    private static func heard(_ t: Reading, _ heard: Hook.Heard?) -> HTML {
        guard let heard else { return "\(t("还没有发过", "Nothing was sent yet"))" }
        return "\(t(answer(heard.answer))) \(HTML.time(heard.at))"
    }

    private static func answer(_ answer: Hook.Answer) -> Words {
        guard case .status(let number) = answer else { return answer.words }
        return Words("\(answer.words.chinese)（\(number)）", "\(answer.words.english) (\(number))")
    }

    // MARK: A new one, and its secret

    static func new(_ t: Reading, _ answers: Answers = .none) -> PageContent {
        let whose = [
            Field.Option("requests", Words("一个系统自己转来的事", "What one partner brought")),
            Field.Option("cases", Words("一个区域里的事", "The cases of an area")),
            Field.Option("everything", Words("全部的事", "Every case")),
        ]
        let kinds = Hook.Kind.ofCases.map { Field.Option($0.rawValue, $0.words) }
        return PageContent(
            .ask, title: Words("登记推送地址", "Register a webhook"), crumbs: [crumb],
            lead: """
                \(t(
                    "登记后会得到一个密钥，只显示一次；对方用它核对消息确实从这里来。",
                    "You get a secret, shown once, by which the receiver knows that a message came from here."))
                """,
            body: t.form(
                to: HooksAddress.all,
                [
                    Field(.text, "name", Words("用途", "What it is for"), longest: 50),
                    Field(
                        .text, "address", Words("网址", "Address"),
                        hint: Words(
                            "https:// 开头；内网的数字地址可用 http://。",
                            "Begins with https://; http:// for numbers of an inner network."),
                        longest: HookAddress.longest),
                    Field(.choice(whose), "about", Words("告诉它哪些事", "Whose cases it is told of")),
                    Field(
                        .text, "account", Words("那个系统的账号", "The partner's account"),
                        hint: Words("登录名；选“自己转来的事”时填。", "Its sign-in name, for what one partner brought."),
                        isRequired: false, longest: 40),
                    Field(
                        .text, "area", Words("区域", "Area"),
                        hint: Words("名称或代码；选“一个区域里的事”时填。", "Its name or code, for the cases of an area."),
                        isRequired: false, longest: 40),
                    Field(
                        .boxes(kinds), "kinds", Words("什么时候告诉它", "When it is told"),
                        value: Hook.Kind.ofCases.map(\.rawValue).joined(separator: ",")),
                ],
                submit: Words("登记推送地址", "Register the webhook"), answers: answers))
    }

    static func secret(_ t: Reading, _ secret: HookSecret, of id: Key<Hook>, isNew: Bool) -> PageContent {
        let both = Words(
            "\(Hook.bothSecretsHours) 小时内消息同时带新旧两个签名，请在这段时间里换好。",
            "For \(Hook.bothSecretsHours) hours messages carry both signatures; change it over within them.")
        return PageContent(
            .thing,
            title: isNew ? Words("推送地址已登记", "The webhook is registered") : Words("密钥已换", "The secret was rotated"),
            crumbs: [crumb],
            lead: """
                \(t(
                    "请现在复制下来交给对方，这一页只显示这一次。", "Copy it now and hand it to the receiver; it is shown this once."))
                """,
            styles: ["access"],
            body: """
                <p class="secret"><code>\(secret.text)</code></p>
                \(isNew ? .none : t.notice(.information, both))
                <div class="row">\(t.button(Words("看这个推送地址", "See the webhook"), HooksAddress.one(id)))</div>
                """)
    }

    // MARK: One

    static func one(
        _ t: Reading, _ shown: HookActions.Shown, _ deliveries: [HookDelivery], _ answers: Answers
    ) -> PageContent {
        let hook = shown.hook
        let kinds = Hook.Kind.ofCases.filter(hook.kinds.contains).map { t($0.words) }
        return PageContent(
            .thing, title: Words(data: hook.name), crumbs: [crumb], actions: state(t, hook),
            body: """
                \(answers.problems.map { t.notice(.danger, $0.words) })
                \(t.facts([
                    Fact(Words("网址", "Address"), "<code>\(hook.address.text)</code>"),
                    Fact(Words("哪些事", "Whose cases"), text: t(about(shown))),
                    Fact(Words("什么时候", "When"), text: kinds.joined(separator: t("；", "; "))),
                    Fact(Words("登记时间", "Registered"), .time(hook.made)),
                    Fact(Words("最近的回应", "Last answer"), heard(t, hook.last)),
                ]))
                <div class="row">\(acts(t, hook))</div>
                \(t.section(Words("最近的消息", "Latest messages"), messages(t, hook, deliveries)))
                """)
    }

    private static func acts(_ t: Reading, _ hook: Hook) -> HTML {
        let rotate = t.confirm(
            Words("换密钥", "Rotate the secret"), to: HooksAddress.act(hook.id, "secret"),
            consequence: Words(
                "会得到新的密钥，旧的再用 \(Hook.bothSecretsHours) 小时。",
                "You get a new secret; the old one signs too for \(Hook.bothSecretsHours) hours."))
        let remove = t.confirm(
            Words("删除", "Remove"), to: HooksAddress.act(hook.id, "removal"),
            consequence: Words(
                "不再给它发消息，没发完的和发送记录一起删掉，不能恢复。",
                "It gets no more messages; those that wait and the list of those sent go with it, for good."))
        guard hook.isOn else {
            let on = t.act(Words("启用", "Switch on"), to: HooksAddress.act(hook.id, "on"), weight: .main)
            return "\([on, rotate, remove])"
        }
        let test = t.act(Words("试发一条", "Send a test"), to: HooksAddress.act(hook.id, "test"), icon: .bell)
        let off = t.confirm(
            Words("停用", "Switch off"), to: HooksAddress.act(hook.id, "off"),
            consequence: Words(
                "停用期间发生的事不再告诉它；没发完的等启用后再发，最多留 \(HookDelivery.days) 天。",
                "What happens meanwhile isn't told; what waits is sent once it is on again, within \(HookDelivery.days) days."
            ))
        return "\([test, rotate, off, remove])"
    }

    private static func messages(_ t: Reading, _ hook: Hook, _ deliveries: [HookDelivery]) -> HTML {
        let columns = [
            Column(Words("什么", "What")), Column(Words("编号", "Number")), Column(Words("到了哪一步", "Stage")),
            Column(Words("时间", "When")), Column(Words("状态", "State")), Column(Words("试了几次", "Tries"), .figure),
            Column(Words("回应", "Answer")), Column(Words("处理", "Actions"), .acts),
        ]
        let rows = deliveries.map { one -> [HTML] in
            let again = t.act(Words("再发一次", "Send again"), to: HooksAddress.again(one))
            return [
                "\(t(one.kind.words))", "<code>\(one.case?.number ?? "-")</code>",
                "\(one.case.map { t($0.stage.words) } ?? "-")", .time(one.at), state(t, one), "\(one.attempts)",
                "\(one.last.map { t(answer($0.answer)) } ?? "-")", one.isWaiting || !hook.isOn ? .none : again,
            ]
        }
        let none = t.empty(
            Words("还没有消息", "There are no messages yet"),
            Words("试发一条，看对方收不收得到。", "Send a test to see whether it arrives."))
        return t.table(
            Words("最近的消息，留 \(HookDelivery.days) 天", "The latest messages, kept for \(HookDelivery.days) days"), columns,
            rows: rows, empty: none)
    }

    private static func state(_ t: Reading, _ one: HookDelivery) -> HTML {
        switch one.stage {
        case .waiting(let until):
            one.attempts == 0
                ? t.badge(Words("马上发", "About to be sent"), .waiting)
                : t.badge(Words("\(until.local) 再试", "Tried again at \(until.local)"), .active)
        case .taken: t.badge(Words("已收下", "Taken"), .done)
        case .givenUp: t.badge(Words("没送到", "Given up"), .late)
        }
    }
}
