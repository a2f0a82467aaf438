import Actions
import Core
import Database
import Domain
import Fixtures
import Testing

@Suite(.serialized)
struct PostActionsTests {
    @Test(arguments: Engines.available)
    func `a worker is moved in one step, and sees it on their own page`(engine: Engine) async throws {
        let cast = try await PeopleCast(engine)
        let own = Caller(id: Key(61), grants: [Grant(.gridWorker, .area(cast.town.grids[0]))])
        let account = try await AccountActions(world: cast.world).create(
            name: "shan.xin", displayName: "单", by: PeopleCast.system
        ).account
        let holder = Caller(id: account, grants: own.grants)
        let id = try await cast.person("单雄信")
        try await cast.persons.link(id, to: account, by: PeopleCast.system)
        let first = try await cast.post(.gridWorker, at: cast.town.grids[0], for: id)
        let next = try await cast.posts.move(
            first, to: .gridWorker, at: .area(cast.town.grids[1]), on: cast.today.adding(days: 3),
            by: PeopleCast.clerk)
        let page = try #require(try await cast.persons.own(holder))
        #expect(page.posts.map(\.post.id) == [next, first])
        #expect(page.posts[1].post.stage == .ended(on: cast.today.adding(days: 3), .moved))
        #expect(page.story.map(\.kind).contains("post.moved"))
        #expect(page.story.count { $0.kind == "post.given" } == 2)
        #expect(try await cast.journal("post", first.number) == ["post.given", "post.moved"])
    }

    /// Half a move would leave somebody without a post: a refusal of the second half undoes the first.
    @Test(arguments: Engines.available)
    func `a move that can't arrive doesn't leave`(engine: Engine) async throws {
        let cast = try await PeopleCast(engine)
        let (first, second) = (try await cast.person("李梅"), try await cast.person("王芳"))
        let post = try await cast.post(.gridLeader, at: cast.town.grids[0], for: first)
        try await cast.post(.gridLeader, at: cast.town.grids[1], for: second)
        let taken = await refusal {
            try await cast.posts.move(
                post, to: .gridLeader, at: .area(cast.town.grids[1]), on: cast.today, by: PeopleCast.clerk)
        }
        #expect(taken == "post.taken")
        #expect(try await cast.posts.view(post, by: PeopleCast.clerk).line.post.isOpen)
        let same = await refusal {
            try await cast.posts.move(
                post, to: .gridLeader, at: .area(cast.town.grids[0]), on: cast.today, by: PeopleCast.clerk)
        }
        #expect(same == "post.same-seat")
    }

    @Test(arguments: Engines.available)
    func `leave with a stand-in, back, a longer term and the end are done in turn and journalled`(
        engine: Engine
    ) async throws {
        let cast = try await PeopleCast(engine)
        let (holder, standIn) = (try await cast.person("李梅"), try await cast.person("王芳"))
        var draft = PostActions.Draft(
            .partTimeWorker, at: .area(cast.town.grids[0]), for: holder, from: cast.today)
        draft.term = cast.today.adding(days: 30)
        let id = try await cast.posts.give(draft, by: PeopleCast.clerk)
        let leave = Post.Leave(from: cast.today, until: cast.today.adding(days: 5), standIn: standIn)
        for act in [Post.Act.takeLeave(leave), .comeBack, .extend(to: cast.today.adding(days: 60))] {
            try await cast.posts.perform(act, on: id, by: PeopleCast.clerk)
        }
        try await cast.posts.perform(.takeLeave(leave), on: id, by: PeopleCast.clerk)
        let standing = try await cast.persons.view(standIn, by: PeopleCast.clerk).standIns
        #expect(standing.map(\.post.id) == [id])
        try await cast.posts.perform(.end(on: cast.today, .replaced), on: id, by: PeopleCast.clerk)
        #expect(
            try await cast.journal("post", id.number) == [
                "post.given", "post.leave-taken", "post.came-back", "post.extended", "post.leave-taken", "post.ended",
            ])
        let again = await refusal { try await cast.posts.perform(.comeBack, on: id, by: PeopleCast.clerk) }
        #expect(again == "post.out-of-turn")
    }

    @Test func `posts are given by who keeps the register of the place, and by nobody else`() async throws {
        let cast = try await PeopleCast(.sqlite)
        let id = try await cast.person("李梅")
        let seat = Post.Seat.area(cast.town.grids[0])
        for role in Role.ofPersons {
            let caller = Caller(id: Key(950), grants: [Grant(role, .everywhere)])
            let problem = await refusal {
                try await cast.posts.give(.init(.informant, at: seat, for: id, from: cast.today), by: caller)
            }
            let may: Set<Role> = [.systemAdministrator, .townshipDispatcher, .communityClerk, .communitySecretary]
            #expect((problem == nil) == may.contains(role), "\(role): \(problem ?? "")")
        }
        let far = await refusal {
            try await cast.posts.give(
                .init(.informant, at: seat, for: id, from: cast.today), by: PeopleCast.stranger)
        }
        #expect(far == "access.forbidden")
    }

    @Test(arguments: Engines.available)
    func `names at public posts are whole for all who work in the net, others only for the register's keepers`(
        engine: Engine
    ) async throws {
        let cast = try await PeopleCast(engine)
        let (worker, leader) = (try await cast.person("单雄信"), try await cast.person("王小芳"))
        try await cast.post(.gridWorker, at: cast.town.grids[0], for: worker)
        try await cast.post(.buildingLeader, at: cast.town.buildings[0], for: leader)
        func names(_ caller: Caller) async throws -> Set<String> {
            Set(try await cast.posts.standing(in: cast.town.grids[0], by: caller).lines.map(\.name))
        }
        #expect(try await names(PeopleCast.clerk) == ["单雄信", "王小芳"])
        #expect(try await names(PeopleCast.worker) == ["单雄信", "王*芳"])
        #expect(try await names(PeopleCast.stranger) == ["单雄信", "王*芳"])
        let resident = await refusal { try await names(PeopleCast.resident) }
        #expect(resident == "access.forbidden")
    }
}
