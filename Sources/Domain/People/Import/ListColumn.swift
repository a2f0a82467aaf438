internal import Core

/// What a column of a list from elsewhere may hold, found by what people write at its head.
protocol ListColumn: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// What it is called at the head of real lists, the way `plain` leaves it.
    var names: [String] { get }
    /// What people put around such names and mean nothing by, besides blanks and brackets. Shapes that are remembered
    /// rest on it.
    static var marks: String { get }
}

extension ListColumn {
    /// A heading in lower case, without blanks, marks and what stands in brackets.
    static func plain(_ name: String) -> String {
        let narrow = name.halfWidth.filter { !$0.isWhitespace && !marks.contains($0) }
        let bare = narrow.prefix { $0 != "(" && $0 != "[" && $0 != "【" }
        return (bare.isEmpty ? narrow : String(bare)).lowercased()
    }

    /// What is the same for two lists of one shape: the names of their columns, in order.
    static func shape(of heading: [String]) -> String { heading.map(plain).joined(separator: "|") }

    /// Which column holds what, by place from 0 on, as the names at the head of a list say; a name that fits exactly
    /// goes before one that only ends so.
    static func suggestion(for heading: [String]) -> [Self: Int] {
        let names = heading.map(plain)
        var found: [Self: Int] = [:]
        var taken: Set<Int> = []
        for isExact in [true, false] {
            for column in allCases where found[column] == nil {
                let place = names.indices.first { index in
                    !taken.contains(index)
                        && column.names.contains {
                            isExact ? names[index] == $0 : $0.count >= 2 && names[index].hasSuffix($0)
                        }
                }
                guard let place else { continue }
                found[column] = place
                taken.insert(place)
            }
        }
        return found
    }

    /// Finds the heading below titles and notes: the row with the most names that are known. Of two that follow each
    /// other the lower is meant, since a merged group of columns stands above its parts.
    ///
    /// - Parameter rows: the first rows of the sheet with their numbers, blank ones left out.
    /// - Returns: its place among them; nil for no rows at all.
    static func heading(in rows: [(number: Int, names: [String])]) -> Int? {
        var best: (score: Int, place: Int)?
        for (place, row) in rows.enumerated() {
            // A title merged over all columns says one thing many times.
            let score = Set(row.names.filter { !$0.isEmpty }).count < 2 ? 0 : suggestion(for: row.names).count
            guard let known = best else {
                best = (score, place)
                continue
            }
            let follows = row.number == rows[known.place].number + 1 && score >= known.score && known.score > 0
            if score > known.score || follows { best = (score, place) }
        }
        return best?.place
    }

    /// `name=0;phone=3`, in the order of the columns.
    static func text(of columns: [Self: Int]) -> String {
        allCases.compactMap { column in columns[column].map { "\(column.rawValue)=\($0)" } }.joined(separator: ";")
    }

    /// One part of `text`; nil for what isn't like it.
    static func read(_ part: Substring) -> (column: Self, place: Int)? {
        let halves = part.split(separator: "=")
        guard halves.count == 2, let column = Self(rawValue: String(halves[0])), let place = Int(halves[1]), place >= 0
        else { return nil }
        return (column, place)
    }

    /// The first that is said to lie in the column of one before it; nil for none.
    static func twice(in columns: [Self: Int]) -> Self? {
        var seen: Set<Int> = []
        return allCases.first { column in columns[column].map { !seen.insert($0).inserted } ?? false }
    }
}
