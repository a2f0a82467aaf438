public import Core

extension PeopleImport {
    /// What a row says, read and checked by itself.
    public struct Entry: Hashable, Sendable {
        public let name: PersonName
        /// In their plain form.
        public let numbers: [PersonalValue.Kind: String]
        public let areaCode: String?
        /// The names of places, the highest first; empty where the row names none.
        public let place: [String]
        public let post: Post.Kind?
        /// The body that the post is in, by name.
        public let body: String?
        public let organisation: String?
        public let source: Post.Source?
        public let selection: Post.Selection?
        public let from: Day
        public let until: Day?
    }

    /// What is wrong with a row, as its sender reads it: what, where, and what to do.
    public struct Fault: Hashable, Sendable {
        public let column: Column?
        public let code: String
        /// A whole sentence, without the row and the column.
        public let words: Words

        public init(_ column: Column?, _ code: String, _ words: Words) {
            self.column = column
            self.code = code
            self.words = words
        }

        /// With the column before it, as the list's own heading calls it.
        public func told(heading: String?) -> Words {
            guard let heading, !heading.isEmpty else { return words }
            return Words("“\(heading)”：\(words.chinese)", "“\(heading)”: \(words.english)")
        }
    }

    /// How rows are to be read.
    public struct Terms: Hashable, Sendable {
        public let mapping: PeopleMapping
        /// What posts are called in the place; those left out have the common word.
        public let postNames: [Post.Kind: Words]
        /// From when on a post is held whose row doesn't say.
        public let from: Day
        public let today: Day

        public init(mapping: PeopleMapping, postNames: [Post.Kind: Words], from: Day, today: Day) {
            self.mapping = mapping
            self.postNames = postNames
            self.from = from
            self.today = today
        }
    }

    /// What reading a row of cells comes to.
    public enum Reading: Hashable, Sendable {
        case entry(Entry)
        /// At least one, in the order of the columns.
        case wrong([Fault])
    }

    /// Whether a row is no person's: blank, a sum, a note merged over all columns.
    public static func isAside(_ cells: [Cell]) -> Bool {
        let filled = cells.map(\.meant).filter { !$0.isEmpty }
        guard let first = filled.first else { return true }
        if filled.count > 1, Set(filled).count == 1 { return true }
        return ["合计", "总计", "小计", "备注:", "注:", "说明:", "填表", "制表"].contains { first.hasPrefix($0) }
    }

    public static func read(_ cells: [Cell], by terms: Terms) -> Reading {
        var reader = RowReader(cells: cells, terms: terms)
        let name = reader.name()
        let numbers = reader.numbers()
        let place = reader.place()
        let entry = name.map { name in
            Entry(
                name: name, numbers: numbers, areaCode: reader.optional(.areaCode), place: place, post: reader.post(),
                body: reader.optional(.body), organisation: reader.optional(.organisation),
                source: reader.oneOf(.source, Post.Source.allCases) { $0.words },
                selection: reader.oneOf(.selection, Post.Selection.allCases) { $0.words },
                from: reader.day(.from) ?? terms.from, until: reader.day(.until))
        }
        if let entry, let until = entry.until, until < entry.from {
            reader.fault(
                .until, "ends-too-soon",
                Words("任期的最后一天早于任职日期，请核对。", "The term ends before it begins. Check both days."))
        }
        guard let entry, reader.faults.isEmpty else { return .wrong(reader.faults) }
        return .entry(entry)
    }

    /// The cell that a fault is about, as a person would copy it; empty where the column isn't there.
    public static func value(of column: Column?, in cells: [Cell], by mapping: PeopleMapping) -> String {
        guard let column, let place = mapping.columns[column], cells.indices.contains(place) else { return "" }
        return cells[place].meant
    }
}

/// Reads the cells of one row and gathers what is wrong with them.
private struct RowReader {
    let cells: [PeopleImport.Cell]
    let terms: PeopleImport.Terms
    private(set) var faults: [PeopleImport.Fault] = []

    init(cells: [PeopleImport.Cell], terms: PeopleImport.Terms) {
        self.cells = cells
        self.terms = terms
    }

    mutating func fault(_ column: PeopleImport.Column, _ code: String, _ words: Words) {
        faults.append(PeopleImport.Fault(column, code, words))
    }

    private func cell(_ column: PeopleImport.Column) -> PeopleImport.Cell {
        guard let place = terms.mapping.columns[column], cells.indices.contains(place) else { return .text("") }
        return cells[place]
    }

    /// What is meant by the cell; empty where there is nothing, or where a fault was told.
    private mutating func text(_ column: PeopleImport.Column) -> String {
        let cell = cell(column)
        switch cell {
        case .broken(let code):
            fault(
                column, "formula",
                Words("公式出错（\(code)），请填上值。", "The formula fails (\(code)). Enter the value."))
            return ""
        case .cutOff:
            fault(
                column, "lost-digits",
                Words(
                    "长号码被 Excel 当作数字截断了，请把这一列设为文本后重新填写。",
                    "Excel has cut off the long number. Make the column text and enter it again."))
            return ""
        case .text, .day: return cell.meant
        }
    }

    /// What is meant by the cell; nil where nothing is, or where it says that there is nothing.
    mutating func optional(_ column: PeopleImport.Column) -> String? {
        let text = text(column)
        return text.isEmpty || PeopleImport.saysNone(text) ? nil : text
    }

    mutating func name() -> PersonName? {
        let before = faults.count
        let text = text(.name)
        guard faults.count == before else { return nil }
        // Two characters set apart to look like three: 王　芳.
        let parts = text.split(separator: " ")
        let isSpread = parts.count == 2 && parts.allSatisfy { $0.count == 1 && !$0.utf8.allSatisfy { $0 < 0x80 } }
        do {
            return try PersonName(isSpread ? parts.joined() : text)
        } catch {
            fault(.name, "name", error.problem.words)
            return nil
        }
    }

    mutating func numbers() -> [PersonalValue.Kind: String] {
        var numbers: [PersonalValue.Kind: String] = [:]
        let columns: [(PeopleImport.Column, PersonalValue.Kind)] = [
            (.phone, .phone), (.identity, .identity), (.document, .document),
        ]
        for (column, kind) in columns {
            guard let typed = optional(column) else { continue }
            do {
                numbers[kind] = try PersonNumber.reading(typed, kind, on: terms.today)
            } catch {
                fault(column, "number", error.words)
            }
        }
        return numbers
    }

    mutating func place() -> [String] {
        let parts = [PeopleImport.Column.township, .community].compactMap { optional($0) }
        let last = (optional(.area) ?? "").split { "/>›＞\\".contains($0) }.map { String($0).trimmed }
        return (parts + last).filter { !$0.isEmpty }
    }

    mutating func post() -> Post.Kind? {
        guard let typed = optional(.post) else { return terms.mapping.post }
        if let kind = PeopleImport.post(named: typed, in: terms.postNames) { return kind }
        let known = [Post.Kind.gridLeader, .gridWorker, .partTimeWorker, .buildingLeader, .communityWorker]
        let names = known.map { terms.postNames[$0] ?? $0.words }
        fault(
            .post, "post",
            Words(
                "不认识岗位“\(typed)”。一行写一个岗位，例如\(names.map(\.chinese).joined(separator: "、"))。",
                "There is no post “\(typed)”. Write one a row, such as "
                    + "\(names.map(\.english).joined(separator: ", "))."))
        return nil
    }

    mutating func oneOf<Choice>(
        _ column: PeopleImport.Column, _ all: [Choice], _ words: (Choice) -> Words
    ) -> Choice? where Choice: RawRepresentable<String> {
        guard let typed = optional(column) else { return nil }
        let wanted = PeopleImport.Column.plain(typed)
        let found = all.first { one in
            [words(one).chinese, words(one).english, one.rawValue].contains { PeopleImport.Column.plain($0) == wanted }
        }
        if found == nil {
            let names = all.map { words($0) }
            fault(
                column, column.rawValue,
                Words(
                    "不认识“\(typed)”。可以写：\(names.map(\.chinese).joined(separator: "、"))，或留空。",
                    "“\(typed)” is unknown. Write one of: \(names.map(\.english).joined(separator: ", ")); or leave it."
                ))
        }
        return found
    }

    mutating func day(_ column: PeopleImport.Column) -> Day? {
        if case .day(let day) = cell(column) { return day }
        guard let typed = optional(column) else { return nil }
        if let day = Day(written: typed) { return day }
        fault(
            column, "day",
            Words("“\(typed)”不是日期，请写成 2026-11-21 这样。", "“\(typed)” is no date. Write it like 2026-11-21."))
        return nil
    }
}

extension PeopleImport {
    /// Whether a cell is filled to say that there is nothing.
    static func saysNone(_ text: String) -> Bool {
        ["无", "暂无", "/", "-", "--", "—", "空", "none", "n/a"].contains(text.lowercased())
    }

    /// The post that a list calls so: by the place's own name, the common one, or what else people call it.
    static func post(named typed: String, in names: [Post.Kind: Words]) -> Post.Kind? {
        let wanted = Column.plain(typed)
        let own = Post.Kind.allCases.first { names[$0].map { Column.plain($0.chinese) == wanted } ?? false }
        let common = Post.Kind.allCases.first { kind in
            [kind.words.chinese, kind.words.english, kind.rawValue].contains { Column.plain($0) == wanted }
        }
        return own ?? common ?? others[wanted]
    }

    private static let others: [String: Post.Kind] = [
        "网格员": .gridWorker, "专职": .gridWorker, "专职网格": .gridWorker, "兼职": .partTimeWorker, "信息员": .informant,
        "微网格长": .microGridKeeper, "楼长": .buildingLeader, "楼组长": .buildingLeader, "楼道长": .laneSteward,
        "民警": .policeOfficer, "片警": .policeOfficer, "社区警务人员": .policeOfficer, "物业管家": .propertySteward,
        "网格志愿者": .gridVolunteer, "社区党委书记": .communitySecretary, "社区党总支书记": .communitySecretary,
        "社区党支部书记": .communitySecretary, "村书记": .communitySecretary, "村党支部书记": .communitySecretary,
        "社工": .communityWorker, "社区工作人员": .communityWorker, "支部书记": .unitSecretary, "党支部书记": .unitSecretary,
        "网格党支部书记": .unitSecretary, "支部副书记": .unitDeputySecretary, "支部委员": .unitMember, "支委": .unitMember,
        "小组长": .groupLeader, "环卫工": .sanitation, "城管": .cityManagement,
    ]
}
