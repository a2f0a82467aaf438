internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The import of lists of people as its sender sees it.
enum PeopleImportPages {
    static let crumb = Crumb(Words("导入名单", "Import a list"), PeopleImportAddress.all)

    private static let promise = Words(
        "先看每一行会怎么变，再决定要不要导入。不会悄悄调动任何人；有错的行可以下载改正后再传。",
        "See what each row would change before it does. Nobody is moved silently; wrong rows can be corrected and sent "
            + "again.")

    static let noFile = Problem(
        .invalid, "people-import.no-file", field: "file",
        Words("还没有选文件，请选一个 .xlsx 或 .csv 文件。", "No file was chosen. Choose an .xlsx or .csv file."))

    static func start(_ reports: [PeopleImportReport], _ t: Reading, _ answers: Answers) -> PageContent {
        let file = Field(
            .file(accepts: ".csv,.xlsx"), "file", Words("名单文件", "The list"),
            hint: Words(
                ".xlsx 或 .csv，最多 100 MB；表头、合并的格子、空行不用整理。身份证号一列请设为文本。",
                "An .xlsx or .csv file of at most 100 MB; titles, merged cells and blank rows may stay. Identity numbers "
                    + "should be text."))
        return PageContent(
            .table, title: Words("导入名单", "Import a list"), crumbs: [PersonPages.crumb], lead: "\(t(promise))",
            styles: ["people"],
            body: """
                \(t.form(
                    to: PeopleImportAddress.all, [file], submit: Words("上传并预览", "Upload and preview"),
                    answers: answers))
                \(earlier(reports, t))
                """)
    }

    private static func earlier(_ reports: [PeopleImportReport], _ t: Reading) -> HTML {
        guard !reports.isEmpty else { return .none }
        let rows = reports.map { report -> [HTML] in
            [
                t.link(Words(data: report.run.begun.local), PeopleImportAddress.list(report.run.id)),
                "\(report.run.file.name)", t.badge(report.run.stage.words, report.run.stage.tone),
                "\(report.run.rows)", "\(report.done)",
            ]
        }
        return t.section(
            Words("我的导入", "My imports"),
            """
            <p class="quiet">\(t(
                "只有您能看到。没导入的行 \(PeopleImportRun.days) 天后自动删除。",
                "Seen by you alone. Rows that weren't taken over are erased after \(PeopleImportRun.days) days."))</p>
            \(t.table(
                Words("我的导入", "My imports"),
                [
                    Column(Words("时间", "When")), Column(Words("文件", "File")), Column(Words("状态", "State")),
                    Column(Words("行数", "Rows"), .figure), Column(Words("已导入", "Taken over"), .figure),
                ], rows: rows))
            """)
    }

    static func underWay(_ report: PeopleImportReport, _ t: Reading) -> PageContent {
        let words =
            switch report.run.stage {
            case .applying: Words("正在导入，可以离开这一页。", "Importing; you may leave this page.")
            case .reading, .mapping, .judging, .ready, .done, .dropped:
                Words("正在核对每一行，可以离开这一页。", "Looking at each row; you may leave this page.")
            }
        return page(report, t, body: t.progress(words, done: report.run.reached, of: max(1, report.last)))
    }

    static func dropped(_ report: PeopleImportReport, _ t: Reading) -> PageContent {
        page(
            report, t,
            body: t.notice(
                .information, Words("名单的内容已删除。需要时请重新上传。", "What the list held is erased. Send it again if needed.")))
    }

    static func show(
        _ report: PeopleImportReport, _ kind: PeopleImport.Finding.Kind, _ rows: Page<PeopleImportLine>, _ t: Reading
    ) -> PageContent {
        let tabs = PeopleImport.Finding.Kind.allCases.filter { report.kinds[$0] ?? 0 > 0 }.map { each in
            let (words, count) = (each.words, report.kinds[each] ?? 0)
            return Tab(
                Words("\(words.chinese) \(count)", "\(words.english) \(count)"),
                PeopleImportAddress.list(report.run.id, each), isCurrent: each == kind)
        }
        return page(
            report, t,
            body: """
                \(standing(report, t))
                \(t.tabs(Words("各类行", "Kinds of rows"), tabs))
                \(PeopleImportRows.html(report, kind, rows.items, t))
                \(t.pager(next: rows.next))
                """)
    }

    private static func page(_ report: PeopleImportReport, _ t: Reading, body: HTML) -> PageContent {
        let run = report.run
        return PageContent(
            .table, title: Words("导入 \(run.file.name)", "Import of \(run.file.name)"),
            crumbs: [PersonPages.crumb, crumb], lead: t.badge(run.stage.words, run.stage.tone), styles: ["people"],
            body: body)
    }

    /// Where it stands in one sentence, and what may be done now.
    private static func standing(_ report: PeopleImportReport, _ t: Reading) -> HTML {
        let (wrong, doubt) = (report.kinds[.wrong] ?? 0, report.kinds[.doubt] ?? 0)
        guard report.run.stage == .ready else { return result(report, t) }
        let will = report.willChange
        let rest = wrong + doubt
        let chinese = will == 0 ? "没有要改动的行。" : "可以导入 \(will) 行。"
        let english = will == 0 ? "No row would change anything." : "\(will.counted("row")) can be imported."
        let left = [
            wrong == 0 ? nil : Words("有错的 \(wrong) 行", wrong.counted("wrong row")),
            doubt == 0 ? nil : Words("没决定的 \(doubt) 行", doubt.counted("undecided row")),
        ].compactMap { $0 }
        let words =
            rest == 0
            ? Words(chinese, english)
            : Words(
                "\(chinese)\(left.map(\.chinese).joined(separator: "和"))不会导入，可以下载改正后再传。",
                "\(english) Left out: \(left.map(\.english).joined(separator: " and ")). Correct them and send "
                    + "them again.")
        let apply =
            will == 0
            ? HTML.none
            : t.act(
                Words("导入这 \(will) 行", "Import \(will.counted("row"))"),
                to: PeopleImportAddress.application(of: report.run.id), weight: .main)
        let columns = t.button(
            Words("改各列的含义", "Change the columns"), PeopleImportAddress.columns(of: report.run.id), icon: .edit)
        return t.notice(
            rest == 0 ? .information : .warning, words,
            more: "<div class=\"row\">\(apply)\(errors(report, rest, t))\(columns)\(withdraw(report.run, t))</div>")
    }

    private static func result(_ report: PeopleImportReport, _ t: Reading) -> HTML {
        let rest = report.wrong + report.left
        let known =
            report.same == 0
            ? Words("。", ".")
            : Words("，本来就有的 \(report.same) 行。", ", \(report.same) were there already.")
        let chinese = "已完成：导入 \(report.done) 行\(known.chinese)"
        let english = "Done: \(report.done.counted("row")) taken over\(known.english)"
        guard rest > 0 else { return t.notice(.success, Words(chinese, english), more: withdraw(report.run, t)) }
        return t.notice(
            .warning,
            Words(
                "\(chinese)没导入的 \(rest) 行，请下载改正后再传。",
                "\(english) Left out: \(rest.counted("row")). Correct them and send them again."),
            more: "<div class=\"row\">\(errors(report, rest, t))\(withdraw(report.run, t))</div>")
    }

    private static func errors(_ report: PeopleImportReport, _ count: Int, _ t: Reading) -> HTML {
        guard count > 0 else { return .none }
        let words =
            count <= PeopleImportActions.mostErrors
            ? Words("下载没导入的行", "Download the rows left out")
            : Words(
                "下载没导入的前 \(PeopleImportActions.mostErrors) 行",
                "Download the first \(PeopleImportActions.mostErrors) rows left out")
        return t.button(words, PeopleImportAddress.errors(of: report.run), icon: .download)
    }

    static func withdraw(_ run: PeopleImportRun, _ t: Reading) -> HTML {
        t.confirm(
            run.stage == .done ? Words("删除剩下的行", "Erase what is left") : Words("放弃这份名单", "Discard this list"),
            to: PeopleImportAddress.withdrawal(of: run.id),
            consequence: Words(
                "上传的内容现在就删除；已经导入的人和岗位不变。",
                "What was uploaded is erased now; people and posts that were taken over stay."))
    }

    /// The letters that people know a column by.
    static func letter(_ place: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(65 + place % 26)))
        return place < 26 ? letter : self.letter(place / 26 - 1) + letter
    }
}

extension PeopleImport.Finding.Kind {
    var words: Words {
        switch self {
        case .wrong: Words("有错", "With errors")
        case .doubt: Words("要决定", "To decide")
        case .new: Words("新登记", "To register")
        case .post: Words("新岗位", "New posts")
        case .numbers: Words("改号码", "New numbers")
        case .same: Words("不变", "Unchanged")
        }
    }
}

extension PeopleImportRun.Stage {
    var words: Words {
        switch self {
        case .reading: Words("正在读取", "Reading")
        case .mapping: Words("等您核对各列", "Waiting for its columns")
        case .judging: Words("正在核对", "Looking at rows")
        case .ready: Words("等您确认", "Waiting for you")
        case .applying: Words("正在导入", "Importing")
        case .done: Words("已完成", "Done")
        case .dropped: Words("已删除", "Erased")
        }
    }

    var tone: Tone {
        switch self {
        case .reading, .judging, .applying: .active
        case .mapping, .ready: .waiting
        case .done: .done
        case .dropped: .stopped
        }
    }
}
