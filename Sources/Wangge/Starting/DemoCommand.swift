internal import Actions
internal import ArgumentParser
internal import Core
internal import Domain
internal import Foundation

/// `wangge demo`: an invented county in an empty directory, and one person of each role with a printed password.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: Terminal.text("在空目录里建一座演示用的城市", "Set up an invented city to try in an empty directory")
    )

    @OptionGroup var place: PlaceOptions

    @Option(help: ArgumentHelp(Terminal.text("同一个数给出同一座城", "The same number gives the same city"), valueName: "N"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp(Terminal.text("哪座城", "Which city")))
    var city: DemoChoice = .yingjiang

    @Option(
        help: ArgumentHelp(
            Terminal.text(
                "城的大小，0.01 到 8；0.5 是一半", "How large, 0.01 to 8; 0.5 is half of it"), valueName: "S"))
    var scale: Double = 1

    func validate() throws {
        guard (0.01...8).contains(scale) else {
            throw ValidationError(
                Terminal.text("--scale 应在 0.01 到 8 之间，如 0.5。", "--scale lies between 0.01 and 8, such as 0.5."))
        }
    }

    func run() async throws {
        try await Terminal.answering {
            let settings = try await place.settings()
            try DataDirectory.requireLoopback(settings)
            try await Founding.make(settings, flags: place.set, mark: { try $0.markAsDemo() }) { installation in
                try await fill(installation)
            }
        }
    }

    private func fill(_ installation: Installation) async throws {
        let world = installation.world
        Terminal.say("正在画街道、社区和网格……", "Drawing townships, communities and grids…")
        let plan = DemoCity(city.shape(scale: scale), seed: seed)
        let county = plan.shape.name
        try await CityActions(world: world).found(named: county, as: plan.shape.top == .city ? .city : .county)
        try await Founding.importCalendar(into: installation)
        let areas = try await DemoCityActions(world: world).load(plan)
        Terminal.say("正在给每种角色安排一个人……", "Finding a person for each role…")
        let posts = try await Self.posts(areas, in: county, OrganisationActions(world: world))
        let people = try await DemoAccounts(world: world).make(posts)
        Terminal.say("正在安排网格队伍、党组织和共建单位……", "Posting teams, party units and partners…")
        try await settle(DemoNet(in: plan, seed: seed), areas, people, in: world)
        try await DemoMatterActions(world: world).load(
            path: ProgramFiles.directory(installation.settings) + "/catalogues/matters.csv", people, posts)
        let callers = Dictionary(
            zip(people, posts).map { person, post in
                (person.role, Caller(id: person.account, grants: [Grant(post.role, post.scope)]))
            }
        ) { first, _ in first }
        try await DemoCaseActions(world: world).load(in: Array(areas.grids.prefix(5)), callers)
        if let grid = areas.grids.first { try await DemoWhistleActions(world: world).load(in: grid, callers) }
        try Self.write(people, to: installation.directory.demoSignIns)
        Self.tell(people, county: county)
    }

    /// People, posts and bodies; then what members agreed to and took on.
    private func settle(
        _ net: DemoNet, _ areas: DemoCityActions.Loaded, _ accounts: [DemoAccounts.Person], in world: World
    ) async throws {
        let kinds: [(Role, Post.Kind)] = [
            (.gridLeader, .gridLeader), (.gridWorker, .partTimeWorker), (.buildingLeader, .buildingLeader),
            (.communitySecretary, .communitySecretary),
        ]
        let signed = kinds.compactMap { role, kind in
            accounts.first { $0.role == role }.map { (kind, $0) }
        }
        let people = try await DemoPeopleActions(world: world).load(
            net, into: areas, accounts: Dictionary(uniqueKeysWithValues: signed))
        try await DemoPartnershipActions(world: world).load(net, into: areas, people)
    }

    /// Where each role works in the demo's county.
    private static func posts(
        _ areas: DemoCityActions.Loaded, in county: String, _ organisations: OrganisationActions
    ) async throws -> [DemoAccounts.Post] {
        let office = try await organisations.create(
            OrganisationActions.Draft(name: "\(county)城市管理局", kind: .department, area: areas.county), by: .clock)
        let firm = try await organisations.create(
            OrganisationActions.Draft(name: "和风物业服务有限公司", kind: .propertyFirm, area: areas.county), by: .clock)
        let partner = try await organisations.create(
            OrganisationActions.Draft(name: "\(county)邻里互助社", kind: .socialOrganisation, area: areas.county), by: .clock
        )
        return Role.allCases.compactMap { role in
            switch role {
            case .clock, .resident: nil
            case .volunteer, .buildingLeader, .gridWorker, .gridLeader:
                areas.grids.first.map { DemoAccounts.Post(role, .area($0), level: .grid) }
            case .communityClerk, .communitySecretary:
                areas.communities.first.map { DemoAccounts.Post(role, .area($0), level: .community) }
            case .townshipDispatcher:
                areas.townships.first.map { DemoAccounts.Post(role, .area($0), level: .township) }
            case .departmentHandler, .departmentHead: DemoAccounts.Post(role, .organisation(office), level: nil)
            case .propertyFirm: DemoAccounts.Post(role, .organisation(firm), level: nil)
            case .partnerUnit: DemoAccounts.Post(role, .organisation(partner), level: nil)
            case .hotlineClerk, .supervisor, .evaluator, .leader, .systemAdministrator, .securityAdministrator,
                .auditAdministrator:
                DemoAccounts.Post(role, .everywhere, level: nil)
            }
        }
    }

    private struct SignIn: Encodable {
        let role: String
        let name: String
        let displayName: String
        let password: String
        let secret: String?
    }

    private static func write(_ people: [DemoAccounts.Person], to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        let data = try encoder.encode(
            people.map {
                SignIn(
                    role: $0.role.rawValue, name: $0.name, displayName: $0.displayName, password: $0.password,
                    secret: $0.secret)
            })
        guard
            FileManager.default.createFile(
                atPath: path, contents: data, attributes: [.posixPermissions: 0o600])
        else {
            throw Problem(
                .unavailable, "demo.sign-ins",
                Words("写不了 \(path)，请看磁盘。", "\(path) can't be written; see the disk."))
        }
    }

    private static func tell(_ people: [DemoAccounts.Person], county: String) {
        Terminal.say(
            "「\(county)」建好了，全是虚构的。每种角色一个人（居民用手机号登录，验证码在“演示发件箱”里）：",
            "\(county) is ready; all of it is invented. One person of each role (residents sign in by phone; see the demo outbox):"
        )
        Terminal.table(people.map { [$0.role.words.text(in: Terminal.language), $0.name, $0.password] })
    }
}

/// The cities that a demo can be.
enum DemoChoice: String, CaseIterable, ExpressibleByArgument {
    /// 384 grids, as text 002 counts them.
    case yingjiang
    /// 940 grids, as text 000 counts them.
    case wuzhong
    /// 40 grids: the quickest.
    case chengzhu

    func shape(scale: Double) -> DemoShape {
        switch self {
        case .yingjiang: .yingjiang(scale: scale)
        case .wuzhong: .wuzhong(scale: scale)
        case .chengzhu: .chengzhu
        }
    }
}
