public import Actions
internal import Core
internal import Domain
public import Kit
internal import Markup

/// Who answers for a place besides those posted there, and what members took on.
public struct PartnershipRoutes: Sendable {
    private let actions: PartnershipActions
    private let areas: PartnershipArea
    private let teams: WorkTeamRoutes
    private let pledges: PledgeRoutes

    public init(world: World) {
        actions = PartnershipActions(world: world)
        areas = PartnershipArea(areas: AreaActions(world: world))
        teams = WorkTeamRoutes(actions: actions, areas: areas)
        pledges = PledgeRoutes(actions: actions, areas: areas)
    }

    public var capability: Capability {
        Capability(
            routes: [
                .get("/partnership", .may(.browsePartnership), board),
                .get("/partnership/undertakings", .may(.browsePartnership)) { .page(try await undertakings($0)) },
                .post("/partnership/undertakings", .may(.editPartnership), undertake),
                .get("/partnership/undertakings/:undertaking", .may(.browsePartnership)) {
                    .page(try await undertaking($0))
                },
                .post("/partnership/undertakings/:undertaking/deeds", .may(.recordDeeds), record),
                .post("/partnership/undertakings/:undertaking/end", .may(.editPartnership), end),
                .get("/partnership/plates", .may(.browsePartnership)) { .page(try await plates($0)) },
                .post("/partnership/plates", .may(.editPartnership), putUp),
                .get("/partnership/members", .may(.browsePartnership), members),
                .post("/partnership/plates/:plate/removal", .may(.editPartnership), takeDown),
                .get("/partnership/duties", .may(.browsePartnership)) { .page(try await duties($0)) },
                .post("/partnership/duties", .may(.editPartnership), offer),
                .post("/partnership/duties/:duty/claims", .may(.editPartnership), claim),
                .post("/partnership/claims/:claim/release", .may(.releaseDuties), release),
                .get("/me/duties", .may(.releaseDuties), ownDuties),
            ] + teams.all + pledges.all,
            navigation: [
                NavigationItem(
                    Words("包联共建", "Partnership"), PartnershipAddress.top, permission: .browsePartnership, icon: .people,
                    about: Words("谁联系哪里，党员认领了什么", "Who answers for which place, what members took on"))
            ], journal: .partnership)
    }

    private func board(_ request: Request) async throws -> Response {
        let area = try await areas.asked(request)
        let figures = try await actions.figures(of: area.id, by: try request.requireCaller())
        return .page(PartnershipPages.board(figures, request.reading))
    }

    private func undertakings(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let area = try await areas.asked(request)
        let kind = request.asked("kind").flatMap { Undertaking.Kind(rawValue: $0) }
        let page = try await actions.undertakings(
            in: area.id, kind, after: request.cursor, by: try request.requireCaller())
        return PartnershipPages.undertakings(page, kind, in: area, request.reading, answers)
    }

    private func undertake(_ request: Request) async throws -> Response {
        try await request.saving {
            let caller = try request.requireCaller()
            guard let kind = Undertaking.Kind(rawValue: request.field("kind")), kind != .teamMember else {
                throw Problem.nothingHere
            }
            let named = request.field("party")
            let party: Undertaking.Party =
                kind == .unitContract
                ? .organisation(try await actions.body(named: named, by: caller))
                : .person(try await actions.person(named: named, by: caller))
            let id = try await actions.undertake(
                PartnershipActions.Draft(
                    kind: kind, party: party, area: try request.fieldKey("area"), owes: kind.customary,
                    from: try request.day("from")), by: caller)
            return .seeOther(PartnershipAddress.undertaking(id), notice: Words("已登记", "Entered"))
        } orAsk: {
            try await undertakings(request, $0)
        }
    }

    private func undertaking(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let view = try await actions.find(try request.key("undertaking"), by: try request.requireCaller())
        return PartnershipPages.undertaking(view, request.reading, answers)
    }

    private func record(_ request: Request) async throws -> Response {
        let id: Key<Undertaking> = try request.key("undertaking")
        return try await request.saving {
            guard let kind = Deed.Kind(rawValue: request.field("kind")) else { throw Problem.nothingHere }
            try await actions.record(
                kind, on: try request.day("day"), note: request.field("note"), for: id, by: try request.requireCaller())
            return .seeOther(PartnershipAddress.undertaking(id), notice: Words("已记下", "Entered"))
        } orAsk: {
            try await undertaking(request, $0)
        }
    }

    private func end(_ request: Request) async throws -> Response {
        let id: Key<Undertaking> = try request.key("undertaking")
        try await actions.end(id, on: request.reading.now.day, by: try request.requireCaller())
        return .seeOther(PartnershipAddress.undertaking(id), notice: Words("联系已结束", "The link has ended"))
    }

    private func members(_ request: Request) async throws -> Response {
        let area = try await areas.asked(request)
        let page = try await actions.members(in: area.id, after: request.cursor, by: try request.requireCaller())
        return .page(PartnershipLists.members(page, in: area, request.reading))
    }

    private func plates(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let area = try await areas.asked(request)
        let page = try await actions.plates(in: area.id, after: request.cursor, by: try request.requireCaller())
        return PartnershipLists.plates(page, in: area, request.reading, answers)
    }

    private func putUp(_ request: Request) async throws -> Response {
        try await request.saving {
            let caller = try request.requireCaller()
            let area: Key<Area> = try request.fieldKey("area")
            let member = try await PartnershipForms.about("member") {
                try await actions.person(named: request.field("member"), by: caller)
            }
            try await actions.putUp(
                PartnershipActions.PlateDraft(
                    member: member, area: area, door: request.field("door"), day: try request.day("from"),
                    agreed: PartnershipForms.agreed(.doorPlate, in: request)), by: caller)
            return .seeOther(
                PartnershipAddress.list("plates", of: area), notice: Words("挂牌已登记", "The plate is entered"))
        } orAsk: {
            try await plates(request, $0)
        }
    }

    private func takeDown(_ request: Request) async throws -> Response {
        let reason = Plate.Reason(rawValue: request.field("reason")) ?? .movedAway
        try await actions.takeDown(
            try request.key("plate"), on: request.reading.now.day, for: reason, by: try request.requireCaller())
        return .seeOther(PartnershipAddress.plates, notice: Words("牌子已摘下", "The plate is down"))
    }

    private func duties(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let area = try await areas.asked(request)
        let kind = request.asked("kind").flatMap { DutyPost.Kind(rawValue: $0) }
        let page = try await actions.duties(
            in: area.id, kind, after: request.cursor, by: try request.requireCaller())
        return PartnershipLists.duties(page, kind, in: area, request.reading, answers)
    }

    private func offer(_ request: Request) async throws -> Response {
        try await request.saving {
            let area: Key<Area> = try request.fieldKey("area")
            let (from, until) = (try request.day("from"), try request.day("until"))
            guard from <= until else { throw PartnershipForms.backwards }
            guard let kind = DutyPost.Kind(rawValue: request.field("kind")) else { throw Problem.nothingHere }
            try await actions.offer(
                kind, name: request.field("name"), duty: request.field("duty"), in: area,
                capacity: try request.integer("capacity"), period: from...until, by: try request.requireCaller())
            return .seeOther(
                PartnershipAddress.list("duties", of: area), notice: Words("岗位已设好", "The duty is offered"))
        } orAsk: {
            try await duties(request, $0)
        }
    }

    private func claim(_ request: Request) async throws -> Response {
        let caller = try request.requireCaller()
        let person = try await actions.person(named: request.field("party"), by: caller)
        try await actions.claim(try request.key("duty"), for: .person(person), by: caller)
        return .seeOther(PartnershipAddress.duties, notice: Words("认领已登记", "The claim is entered"))
    }

    private func release(_ request: Request) async throws -> Response {
        let caller = try request.requireCaller()
        try await actions.release(try request.key("claim"), by: caller)
        return .seeOther(
            request.reading.may(.editPartnership) ? PartnershipAddress.duties : PartnershipAddress.ownDuties,
            notice: Words("已退出认领", "The duty is released"))
    }

    private func ownDuties(_ request: Request) async throws -> Response {
        let lines = try await actions.ownDuties(by: try request.requireCaller())
        return .page(PartnershipLists.ownDuties(lines, request.reading))
    }
}

/// The area that a page of the partnership is about.
struct PartnershipArea: Sendable {
    let areas: AreaActions

    /// The area that the query or the form names, or where the tree begins.
    func asked(_ request: Request) async throws -> Area {
        let caller = try request.requireCaller()
        if let text = request.asked("area") ?? request.form["area"], !text.isEmpty {
            guard let key = Key<Area>(text), let area = try await areas.path(to: key, by: caller).last else {
                throw Problem.nothingHere
            }
            return area
        }
        guard let top = try await areas.top(after: nil, by: caller).items.first else { throw Problem.nothingHere }
        return top.area
    }
}

extension PartnershipForms {
    /// A problem of `body` told beside the field that was asked.
    static func about<T>(_ field: String, _ body: () async throws -> T) async throws -> T {
        do {
            return try await body()
        } catch let problem as Problem {
            throw Problem(problem.kind, problem.code, field: field, problem.words, arguments: problem.arguments)
        }
    }

    static let backwards = Problem(
        .invalid, "duty.period", field: "until", Words("结束的日期不能早于开始的日期。", "It can't end before it begins."))
}
