/// How long cases took, by category: from the day each came in to the day it was closed.
public enum CaseSpans {
    /// A case as far as this looks at it.
    public struct Span: Hashable, Sendable {
        public let category: String
        /// Calendar days, 0 for the same day; nil while it isn't closed.
        public let days: Int?

        public init(_ category: String, days: Int?) {
            self.category = category
            self.days = days
        }
    }

    /// A category's cases together.
    public struct Line: Hashable, Sendable {
        public let category: String
        public let cases: Int
        public let closed: Int
        /// Days within which half of the closed ones were closed; nil where none is.
        public let median: Int?
        /// The same of nine tenths.
        public let ninetieth: Int?
    }

    /// The most frequent category first, those of equal number by name.
    public static func table(_ spans: [Span]) -> [Line] {
        Dictionary(grouping: spans, by: \.category).map { category, found in
            let days = found.compactMap(\.days).sorted()
            return Line(
                category: category, cases: found.count, closed: days.count, median: percentile(50, of: days),
                ninetieth: percentile(90, of: days))
        }.sorted { $0.cases == $1.cases ? $0.category < $1.category : $0.cases > $1.cases }
    }

    /// By the nearest rank: the smallest value that at least so many in a hundred don't exceed, and so always one that
    /// occurred.
    ///
    /// - Parameters:
    ///   - percent: 1...100.
    ///   - sorted: in ascending order; nil is given for none.
    public static func percentile(_ percent: Int, of sorted: [Int]) -> Int? {
        guard !sorted.isEmpty else { return nil }
        return sorted[max(1, (sorted.count * percent + 99) / 100) - 1]
    }
}
