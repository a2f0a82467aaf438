internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Posts: listed by place, given, left, extended, ended, moved.
struct PostRoutes: Sendable {
    private let actions: PostActions
    private let persons: PersonActions
    private let areas: AreaActions
    private let organisations: OrganisationActions

    init(world: World) {
        actions = PostActions(world: world)
        persons = PersonActions(world: world)
        areas = AreaActions(world: world)
        organisations = OrganisationActions(world: world)
    }

    var all: [Route] {
        [
            .get("/posts", .may(.browsePeople), list),
            .post("/posts", .may(.managePosts), give),
            .get("/posts/new", .may(.managePosts)) { .page(try await new($0)) },
            .get("/posts/:post", .may(.browsePeople)) { .page(try await page($0)) },
            .post("/posts/:post/leave", .may(.managePosts)) { try await perform(.leave, $0) },
            .post("/posts/:post/return", .may(.managePosts)) { try await perform(.comeBack, $0) },
            .post("/posts/:post/term", .may(.managePosts)) { try await perform(.term, $0) },
            .post("/posts/:post/end", .may(.managePosts)) { try await perform(.end, $0) },
            .get("/posts/:post/move", .may(.managePosts)) { .page(try await movePage($0)) },
            .post("/posts/:post/move", .may(.managePosts), move),
        ]
    }

    private func list(_ request: Request) async throws -> Response {
        let caller = try request.requireCaller()
        var area = request.askedArea
        if area == nil { area = try await areas.homeArea(of: caller) }
        guard let area else { return .page(StaffingPages.nowhere(PostPages.title, request.reading)) }
        let kind = request.asked("kind").flatMap(Post.Kind.init)
        let found = try await actions.list(kind, in: area, after: request.cursor, by: caller)
        return .page(PostPages.list(found, request.reading))
    }

    /// The form for a new post: where it is held and for whom come from the address or are searched for.
    private func new(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let caller = try request.requireCaller()
        let organisation = (request.form["organisation"] ?? request.asked("organisation")).flatMap {
            Key<Organisation>($0)
        }
        let seat: PostForm.Seat
        if let organisation {
            seat = .organisation(try await organisations.view(organisation, by: caller).organisation)
        } else {
            let line = try await areas.path(to: request.askedArea ?? request.chosenArea(), by: caller)
            seat = .area(
                line,
                try await AreaChoice.reading(request, areas: areas, current: line, isOptional: false))
        }
        let asked = request.form["who"] ?? request.asked("who") ?? ""
        var choices = asked.isEmpty ? [] : try await persons.choices(asked, by: caller)
        if let id = (request.form["person"] ?? request.asked("person")).flatMap({ Key<Person>($0) }),
            !choices.contains(where: { $0.person.id == id })
        {
            choices.insert(PersonLine(try await persons.view(id, by: caller)), at: 0)
        }
        let form = PostForm(
            seat: seat, choices: choices, asked: asked, lenders: try await organisations.lenders(by: caller),
            kind: request.asked("kind").flatMap(Post.Kind.init))
        return form.page(request.reading, answers)
    }

    private func give(_ request: Request) async throws -> Response {
        try await request.saving {
            let draft = try PostForm.draft(request)
            let id = try await PostForm.naming(["until": "term", "seat": "kind"]) {
                try await actions.give(draft, by: try request.requireCaller())
            }
            return .seeOther(PeopleAddress.post(id), notice: Words("已任命", "The post is given"))
        } orAsk: {
            try await new(request, $0)
        }
    }

    private func page(
        _ request: Request, open: PostForm.Act? = nil, _ answers: Answers = .none
    ) async throws -> PageContent {
        let view = try await actions.view(try request.key("post"), by: try request.requireCaller())
        return PostPages.show(view, request.reading, open: open, answers)
    }

    private func perform(_ act: PostForm.Act, _ request: Request) async throws -> Response {
        let id: Key<Post> = try request.key("post")
        return try await request.saving {
            let read = try act.read(request)
            try await PostForm.naming(["until": "on"]) {
                try await actions.perform(read, on: id, by: try request.requireCaller())
            }
            return .seeOther(PeopleAddress.post(id), notice: Words("已保存，本人能看到", "Saved; the holder sees it"))
        } orAsk: {
            try await page(request, open: act, $0)
        }
    }

    private func movePage(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let caller = try request.requireCaller()
        let view = try await actions.view(try request.key("post"), by: caller)
        let choice = try await AreaChoice.reading(request, areas: areas, current: [], isOptional: false)
        return PostPages.move(view, choice, request.reading, answers)
    }

    private func move(_ request: Request) async throws -> Response {
        let id: Key<Post> = try request.key("post")
        return try await request.saving {
            let kind = Post.Kind(rawValue: request.field("kind")) ?? .gridWorker
            let (area, day): (Key<Area>, Day) = (try request.fieldKey("area"), try request.day("on"))
            let next = try await PostForm.naming(["until": "on", "seat": "area"]) {
                try await actions.move(id, to: kind, at: .area(area), on: day, by: try request.requireCaller())
            }
            return .seeOther(
                PeopleAddress.post(next), notice: Words("已调动，本人能看到", "Moved; the holder sees it"))
        } orAsk: {
            try await movePage(request, $0)
        }
    }
}

extension PersonLine {
    /// As a choice of a form.
    init(_ view: PersonView) {
        self.init(
            person: view.person, area: view.line.last?.name, organisation: view.organisation?.name,
            posts: view.posts.filter(\.post.isOpen))
    }
}
