public import Actions
internal import Core
internal import Domain
public import Kit

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
                    icon: .eye, about: Words("哪个岗位、什么时候、为什么", "Which post, when, and why")),
                NavigationItem(
                    Words("按号码查找", "Look up"), PrivacyLinks.lookUp, permission: .lookUpPersonalData, icon: .search,
                    about: Words("用完整的电话或证件号找人", "Find somebody by the whole number")),
                NavigationItem(
                    Words("建议与投诉", "Suggestions"), PrivacyLinks.suggestionInbox, permission: .answerSuggestions,
                    icon: .chat, about: Words("大家对平台的意见，等人答复", "What people say of the platform")),
                NavigationItem(
                    Words("导出名单", "Exports"), PrivacyLinks.exports, permission: .exportAccounts, icon: .download,
                    about: Words("带水印、有期限的名单", "Lists with a watermark and an end")),
                NavigationItem(
                    Words("批准导出", "Approve exports"), PrivacyLinks.exports, permission: .approveExports,
                    icon: .download, about: Words("大批量导出要您点头", "Large exports need your word")),
                NavigationItem(
                    Words("依法删除", "Erasure"), PrivacyLinks.erasures, permission: .erasePersonalData, icon: .bin,
                    about: Words("本人请求或到期时删除资料", "Erase data on request or when the time is up")),
                NavigationItem(
                    Words("个人信息限额", "Limits"), PrivacyLinks.limits, permission: .setPrivacyRules, icon: .shield,
                    about: Words("一小时能查看几次、导出几行", "How many openings an hour, how many rows")),
                NavigationItem(
                    Words("操作记录", "Journal"), PrivacyLinks.journal, permission: .readJournal, icon: .journal,
                    about: Words("一件事、一个人的记录被谁办过、看过", "Who did or saw one thing or one record")),
                NavigationItem(
                    Words("批准查人", "Approve lists"), PrivacyLinks.journalLists, permission: .approveJournalList,
                    icon: .journal, about: Words("因事件查人，要您点头", "Incident lists need your word")),
                NavigationItem(
                    Words("权限表", "Permissions"), PrivacyLinks.permissions, permission: .seePermissions, icon: .shield,
                    about: Words("谁可以做什么，管到哪里", "Who may do what, and how far")),
            ], topics: ["suggestion": .answerSuggestions, "export": .approveExports], journal: .privacy)
    }
}
