public import Actions
internal import Core
internal import Domain
internal import Markup

extension Capability {
    /// Signing in, one's own account, accounts and roles; in a demo its outbox and codes.
    public static func access(world: World, grants: GrantActions) -> Capability {
        let demo = DemoRoutes(world: world).all
        var navigation = [
            NavigationItem(Words("账号", "Accounts"), AccessAddress.accounts, permission: .browseAccounts, icon: .people),
            NavigationItem(Words("角色", "Roles"), AccessAddress.roles, permission: .manageRoles, icon: .key),
        ]
        if !demo.isEmpty {
            navigation.append(
                NavigationItem(Words("演示发件箱", "Demo outbox"), AccessAddress.outbox, permission: nil, icon: .inbox))
        }
        return Capability(
            routes: SignInRoutes(world: world).all + OwnAccountRoutes(world: world).all
                + AccountRoutes(world: world, grants: grants).all + demo,
            navigation: navigation)
    }
}
