public import Core

/// What is true of grids, micro-grids and communities of certain kinds only.
public struct AreaDetail: Hashable, Sendable {
    /// Of a special-purpose grid: whose park or street it is (DOMAIN.md A1-10).
    public var host: Key<Organisation>?
    /// Of a reserved grid: when it is switched on as a residential one, unless somebody does it before (A1-11).
    public var planned: Day?
    /// Of a micro-grid: why it was cut (A1-07).
    public var reason: Reason?
    /// Of a community (A1-21, A1-22).
    public var community: Community?
    /// Of a resettlement community: where its households came from; at most 100 characters.
    public var origin: String?
    /// How many households came from there.
    public var movedHouseholds: Int?

    public init(
        host: Key<Organisation>? = nil, planned: Day? = nil, reason: Reason? = nil, community: Community? = nil,
        origin: String? = nil, movedHouseholds: Int? = nil
    ) {
        self.host = host
        self.planned = planned
        self.reason = reason
        self.community = community
        self.origin = origin
        self.movedHouseholds = movedHouseholds
    }

    public static let none = AreaDetail()

    /// Why a micro-grid was cut.
    public enum Reason: String, CaseIterable, Hashable, Sendable {
        case buildings, scattered, specialGroup, other

        public var words: Words {
            switch self {
            case .buildings: Words("按楼栋划分", "By buildings")
            case .scattered: Words("独栋散户", "Scattered houses")
            case .specialGroup: Words("特殊群体集中", "A group that needs care lives there")
            case .other: Words("其他", "Other")
            }
        }
    }

    /// What a community is to the state.
    public enum Community: String, CaseIterable, Hashable, Sendable {
        case urban, village, villageTurned, resettlement

        public var words: Words {
            switch self {
            case .urban: Words("城市社区", "Urban community")
            case .village: Words("行政村", "Village")
            case .villageTurned: Words("村改居社区", "Former village")
            case .resettlement: Words("易地扶贫搬迁集中安置社区", "Resettlement community")
            }
        }
    }

    public enum Refusal: Error, Hashable, Sendable {
        case hostNeedsSpecialPurpose, planNeedsReserved, reasonNeedsMicroGrid, kindNeedsCommunity
        case originNeedsResettlement
        case longOrigin(Int)
        case households(Int)
        /// Only a reserved grid is switched on, and it becomes another kind of grid.
        case nothingToSwitchOn
    }

    /// Whether all of this may be said of `area`.
    public func checked(for area: Area) throws(Refusal) -> AreaDetail {
        guard host == nil || area.kind == .specialPurpose else { throw .hostNeedsSpecialPurpose }
        guard planned == nil || area.kind == .reserved else { throw .planNeedsReserved }
        guard reason == nil || area.level == .microGrid else { throw .reasonNeedsMicroGrid }
        guard community == nil || area.level == .community else { throw .kindNeedsCommunity }
        var kept = self
        kept.origin = origin.map { Area.trimmed($0) }.flatMap { $0.isEmpty ? nil : $0 }
        guard community == .resettlement || (kept.origin == nil && movedHouseholds == nil) else {
            throw .originNeedsResettlement
        }
        if let origin = kept.origin, origin.count > 100 { throw .longOrigin(origin.count) }
        if let movedHouseholds, !(0...100_000).contains(movedHouseholds) { throw .households(movedHouseholds) }
        return kept
    }
}

extension Area {
    /// A reserved grid in use from now on.
    public func switchedOn(as kind: Kind) throws(AreaDetail.Refusal) -> Area {
        guard level == .grid, self.kind == .reserved, kind == .residential || kind == .specialPurpose else {
            throw .nothingToSwitchOn
        }
        return Area(
            id: id, parent: parent, level: level, name: name, ordinal: ordinal, kind: kind, setting: setting,
            households: households, opened: opened, closed: closed)
    }
}

extension AreaDetail.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .hostNeedsSpecialPurpose:
            Problem(
                .invalid, "area-detail.host", field: "host",
                Words("只有专属网格有主管单位。", "Only a special-purpose grid has a host."))
        case .planNeedsReserved:
            Problem(
                .invalid, "area-detail.planned", field: "planned",
                Words("只有预留网格有计划启用日。", "Only a reserved grid has a day planned for its start."))
        case .reasonNeedsMicroGrid:
            Problem(
                .invalid, "area-detail.reason", field: "reason",
                Words("只有微网格要写划分原因。", "Only a micro-grid has a reason it was cut for."))
        case .kindNeedsCommunity:
            Problem(
                .invalid, "area-detail.community", field: "community",
                Words("只有社区（村）分这些类型。", "Only a community or village is of such a kind."))
        case .originNeedsResettlement:
            Problem(
                .invalid, "area-detail.origin", field: "origin",
                Words("只有安置社区要写搬迁来源和户数。", "Only a resettlement community has households that moved."))
        case .longOrigin(let count):
            Problem(
                .invalid, "area-detail.long-origin", field: "origin",
                Words("搬迁来源有 \(count) 个字，最多 100 个字。", "The origin has \(count) characters; at most 100."),
                arguments: ["count": .integer(count)])
        case .households:
            Problem(
                .invalid, "area-detail.households", field: "moved",
                Words("搬迁户数应在 0 到 100000 之间。", "Households are between 0 and 100,000."))
        case .nothingToSwitchOn:
            Problem(
                .conflict, "area-detail.switch-on", field: "kind",
                Words(
                    "只有预留网格可以启用，启用后是住宅网格或专属网格。", "Only a reserved grid is switched on, as a residential or special one."
                ))
        }
    }
}
