internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The form that says what each column of a list holds.
enum PeopleImportForm {
    /// - Throws: a `Problem` where no column is the name, or two hold the same.
    static func draft(_ request: Request) throws -> PeopleMappingDraft {
        var columns: [PeopleImport.Column: Int] = [:]
        for place in 0..<most {
            guard let column = PeopleImport.Column(rawValue: request.field("column-\(place)")) else { continue }
            guard columns[column] == nil else { throw twice(column, field: "column-\(place)") }
            columns[column] = place
        }
        let mapping = try PeopleMapping(columns: columns, post: Post.Kind(rawValue: request.field("post")))
        return PeopleMappingDraft(
            heading: try request.integer("heading"), mapping: mapping, area: try request.chosenArea(),
            from: try request.day("from"))
    }

    /// How many columns are asked about: more than any such list has.
    private static let most = 60

    private static func twice(_ column: PeopleImport.Column, field: String) -> Problem {
        Problem(
            .invalid, "people-import.twice", field: field,
            Words(
                "已有一列是“\(column.words.chinese)”，这一列请改选，或选“不导入”。",
                "Another column is “\(column.words.english)” already. Choose something else here, or leave it out."))
    }

    static func page(
        _ found: PeopleImportColumns, _ choice: AreaChoice, _ t: Reading, _ answers: Answers
    ) -> PageContent {
        let run = found.run
        return PageContent(
            .ask, title: Words("哪一列是什么", "What the columns hold"),
            crumbs: [PersonPages.crumb, PeopleImportPages.crumb],
            lead: "\(t(lead(run)))", styles: ["people"],
            body: """
                \(t.searchForm(
                    to: PeopleImportAddress.columns(of: run.id), [headingField(found)],
                    submit: Words("换标题行", "Take another heading")))
                \(choice.search(
                    t, to: PeopleImportAddress.columns(of: run.id), keeping: [("heading", "\(found.heading.row)")]))
                \(t.form(
                    to: PeopleImportAddress.columns(of: run.id), fields(found, choice, t),
                    submit: Words("预览", "Preview"), answers: answers))
                \(t.section(Words("不导入了", "Not this list"), PeopleImportPages.withdraw(run, t)))
                """)
    }

    private static func lead(_ run: PeopleImportRun) -> Words {
        let file = run.file
        let others =
            file.others == 0
            ? Words("", "")
            : Words("其余 \(file.others) 张表没有读。", " \(file.others) other sheets weren't read.")
        let sheet = file.sheet.isEmpty ? Words("", "") : Words("的“\(file.sheet)”表", ", sheet “\(file.sheet)”")
        return Words(
            "\(file.name)\(sheet.chinese)。\(others.chinese)请核对每一列是什么；没用的列选“不导入”。下次同样的表会记得。",
            "\(file.name)\(sheet.english).\(others.english) Check what each column holds; leave out what isn't needed. "
                + "The next list of this shape will remember.")
    }

    private static func headingField(_ found: PeopleImportColumns) -> Field {
        let rows = found.rows.map { line in
            Field.Option("\(line.number)", Words("第 \(line.number) 行：\(line.text)", "Row \(line.number): \(line.text)"))
        }
        return Field(
            .list(rows), "heading", Words("哪一行是标题", "Which row names the columns"), value: "\(found.heading.row)")
    }

    private static func fields(_ found: PeopleImportColumns, _ choice: AreaChoice, _ t: Reading) -> [Field] {
        let meant = found.mapping?.columns ?? found.heading.suggestion
        let byPlace = Dictionary(meant.map { ($0.value, $0.key) }) { first, _ in first }
        let options =
            [Field.Option("", Words("不导入", "Left out"))]
            + PeopleImport.Column.allCases.map { Field.Option($0.rawValue, $0.words) }
        let columns = found.heading.names.indices.prefix(most).compactMap { place -> Field? in
            let name = found.heading.names[place]
            let samples = found.samples.compactMap {
                $0.indices.contains(place) && !$0[place].isEmpty ? $0[place] : nil
            }
            guard !name.isEmpty || !samples.isEmpty else { return nil }
            let letter = PeopleImportPages.letter(place)
            return Field(
                .list(options), "column-\(place)",
                Words("\(letter) 列：\(name)", "Column \(letter): \(name)"),
                hint: samples.isEmpty
                    ? nil
                    : Words(
                        "例如 \(samples.joined(separator: "、"))", "Such as \(samples.joined(separator: ", "))"),
                isRequired: false, value: byPlace[place]?.rawValue ?? "")
        }
        return [.hidden("heading", "\(found.heading.row)")] + choice.fields + columns + [
            Field(
                .list(
                    [Field.Option("", Words("只登记人员，不任命", "Register only, give no post"))]
                        + Post.Kind.allCases.map { Field.Option($0.rawValue, $0.words) }),
                "post", Words("没写岗位的行，算作", "Rows that name no post"), isRequired: false,
                value: found.mapping?.post?.rawValue ?? ""),
            Field(
                .day, "from", Words("没写任职日期的，从哪天起", "In post since, where no day is written"),
                value: found.run.from.description),
            choice.field(Words("在哪里找网格和社区；没写地方的人也归这里", "Where grids and communities are looked for")),
        ]
    }
}
