internal import Core
internal import Markup

/// Every component in every state, on one page, for whoever builds pages: what is drawn here is what is used.
enum DesignPages {
    static func components(_ t: Reading, answers: Answers) -> PageContent {
        PageContent(
            .thing, title: Words("样式一览", "Components"),
            crumbs: [Crumb(Words("首页", "Front page"), Link()), Crumb(Words("样式一览", "Components"), Link("design"))],
            lead: "\(t("每个组件的每种状态。改样式之前先看这一页。", "Every component in every state. Look here before changing a style."))",
            actions: "<button class=\"button\" data-print>\(Icon.print.html)<span>\(t("打印", "Print"))</span></button>",
            body: """
                \(t.tabs(Words("样例标签", "Sample tabs"), tabs))
                \(buttons(t))\(badges(t))\(notices(t))\(form(t, answers))\(wrongForm(t))\(tables(t))
                \(facts(t))\(empties(t))\(dialogs(t))\(words(t))\(icons(t))
                """)
    }

    private static let tabs = [
        Tab(Words("全部", "All"), Link("design"), isCurrent: true),
        Tab(Words("快到期", "Due soon"), Link(fragment: "soon"), isCurrent: false),
        Tab(Words("已逾期", "Overdue"), Link(fragment: "late"), isCurrent: false),
    ]

    private static func buttons(_ t: Reading) -> HTML {
        let here = Link("design")
        return t.section(
            Words("按钮", "Buttons"),
            """
            <div class="row">
            \(t.button(Words("派给城管办", "Send to city management"), here, weight: .main))
            \(t.button(Words("看地图", "Show the map"), here, icon: .map))
            \(t.button(Words("以后再说", "Later"), here, weight: .quiet))
            \(t.button(Words("撤销账号", "Close the account"), here, weight: .grave, icon: .bin))
            <button class="button" disabled>\(t("现在不能用", "Not now"))</button>
            </div>
            """)
    }

    private static func badges(_ t: Reading) -> HTML {
        let all: [(Words, Tone)] = [
            (Words("还没有人接手", "Nobody has it yet"), .waiting), (Words("正在办", "Under way"), .active),
            (Words("快到期", "Due soon"), .soon), (Words("已逾期", "Overdue"), .late),
            (Words("办好了", "Done"), .done), (Words("已撤回", "Withdrawn"), .stopped),
        ]
        return t.section(Words("状态", "States"), "<div class=\"row\">\(all.map { t.badge($0.0, $0.1) })</div>")
    }

    private static func notices(_ t: Reading) -> HTML {
        t.section(
            Words("提示", "Notices"),
            """
            \(t.notice(.information, Words("明天是工作日（调休）", "Tomorrow is a working day (make-up day)")))
            \(t.notice(.success, Words("已派给城管办，预计周四 17:00 前办完", "Sent to city management; due Thursday 17:00")))
            \(t.notice(.warning, Words("还剩 6 个工作时", "6 working hours are left")))
            \(t.notice(.danger, Words("时钟相差 3 秒，暂时不能保存", "The clocks differ by 3 s; nothing can be saved")))
            \(t.progress(Words("正在导入区划", "Importing divisions"), done: 12_400, of: 44_703))
            """)
    }

    static let fields: [Field] = [
        Field(.text, "name", Words("姓名", "Name"), hint: Words("与身份证一致", "As on the identity card"), longest: 50),
        Field(.phone, "phone", Words("手机号", "Mobile number"), isRequired: false, autocomplete: "tel"),
        Field(.number, "floor", Words("楼层", "Floor"), isRequired: false),
        Field(.day, "day", Words("哪一天", "Which day"), isRequired: false),
        Field(.list(places), "place", Words("社区", "Community"), isRequired: false),
        Field(.choice(urgency), "urgency", Words("急不急", "How urgent"), isRequired: false, value: "calm"),
        Field(.boxes(places), "areas", Words("负责的社区", "Communities in charge"), isRequired: false),
        Field(.longText(rows: 4), "text", Words("说说情况", "What is the matter"), isRequired: false, longest: 1000),
        Field(.file(accepts: "image/*"), "photo", Words("照片", "Photo"), isRequired: false),
        Field(.box, "agreed", Words("我同意社区联系我", "The community may contact me"), isRequired: false),
    ]

    private static let places = [
        Field.Option("a", Words("东街社区", "Dongjie")), Field.Option("b", Words("西园社区", "Xiyuan")),
    ]
    private static let urgency = [
        Field.Option("calm", Words("不急", "Not urgent"), hint: Words("一周内看看就行", "Within a week is fine")),
        Field.Option(
            "now", Words("很急", "Urgent"), hint: Words("有人受伤或有危险请打 110、119、120", "In danger, call 110, 119 or 120")),
    ]

    private static func form(_ t: Reading, _ answers: Answers) -> HTML {
        t.section(
            Words("表单", "Form"),
            t.form(
                to: Link("design"), fields, submit: Words("提交样例", "Send the sample"), answers: answers,
                beside: t.button(Words("返回", "Back"), Link(), weight: .quiet)))
    }

    private static func wrongForm(_ t: Reading) -> HTML {
        let wrong = Answers(
            typed: ["code": "12a", "reason": ""],
            problems: [
                Problem(.invalid, "design.code", field: "code", Words("编号只能是数字，例如 0427", "Digits only, such as 0427")),
                Problem(
                    .invalid, "design.reason", field: "reason",
                    Words("请写明原因，对方要看", "Give a reason; the other side reads it")),
            ])
        let questions = [
            Field(.text, "code", Words("网格编号", "Grid code")),
            Field(.longText(rows: 2), "reason", Words("退回原因", "Reason for returning")),
        ]
        return t.section(
            Words("填错了的表单", "A form with mistakes"),
            t.form(to: Link("design"), questions, submit: Words("再试一次", "Try again"), answers: wrong, weight: .plain))
    }

    private static func tables(_ t: Reading) -> HTML {
        let columns = [
            Column(Words("社区", "Community")), Column(Words("网格", "Grids"), .figure),
            Column(Words("户", "Households"), .figure), Column(Words("状态", "State")),
        ]
        let data: [(Words, Int, Int, Words, Tone)] = [
            (Words("东街社区", "Dongjie"), 12, 3480, Words("齐了", "Complete"), .done),
            (Words("西园社区", "Xiyuan"), 9, 2711, Words("还差两格", "Two are missing"), .soon),
            (
                Words("内蒙古自治区呼和浩特市某某街道某某社区居民委员会", "A community with an unusually long official name, in full"), 15,
                4102, Words("逾期", "Overdue"), .late
            ),
        ]
        let rows = data.map { name, grids, homes, words, tone -> [HTML] in
            ["<a href=\"\(Link("design"))\">\(t(name))</a>", "\(grids)", "\(homes)", t.badge(words, tone)]
        }
        let total: [HTML] = ["\(t("合计", "Total"))", "36", "10293", ""]
        return t.section(
            Words("表格", "Table"),
            """
            \(t.table(Words("各社区网格", "Grids by community"), columns, rows: rows, total: total))
            \(t.pager(next: Cursor(value: "x", key: 1)))
            """)
    }

    private static func facts(_ t: Reading) -> HTML {
        t.section(
            Words("要点", "Facts"),
            t.facts([
                Fact(Words("网格长", "Grid leader"), text: "张*三"),
                Fact(Words("电话", "Phone"), text: "138****1234"),
                Fact(Words("范围", "Bounds"), text: t("东至解放路，西至护城河", "From Jiefang Road to the moat")),
                Fact(Words("期限", "Due"), text: t("周四 17:00，还剩 6 个工作时", "Thursday 17:00, 6 working hours left")),
            ]))
    }

    private static func empties(_ t: Reading) -> HTML {
        t.section(
            Words("空页", "Nothing here"),
            t.empty(
                Words("今天没有要走访的人家", "No visits are due today"),
                Words("想提前看看明天的，可以翻到下一页。", "To look ahead, turn to tomorrow."),
                act: t.button(Words("看明天", "Show tomorrow"), Link("design"))))
    }

    private static func dialogs(_ t: Reading) -> HTML {
        let body = t.form(
            to: Link("design"), [Field(.longText(rows: 3), "why", Words("为什么要看", "Why you need it"))],
            submit: Words("打开并记录", "Open and record"))
        let closing = t.confirm(
            Words("撤销账号", "Close the account"), to: Link("design"),
            consequence: Words("此人将不能再登录，已办的事情不受影响。", "They can no longer sign in; what they did stays."))
        return t.section(
            Words("对话框", "Dialogs"),
            """
            <div class="row">
            \(t.dialog(Words("查看电话", "Show the phone"), title: Words("查看电话", "Show the phone"), icon: .eye, body: body))
            \(closing)
            </div>
            """)
    }

    private static func words(_ t: Reading) -> HTML {
        t.section(
            Words("文字", "Text"),
            """
            <h3>\(t("小标题", "A smaller heading"))</h3>
            <p>\(t("正文一行不超过三十八个字。重要的词用", "A line holds at most 38 Chinese characters. What matters is ")) \
            <strong>\(t("加重", "strong"))</strong>, \
            <a href="\(Link("design"))">\(t("链接这样", "a link looks like this"))</a>, \
            <code>GRID-0427</code>，\(t("按键", "a key")) <kbd>J</kbd></p>
            <ul><li>\(t("列表一", "First"))</li><li>\(t("列表二", "Second"))</li></ul>
            """)
    }

    private static func icons(_ t: Reading) -> HTML {
        let all = Icon.allCases.map { "<li>\($0.html)<code>\($0.rawValue)</code></li>" as HTML }
        return t.section(Words("图标", "Icons"), "<ul class=\"icon-list\">\(all)</ul>")
    }
}
