public import Core
public import Database
public import Domain

/// A table whose rows lie in a grid, and what becomes of them when the grid changes. A capability that keeps such a
/// table adds a line to `all`, at its end; a test finds tables that have none.
public struct PlacedRows: Sendable {
    public let name: String
    /// What its rows are, for the page of a change.
    public let words: Words
    public let way: Way

    /// - Parameter name: a literal of ours.
    public init(_ name: String, _ words: Words, _ way: Way) {
        self.name = name
        self.words = words
        self.way = way
    }

    /// What becomes of the rows.
    public enum Way: Sendable {
        /// The tree of areas itself: it goes first, part by part.
        case tree
        /// What happened stays on the map of then.
        case stays
        /// Derived from records: a row goes with the record it is of.
        case withRecord
        case follows(Following)
    }

    /// How open rows follow. What is closed stays on the map of then.
    public struct Following: Sendable {
        /// Which rows are open, the table aliased `t`.
        let open: SQL
        /// Whether `area_id` says more exactly than the grid where a row belongs.
        let hasArea: Bool
        /// Whether `version` tells a stale save.
        let hasVersion: Bool
        /// The record whose place is the row's, joined as `a`: `person a ON a.id = …`; nil where the row has its own.
        let owner: SQL?
        let unknown: Unknown
        /// Whether the heir has such a row already, so that this one can't be the area's own there too; nil where that
        /// can't be.
        let clash: (@Sendable (_ heir: Key<Area>) -> SQL)?
        /// The journal's word for a row, where each that moves gets an entry; nil where the change's own entry will do.
        let subject: String?
        let ending: Ending?
        /// For rows that lie in no grid: the level at whose changes they follow; nil for every level.
        private(set) var level: Area.Level?
        /// What else is set in a row that leaves `old` for `place`.
        private(set) var more: (@Sendable (_ old: Area, _ place: Place) -> [SQL])?
        /// Raised where rows move or end; nil where nothing is kept in memory of them.
        private(set) var stamp: Stamp?

        public init(
            open: SQL, hasArea: Bool, hasVersion: Bool, owner: SQL? = nil, unknown: Unknown = .heir,
            clash: (@Sendable (_ heir: Key<Area>) -> SQL)? = nil,
            journalledAs subject: String? = nil, ending: Ending? = nil
        ) {
            self.open = open
            self.hasArea = hasArea
            self.hasVersion = hasVersion
            self.owner = owner
            self.unknown = unknown
            self.clash = clash
            self.subject = subject
            self.ending = ending
        }

        /// The same for rows that lie in a community or above it.
        func ofCommunities(
            _ more: @escaping @Sendable (_ old: Area, _ place: Place) -> [SQL]
        ) -> Following {
            var following = self
            following.level = .community
            following.more = more
            return following
        }

        /// The same for rows of which something is kept in memory.
        func raising(_ stamp: Stamp) -> Following {
            var following = self
            following.stamp = stamp
            return following
        }
    }

    /// Where a row goes of which nobody knows the building, when a grid is split.
    public enum Unknown: Sendable {
        /// To the grid that the plan names.
        case heir
        /// Up to the community: nobody in one half may see what may belong to the other.
        case parent
    }

    /// Ends rows that hang on exactly this area: at most `limit`.
    public struct Ending: Sendable {
        /// - Returns: the keys of the rows that ended.
        let end: @Sendable (Key<Area>, Recut.PostsGo, Day, _ limit: Int, Writer) throws -> [Int64]

        public init(
            end: @escaping @Sendable (Key<Area>, Recut.PostsGo, Day, Int, Writer) throws -> [Int64]
        ) {
            self.end = end
        }
    }

    /// The journal's word for a row of it; nil where rows get no entry of their own.
    public var subject: String? {
        if case .follows(let following) = way { following.subject } else { nil }
    }

    /// Every table with a place, in the order they follow. Lines are only added, and at the end: an application under
    /// way counts them.
    public static let all: [PlacedRows] = [
        PlacedRows("area", Words("楼栋、单元", "Buildings and stairwells"), .tree),
        PlacedRows("journal", Words("操作记录", "Entries of the journal"), .stays),
        PlacedRows("search_text", Words("检索", "Search index"), .withRecord),
        PlacedRows("recut", Words("网格调整", "Changes of grids"), .stays),
        .organisations,
        .persons,
        .posts,
        .personalValues,
        .suggestions,
        .workTeams,
        .undertakings,
        .plates,
        .dutyPosts,
        .pledges,
        .memberships,
        .estates,
        .departmentSchemes,
        .cases,
        .heldReports,
        .whistles,
        .ledMatters,
    ]

    /// Those whose rows follow.
    public static let following: [PlacedRows] = all.filter {
        if case .follows = $0.way { true } else { false }
    }
}
