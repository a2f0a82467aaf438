public import Actions
internal import Core
internal import Domain
public import Kit

extension Capability {
    /// What the capability Cases brings to the site.
    public static func cases(in world: World) -> Capability {
        Capability(
            routes: ReportRoutes(world: world).all + CaseRoutes(world: world).all + DeskRoutes(world: world).all,
            navigation: [
                NavigationItem(
                    Words("案件", "Cases"), CaseAddress.inbox, permission: .seeCases, icon: .inbox,
                    about: Words("谁在办、到什么时候、为什么", "Who has it, until when, and why"))
            ], finders: [.cases(in: world)], topics: ["case": .seeCases], journal: .cases)
    }
}
