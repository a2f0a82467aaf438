public import Core

/// A kind of thing that people bring to the net, as one edition of the city's catalogue says it: what it is called,
/// where it stands in the tree, by which standards it is filed and closed (DOMAIN.md A6-01, A7-13, B2.2).
///
/// Its id never changes and is all that tells it apart: the same name stands under many parents. What an edition says
/// of it is kept for good, so that a case stays readable under what it was filed by (`Edition`).
///
/// What may be said is checked in `Matter+Made.swift`; the row is in `Storage/Matters/MatterTable.swift`.
public struct Matter: Hashable, Sendable {
    public let id: Key<Matter>
    /// The edition that says this.
    public let edition: Key<Edition>
    /// Nil at the top.
    public let parent: Key<Matter>?
    /// 1...40 characters.
    public let name: String
    /// As the city's papers number it, at most 20 characters; nil for none.
    public let code: String?
    /// Where among its siblings it stands, from 1 on; equal ones are in order of id.
    public let ordinal: Int
    /// Nil where nobody has said.
    public let duty: Duty?
    /// Nil where public pages may count it.
    public let concern: Concern?
    /// At most 9; none for what only parts others.
    public let standards: [Standard]
    /// Whether it is out of use from this edition on: nothing new is filed under it.
    public let isRetired: Bool

    public init(
        id: Key<Matter>, edition: Key<Edition>, parent: Key<Matter>?, name: String, code: String? = nil,
        ordinal: Int = 1, duty: Duty? = nil, concern: Concern? = nil, standards: [Standard] = [],
        isRetired: Bool = false
    ) {
        self.id = id
        self.edition = edition
        self.parent = parent
        self.name = name
        self.code = code
        self.ordinal = ordinal
        self.duty = duty
        self.concern = concern
        self.standards = standards
        self.isRetired = isRetired
    }

    /// The standard that people call by `number`.
    public func standard(_ number: Int) -> Standard? { standards.first { $0.number == number } }
}

extension Matter {
    /// Where a matter may be settled, the smallest first; a case goes up from one to the next (DOMAIN.md A6-07).
    public enum Level: Int, CaseIterable, Hashable, Comparable, Sendable {
        case grid = 1
        case community, township, county

        public static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }

        /// The word in code, in files and for programs.
        public var word: String { String(describing: self) }

        public init?(word: String) {
            guard let level = Self.allCases.first(where: { $0.word == word }) else { return nil }
            self = level
        }

        /// Of the people of an area; nil where nothing is settled at its level of the tree.
        public init?(_ area: Area.Level) {
            guard let level = Self.allCases.first(where: { $0.area == area }) else { return nil }
            self = level
        }

        /// The level of the tree; what it is called in a place is a setting (`AreaRules`).
        public var area: Area.Level {
            switch self {
            case .grid: .grid
            case .community: .community
            case .township: .township
            case .county: .county
            }
        }

        public var words: Words { area.words }
    }

    /// On which of a township's three lists of duties it stands (DOMAIN.md B0).
    public enum Duty: String, CaseIterable, Hashable, Sendable {
        /// The township's own: it leads.
        case basic
        /// A department leads, the township helps.
        case cooperating
        /// The departments have taken it back: nothing of it is sent to a township or below.
        case takenBack

        public var words: Words {
            switch self {
            case .basic: Words("基本履职事项", "Basic duty")
            case .cooperating: Words("配合履职事项", "Cooperating duty")
            case .takenBack: Words("上级收回事项", "Taken back by departments")
            }
        }
    }

    /// Why it is kept off public pages, whatever else they count (DESIGN.md section 6).
    public enum Concern: String, CaseIterable, Hashable, Sendable {
        case family, minors, health

        public var words: Words {
            switch self {
            case .family: Words("涉及家庭", "Family")
            case .minors: Words("涉及未成年人", "Minors")
            case .health: Words("涉及健康", "Health")
            }
        }
    }
}
