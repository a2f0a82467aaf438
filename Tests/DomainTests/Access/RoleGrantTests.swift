import Core
import Domain
import Testing

struct RoleGrantTests {
    private static let now = Instant(milliseconds: 1_800_000_000_000)
    private static let security = Caller(id: Key(9), grants: [Grant(.securityAdministrator, .everywhere)])
    private static let area = Scope.area(Key(77))
    private static let body = Scope.organisation(Key(88))

    private static func account(_ kind: Account.Kind) -> Account {
        Account(
            id: Key(5), kind: kind, name: kind == .staff ? try? SignInName("wang.li") : nil, displayName: "王丽",
            language: .chinese, readsElderView: false, stage: .active, madeAt: now)
    }

    private func made(
        _ role: Role, _ scope: Scope, _ kind: Account.Kind = .staff, level: Area.Level? = nil,
        held: [Grant] = [], by caller: Caller = Self.security, until: Instant? = nil
    ) -> RoleGrant.Refusal? {
        let holding = held.enumerated().map { index, grant in
            RoleGrant(
                id: Key(Int64(index + 1)), account: Key(5), grant: grant, from: Self.now, until: nil, endedAt: nil)
        }
        do throws(RoleGrant.Refusal) {
            _ = try RoleGrant.made(
                Key(1), Grant(role, scope), to: Self.account(kind), level: level, held: holding, until: until,
                by: caller, at: Self.now)
            return nil
        } catch {
            return error
        }
    }

    /// The negative space: of 20 roles × 11 scopes × 2 kinds of account, only these can be given.
    @Test func `a role holds where it belongs and nowhere else`() {
        var allowed: Set<String> = []
        let scopes: [(String, Scope, Area.Level?)] =
            Area.Level.allCases.map { ("\($0)", Self.area, $0) }
            + [("everywhere", .everywhere, nil), ("organisation", Self.body, nil)]
        for role in Role.allCases {
            for (name, scope, level) in scopes {
                for kind in Account.Kind.allCases where made(role, scope, kind, level: level) == nil {
                    allowed.insert("\(kind) \(role) \(name)")
                }
            }
        }
        let volunteering = ["county", "township", "community", "grid", "microGrid", "building", "unit"]
        let reading = ["city", "county", "township", "community", "everywhere"]
        var expected: Set<String> = ["resident resident everywhere"]
        for kind in ["staff", "resident"] {
            expected.formUnion(volunteering.map { "\(kind) volunteer \($0)" })
            expected.formUnion(["grid", "microGrid", "building", "unit"].map { "\(kind) buildingLeader \($0)" })
        }
        for role in ["gridWorker", "gridLeader"] {
            expected.formUnion(["staff \(role) grid", "staff \(role) microGrid"])
        }
        expected.formUnion(["staff communityClerk community", "staff communitySecretary community"])
        expected.insert("staff townshipDispatcher township")
        for role in ["hotlineClerk", "supervisor", "evaluator", "leader"] {
            expected.formUnion(reading.map { "staff \(role) \($0)" })
        }
        for role in ["departmentHandler", "departmentHead", "propertyFirm", "partnerUnit"] {
            expected.insert("staff \(role) organisation")
        }
        for role in ["systemAdministrator", "securityAdministrator", "auditAdministrator"] {
            expected.insert("staff \(role) everywhere")
        }
        #expect(allowed == expected)
    }

    @Test(arguments: Array(Role.administrators), Role.ofPersons)
    func `an administrator holds that one role and nothing else`(administrator: Role, other: Role) {
        guard other != .resident else { return }
        let scope: Scope =
            switch other.extent {
            case .areas, .areasOrEverywhere: Self.area
            case .organisation: Self.body
            case .everywhere: .everywhere
            }
        let level: Area.Level? =
            switch other.extent {
            case .areas(let levels), .areasOrEverywhere(let levels): levels.lowerBound
            case .organisation, .everywhere: nil
            }
        let held = Grant(administrator, .everywhere)
        #expect(
            made(other, scope, level: level, held: [held])
                == (other == administrator ? .alreadyHeld : .administratorsStandAlone))
        guard other != administrator else { return }
        #expect(made(administrator, .everywhere, held: [Grant(other, scope)]) == .administratorsStandAlone)
    }

    @Test func `nobody grants to themselves, nor what nobody can be`() {
        #expect(made(.leader, .everywhere, by: Caller(id: Key(5), grants: Self.security.grants)) == .yourself)
        #expect(made(.clock, .everywhere) == .notForPersons)
        #expect(made(.leader, .everywhere, held: [Grant(.leader, .everywhere)]) == .alreadyHeld)
        #expect(made(.leader, .everywhere, until: Self.now) == .endsBeforeItBegins)
    }

    @Test func `a post with open work, one's own and the last keeper's can't be taken back`() throws {
        let grant = RoleGrant(
            id: Key(1), account: Key(5), grant: Grant(.gridWorker, Self.area), from: Self.now, until: nil, endedAt: nil)
        func refusal(_ caller: Caller = Self.security, isLast: Bool = false, open: Int = 0) -> RoleGrant.Refusal? {
            do throws(RoleGrant.Refusal) {
                _ = try grant.ended(by: caller, at: Self.now, isLastRoleKeeper: isLast, openWork: open)
                return nil
            } catch {
                return error
            }
        }
        #expect(refusal() == nil)
        #expect(refusal(open: 3) == .openWork(count: 3))
        #expect(refusal(isLast: true) == .lastOne)
        #expect(refusal(Caller(id: Key(5), grants: [])) == .yourself)
        let ended = try grant.ended(by: Self.security, at: Self.now, isLastRoleKeeper: false, openWork: 0)
        #expect(!ended.holds(at: Self.now))
        #expect(throws: RoleGrant.Refusal.outOfTurn) {
            try ended.ended(by: Self.security, at: Self.now, isLastRoleKeeper: false, openWork: 0)
        }
    }

    @Test func `whoever takes over holds the same role in the same place`() {
        let grant = RoleGrant(
            id: Key(1), account: Key(5), grant: Grant(.supervisor, Self.area), from: Self.now, until: nil, endedAt: nil)
        #expect(grant.isTakenOver(by: [Grant(.supervisor, Self.area)]))
        #expect(grant.isTakenOver(by: [Grant(.supervisor, .everywhere)]))
        #expect(!grant.isTakenOver(by: [Grant(.supervisor, .area(Key(78)))]))
        #expect(!grant.isTakenOver(by: [Grant(.leader, Self.area)]))
    }
}

struct DeputyTests {
    private static let now = Instant(milliseconds: 1_800_000_000_000)
    private static let worker = Grant(.gridWorker, .area(Key(77)))
    private static let handler = Grant(.departmentHandler, .organisation(Key(88)))

    private func refusal(
        held: Set<Grant> = [worker], standIn: Key<Caller> = Key(6),
        standInHolds: Set<Grant> = [Grant(.gridWorker, .area(Key(78)))],
        from: Instant = now, days: Int = 5, others: [Deputy] = []
    ) -> Deputy.Refusal? {
        do throws(Deputy.Refusal) {
            _ = try Deputy.made(
                Key(1), for: Key(5), held: held, by: standIn, standInHolds: standInHolds, from: from,
                until: from.adding(days: days), others: others, at: Self.now)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a colleague may stand in`() {
        #expect(refusal() == nil)
        #expect(refusal(held: [Self.handler], standInHolds: [Grant(.departmentHead, .organisation(Key(88)))]) == nil)
    }

    @Test func `nobody hands a post to outsiders, to themselves or for ever`() {
        #expect(refusal(standIn: Key(5)) == .yourself)
        #expect(refusal(standInHolds: []) == .standInUnfit)
        #expect(refusal(standInHolds: [Grant(.resident, .everywhere)]) == .standInUnfit)
        #expect(refusal(standInHolds: [Grant(.volunteer, .area(Key(77)))]) == .standInUnfit)
        #expect(refusal(standInHolds: [Grant(.propertyFirm, .organisation(Key(3)))]) == .standInUnfit)
        #expect(
            refusal(held: [Self.handler], standInHolds: [Grant(.departmentHandler, .organisation(Key(89)))])
                == .standInUnfit)
        #expect(refusal(held: [Grant(.volunteer, .area(Key(77)))]) == .nothingToStandInFor)
        #expect(refusal(days: 91) == .tooLong)
        #expect(refusal(from: Self.now.adding(days: -9)) == .timesCrossed)
    }

    @Test(arguments: Array(Role.administrators))
    func `administrators neither have a stand-in nor are one`(role: Role) {
        #expect(refusal(held: [Grant(role, .everywhere)]) == .notForAdministrators)
        #expect(refusal(standInHolds: [Grant(role, .everywhere)]) == .notForAdministrators)
    }

    @Test func `two stand-ins don't overlap, and an ended one leaves room`() throws {
        let other = Deputy(
            id: Key(2), absent: Key(5), standIn: Key(7), from: Self.now.adding(days: 4),
            until: Self.now.adding(days: 9), endedAt: nil)
        #expect(refusal(others: [other]) == .overlaps)
        #expect(refusal(days: 4, others: [other]) == nil)
        #expect(refusal(others: [try other.ended(at: Self.now)]) == nil)
    }
}

struct APITokenTests {
    @Test func `a program never gets what shows personal data, nor what only administrators do`() {
        for permission in Permission.allCases where permission.suitsTokens {
            #expect(!permission.line.showsPersonalData)
            #expect(!Set(permission.line.holders.keys).isSubset(of: Role.administrators.union([.clock])))
        }
        #expect(Permission.browseAreas.suitsTokens)
        #expect(!Permission.openPersonalData.suitsTokens)
        #expect(!Permission.manageRoles.suitsTokens)
    }

    @Test func `a caller cut down to some permissions has no other`() {
        let grants: Set<Grant> = [Grant(.communityClerk, .area(Key(77)))]
        let program = Caller(id: Key(5), grants: grants, limit: [.browseAreas])
        for permission in Permission.allCases {
            #expect(Permissions.holds(permission, caller: program) == (permission == .browseAreas))
        }
    }

    @Test func `roles that ask for a second factor wait until it is proved`() {
        let held: Set<Grant> = [Grant(.communityClerk, .area(Key(77))), Grant(.leader, .everywhere)]
        #expect(EffectiveGrants.of(held, secondFactorAt: nil) == [Grant(.leader, .everywhere)])
        #expect(EffectiveGrants.of(held, secondFactorAt: Instant(milliseconds: 1)) == held)
        #expect(EffectiveGrants.needsSecondFactor(held))
        for role in Role.administrators {
            #expect(EffectiveGrants.of([Grant(role, .everywhere)], secondFactorAt: nil).isEmpty)
            #expect(EffectiveGrants.ofToken([Grant(role, .everywhere)]).isEmpty)
        }
    }
}

struct AccountTests {
    @Test(arguments: [("Zhang.Wei", "zhang.wei"), ("  wang-li ", "wang-li"), ("ＺＨＡＮＧ１", "zhang1"), ("李小明", "李小明")])
    func `a name is folded as people mean it`(typed: String, name: String) throws {
        #expect(try SignInName(typed).text == name)
    }

    @Test(arguments: [
        "", "ab", ".abc", "-abc", "a b c", "abc\u{0}", "аdmin", "a\u{202E}bc", String(repeating: "a", count: 41),
    ])
    func `what could be mistaken is refused`(typed: String) {
        #expect(throws: Account.Refusal.nameMisshapen) { try SignInName(typed) }
    }

    @Test func `nobody disables themselves, nor the last who can grant roles`() throws {
        let now = Instant(milliseconds: 0)
        let account = try Account.staff(Key(5), name: "wang.li", displayName: "王丽", at: now)
        let other = Caller(id: Key(6), grants: [])
        #expect(throws: Account.Refusal.yourself) {
            try account.after(.disable, by: Caller(id: Key(5), grants: []), at: now, isLastRoleKeeper: false)
        }
        #expect(throws: Account.Refusal.lastOne) {
            try account.after(.disable, by: other, at: now, isLastRoleKeeper: true)
        }
        let disabled = try account.after(.disable, by: other, at: now, isLastRoleKeeper: false)
        #expect(!disabled.isActive)
        #expect(throws: Account.Refusal.outOfTurn) {
            try disabled.after(.disable, by: other, at: now, isLastRoleKeeper: false)
        }
        #expect(try disabled.after(.enable, by: other, at: now, isLastRoleKeeper: false).isActive)
    }

    @Test func `a one-time link works once and for three days`() throws {
        let now = Instant(milliseconds: 0)
        let link = OneTimeLink(account: Key(5), endsAt: now.adding(hours: 72), isUsed: false)
        let used = try link.use(at: now)
        #expect(throws: OneTimeLink.Refusal.over) { try used.use(at: now) }
        #expect(throws: OneTimeLink.Refusal.over) { try link.use(at: now.adding(hours: 72)) }
    }
}
