public import Core

/// Something about cases that an evaluator should look at, with what shows it. It is never a score, names no person,
/// and means nothing by itself (DESIGN.md section 6; PEERS.md Part 3, 11).
public struct GamingSignal: Hashable, Sendable {
    public let kind: Kind
    /// In order of key.
    public let cases: [Key<Case>]
    /// The moments that show it: of opening and closing, or of each closing.
    public let moments: [Instant]

    public init(kind: Kind, cases: [Key<Case>], moments: [Instant]) {
        self.kind = kind
        self.cases = cases
        self.moments = moments
    }

    /// What a signal points at.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Opened and brought to its end by one person within minutes.
        case openedAndClosedAtOnce
        /// Many closed in one night.
        case closedInBulkAtNight
        /// The same picture in several cases.
        case samePicture

        public var words: Words {
            switch self {
            case .openedAndClosedAtOnce: Words("同一人几分钟内登记并办结", "Opened and ended by one person within minutes")
            case .closedInBulkAtNight: Words("夜间批量办结", "Many closed in one night")
            case .samePicture: Words("多个案件用同一张照片", "The same picture in several cases")
            }
        }
    }

    /// What counts as strange.
    public struct Bounds: Hashable, Sendable {
        public let minutes: Int
        public let nightly: Int
        /// The night is from this hour to `morning`, in Asia/Shanghai.
        public let evening: Int
        public let morning: Int

        public static let usual = Bounds(minutes: 5, nightly: 10, evening: 22, morning: 6)

        public init(minutes: Int, nightly: Int, evening: Int, morning: Int) {
            self.minutes = minutes
            self.nightly = nightly
            self.evening = evening
            self.morning = morning
        }
    }
}

extension GamingSignal {
    /// Whether one person opened a case and answered or settled it within minutes. Settling on the spot is made for
    /// that, and no sign: only what a person then had counted as a case.
    public static func quick(_ id: Key<Case>, _ events: [Case.Event], _ bounds: Bounds = .usual) -> GamingSignal? {
        guard let first = events.first, let end = events.first(where: { ends($0.what) && $0.by == first.by }),
            end.at.milliseconds(since: first.at) <= Int64(bounds.minutes) * 60_000
        else { return nil }
        return GamingSignal(kind: .openedAndClosedAtOnce, cases: [id], moments: [first.at, end.at])
    }

    private static func ends(_ what: Case.What) -> Bool {
        switch what {
        case .assignment(_, .answered), .inspected(isMended: true): true
        case .wordGiven(let word): word.isSolved
        default: false
        }
    }

    /// Nights in which more cases were closed than usual, a signal each.
    ///
    /// - Parameter closings: each case with when it was closed.
    public static func nightly(
        _ closings: [(case: Key<Case>, at: Instant)], _ bounds: Bounds = .usual
    ) -> [GamingSignal] {
        let atNight = closings.filter { $0.at.clock.hour >= bounds.evening || $0.at.clock.hour < bounds.morning }
        // A night belongs to the day on which it begins.
        let nights = Dictionary(grouping: atNight) { $0.at.adding(hours: -bounds.morning).day }
        return nights.sorted { $0.key < $1.key }.compactMap { _, found in
            guard found.count >= bounds.nightly else { return nil }
            return GamingSignal(
                kind: .closedInBulkAtNight, cases: found.map(\.case).sorted(), moments: found.map(\.at).sorted())
        }
    }

    /// Pictures that are in more than one case, a signal each, in order of the picture's digest.
    ///
    /// - Parameter pictures: digests by case.
    public static func pictures(_ pictures: [(case: Key<Case>, digest: String, at: Instant)]) -> [GamingSignal] {
        Dictionary(grouping: pictures, by: \.digest).sorted { $0.key < $1.key }.compactMap { _, found in
            let cases = Set(found.map(\.case)).sorted()
            guard cases.count > 1 else { return nil }
            return GamingSignal(kind: .samePicture, cases: cases, moments: found.map(\.at).sorted())
        }
    }
}
