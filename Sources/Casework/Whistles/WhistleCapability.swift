public import Actions
internal import Core
internal import Domain
public import Kit

extension Capability {
    /// What the capability Whistles brings to the site.
    public static func whistles(in world: World) -> Capability {
        Capability(
            routes: WhistleRoutes(world: world).all,
            navigation: [
                NavigationItem(
                    Words("吹哨", "Whistles"), WhistleAddress.all, permission: .seeWhistles, icon: .bell,
                    about: Words("把几个单位叫到一处，谁到了、定了什么", "Bodies called together: who came, what was settled"))
            ], topics: ["whistle": .seeWhistles], journal: .whistles)
    }
}
