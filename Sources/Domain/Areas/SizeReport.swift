public import Core

/// Grids or micro-grids by how many households they have, beside what their places want (DOMAIN.md A1-02, A1-04).
///
/// It warns and never blocks: whatever stands outside its range is shown for a second look.
public struct SizeReport: Hashable, Sendable {
    /// `.grid` or `.microGrid`.
    public let level: Area.Level
    /// The fewest households first, then in order of key.
    public let areas: [Sized]

    public init(level: Area.Level, areas: [Sized]) {
        self.level = level
        self.areas = areas.sorted { ($0.households, $0.area.id) < ($1.households, $1.area.id) }
    }

    /// A grid or micro-grid with its households.
    public struct Sized: Hashable, Sendable {
        public let area: Area
        /// The community it lies in.
        public let community: Key<Area>?
        /// Of its buildings; 0 where none were counted.
        public let households: Int
        /// What its place wants; nil where no rule says so.
        public let range: ClosedRange<Int>?
        /// Its own, or its community's; nil where nobody has said.
        public let setting: Area.Setting?

        public init(
            area: Area, community: Key<Area>?, households: Int, range: ClosedRange<Int>?, setting: Area.Setting?
        ) {
            self.area = area
            self.community = community
            self.households = households
            self.range = range
            self.setting = setting
        }

        public var verdict: Verdict {
            guard let range else { return .free }
            if households < range.lowerBound { return .below }
            return households > range.upperBound ? .above : .within
        }
    }

    /// How an area's households lie to what its place wants.
    public enum Verdict: String, CaseIterable, Hashable, Sendable {
        case below, within, above
        /// No rule says how many households it should have.
        case free

        public var words: Words {
            switch self {
            case .below: Words("偏少", "Too few")
            case .within: Words("合适", "Within the range")
            case .above: Words("偏多", "Too many")
            case .free: Words("没有规定", "No rule")
            }
        }
    }

    /// What of the report a list shows.
    public struct Choice: Hashable, Sendable {
        public var band: Band?
        public var verdict: Verdict?
        public var kind: Area.Kind?
        public var setting: SettingChoice?

        public init(
            band: Band? = nil, verdict: Verdict? = nil, kind: Area.Kind? = nil, setting: SettingChoice? = nil
        ) {
            self.band = band
            self.verdict = verdict
            self.kind = kind
            self.setting = setting
        }

        func holds(_ sized: Sized) -> Bool {
            (band.map { $0.contains(sized.households) } ?? true) && (verdict.map { $0 == sized.verdict } ?? true)
                && (kind.map { $0 == sized.area.kind } ?? true)
                && (setting.map { $0 == SettingChoice(sized.setting) } ?? true)
        }
    }

    /// Urban, rural, or neither said.
    public enum SettingChoice: String, CaseIterable, Hashable, Sendable {
        case urban, rural, unsaid

        public init(_ setting: Area.Setting?) {
            self =
                switch setting {
                case .urban: .urban
                case .rural: .rural
                case nil: .unsaid
                }
        }

        public var words: Words {
            switch self {
            case .urban: Area.Setting.urban.words
            case .rural: Area.Setting.rural.words
            case .unsaid: Words("未标明", "Not said")
            }
        }
    }

    public func chosen(_ choice: Choice) -> [Sized] { areas.filter(choice.holds) }

    public func count(_ choice: Choice) -> Int { areas.count(where: choice.holds) }

    /// The bands of households a level is shown in, the smallest first; together they hold every number once.
    public var bands: [Band] { Band.all(of: level) }
}

extension SizeReport {
    /// A stretch of household numbers.
    public struct Band: Hashable, Sendable {
        public let lowest: Int
        /// Nil for the last one.
        public let highest: Int?

        public func contains(_ households: Int) -> Bool { households >= lowest && households <= highest ?? households }

        public var words: Words {
            guard let highest else { return Words("\(lowest) 户以上", "\(lowest) or more") }
            guard highest > lowest else { return Words("\(lowest) 户", "\(lowest)") }
            return Words("\(lowest)–\(highest) 户", "\(lowest)–\(highest)")
        }

        /// None by itself, then hundreds for a grid and scores for a micro-grid, whose usual sizes are 300 to 500 and
        /// 50 to 100.
        public static func all(of level: Area.Level) -> [Band] {
            let (step, last) = level == .microGrid ? (25, 150) : (100, 1000)
            let steps = stride(from: 0, to: last, by: step).map { Band(lowest: max(1, $0), highest: $0 + step - 1) }
            return [Band(lowest: 0, highest: 0)] + steps + [Band(lowest: last, highest: nil)]
        }
    }
}
