internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// What a place says about its people: the formula of its teams, its chain of party units, what posts are called; each
/// taken over from an example or written by hand.
struct TeamRoutes: Sendable {
    private let areas: AreaActions
    private let presets: PeoplePresets

    init(world: World, presets: PeoplePresets) {
        areas = AreaActions(world: world)
        self.presets = presets
    }

    var all: [Route] {
        [
            .get("/areas/:area/team", .may(.browsePeople), show),
            .get("/areas/:area/team/formula", .may(.editAreas)) { .page(try await formulaPage($0)) },
            .post("/areas/:area/team/formula", .may(.editAreas), setFormula),
            .get("/areas/:area/team/chain", .may(.editAreas)) { .page(try await chainPage($0)) },
            .post("/areas/:area/team/chain", .may(.editAreas), setChain),
            .get("/areas/:area/team/names", .may(.editAreas)) { .page(try await namesPage($0)) },
            .post("/areas/:area/team/names", .may(.editAreas), setNames),
        ]
    }

    private func rules(_ request: Request) async throws -> PeopleRules {
        try await areas.peopleRules(of: try request.key("area"), by: try request.requireCaller())
    }

    private func show(_ request: Request) async throws -> Response {
        .page(TeamPages.show(try await rules(request), presets, request.reading))
    }

    private func formulaPage(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let rules = try await rules(request)
        let preset = presets.teams.first { $0.code == request.asked("preset") }
        return TeamPages.formula(rules, preset?.team ?? rules.rules.team, request.reading, answers)
    }

    private func setFormula(_ request: Request) async throws -> Response {
        let area: Key<Area> = try request.key("area")
        return try await request.saving {
            let names = try await rules(request).rules.postNames
            let team = try TeamTemplate.reading(
                name: request.twoNames, text: request.form["lines"] ?? "", names: names)
            return try await save(request, area) { people in
                AreaRules.People(postNames: people.postNames, team: team, chain: people.chain)
            }
        } orAsk: {
            try await formulaPage(request, $0)
        }
    }

    private func chainPage(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let rules = try await rules(request)
        let preset = presets.chains.first { $0.code == request.asked("preset") }
        return TeamPages.chain(rules, preset?.chain ?? rules.rules.chain, request.reading, answers)
    }

    private func setChain(_ request: Request) async throws -> Response {
        let area: Key<Area> = try request.key("area")
        return try await request.saving {
            let chain = try OrganisationChain.reading(name: request.twoNames, text: request.form["levels"] ?? "")
            return try await save(request, area) { people in
                AreaRules.People(postNames: people.postNames, team: people.team, chain: chain)
            }
        } orAsk: {
            try await chainPage(request, $0)
        }
    }

    private func namesPage(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        TeamPages.names(try await rules(request), request.reading, answers)
    }

    private func setNames(_ request: Request) async throws -> Response {
        let area: Key<Area> = try request.key("area")
        return try await request.saving {
            var names: [Post.Kind: Words] = [:]
            for kind in Post.Kind.allCases {
                let words = Words(request.field("post-\(kind.rawValue)"), request.field("english-\(kind.rawValue)"))
                guard !words.chinese.isEmpty || !words.english.isEmpty else { continue }
                names[kind] = Words(
                    words.chinese.isEmpty ? words.english : words.chinese,
                    words.english.isEmpty ? words.chinese : words.english)
            }
            let chosen = names
            return try await save(request, area) { people in
                AreaRules.People(postNames: chosen, team: people.team, chain: people.chain)
            }
        } orAsk: {
            try await namesPage(request, $0)
        }
    }

    private func save(
        _ request: Request, _ area: Key<Area>,
        _ change: @escaping @Sendable (AreaRules.People) throws -> AreaRules.People
    ) async throws -> Response {
        try await areas.setPeople(of: area, from: try request.day("from"), by: try request.requireCaller(), change)
        return .seeOther(PeopleAddress.team(of: area), notice: Words("已保存本地设置", "Saved what this place says"))
    }
}

extension Request {
    /// A name in both languages; where only one is written it stands for both.
    fileprivate var twoNames: Words {
        let (chinese, english) = (field("name"), field("english"))
        return Words(chinese.isEmpty ? english : chinese, english.isEmpty ? chinese : english)
    }
}
