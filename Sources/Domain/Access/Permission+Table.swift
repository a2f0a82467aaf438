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

    /// The permission table of the platform (DESIGN.md section 5, "A life"; DOMAIN.md B11 for the administrators).
    ///
    /// The administrators are three, and apart: the system's keeps accounts and settings, the security one roles and
    /// approvals, the audit one reads what happened. None of them reads residents' data.
    public var line: Line {
        switch self {
        case .browseAreas: Line("查看区划", "See areas", Role.everyone(.everywhere))
        case .editAreas: Line("修改区划", "Change areas", [.systemAdministrator: .everywhere, .clock: .everywhere])
        case .importDivisions:
            Line("导入区划", "Import divisions", [.systemAdministrator: .everywhere, .clock: .everywhere])

        case .ownAccount: Line("管理自己的账号", "Keep one's own account", Role.everyone(.own))
        case .browseAccounts:
            Line(
                "查看工作人员账号", "See accounts of staff",
                [
                    .systemAdministrator: .everywhere, .securityAdministrator: .everywhere, .clock: .everywhere,
                ])
        case .manageAccounts:
            Line("管理账号", "Manage accounts", [.systemAdministrator: .everywhere, .clock: .everywhere])
        case .manageRoles:
            Line("授予和收回角色", "Grant and revoke roles", [.securityAdministrator: .everywhere, .clock: .everywhere])
        case .endSessions:
            Line(
                "结束他人的登录", "End sessions of others", [.securityAdministrator: .everywhere, .clock: .everywhere])
        case .resetSecondFactors:
            Line(
                "重置他人的动态码", "Reset the second step of others",
                [.securityAdministrator: .everywhere, .clock: .everywhere])
        case .nameDeputies: Line("请假时指定代班人", "Name one's stand-in", Role.staff(.own))
        case .manageTokens:
            Line("发放接口令牌", "Issue API tokens", [.securityAdministrator: .everywhere, .clock: .everywhere])

        case .readJournal: Line("查一事一人的操作记录", "Read the journal of one thing", [.auditAdministrator: .everywhere])
        case .verifyJournal:
            Line("查验操作记录未被改动", "Verify the journal", [.auditAdministrator: .everywhere, .clock: .everywhere])
        case .listJournalOfWorker:
            Line("因事件查某人的操作记录", "List what one worker did", [.auditAdministrator: .everywhere])
        case .approveJournalList:
            Line("同意查某人的操作记录", "Approve such a list", [.securityAdministrator: .everywhere])

        case .seeOwnPrivacy: Line("看谁看过我的资料", "See who opened one's data", Role.everyone(.own))
        case .openPersonalData:
            Line("查看个人信息", "Open personal data", Role.frontLine(.ownArea), showsPersonalData: true)
        case .lookUpPersonalData:
            Line(
                "按证件号或电话查找", "Look up by number or phone",
                [.communityClerk: .ownArea, .communitySecretary: .ownArea, .townshipDispatcher: .ownArea],
                showsPersonalData: true)
        case .recordConsents:
            Line(
                "登记居民的同意", "Record a resident's consent",
                Role.frontLine(.ownArea).merging([.resident: .own]) { front, _ in front })
        case .erasePersonalData:
            Line("依法删除个人信息", "Erase by law", [.securityAdministrator: .everywhere, .clock: .everywhere])
        case .exportAccounts: Line("导出账号名单", "Export the list of accounts", [.systemAdministrator: .everywhere])
        case .approveExports: Line("批准大批量导出", "Approve large exports", [.securityAdministrator: .everywhere])

        case .suggest: Line("提建议和投诉", "Suggest and complain", Role.everyone(.everywhere))
        case .answerSuggestions:
            Line(
                "答复建议和投诉", "Answer suggestions",
                [.hotlineClerk: .ownArea, .townshipDispatcher: .ownArea], showsPersonalData: true)
        case .seePermissions: Line("查看权限表", "See the permission table", Role.everyone(.everywhere))
        case .manageSettings:
            Line("修改平台设置", "Change settings", [.systemAdministrator: .everywhere, .clock: .everywhere])
        case .seeOperations: Line("查看运行状态", "See operations", [.systemAdministrator: .everywhere])
        case .seeOutbox: Line("查看演示发件箱", "See the demo's outbox", [.systemAdministrator: .everywhere])
        }
    }
}

extension Role {
    /// The three administrators, kept apart (DOMAIN.md B11): a person who is one of them is no other of them.
    public static let administrators: Set<Role> = [.systemAdministrator, .securityAdministrator, .auditAdministrator]

    /// Every role that a person can hold.
    public static let ofPersons: [Role] = allCases.filter { $0 != .clock }

    static func everyone(_ reach: Reach) -> [Role: Reach] { table(allCases, reach) }

    /// Everybody who works in the net, by post; residents and volunteers have nobody stand in.
    static func staff(_ reach: Reach) -> [Role: Reach] {
        table(ofPersons.filter { $0 != .resident && $0 != .volunteer }, reach)
    }

    /// Those who serve residents face to face and may open one's data in their own area, for a purpose.
    static func frontLine(_ reach: Reach) -> [Role: Reach] {
        table([.gridWorker, .gridLeader, .communityClerk, .communitySecretary, .townshipDispatcher], reach)
    }

    private static func table(_ roles: [Role], _ reach: Reach) -> [Role: Reach] {
        Dictionary(uniqueKeysWithValues: roles.map { ($0, reach) })
    }
}
