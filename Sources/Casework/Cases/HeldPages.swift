internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// What came in a flood: looked through by the desk, followed by whoever brought it.
enum HeldPages {
    static func list(_ page: CaseActions.HeldPage, _ answers: Answers, _ t: Reading) -> PageContent {
        let lead = Words("短时间内来得太多，先收下，看过再办。", "Too many came at once; they were taken and wait for a look.")
        guard !page.reports.isEmpty else {
            return PageContent(
                .inbox, title: title(page), crumbs: [CasePages.crumb], lead: "\(t(lead))", styles: ["cases"],
                body: t.empty(
                    Words("没有等人看的反映。", "No report waits."),
                    Words("来得太多时，多出来的会先放在这里。", "What comes in a flood is put here first.")))
        }
        let rows = page.reports.map { row($0, t) }
        let why = Field(
            .choice(HeldReport.SettingAside.allCases.map { Field.Option($0.rawValue, $0.words) }), "reason",
            Words("搁置的原因（反映人会看到）", "Why, if set aside; whoever brought it sees it"), isRequired: false)
        return PageContent(
            .inbox, title: title(page), crumbs: [CasePages.crumb], lead: "\(t(lead))", styles: ["cases"],
            body: """
                \(t.form(to: CaseAddress.held(in: page.area.id), answers: answers, fields: [why], body: """
                    <ul class="case-list held-list">\(rows)</ul>
                    <div class="row"><button class="button is-main" name="then" value="in">\
                    \(t(Words("把选中的放进收件箱", "Let the chosen ones in")))</button></div>
                    \(t.field(why, answers))
                    <div class="row"><button class="button" name="then" value="aside">\
                    \(t(Words("搁置选中的", "Set the chosen ones aside")))</button></div>
                    """))
                \(t.pager(next: page.next))
                """)
    }

    private static func title(_ page: CaseActions.HeldPage) -> Words {
        let count = page.waiting < CaseActions.mostCounted ? "\(page.waiting)" : "\(page.waiting)+"
        return Words("\(page.area.name)等人看的反映：\(count)", "Reports that wait in \(page.area.name): \(count)")
    }

    private static func row(_ held: HeldReport, _ t: Reading) -> HTML {
        let id = "h-\(held.report.id)"
        let count = Words("照片 \(held.report.pictures.count)", "Pictures: \(held.report.pictures.count)")
        let pictures: HTML =
            held.report.pictures.isEmpty ? .none : "<span class=\"quiet\">\(t(count))</span>"
        return """
            <li><input type="checkbox" name="report" value="\(held.report.id.description)" id="\(id)">\
            <label for="\(id)"><span class="said">\(Masked.text(held.report.text))</span>\
            <span class="quiet">\(Masked.text(held.report.address)) \(t.when(held.report.made))</span> \
            \(pictures)</label></li>
            """
    }

    /// By the private link, before there is a case.
    static func followed(_ held: HeldReport, _ t: Reading) -> PageContent {
        let lead =
            held.setAside.map {
                Words(
                    "没有受理：\($0.words.chinese)。如果不是这样，请打社区电话，或再反映一次。",
                    "Not taken on: \($0.words.english). If that isn't so, call the community or report it again.")
            }
            ?? Words(
                "已经收到。现在反映的人很多，要等人看过再办；急事请打社区电话。",
                "Received. Very many report just now, and somebody looks first; call the community if it is urgent."
            )
        return PageContent(
            .follow, title: Words("办理进度", "Where it stands"), lead: "\(t(lead))", styles: ["cases"],
            body: t.facts([
                Fact(
                    Words("编号", "Number"),
                    "<span class=\"case-number\">\(CaseNumber(held.report.case).description)</span>"),
                Fact(Words("收到", "Received"), t.when(held.report.made)),
                Fact(Words("您说的", "What you said"), "<span class=\"said\">\(held.report.text)</span>"),
            ]))
    }

    static let noneChosen = Problem(
        .invalid, "held.none-chosen", Words("请先选中几条。", "Choose some of them first."))
    static let reasonMissing = Problem(
        .invalid, "held.reason", field: "reason", Words("请选搁置的原因。", "Choose why they are set aside."))

    /// A line that says how many wait to be looked through; nothing where none do.
    static func notice(_ waiting: Int, in area: Key<Area>?, _ t: Reading) -> HTML {
        guard waiting > 0, let area else { return .none }
        let count = waiting < CaseActions.mostCounted ? "\(waiting)" : "\(waiting)+"
        return t.notice(
            .warning, Words("来得太多，有 \(count) 条先收下，等人看。", "Too many came: \(count) were taken and wait for a look."),
            more: t.link(Words("去看", "Look through them"), CaseAddress.held(in: area)))
    }
}
