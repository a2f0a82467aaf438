internal import Core
internal import Domain
internal import Markup

/// The permission table as a page: which role may do what, and how far.
public struct PermissionRoutes: Sendable {
    public init() {}

    public var all: [Route] {
        [.get("/permissions", .anyone) { request in .page(PermissionPages.table(request.reading)) }]
    }
}

enum PermissionPages {
    static func table(_ t: Reading) -> PageContent {
        let roles = Role.ofPersons
        let columns = [Column(Words("可以做什么", "What"))] + roles.map { Column($0.words) }
        let rows = Permission.allCases.map { permission -> [HTML] in
            let mark: HTML =
                permission.line.showsPersonalData
                ? " \(t.badge(Words("涉及个人信息", "Personal data"), .soon))" : .none
            return ["\(t(permission.words))\(mark)"]
                + roles.map { role in
                    Permissions.reach(of: role, for: permission).map { "\(t($0.words))" } ?? "–"
                }
        }
        return PageContent(
            .table, title: Words("权限表", "Permissions"),
            lead: t.said(
                Words(
                    "平台按这张表判断每一次操作。三位管理员各管一摊，都不看居民资料。",
                    "The platform decides by this table, every time. None of the three administrators reads residents' data."
                )),
            body: t.table(Words("角色与权限", "Roles and permissions"), columns, rows: rows))
    }
}
