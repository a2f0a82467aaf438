import Actions
import Core
import Database
import Domain
import Fixtures
import Testing

@Suite(.serialized)
struct OrganisationChangeTests {
    static func draft(
        _ name: String, _ kind: Organisation.Kind, under parent: Key<Organisation>? = nil, in area: Key<Area>? = nil
    ) -> OrganisationActions.Draft {
        OrganisationActions.Draft(name: name, kind: kind, parent: parent, area: area)
    }

    @Test(arguments: Engines.available)
    func `a body is made in a place, changed, moved under another, and ended when nothing is left`(
        engine: Engine
    ) async throws {
        let cast = try await PeopleCast(engine)
        let (actions, town, system) = (cast.organisations, cast.town, PeopleCast.system)
        let committee = try await actions.create(
            Self.draft("锡麟街社区党委", .partyCommittee, in: town.community), by: system)
        let other = try await actions.create(Self.draft("街道党工委", .partyCommittee, in: town.township), by: system)
        let branch = try await actions.create(
            Self.draft("第一党支部", .partyBranch, under: committee, in: town.grids[0]), by: system)
        try await actions.change(
            branch, to: Self.draft("墨子巷党支部", .partyBranch, under: other, in: town.grids[0]), by: system)
        let view = try await actions.view(branch, by: PeopleCast.worker)
        #expect(view.organisation.name == "墨子巷党支部" && view.parents.map(\.id) == [other])
        #expect(
            try await cast.journal("organisation", branch.number) == ["organisation.created", "organisation.moved"])
        let circle = await refusal {
            try await actions.change(other, to: Self.draft("街道党工委", .partyCommittee, under: other), by: system)
        }
        #expect(circle == "organisation.circle")
        let inUse = await refusal { try await actions.end(other, on: cast.today, by: system) }
        #expect(inUse == "organisation.in-use")
        try await actions.end(branch, on: cast.today, by: system)
        try await actions.end(other, on: cast.today, by: system)
        let twice = await refusal { try await actions.end(other, on: cast.today, by: system) }
        #expect(twice == "organisation.out-of-turn")
        let gone = try await actions.list(nil, in: town.township, after: nil, by: system)
        #expect(gone.page.items.map(\.id) == [committee])
    }

    @Test(arguments: Engines.available)
    func `lists are of an area and a kind, and their counts move by one`(engine: Engine) async throws {
        let cast = try await PeopleCast(engine)
        let (actions, town, system) = (cast.organisations, cast.town, PeopleCast.system)
        for (index, grid) in town.grids.enumerated() {
            try await actions.create(Self.draft("支部\(index)", .partyBranch, in: grid), by: system)
        }
        try await actions.create(Self.draft("和风物业", .propertyFirm, in: town.community), by: system)
        for area in [town.city, town.county, town.township, town.community] {
            let list = try await actions.list(.partyBranch, in: area, after: nil, by: PeopleCast.worker)
            #expect(list.page.items.count == 2 && list.counts == [.partyBranch: 2, .propertyFirm: 1], "\(area)")
        }
        let one = try await actions.list(nil, in: town.grids[0], after: nil, by: system)
        #expect(one.page.items.map(\.name) == ["支部0"])
        try await actions.create(Self.draft("支部9", .partyBranch, in: town.grids[0]), by: system)
        let more = try await actions.list(nil, in: town.county, after: nil, by: system)
        #expect(more.counts[.partyBranch] == 3)
        let granted = try await actions.list(after: nil, limit: 50, by: system)
        #expect(granted.items.map(\.name) == ["和风物业"], "roles aren't granted for party units")
    }

    @Test(arguments: Engines.available)
    func `grids with neither branch nor group are listed until one is founded`(engine: Engine) async throws {
        let cast = try await PeopleCast(engine)
        let (actions, town) = (cast.organisations, cast.town)
        try await actions.create(Self.draft("支部", .partyBranch, in: town.grids[0]), by: PeopleCast.system)
        let before = try await actions.uncoveredGrids(in: town.county, by: PeopleCast.worker)
        #expect(before.grids(.branch).map(\.area.id) == [town.grids[0]])
        #expect(before.grids(.neither).map(\.area.id) == [town.grids[1]])
        try await actions.create(Self.draft("小组", .partyGroup, in: town.grids[1]), by: PeopleCast.system)
        let after = try await actions.uncoveredGrids(in: town.county, by: PeopleCast.worker)
        #expect(after.grids(.neither).isEmpty && after.grids(.groupOnly).count == 1)
    }

    @Test func `who may look at bodies, and who may change them`() async throws {
        let cast = try await PeopleCast(.sqlite)
        for role in Role.ofPersons {
            let caller = Caller(id: Key(950), grants: [Grant(role, .everywhere)])
            let sees = await refusal { try await cast.organisations.list(nil, in: nil, after: nil, by: caller) }
            let isOutside = role == .resident || role == .volunteer
            #expect((sees == "access.forbidden") == isOutside, "\(role)")
            let makes = await refusal { try await cast.organisations.create(Self.draft("甲", .firm), by: caller) }
            #expect((makes == nil) == (role == .systemAdministrator), "\(role)")
        }
    }
}
