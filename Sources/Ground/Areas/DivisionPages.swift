internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The import of divisions as a person sees it.
enum DivisionPages {
    private static let promise = Words(
        "先看每一行会怎么变，再决定要不要导入；同一份文件导两次，什么也不会变。",
        "See what each row would change before it does. The same file twice is harmless.")
    private static let crumb = Crumb(Words("导入区划", "Import divisions"), AreaAddress.imports)

    static func start(_ reports: [DivisionReport], _ t: Reading, _ answers: Answers) -> PageContent {
        PageContent(
            .table, title: Words("导入区划", "Import divisions"), crumbs: [AreaPages.crumb],
            lead: "\(t(promise))",
            styles: ["areas"],
            body: """
                \(t.form(
                    to: AreaAddress.imports, fields(t), submit: Words("上传并预览", "Upload and preview"),
                    answers: answers))
                \(earlier(reports, t))
                """)
    }

    private static func fields(_ t: Reading) -> [Field] {
        let levels: [(Area.Level, String)] = [
            (.province, "code, name"), (.city, "code, name, provinceCode"), (.county, "code, name, cityCode"),
            (.township, "code, name, areaCode"),
        ]
        return levels.map { level, columns in
            Field(
                .file(accepts: ".csv,.xlsx"), "file-\(level.word)",
                Words("\(level.words.chinese)的文件", "File of \(level.words.english) level"),
                hint: Words("第一行是标题：\(columns)", "The first line is a heading: \(columns)"), isRequired: false)
        } + [
            Field(
                .day, "from", Words("从哪天起有效", "Valid from"),
                hint: Words("代码和名称从这天起算", "Codes and names hold from this day"), value: t.now.day.description)
        ]
    }

    private static func earlier(_ reports: [DivisionReport], _ t: Reading) -> HTML {
        guard !reports.isEmpty else { return .none }
        let rows = reports.map { report -> [HTML] in
            [
                "<a href=\"\(AreaAddress.imported(report.run.id))\">\(report.run.begun.local)</a>",
                t.badge(report.run.stage.words, report.run.stage.tone), "\(report.total)", "\(report.added)",
            ]
        }
        return t.section(
            Words("以前的导入", "Earlier imports"),
            t.table(
                Words("以前的导入", "Earlier imports"),
                [
                    Column(Words("时间", "When")), Column(Words("状态", "State")), Column(Words("行数", "Rows"), .figure),
                    Column(Words("新增", "Added"), .figure),
                ], rows: rows))
    }

    static func show(
        _ report: DivisionReport, _ kind: DivisionReport.Kind, _ rows: Page<DivisionReport.Row>, _ t: Reading
    ) -> PageContent {
        let run = report.run
        let tabs = DivisionReport.Kind.allCases.filter { report.counts[$0] ?? 0 > 0 }.map { each in
            Tab(
                Words(
                    "\(each.words.chinese) \(report.counts[each] ?? 0)",
                    "\(each.words.english) \(report.counts[each] ?? 0)"),
                AreaAddress.imported(run.id, each.rawValue), isCurrent: each == kind)
        }
        return PageContent(
            .table, title: Words("导入 \(run.begun.local)", "Import of \(run.begun.local)"),
            crumbs: [AreaPages.crumb, crumb], lead: t.badge(run.stage.words, run.stage.tone), styles: ["areas"],
            body: """
                \(standing(report, t))
                \(t.tabs(Words("各类行", "Kinds of rows"), tabs))
                \(table(report, kind, rows.items, t))
                \(t.pager(next: rows.next))
                """)
    }

    /// Where it stands in one sentence, and what may be done now.
    private static func standing(_ report: DivisionReport, _ t: Reading) -> HTML {
        let (run, wrong, doubt) = (report.run, report.counts[.wrong] ?? 0, report.counts[.doubt] ?? 0)
        switch run.stage {
        case .reading:
            return t.notice(.information, Words("正在读取文件，请稍后刷新。", "The files are being read. Reload in a moment."))
        case .ready where wrong > 0:
            let more: HTML = """
                <div class="row">\
                \(t.button(
                    Words("下载有错的行", "Download the rows with errors"), AreaAddress.wrongRows(of: run.id),
                    icon: .download))\
                \(withdraw(run, t))</div>
                """
            return t.notice(
                .danger,
                Words(
                    "有 \(wrong) 行有错，所以一行也不会导入。请改正文件后重新上传。",
                    "\(wrong) rows have errors, so nothing is imported. Correct the files and upload again."),
                more: more)
        case .ready:
            let words =
                doubt == 0
                ? Words("没有错误，可以导入。", "No errors. Ready to import.")
                : Words(
                    "有 \(doubt) 行的代码对应着另一个名称，请先决定；没决定的不导入。",
                    "\(doubt) codes belong to places of another name. Decide first; undecided rows are left out.")
            let apply = t.act(
                Words("导入这些区划", "Import these divisions"), to: AreaAddress.application(of: run.id), weight: .main)
            return t.notice(
                doubt == 0 ? .information : .warning, words,
                more: "<div class=\"row\">\(apply)\(withdraw(run, t))</div>")
        case .applying:
            return t.progress(
                Words("正在导入，可以离开这一页。", "Importing; you may leave this page."), done: run.applied,
                of: max(1, report.total))
        case .done:
            return t.notice(
                .success,
                Words(
                    "已完成：新增 \(report.added)，改名 \(report.renamed)，未导入 \(report.skipped)。",
                    "Done: \(report.added) added, \(report.renamed) renamed, \(report.skipped) left out."))
        case .dropped:
            return t.notice(.information, Words("这次导入已放弃，什么也没有变。", "This import was discarded; nothing changed."))
        }
    }

    private static func withdraw(_ run: DivisionImportRun, _ t: Reading) -> HTML {
        t.confirm(
            Words("放弃这次导入", "Discard this import"), to: AreaAddress.withdrawal(of: run.id),
            consequence: Words("已上传的内容不再保留，区划不变。", "The uploaded rows are deleted; areas stay as they are."))
    }

    private static func table(
        _ report: DivisionReport, _ kind: DivisionReport.Kind, _ rows: [DivisionReport.Row], _ t: Reading
    ) -> HTML {
        var columns = [
            Column(Words("代码", "Code")), Column(Words("名称", "Name")), Column(Words("级别", "Level")),
            Column(Words("上级", "Parent")), Column(Words("在文件哪一行", "File and line")),
        ]
        switch kind {
        case .wrong: columns.append(Column(Words("问题", "What is wrong")))
        case .doubt: columns += [Column(Words("现在叫", "Present name")), Column(Words("决定", "Decision"))]
        case .waiting, .new, .same: break
        }
        let drawn = rows.map { row -> [HTML] in
            let source = row.row
            var cells: [HTML] = [
                "<span class=\"figure\">\(source.code)</span>", "\(source.name)", "\(t(source.level.words))",
                "<span class=\"figure\">\(source.parentCode ?? "–")</span>",
                "\(source.file) \(t("第 \(source.line) 行", "line \(source.line)"))",
            ]
            if case .wrong(let fault) = row.verdict { cells.append("\(t(fault.words(code: source.code)))") }
            if kind == .doubt { cells += ["\(row.nameNow ?? "")", decision(row, report.run, t)] }
            return cells
        }
        return t.table(kind.words, columns, rows: drawn)
    }

    private static func decision(_ row: DivisionReport.Row, _ run: DivisionImportRun, _ t: Reading) -> HTML {
        let taken: HTML = row.decision.map { t.badge($0.words, .done) } ?? .none
        guard run.stage == .ready else { return taken }
        let acts = DivisionImport.Decision.allCases.filter { $0 != row.decision }.map { decision in
            t.act(
                decision.words, to: AreaAddress.decision(in: run.id), weight: .quiet,
                with: [("position", String(row.position)), ("decision", decision.rawValue)])
        }
        return "\(taken)\(acts)"
    }
}

extension DivisionReport.Kind {
    var words: Words {
        switch self {
        case .wrong: Words("有错", "With errors")
        case .doubt: Words("要决定", "To decide")
        case .waiting: Words("等上级决定", "Waiting for the parent")
        case .new: Words("新增", "New")
        case .same: Words("已有", "Already there")
        }
    }
}

extension DivisionImportRun.Stage {
    var words: Words {
        switch self {
        case .reading: Words("正在读取", "Reading")
        case .ready: Words("等您确认", "Waiting for you")
        case .applying: Words("正在导入", "Importing")
        case .done: Words("已完成", "Done")
        case .dropped: Words("已放弃", "Discarded")
        }
    }

    var tone: Tone {
        switch self {
        case .reading, .applying: .active
        case .ready: .waiting
        case .done: .done
        case .dropped: .stopped
        }
    }
}
