internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The form for a new post, in two looks at most: who is searched for by an address, and then chosen.
struct PostForm {
    let seat: Seat
    let choices: [PersonLine]
    /// What was searched for among people.
    let asked: String
    let lenders: [Organisation]
    let kind: Post.Kind?

    enum Seat {
        /// From the top of the tree to the area, empty while none is chosen; and the search for another.
        case area([Area], AreaChoice)
        case organisation(Organisation)
    }

    static func draft(_ request: Request) throws -> PostActions.Draft {
        guard let kind = Post.Kind(rawValue: request.field("kind")) else {
            throw Problem(.invalid, "post.no-kind", field: "kind", Words("请选岗位。", "Choose the post."))
        }
        let seat: Post.Seat
        if let organisation: Key<Organisation> = try request.optionalKey("organisation") {
            seat = .organisation(organisation)
        } else {
            seat = .area(try request.fieldKey("area"))
        }
        guard let person: Key<Person> = try request.optionalKey("person") else {
            throw Problem(
                .invalid, "post.no-person", field: "person",
                Words("请先找到人，再选中。", "Look for the person first, then choose them."))
        }
        var draft = PostActions.Draft(kind, at: seat, for: person, from: try request.day("from"))
        draft.source = Post.Source(rawValue: request.field("source"))
        draft.selection = Post.Selection(rawValue: request.field("selection"))
        draft.term = try request.optionalDay("term")
        draft.secondedFrom = try request.optionalKey("secondedFrom")
        return draft
    }

    func page(_ t: Reading, _ answers: Answers) -> PageContent {
        PageContent(
            .ask, title: Words("任命", "Give a post"), crumbs: crumbs(t),
            lead: "\(t("先找到人，再填岗位。", "Look for the person, then say what they become."))", styles: ["people"],
            body: """
                \(search(t))
                \(t.form(to: PeopleAddress.posts, fields(t), submit: Words("任命", "Give the post"), answers: answers))
                """)
    }

    private func crumbs(_ t: Reading) -> [Crumb] {
        switch seat {
        case .area(let line, _): t.placeCrumbs(line)
        case .organisation(let one):
            [OrganisationPages.crumb, Crumb(Words(data: one.name), PeopleAddress.organisation(one.id))]
        }
    }

    /// What the address says besides who is searched for.
    private var kept: [(String, String)] {
        let place: [(String, String)] =
            switch seat {
            case .area(let line, _): line.last.map { [("area", $0.id.description)] } ?? []
            case .organisation(let one): [("organisation", one.id.description)]
            }
        return place + (kind.map { [("kind", $0.rawValue)] } ?? [])
    }

    private func search(_ t: Reading) -> HTML {
        let people = t.searchForm(
            to: PeopleAddress.newPost,
            kept.map { Field.hidden($0.0, $0.1) } + [
                Field(
                    .search, "who", Words("找人", "Find somebody"),
                    hint: Words("姓名里的字或拼音首字母", "Characters of the name, or pinyin initials"), isRequired: false,
                    value: asked, longest: 50)
            ], submit: Words("找人", "Find"))
        let nobody: HTML =
            asked.isEmpty || !choices.isEmpty
            ? .none
            : t.notice(
                .warning, Words("名册里没有找到“\(asked)”。", "Nobody called “\(asked)” is in the register."),
                more: t.may(.managePersons)
                    ? t.link(Words("先登记这个人", "Register them first"), PeopleAddress.newPerson(in: nil)) : .none)
        guard case .area(let line, let choice) = seat, line.isEmpty else { return "\(people)\(nobody)" }
        let person = choices.first.map { [("person", $0.person.id.description)] } ?? []
        return "\(choice.search(t, to: PeopleAddress.newPost, keeping: person))\(people)\(nobody)"
    }

    private func fields(_ t: Reading) -> [Field] {
        let people = choices.map { line in
            Field.Option(
                line.person.id.description, Words(data: line.person.name.text),
                hint: Words(
                    data: ([line.area, line.organisation].compactMap { $0 }
                        + line.posts.prefix(2).map { "\(t($0.post.kind.words))·\($0.seat)" }).joined(separator: " · ")))
        }
        var fields: [Field] = []
        switch seat {
        case .area(_, let choice): fields += [choice.field(Words("在哪里", "Where"))] + choice.fields
        case .organisation(let one): fields.append(.hidden("organisation", one.id.description))
        }
        fields.append(
            Field(
                .choice(people), "person", Words("谁", "Who"), isRequired: !people.isEmpty,
                value: people.count == 1 ? people[0].value : ""))
        fields.append(.hidden("who", asked))
        let kinds = suited.map { Field.Option($0.rawValue, $0.words) }
        fields.append(
            Field(
                .list(kinds), "kind", Words("岗位", "Post"),
                value: kind?.rawValue ?? (suited.count == 1 ? suited[0].rawValue : "")))
        fields.append(Field(.day, "from", Words("从哪天起", "From"), value: t.now.day.description))
        return fields + Self.background(lenders)
    }

    /// The posts that are held in such a place.
    private var suited: [Post.Kind] {
        switch seat {
        case .organisation: Post.Kind.allCases.filter(\.isInOrganisation)
        case .area(let line, _):
            Post.Kind.allCases.filter { kind in
                guard let levels = kind.levels else { return false }
                return line.last.map { levels.contains($0.level) } ?? true
            }
        }
    }

    private static func background(_ lenders: [Organisation]) -> [Field] {
        [
            Field(
                .day, "term", Words("任期到哪天", "Term ends"),
                hint: Words("没有任期可以不填", "Leave it empty where there is none"),
                isRequired: false),
            Field(
                .list(Post.Source.allCases.map { Field.Option($0.rawValue, $0.words) }), "source",
                Words("来源", "Where they come from"), isRequired: false),
            Field(
                .list(Post.Selection.allCases.map { Field.Option($0.rawValue, $0.words) }), "selection",
                Words("产生方式", "How they were chosen"), isRequired: false),
            Field(
                .list(lenders.map { Field.Option($0.id.description, Words(data: $0.name)) }), "secondedFrom",
                Words("从哪个单位借调", "Lent by"), hint: Words("不是借调不选", "Leave it open for one's own people"),
                isRequired: false),
        ]
    }
}

extension PostForm {
    /// Does something; what the rules refuse is told beside the field that the form has for it.
    static func naming<T>(_ fields: [String: String], _ act: () async throws -> T) async throws -> T {
        do {
            return try await act()
        } catch let refusal as Post.Refusal {
            let problem = refusal.problem
            let field = problem.field.map { fields[$0] ?? $0 }
            throw Problem(problem.kind, problem.code, field: field, problem.words, arguments: problem.arguments)
        }
    }

    /// What is done to a post by a form of its page.
    enum Act: String {
        case leave, term, end
        case comeBack = "return"

        func read(_ request: Request) throws -> Post.Act {
            switch self {
            case .leave:
                .takeLeave(
                    Post.Leave(
                        from: try request.day("from"), until: try request.day("until"),
                        standIn: try request.optionalKey("standIn")))
            case .comeBack: .comeBack
            case .term: .extend(to: try request.day("term"))
            case .end:
                .end(
                    on: try request.day("on"),
                    Post.EndReason(rawValue: request.field("reason")) ?? .replaced)
            }
        }
    }

    /// The dialogs beside a post's title, for whoever gives posts there.
    static func dialogs(_ view: PostView, _ t: Reading, open: Act?, _ answers: Answers) -> HTML {
        let post = view.line.post
        guard t.caller.map({ Permissions.allows(.managePosts, caller: $0, place: post.place) }) ?? false else {
            return .none
        }
        let offers = post.offers
        func typed(_ act: Act) -> Answers { open == act ? answers : .none }
        func dialog(_ offer: Post.Offer, _ act: Act, _ words: Words, _ fields: [Field], _ weight: Weight) -> HTML {
            guard offers.contains(offer) else { return .none }
            return t.dialog(
                words, title: words, isOpen: open == act,
                body: t.form(
                    to: PeopleAddress.post(post.id, act.rawValue), fields, submit: words, answers: typed(act),
                    weight: weight))
        }
        let back: HTML =
            offers.contains(.comeBack)
            ? t.act(Words("销假回岗", "Back from leave"), to: PeopleAddress.post(post.id, "return")) : .none
        let move: HTML =
            offers.contains(.move) && post.area != nil
            ? t.button(Words("调动", "Move"), PeopleAddress.post(post.id, "move")) : .none
        return """
            <div class="row">\(dialog(.takeLeave, .leave, Words("请假", "Leave"), leaveFields(view, t), .main))\
            \(back)\(dialog(.extend, .term, Words("延长任期", "Extend the term"), [
                Field(.day, "term", Words("新的任期到", "The term ends")),
            ], .main))\(move)\(dialog(.end, .end, Words("结束岗位", "End the post"), endFields(post, t), .grave))</div>
            """
    }

    private static func leaveFields(_ view: PostView, _ t: Reading) -> [Field] {
        let people = view.standIns.map { line in
            Field.Option(
                line.post.person.description,
                Words(
                    "\(line.name)（\(line.post.kind.words.chinese)，\(line.seat)）",
                    "\(line.name) (\(line.post.kind.words.english), \(line.seat))"))
        }
        return [
            Field(.day, "from", Words("从哪天", "First day"), value: t.now.day.description),
            Field(.day, "until", Words("到哪天（含当天）", "Last day")),
            Field(
                .list(people), "standIn", Words("谁来代班", "Who stands in"),
                hint: Words("没有人代班也可以先请假，页面上会提醒", "Leave may begin without one; pages say so"), isRequired: false),
        ]
    }

    private static func endFields(_ post: Post, _ t: Reading) -> [Field] {
        let reasons = Post.EndReason.allCases.filter { reason in
            reason != .moved && (reason != .secondmentReturned || post.secondedFrom != nil)
        }
        return [
            Field(.day, "on", Words("哪天结束", "Ends on"), value: t.now.day.description),
            Field(
                .choice(reasons.map { Field.Option($0.rawValue, $0.words) }), "reason", Words("为什么", "Why"),
                hint: Words("本人能看到", "The holder sees it")),
        ]
    }
}
