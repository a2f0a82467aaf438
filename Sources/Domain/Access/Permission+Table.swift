public import Core

extension Permission {
    /// A line of the table: what the permission is called, who has it and how far, and what it touches.
    public struct Line: Sendable {
        public let words: Words
        public let holders: [Role: Reach]
        /// Whether it shows or hands out the personal data of others. No administrator has such a permission, and
        /// whoever has one signs in with a second factor (DESIGN.md section 6).
        public let showsPersonalData: Bool

        init(_ chinese: String, _ english: String, _ holders: [Role: Reach], showsPersonalData: Bool = false) {
            words = Words(chinese, english)
            self.holders = holders
            self.showsPersonalData = showsPersonalData
        }
    }

    public var words: Words { line.words }

    /// Its line of the table. A permission without one is nobody's; a test finds it.
    public var line: Line { Self.table[self] ?? Line(rawValue, rawValue, [:]) }

    /// The permission table of the platform (DESIGN.md section 5, "A life"; DOMAIN.md B11 for the administrators).
    ///
    /// The administrators are three, and apart: the system's keeps accounts and settings, the security one roles and
    /// approvals, the audit one reads what happened. None of them reads residents' data.
    static let table: [Permission: Line] = [
        areas, matters, cases, whistles, rounds, people, partnership, access, journal, personalData, platform,
    ]
    .reduce(into: [:]) { $0.merge($1) { first, _ in first } }

    private static let areas: [Permission: Line] = [
        .browseAreas: Line("查看区划", "See areas", Role.everyone(.everywhere)),
        .editAreas: Line("修改区划", "Change areas", Role.everywhere(.systemAdministrator, .clock)),
        .editEstates: Line(
            "维护小区", "Keep estates",
            [
                .communityClerk: .ownArea, .communitySecretary: .ownArea, .townshipDispatcher: .ownArea,
                .systemAdministrator: .everywhere, .clock: .everywhere,
            ]),
        .issueCards: Line(
            "发放网格和楼栋二维码", "Issue cards of places",
            [
                .communityClerk: .ownArea, .communitySecretary: .ownArea, .systemAdministrator: .everywhere,
                .clock: .everywhere,
            ]),
        .importDivisions: Line("导入区划", "Import divisions", Role.everywhere(.systemAdministrator, .clock)),
        .seeRecuts: Line("查看网格调整", "See changes of grids", Role.staff(.everywhere)),
        .draftRecuts: Line(
            "起草网格调整", "Draft changes of grids",
            [
                .communityClerk: .ownArea, .communitySecretary: .ownArea, .townshipDispatcher: .ownArea,
                .systemAdministrator: .everywhere,
            ]),
        .approveRecuts: Line(
            "批准网格调整", "Approve changes of grids",
            [
                .townshipDispatcher: .ownArea, .leader: .ownArea, .systemAdministrator: .everywhere,
                .clock: .everywhere,
            ]),
    ]

    private static let matters: [Permission: Line] = [
        .browseMatters: Line("查看事项目录", "See the catalogue of matters", Role.staff(.everywhere)),
        // The catalogue is the city's: a supervisor or leader of one township reads it.
        .editMatters: Line(
            "起草事项目录", "Draft the catalogue of matters", [.supervisor: .ownArea, .clock: .everywhere]),
        .enforceMatters: Line(
            "让事项目录生效", "Put the catalogue of matters in force",
            [.supervisor: .ownArea, .leader: .ownArea, .clock: .everywhere]),
        .askAdmissions: Line(
            "申请把事项交给网格", "Ask to put a matter on the grids' list", [.departmentHead: .ownOrganisation]),
        .decideAdmissions: Line(
            "决定网格事项准入", "Decide what is on the grids' list", [.supervisor: .ownArea, .leader: .ownArea]),
    ]

    private static let partnership: [Permission: Line] = [
        .browsePartnership: Line(
            "查看包联和党员岗位", "See links and members' duties",
            Role.everywhere(
                .gridWorker, .gridLeader, .communityClerk, .communitySecretary, .townshipDispatcher, .departmentHead,
                .partnerUnit, .supervisor, .evaluator, .leader)),
        .editPartnership: Line(
            "登记包联、挂牌和认领", "Enter links, plates and duties",
            [.communityClerk: .ownArea, .communitySecretary: .ownArea, .townshipDispatcher: .ownArea]),
        .recordDeeds: Line(
            "登记走访和办实事", "Enter what was done for a place",
            Role.frontLine(.ownArea).merging([.leader: .own, .partnerUnit: .own, .departmentHead: .own]) { front, _ in
                front
            }),
        .releaseDuties: Line(
            "退出认领的岗位", "Release a duty that was claimed",
            Role.staff(.own).merging([
                .communityClerk: .ownArea, .communitySecretary: .ownArea, .townshipDispatcher: .ownArea,
                .partnerUnit: .ownOrganisation,
            ]) { $1 }),
        .seeMembers: Line(
            "看党员姓名", "See members' names",
            [.communityClerk: .ownArea, .communitySecretary: .ownArea, .townshipDispatcher: .ownArea],
            showsPersonalData: true),
    ]

    private static let people: [Permission: Line] = [
        .browsePeople: Line(
            "查看单位、队伍和公开岗位", "See organisations, teams and public posts", Role.staff(.everywhere)),
        .seeOwnPosts: Line("看自己的岗位", "See one's own posts", Role.staff(.own)),
        .seePersons: Line("查看人员名册", "See who stands in the net", Role.keepersOfPeople),
        .managePersons: Line("登记人员", "Register persons", Role.keepersOfPeople),
        .managePosts: Line("任免岗位", "Give and end posts", Role.keepersOfPeople),
        .importPeople: Line("导入人员名单", "Import lists of people", Role.keepersOfPeople),
    ]

    private static let access: [Permission: Line] = [
        .ownAccount: Line("管理自己的账号", "Keep one's own account", Role.everyone(.own)),
        .browseAccounts: Line(
            "查看工作人员账号", "See accounts of staff",
            Role.everywhere(.systemAdministrator, .securityAdministrator, .clock)),
        .manageAccounts: Line("管理账号", "Manage accounts", Role.everywhere(.systemAdministrator, .clock)),
        .manageOrganisations: Line(
            "管理单位", "Manage organisations", Role.everywhere(.systemAdministrator, .clock)),
        .manageRoles: Line("授予和收回角色", "Grant and revoke roles", Role.everywhere(.securityAdministrator, .clock)),
        .endSessions: Line("结束他人的登录", "End sessions of others", Role.everywhere(.securityAdministrator, .clock)),
        .resetSecondFactors: Line(
            "重置他人的动态码", "Reset the second step of others", Role.everywhere(.securityAdministrator, .clock)),
        .nameDeputies: Line("请假时指定代班人", "Name one's stand-in", Role.staff(.own)),
        .manageTokens: Line("发放接口令牌", "Issue API tokens", Role.everywhere(.securityAdministrator, .clock)),
    ]

    private static let journal: [Permission: Line] = [
        .readJournal: Line("查一事一人的操作记录", "Read the journal of one thing", Role.everywhere(.auditAdministrator)),
        .verifyJournal: Line("查验操作记录未被改动", "Verify the journal", Role.everywhere(.auditAdministrator, .clock)),
        .listJournalOfWorker: Line(
            "因事件查某人的操作记录", "List what one worker did", Role.everywhere(.auditAdministrator)),
        .approveJournalList: Line("同意查某人的操作记录", "Approve such a list", Role.everywhere(.securityAdministrator)),
    ]

    private static let personalData: [Permission: Line] = [
        .seeOwnPrivacy: Line("看谁看过我的资料", "See who opened one's data", Role.everyone(.own)),
        .openPersonalData: Line(
            "查看个人信息", "Open personal data", Role.frontLine(.ownArea), showsPersonalData: true),
        .lookUpPersonalData: Line(
            "按证件号或电话查找", "Look up by number or phone",
            [.communityClerk: .ownArea, .communitySecretary: .ownArea, .townshipDispatcher: .ownArea],
            showsPersonalData: true),
        .recordConsents: Line(
            "登记居民的同意", "Record a resident's consent",
            Role.frontLine(.ownArea).merging([.resident: .own]) { front, _ in front }),
        .erasePersonalData: Line("依法删除个人信息", "Erase by law", Role.everywhere(.securityAdministrator, .clock)),
        .exportAccounts: Line("导出账号名单", "Export the list of accounts", Role.everywhere(.systemAdministrator)),
        .approveExports: Line("批准大批量导出", "Approve large exports", Role.everywhere(.securityAdministrator)),
        // Not the system's administrator, who exports: nobody widens their own limit.
        .setPrivacyRules: Line(
            "设定个人信息的限额", "Set the limits around personal data", Role.everywhere(.securityAdministrator)),
    ]

    private static let platform: [Permission: Line] = [
        .suggest: Line("提建议和投诉", "Suggest and complain", Role.everyone(.everywhere)),
        .answerSuggestions: Line(
            "答复建议和投诉", "Answer suggestions", [.hotlineClerk: .ownArea, .townshipDispatcher: .ownArea],
            showsPersonalData: true),
        .seePermissions: Line("查看权限表", "See the permission table", Role.everyone(.everywhere)),
        .manageSettings: Line("修改平台设置", "Change settings", Role.everywhere(.systemAdministrator, .clock)),
        .manageCalendar: Line(
            "维护节假日和工作时间", "Keep holidays and working hours", Role.everywhere(.systemAdministrator, .clock)),
        .manageHooks: Line("管理推送地址", "Keep webhooks", Role.everywhere(.systemAdministrator)),
        .seeOperations: Line("查看运行状态", "See operations", Role.everywhere(.systemAdministrator)),
        .seeOutbox: Line("查看演示发件箱", "See the demo's outbox", Role.everywhere(.systemAdministrator)),
    ]
}

extension Role {
    /// The three administrators, kept apart (DOMAIN.md B11): a person who is one of them is no other of them.
    public static let administrators: Set<Role> = [.systemAdministrator, .securityAdministrator, .auditAdministrator]

    /// Every role that a person can hold.
    public static let ofPersons: [Role] = allCases.filter { $0 != .clock }

    static func everywhere(_ roles: Role...) -> [Role: Reach] { table(roles, .everywhere) }

    static func everyone(_ reach: Reach) -> [Role: Reach] { table(allCases, reach) }

    /// Everybody who works in the net, by post; residents and volunteers have nobody stand in.
    static func staff(_ reach: Reach) -> [Role: Reach] {
        table(ofPersons.filter { $0 != .resident && $0 != .volunteer }, reach)
    }

    /// Those who serve residents face to face and may open one's data in their own area, for a purpose.
    static func frontLine(_ reach: Reach) -> [Role: Reach] {
        table([.gridWorker, .gridLeader, .communityClerk, .communitySecretary, .townshipDispatcher], reach)
    }

    /// Those who keep the net's people: township and community in their own area, the system administrator and the
    /// program everywhere.
    static let keepersOfPeople: [Role: Reach] = table(
        [.townshipDispatcher, .communitySecretary, .communityClerk], .ownArea
    ).merging(everywhere(.systemAdministrator, .clock)) { own, _ in own }

    private static func table(_ roles: [Role], _ reach: Reach) -> [Role: Reach] {
        Dictionary(uniqueKeysWithValues: roles.map { ($0, reach) })
    }
}
