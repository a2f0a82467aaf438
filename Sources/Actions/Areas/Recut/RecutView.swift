public import Core
public import Domain

/// A change as its page shows it.
public struct RecutView: Sendable {
    public let recut: Recut
    /// From the top down to the parent.
    public let line: [Area]
    /// What is there now; of an applied change what is left of it.
    public let ground: Recut.Ground
    public let outcome: [Recut.Target]
    public let warnings: [Recut.Warning]
    /// Why it can't be submitted or approved as it is; nil where it can, and once it is decided.
    public let problem: Problem?
    public let rules: AreaRules
    /// Open posts of each kind in the areas that change.
    public let posts: [Post.Kind: Int]
    /// What else lies in the areas that change, and what of it has moved; kinds without any are left out.
    public let records: [Records]
    /// What each area that gave became.
    public let steps: [Lineage.Step]
    /// Roles that hold in an area that ends, for a person to decide; how many of each.
    public let roles: [Role: Int]
    /// The same one by one, for who may grant roles; else empty.
    public let holders: [GrantActions.Holder]
    /// Of every area in the plan.
    public let names: [Key<Area>: String]
    /// Whether the reader may write and submit it here, and whether they may decide it.
    public let mayDraft: Bool
    public let mayApprove: Bool

    /// Records of one kind.
    public struct Records: Hashable, Sendable {
        public let name: String
        public let words: Words
        /// Open ones that lie in the areas that change now.
        public let open: Int
        public let moved: Int
        public let ended: Int
    }

    public func name(of id: Key<Area>) -> String { names[id] ?? id.description }
}

/// A change in a list.
public struct RecutLine: Hashable, Sendable {
    public let recut: Recut
    public let parent: String
    /// Names of what ends and what begins.
    public let ending: [String]
    public let beginning: [String]
}

/// Where an area came from and what it became.
public struct AreaOrigins: Sendable {
    public struct Kin: Hashable, Sendable {
        public let area: Area
        public let step: Lineage.Step
    }

    public let became: [Kin]
    public let cameFrom: [Kin]
    /// A change it is in that can still come about; nil for none, and for who may not see changes.
    public let underWay: Key<Recut>?
}
