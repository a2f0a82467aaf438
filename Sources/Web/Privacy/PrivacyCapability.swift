public import Actions
internal import Core
internal import Domain

/// What the capability Privacy brings to the site.
public enum PrivacyCapability {
    public static func make(in world: World, about: AboutFacts) -> Capability {
        Capability(
            routes: PersonalRoutes(world: world).all + ConsentRoutes(world: world).all
                + AboutRoutes(world: world, facts: about).all + SuggestionRoutes(world: world).all
                + ExportRoutes(world: world).all + JournalRoutes(world: world).all
                + ErasureRoutes(world: world).all + LimitRoutes(world: world).all + PermissionRoutes().all,
            navigation: [
                NavigationItem(
                    Words("谁看过我的资料", "Who opened my data"), PrivacyLinks.opened, permission: .seeOwnPrivacy,
                    icon: .eye),
                NavigationItem(
                    Words("按号码查找", "Look up"), PrivacyLinks.lookUp, permission: .lookUpPersonalData, icon: .search),
                NavigationItem(
                    Words("建议与投诉", "Suggestions"), PrivacyLinks.suggestionInbox, permission: .answerSuggestions,
                    icon: .chat),
                NavigationItem(
                    Words("导出名单", "Exports"), PrivacyLinks.exports, permission: .exportAccounts, icon: .download),
                NavigationItem(
                    Words("批准导出", "Approve exports"), PrivacyLinks.exports, permission: .approveExports,
                    icon: .download),
                NavigationItem(
                    Words("依法删除", "Erasure"), PrivacyLinks.erasures, permission: .erasePersonalData, icon: .bin),
                NavigationItem(
                    Words("个人信息限额", "Limits"), PrivacyLinks.limits, permission: .setPrivacyRules, icon: .shield),
                NavigationItem(
                    Words("操作记录", "Journal"), PrivacyLinks.journal, permission: .readJournal, icon: .journal),
                NavigationItem(
                    Words("批准查人", "Approve lists"), PrivacyLinks.journalLists, permission: .approveJournalList,
                    icon: .journal),
                NavigationItem(
                    Words("权限表", "Permissions"), PrivacyLinks.permissions, permission: .seePermissions, icon: .shield),
            ], topics: ["suggestion": .answerSuggestions, "export": .approveExports])
    }
}
