public import Core

/// Somebody standing in for somebody on leave: for that time the one holds what the other holds, and no longer.
///
/// Nothing is copied: what the absent person holds is looked up anew at each request, so a role that is taken from them
/// is gone from the stand-in too.
public struct Deputy: Hashable, Sendable {
    public let id: Key<Deputy>
    public let absent: Key<Caller>
    public let standIn: Key<Caller>
    public let from: Instant
    public let until: Instant
    /// Nil while nobody ended it early.
    public let endedAt: Instant?

    public init(
        id: Key<Deputy>, absent: Key<Caller>, standIn: Key<Caller>, from: Instant, until: Instant, endedAt: Instant?
    ) {
        self.id = id
        self.absent = absent
        self.standIn = standIn
        self.from = from
        self.until = until
        self.endedAt = endedAt
    }

    public static let mostDays = 90

    public enum Refusal: Error, Hashable, Sendable {
        case yourself, notForAdministrators, nothingToStandInFor
        /// Who stands in works in the net already; for an organisation's post, in the same organisation.
        case standInUnfit
        case timesCrossed, tooLong
        /// Somebody stands in for that time already.
        case overlaps
        case outOfTurn
    }

    public func holds(at now: Instant) -> Bool { endedAt == nil && now >= from && now < until }

    /// - Parameters:
    ///   - held: what the absent person holds.
    ///   - standInHolds: what the other holds.
    ///   - others: every stand-in named by the absent person and not ended.
    public static func made(
        _ id: Key<Deputy>, for absent: Key<Caller>, held: Set<Grant>, by standIn: Key<Caller>,
        standInHolds: Set<Grant>, from: Instant, until: Instant, others: [Deputy], at now: Instant
    ) throws(Refusal) -> Deputy {
        guard absent != standIn else { throw .yourself }
        guard held.union(standInHolds).allSatisfy({ !Role.administrators.contains($0.role) }) else {
            throw .notForAdministrators
        }
        let posts = held.filter { $0.role.canBeStoodIn }
        guard !posts.isEmpty else { throw .nothingToStandInFor }
        guard posts.allSatisfy({ isFit(standInHolds, for: $0) }) else { throw .standInUnfit }
        guard until > from, until > now else { throw .timesCrossed }
        guard until <= from.adding(days: mostDays) else { throw .tooLong }
        guard !others.contains(where: { $0.endedAt == nil && from < $0.until && $0.from < until }) else {
            throw .overlaps
        }
        return Deputy(id: id, absent: absent, standIn: standIn, from: from, until: until, endedAt: nil)
    }

    /// Ended before its time, by the absent person, the stand-in or an administrator.
    public func ended(at now: Instant) throws(Refusal) -> Deputy {
        guard endedAt == nil, now < until else { throw .outOfTurn }
        return Deputy(id: id, absent: absent, standIn: standIn, from: from, until: until, endedAt: now)
    }

    private static func isFit(_ held: Set<Grant>, for post: Grant) -> Bool {
        held.contains { own in
            switch post.scope {
            case .organisation: own.scope == post.scope
            case .area, .everywhere:
                own.role.canBeStoodIn && own.role != .propertyFirm && own.role != .partnerUnit
            }
        }
    }
}

extension Role {
    /// Whether the role is a post that somebody can stand in for: not what one is oneself, and no administrator.
    public var canBeStoodIn: Bool {
        ![.resident, .volunteer, .clock].contains(self) && !Role.administrators.contains(self)
    }
}

extension Deputy.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .yourself:
            refusal("yourself", "自己不能替自己代班，请选一位同事。", "Choose a colleague, not yourself.", field: "standIn")
        case .notForAdministrators:
            refusal(
                "administrators", "管理员不能代班，请由安全管理员另外授权。",
                "Administrators have no stand-in; a security administrator appoints another.")
        case .nothingToStandInFor:
            refusal("nothing", "您现在没有需要代班的岗位。", "You hold no post that needs a stand-in.")
        case .standInUnfit:
            refusal(
                "unfit", "这位同事不能代这个班：要有网格工作的角色，单位的岗位要由同一单位的人代。",
                "They can't stand in: it takes a role in the net, and for an organisation's post one in the same.",
                field: "standIn")
        case .timesCrossed:
            refusal(
                "times", "结束时间要晚于开始时间，也要晚于现在。", "The end must lie after the beginning and after now.", field: "until")
        case .tooLong:
            refusal(
                "too-long", "代班最长 \(Deputy.mostDays) 天；再长请由安全管理员授权。",
                "At most \(Deputy.mostDays) days; for longer, ask the security administrator for a role.",
                field: "until")
        case .overlaps:
            refusal("overlaps", "这段时间已经有人代班了。", "Somebody stands in at that time already.", field: "from")
        case .outOfTurn:
            refusal("out-of-turn", "这次代班已经结束了。", "This is over already.")
        }
    }

    private func refusal(_ code: String, _ chinese: String, _ english: String, field: String? = nil) -> Problem {
        Problem(self == .outOfTurn ? .conflict : .invalid, "deputy.\(code)", field: field, Words(chinese, english))
    }
}
