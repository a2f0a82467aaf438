public import Core

/// How much two reports look like the same matter, and why: shown while somebody reports and at the desk, decided by a
/// person (DOMAIN.md B0: repeated requests are handled as one).
public struct Likeness: Hashable, Sendable {
    public let `case`: Key<Case>
    /// What speaks for it, the strongest first.
    public let reasons: [Reason]
    /// Of the text's pieces that both have, in percent: orders several.
    public let percent: Int

    /// Why two reports look alike.
    public enum Reason: Hashable, Sendable {
        /// Of the pieces of both texts, in percent.
        case words(percent: Int)
        case sameAddress
        case near(metres: Int)
        case sameGrid
        /// Days between them.
        case days(Int)

        public var words: Words {
            switch self {
            case .words(let percent): Words("文字有 \(percent)% 相同", "\(percent)% of the words are the same")
            case .sameAddress: Words("地址相同", "the same address")
            case .near(let metres): Words("相距约 \(metres) 米", "about \(metres.counted("metre")) apart")
            case .sameGrid: Words("在同一个网格", "in the same grid")
            case .days(0): Words("同一天", "on the same day")
            case .days(let days): Words("相隔 \(days) 天", "\(days.counted("day")) apart")
            }
        }
    }

    /// What is looked at of a report.
    public struct Glimpse: Hashable, Sendable {
        public let `case`: Key<Case>
        public let text: String
        public let address: String
        public let position: Position?
        public let grid: Key<Area>?
        public let at: Instant

        public init(
            of case: Key<Case>, text: String, address: String = "", position: Position? = nil, grid: Key<Area>? = nil,
            at: Instant
        ) {
            self.case = `case`
            self.text = text
            self.address = address
            self.position = position
            self.grid = grid
            self.at = at
        }
    }

    /// From when on two are shown as likely the same.
    public struct Bounds: Hashable, Sendable {
        public let days: Int
        public let metres: Int
        /// Of the words, where the place is the same, and where only the grid is.
        public let percentHere: Int
        public let percentInGrid: Int

        public static let usual = Bounds(days: 30, metres: 100, percentHere: 20, percentInGrid: 40)

        public init(days: Int, metres: Int, percentHere: Int, percentInGrid: Int) {
            self.days = days
            self.metres = metres
            self.percentHere = percentHere
            self.percentInGrid = percentInGrid
        }
    }

    /// Those of `others` that are likely the same matter as `new`, the likest first; at most `limit`.
    public static func likely(
        _ new: Glimpse, among others: [Glimpse], limit: Int, _ bounds: Bounds = .usual
    ) -> [Likeness] {
        let pieces = CharacterPairs.counts(of: new.text)
        let found = others.compactMap { likeness(of: $0, to: new, pieces, bounds) }
        return Array(found.sorted { ($1.percent, $0.case) < ($0.percent, $1.case) }.prefix(limit))
    }

    /// Nil where they don't look the same.
    private static func likeness(
        of other: Glimpse, to new: Glimpse, _ pieces: [String: Int], _ bounds: Bounds
    ) -> Likeness? {
        let days = abs(new.at.day.number - other.at.day.number)
        guard days <= bounds.days else { return nil }
        let place = self.place(other, new, bounds)
        guard let place else { return nil }
        let percent = shared(pieces, CharacterPairs.counts(of: other.text))
        guard percent >= (place == .sameGrid ? bounds.percentInGrid : bounds.percentHere) else { return nil }
        return Likeness(case: other.case, reasons: [.words(percent: percent), place, .days(days)], percent: percent)
    }

    private static func place(_ a: Glimpse, _ b: Glimpse, _ bounds: Bounds) -> Reason? {
        if let here = a.position, let there = b.position {
            let metres = here.metres(to: there)
            return metres <= bounds.metres ? .near(metres: metres) : nil
        }
        let address = b.address.filter { !$0.isWhitespace }
        if !address.isEmpty, a.address.filter({ !$0.isWhitespace }) == address { return .sameAddress }
        return a.grid != nil && a.grid == b.grid ? .sameGrid : nil
    }

    /// Twice what both have, by what each has (Dice).
    private static func shared(_ a: [String: Int], _ b: [String: Int]) -> Int {
        let both = a.reduce(0) { $0 + min($1.value, b[$1.key] ?? 0) }
        let all = a.values.reduce(0, +) + b.values.reduce(0, +)
        return all == 0 ? 0 : 200 * both / all
    }
}

extension Position {
    /// To the nearest metre for places of one city: the earth is flat there, and a degree is 111,320 m.
    public func metres(to other: Position) -> Int {
        let perUnit = 111_320.0 / Double(Self.degree)
        let north = Double(latitude - other.latitude) * perUnit
        let middle = Double(latitude + other.latitude) / 2 / Double(Self.degree)
        let east = Double(longitude - other.longitude) * perUnit * Angle.cosine(middle / 180)
        return Int((north * north + east * east).squareRoot().rounded())
    }
}
