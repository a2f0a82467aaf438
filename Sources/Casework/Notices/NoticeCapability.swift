public import Actions
internal import Core
internal import Domain
public import Kit
internal import Markup

extension Capability {
    /// One's own notices.
    public static func notices(in world: World) -> Capability {
        Capability(
            routes: NoticeRoutes(world: world).all,
            navigation: [
                NavigationItem(
                    Words("提醒", "Notices"), NoticeAddress.all, permission: .seeNotices, icon: .bell,
                    about: Words("有什么事等您办", "What waits for you"))
            ])
    }
}

/// The addresses of notices.
enum NoticeAddress {
    static let all = Link("notices")
    static let everything = Link("notices", query: [("show", "all")])
    static let reading = Link("notices", "reading")

    static func thing(_ about: Notice.About) -> Link {
        switch about {
        case .file(let id): CaseAddress.file(id)
        case .ledMatter(let id): RoundsAddress.led(id)
        }
    }
}
