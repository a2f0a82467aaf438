import Core
import Domain
import Testing

/// One's own record and the neighbour's, for every scope.
struct PermissionsTests {
    static let county = Key<Area>(10)
    static let township = Key<Area>(20)
    static let nextTownship = Key<Area>(21)
    static let community = Key<Area>(30)
    static let nextCommunity = Key<Area>(31)
    static let grid = Key<Area>(40)
    static let nextGrid = Key<Area>(41)
    static let office = Key<Organisation>(50)
    static let nextOffice = Key<Organisation>(51)
    static let wanda = Key<Caller>(60)
    static let victor = Key<Caller>(61)

    static let here = Place(county: county, township: township, community: community, grid: grid)
    static let nextDoor = Place(county: county, township: township, community: community, grid: nextGrid)
    static let nextCommunityOver = Place(county: county, township: township, community: nextCommunity, grid: Key(42))
    static let nextTownshipOver = Place(county: county, township: nextTownship, community: Key(32), grid: Key(43))

    static func caller(_ grants: Grant...) -> Caller { Caller(id: wanda, grants: Set(grants)) }

    @Test func `a grid worker reaches the own grid and no grid beside it`() {
        let worker = Self.caller(Grant(.gridWorker, .area(Self.grid)))
        #expect(Permissions.allows(.openPersonalData, caller: worker, place: Self.here))
        #expect(!Permissions.allows(.openPersonalData, caller: worker, place: Self.nextDoor))
        #expect(!Permissions.allows(.openPersonalData, caller: worker, place: Place(community: Self.community)))
    }

    @Test func `a community clerk reaches every grid of the community and no other community`() {
        let clerk = Self.caller(Grant(.communityClerk, .area(Self.community)))
        #expect(Permissions.allows(.openPersonalData, caller: clerk, place: Self.here))
        #expect(Permissions.allows(.openPersonalData, caller: clerk, place: Self.nextDoor))
        #expect(!Permissions.allows(.openPersonalData, caller: clerk, place: Self.nextCommunityOver))
    }

    @Test func `a dispatcher reaches every community of the township and no other township`() {
        let dispatcher = Self.caller(Grant(.townshipDispatcher, .area(Self.township)))
        #expect(Permissions.allows(.openPersonalData, caller: dispatcher, place: Self.nextCommunityOver))
        #expect(!Permissions.allows(.openPersonalData, caller: dispatcher, place: Self.nextTownshipOver))
    }

    /// What a table would allow in which this role reaches its own organisation.
    static func ofOffice(_ role: Role, _ scope: Scope) -> Bounds {
        Permissions.bounds(for: caller(Grant(role, scope))) { $0 == role ? .ownOrganisation : nil }
    }

    @Test(arguments: [Role.departmentHandler, .departmentHead, .propertyFirm, .partnerUnit])
    func `who acts for an organisation reaches its records, wherever, and no other's`(role: Role) {
        let bounds = Self.ofOffice(role, .organisation(Self.office))
        #expect(bounds.hold(place: nil, organisation: Self.office, owner: nil))
        #expect(bounds.hold(place: Self.nextTownshipOver, organisation: Self.office, owner: nil))
        #expect(!bounds.hold(place: nil, organisation: Self.nextOffice, owner: nil))
        #expect(!bounds.hold(place: Self.here, organisation: nil, owner: Self.wanda))
    }

    @Test func `a resident reaches the own consents and nobody else's`() {
        let resident = Self.caller(Grant(.resident, .everywhere))
        #expect(Permissions.allows(.recordConsents, caller: resident, owner: Self.wanda))
        #expect(!Permissions.allows(.recordConsents, caller: resident, owner: Self.victor))
        #expect(!Permissions.allows(.recordConsents, caller: resident, place: Self.here))
    }

    @Test func `without a place, an organisation or an owner a limited grant reaches nothing`() {
        for grant in [
            Grant(.gridWorker, .area(Self.grid)), Grant(.departmentHead, .organisation(Self.office)),
            Grant(.resident, .everywhere),
        ] {
            for permission in [Permission.openPersonalData, .browseAccounts, .recordConsents] {
                #expect(!Permissions.allows(permission, caller: Self.caller(grant)), "\(grant.role) \(permission)")
            }
        }
    }

    @Test func `a grant with the wrong kind of scope reaches nothing`() {
        let office = Scope.organisation(Self.office)
        #expect(
            !Permissions.allows(
                .openPersonalData, caller: Self.caller(Grant(.gridWorker, office)), place: Self.here,
                organisation: Self.office))
        for scope in [Scope.everywhere, .area(Self.community)] {
            #expect(Self.ofOffice(.departmentHead, scope) == .nothing)
        }
    }

    @Test func `grants add up in the bounds of a list and in what is allowed`() {
        let reaches: [Role: Reach] = [.communitySecretary: .ownArea, .departmentHead: .ownOrganisation]
        let both = Self.caller(
            Grant(.communitySecretary, .area(Self.community)), Grant(.departmentHead, .organisation(Self.office)))
        #expect(
            Permissions.bounds(for: both) { reaches[$0] }
                == .only(areas: [Self.community], organisations: [Self.office], own: nil))
        let everything = Self.caller(
            Grant(.communitySecretary, .everywhere), Grant(.departmentHead, .organisation(Self.office)))
        #expect(Permissions.bounds(for: everything) { reaches[$0] } == .everything)
        #expect(Permissions.bounds(of: .ownAccount, for: both) == .only(areas: [], organisations: [], own: Self.wanda))
    }

    @Test(arguments: Permission.allCases)
    func `somebody without a grant may nothing`(permission: Permission) {
        let nobody = Self.caller()
        #expect(Permissions.bounds(of: permission, for: nobody) == .nothing)
        #expect(!Permissions.holds(permission, caller: nobody))
        #expect(
            !Permissions.allows(
                permission, caller: nobody, place: Self.here, organisation: Self.office, owner: Self.wanda))
    }

    @Test func `a refusal names what was refused`() throws {
        let problem = try #require(throws: Problem.self) {
            try Permissions.require(.editAreas, for: Self.caller(Grant(.leader, .everywhere)), at: Self.here)
        }
        #expect(problem.kind == .forbidden)
        #expect(problem.words.chinese.contains("修改区划"))
        #expect(problem.arguments["permission"] == .text("editAreas"))
    }

    /// Every role with every kind of scope against every permission and a record of its own kind beside it: the table's
    /// reach is the only way in.
    @Test(arguments: Role.allCases, Permission.allCases)
    func `a neighbour's record is refused to whoever doesn't reach everything`(role: Role, permission: Permission) {
        let reach = Permissions.reach(of: role, for: permission)
        for scope in [Scope.area(Self.grid), .organisation(Self.office)] {
            let caller = Self.caller(Grant(role, scope))
            let allowed = Permissions.allows(
                permission, caller: caller, place: Self.nextDoor, organisation: Self.nextOffice, owner: Self.victor)
            #expect(allowed == (reach == .everywhere), "\(role) \(permission) \(scope)")
        }
    }
}
