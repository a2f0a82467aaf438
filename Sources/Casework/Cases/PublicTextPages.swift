internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// What an office lets strangers read of a case: written anew, checked, released by a person, withdrawn at once.
enum PublicTextPages {
    /// On the page of a case: what is public of it, and what other systems said of it.
    static func section(_ view: PublishingView, _ t: Reading) -> HTML {
        var facts = [Fact(Words("公开", "Public"), text: t(standing(view)))]
        if let text = view.text { facts.append(Fact(Words("公开的文字", "Published text"), text: text.matter)) }
        for one in view.brought {
            if let matter = one.matter {
                facts.append(Fact(Words("转来时选的事项", "Matter chosen by the other system"), text: matter))
            }
            if !one.request.mediaAddress.isEmpty {
                facts.append(Fact(Words("图片网址", "Address of a picture"), text: one.request.mediaAddress))
            }
        }
        let updates = view.updates.map { update -> HTML in
            """
            <li><p class="quiet">\(t.when(update.made)) · \(update.status)</p>\
            <p>\(Masked.text(update.text))</p></li>
            """
        }
        let act =
            view.mayRelease
            ? t.button(
                view.text == nil ? Words("写公开的文字", "Write what is public") : Words("改或撤下", "Change or withdraw"),
                PublicCaseAddress.text(of: view.file), weight: .quiet) : .none
        let added: HTML =
            updates.isEmpty
            ? .none : "<h3>\(t("其他系统补充的", "Added by other systems"))</h3><ol class=\"story\">\(updates)</ol>"
        return t.section(Words("对外公开", "To the public"), actions: act, "\(t.facts(facts))\(added)")
    }

    private static func standing(_ view: PublishingView) -> Words {
        if view.isHidden == true {
            return Words("这类事项不公开", "Matters of this kind are never public")
        }
        guard let text = view.text, let from = view.toldFrom else {
            return view.isShown
                ? Words("公示页上有，没有文字", "On the public list, without text")
                : Words("还没有公开", "Not public yet")
        }
        guard !text.isTold(at: view.now) else { return Words("文字已公开", "The text is public") }
        let when = Words.when(from, now: view.now)
        return Words("文字\(when.chinese)公开", "The text is public from \(when.english)")
    }

    static func ask(_ view: PublishingView, _ answers: Answers, _ t: Reading) -> PageContent {
        let number = CaseNumber(view.file).description
        return PageContent(
            .ask, title: Words("对外公开的文字", "What the public reads"),
            crumbs: [CasePages.crumb, Crumb(Words(data: number), CaseAddress.file(view.file))],
            lead: """
                \(t(
                    "用单位自己的话写，看不出是谁反映的、住哪一户。放行一天后居民能看到；撤下立刻生效。",
                    "In the office's own words, so that nobody can tell who reported or which door it is. Residents "
                        + "see it a day after its release; a withdrawal works at once."))
                """,
            styles: ["cases"],
            body: """
                \(t.facts([Fact(Words("现在", "Now"), text: t(standing(view)))]))
                \(form(view, answers, t))
                \(withdrawal(view, t))
                """)
    }

    private static func form(_ view: PublishingView, _ answers: Answers, _ t: Reading) -> HTML {
        guard view.mayRelease else {
            return t.notice(
                .information, Words("公开的文字由社区、街道或热线放行。", "The community, the township or the hotline releases it."))
        }
        guard view.isHidden != true else { return .none }
        let fields = [
            Field(
                .longText(rows: 3), "matter", Words("是什么事", "What it is about"),
                hint: Words("例如：北门垃圾亭清运不及时。", "Such as: rubbish at the north gate was not collected in time."),
                value: view.text?.matter ?? "", longest: PublicText.longest),
            Field(
                .longText(rows: 3), "outcome", Words("办得怎样", "What was done"), isRequired: false,
                value: view.text?.outcome ?? "", longest: PublicText.longest),
            Field(
                .box, "reviewed",
                Words("我核对过：看不出是谁、哪一户", "I have read it: it tells nobody's name and no door"), isRequired: false),
            .hidden("seen", seen(view)),
        ]
        return t.form(
            to: PublicCaseAddress.text(of: view.file), fields, submit: Words("放行", "Release"), answers: answers)
    }

    private static func seen(_ view: PublishingView) -> String {
        view.text.map { String($0.released.milliseconds) } ?? ""
    }

    private static func withdrawal(_ view: PublishingView, _ t: Reading) -> HTML {
        guard view.mayRelease, view.text != nil else { return .none }
        return t.confirm(
            Words("撤下公开的文字", "Withdraw the text"), to: PublicCaseAddress.withdrawal(of: view.file),
            consequence: Words("居民马上就看不到了。", "Residents no longer see it from this moment on."),
            with: [("seen", seen(view))])
    }
}
