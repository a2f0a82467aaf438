import Actions
import Core
import Database
import Domain
import Fixtures
import Storage
import Workers

/// The cast of the cases with accounts and grants of their own, and the followers that tell them and their reporters.
struct RoundsCast {
    let cast: CaseCast

    var test: TestWorld { cast.test }
    var world: World { cast.test.world }

    init(_ engine: Engine) async throws {
        cast = try await CaseCast(engine)
        let people = [cast.clerk, cast.worker, cast.dispatcher, cast.handler, cast.firmsMan, cast.supervisor]
        try await world.database.write { db in
            for person in people {
                try AccountTable.insert(
                    Account.staff(person.id, name: "person.\(person.id.number)", displayName: "某人", at: .start), in: db)
                for grant in person.grants {
                    try RoleGrantTable.insert(
                        RoleGrant(
                            id: Key(person.id.number), account: person.id, grant: grant, from: .start, until: nil,
                            endedAt: nil), in: db)
                }
            }
        }
    }

    /// Seals all that was written, and lets the followers take it in.
    func follow() async throws {
        try await Sealed.all(in: world.database)
        for follower in [Follower.notices(now: world.now), .messages(now: world.now)] {
            while try await world.database.write({ try follower.advance(under: nil, in: $0) }) > 0 {}
        }
    }

    /// Begins the followers anew, as after a restore.
    func beginAnew() async throws {
        try await world.database.write { db in
            for name in ["notices", "reporter-messages"] { try Followers.save(0, of: name, in: db) }
        }
        try await follow()
    }

    func kinds(_ caller: Caller, onlyUnread: Bool = true) async throws -> [Notice.Kind] {
        try await NoticeActions(world: world).page(onlyUnread: onlyUnread, after: nil, by: caller).lines
            .map(\.notice.kind)
    }

    /// - Returns: the bodies of what was sent, the oldest first.
    func sent() async throws -> [String] {
        let messages = ReporterMessages(world: world, publicAddress: "https://grid.example.cn")
        while try await messages.send(limit: 20) > 0 {}
        return test.outbox.sent.reversed().map(\.text.body)
    }
}
