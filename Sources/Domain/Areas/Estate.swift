public import Core

/// A residential compound (小区): a set of buildings beside the tree. A building is in at most one; an estate may cut
/// grids and a grid an estate (DOMAIN.md A1-18 to A1-20).
///
///     standing ──merge──▶ merged(into another)
///        └───── close ──▶ closed
public struct Estate: Hashable, Sendable {
    public let id: Key<Estate>
    /// At most 100 characters.
    public let name: String
    /// The community it is kept in.
    public let community: Key<Area>
    public let place: Place
    public let kind: Kind
    /// Nil where nobody has said.
    public let age: Age?
    /// Who looks after it; nil for nobody.
    public let propertyFirm: Key<Organisation>?
    public let ownersCommittee: Key<Organisation>?
    public let opened: Day
    public internal(set) var stage: Stage
    /// How often the row was saved; a save that finds another number is refused.
    public let version: Int

    public init(
        id: Key<Estate>, draft: Draft, community: Key<Area>, place: Place, opened: Day, stage: Stage = .standing,
        version: Int = 0
    ) {
        self.id = id
        name = draft.name
        kind = draft.kind
        age = draft.age
        propertyFirm = draft.propertyFirm
        ownersCommittee = draft.ownersCommittee
        self.community = community
        self.place = place
        self.opened = opened
        self.stage = stage
        self.version = version
    }

    /// What somebody says about an estate.
    public struct Draft: Hashable, Sendable {
        public var name: String
        public var kind: Kind
        public var age: Age?
        public var propertyFirm: Key<Organisation>?
        public var ownersCommittee: Key<Organisation>?

        public init(
            name: String, kind: Kind = .commodity, age: Age? = nil, propertyFirm: Key<Organisation>? = nil,
            ownersCommittee: Key<Organisation>? = nil
        ) {
            self.name = name
            self.kind = kind
            self.age = age
            self.propertyFirm = propertyFirm
            self.ownersCommittee = ownersCommittee
        }
    }

    public enum Stage: Hashable, Sendable {
        case standing
        /// Its buildings went to another one: the “三区合一” of DOMAIN.md A1-19.
        case merged(into: Key<Estate>, on: Day)
        case closed(on: Day)
    }

    /// What it was built as.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case commodity, resettlement, affordable, workUnit, selfBuilt, mixed

        public var words: Words {
            switch self {
            case .commodity: Words("商品房小区", "Commodity housing")
            case .resettlement: Words("安置小区", "Resettlement housing")
            case .affordable: Words("保障房小区", "Affordable housing")
            case .workUnit: Words("单位家属院", "Housing of a work unit")
            case .selfBuilt: Words("自建房片区", "Self-built houses")
            case .mixed: Words("混合小区", "Mixed")
            }
        }
    }

    /// It decides what stations and property rules it needs (DOMAIN.md A1-20).
    public enum Age: String, CaseIterable, Hashable, Sendable {
        case old, new

        public var words: Words {
            switch self {
            case .old: Words("老旧小区", "Old estate")
            case .new: Words("新建小区", "New estate")
            }
        }
    }

    public enum Refusal: Error, Hashable, Sendable {
        case blankName
        case longName(Int)
        case nameTaken
        /// It would be merged into itself.
        case itself
        /// The two lie in different townships.
        case farApart
        /// It was merged or closed already, or somebody else saved it meanwhile.
        case outOfTurn
        case notABuilding
        case buildingTaken
        /// Buildings are still in it.
        case inhabited(count: Int)
    }

    /// The estate its buildings went to; nil for one that wasn't merged.
    public var mergedInto: Key<Estate>? {
        if case .merged(let other, _) = stage { other } else { nil }
    }

    public var isStanding: Bool { stage == .standing }

    /// A new estate, its name without spaces at the ends.
    public static func made(
        _ draft: Draft, id: Key<Estate>, in community: PlacedArea, on day: Day
    ) throws(Refusal) -> Estate {
        guard community.area.level == .community else { throw .farApart }
        return Estate(
            id: id, draft: try checked(draft), community: community.area.id, place: community.ancestry.place,
            opened: day)
    }

    /// The estate with something else said about it.
    public func changed(to draft: Draft) throws(Refusal) -> Estate {
        guard isStanding else { throw .outOfTurn }
        return Estate(
            id: id, draft: try Self.checked(draft), community: community, place: place, opened: opened, stage: stage,
            version: version)
    }

    /// What becomes of it when its buildings go to `other`.
    public func merged(into other: Estate, on day: Day) throws(Refusal) -> Estate {
        guard other.id != id else { throw .itself }
        guard isStanding, other.isStanding else { throw .outOfTurn }
        guard other.place.township == place.township else { throw .farApart }
        var next = self
        next.stage = .merged(into: other.id, on: day)
        return next
    }

    /// - Parameter buildings: how many are still in it.
    public func closed(on day: Day, buildings: Int) throws(Refusal) -> Estate {
        guard isStanding else { throw .outOfTurn }
        guard buildings == 0 else { throw .inhabited(count: buildings) }
        var next = self
        next.stage = .closed(on: day)
        return next
    }

    /// Whether the building may become one of its: any building of the township, whatever grid it is in.
    public func check(_ building: PlacedArea) throws(Refusal) {
        guard isStanding else { throw .outOfTurn }
        guard building.area.level == .building, building.area.closed == nil else { throw .notABuilding }
        guard building.ancestry.township == place.township else { throw .farApart }
    }

    private static func checked(_ draft: Draft) throws(Refusal) -> Draft {
        var draft = draft
        draft.name = Area.trimmed(draft.name)
        guard !draft.name.isEmpty else { throw .blankName }
        let length = draft.name.unicodeScalars.count
        guard length <= 100 else { throw .longName(length) }
        return draft
    }
}

extension Estate.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .blankName:
            Problem(.invalid, "estate.blank-name", field: "name", Words("请写上小区名称。", "Write the estate's name."))
        case .longName(let count):
            Problem(
                .invalid, "estate.long-name", field: "name",
                Words("名称有 \(count) 个字，最多 100 个字。", "The name has \(count) characters; at most 100."),
                arguments: ["count": .integer(count)])
        case .nameTaken:
            Problem(
                .conflict, "estate.name-taken", field: "name",
                Words("这个社区已有同名的小区，请加以区别。", "The community has an estate of this name. Tell them apart."))
        case .itself:
            Problem(.invalid, "estate.itself", field: "estates", Words("不能和自己合并。", "It can't be merged into itself."))
        case .farApart:
            Problem(
                .invalid, "estate.far-apart", field: "estates",
                Words("小区和楼栋要在同一个街道（乡镇）里。", "Estates and their buildings lie in one township."))
        case .outOfTurn:
            Problem(
                .conflict, "estate.out-of-turn",
                Words("这个小区已合并、撤销，或刚被别人改过，请刷新再看。", "It was merged, closed or changed meanwhile. Reload the page."))
        case .notABuilding:
            Problem(
                .invalid, "estate.not-a-building", field: "buildings", Words("只能放楼栋。", "Only buildings belong here."))
        case .buildingTaken:
            Problem(
                .conflict, "estate.building-taken", field: "buildings",
                Words("有楼栋已在别的小区里，一栋楼只属于一个小区。", "A building is in another estate already; it belongs to one at most."))
        case .inhabited(let count):
            Problem(
                .conflict, "estate.inhabited",
                Words("小区里还有 \(count) 栋楼，请先移出。", "\(count) buildings are still in it; take them out first."),
                arguments: ["count": .integer(count)])
        }
    }
}
