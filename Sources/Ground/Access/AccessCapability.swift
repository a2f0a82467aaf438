public import Actions
internal import Core
internal import Domain
public import Kit
internal import Markup

extension Capability {
    /// Signing in, one's own account, accounts and roles; in a demo its outbox and codes.
    public static func access(world: World, grants: GrantActions) -> Capability {
        let demo = DemoRoutes(world: world).all
        var navigation = [
            NavigationItem(
                Words("账号", "Accounts"), AccessAddress.accounts, permission: .browseAccounts, icon: .people,
                about: Words("工作人员的登录账号", "Sign-ins of those who work here")),
            NavigationItem(
                Words("角色", "Roles"), AccessAddress.roles, permission: .manageRoles, icon: .key,
                about: Words("谁担任什么，管到哪里", "Who holds which role, and where")),
        ]
        if !demo.isEmpty {
            navigation.append(
                NavigationItem(
                    Words("演示发件箱", "Demo outbox"), AccessAddress.outbox, permission: nil, icon: .inbox,
                    about: Words("演示里代替手机短信", "Stands in for text messages in the demo")))
        }
        return Capability(
            routes: SignInRoutes(world: world).all + OwnAccountRoutes(world: world).all
                + AccountRoutes(world: world, grants: grants).all + demo,
            navigation: navigation, journal: .access)
    }
}
