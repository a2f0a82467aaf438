public import Core

/// A role given to an account, with where it holds, since when and until when.
public struct RoleGrant: Hashable, Sendable {
    public let id: Key<RoleGrant>
    public let account: Key<Caller>
    public let grant: Grant
    public let from: Instant
    /// Nil for no end.
    public let until: Instant?
    /// Nil while nobody took it back.
    public let endedAt: Instant?

    public init(
        id: Key<RoleGrant>, account: Key<Caller>, grant: Grant, from: Instant, until: Instant?, endedAt: Instant?
    ) {
        self.id = id
        self.account = account
        self.grant = grant
        self.from = from
        self.until = until
        self.endedAt = endedAt
    }

    public func holds(at now: Instant) -> Bool {
        now >= from && endedAt == nil && until.map { now < $0 } ?? true
    }

    public enum Refusal: Error, Hashable, Sendable {
        /// The program's own role.
        case notForPersons
        case yourself
        case disabledAccount
        /// A resident's account takes only what a resident can be, one of staff no residents' role.
        case otherKindOfAccount(Role)
        /// The role holds for an area of these levels, for an organisation, or for the whole city.
        case wrongScope(Role)
        /// One of the three administrators has no other role, and nobody with another becomes one.
        case administratorsStandAlone
        case alreadyHeld
        case endsBeforeItBegins
        case outOfTurn
        case lastOne
        /// Something is open that only this post can do; somebody must take it over first.
        case openWork(count: Int)
        case successorHoldsNoSuchPost
    }
}

extension RoleGrant {
    /// A grant that may be given; who may give it at all stands in the permission table (`manageRoles`).
    ///
    /// - Parameters:
    ///   - level: of the scope's area; nil for the other scopes.
    ///   - held: everything the account holds now.
    public static func made(
        _ id: Key<RoleGrant>, _ grant: Grant, to account: Account, level: Area.Level?, held: [RoleGrant],
        until: Instant?, by caller: Caller, at now: Instant
    ) throws(Refusal) -> RoleGrant {
        guard grant.role != .clock else { throw .notForPersons }
        guard caller.id != account.id else { throw .yourself }
        guard account.isActive else { throw .disabledAccount }
        guard grant.role.suits(account.kind) else { throw .otherKindOfAccount(grant.role) }
        guard grant.role.holds(in: grant.scope, level: level) else { throw .wrongScope(grant.role) }
        if let until, until <= now { throw .endsBeforeItBegins }
        let others = held.filter { $0.holds(at: now) }
        guard !others.contains(where: { $0.grant == grant }) else { throw .alreadyHeld }
        let roles = Set(others.map(\.grant.role))
        guard others.isEmpty || !Role.administrators.contains(grant.role),
            roles.isDisjoint(with: Role.administrators)
        else { throw .administratorsStandAlone }
        return RoleGrant(id: id, account: account.id, grant: grant, from: now, until: until, endedAt: nil)
    }

    /// The grant taken back.
    ///
    /// - Parameters:
    ///   - isLastRoleKeeper: whether no other active account could grant roles afterwards.
    ///   - openWork: how many things wait for this post and were given to nobody else.
    public func ended(
        by caller: Caller, at now: Instant, isLastRoleKeeper: Bool, openWork: Int
    ) throws(Refusal) -> RoleGrant {
        guard endedAt == nil else { throw .outOfTurn }
        guard caller.id != account else { throw .yourself }
        guard !isLastRoleKeeper else { throw .lastOne }
        guard openWork == 0 else { throw .openWork(count: openWork) }
        return RoleGrant(id: id, account: account, grant: grant, from: from, until: until, endedAt: now)
    }

    /// Whether somebody holding `grants` can take over what this post left open: the same role in the same place, or
    /// everywhere.
    public func isTakenOver(by grants: Set<Grant>) -> Bool {
        grants.contains(grant) || grants.contains(Grant(grant.role, .everywhere))
    }
}

extension Role {
    /// Where the role can hold.
    public enum Extent: Hashable, Sendable {
        case areas(ClosedRange<Area.Level>)
        /// An area of these levels, or the whole city.
        case areasOrEverywhere(ClosedRange<Area.Level>)
        case organisation
        case everywhere
    }

    public var extent: Extent {
        switch self {
        case .volunteer: .areas(.county ... .unit)
        case .buildingLeader: .areas(.grid ... .unit)
        case .gridWorker, .gridLeader: .areas(.grid ... .microGrid)
        case .communityClerk, .communitySecretary: .areas(.community ... .community)
        case .townshipDispatcher: .areas(.township ... .township)
        case .hotlineClerk, .supervisor, .evaluator, .leader: .areasOrEverywhere(.city ... .community)
        case .departmentHandler, .departmentHead, .propertyFirm, .partnerUnit: .organisation
        case .resident, .systemAdministrator, .securityAdministrator, .auditAdministrator, .clock: .everywhere
        }
    }

    func holds(in scope: Scope, level: Area.Level?) -> Bool {
        switch (extent, scope) {
        case (.areas(let levels), .area), (.areasOrEverywhere(let levels), .area):
            level.map(levels.contains) ?? false
        case (.organisation, .organisation), (.everywhere, .everywhere), (.areasOrEverywhere, .everywhere): true
        case (.areas, _), (.areasOrEverywhere, _), (.organisation, _), (.everywhere, _): false
        }
    }

    /// Who signs in by phone can be a resident, a volunteer, a building leader; staff is everything but a resident.
    func suits(_ kind: Account.Kind) -> Bool {
        switch kind {
        case .resident: [.resident, .volunteer, .buildingLeader].contains(self)
        case .staff: self != .resident
        }
    }
}

extension RoleGrant.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .notForPersons: refusal(.invalid, "not-for-persons", "这个角色只属于系统自己。", "This role is the system's own.")
        case .yourself:
            refusal(
                .forbidden, "yourself", "不能给自己授权或收回自己的角色，请另一位安全管理员来做。",
                "You can't grant or revoke your own roles; ask another security administrator.")
        case .disabledAccount:
            refusal(.conflict, "disabled-account", "这个账号已停用，请先启用。", "This account is disabled; enable it first.")
        case .otherKindOfAccount(let role):
            refusal(
                .invalid, "other-kind", "这类账号不能担任“\(role.words.chinese)”。",
                "This kind of account can't be a \(role.words.english.lowercased()).")
        case .wrongScope(let role):
            refusal(
                .invalid, "wrong-scope", "“\(role.words.chinese)”不能定在这个范围，请选\(role.extent.words.chinese)。",
                "A \(role.words.english.lowercased()) can't hold there; choose \(role.extent.words.english).",
                field: "scope")
        case .administratorsStandAlone:
            refusal(
                .conflict, "administrators-stand-alone",
                "系统、安全、审计三种管理员要由不同的人担任，并且不能兼任其他角色。",
                "The three administrators are three persons, and none of them holds any other role.")
        case .alreadyHeld: refusal(.conflict, "already-held", "这个账号已经有这个角色了。", "The account has this role already.")
        case .endsBeforeItBegins:
            refusal(.invalid, "ends-too-soon", "截止日期要在今天之后。", "The end must lie after today.", field: "until")
        case .outOfTurn:
            refusal(.conflict, "out-of-turn", "这个角色已经收回了。", "This role was revoked already.")
        case .lastOne:
            refusal(
                .conflict, "last-role-keeper", "这是最后一位安全管理员，收回后就没有人能授权了。请先授权另一位。",
                "This is the last security administrator; nobody could grant roles afterwards. Appoint another first.")
        case .openWork(let count):
            refusal(
                .conflict, "open-work", "这个岗位还有 \(count) 件事没办完，请先选一位接手的人。",
                "\(count) things are still open at this post; choose who takes them over.", field: "successor")
        case .successorHoldsNoSuchPost:
            refusal(
                .invalid, "successor", "接手的人要在同一个地方担任同样的角色。",
                "Whoever takes over must hold the same role in the same place.", field: "successor")
        }
    }

    private func refusal(
        _ kind: Problem.Kind, _ code: String, _ chinese: String, _ english: String, field: String? = nil
    ) -> Problem {
        Problem(kind, "grant.\(code)", field: field, Words(chinese, english))
    }
}

extension Role.Extent {
    /// Whether the role can hold in an area of that level.
    public func includes(_ level: Area.Level) -> Bool {
        switch self {
        case .areas(let levels), .areasOrEverywhere(let levels): levels.contains(level)
        case .organisation, .everywhere: false
        }
    }

    public var words: Words {
        switch self {
        case .areas(let levels): levels.words
        case .areasOrEverywhere(let levels):
            Words("\(levels.words.chinese)或全市", "\(levels.words.english), or the whole city")
        case .organisation: Words("一个单位", "an organisation")
        case .everywhere: Words("全市", "the whole city")
        }
    }
}

extension ClosedRange<Area.Level> {
    fileprivate var words: Words {
        let first = lowerBound.plainWords
        let last = upperBound.plainWords
        return lowerBound == upperBound
            ? first : Words("\(first.chinese)到\(last.chinese)", "\(first.english) to \(last.english)")
    }
}

extension Area.Level {
    /// What the level is called where no place gave it a name of its own.
    fileprivate var plainWords: Words {
        switch self {
        case .province: Words("省", "province")
        case .city: Words("市", "city")
        case .county: Words("区县", "county")
        case .township: Words("街道（乡镇）", "township")
        case .community: Words("社区（村）", "community")
        case .grid: Words("网格", "grid")
        case .microGrid: Words("微网格", "micro-grid")
        case .building: Words("楼栋", "building")
        case .unit: Words("单元", "stairwell")
        }
    }
}
