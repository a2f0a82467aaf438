internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// What is true of a grid, a micro-grid or a community of a certain kind.
struct AreaDetailRoutes: Sendable {
    private let details: AreaDetailActions
    private let organisations: OrganisationActions

    init(world: World) {
        details = AreaDetailActions(world: world)
        organisations = OrganisationActions(world: world)
    }

    var all: [Route] {
        [
            .get("/areas/:area/details", .may(.browseAreas)) { .page(try await show($0)) },
            .post("/areas/:area/details", .may(.editAreas), set),
            .post("/areas/:area/start", .may(.editAreas), switchOn),
        ]
    }

    static func address(of id: Key<Area>) -> Link { Link("areas", id.description, "details") }

    private func show(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let caller = try request.requireCaller()
        let view = try await details.find(try request.key("area"), by: caller)
        let county = (view.line + [view.area]).first { $0.level == .county }?.id
        let mayEdit = Permissions.holds(.editAreas, caller: caller)
        let hosts =
            mayEdit && view.area.kind == .specialPurpose
            ? try await organisations.choice(
                of: [.firm, .partnerUnit, .department, .propertyFirm], county: county, for: .editAreas, by: caller)
            : []
        let names = try await organisations.names(of: [view.detail.host].compactMap { $0 })
        return AreaDetailPages.show(view, hosts, names, request.reading, answers)
    }

    private func set(_ request: Request) async throws -> Response {
        let id: Key<Area> = try request.key("area")
        return try await request.saving {
            try await details.set(
                try AreaDetailPages.detail(request), of: id, by: try request.requireCaller())
            return .seeOther(Self.address(of: id), notice: Words("已保存", "Saved"))
        } orAsk: {
            try await show(request, $0)
        }
    }

    private func switchOn(_ request: Request) async throws -> Response {
        let id: Key<Area> = try request.key("area")
        return try await request.saving {
            guard let kind = Area.Kind(rawValue: request.field("kind")) else {
                throw AreaDetail.Refusal.nothingToSwitchOn
            }
            try await details.switchOn(id, as: kind, by: try request.requireCaller())
            return .seeOther(AreaAddress.area(id), notice: Words("网格已启用", "The grid is in use"))
        } orAsk: {
            try await show(request, $0)
        }
    }
}

enum AreaDetailPages {
    static func detail(_ request: Request) throws -> AreaDetail {
        AreaDetail(
            host: request.field("host").isEmpty ? nil : try request.fieldKey("host"),
            planned: request.field("planned").isEmpty ? nil : try request.day("planned"),
            reason: AreaDetail.Reason(rawValue: request.field("reason")),
            community: AreaDetail.Community(rawValue: request.field("community")),
            origin: request.field("origin").isEmpty ? nil : request.field("origin"),
            movedHouseholds: request.field("moved").isEmpty ? nil : try request.integer("moved"))
    }

    static func show(
        _ view: AreaDetailView, _ hosts: [Organisation], _ names: [Key<Organisation>: String], _ t: Reading,
        _ answers: Answers
    ) -> PageContent {
        let fields = fields(view, hosts)
        let form: HTML =
            t.may(.editAreas) && !fields.isEmpty
            ? t.section(
                Words("修改属性", "Change them"),
                t.form(
                    to: AreaDetailRoutes.address(of: view.area.id), fields, submit: Words("保存属性", "Save"),
                    answers: answers)) : .none
        let facts = facts(view, names, t)
        return PageContent(
            .thing, title: Words("“\(view.area.name)”的属性", "Attributes of \(view.area.name)"),
            crumbs: AreaPages.crumbs(to: view.line + [view.area]), styles: ["areas"],
            body: """
                \(facts.isEmpty
                    ? t.empty(
                        Words("还没有写。", "Nothing is said yet."),
                        Words("这里写主管单位、划分原因、社区类型等。", "Host, reasons and kinds are entered here."))
                    : t.facts(facts))
                \(start(view, t))\(form)
                """)
    }

    private static func facts(
        _ view: AreaDetailView, _ names: [Key<Organisation>: String], _ t: Reading
    ) -> [Fact] {
        let detail = view.detail
        var facts: [Fact] = []
        if view.area.level == .grid { facts.append(Fact(Words("网格类型", "Kind"), text: t(view.area.kind.words))) }
        if let host = detail.host {
            facts.append(Fact(Words("主管单位", "Host"), text: names[host] ?? host.description))
        }
        if let planned = detail.planned {
            facts.append(Fact(Words("计划启用", "To be switched on"), text: planned.description))
        }
        if let reason = detail.reason { facts.append(Fact(Words("划分原因", "Cut for"), text: t(reason.words))) }
        if let kind = detail.community { facts.append(Fact(Words("社区类型", "Kind"), text: t(kind.words))) }
        if let origin = detail.origin { facts.append(Fact(Words("搬迁来源", "They came from"), text: origin)) }
        if let moved = detail.movedHouseholds {
            facts.append(Fact(Words("搬迁户数", "Households that moved"), text: "\(moved)"))
        }
        if let estate = view.estate {
            facts.append(
                Fact(Words("所在小区", "Estate"), "<a href=\"\(EstateAddress.estate(estate.id))\">\(estate.name)</a>"))
        }
        return facts
    }

    private static func fields(_ view: AreaDetailView, _ hosts: [Organisation]) -> [Field] {
        let detail = view.detail
        switch (view.area.level, view.area.kind) {
        case (.grid, .specialPurpose):
            return [
                Field(
                    .list(hosts.map { Field.Option($0.id.description, Words(data: $0.name)) }), "host",
                    Words("主管单位", "Host"), hint: Words("园区、商圈的管理单位", "Who runs the park or the street"),
                    isRequired: false, value: detail.host?.description ?? "")
            ]
        case (.grid, .reserved):
            return [
                Field(
                    .day, "planned", Words("计划启用日", "Planned start"),
                    hint: Words(
                        "到这一天自动启用为住宅网格；要设成专属网格的，请提前手工启用",
                        "On that day it becomes a residential grid by itself; switch it on by hand for another kind"),
                    isRequired: false,
                    value: detail.planned?.description ?? "")
            ]
        case (.microGrid, _):
            return [
                Field(
                    .list(AreaDetail.Reason.allCases.map { Field.Option($0.rawValue, $0.words) }), "reason",
                    Words("划分原因", "Cut for"), isRequired: false, value: detail.reason?.rawValue ?? "")
            ]
        case (.community, _): return communityFields(detail)
        default: return []
        }
    }

    private static func communityFields(_ detail: AreaDetail) -> [Field] {
        [
            Field(
                .list(AreaDetail.Community.allCases.map { Field.Option($0.rawValue, $0.words) }), "community",
                Words("社区类型", "Kind of community"), isRequired: false, value: detail.community?.rawValue ?? ""),
            Field(
                .text, "origin", Words("搬迁来源", "Where they came from"),
                hint: Words("安置社区填写，如某某乡镇", "For a resettlement community"), isRequired: false,
                value: detail.origin ?? "", longest: 100),
            Field(
                .number, "moved", Words("搬迁户数", "Households that moved"), isRequired: false,
                value: detail.movedHouseholds.map(String.init) ?? ""),
        ]
    }

    private static func start(_ view: AreaDetailView, _ t: Reading) -> HTML {
        guard view.area.kind == .reserved, t.may(.editAreas) else { return .none }
        let kinds: [Area.Kind] = [.residential, .specialPurpose]
        return t.section(
            Words("启用预留网格", "Switch the grid on"),
            t.form(
                to: Link("areas", view.area.id.description, "start"),
                [
                    Field(
                        .choice(kinds.map { Field.Option($0.rawValue, $0.words) }), "kind",
                        Words("启用后是", "It becomes"), value: Area.Kind.residential.rawValue)
                ], submit: Words("启用网格", "Switch it on"), weight: .plain))
    }
}
