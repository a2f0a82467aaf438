public import Core

/// What became of every row of the files: each is in exactly one line, and the lines' sum is the number of rows.
public struct ReplayAccount: Hashable, Sendable {
    private var counts: [Line: Int] = [:]

    public init() {}

    /// Rows of one file that are alike in what became of them and in everything that is untidy about them.
    public struct Line: Hashable, Sendable {
        public let file: ReplayRow.File
        public let outcome: Outcome
        public let quirks: Set<ReplayRow.Quirk>

        /// Nil for tidy rows.
        public var untidy: Words? { ReplayRow.Quirk.words(of: quirks) }
    }

    /// What became of a row.
    public enum Outcome: Hashable, Sendable {
        case closed
        case open
        case leftOut(ReplayRow.Refusal)

        public var words: Words {
            switch self {
            case .closed: Words("走完，结案", "taken to its closing")
            case .open: Words("走到办理中", "taken into handling")
            case .leftOut(let refusal):
                Words("没有收：\(refusal.words.chinese)", "left out: \(refusal.words.english)")
            }
        }

        fileprivate var order: Int {
            switch self {
            case .closed: 0
            case .open: 1
            case .leftOut: 2
            }
        }
    }

    public mutating func take(_ row: ReplayRow) {
        counts[Line(file: row.file, outcome: row.outcome, quirks: row.quirks), default: 0] += 1
    }

    public mutating func leaveOut(_ refusal: ReplayRow.Refusal, of file: ReplayRow.File) {
        counts[Line(file: file, outcome: .leftOut(refusal), quirks: []), default: 0] += 1
    }

    /// Every row is in it once.
    public var sum: Int { counts.values.reduce(0, +) }

    /// How many rows are untidy in a way.
    public func count(of quirk: ReplayRow.Quirk) -> Int {
        counts.filter { $0.key.quirks.contains(quirk) }.values.reduce(0, +)
    }

    /// By file and outcome, within them the most frequent first.
    public var lines: [(line: Line, rows: Int)] {
        counts.map { (line: $0.key, rows: $0.value) }.sorted { a, b in
            let (first, second) = (a.line, b.line)
            if first.file != second.file { return first.file.rawValue < second.file.rawValue }
            if first.outcome.order != second.outcome.order { return first.outcome.order < second.outcome.order }
            if a.rows != b.rows { return a.rows > b.rows }
            return (first.untidy?.english ?? "") < (second.untidy?.english ?? "")
        }
    }
}
