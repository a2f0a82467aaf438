internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// What holds at a place, and which place said so.
enum AreaRulesPages {
    static func show(_ view: RulesView, _ t: Reading, open: RuleForm?, _ answers: Answers) -> PageContent {
        PageContent(
            .table, title: Words("“\(view.area.name)”的规则", "Rules of \(view.area.name)"),
            crumbs: AreaPages.crumbs(to: view.line + [view.area]),
            lead: """
                \(t(
                    "没有自己规定的，按最近的上级。改动从指定的日子起生效。",
                    "What a place doesn't say itself, it has from the nearest above. A change holds from a day on."))
                """,
            actions: t.may(.editAreas) ? dialogs(view, t, open: open, answers) : .none, styles: ["areas"],
            body: """
                \(t.table(
                    Words("今天有效的规则", "What holds today"),
                    [
                        Column(Words("规则", "Rule")), Column(Words("内容", "Says")), Column(Words("来自", "From")),
                        Column(Words("起", "Since")),
                    ] + (t.may(.editAreas) ? [Column(Words("恢复", "Take back"), .acts)] : []),
                    rows: lines(view, t).map { row($0, view, t) }))
                \(coming(view, t))
                """)
    }

    private static func dialogs(_ view: RulesView, _ t: Reading, open: RuleForm?, _ answers: Answers) -> HTML {
        let dialogs = RuleForm.allCases.map { form in
            t.dialog(
                form.words,
                title: Words("“\(view.area.name)”：\(form.words.chinese)", "\(view.area.name): \(form.words.english)"),
                icon: .gear, isOpen: open == form,
                body: t.form(
                    to: AreaRulesRoutes.rule(form, of: view.area.id), form.fields(view, t),
                    submit: Words("保存规则", "Save the rule"), answers: open == form ? answers : .none))
        }
        return "<div class=\"row\">\(dialogs)</div>"
    }

    private struct Line {
        let rule: AreaRules.Rule
        let words: Words
        let text: String
    }

    private static func lines(_ view: RulesView, _ t: Reading) -> [Line] {
        let rules = view.rules
        let none = "—"
        func range(_ range: ClosedRange<Int>?) -> String {
            range.map { "\($0.lowerBound)–\($0.upperBound) \(t("户", "households"))" } ?? t("不限", "any number")
        }
        var lines = [Area.Level.township, .community, .grid, .microGrid, .building].map { level in
            Line(
                rule: .levelName(level),
                words: Words("“\(level.words.chinese)”叫作", "A \(level.words.english) is called"),
                text: t(rules.name(of: level)))
        }
        for kind in RuleForm.kinds {
            lines.append(
                Line(
                    rule: .households(kind),
                    words: Words("\(kind.words.chinese)户数", "Households, \(kind.words.english)"),
                    text: range(kind == .residential ? rules.gridHouseholds : rules.householdsByKind[kind])))
        }
        lines += [
            Line(
                rule: .microGridHouseholds, words: Words("微网格户数", "Households of a micro-grid"),
                text: range(rules.microGridHouseholds)),
            Line(
                rule: .codes, words: Words("编码规则", "Codes"),
                text: "\(rules.codes.grid.text) · \(rules.codes.microGrid.text)"),
            Line(rule: .phone, words: Words("社区电话", "Community's telephone"), text: rules.phone ?? none),
            Line(rule: .supervision, words: Words("监督电话", "Supervision"), text: rules.supervision ?? none),
            Line(rule: .team, words: Words("队伍模式", "Team"), text: rules.team.map { t($0.name) } ?? none),
            Line(
                rule: .chain, words: Words("党组织链", "Chain of party units"), text: rules.chain.map { t($0.name) } ?? none
            ),
            Line(
                rule: .cases, words: Words("案件时限和数目", "Limits and figures of cases"), text: said(rules.cases, t)),
            Line(
                rule: .whistles, words: Words("吹哨时限和必到单位", "Limits of whistles, and who must come"),
                text: said(rules.whistles, t)),
        ]
        return lines
            + rules.postNames.sorted { $0.key.rawValue < $1.key.rawValue }.map { post, words in
                Line(
                    rule: .postName(post), words: Words("“\(post.words.chinese)”叫作", "\(post.words.english) is called"),
                    text: t(words))
            }
    }

    private static func said(_ rules: CaseRules, _ t: Reading) -> String {
        let limits = CaseRules.Limit.allCases.map { "\(t($0.words)) \(t(Saying.limit(rules[$0])))" }
        let numbers = CaseRules.Number.allCases.map { "\(t($0.words)) \(rules[$0])" }
        return (limits + numbers).joined(separator: t("；", "; "))
    }

    private static func said(_ rules: WhistleRules, _ t: Reading) -> String {
        Whistle.Kind.allCases.map { kind in
            let terms = rules.terms(of: kind)
            let must = terms.mustCome.map { t($0.words) }.joined(separator: t("、", ", "))
            return t(
                "\(kind.words.chinese) \(Saying.limit(terms.arrive).chinese)到场、\(Saying.limit(terms.conclude).chinese)销号",
                "\(kind.words.english): come in \(Saying.limit(terms.arrive).english), end in "
                    + Saying.limit(terms.conclude).english) + (must.isEmpty ? "" : t("，必到：", ", must come: ") + must)
        }.joined(separator: t("；", "; "))
    }

    private static func row(_ line: Line, _ view: RulesView, _ t: Reading) -> [HTML] {
        let source = view.sources[line.rule]
        let from: HTML =
            source.flatMap { source in (view.line + [view.area]).first { $0.id == source.area } }.map { area in
                area.id == view.area.id
                    ? "\(t("本地规定", "this place"))"
                    : "<a href=\"\(AreaAddress.rules(of: area.id))\">\(area.name)</a>"
            } ?? "\(t("平台默认", "the platform's default"))"
        let cells: [HTML] = ["\(t(line.words))", "\(line.text)", from, "\(source?.since.description ?? "")"]
        guard t.may(.editAreas) else { return cells }
        return cells + [source?.area == view.area.id ? inherit(line, view, t) : .none]
    }

    /// A rule that the place says itself goes back to what holds above it.
    private static func inherit(_ line: Line, _ view: RulesView, _ t: Reading) -> HTML {
        t.confirm(
            Words("恢复为沿用上级", "Have it from above again"), to: AreaRulesRoutes.inheritance(of: view.area.id),
            consequence: Words(
                "从今天起，“\(line.words.chinese)”不再按本地规定，按最近的上级。",
                "From today on this place no longer says it itself: the nearest above does. (\(line.words.english))"),
            with: [("said", line.rule.code)])
    }

    private static func coming(_ view: RulesView, _ t: Reading) -> HTML {
        guard !view.coming.isEmpty else { return .none }
        let items = view.coming.map { version -> HTML in
            let area = (view.line + [view.area]).first { $0.id == version.area }
            return """
                <li><span class="quiet">\(version.from.description)</span> \
                <a href="\(AreaAddress.rules(of: version.area))">\(area?.name ?? "")</a> \
                \(t("改 \(version.local.said.count) 条", "changes \(version.local.said.count)"))</li>
                """
        }
        return t.section(Words("以后生效", "From a later day"), "<ol class=\"story\">\(items)</ol>")
    }
}

extension AreaGeoJSON {
    /// A file to take along: what programs read, with the codes by which it can be read in again.
    static func file(_ download: AreaDownload) -> [UInt8] {
        var bytes = Array(#"{"type":"FeatureCollection","features":["#.utf8)
        for (index, outline) in download.outlines.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            let area = outline.area
            bytes += #"{"type":"Feature","id":"\#(area.id)","properties":"#.utf8
            bytes +=
                JSON.object(
                    ("name", .text(area.name)), ("code", download.codes[area.id].map { .text($0) } ?? .null),
                    ("level", .text(area.level.word)), ("kind", .text(area.kind.rawValue)),
                    ("setting", area.setting.map { .text($0.rawValue) } ?? .null),
                    ("households", outline.households.map { .integer($0) } ?? .null)
                ).bytes
            bytes += #","geometry":"#.utf8
            bytes += outline.geoJSON.utf8
            bytes.append(UInt8(ascii: "}"))
        }
        bytes += "]}\n".utf8
        return bytes
    }
}
