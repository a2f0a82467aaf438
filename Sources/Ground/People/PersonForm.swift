internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The forms about a person.
enum PersonForm {
    case numbers, account, departure

    static func draft(_ request: Request) throws -> PersonActions.Draft {
        PersonActions.Draft(
            name: request.field("name"), organisation: try request.optionalKey("organisation"),
            area: try request.chosenArea())
    }

    private static let registerLead = Words(
        "只登记在网格里任职、包联或牵头的人；居民不登记在这里。",
        "Only those who serve in the net. Residents as such aren't registered here.")

    static func numbers(_ request: Request) -> [PersonalValue.Kind: String] {
        let kinds: [PersonalValue.Kind] = [.phone, .identity, .document]
        return Dictionary(uniqueKeysWithValues: kinds.map { ($0, request.field($0.rawValue)) })
    }

    static func new(
        _ t: Reading, _ choice: AreaChoice, _ bodies: [Organisation], _ answers: Answers
    ) -> PageContent {
        PageContent(
            .ask, title: Words("登记人员", "Register somebody"), crumbs: [PersonPages.crumb],
            lead:
                t.said(registerLead),
            styles: ["people"],
            body: """
                \(choice.search(t, to: Link("persons", "new")))
                \(t.form(
                    to: PeopleAddress.persons,
                    described("", choice, bodies, organisation: "") + numberFields,
                    submit: Words("登记进名册", "Register them"), answers: answers))
                """)
    }

    static func change(
        _ t: Reading, _ view: PersonView, _ choice: AreaChoice, _ bodies: [Organisation], _ answers: Answers
    ) -> PageContent {
        let person = view.person
        let link = PeopleAddress.person(person.id, "change")
        var offered = bodies
        if let own = view.organisation, !offered.contains(where: { $0.id == own.id }) { offered.insert(own, at: 0) }
        return PageContent(
            .ask, title: Words("修改“\(person.name.text)”", "Change \(person.name.text)"),
            crumbs: [PersonPages.crumb, Crumb(Words(data: person.name.text), PeopleAddress.person(person.id))],
            styles: ["people"],
            body: """
                \(choice.search(t, to: link))
                \(t.form(
                    to: link,
                    described(
                        person.name.text, choice, offered, organisation: person.organisation?.description ?? ""),
                    submit: Words("保存", "Save"), answers: answers))
                """)
    }

    private static func described(
        _ name: String, _ choice: AreaChoice, _ bodies: [Organisation], organisation: String
    ) -> [Field] {
        [
            Field(.text, "name", Words("姓名", "Name"), value: name, longest: 50),
            choice.field(Words("归哪里管", "Where they belong")),
            Field(
                .list(bodies.map { Field.Option($0.id.description, Words(data: $0.name)) }), "organisation",
                Words("工作单位", "Employed by"), isRequired: false, value: organisation),
        ] + choice.fields
    }

    static let numberFields = [
        Field(
            .phone, "phone", Words("电话", "Phone"), hint: Words("加密保存，页面上只显示一部分", "Kept sealed; pages show a part"),
            isRequired: false, longest: 30),
        Field(
            .text, "identity", Words("身份证号", "Identity number"),
            hint: Words("没有可以不填", "Leave it empty where there is none"),
            isRequired: false, longest: 30),
        Field(
            .text, "document", Words("其他证件号", "Other document"),
            hint: Words("护照、港澳台居民证件等", "Passport, permits of Hong Kong, Macao and Taiwan"), isRequired: false,
            longest: 40),
    ]

    /// The dialogs beside the title, for whoever may do something here.
    static func dialogs(
        _ view: PersonView, _ account: Account?, _ t: Reading, open: PersonForm?, _ answers: Answers
    ) -> HTML {
        let person = view.person
        let mayManage = t.caller.map { Permissions.allows(.managePersons, caller: $0, place: person.place) } ?? false
        guard mayManage else { return .none }
        guard person.stage == .present else {
            return t.act(
                Words("请回名册", "Bring them back"), to: PeopleAddress.person(person.id, "return"), icon: .back)
        }
        func typed(_ form: PersonForm) -> Answers { open == form ? answers : .none }
        let give = t.button(
            Words("任命", "Give a post"), PeopleAddress.newPost(at: nil, for: person.id), icon: .plus)
        let change = t.button(Words("修改", "Change"), PeopleAddress.person(person.id, "change"), icon: .edit)
        let numbers = t.dialog(
            Words("电话和证件", "Numbers"), title: Words("电话和证件号", "Phone and document numbers"), icon: .phone,
            isOpen: open == .numbers,
            body: t.form(
                to: PeopleAddress.person(person.id, "numbers"), changed(view), submit: Words("保存号码", "Keep them"),
                answers: typed(.numbers)))
        return
            """
            <div class="row">\(give)\(change)\(numbers)\(accounts(view, account, t, open: open, answers))\
            \(leave(view, t, open: open, answers))</div>
            """
    }

    private static func changed(_ view: PersonView) -> [Field] {
        let kept = PersonalValue.Kind.allCases.filter { view.numbers[$0] != nil }
        guard !kept.isEmpty else { return numberFields }
        let options = kept.map { Field.Option($0.rawValue, $0.words) }
        return numberFields + [
            Field(.boxes(options), "removing", Words("不再保存", "No longer kept"), isRequired: false)
        ]
    }

    private static func accounts(
        _ view: PersonView, _ account: Account?, _ t: Reading, open: PersonForm?, _ answers: Answers
    ) -> HTML {
        guard t.may(.manageAccounts) else { return .none }
        return t.dialog(
            Words("关联账号", "Account"), title: Words("这个人用哪个账号登录", "Who this person signs in as"), icon: .key,
            isOpen: open == .account,
            body: t.form(
                to: PeopleAddress.person(view.person.id, "account"),
                [
                    Field(
                        .text, "account", Words("登录名", "Sign-in name"),
                        hint: Words(
                            "关联后本人能看到自己的岗位和变动；留空是取消关联", "They then see their own posts. Empty takes the link away"),
                        isRequired: false, value: account?.name?.text ?? "", longest: 40)
                ], submit: Words("保存关联", "Save the link"), answers: open == .account ? answers : .none))
    }

    private static func leave(_ view: PersonView, _ t: Reading, open: PersonForm?, _ answers: Answers) -> HTML {
        t.dialog(
            Words("离开", "Leaves"), title: Words("“\(view.person.name.text)”离开", "\(view.person.name.text) leaves"),
            icon: .exit, isOpen: open == .departure,
            body: """
                <p>\(t(
                    "先逐个结束岗位。离开后电话和证件号立即删除，姓名在三年后删除。",
                    "End the posts first. Phone and document numbers go at once, the name after three years."))</p>
                \(t.form(
                    to: PeopleAddress.person(view.person.id, "departure"),
                    [Field(.day, "on", Words("从哪天起", "From which day"), value: t.now.day.description)],
                    submit: Words("记为离开", "Record it"), answers: open == .departure ? answers : .none,
                    weight: .grave))
                """)
    }
}
