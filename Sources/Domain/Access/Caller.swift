public import Core

/// Who is asking, as the session proved it, and what was granted to them.
///
/// The key of an account is a `Key<Caller>`. (Not `Actor`: the language took that name.) It lives here and not in Core
/// because a scope names areas and organisations.
public struct Caller: Hashable, Sendable {
    public let id: Key<Caller>
    public let grants: Set<Grant>
    public let language: Language
    /// When a second factor was last proved in this session; nil when never.
    public let secondFactorAt: Instant?
    /// What a program's token was cut down to; nil for a person, who has all that the grants give.
    public let limit: Set<Permission>?

    public init(
        id: Key<Caller>, grants: Set<Grant>, language: Language = .chinese, secondFactorAt: Instant? = nil,
        limit: Set<Permission>? = nil
    ) {
        self.id = id
        self.grants = grants
        self.language = language
        self.secondFactorAt = secondFactorAt
        self.limit = limit
    }

    /// The program itself: due work, followers, commands at the shell.
    public static let clock = Caller(id: Key(1), grants: [Grant(.clock, .everywhere)])

    public func has(_ role: Role) -> Bool { grants.contains { $0.role == role } }
}

/// A role and where it holds.
public struct Grant: Hashable, Sendable {
    public let role: Role
    public let scope: Scope

    public init(_ role: Role, _ scope: Scope) {
        self.role = role
        self.scope = scope
    }
}

/// Where a role holds.
public enum Scope: Hashable, Sendable {
    /// The whole installation: one city or county.
    case everywhere
    /// An area and all below it.
    case area(Key<Area>)
    /// The records of one organisation.
    case organisation(Key<Organisation>)
}

/// Where a record belongs: the areas it lies in, from county to grid (DESIGN.md section 2, principle 4).
///
/// A list of everything under one of them is an equality on an index that already has the order.
public struct Place: Hashable, Sendable {
    public let county: Key<Area>?
    public let township: Key<Area>?
    public let community: Key<Area>?
    public let grid: Key<Area>?

    public init(
        county: Key<Area>? = nil, township: Key<Area>? = nil, community: Key<Area>? = nil, grid: Key<Area>? = nil
    ) {
        self.county = county
        self.township = township
        self.community = community
        self.grid = grid
    }

    /// Whether the record lies in `area` or below it.
    public func lies(in area: Key<Area>) -> Bool {
        county == area || township == area || community == area || grid == area
    }

    /// The place down to its community: what lies in one community has one calendar and one set of rules.
    public var withoutGrid: Place { Place(county: county, township: township, community: community) }

    /// Its community; where it has none, its township, else its county.
    public var communityOrAbove: Key<Area>? { community ?? township ?? county }
}
