public import Core

/// A change of the net as one reviewed decision: grids (or communities, or micro-grids) end and begin, and each of
/// their buildings goes to exactly one (DOMAIN.md A1-03; DESIGN.md section 5, "Areas change").
///
///     draft ──submit──▶ submitted ──approve──▶ approved ──begin──▶ applying ──finish──▶ applied
///                        ▲     │                  │
///                     submit   └──── sendBack ────┘
///                        │              ▼
///                        └────────── returned            withdrawn: from every stage before applying
///
/// The life is in `Recut+Life.swift`, what a plan must keep to in `Recut+Check.swift`, the row in
/// `Storage/Areas/RecutTable.swift`.
public struct Recut: Hashable, Sendable {
    public let id: Key<Recut>
    /// What the areas that change stand under.
    public let parent: Key<Area>
    /// Of `parent`: whoever works there may draft and decide it.
    public let place: Place
    /// Who last wrote or submitted it; somebody else approves.
    public internal(set) var author: Key<Caller>
    /// The day from which the new map holds.
    public internal(set) var effective: Day
    public internal(set) var plan: Plan
    public internal(set) var stage: Stage
    /// How often the row was saved; a save that finds another number is refused.
    public let version: Int

    public init(
        id: Key<Recut>, parent: PlacedArea, author: Key<Caller>, effective: Day, plan: Plan
    ) {
        self.init(
            id: id, seat: (parent.area.id, parent.ancestry.place), author: author, effective: effective, plan: plan,
            stage: (.draft, 0))
    }

    /// As it lies in its row.
    ///
    /// - Parameters:
    ///   - seat: `parent` and its place.
    ///   - stage: with how often the row was saved.
    public init(
        id: Key<Recut>, seat: (parent: Key<Area>, place: Place), author: Key<Caller>, effective: Day, plan: Plan,
        stage: (Stage, version: Int)
    ) {
        self.id = id
        parent = seat.parent
        place = seat.place
        self.author = author
        self.effective = effective
        self.plan = plan
        (self.stage, version) = stage
    }
}

extension Recut {
    public enum Stage: Hashable, Sendable {
        case draft
        case submitted
        case approved(by: Key<Caller>)
        case applying(Progress, approvedBy: Key<Caller>)
        case applied(Day, approvedBy: Key<Caller>)
        /// What is to be seen to, in the approver's words.
        case returned(String)
        case withdrawn
    }

    /// How far the application is: first each part with what stands below it, then each table of records.
    public struct Progress: Hashable, Sendable {
        /// Parts and tables that are through, 0...`total`.
        public let done: Int
        public let total: Int

        public init(done: Int, total: Int) {
            self.done = done
            self.total = total
        }
    }

    public enum Act: Hashable, Sendable {
        /// A new plan, in place of the one there is.
        case rewrite(Plan, effective: Day)
        case submit
        case approve
        /// - Parameter because: 1...500 characters.
        case sendBack(because: String)
        case withdraw
        case begin(total: Int)
        case advance(done: Int)
        case finish
    }

    /// What the plan comes to.
    public var kind: Kind { plan.kind }

    /// How the page calls it.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case split, merge, recut

        public var words: Words {
            switch self {
            case .split: Words("拆分", "Split")
            case .merge: Words("合并", "Merge")
            case .recut: Words("重新划分", "Re-cut")
            }
        }
    }

    /// Whether nothing can come of it any more.
    public var isOver: Bool {
        switch stage {
        case .applied, .withdrawn: true
        case .draft, .submitted, .approved, .applying, .returned: false
        }
    }
}
