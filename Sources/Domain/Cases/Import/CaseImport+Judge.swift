public import Core

extension CaseImport {
    /// A row as it stands in a file.
    public struct Row: Hashable, Sendable {
        /// As the sheet's user sees it.
        public let line: Int
        /// Blank ones left out.
        public let cells: [Column: String]
        /// What can't be meant as it stands there.
        public let spoiled: [Column: Spoiling]

        public init(line: Int, _ cells: [Column: String], spoiled: [Column: Spoiling] = [:]) {
            self.line = line
            self.cells = cells.compactMapValues { $0.trimmed.isEmpty ? nil : $0.trimmed }
            self.spoiled = spoiled
        }

        /// How a sheet can have spoiled a cell.
        public enum Spoiling: Hashable, Sendable {
            /// A long number typed as a number, of which the sheet has lost the end.
            case lostDigits
            /// A formula that fails, by what it shows: `#N/A`.
            case formula(String)
        }
    }

    /// What is known where a list comes in.
    public struct Known: Sendable {
        public let today: Day
        public let fileable: [Matter.Path]
        /// Of the sender's areas.
        public let places: PlaceNames
        /// Where a row belongs that names no place; nil where each must.
        public let place: Key<Area>?
        /// Numbers of the same source that came in before.
        public let numbers: Set<String>

        public init(
            today: Day, fileable: [Matter.Path], places: PlaceNames, place: Key<Area>? = nil, numbers: Set<String> = []
        ) {
            self.today = today
            self.fileable = fileable
            self.places = places
            self.place = place
            self.numbers = numbers
        }
    }

    /// A case as a row tells it.
    public struct Told: Hashable, Sendable {
        /// As the other system numbered it, 1...60 characters.
        public let number: String
        public let text: String
        public let address: String
        public let area: Key<Area>
        public let opened: Day
        /// Nil where it isn't closed, or the row doesn't say when: then it is taken in open.
        public let closed: Day?
        /// Nil where the row names none that is known: then it waits to be filed.
        public let matter: Key<Matter>?
        public let result: String
    }

    /// What becomes of a row.
    public enum Verdict: Hashable, Sendable {
        case new(Told, [Remark])
        /// It came in before.
        case same
        case wrong([Fault])

        /// The same with something more to say of what is taken in.
        public func remarking(_ remark: Remark) -> Verdict {
            guard case .new(let told, let remarks) = self else { return self }
            return .new(told, remarks + [remark])
        }
    }

    /// What a row lacks and is taken in without; each is counted by itself.
    public enum Remark: Hashable, Sendable {
        /// Nothing in the catalogue is called so.
        case matterUnknown(String)
        /// Several are.
        case matterSeveral(String)
        /// It says what was done and not when.
        case closeMissing
        /// It is closed, and by our rules nobody of its place can have led it.
        case nobodyLeads(String)

        public var words: Words {
            switch self {
            case .matterUnknown(let name): Words("目录里没有“\(name)”，先不立案", "no matter is called “\(name)”; not filed")
            case .matterSeveral(let name):
                Words("叫“\(name)”的事项不止一项，先不立案", "several matters are called “\(name)”; not filed")
            case .closeMissing: Words("有结果没有办结日期，按在办导入", "a result and no day of closing; taken in as open")
            case .nobodyLeads(let name):
                Words(
                    "“\(name)”按规定当地没有能主办的，按在办导入，请再派单",
                    "by the rules nobody there may lead “\(name)”; taken in as open, dispatch it")
            }
        }
    }

    /// Why a row can't be taken in.
    public enum Fault: Hashable, Sendable {
        case missing(Column), tooLong(Column)
        case noDay(Column), dayToCome(Column)
        case lostDigits(Column), formula(Column, String)
        case closedBeforeOpened
        /// It is closed, and nothing says under which matter it was handled.
        case matterNeeded
        case placeUnknown, placeSeveral
        /// An earlier row has the number.
        case twin(line: Int)

        /// Where it stands.
        public var column: Column {
            switch self {
            case .missing(let column), .tooLong(let column), .noDay(let column), .dayToCome(let column),
                .lostDigits(let column), .formula(let column, _):
                column
            case .closedBeforeOpened: .closed
            case .matterNeeded: .matter
            case .placeUnknown, .placeSeveral: .place
            case .twin: .number
            }
        }

        public var words: Words {
            let name = column.words
            switch self {
            case .missing: return Words("没有写“\(name.chinese)”，请补上", "“\(name.english)” is blank; fill it in")
            case .tooLong: return Words("“\(name.chinese)”太长，请缩短", "“\(name.english)” is too long; shorten it")
            case .noDay:
                return Words(
                    "“\(name.chinese)”不是日期，请写成 2026-11-21 的样子", "“\(name.english)” is no day; write it as 2026-11-21")
            case .dayToCome:
                return Words("“\(name.chinese)”还没有到，请核对", "“\(name.english)” is still to come; check it")
            case .lostDigits:
                return Words(
                    "“\(name.chinese)”：长号码被 Excel 当作数字截断了，请把这一列设为文本后重新填写",
                    "“\(name.english)” holds a long number that Excel has cut off; make the column text and enter it again"
                )
            case .formula(_, let code):
                return Words(
                    "“\(name.chinese)”：公式出错（\(code)），请改正或填上值",
                    "“\(name.english)” holds a formula that fails (\(code)); mend it or enter the value")
            case .closedBeforeOpened:
                return Words("办结早于受理，请核对两个日期", "closed before it was received; check both days")
            case .matterNeeded:
                return Words(
                    "已办结的要写目录里有的事项，请改成目录里的名称", "what is closed needs a matter of the catalogue; write its name")
            case .placeUnknown:
                return Words("您的范围里没有这个社区或网格，请写系统里的名称", "no such community or grid of yours; write its name here")
            case .placeSeveral: return Words("叫这个名字的不止一个，请写成“社区/网格”", "several are called so; write community/grid")
            case .twin(let line):
                return Words("与第 \(line) 行编号相同，请留一行", "row \(line) has the same number; keep one")
            }
        }
    }

    /// Judges a list, in its order.
    public static func judged(_ rows: [Row], by known: Known) -> [Verdict] {
        let leaves = Dictionary(grouping: known.fileable) { $0.matter.name }
        var lines: [String: Int] = [:]
        return rows.map { row in
            // Of a number that lost its end several cases may have what is left.
            let number = row.spoiled[.number] == nil ? row.cells[.number] ?? "" : ""
            if known.numbers.contains(number) { return .same }
            let verdict = judged(row, known, leaves, twin: lines[number])
            if !number.isEmpty, lines[number] == nil { lines[number] = row.line }
            return verdict
        }
    }

    private static func judged(
        _ row: Row, _ known: Known, _ leaves: [String: [Matter.Path]], twin: Int?
    ) -> Verdict {
        var faults = Column.allCases.compactMap { column -> Fault? in
            switch row.spoiled[column] {
            case .lostDigits: .lostDigits(column)
            case .formula(let code): .formula(column, code)
            case nil: column.isRequired && row.cells[column] == nil ? .missing(column) : nil
            }
        }
        for (column, most) in [(Column.number, 60), (.text, 2000), (.address, 200), (.result, 2000)]
        where row.cells[column, default: ""].unicodeScalars.count > most {
            faults.append(.tooLong(column))
        }
        if let twin { faults.append(.twin(line: twin)) }
        let opened = day(.opened, of: row, known.today, &faults)
        let closed = day(.closed, of: row, known.today, &faults)
        if let opened, let closed, closed < opened { faults.append(.closedBeforeOpened) }
        let area = place(of: row, known, &faults)
        let name = row.cells[.matter]
        let found = name.map { leaves[$0] ?? [] } ?? []
        if closed != nil, found.count != 1, row.spoiled[.matter] == nil { faults.append(.matterNeeded) }
        guard faults.isEmpty, let opened, let area else { return .wrong(faults) }

        var remarks: [Remark] = []
        if let name, found.count != 1 { remarks.append(found.isEmpty ? .matterUnknown(name) : .matterSeveral(name)) }
        if closed == nil, row.cells[.result] != nil { remarks.append(.closeMissing) }
        return .new(
            Told(
                number: row.cells[.number, default: ""], text: row.cells[.text, default: ""],
                address: row.cells[.address, default: ""], area: area, opened: opened, closed: closed,
                matter: found.count == 1 ? found[0].matter.id : nil, result: row.cells[.result, default: ""]), remarks)
    }

    /// Nil for a blank cell, and for what is at fault. What stands behind the day, a time, is let pass.
    private static func day(_ column: Column, of row: Row, _ today: Day, _ faults: inout [Fault]) -> Day? {
        guard row.spoiled[column] == nil, let text = row.cells[column]?.halfWidth else { return nil }
        let head = text.prefix { !$0.isWhitespace && $0 != "T" }
        guard let day = Day(written: text) ?? Day(written: String(head)) else {
            faults.append(.noDay(column))
            return nil
        }
        guard day <= today else {
            faults.append(.dayToCome(column))
            return nil
        }
        return day
    }

    private static func place(of row: Row, _ known: Known, _ faults: inout [Fault]) -> Key<Area>? {
        guard row.spoiled[.place] == nil else { return nil }
        guard let name = row.cells[.place] else {
            if known.place == nil { faults.append(.missing(.place)) }
            return known.place
        }
        switch known.places.find(name.split(separator: "/").map(String.init)) {
        case .found(let area): return area
        case .unknown: faults.append(.placeUnknown)
        case .several: faults.append(.placeSeveral)
        }
        return nil
    }
}
