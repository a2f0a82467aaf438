internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// A masked value with the way to open it beside it: what every page shows where a personal value stands.
extension Reading {
    /// Words as text of a page.
    func said(_ words: Words) -> HTML { "\(self(words))" }

    func masked(_ value: String, of owner: PersonalValue.Owner) -> HTML {
        let way: HTML =
            may(.openPersonalData)
            ? " \(link(Words("查看", "Open"), PrivacyLinks.personal(owner)))" : .none
        return "<span class=\"masked\">\(value)</span>\(way)"
    }
}

/// The pages around opening personal data.
enum PersonalPages {
    static func ask(_ card: PersonalActions.Card, _ answers: Answers, _ t: Reading) -> PageContent {
        let kinds = PersonalValue.Kind.allCases.filter { card.masked[$0] != nil }
        let fields = [
            Field(
                .boxes(
                    kinds.map { kind in
                        Field.Option(kind.rawValue, kind.words, hint: card.masked[kind].map { Words(data: $0) })
                    }), "kinds", Words("要看哪几项？", "What do you need to see?")),
            Field(
                .choice(Opening.Purpose.allCases.map { Field.Option($0.rawValue, $0.words) }), "purpose",
                Words("为什么要看？", "What do you need it for?")),
            Field(
                .longText(rows: 2), "reason", Words("具体说明", "In your own words"),
                hint: Words("4 到 200 字。本人会看到这句话。", "4 to 200 characters. The person concerned reads them."),
                longest: 200),
        ]
        let form = t.form(
            to: PrivacyLinks.personal(card.owner), fields, submit: Words("查看资料", "Open the data"), answers: answers)
        let left = Words("本小时还可以查看 \(card.openingsLeft) 次。", "\(card.openingsLeft) openings left in this hour.")
        let stale: HTML =
            card.needsSecondFactor
            ? t.notice(.warning, Opening.Refusal.secondFactorStale(hours: 12).problem.words) : .none
        return PageContent(
            .ask, title: Words("查看个人信息", "Open personal data"),
            lead: t.said(
                Words(
                    "每次查看都会记下来，本人能看到是哪个岗位、为什么看。",
                    "Each opening is recorded; the person sees which post looked, and why.")),
            body: """
                \(stale)<p>\(t(left))</p>
                \(form)
                """)
    }

    static func opened(
        _ plain: [PersonalValue.Kind: String], of owner: PersonalValue.Owner, _ t: Reading
    ) -> PageContent {
        let recorded = Words(
            "这次查看已记下来。离开本页后要再看，需要重新说明原因。",
            "This opening is recorded. To see the data again after leaving this page, state the reason again.")
        let facts = PersonalValue.Kind.allCases.compactMap { kind in
            plain[kind].map { Fact(kind.words, text: $0) }
        }
        return PageContent(
            .thing, title: Words("个人信息", "Personal data"),
            body: """
                \(t.notice(.information, recorded))
                \(t.facts(facts))
                """)
    }

    /// What a look-up gave.
    struct Found {
        let owners: [PersonalValue.Owner]
        /// The number that was typed, masked.
        let masked: String
    }

    /// - Parameter found: nil before anything was looked up.
    static func lookUp(_ found: Found?, _ answers: Answers, _ t: Reading) -> PageContent {
        let fields = [
            Field(
                .choice(LookUp.kinds.map { Field.Option($0.rawValue, $0.words) }), "kind",
                Words("哪种号码？", "Which number?"),
                value: PersonalValue.Kind.phone.rawValue),
            Field(
                .text, "value", Words("完整号码", "The whole number"),
                hint: Words("一位都不能少；查到的只是“有没有”，不显示资料。", "All of it. You learn whether somebody is there, not more."),
                longest: 40),
        ]
        let result: HTML =
            found.map { found in
                guard !found.owners.isEmpty else {
                    return t.notice(
                        .information,
                        Words("您的辖区里没有登记这个号码。", "Nobody with this number is registered in your area."))
                }
                let items = found.owners.map { "<li>\(t.masked(found.masked, of: $0))</li>" as HTML }
                return "<ul class=\"plain\">\(items)</ul>"
            } ?? .none
        return PageContent(
            .ask, title: Words("按号码查找", "Look up by number"),
            lead: t.said(
                Words(
                    "每次查找都会记下来，一小时内次数有限。",
                    "Each look-up is recorded, and few are allowed in an hour.")),
            body: """
                \(result)
                \(t.form(to: PrivacyLinks.lookUp, fields, submit: Words("查找", "Look up"), answers: answers))
                """)
    }

    static func own(_ page: Page<Opening>, _ lists: [JournalList], _ t: Reading) -> PageContent {
        let rows = page.items.map { opening -> [HTML] in
            [
                "\(opening.at.local)", "\(t(opening.role.words))",
                "\(opening.kinds.map { t($0.words) }.joined(separator: t("、", ", ")))",
                "\(t(opening.purpose.words))", "\(opening.reason)",
            ]
        }
        let columns = [
            Column(Words("时间", "When")), Column(Words("哪个岗位", "Which post")), Column(Words("看了什么", "What")),
            Column(Words("为什么", "Why")), Column(Words("具体说明", "In their words")),
        ]
        let nothing = t.empty(
            Words("还没有人看过您的资料。", "Nobody has opened your data."),
            Words("有人查看时，这里会写明哪个岗位、什么时间、为什么。", "When somebody does, this page says which post, when and why."))
        return PageContent(
            .follow, title: Words("谁看过我的资料", "Who opened my data"),
            actions: t.link(Words("我的同意", "My consents"), PrivacyLinks.consents),
            body: """
                \(t.table(Words("查看记录", "Openings"), columns, rows: rows, empty: nothing))
                \(t.pager(next: page.next))\(listsAboutMe(lists, t))
                """)
    }

    private static func listsAboutMe(_ lists: [JournalList], _ t: Reading) -> HTML {
        guard !lists.isEmpty else { return .none }
        let rows = lists.map { list -> [HTML] in
            [
                "\(list.askedAt.local)", "\(list.days.lowerBound.description) – \(list.days.upperBound.description)",
                JournalPages.badge(list.stage, t),
            ]
        }
        let columns = [
            Column(Words("申请时间", "Requested")), Column(Words("查哪几天", "Which days")), Column(Words("结果", "Outcome")),
        ]
        return t.section(
            Words("因事件查您操作记录的申请", "Requests to list what you did"),
            t.table(Words("申请", "Requests"), columns, rows: rows))
    }
}
