public import Actions
internal import Core
internal import Domain
public import Kit

extension Capability {
    /// What the capability Cases brings to the site.
    public static func cases(in world: World) -> Capability {
        Capability(
            routes: ReportRoutes(world: world).all + LikelyRoutes(world: world).all + CaseImportRoutes(world: world).all
                + CaseRoutes(world: world).all,
            navigation: [
                NavigationItem(
                    Words("案件", "Cases"), CaseAddress.inbox, permission: .seeCases, icon: .inbox,
                    about: Words("谁在办、到什么时候、为什么", "Who has it, until when, and why")),
                NavigationItem(
                    Words("反复发生的事", "What recurs"), CaseAddress.recurring, permission: .seeCases, icon: .clock,
                    about: Words("一处几周里反复有的事，可以列为专题", "What comes up week after week: to be led as a question")),
            ], topics: ["case": .seeCases], journal: .cases)
    }
}
