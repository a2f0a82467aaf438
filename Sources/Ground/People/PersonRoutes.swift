internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The register of who stands in the net: looked up, registered, changed, gone and back; and one's own posts.
struct PersonRoutes: Sendable {
    private let actions: PersonActions
    private let areas: AreaActions
    private let organisations: OrganisationActions
    private let accounts: AccountActions

    init(world: World) {
        actions = PersonActions(world: world)
        areas = AreaActions(world: world)
        organisations = OrganisationActions(world: world)
        accounts = AccountActions(world: world)
    }

    var all: [Route] {
        [
            .get("/persons", .may(.seePersons), list),
            .post("/persons", .may(.managePersons), register),
            .get("/persons/new", .may(.managePersons)) { .page(try await new($0)) },
            // Whose page it is decides: those who keep the register there, and the person.
            .get("/persons/:person", .may(.browsePeople)) { .page(try await page($0)) },
            .get("/persons/:person/change", .may(.managePersons)) { .page(try await changePage($0)) },
            .post("/persons/:person/change", .may(.managePersons), change),
            .post("/persons/:person/numbers", .may(.managePersons), setNumbers),
            .post("/persons/:person/account", .may(.manageAccounts), link),
            .post("/persons/:person/departure", .may(.managePersons), leave),
            .post("/persons/:person/return", .may(.managePersons), comeBack),
            .get("/me/posts", .may(.seeOwnPosts), own),
        ]
    }

    private func list(_ request: Request) async throws -> Response {
        let text = request.asked("q") ?? ""
        let found = try await actions.list(
            text, in: request.askedArea, after: request.cursor, by: try request.requireCaller())
        return .page(PersonPages.list(found, asked: text, request.reading))
    }

    private func new(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let caller = try request.requireCaller()
        var area = try request.askedArea ?? request.chosenArea()
        if area == nil { area = try await areas.homeArea(of: caller) }
        let line = try await areas.path(to: area, by: caller)
        let choice = try await AreaChoice.reading(request, areas: areas, current: line, isOptional: true)
        let bodies = try await organisations.lenders(by: caller)
        return PersonForm.new(request.reading, choice, bodies, answers)
    }

    private func register(_ request: Request) async throws -> Response {
        try await request.saving {
            let id = try await actions.register(
                try PersonForm.draft(request), numbers: PersonForm.numbers(request), by: try request.requireCaller())
            return .seeOther(PeopleAddress.person(id), notice: Words("已登记进名册", "Registered"))
        } orAsk: {
            try await new(request, $0)
        }
    }

    private func page(
        _ request: Request, open: PersonForm? = nil, _ answers: Answers = .none
    ) async throws -> PageContent {
        let caller = try request.requireCaller()
        let view = try await actions.view(try request.key("person"), by: caller)
        return PersonPages.show(view, try await account(of: view, by: caller), request.reading, open: open, answers)
    }

    /// What the person signs in as, for whoever manages accounts.
    private func account(of view: PersonView, by caller: Caller) async throws -> Account? {
        guard Permissions.holds(.browseAccounts, caller: caller), let id = view.person.account else { return nil }
        return try await accounts.portrait(of: id, by: caller).account
    }

    private func changePage(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let caller = try request.requireCaller()
        let view = try await actions.view(try request.key("person"), by: caller)
        let choice = try await AreaChoice.reading(request, areas: areas, current: view.line, isOptional: true)
        let bodies = try await organisations.lenders(by: caller)
        return PersonForm.change(request.reading, view, choice, bodies, answers)
    }

    private func change(_ request: Request) async throws -> Response {
        let id: Key<Person> = try request.key("person")
        return try await request.saving {
            try await actions.change(id, to: try PersonForm.draft(request), by: try request.requireCaller())
            return .seeOther(PeopleAddress.person(id), notice: Words("已保存", "Saved"))
        } orAsk: {
            try await changePage(request, $0)
        }
    }

    private func setNumbers(_ request: Request) async throws -> Response {
        let id: Key<Person> = try request.key("person")
        return try await request.saving {
            let removing = Set(request.form.values("removing").compactMap(PersonalValue.Kind.init(rawValue:)))
            try await actions.setNumbers(
                of: id, PersonForm.numbers(request), removing: removing, by: try request.requireCaller())
            return .seeOther(PeopleAddress.person(id), notice: Words("号码已加密保存", "The numbers are kept, sealed"))
        } orAsk: {
            try await page(request, open: .numbers, $0)
        }
    }

    private func link(_ request: Request) async throws -> Response {
        let id: Key<Person> = try request.key("person")
        return try await request.saving {
            let caller = try request.requireCaller()
            let name = request.field("account")
            let account = name.isEmpty ? nil : try await accounts.find(named: name, by: caller).id
            try await actions.link(id, to: account, by: caller)
            return .seeOther(
                PeopleAddress.person(id),
                notice: account == nil ? Words("已取消关联", "The link is gone") : Words("账号已关联", "Linked"))
        } orAsk: {
            try await page(request, open: .account, $0)
        }
    }

    private func leave(_ request: Request) async throws -> Response {
        let id: Key<Person> = try request.key("person")
        return try await request.saving {
            try await actions.leave(id, on: try request.day("on"), by: try request.requireCaller())
            return .seeOther(PeopleAddress.person(id), notice: Words("已记为离开", "Recorded as gone"))
        } orAsk: {
            try await page(request, open: .departure, $0)
        }
    }

    private func comeBack(_ request: Request) async throws -> Response {
        let id: Key<Person> = try request.key("person")
        return try await request.saving {
            try await actions.comeBack(id, by: try request.requireCaller())
            return .seeOther(PeopleAddress.person(id), notice: Words("已回到名册", "Back in the register"))
        } orAsk: {
            try await page(request, $0)
        }
    }

    private func own(_ request: Request) async throws -> Response {
        .page(PersonPages.own(try await actions.own(try request.requireCaller()), request.reading))
    }
}
