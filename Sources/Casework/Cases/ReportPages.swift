internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// What a resident sees who scanned a code.
enum ReportPages {
    /// One short page: the place is filled in, only the words are needed.
    ///
    /// - Parameter onMap: whether the form has a map, which a slow line needn't carry.
    static func ask(
        _ place: PublicPlace, _ token: String, onMap: Bool, _ answers: Answers, _ t: Reading
    ) -> PageContent {
        let spot = (place.line.filter { $0.level >= .community } + [place.area]).map(\.name).joined(separator: " ")
        let fields = fields(answers, addressIsNeeded: false)
        let map =
            onMap
            ? PointParts.chooser(CaseAddress.map(at: token), answers, t)
            : "<p>\(t.link(Words("在地图上指位置", "Point at it on a map"), CaseAddress.reportOnMap(at: token)))</p>"
        let action = onMap ? CaseAddress.reportOnMap(at: token) : CaseAddress.report(at: token)
        return page(spot, action, fields, before: map, isOnMap: onMap, answers, t)
    }

    /// Without a code: the township and the address say where it is.
    static func askAnywhere(
        _ townships: [CaseActions.Spotted], _ answers: Answers, _ t: Reading
    ) -> PageContent {
        let options = townships.map { Field.Option($0.id.description, Words(data: $0.name)) }
        let township = Field(.list(options), "place", Words("在哪个街道（镇）？", "In which township?"))
        return page(
            "", CaseAddress.report, [township] + fields(answers, addressIsNeeded: true),
            before: PointParts.chooser(nil, answers, t), isOnMap: false, answers, t)
    }

    private static func page(
        _ spot: String, _ action: Link, _ fields: [Field], before: HTML, isOnMap: Bool, _ answers: Answers,
        _ t: Reading
    ) -> PageContent {
        PageContent(
            .ask, title: Words("反映问题", "Report a matter"), lead: "\(spot)",
            scripts: isOnMap ? PointParts.scripts + ["pictures"] : ["point", "pictures"],
            styles: (isOnMap ? PointParts.styles : []) + ["cases"],
            body: """
                \(t.form(to: action, answers: answers, fields: fields, takesFiles: true, body: """
                    \(before)\(fields.map { t.field($0, answers) })
                    <div class="row"><button class="button is-main">\(t(Words("提交", "Send")))</button></div>
                    """))
                <p class="hint">\(t(
                    "着火、受伤、有人行凶，请直接拨 119、120、110。",
                    "Fire, injury or violence: call 119, 120 or 110 at once."))</p>
                """)
    }

    private static func fields(_ answers: Answers, addressIsNeeded: Bool) -> [Field] {
        [
            PointParts.field(answers),
            Field(
                .longText(rows: 5), "text", Words("是什么事？", "What is it about?"),
                hint: Words("说清楚是什么、在哪一处。", "What it is, and exactly where."), longest: 2000),
            Field(
                .text, "address", Words("具体位置", "The spot"),
                hint: addressIsNeeded
                    ? Words(
                        "例如“人民路 12 号门口”；在现场可以按“我就在这里”。", "“At 12 Renmin Road”; on the spot, press “I am there now”.")
                    : Words("可以不填，例如“三楼楼梯口”。", "You may leave it out; “third floor, by the stairs”."),
                isRequired: false, longest: 200),
            PictureParts.field(answers),
            Field(
                .phone, "phone", Words("手机号", "Phone"),
                hint: Words(
                    "可以不填。填了，办好后会打电话问您是否解决；物业和被反映的单位看不到。",
                    "You may leave it out. With it we call to ask whether it is solved; no firm and no unit that it is "
                        + "about sees it."),
                isRequired: false, autocomplete: "tel", longest: 20),
            Field(
                .text, "name", Words("怎么称呼您", "Your name"), isRequired: false, autocomplete: "name", longest: 40),
            Field(.box, "anonymous", Words("匿名：不记下我是谁", "Anonymous: don't keep who I am"), isRequired: false),
        ]
    }
}

/// What whoever brought something sees by their private link.
enum FollowPages {
    static func follow(_ view: FollowView, _ at: FollowAddress, _ answers: Answers, _ t: Reading) -> PageContent {
        PageContent(
            .follow, title: Words("办理进度", "Where it stands"), lead: "\(t(sentence(view)))",
            scripts: ["pictures"], styles: ["cases"],
            body: """
                \(acts(view, at, answers, t))
                \(t.facts(facts(view, t)))
                \(why(view, t))
                \(own(view, at, answers, t))
                \(t.section(Words("经过", "What happened"), story(view, at, t)))
                \(withdrawal(view, at, t))
                """)
    }

    /// “城管办正在处理，最晚 11月27日 17:00”.
    private static func sentence(_ view: FollowView) -> Words {
        let who = view.holders.joined(separator: "、")
        let until = view.due.map { Words.when($0.at, now: view.now) } ?? Words("", "")
        switch view.stage {
        case .reported:
            return Words("已收到，最晚\(until.chinese)有人受理。", "Received; somebody takes it on by \(until.english).")
        case .verifyBeforeFiling: return Words("正在请人到现场看一看。", "Somebody is asked to look at the place.")
        case .filed: return Words("已受理，正在派给承办单位。", "Taken on; it is being sent to whom it belongs.")
        case .handling:
            return who.isEmpty
                ? Words("正在重新派给承办单位。", "It is being sent to another body.")
                : Words("\(who)正在处理，最晚\(until.chinese)办完。", "\(who) is handling it, by \(until.english).")
        case .awaitingWord: return Words("已经办完，请您看看是否解决。", "It is done; please say whether it is solved.")
        case .inspectBeforeClosing: return Words("已经办完，正在请别人到现场核查。", "It is done; somebody else is looking at it.")
        case .closed(let closing): return closing.kind.words
        case .rejected(let why): return Words("没有受理：\(why.words.chinese)。", "Not taken on: \(why.words.english).")
        case .withdrawn: return Words("您已撤回。", "You took it back.")
        case .merged: return Words("已和同一件事合并办理。", "It is handled together with another report of the same matter.")
        }
    }

    private static func facts(_ view: FollowView, _ t: Reading) -> [Fact] {
        var facts = [
            Fact(Words("编号", "Number"), "<span class=\"case-number\">\(view.number.description)</span>"),
            Fact(
                Words("地点", "Place"),
                text: [view.place, view.report.address].filter { !$0.isEmpty }.joined(separator: " ")),
            Fact(Words("您说的", "What you said"), "<span class=\"said\">\(view.report.text)</span>"),
        ]
        if let due = view.due { facts.append(Fact(Words("最晚", "By"), t.when(due.at))) }
        return facts
    }

    /// The one button that matters.
    private static func acts(_ view: FollowView, _ at: FollowAddress, _ answers: Answers, _ t: Reading) -> HTML {
        guard view.maySay else { return .none }
        if let end = view.reopensUntil { return reopening(until: end, view, at, t) }
        let solved = Field(
            .choice([
                Field.Option("yes", Words("已经解决", "It is solved")),
                Field.Option("no", Words("没有解决", "It isn't solved")),
            ]), "solved", Words("解决了吗？", "Is it solved?"))
        let satisfied = Field(
            .choice([
                Field.Option("yes", Words("满意", "Yes")), Field.Option("no", Words("不满意", "No")),
                Field.Option("", Words("不说", "I'd rather not say")),
            ]), "satisfied", Words("满意吗？", "Are you satisfied?"), isRequired: false)
        return t.section(
            Words("请您说一声", "Your word"),
            t.form(to: at.word, [solved, satisfied], submit: Words("送出", "Send"), answers: answers))
    }

    /// What is closed may be opened again for some days.
    private static func reopening(
        until end: Instant, _ view: FollowView, _ at: FollowAddress, _ t: Reading
    ) -> HTML {
        let when = Words.when(end, now: view.now)
        return t.confirm(
            Words("还是没有解决", "It isn't solved"), to: at.word,
            consequence: Words(
                "会重新打开，退回原来的承办单位。\(when.chinese)之前都可以。",
                "It is opened again and goes back to who handled it; possible until \(when.english)."),
            with: [("solved", "no")])
    }

    private static func why(_ view: FollowView, _ t: Reading) -> HTML {
        guard !view.steps.isEmpty else { return .none }
        let steps = view.steps.map { "<li>\(t($0.words))</li>" as HTML }
        return """
            <details class="why"><summary>\(t("为什么是这个时间", "Why then"))</summary><ol>\(steps)</ol></details>
            """
    }

    private static func story(_ view: FollowView, _ at: FollowAddress, _ t: Reading) -> HTML {
        CaseStory.list(view.story, t) { told in
            PictureParts.row(view.pictures.of(.event(told.number)), t, at.picture)
        }
    }

    /// Their own pictures, and more of them while it goes on.
    private static func own(_ view: FollowView, _ at: FollowAddress, _ answers: Answers, _ t: Reading) -> HTML {
        let pictures = view.pictures.of(.report(view.report.id))
        let row = PictureParts.row(pictures, t, at.picture)
        let hasWrong = answers.problems.contains { $0.field == "pictures" }
        guard !view.stage.isOver, pictures.count < CasePicture.most else { return row }
        let more = t.form(
            to: at.pictures, [PictureParts.field(hasWrong ? answers : .none)],
            submit: Words("加上照片", "Add the pictures"), answers: hasWrong ? answers : .none, weight: .plain)
        let open: HTML = hasWrong ? " open" : .none
        return """
            \(row)<details class="why"\(open)><summary>\(t(Words("补充照片", "Add pictures")))</summary>\(more)</details>
            """
    }

    private static func withdrawal(_ view: FollowView, _ at: FollowAddress, _ t: Reading) -> HTML {
        guard view.mayWithdraw else { return .none }
        return t.confirm(
            Words("撤回", "Take it back"), to: at.withdrawal,
            consequence: Words("撤回后不再办理。以后还可以重新反映。", "Nothing more is done then. You may report it again later."))
    }
}
