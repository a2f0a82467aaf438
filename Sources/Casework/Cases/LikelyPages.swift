internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// What a text may be about and which case may be the same, each with why: a person decides.
enum LikelyPages {
    // MARK: Matters

    /// On the page of a case that may be filed: one press files it under what is right.
    static func matters(_ found: CaseActions.MatterSuggestions, filing id: Key<Case>, _ t: Reading) -> HTML {
        matters(found, t) { path in
            path.standards.map { standard in
                t.act(
                    Words("按“\(standard.filing)”立案", "File: \(standard.filing)"),
                    to: CaseAddress.act(Case.Offer.file, on: id),
                    with: [("standard", "\(path.matter.id).\(standard.number)")])
            }
        }
    }

    /// - Parameter acts: what may be done with a matter; nothing where nothing can be filed yet.
    static func matters(
        _ found: CaseActions.MatterSuggestions, _ t: Reading, acts: (Matter.Path) -> [HTML] = { _ in [] }
    ) -> HTML {
        guard !found.likely.isEmpty else { return .none }
        let items = found.likely.map { one -> HTML in
            """
            <li><p><b>\(one.path.matter.name)</b> <span class="quiet">\(one.path.name)</span></p>\
            \(because(one.because, t))<div class="row">\(acts(one.path))</div></li>
            """
        }
        let doubt: HTML =
            found.isSure
            ? .none : "<p class=\"hint\">\(t("拿不准，看过再定。", "Not sure: look before you choose."))</p>"
        return t.section(
            Words("可能是哪一项", "Which matter it may be"), "\(doubt)<ol class=\"plain parts\">\(items)</ol>")
    }

    private static func because(_ pieces: [String], _ t: Reading) -> HTML {
        guard !pieces.isEmpty else { return .none }
        let said = pieces.map { "“\($0)”" }.joined(separator: " ")
        return "<p class=\"quiet\">\(t("因为提到", "Because of")) \(said)</p>"
    }

    // MARK: Cases

    /// - Parameter merging: the case that may be merged into one of them; nil while there is none yet.
    static func same(_ found: [CaseActions.Same], merging id: Key<Case>?, _ t: Reading) -> HTML {
        guard !found.isEmpty else { return .none }
        let items = found.map { one -> HTML in
            let matter = one.matter.map { "<b>\($0)</b> " as HTML } ?? .none
            let merge = id.flatMap { one.mayMerge ? self.merge($0, into: one.number, t) : nil } ?? .none
            return """
                <li><p><a href="\(CaseAddress.file(one.likeness.case))">\(matter)\(one.text)</a> \
                \(CasePages.stage(one.stage, nil, t))</p>\
                <p class="quiet">\(t(why(one.likeness))) · \(t.when(one.opened))</p>\(merge)</li>
                """
        }
        return t.section(
            Words("可能是同一件", "It may be the same as"), "<ul class=\"plain parts\">\(items)</ul>")
    }

    private static func merge(_ id: Key<Case>, into other: CaseNumber, _ t: Reading) -> HTML {
        t.confirm(
            Words("并入这一件", "Merge into it"), to: CaseAddress.act(Case.Offer.merge, on: id),
            consequence: Words(
                "本件并入 \(other.description)，反映人都会收到结果；并错了可以取消。",
                "This goes on in \(other.description), and everybody hears of the end. It can be undone."),
            with: [("number", other.description)])
    }

    private static func why(_ likeness: Likeness) -> Words {
        Words(
            likeness.reasons.map(\.words.chinese).joined(separator: "，"),
            likeness.reasons.map(\.words.english).joined(separator: ", "))
    }

    /// Right after a report: others may have brought the same.
    static func ask(_ found: [CaseActions.PublicSame], _ link: String, _ t: Reading) -> PageContent {
        let items = found.map { one -> HTML in
            """
            <li><p><b>\(one.matter)</b> \(one.place) \
            \(t.badge(one.standing.words, .active))</p>\
            \(t.act(
                Words("就是这一件，加上我", "It is this one: add me"), to: CaseAddress.same(link),
                with: [("case", one.number.description)]))</li>
            """
        }
        let mine = t.button(
            Words("都不是，看我的这一件", "None of them: show mine"), FollowAddress.link(link).page, weight: .main)
        return PageContent(
            .ask, title: Words("是不是这一件？", "Is it one of these?"),
            lead:
                """
                \(t(
                    "您的反映已经收到。附近有人反映过相近的事：是同一件，就一起办，结果也告诉您。",
                    "Yours is received. Something like it was reported nearby: if it is the same, it is handled together "
                        + "and you hear of the end."))
                """,
            styles: ["cases"], body: "<ul class=\"plain parts\">\(items)</ul><p>\(mine)</p>")
    }
}

/// What comes up in a place week after week.
enum RecurringPages {
    static func list(
        _ found: [CaseActions.Recurring], _ place: CaseActions.Workplace, _ places: [CaseActions.Workplace],
        _ t: Reading
    ) -> PageContent {
        let items = found.map { one -> HTML in
            let weeks = t("八周里有 \(one.found.weeks) 周", "in \(one.found.weeks) of eight weeks")
            let count = t("\(one.found.cases) 件", one.found.cases.counted("case"))
            return """
                <li><p><b>\(one.path.matter.name)</b> \(one.place) <span class="quiet">\(weeks)</span> \
                <a href="\(CaseAddress.recurring(one.found.matter, in: one.found.place))">\(count)</a></p>\
                \(t.button(
                    Words("列为专题，定人领办", "Make it a question that somebody leads"),
                    CaseAddress.lead(one.found.matter, in: one.found.place)))</li>
                """
        }
        let empty = t.empty(
            Words("最近八周没有反复发生的事。", "Nothing recurred in the last eight weeks."),
            Words(
                "同一社区同一事项，三个以上的周都有、共五件以上，就会列在这里。",
                "A matter is listed when a community had five cases of it, in three different weeks at least."))
        return PageContent(
            .inbox, title: Words("\(place.name)反复发生的事", "Recurring in \(place.name)"), crumbs: [CasePages.crumb],
            styles: ["cases"],
            body: """
                \(places.row(beside: place.key, t) { $0.area.map(CaseAddress.recurring) })
                \(found.isEmpty ? empty : "<ul class=\"plain parts\">\(items)</ul>")
                """)
    }

    /// The cases behind a figure.
    static func cases(
        _ lines: [CaseActions.Line], _ matter: Key<Matter>, in place: Key<Area>, _ t: Reading
    ) -> PageContent {
        let items = lines.map { line -> HTML in
            """
            <li><a href="\(CaseAddress.file(line.id))"><span class="case-what">\(line.text)</span>\
            <span class="case-where quiet">\(line.place) · \(t.when(line.opened))</span></a>\
            <span class="case-state">\(CasePages.stage(line.stage, line.closing, t))</span></li>
            """
        }
        let name = lines.first?.matter ?? ""
        let count = Words("八周里 \(lines.count) 件", "\(lines.count.counted("case")) in eight weeks")
        return PageContent(
            .inbox, title: Words(data: name), crumbs: [CasePages.crumb, crumb], lead: "\(t(count))", styles: ["cases"],
            body: """
                <p>\(t.button(
                    Words("列为专题，定人领办", "Make it a question that somebody leads"),
                    CaseAddress.lead(matter, in: place)))</p>
                <ul class="case-list">\(items)</ul>
                """)
    }

    private static let crumb = Crumb(Words("反复发生", "Recurring"), CaseAddress.recurring)
}
