public import Actions
internal import Core
internal import Domain

extension Capability {
    /// Organisations, persons, posts, staffing, duties and team formulas.
    ///
    /// - Parameter presets: what places may take over.
    public static func people(in world: World, presets: PeoplePresets) -> Capability {
        Capability(
            routes: OrganisationRoutes(world: world).all + PersonRoutes(world: world).all
                + PostRoutes(world: world).all + StaffingRoutes(world: world).all + DutyRoutes(world: world).all
                + TeamRoutes(world: world, presets: presets).all,
            navigation: [
                NavigationItem(
                    Words("队伍", "Staffing"), PeopleAddress.staffing, permission: .browsePeople, icon: .people),
                NavigationItem(Words("人员", "People"), PeopleAddress.persons, permission: .seePersons, icon: .person),
                NavigationItem(
                    Words("单位", "Organisations"), PeopleAddress.organisations, permission: .browsePeople, icon: .tree),
                NavigationItem(
                    Words("我的岗位", "My posts"), PeopleAddress.ownPosts, permission: .seeOwnPosts, icon: .person),
            ])
    }
}
