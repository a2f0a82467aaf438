internal import Core
internal import Domain
internal import Markup

/// The first page: for a visitor what this place is, for who works here what they have come for.
enum FrontPages {
    static func visitor(_ t: Reading, cityName: Words) -> PageContent {
        let signIn = t.button(Words("登录", "Sign in"), Link("sign-in"), weight: .main, icon: .person)
        let suggest = t.button(Words("提建议或投诉", "Suggest or complain"), Link("suggestions"), icon: .chat)
        return PageContent(
            .ask, title: Words("有事找网格", "Need something? Tell your grid"),
            lead: "\(t(invitation))",
            body: """
                <div class="row">\(signIn)\(suggest)</div>
                \(promises(t))
                \(street)
                """)
    }

    /// A street as one knows it: blocks, a lit window, a red door, trees. Says nothing to who listens.
    private static let street: HTML = """
        <svg class="street" viewBox="0 0 720 112" aria-hidden="true" focusable="false">\
        <path d="M0 110h720M40 110V44h88v66M40 44l44-18 44 18M150 110V20h70v90M240 110V58h104v52M240 58l52-22 52 22\
        M384 110V34h64v76M470 110V62h92v48M470 62l46-20 46 20M586 110V26h76v84"/>\
        <path d="M54 58h14v12H54zM100 58h14v12h-14zM54 80h14v12H54zM164 34h12v12h-12zM194 34h12v12h-12zM164 56h12v12\
        h-12z\
        M194 78h12v12h-12zM256 72h16v14h-16zM312 72h16v14h-16zM396 48h12v12h-12zM424 48h12v12h-12zM396 70h12v12h-12z\
        M484 74h14v12h-14zM534 74h14v12h-14zM600 42h14v12h-14zM634 42h14v12h-14zM634 64h14v12h-14z"/>\
        <path class="lit" d="M194 56h12v12h-12zM424 70h12v12h-12zM600 64h14v12h-14zM100 80h14v12h-14z"/>\
        <path class="door" d="M284 110V88h16v22zM508 110V90h14v20zM178 110V94h14v16z"/>\
        <path class="green" d="M18 110V92m0 0a11 11 0 1 0-.1 0zM364 110V90m0 0a12 12 0 1 0-.1 0z\
        M690 110V92m0 0a11 11 0 1 0-.1 0z"/>\
        </svg>
        """

    private static let invitation = Words(
        "楼道灯坏了、垃圾没人收、老人需要照看，都可以在这里说一声，一直跟到办好为止。",
        "A dark stairwell, rubbish left lying, an old neighbour who needs a hand: say so here, and follow it to the end."
    )

    private static func promises(_ t: Reading) -> HTML {
        let all: [(Icon, Words, Words)] = [
            (
                .check, Words("您说办好了，才算办好", "It is done when you say so"),
                Words("事情办完要由您确认，不满意可以退回重办。", "Nothing is closed without your word; what isn't right goes back.")
            ),
            (
                .eye, Words("走到哪一步，随时看得见", "You see where it stands"),
                Words("谁在办、什么时候办完、为什么延期，都写明白。", "Who has it, until when, and why it takes longer, in plain words.")
            ),
            (
                .shield, Words("您的信息不随便给人看", "Your details stay covered"),
                Words(
                    "姓名、电话平时都打码；谁看过、为什么看，您能查到。",
                    "Names and numbers are masked; who opened them, and why, you can look up.")
            ),
        ]
        let items = all.map { icon, head, text -> HTML in
            "<li>\(icon.html)<div><h2>\(t(head))</h2><p>\(t(text))</p></div></li>"
        }
        return "<ul class=\"promises\">\(items)</ul>"
    }

    static func signedIn(_ t: Reading, ways: [NavigationItem]) -> PageContent {
        let name = t.name ?? ""
        let items = ways.map { way -> HTML in
            let about: HTML = way.about.map { "<small>\(t($0))</small>" } ?? .none
            return "<li><a href=\"\(way.link)\">\(way.icon.html)<span>\(t(way.words))\(about)</span></a></li>"
        }
        let list: HTML =
            items.isEmpty
            ? t.empty(
                Words("您还没有被授予任何岗位", "You hold no role yet"),
                Words(
                    "请本单位的管理员为您授权，授权后这里会出现您的工作。", "Ask your organisation's administrator; your work then appears here.")
            )
            : "<ul class=\"ways\">\(items)</ul>"
        return PageContent(
            .today,
            title: name.isEmpty
                ? greeting(t) : Words("\(name)，\(greeting(t).chinese)", "\(greeting(t).english), \(name)"),
            lead: posts(t), body: list)
    }

    /// What the reader is here, as it was granted.
    private static func posts(_ t: Reading) -> HTML {
        let roles = Role.ofPersons.filter { $0 != .resident && t.caller?.has($0) == true }
        guard !roles.isEmpty else { return .none }
        return "\(t("您的岗位：", "Your posts: "))\(roles.map { t($0.words) }.joined(separator: t("、", ", ")))"
    }

    /// By the clock in Shanghai, as people greet each other.
    private static func greeting(_ t: Reading) -> Words {
        switch t.now.clock.hour {
        case 5..<11: Words("早上好", "Good morning")
        case 11..<13: Words("中午好", "Hello")
        case 13..<18: Words("下午好", "Good afternoon")
        default: Words("晚上好", "Good evening")
        }
    }
}
