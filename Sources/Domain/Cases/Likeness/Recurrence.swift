public import Core

/// A matter that comes up in a place week after week: one case after the other doesn't settle it, so somebody leads it
/// as a question of its own (每月一题, DOMAIN.md B6; `LedMatter`).
public struct Recurrence: Hashable, Sendable {
    public let matter: Key<Matter>
    /// A community.
    public let place: Key<Area>
    public let cases: Int
    /// In how many different weeks it came up.
    public let weeks: Int

    public init(matter: Key<Matter>, place: Key<Area>, cases: Int, weeks: Int) {
        self.matter = matter
        self.place = place
        self.cases = cases
        self.weeks = weeks
    }

    /// How many cases of one matter one week brought in a place.
    public struct Week: Hashable, Sendable {
        public let matter: Key<Matter>
        public let place: Key<Area>
        /// 0 for the last seven days, 1 for those before.
        public let number: Int
        public let cases: Int

        public init(matter: Key<Matter>, place: Key<Area>, number: Int, cases: Int) {
            self.matter = matter
            self.place = place
            self.number = number
            self.cases = cases
        }
    }

    /// From when on a matter counts as recurring.
    public struct Bounds: Hashable, Sendable {
        /// How far back it is looked.
        public let window: Int
        /// Different ones of them.
        public let weeks: Int
        public let cases: Int

        public static let usual = Bounds(window: 8, weeks: 3, cases: 5)

        public init(window: Int, weeks: Int, cases: Int) {
            self.window = window
            self.weeks = weeks
            self.cases = cases
        }
    }

    /// What recurs, the most weeks first and then the most cases: a burst on one day is a burst and no recurrence.
    public static func found(in weeks: [Week], _ bounds: Bounds = .usual) -> [Recurrence] {
        let within = weeks.filter { (0..<bounds.window).contains($0.number) && $0.cases > 0 }
        let together = Dictionary(grouping: within) { Pair(matter: $0.matter, place: $0.place) }
        let all = together.map { pair, weeks in
            Recurrence(
                matter: pair.matter, place: pair.place, cases: weeks.reduce(0) { $0 + $1.cases },
                weeks: Set(weeks.map(\.number)).count)
        }
        return all.filter { $0.weeks >= bounds.weeks && $0.cases >= bounds.cases }.sorted {
            ($1.weeks, $1.cases, $0.place, $0.matter) < ($0.weeks, $0.cases, $1.place, $1.matter)
        }
    }

    private struct Pair: Hashable {
        let matter: Key<Matter>
        let place: Key<Area>
    }
}
