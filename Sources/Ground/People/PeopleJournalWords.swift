internal import Core
internal import Domain
internal import Kit

extension JournalWords {
    static let people = JournalWords(
        kinds: [
            "organisation.created": Words("登记了单位", "The body was registered"),
            "organisation.changed": Words("改了单位资料", "What is said of the body was changed"),
            "organisation.moved": Words("换了上级", "It was put under another body"),
            "organisation.ended": Words("撤销了单位", "The body ended"),
            "organisation.followed": Words("随网格调整迁入", "It went along with a change of grids"),
            "person.registered": Words("登记进名册", "Registered"),
            "person.changed": Words("改了人员资料", "What is said of them was changed"),
            "person.numbers-changed": Words("改了电话或证件号", "A phone or document number was changed"),
            "person.linked": Words("关联了账号", "Linked to an account"),
            "person.unlinked": Words("取消了账号关联", "The link to an account was taken away"),
            "person.left": Words("离开", "Left"), "person.returned": Words("回到名册", "Came back"),
            "person.erased": Words("依法删除了资料", "Erased by law"),
            "post.given": Words("任命", "A post was given"), "post.moved": Words("调动", "Moved to another post"),
            "post.leave-taken": Words("请假", "On leave"), "post.came-back": Words("销假", "Back from leave"),
            "post.extended": Words("延长了任期", "The term was extended"), "post.ended": Words("岗位结束", "The post ended"),
            "post.followed": Words("岗位随网格调整迁入", "The post went along with a change of grids"),
            "people-import.read": Words("读入了人员名单", "A list of people was read"),
            "people-import.decided": Words("决定了名单里的一行", "A row of the list was decided"),
            "people-import.applied": Words("导入了人员名单", "The list was taken over"),
            "people-import.errors-given": Words("下载了名单的错误文件", "The list's wrong rows were downloaded"),
            "people-import.dropped": Words("放弃了人员名单", "The list was dropped"),
            "people.demo-loaded": Words("装入了演示人员", "Demo people were loaded"),
        ],
        subjects: [
            "organisation": Words("单位", "Body"), "person": Words("人员", "Person"), "post": Words("岗位", "Post"),
            "people_import": Words("人员名单", "List of people"),
        ],
        codes: [
            "kind": table(Post.Kind.self, \.words).merging(table(Organisation.Kind.self, \.words)) { post, _ in post },
            "decision": table(PeopleImport.Decision.self, \.words),
            "reason": table(Post.EndReason.self, \.words),
        ])
}
