public import Actions
internal import Core
internal import Domain
public import Kit

extension Capability {
    /// Organisations, persons, posts, staffing, duties and team formulas.
    ///
    /// - Parameter presets: what places may take over.
    public static func people(in world: World, presets: PeoplePresets) -> Capability {
        Capability(
            routes: OrganisationRoutes(world: world).all + PersonRoutes(world: world).all
                + PeopleImportRoutes(world: world).all
                + PostRoutes(world: world).all + StaffingRoutes(world: world).all + DutyRoutes(world: world).all
                + TeamRoutes(world: world, presets: presets).all,
            navigation: [
                NavigationItem(
                    Words("队伍", "Staffing"), PeopleAddress.staffing, permission: .browsePeople, icon: .people,
                    about: Words("哪个网格缺谁、谁任期快到", "Which grid lacks whom, whose term ends")),
                NavigationItem(
                    Words("人员", "People"), PeopleAddress.persons, permission: .seePersons, icon: .person,
                    about: Words("网格里任职的人的名册", "The register of who stands in the net")),
                NavigationItem(
                    Words("单位", "Organisations"), PeopleAddress.organisations, permission: .browsePeople, icon: .home,
                    about: Words("部门、党组织、物业企业和共建单位", "Departments, party units, firms, partner units")),
                NavigationItem(
                    Words("我的岗位", "My posts"), PeopleAddress.ownPosts, permission: .seeOwnPosts, icon: .person,
                    about: Words("我现在和以前的岗位、每次变动", "My posts now and before, and each change")),
            ], journal: .people)
    }
}
