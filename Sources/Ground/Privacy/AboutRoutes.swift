public import Actions
internal import Core
internal import Domain
public import Kit
internal import Markup

/// What an installation says of itself on its about page.
public struct AboutFacts: Hashable, Sendable {
    /// The number of the filing with the network-information office; nil before there is one.
    public let filingNumber: String?
    /// Whom to ask about one's data: a post and a phone; nil before the city has said.
    public let contact: String?

    public init(filingNumber: String? = nil, contact: String? = nil) {
        self.filingNumber = filingNumber
        self.contact = contact
    }
}

/// The public pages about the platform: who runs it, what is kept and how long, and the notice of the law.
public struct AboutRoutes: Sendable {
    private let city: CityActions
    private let rules: PrivacyRulesActions
    private let facts: AboutFacts

    public init(world: World, facts: AboutFacts) {
        city = CityActions(world: world)
        rules = PrivacyRulesActions(world: world)
        self.facts = facts
    }

    public var all: [Route] {
        [
            .get("/about", .anyone) { request in
                .page(AboutPages.about(try await city.find(), facts, request.reading))
            },
            .get("/about/data", .anyone) { request in
                .page(AboutPages.kept(try await rules.find(), request.reading))
            },
            .get("/about/notice", .anyone) { request in
                .page(AboutPages.notice(try await city.find(), facts, request.reading))
            },
        ]
    }
}

enum AboutPages {
    static func about(_ city: City?, _ facts: AboutFacts, _ t: Reading) -> PageContent {
        let unsaid = Words("尚未填写", "not filled in yet")
        let rows = [
            Fact(Words("运行单位", "Run by"), text: city?.name ?? t(unsaid)),
            Fact(Words("备案号", "Filing number"), text: facts.filingNumber ?? t(unsaid)),
            Fact(Words("联系方式", "Contact"), text: facts.contact ?? t(unsaid)),
        ]
        let links = [
            way(.file, Words("保存哪些资料、为什么、保存多久", "What is kept, why, and how long"), PrivacyLinks.aboutData, t),
            way(.shield, Words("个人信息告知书", "Notice about personal information"), PrivacyLinks.notice, t),
            way(.chat, Words("提建议或投诉", "Suggest or complain"), PrivacyLinks.suggestions, t),
            way(.key, Words("哪个岗位能看什么、做什么", "Which post may see and do what"), PrivacyLinks.permissions, t),
        ]
        let promises = [
            t("不打卡，不排名，不看在线时长。", "No punching in, no rankings, no counting of hours online."),
            t("照片和定位从不强制，行走轨迹从不采集。", "Photos and positions are never compulsory, tracks are never taken."),
            t("不给居民打分，不贴标签。", "Residents are neither scored nor labelled."),
        ].map { "<li>\($0)</li>" as HTML }
        return PageContent(
            .follow, title: Words("关于这里", "About"),
            body: """
                \(t.facts(rows))<ul class="ways">\(links)</ul>
                \(t.section(Words("我们的承诺", "What we promise"), "<ul>\(promises)</ul>"))
                """)
    }

    private static func way(_ icon: Icon, _ words: Words, _ link: Link, _ t: Reading) -> HTML {
        "<li><a href=\"\(link)\">\(icon.html)<span>\(t(words))</span></a></li>"
    }

    static func kept(_ rules: PrivacyRules, _ t: Reading) -> PageContent {
        let columns = [
            Column(Words("资料", "Record")), Column(Words("内容", "What is in it")), Column(Words("为什么", "What for")),
            Column(Words("依据", "Basis")), Column(Words("保存多久", "How long")),
        ]
        let rows = RecordKind.all.map { kind -> [HTML] in
            [
                "\(t(kind.words))", "\(t(kind.holds))", "\(t(kind.purpose))", "\(t(kind.basis.words))",
                "\(t(kind.retention.words))\(kind.anonymised.map { whatGoes($0, t) } ?? .none)",
            ]
        }
        return PageContent(
            .follow, title: Words("本市保存哪些资料", "What this city keeps"),
            lead: t.said(
                Words(
                    "不在这张表上的，平台不保存。到期的每小时自动处理，依法删除的当晚三点从数据文件里抹去。",
                    "What isn't on this list isn't kept. What is due is dealt with every hour; what is erased by law "
                        + "is wiped from the files at three in the next night.")),
            actions: t.may(.setPrivacyRules)
                ? t.link(Words("设定限额", "Set the limits"), PrivacyLinks.limits) : .none,
            body: """
                \(t.table(Words("保存的资料", "What is kept"), columns, rows: rows))
                \(t.section(Words("查看和导出的限额", "Limits on opening and exporting"), LimitPages.table(rules, t)))
                """)
    }

    private static func whatGoes(_ what: Words, _ t: Reading) -> HTML {
        "<p class=\"quiet\">\(t("去掉的是：", "What goes: "))\(t(what))</p>"
    }

    static func notice(_ city: City?, _ facts: AboutFacts, _ t: Reading) -> PageContent {
        let name = city?.name ?? t("本市（县）", "this city or county")
        let kinds = RecordKind.all.filter { !$0.columns.isEmpty }
        let listed = kinds.map { kind -> HTML in
            """
            <li><strong>\(t(kind.words))</strong>\(t("：", ": "))\(t(kind.purpose))\(t("；", "; "))\
            \(t(kind.retention.words))</li>
            """
        }
        let rights = [
            t("看谁看过您的资料", "see who opened your data"), t("要一份、要求更正", "ask for a copy, ask for correction"),
            t("撤回同意，要求删除", "withdraw consent, ask for erasure"), t("要求说明处理规则", "have the rules explained"),
        ].map { "<li>\($0)</li>" as HTML }
        let facts = [
            Fact(Words("谁处理", "Who"), text: name), Fact(Words("怎样处理", "How"), text: t(how)),
            Fact(
                Words("联系方式", "Contact"), text: facts.contact ?? t("向社区居委会询问", "ask the residents' committee")),
        ]
        return PageContent(
            .print, title: Words("个人信息告知书", "Notice about personal information"),
            body: """
                \(t.facts(facts))
                \(t.section(Words("处理什么、为什么、保存多久", "What, what for, how long"), "<ul>\(listed)</ul>"))
                \(t.section(Words("您的权利", "Your rights"), "<ul>\(rights)</ul>"))
                <p>\(t(answer))</p>
                """)
    }

    private static let how = Words(
        "加密保存在本地，页面上遮盖，说明用途后才能查看，查看都有记录。",
        "Kept sealed on our own machines, masked on pages, opened for a stated purpose only, each opening recorded.")

    private static let answer = Words(
        "登录后打开“谁看过我的资料”，或向社区提出，三十日内答复。不答应的会说明理由。",
        "Sign in and open “Who opened my data”, or ask your community; you are answered within thirty days, and told why if "
            + "the answer is no.")
}
