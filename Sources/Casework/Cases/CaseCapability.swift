public import Actions
internal import Core
internal import Domain
public import Kit

extension Capability {
    /// What the capability Cases brings to the site.
    public static func cases(in world: World) -> Capability {
        Capability(
            routes: ReportRoutes(world: world).all + IntakeRoutes(world: world).all + LikelyRoutes(world: world).all
                + CaseImportRoutes(world: world).all + CaseRoutes(world: world).all + DeskRoutes(world: world).all
                + PublicCaseRoutes(world: world).all + CaseExportRoutes(world: world).all
                + ResidentOrderRoutes(world: world).all,
            navigation: [
                NavigationItem(
                    Words("案件", "Cases"), CaseAddress.inbox, permission: .seeCases, icon: .inbox,
                    about: Words("谁在办、到什么时候、为什么", "Who has it, until when, and why")),
                NavigationItem(
                    Words("居民订单", "Residents' orders"), CaseAddress.residentOrders, permission: .takeResidentOrders,
                    icon: .heart,
                    about: Words("居民下的单，谁先接谁办", "What residents order: whoever takes it first has it")),
                NavigationItem(
                    Words("现场解决", "Settled on the spot"), CaseAddress.found, permission: .keepGridDesk, icon: .check,
                    about: Words("看到就办好的，点一下记下", "What you saw and saw to: one tap notes it")),
                NavigationItem(
                    Words("我反映的", "What I reported"), CaseAddress.own, permission: .seeOwnReports, icon: .inbox,
                    about: Words("办到哪一步了，解决了没有", "How far it is, and whether it is solved")),
                NavigationItem(
                    Words("身边的事", "Matters nearby"), PublicCaseAddress.list, .anyone, .pin,
                    about: Words("受理的事项办得怎样", "What becomes of matters that were taken on")),
                NavigationItem(
                    Words("反复发生的事", "What recurs"), CaseAddress.recurring, permission: .seeCases, icon: .clock,
                    about: Words("一处几周里反复有的事，可以列为专题", "What comes up week after week: to be led as a question")),
            ], finders: [.cases(in: world)], topics: ["case": .seeCases], journal: .cases)
    }
}
