public import Core

/// A node of the city's tree: from province down to stairwell unit.
///
/// Its id never changes; its codes are labels with a validity (`AreaCode`), its outline lies beside it (`Boundary`).
/// What may stand under what is in `Area+Tree.swift`, the row in `Storage/Areas/AreaTable.swift`.
public struct Area: Hashable, Sendable {
    public let id: Key<Area>
    public let parent: Key<Area>?
    public let level: Level
    /// At most 100 characters.
    public let name: String
    /// Where among its siblings it stands, from 1 on; equal ones are in order of id.
    public let ordinal: Int
    public let kind: Kind
    /// Nil where nobody has said.
    public let setting: Setting?
    /// How many households were counted in it when it was entered. Given for buildings; nil elsewhere.
    public let households: Int?
    public let opened: Day
    /// The first day on which it no longer stands; nil while it does.
    public let closed: Day?

    public init(
        id: Key<Area>, parent: Key<Area>?, level: Level, name: String, ordinal: Int = 1, kind: Kind = .ordinary,
        setting: Setting? = nil, households: Int? = nil, opened: Day = Day(number: 0), closed: Day? = nil
    ) {
        self.id = id
        self.parent = parent
        self.level = level
        self.name = name
        self.ordinal = ordinal
        self.kind = kind
        self.setting = setting
        self.households = households
        self.opened = opened
        self.closed = closed
    }

    public func stands(on day: Day) -> Bool { day >= opened && closed.map { day < $0 } ?? true }
}

extension Area {
    /// Where in the tree an area stands. What a level is called in a place is a setting (`AreaRules`).
    public enum Level: Int, CaseIterable, Hashable, Comparable, Sendable {
        case province = 1
        case city, county, township, community, grid, microGrid, building, unit

        public static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }

        /// The word in code, in files and for programs.
        public var word: String { String(describing: self) }

        public init?(word: String) {
            guard let level = Self.allCases.first(where: { $0.word == word }) else { return nil }
            self = level
        }
    }

    /// What a grid is cut for (DOMAIN.md A1-09 to A1-11). Whatever isn't a grid is ordinary.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case ordinary
        /// Cut around homes.
        case residential
        /// A park or a business street, with a host unit instead of households.
        case specialPurpose
        /// Not yet lived in: no staff duty until it is.
        case reserved

        public var words: Words {
            switch self {
            case .ordinary: Words("一般", "Ordinary")
            case .residential: Words("住宅网格", "Residential")
            case .specialPurpose: Words("专属网格", "Special-purpose")
            case .reserved: Words("预留网格", "Reserved")
            }
        }
    }

    /// Counted apart in every statistic (DOMAIN.md A1-04).
    public enum Setting: String, CaseIterable, Hashable, Sendable {
        case urban, rural

        public var words: Words {
            switch self {
            case .urban: Words("城市", "Urban")
            case .rural: Words("农村", "Rural")
            }
        }
    }
}
