internal import Actions
internal import Core
internal import Domain
internal import Markup

/// Departments, firms and partner units: the list, and a new one.
struct OrganisationRoutes: Sendable {
    let world: World

    var all: [Route] {
        [
            .get("/organisations", .may(.manageOrganisations)) { .page(try await page($0)) },
            .post("/organisations", .may(.manageOrganisations), create),
        ]
    }

    private func page(_ request: Request, _ answers: Answers = .none) async throws -> PageContent {
        let found = try await OrganisationActions(world: world).list(
            after: request.cursor, limit: 50, by: try request.requireCaller())
        return OrganisationPages.list(request.reading, found, answers)
    }

    private func create(_ request: Request) async throws -> Response {
        try await request.saving {
            try await OrganisationActions(world: world).create(
                name: request.field("name"), by: try request.requireCaller())
            return .seeOther(OrganisationPages.address, notice: Words("单位已建立", "The organisation is created"))
        } orAsk: {
            try await page(request, $0)
        }
    }
}

enum OrganisationPages {
    static let address = Link("organisations")

    static func list(_ t: Reading, _ page: Page<Organisation>, _ answers: Answers) -> PageContent {
        PageContent(
            .table, title: Words("单位", "Organisations"),
            lead: """
                \(t(
                    "部门、物业企业和共建单位。其中的人只看得到本单位的事。",
                    "Departments, property firms and partner units. Their people see only what is theirs."))
                """,
            body: """
                \(t.table(
                    Words("按名称排列", "In order of name"), [Column(Words("名称", "Name"))],
                    rows: page.items.map { ["\($0.name)"] },
                    empty: t.empty(
                        Words("还没有单位。", "No organisations yet."), Words("在下面建立第一个。", "Create the first one below."))))
                \(t.pager(next: page.next))
                \(t.section(
                    Words("新建单位", "A new organisation"),
                    t.form(
                        to: address, [Field(.text, "name", Words("单位名称", "Name"), longest: 100)],
                        submit: Words("建立单位", "Create it"), answers: answers)))
                """)
    }
}
