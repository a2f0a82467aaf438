public import Actions
internal import Core
internal import Domain
public import Kit

extension Capability {
    /// What the capability Cases brings to the site.
    public static func cases(in world: World) -> Capability {
        Capability(
            routes: ReportRoutes(world: world).all + CaseRoutes(world: world).all
                + PublicCaseRoutes(world: world).all,
            navigation: [
                NavigationItem(
                    Words("案件", "Cases"), CaseAddress.inbox, permission: .seeCases, icon: .inbox,
                    about: Words("谁在办、到什么时候、为什么", "Who has it, until when, and why")),
                NavigationItem(
                    Words("身边的事", "Matters nearby"), PublicCaseAddress.list, .anyone, .pin,
                    about: Words("受理的事项办得怎样", "What becomes of matters that were taken on")),
            ], topics: ["case": .seeCases], journal: .cases)
    }
}
