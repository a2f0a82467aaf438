internal import Core
internal import Domain
public import Kit
internal import Markup

/// The permission table as a page: who may do what, and how far; or the same for one role.
public struct PermissionRoutes: Sendable {
    public init() {}

    public var all: [Route] {
        [
            .get("/permissions", .anyone) { request in
                let role = request.asked("role").flatMap(Role.init).flatMap { Role.ofPersons.contains($0) ? $0 : nil }
                return .page(
                    role.map { PermissionPages.one($0, request.reading) } ?? PermissionPages.table(request.reading))
            }
        ]
    }
}

enum PermissionPages {
    /// A line a permission, with its holders in words: a column a role would be too wide to read or print.
    static func table(_ t: Reading) -> PageContent {
        let rows = Permission.allCases.map { [name($0, t), holders(of: $0, t)] }
        return PageContent(
            .table, title: title, lead: t.said(lead), styles: ["access"],
            body: """
                \(choice(nil, t))
                \(t.table(
                    Words("谁可以做什么，管到哪里", "Who may do what, and how far"),
                    [Column(Words("做什么", "What")), Column(Words("谁可以", "Who"))], rows: rows))
                """)
    }

    /// What one role may do, and what it may not.
    static func one(_ role: Role, _ t: Reading) -> PageContent {
        let held = Permission.allCases.compactMap { permission in
            Permissions.reach(of: role, for: permission).map { (permission, $0) }
        }
        let others = Permission.allCases.filter { Permissions.reach(of: role, for: $0) == nil }
        return PageContent(
            .table, title: Words("\(role.words.chinese)的权限", "Permissions: \(role.words.english)"),
            crumbs: [Crumb(title, PrivacyLinks.permissions)],
            lead: Permissions.needsSecondFactor(role)
                ? t.said(Words("登录要用动态码。", "Signs in with a second step.")) : .none,
            styles: ["access"],
            body: """
                \(choice(role, t))
                \(t.table(
                    Words("可以做的", "What it may do"),
                    [Column(Words("做什么", "What")), Column(Words("管到哪里", "How far"))],
                    rows: held.map { [name($0.0, t), "\(t($0.1.spoken))"] }))
                \(t.section(
                    Words("不能做的", "What it may not do"),
                    "<ul class=\"columns\">\(others.map { "<li>\(t($0.words))</li>" as HTML })</ul>"))
                """)
    }

    private static let title = Words("权限表", "Permissions")
    private static let lead = Words(
        "平台按这张表判断每一次操作。三位管理员各管一摊，都不看居民资料。",
        "The platform decides by this table, every time. None of the three administrators reads residents' data.")

    private static func choice(_ role: Role?, _ t: Reading) -> HTML {
        let options = Role.ofPersons.map { Field.Option($0.rawValue, $0.words) }
        return t.searchForm(
            to: PrivacyLinks.permissions,
            [
                Field(
                    .list(options), "role", Words("只看一个角色", "One role only"), isRequired: false,
                    value: role?.rawValue ?? "")
            ],
            submit: Words("查看", "Show"))
    }

    private static func name(_ permission: Permission, _ t: Reading) -> HTML {
        let mark: HTML =
            permission.line.showsPersonalData
            ? " \(t.badge(Words("涉及个人信息", "Personal data"), .soon))" : .none
        return "\(t(permission.words))\(mark)"
    }

    private static func holders(of permission: Permission, _ t: Reading) -> HTML {
        let lines = Reach.allCases.reversed().compactMap { reach -> HTML? in
            let roles = Role.ofPersons.filter { Permissions.reach(of: $0, for: permission) == reach }
            guard !roles.isEmpty else { return nil }
            return "<li><span class=\"reach\">\(t(reach.spoken))</span><span>\(t(people(roles)))</span></li>"
        }
        return lines.isEmpty
            ? "\(t("只由程序自动做", "The program alone"))" : "<ul class=\"holders\">\(lines)</ul>"
    }

    /// Everybody and nearly everybody are said so; others by name.
    private static func people(_ roles: [Role]) -> Words {
        let missing = Role.ofPersons.filter { !roles.contains($0) }
        func names(_ roles: [Role]) -> Words {
            Words(
                roles.map(\.words.chinese).joined(separator: "、"),
                roles.map(\.words.english).joined(separator: ", "))
        }
        if missing.isEmpty { return Words("每个人", "Everybody") }
        guard missing.count > 3 else {
            let (all, left) = (Words("每个人", "Everybody"), names(missing))
            return Words("除\(left.chinese)外，\(all.chinese)", "\(all.english) but: \(left.english)")
        }
        return names(roles)
    }
}

extension Reach {
    /// As it stands on its own, at the beginning of a line.
    fileprivate var spoken: Words {
        switch self {
        case .own: Words("本人的", "Their own")
        case .ownOrganisation: Words("本单位的", "Their organisation's")
        case .ownArea: Words("本辖区的", "Their area's")
        case .everywhere: Words("全部", "Everything")
        }
    }
}
