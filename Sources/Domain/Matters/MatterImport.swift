public import Core

/// The rules for taking in a list of matters: what each row means beside the catalogue as it is.
///
/// A row names a matter by the names above it and its own: one name under many parents is as many matters. What it
/// stands under is made where it isn't there. A matter with a code is known by that. What a list doesn't say stays as
/// it is, and a matter that a list leaves out stays too: retiring is done by hand.
public enum MatterImport {
    /// The most rows one list has.
    public static let most = 10_000

    /// A row as it stands in a file, every text as written.
    public struct Row: Hashable, Sendable {
        /// As the sheet's user sees it.
        public let line: Int
        /// The names from the top down; the last blank ones left out.
        public let names: [String]
        public let cells: [Column: String]

        public init(line: Int, names: [String], cells: [Column: String] = [:]) {
            self.line = line
            self.names = names
            self.cells = cells.compactMapValues { $0.trimmed.isEmpty ? nil : $0.trimmed }
        }

        public var name: String { names.last ?? "" }
    }

    /// What may stand beside the names.
    public enum Column: String, CaseIterable, Hashable, Sendable {
        case code, filing, closing, limit, lead, assists, levels, basis, duty, concern

        public var words: Words {
            switch self {
            case .code: Words("编码", "Code")
            case .filing: Words("立案条件", "Filing condition")
            case .closing: Words("结案条件", "Closing condition")
            case .limit: Words("时限", "Time limit")
            case .lead: Words("主办", "Leads")
            case .assists: Words("协办", "Assists")
            case .levels: Words("解决层级", "Settled at")
            case .basis: Words("依据", "Basis")
            case .duty: Words("履职清单", "List of duties")
            case .concern: Words("不公开原因", "Kept off public pages")
            }
        }
    }

    /// What a row means.
    public enum Verdict: Hashable, Sendable {
        case new, changed, same
        /// In a sentence without an end, and what to do.
        case wrong(Words)
    }

    /// A row with what it means and what an edition would say for it.
    public struct Finding: Hashable, Sendable {
        public let row: Row
        public internal(set) var verdict: Verdict
        /// What it stands under first, where that is new; empty for what is the same or wrong, and for a further
        /// standard of an earlier row's matter.
        public internal(set) var entries: [Matter]

        public init(row: Row, verdict: Verdict, entries: [Matter] = []) {
            self.row = row
            self.verdict = verdict
            self.entries = entries
        }
    }

    /// Judges a list.
    ///
    /// - Parameters:
    ///   - catalogue: with everything that editions say, the draft's as well.
    ///   - edition: that will say it.
    ///   - freshNumber: gives numbers for new keys.
    public static func judged(
        _ rows: [Row], in catalogue: Catalogue, for edition: Key<Edition>, freshNumber: () -> Int64
    ) -> [Finding] {
        var judge = Judge(catalogue: catalogue, edition: edition)
        var findings = rows.map { Finding(row: $0, verdict: .same) }
        var groups: [[String]: [Int]] = [:]
        for (index, row) in rows.enumerated() { groups[row.names, default: []].append(index) }
        for (index, row) in rows.enumerated() {
            guard let group = groups.removeValue(forKey: row.names) else { continue }
            let result = judge.take(group.map { rows[$0] }, freshNumber: freshNumber)
            for place in group { findings[place].verdict = result.verdicts[rows[place].line] ?? result.verdict }
            findings[index].entries = result.entries
        }
        return findings
    }
}

extension MatterImport {
    /// Why what is written can't be taken.
    public struct Fault: Error, Hashable, Sendable {
        /// A sentence without its end.
        public let words: Words
        /// Where it is about one row of a matter's: its line.
        var line: Int?
        /// The form's field, where it is about one.
        var field: String?

        init(_ chinese: String, _ english: String) { words = Words(chinese, english) }

        /// A refusal's sentence, without its end.
        init(_ refusal: some Tellable) {
            let words = refusal.problem.words
            self.words = Words(String(words.chinese.dropLast()), String(words.english.dropLast()))
        }
    }

    /// What became of the rows of one matter.
    struct Outcome {
        var verdict: Verdict
        /// Rows that are told apart from the others, by line.
        var verdicts: [Int: Verdict] = [:]
        var entries: [Matter] = []
    }

    /// Goes through a list, a matter at a time, and keeps the catalogue as it would be.
    private struct Judge {
        var catalogue: Catalogue
        let edition: Key<Edition>

        mutating func take(_ rows: [Row], freshNumber: () -> Int64) -> Outcome {
            let before = catalogue
            do {
                return try entries(for: rows, freshNumber)
            } catch {
                catalogue = before
                let told = Verdict.wrong(error.words)
                guard let line = error.line, rows.count > 1 else { return Outcome(verdict: told) }
                let other = Fault("同一事项的第 \(line) 行有错", "line \(line) of the same matter is wrong")
                return Outcome(verdict: .wrong(other.words), verdicts: [line: told])
            }
        }

        private mutating func entries(for rows: [Row], _ freshNumber: () -> Int64) throws(Fault) -> Outcome {
            let row = rows[0]
            guard !row.names.isEmpty, !row.names.contains(where: \.isEmpty) else {
                throw Fault("名称不能为空，上级也要写", "the name and those above it can't be blank")
            }
            var made: [Matter] = []
            var parent: Key<Matter>?
            for name in row.names.dropLast() {
                if let found = catalogue.inUse(below: parent).first(where: { $0.name == name }) {
                    parent = found.id
                } else {
                    let ordinal = catalogue.children(of: parent).count + 1
                    let entry = Matter(
                        id: Key(freshNumber()), edition: edition, parent: parent, name: name, ordinal: ordinal)
                    made.append(try keep(entry))
                    parent = entry.id
                }
            }
            let known = try known(rows, under: parent)
            let entry = try matter(rows, known, under: parent, freshNumber)
            if let known, entry.saysTheSame(as: known), made.isEmpty { return Outcome(verdict: .same) }
            made.append(try keep(entry))
            return Outcome(verdict: known == nil ? .new : .changed, entries: made)
        }

        private func known(_ rows: [Row], under parent: Key<Matter>?) throws(Fault) -> Matter? {
            let codes = Set(rows.compactMap { $0.cells[.code] })
            guard codes.count <= 1 else { throw Fault("同一事项写了两个编码", "the matter has two codes") }
            if let code = codes.first, let found = catalogue.matter(code: code) { return found }
            return catalogue.inUse(below: parent).first { $0.name == rows[0].name }
        }

        private func matter(
            _ rows: [Row], _ known: Matter?, under parent: Key<Matter>?, _ freshNumber: () -> Int64
        ) throws(Fault) -> Matter {
            func said(_ column: Column) -> String? { rows.lazy.compactMap { $0.cells[column] }.first }
            let described = rows.filter(\.isDescribed)
            if rows.count > 1, described.count < rows.count {
                throw Fault(
                    "这一行与第 \(rows[0].line) 行是同一事项，请删去一行", "this row and row \(rows[0].line) are the same matter")
            }
            var standards: [Matter.Standard] = []
            for (index, row) in described.enumerated() {
                standards.append(try row.standard(index + 1).keyed(Key(freshNumber())))
            }
            return Matter(
                id: known?.id ?? Key(freshNumber()), edition: edition, parent: parent, name: rows[0].name,
                code: said(.code) ?? known?.code, ordinal: known?.ordinal ?? catalogue.children(of: parent).count + 1,
                duty: try read(said(.duty), Read.duty) ?? known?.duty,
                concern: try read(said(.concern), Read.concern) ?? known?.concern,
                standards: standards.isEmpty
                    ? known?.standards.map { $0.keyed(Key(freshNumber())) } ?? [] : standards)
        }

        private func read<Value>(
            _ text: String?, _ value: (String) throws(Fault) -> Value
        ) throws(Fault) -> Value? {
            guard let text else { return nil }
            return try value(text)
        }

        private mutating func keep(_ entry: Matter) throws(Fault) -> Matter {
            do {
                let made = try Matter.made(entry, in: catalogue)
                catalogue.put(made)
                return made
            } catch {
                throw Fault(error)
            }
        }
    }
}

extension MatterImport {
    /// What a list would say of a matter so that an import reads the same again: a row for each of its own standards.
    ///
    /// A standard that names an organisation can't be told in a list: it is left out.
    public static func rows(of path: Matter.Path) -> [Row] {
        let matter = path.matter
        var own: [Column: String] = [:]
        own[.code] = matter.code
        own[.duty] = matter.duty?.words.chinese
        own[.concern] = matter.concern?.words.chinese
        let told = matter.standards.compactMap { $0.cells.map { own.merging($0) { $1 } } }
        return (told.isEmpty ? [own] : told).map { Row(line: 0, names: path.matters.map(\.name), cells: $0) }
    }
}

extension MatterImport {
    /// Levels as a list names them, which `standard` reads.
    public static func written(_ levels: Set<Matter.Level>) -> String {
        levels.sorted().map { Read.written($0) }.joined(separator: "、")
    }
}

extension Matter.Standard {
    /// Nil where it names an organisation.
    fileprivate var cells: [MatterImport.Column: String]? {
        for case .named in [lead] + assists { return nil }
        return [
            .filing: filing, .closing: closing, .limit: limit.written, .lead: lead.written,
            .assists: assists.map(\.written).joined(separator: "；"),
            .levels: MatterImport.written(levels), .basis: basis,
        ]
    }
}
