internal import Core
internal import Markup

/// The first page: for a visitor what this place is, for who works here what they have come for.
enum FrontPages {
    static func visitor(_ t: Reading, cityName: Words) -> PageContent {
        let signIn = t.button(Words("登录", "Sign in"), Link("sign-in"), weight: .main, icon: .person)
        return PageContent(
            .ask, title: Words("有事找网格", "Need something? Tell your grid"),
            lead: "\(t(invitation))",
            body: """
                <div class="row">\(signIn)</div>
                \(promises(t))
                """)
    }

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
            "<li><a href=\"\(way.link)\">\(way.icon.html)<span>\(t(way.words))</span></a></li>"
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
            .today, title: Words("\(name)，\(greeting(t).chinese)", "\(greeting(t).english), \(name)"),
            body: list)
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
