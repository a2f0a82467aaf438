internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// What a resident with an account has reported, for them alone.
enum OwnReportPages {
    static func list(_ page: Page<CaseActions.OwnLine>, _ t: Reading) -> PageContent {
        let report = t.button(Words("反映问题", "Report a matter"), CaseAddress.report, icon: .plus)
        return PageContent(
            .inbox, title: Words("我反映的", "What I reported"), actions: report, styles: ["cases"],
            body: page.items.isEmpty
                ? t.empty(
                    Words("您还没有用这个账号反映过。", "You have reported nothing with this account."),
                    Words(
                        "登录后扫门口的码，或按“反映问题”，就会出现在这里。",
                        "Scan a code at a door while signed in, or press “Report a matter”."))
                : "<ul class=\"case-list\">\(page.items.map { row($0, t) })</ul>\(t.pager(next: page.next))")
    }

    private static func row(_ line: CaseActions.OwnLine, _ t: Reading) -> HTML {
        """
        <li><a href="\(FollowAddress.own(line.report.id).page)">\
        <span class="case-what">\(CaseActions.short(line.report.text))</span>\
        <span class="quiet"><span class="case-number">\(line.number.description)</span> \
        \(t.when(line.report.made))</span>\
        </a><span class="case-state">\(CasePages.stage(line.stage, t))</span></li>
        """
    }
}
