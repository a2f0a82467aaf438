public import Core

extension Area {
    public enum Refusal: Error, Hashable, Sendable {
        case blankName
        /// How many characters it has.
        case longName(Int)
        case wrongParent(child: Level, parent: Level)
        /// The level can't be at the top of the tree.
        case noParent(Level)
        case kindNeedsGrid(Kind)
        case householdsOutOfRange(Int)
    }

    /// Checks what is said about a new area and gives it, its name without spaces at the ends.
    ///
    /// - Parameter parent: nil for the top of the tree.
    public static func made(_ draft: Draft, id: Key<Area>, under parent: Area?, on day: Day) throws(Refusal) -> Area {
        let name = try checked(name: draft.name)
        if let parent {
            guard draft.level.mayStand(under: parent.level) else {
                throw .wrongParent(child: draft.level, parent: parent.level)
            }
        } else {
            guard draft.level.mayBeTop else { throw .noParent(draft.level) }
        }
        guard draft.kind == .ordinary || draft.level == .grid else { throw .kindNeedsGrid(draft.kind) }
        if let households = draft.households, !(0...100_000).contains(households) {
            throw .householdsOutOfRange(households)
        }
        return Area(
            id: id, parent: parent?.id, level: draft.level, name: name, ordinal: draft.ordinal, kind: draft.kind,
            setting: draft.setting, households: draft.households, opened: day)
    }

    /// The name it would have, without spaces at the ends.
    public func renamed(_ name: String) throws(Refusal) -> String { try Self.checked(name: name) }

    private static func checked(name: String) throws(Refusal) -> String {
        let name = trimmed(name)
        guard !name.isEmpty else { throw .blankName }
        let length = name.unicodeScalars.count
        guard length <= 100 else { throw .longName(length) }
        return name
    }

    /// What somebody says about an area that isn't there yet.
    public struct Draft: Hashable, Sendable {
        public var level: Level
        public var name: String
        public var ordinal: Int
        public var kind: Kind
        public var setting: Setting?
        public var households: Int?

        public init(
            level: Level, name: String, ordinal: Int, kind: Kind = .ordinary, setting: Setting? = nil,
            households: Int? = nil
        ) {
            self.level = level
            self.name = name
            self.ordinal = ordinal
            self.kind = kind
            self.setting = setting
            self.households = households
        }
    }

    /// `name` without white space at its ends, the wide space of Chinese input among it.
    public static func trimmed(_ name: some StringProtocol) -> String {
        String(name.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}

extension Area.Level {
    /// A grid belongs to a community or village, never straight to a street (DOMAIN.md B1). Counties stand under
    /// provinces where no city lies between.
    public func mayStand(under parent: Area.Level) -> Bool {
        switch self {
        case .province: false
        case .city: parent == .province
        case .county: parent == .province || parent == .city
        case .township: parent == .city || parent == .county
        case .community: parent == .township
        case .grid: parent == .community
        case .microGrid: parent == .grid
        case .building: parent == .grid || parent == .microGrid
        case .unit: parent == .building
        }
    }

    /// An installation begins at a province, a city or a county.
    public var mayBeTop: Bool { self <= .county }

    /// The levels that may stand under this one, highest first.
    public var below: [Area.Level] { Self.allCases.filter { $0.mayStand(under: self) } }
}

extension Area.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .blankName:
            Problem(.invalid, "area.blank-name", field: "name", Words("请写上名称。", "Write a name."))
        case .longName(let count):
            Problem(
                .invalid, "area.long-name", field: "name",
                Words("名称有 \(count) 个字，最多 100 个字，请缩短。", "The name has \(count) characters; shorten it to 100."),
                arguments: ["count": .integer(count)])
        case .wrongParent(let child, let parent):
            Problem(
                .invalid, "area.wrong-parent", field: "level",
                Words(
                    "“\(child.words.chinese)”不能直接设在“\(parent.words.chinese)”下面，请换一个上级。",
                    "A \(child.words.english) can't stand under a \(parent.words.english). Choose another parent."))
        case .noParent(let level):
            Problem(
                .invalid, "area.no-parent", field: "parent",
                Words(
                    "“\(level.words.chinese)”需要一个上级，请先选上级区域。",
                    "A \(level.words.english) needs a parent. Choose the area it belongs to."))
        case .kindNeedsGrid(let kind):
            Problem(
                .invalid, "area.kind-needs-grid", field: "kind",
                Words(
                    "只有网格可以标为“\(kind.words.chinese)”。", "Only a grid can be marked “\(kind.words.english)”."))
        case .householdsOutOfRange:
            Problem(
                .invalid, "area.households", field: "households",
                Words("户数应在 0 到 100000 之间。", "Households are between 0 and 100,000."))
        }
    }
}
