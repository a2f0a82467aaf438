internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The page of a case.
enum CasePages {
    static let crumb = Crumb(Words("案件", "Cases"), CaseAddress.inbox)

    static func nowhere(_ t: Reading, title: Words = Words("案件", "Cases")) -> PageContent {
        PageContent(
            .inbox, title: title, styles: ["cases"],
            body: t.empty(
                Words("这里没有您管的地方。", "There is no place here that is yours."),
                Words("请安全管理员核对您的角色范围。", "Ask the security administrator about your role's area.")))
    }

    // MARK: How it stands

    static func late(_ due: Instant, _ now: Instant) -> Words {
        let when = Words.when(due, now: now)
        return Words("逾期，应在\(when.chinese)", "Late, was due \(when.english)")
    }

    static func rework(_ times: Int, _ t: Reading) -> HTML {
        times > 0 ? t.badge(Words("返工 \(times)", "Rework \(times)"), .late) : .none
    }

    static func stage(_ name: Case.Stage.Name, _ closing: Case.Closing.Kind?, _ t: Reading) -> HTML {
        let tone: Tone =
            switch name {
            case .closed: .done
            case .rejected, .withdrawn, .merged: .stopped
            case .reported, .filed: .waiting
            case .verifyBeforeFiling, .handling, .awaitingWord, .inspectBeforeClosing: .active
            }
        return t.badge(closing?.words ?? name.words, tone)
    }

    static func stage(_ stage: Case.Stage, _ t: Reading) -> HTML {
        let closing: Case.Closing.Kind? = if case .closed(let closing) = stage { closing.kind } else { nil }
        return Self.stage(stage.name, closing, t)
    }

    // MARK: A case

    static func show(
        _ view: CaseView, _ forms: CaseForms, likely: HTML, whistles: CaseWhistles, reporter: OpenedReporter?,
        publishing: PublishingView, _ t: Reading
    ) -> PageContent {
        let file = view.file
        let title = view.matter?.matter.name ?? CaseActions.short(view.reports.first?.report.text ?? "")
        return PageContent(
            .thing, title: Words(data: title.isEmpty ? file.number.description : title), crumbs: [crumb],
            lead:
                """
                \(stage(file.stage, t)) \
                <span class="case-number">\(file.number.description)</span>
                """,
            scripts: (file.position == nil ? [] : PointParts.scripts) + ["pictures"],
            styles: (file.position == nil ? [] : PointParts.styles) + ["cases"],
            body: """
                \(forms.problem(t))\(forms.all(t))
                \(likely)\(t.facts(facts(view, t)))
                \(file.position.map { PointParts.shown($0, CaseAddress.map(of: file.id), t) } ?? .none)
                \(t.section(Words("反映", "Reports"), reports(view, reporter, t)))
                \(parts(view, forms, t))
                \(whistles.section(t))
                \(clocks(view, t))
                \(PublicTextPages.section(publishing, t))
                \(t.section(Words("经过", "What happened"), story(view, t)))
                """)
    }

    private static func story(_ view: CaseView, _ t: Reading) -> HTML {
        CaseStory.list(view.story, t) { pictures(.event($0.number), view, t) }
    }

    private static func pictures(_ belonging: CasePicture.Belonging, _ view: CaseView, _ t: Reading) -> HTML {
        PictureParts.row(view.pictures.of(belonging), t) { CaseAddress.picture($0.id, $1, of: view.file.id) }
    }

    private static func facts(_ view: CaseView, _ t: Reading) -> [Fact] {
        let flow = view.file.flow
        var facts = [
            Fact(Words("地点", "Place"), text: view.line.map(\.name).joined(separator: " › ")),
            Fact(Words("来源", "Came by"), text: t(flow.way.words)),
            Fact(Words("层级", "Level"), text: t(flow.level.words)),
            Fact(Words("收到", "Received"), t.when(flow.opened)),
        ]
        if let path = view.matter { facts.append(Fact(Words("事项", "Matter"), text: path.name)) }
        if let standard = view.standard {
            facts.append(Fact(Words("怎样算解决", "Counts as solved"), text: standard.closing))
            if !standard.basis.isEmpty { facts.append(Fact(Words("依据", "Basis"), text: standard.basis)) }
        }
        if let due = view.due {
            facts.append(
                Fact(
                    Words("下一步最晚", "Next step by"),
                    due.at < view.now ? t.badge(late(due.at, view.now), .late) : t.when(due.at)))
        }
        if flow.rework > 0 { facts.append(Fact(Words("返工", "Rework"), text: String(flow.rework))) }
        if let level = flow.settledAt { facts.append(Fact(Words("在哪一级解决", "Settled at"), text: t(level.words))) }
        if case .merged(let other, _) = view.file.stage {
            facts.append(
                Fact(
                    Words("并入", "Merged into"),
                    t.link(Words(data: CaseNumber(other).description), CaseAddress.file(other))))
        }
        return facts
    }

    private static func reports(_ view: CaseView, _ opened: OpenedReporter?, _ t: Reading) -> HTML {
        let items = view.reports.map { one -> HTML in
            let who: HTML
            if let opened, opened.report == one.report.id {
                who = "<p>\(opened.reporter?.name ?? "") \(opened.reporter?.phone?.text ?? "")</p>"
            } else if one.isKnown, view.mayOpenReporters {
                who = opener(one.report.id, in: view.file.id, t)
            } else {
                who = one.isKnown ? .none : "<p class=\"quiet\">\(t("匿名", "Anonymous"))</p>"
            }
            return """
                <li><p class="quiet">\(t.when(one.report.made)) · \(t(one.report.way.words))</p>\
                <p class="said">\(Masked.text(one.report.text))</p>\
                \(address(one.report))\(pictures(.report(one.report.id), view, t))\(who)</li>
                """
        }
        return "<ol class=\"story\">\(items)</ol>"
    }

    private static func address(_ report: Report) -> HTML {
        report.address.isEmpty ? .none : "<p class=\"quiet\">\(Masked.text(report.address))</p>"
    }

    /// Who brought it is shown for a purpose, and the journal says so.
    private static func opener(_ report: Key<Report>, in id: Key<Case>, _ t: Reading) -> HTML {
        let field = Field(
            .choice(Opening.Purpose.allCases.map { Field.Option($0.rawValue, $0.words) }), "purpose",
            Words("为什么要看", "What for"), value: Opening.Purpose.handleMatter.rawValue)
        return t.dialog(
            Words("查看反映人", "Show who reported"), title: Words("查看反映人", "Show who reported"), weight: .quiet,
            body: t.form(
                to: CaseAddress.reporter(of: report, in: id), [field.marked(report.description)],
                submit: Words("查看", "Show")))
    }

    private static func parts(_ view: CaseView, _ forms: CaseForms, _ t: Reading) -> HTML {
        guard !view.parts.isEmpty else { return .none }
        let items = view.parts.map { part -> HTML in
            let one = part.assignment
            let tone: Tone =
                part.isLate ? .late : one.stage == .answered ? .done : one.stage.isLive ? .active : .stopped
            let due = part.due.map { "<span class=\"quiet\">\(t("最晚", "by")) \(t.when($0.at))</span>" as HTML }
            return """
                <li><p><b>\(part.name)</b> <span class="quiet">\(t(one.part.words))</span> \
                \(t.badge(one.stage.words, tone)) \(due ?? .none)\
                \(part.isLate ? t.badge(Words("逾期", "Late"), .late) : .none)\
                \(one.isExempted ? t.badge(Words("免计", "Left out"), .stopped) : .none)</p>\
                \(forms.all(for: part, t))</li>
                """
        }
        return t.section(Words("承办", "Who handles it"), "<ul class=\"plain parts\">\(items)</ul>")
    }

    private static func clocks(_ view: CaseView, _ t: Reading) -> HTML {
        guard !view.running.isEmpty else { return .none }
        let items = view.running.map { running -> HTML in
            let steps = running.steps.map { "<li>\(t($0.words))</li>" as HTML }
            let until = running.deadline.map { t(Words.when($0.at, now: view.now)) } ?? t("暂停计时", "stands still")
            return """
                <details class="why"><summary>\(t(running.clock.name.words))：\(until)</summary>\
                <ol>\(steps)</ol></details>
                """
        }
        return t.section(Words("为什么是这个时间", "Why then"), "\(items)")
    }
}
