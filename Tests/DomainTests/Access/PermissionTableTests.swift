import Core
import Domain
import Testing

/// The table of `Permission+Table.swift` stands by permission; this one was written by hand, by role. Whoever adds a
/// permission writes it here for each role that gets it.
struct PermissionTableTests {
    static let all: Rights =
        .init([.browseAreas, .suggest, .seePermissions], .everywhere)
        + .init([.ownAccount, .seeOwnPrivacy], .own)

    static let post: Rights =
        all + .init([.nameDeputies, .seeOwnPosts, .releaseDuties], .own)
        + .init([.browsePeople, .seeRecuts, .browseMatters], .everywhere)
    static let partner: Rights = post + .init([.browsePartnership], .everywhere)
    static let grid: Rights =
        partner + .init([.openPersonalData, .recordConsents, .recordDeeds], .ownArea)
    static let office: Rights =
        grid
        + .init(
            [.lookUpPersonalData, .editPartnership, .releaseDuties, .seeMembers, .editEstates, .draftRecuts] + keeper,
            .ownArea)

    static let keeper: [Permission] = [.seePersons, .managePersons, .managePosts, .importPeople]

    static let expected: [Role: Rights] = [
        .resident: all + .init([.recordConsents], .own),
        .volunteer: all,
        .buildingLeader: post,
        .gridWorker: grid,
        .gridLeader: grid,
        .communityClerk: office + .init([.issueCards], .ownArea),
        .communitySecretary: office + .init([.issueCards], .ownArea),
        .hotlineClerk: post + .init([.answerSuggestions], .ownArea),
        .townshipDispatcher: office + .init([.answerSuggestions, .approveRecuts], .ownArea),
        .departmentHandler: post,
        .departmentHead: partner + .init([.recordDeeds], .own) + .init([.askAdmissions], .ownOrganisation),
        .propertyFirm: post,
        .partnerUnit: partner + .init([.recordDeeds], .own) + .init([.releaseDuties], .ownOrganisation),
        .supervisor: partner + .init([.editMatters, .enforceMatters, .decideAdmissions], .ownArea),
        .evaluator: partner,
        .leader: partner + .init([.recordDeeds], .own)
            + .init([.approveRecuts, .enforceMatters, .decideAdmissions], .ownArea),
        .systemAdministrator: post
            + .init(
                [
                    .editAreas, .importDivisions, .editEstates, .issueCards, .browseAccounts, .manageAccounts,
                    .exportAccounts,
                    .manageSettings,
                    .manageCalendar, .manageHooks, .seeOperations, .seeOutbox, .manageOrganisations, .draftRecuts,
                    .approveRecuts,
                ] + keeper, .everywhere),
        .securityAdministrator: post
            + .init(
                [
                    .browseAccounts, .manageRoles, .endSessions, .resetSecondFactors, .manageTokens,
                    .approveJournalList,
                    .erasePersonalData, .approveExports, .setPrivacyRules,
                ], .everywhere),
        .auditAdministrator: post + .init([.readJournal, .verifyJournal, .listJournalOfWorker], .everywhere),
        .clock: all
            + .init(
                [
                    .editAreas, .importDivisions, .editEstates, .issueCards, .browseAccounts, .manageAccounts,
                    .manageRoles,
                    .endSessions,
                    .resetSecondFactors, .manageOrganisations, .manageTokens, .verifyJournal, .erasePersonalData,
                    .manageSettings, .manageCalendar, .approveRecuts, .editMatters, .enforceMatters,
                ] + keeper, .everywhere),
    ]

    @Test(arguments: Role.allCases, Permission.allCases)
    func `the table says of each role what was written by hand`(role: Role, permission: Permission) {
        let written =
            Self.expected[role]?.reach[permission] ?? Self.casework[role]?.reach[permission]
            ?? Self.whistles[role]?.reach[permission] ?? Self.rounds[role]?.reach[permission]
        #expect(Permissions.reach(of: role, for: permission) == written)
    }

    @Test(arguments: Permission.allCases)
    func `no administrator and no reading role has a permission that shows personal data`(permission: Permission) {
        guard permission.line.showsPersonalData else { return }
        let without: Set<Role> = Role.administrators.union([
            .leader, .evaluator, .supervisor, .propertyFirm, .partnerUnit, .departmentHandler, .departmentHead,
            .resident, .volunteer, .buildingLeader, .clock,
        ])
        #expect(without.isDisjoint(with: permission.line.holders.keys))
    }

    @Test func `what one administrator may, beyond what everybody may, no other administrator may`() {
        let shared: Set<Permission> = [.browseAccounts]
        for permission in Permission.allCases where !shared.contains(permission) {
            let holders = Role.administrators.intersection(permission.line.holders.keys)
            #expect(holders.count <= 1 || holders == Role.administrators, "\(permission)")
        }
    }

    @Test func `the second factor is asked of administrators and of whoever may open the data of others`() {
        let needing = Role.allCases.filter(Permissions.needsSecondFactor)
        #expect(
            needing == [
                .gridWorker, .gridLeader, .communityClerk, .communitySecretary, .hotlineClerk, .townshipDispatcher,
                .systemAdministrator, .securityAdministrator, .auditAdministrator,
            ])
    }

    @Test(arguments: Permission.allCases)
    func `every permission has its line, and somebody who holds it`(permission: Permission) {
        #expect(!permission.line.holders.isEmpty)
    }

    @Test func `every permission has a name of its own in both languages`() {
        #expect(Set(Permission.allCases.map(\.words.chinese)).count == Permission.allCases.count)
        #expect(Set(Permission.allCases.map(\.words.english)).count == Permission.allCases.count)
    }

    /// What a role may, as one writes it down.
    struct Rights: Sendable {
        var reach: [Permission: Reach] = [:]

        init(_ permissions: [Permission], _ reach: Reach) {
            for permission in permissions { self.reach[permission] = reach }
        }

        static func + (a: Rights, b: Rights) -> Rights {
            var both = a
            both.reach.merge(b.reach) { _, later in later }
            return both
        }
    }
}
