import Actions
import Core
import Database
import Domain
import Fixtures
import Logging
import Storage
import Workers

/// The cast of the cases in a demo, which may send to its own machine, with a partner that has an account, an
/// administrator, the follower that makes messages and the runner that sends them.
struct HookCast {
    let cast: CaseCast
    let hooks: HookActions

    static let admin = Caller(id: Key(40), grants: [Grant(.systemAdministrator, .everywhere)], secondFactorAt: .start)
    static let partner = Caller(id: Key(41), grants: [Grant(.partnerUnit, .everywhere)], limit: [.reportCases])
    static let other = Caller(id: Key(42), grants: [Grant(.partnerUnit, .everywhere)], limit: [.reportCases])

    var world: World { cast.test.world }

    init(_ engine: Engine) async throws {
        cast = try await CaseCast(engine, isDemo: true)
        hooks = HookActions(world: cast.test.world)
        try await cast.test.world.database.write { db in
            for (person, name) in [(Self.admin, "some.admin"), (Self.partner, "hot.line"), (Self.other, "other.line")] {
                try AccountTable.insert(
                    Account.staff(person.id, name: name, displayName: "城市热线", at: .start), in: db)
            }
        }
    }

    func hook(
        at address: String, _ about: HookActions.About = .everything, kinds: [Hook.Kind] = Hook.Kind.ofCases
    ) async throws -> (id: Key<Hook>, secret: HookSecret) {
        try await hooks.create(
            HookActions.New(name: "城市热线", address: address, about: about, kinds: Set(kinds)), by: Self.admin)
    }

    /// A request that a partner brings, and the case it opened.
    func brought(by partner: Caller, key: String) async throws -> (number: Key<PublicCase>, file: Key<Case>) {
        var new = PartnerActions.New(
            matter: cast.rubbish, text: "王某某 13912345678 说垃圾没人收", place: .spot(.area(cast.town.buildings[0])),
            way: .program)
        new.key = key
        let given = try await PartnerActions(world: world).bring(new, by: partner)
        var search = PartnerActions.Search()
        search.numbers = [given.number]
        let view = try await PartnerActions(world: world).own(search, by: partner)[0]
        return (given.number, view.request.case)
    }

    /// Seals all that was written, and lets the follower take it in.
    func follow() async throws {
        try await Sealed.all(in: world.database)
        let follower = Follower.hooks(now: world.now, freshNumber: world.freshNumber)
        while try await world.database.write({ try follower.advance(under: nil, in: $0) }) > 0 {}
    }

    func beginAnew() async throws {
        try await world.database.write { try Followers.save(0, of: "hooks", in: $0) }
        try await follow()
    }

    func sending(_ post: HookPost) -> HookSending {
        HookSending(world: world, publicAddress: "https://grid.example.cn", post: post)
    }

    func runner(_ post: HookPost) -> HookRunner { HookRunner(sending(post), logger: Logger(label: "test")) }

    /// Sends what is due, the given time for each try.
    func send(seconds: Int64 = 5) async throws {
        let poster = HookPoster(isDemo: true, seconds: seconds)
        let runner = runner(poster.post)
        while try await runner.step() > 0 {}
        try await poster.shutDown()
    }

    func deliveries(_ hook: Key<Hook>) async throws -> [HookDelivery] {
        try await hooks.find(hook, by: Self.admin).deliveries
    }
}
