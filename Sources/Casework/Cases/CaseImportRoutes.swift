internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The import of cases from another system: send a list, look at what each row comes to, send it to be taken in.
struct CaseImportRoutes: Sendable {
    private let imports: CaseImportActions

    init(world: World) { imports = CaseImportActions(world: world) }

    var all: [Route] {
        [
            .get("/cases/import", .may(.keepTownshipDesk)) { .page(try await form($0, .none)) },
            .post("/cases/import", .may(.keepTownshipDesk), body: .files, send),
        ]
    }

    private func form(
        _ request: Request, _ answers: Answers, _ shown: CaseImportPages.Shown? = nil
    ) async throws -> PageContent {
        let places = try await imports.places(of: try request.requireCaller())
        return CaseImportPages.page(places, shown, answers, request.reading)
    }

    private func send(_ request: Request) async throws -> Response {
        try await request.saving {
            let caller = try request.requireCaller()
            guard let file = try request.sheets().first else { throw Self.noFile }
            guard let place = Key<Area>(request.field("place")) else { throw CaseEntryPages.placeMissing }
            let draft = CaseImportActions.Draft(
                file, from: request.field("source"), in: place, chosen: chosen(request))
            if request.field("then") == "take" {
                let outcome = try await imports.take(draft, by: caller)
                return .page(try await form(request, .init(preview: outcome.preview, taken: outcome.taken)))
            }
            return .page(
                try await form(request, .init(preview: try await imports.look(at: draft, by: caller), taken: nil)))
        } orAsk: {
            try await form(request, $0)
        }
    }

    /// The form again below what was found. Columns that were typed for a list of another shape aren't kept in it.
    private func form(_ request: Request, _ shown: CaseImportPages.Shown) async throws -> PageContent {
        var typed = request.form
        if typed[CaseImportPages.shape] != shown.preview.shape {
            let names = CaseImport.Column.allCases.map(CaseImportPages.name(of:)) + [CaseImportPages.shape]
            typed = names.reduce(typed) { $0.setting($1, nil) }
        }
        return try await form(request, .starting(typed), shown)
    }

    /// Nil where nobody chose any: the first time.
    private func chosen(_ request: Request) -> CaseImportActions.Draft.Chosen? {
        let columns = CaseImport.Column.allCases.compactMap { column in
            Int(request.field(CaseImportPages.name(of: column))).map { (column, $0) }
        }
        guard !columns.isEmpty else { return nil }
        return .init(Dictionary(uniqueKeysWithValues: columns), ofShape: request.field(CaseImportPages.shape))
    }

    private static let noFile = Problem(
        .invalid, "case-import.no-file", field: "file", Words("还没有选文件，请选一个。", "No file was chosen. Choose one."))
}

extension CaseAddress {
    static let imports = Link("cases", "import")
}

/// What somebody sees who takes in a list of cases.
enum CaseImportPages {
    struct Shown {
        let preview: CaseImportActions.Preview
        /// Nil while it was only looked at.
        let taken: Int?
    }

    static func page(
        _ places: [CaseActions.Spotted], _ shown: Shown?, _ answers: Answers, _ t: Reading
    ) -> PageContent {
        guard !places.isEmpty else { return CasePages.nowhere(t) }
        let options = places.map { Field.Option($0.id.description, Words(data: $0.name)) }
        var fields = [
            Field(
                .file(accepts: ".csv,.xlsx"), "file", Words("案件表", "The list"),
                hint: Words(
                    "导入时请再选一次；改正后整张再传也可以，导过的会跳过。",
                    "Choose it again to take it in. Corrected, send all of it again: what is in is passed over.")),
            Field(.text, "source", Words("原系统叫什么", "What the other system is called"), longest: 40),
            Field(
                .list(options), "place", Words("没写地方的归到哪里", "Where rows belong that name no place"),
                value: options[0].value),
        ]
        if let preview = shown?.preview { fields += columns(preview) }
        fields.append(
            Field(
                .choice([
                    Field.Option("look", Words("先看每一行会怎样", "First see what each row comes to")),
                    Field.Option("take", Words("导入没有问题的行", "Take in the rows that are right")),
                ]), "then", Words("接下来", "What next"), value: "look"))
        return PageContent(
            .table, title: Words("导入其他系统的案件", "Import cases of another system"), crumbs: [CasePages.crumb],
            styles: ["cases"],
            body: """
                \(shown.map { result($0, t) } ?? .none)
                \(t.form(to: CaseAddress.imports, fields, submit: Words("上传", "Upload"), answers: answers))
                \(shown.map { rows($0.preview, t) } ?? .none)
                """)
    }

    /// What the form calls the shape of the list that its columns were chosen for.
    static let shape = "shape"

    /// What the form calls the column that holds something.
    static func name(of column: CaseImport.Column) -> String { "column-\(column.rawValue)" }

    private static func columns(_ preview: CaseImportActions.Preview) -> [Field] {
        let none = Field.Option("none", Words("没有这一列", "No such column"))
        let options = preview.heading.enumerated().filter { !$0.element.isEmpty }.map {
            Field.Option(String($0.offset), Words(data: $0.element))
        }
        return [Field.hidden(shape, preview.shape)]
            + CaseImport.Column.allCases.map { column in
                Field(
                    .list([none] + options), name(of: column), column.words,
                    value: preview.columns[column].map { String($0) } ?? "none")
            }
    }

    /// Every kind is counted by itself.
    private static func result(_ shown: Shown, _ t: Reading) -> HTML {
        if let problem = shown.preview.problem { return t.notice(.warning, problem.words) }
        var (new, same, wrong, remarked) = (0, 0, 0, 0)
        for one in shown.preview.rows {
            switch one.verdict {
            case .new(_, let remarks):
                new += 1
                remarked += remarks.isEmpty ? 0 : 1
            case .same: same += 1
            case .wrong: wrong += 1
            }
        }
        let rest = Words(
            "已经导过 \(same) 行，有错 \(wrong) 行，有提示 \(remarked) 行。",
            "In already: \(same). Wrong: \(wrong). With a remark: \(remarked).")
        guard let taken = shown.taken else {
            return t.notice(
                .information,
                Words("可以导入 \(new) 行，\(rest.chinese)", "Can be taken in: \(new). \(rest.english)"))
        }
        return t.notice(
            .success, Words("导入了 \(taken) 件，\(rest.chinese)", "Taken in: \(taken). \(rest.english)"))
    }

    /// What is wrong comes first: it is what there is to do.
    private static func rows(_ preview: CaseImportActions.Preview, _ t: Reading) -> HTML {
        guard !preview.rows.isEmpty else { return .none }
        let ordered = preview.rows.filter(\.isWrong) + preview.rows.filter { !$0.isWrong }
        let cells = ordered.prefix(200).map { one -> [HTML] in
            [
                "\(one.row.line)", "\(one.row.cells[.number] ?? "")",
                "\(CaseActions.short(one.row.cells[.text] ?? ""))", verdict(one.verdict, t),
            ]
        }
        return t.section(
            Words("每一行", "Row by row"),
            t.table(
                Words("每一行，最多列 200 行", "Row by row, 200 at most"),
                [
                    Column(Words("行", "Row"), .figure), Column(CaseImport.Column.number.words),
                    Column(CaseImport.Column.text.words), Column(Words("会怎样", "What becomes of it")),
                ], rows: Array(cells)))
    }

    private static func verdict(_ verdict: CaseImport.Verdict, _ t: Reading) -> HTML {
        switch verdict {
        case .same: t.badge(Words("已经导过", "In already"), .stopped)
        case .wrong(let faults):
            "\(t.badge(Words("有错", "Wrong"), .late)) \(faults.map { "<p>\(t($0.words))</p>" as HTML })"
        case .new(_, let remarks):
            "\(t.badge(Words("可以导入", "Can be taken in"), .done)) \(remarks.map { "<p>\(t($0.words))</p>" as HTML })"
        }
    }
}

extension CaseImportActions.Judged {
    var isWrong: Bool { if case .wrong = verdict { true } else { false } }
}
