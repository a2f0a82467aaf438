internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The import of matters as a person sees it.
enum MatterImportPages {
    private static let title = Words("导入事项", "Import matters")
    private static let crumb = Crumb(title, MatterAddress.imports)

    static func start(_ reports: [MatterImportReport], _ t: Reading, _ answers: Answers) -> PageContent {
        let columns = MatterImport.Column.allCases.map(\.words.chinese).joined(separator: "、")
        return PageContent(
            .table, title: title, crumbs: [MatterPages.crumb],
            lead: """
                \(t(
                    "先看每一行会怎么变，再放进草稿；草稿生效以后才算数。",
                    "See what each row would change, then put it into a draft; it counts once that is in force."))
                """,
            styles: ["matters"],
            body: """
                \(t.form(
                    to: MatterAddress.imports,
                    [
                        Field(
                            .file(accepts: ".csv,.xlsx"), "file", Words("事项表", "The list"),
                            hint: Words(
                                "标题行写 一级、二级、三级（最多六级）；还可以有 \(columns)",
                                "A heading level1, level2, … up to level6; besides these: "
                                    + MatterImport.Column.allCases.map(\.rawValue).joined(separator: ", ")))
                    ], submit: Words("上传并预览", "Upload and preview"), answers: answers))
                \(earlier(reports, t))
                """)
    }

    private static func earlier(_ reports: [MatterImportReport], _ t: Reading) -> HTML {
        guard !reports.isEmpty else { return .none }
        let rows = reports.map { report -> [HTML] in
            [
                "<a href=\"\(MatterAddress.imported(report.run.id))\">\(report.run.begun.local)</a>",
                "\(report.run.file)",
                t.badge(report.run.stage.words, report.run.stage.tone), "\(report.total)",
            ]
        }
        return t.section(
            Words("以前的导入", "Earlier imports"),
            t.table(
                Words("以前的导入", "Earlier imports"),
                [
                    Column(Words("时间", "When")), Column(Words("文件", "File")), Column(Words("状态", "State")),
                    Column(Words("行数", "Rows"), .figure),
                ], rows: rows))
    }

    static func show(
        _ report: MatterImportReport, _ kind: MatterImportReport.Kind, _ rows: Page<MatterImportReport.Row>,
        _ t: Reading
    ) -> PageContent {
        let run = report.run
        let tabs = MatterImportReport.Kind.allCases.filter { report.counts[$0] ?? 0 > 0 }.map { each in
            let count = report.counts[each] ?? 0
            return Tab(
                Words("\(each.words.chinese) \(count)", "\(each.words.english) \(count)"),
                MatterAddress.imported(run.id, each.rawValue), isCurrent: each == kind)
        }
        return PageContent(
            .table, title: Words("导入：\(run.file)", "Import: \(run.file)"), crumbs: [MatterPages.crumb, crumb],
            lead: t.badge(run.stage.words, run.stage.tone), styles: ["matters"],
            body: """
                \(standing(report, t))
                \(t.tabs(Words("各类行", "Kinds of rows"), tabs))
                \(table(kind, rows.items, t))
                \(t.pager(next: rows.next))
                """)
    }

    /// Where it stands in one sentence, and what may be done now.
    private static func standing(_ report: MatterImportReport, _ t: Reading) -> HTML {
        let (run, wrong) = (report.run, report.counts[.wrong] ?? 0)
        switch run.stage {
        case .reading:
            return t.notice(.information, Words("正在读取文件，请稍后刷新。", "The file is being read. Reload in a moment."))
        case .ready where wrong > 0:
            let download = t.button(
                Words("下载有错的行", "Download the rows with errors"), MatterAddress.wrongRows(of: run.id), icon: .download)
            return t.notice(
                .danger,
                Words(
                    "有 \(wrong) 行有错，所以一行也不会导入。请改正文件后重新上传。",
                    "\(wrong.counted("row")) with errors, so nothing is taken. Correct the file and upload it again."),
                more: "<div class=\"row\">\(download)\(withdraw(run, t))</div>")
        case .ready where report.counts[.new] == 0 && report.counts[.changed] == 0:
            return t.notice(
                .information, Words("表里的事项目录里都有，没有要改的。", "All of it is in the catalogue already."),
                more: withdraw(run, t))
        case .ready:
            let apply = t.act(
                Words("放进一份新草稿", "Put it into a new draft"), to: MatterAddress.application(of: run.id), weight: .main)
            return t.notice(
                .information, Words("没有错误，可以放进草稿。", "No errors. Ready for a draft."),
                more: "<div class=\"row\">\(apply)\(withdraw(run, t))</div>")
        case .applying:
            return t.progress(
                Words("正在放进草稿，可以离开这一页。", "Going into the draft; you may leave this page."), done: run.applied,
                of: max(1, report.total))
        case .done:
            return t.notice(
                .success, Words("已放进草稿，让草稿生效以后才算数。", "It is in the draft, and counts once that is in force."),
                more: t.button(Words("看草稿", "See the draft"), MatterAddress.draft, weight: .main))
        case .dropped:
            return t.notice(.information, Words("这次导入已放弃，什么也没有变。", "This import was discarded; nothing changed."))
        }
    }

    private static func withdraw(_ run: MatterImportRun, _ t: Reading) -> HTML {
        t.confirm(
            Words("放弃这次导入", "Discard this import"), to: MatterAddress.withdrawal(of: run.id),
            consequence: Words("目录和草稿都不变。", "Catalogue and draft stay as they are."))
    }

    private static func table(
        _ kind: MatterImportReport.Kind, _ rows: [MatterImportReport.Row], _ t: Reading
    ) -> HTML {
        var columns = [
            Column(Words("事项", "Matter")), Column(Words("行", "Line"), .figure), Column(Words("时限", "Time limit")),
            Column(Words("主办", "Leads")),
        ]
        if kind == .wrong { columns.append(Column(Words("问题", "What is wrong"))) }
        let drawn = rows.map { row -> [HTML] in
            let source = row.finding.row
            var cells: [HTML] = [
                "\(source.names.joined(separator: " › "))", "\(source.line)", "\(source.cells[.limit] ?? "")",
                "\(source.cells[.lead] ?? "")",
            ]
            if case .wrong(let words) = row.finding.verdict { cells.append("\(t(words))") }
            return cells
        }
        return t.table(kind.words, columns, rows: drawn)
    }
}
