internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Asking for a whistle: first where, then what for; a township says whom it calls and blows it at once.
enum WhistleEntryPages {
    static let title = Words("吹哨", "Blow a whistle")
    /// The kind that is chosen while nobody chose one.
    private static let usual = Whistle.Kind.quick

    static func ask(
        _ spot: WhistleActions.Spot?, _ choice: WhistleActions.Choice?, _ places: [CaseActions.Spotted],
        _ answers: Answers, _ t: Reading
    ) -> PageContent {
        guard let spot, let choice else { return place(places, answers, t) }
        let isAsking = choice.callable.isEmpty
        let calling =
            isAsking
            ? []
            : [WhistleForms.calling(choice.callable, choice.mustCome, ticked: choice.mustCome[Self.usual] ?? [])]
        let fields =
            [
                Field(
                    .choice(Whistle.Kind.allCases.map { Field.Option($0.rawValue, $0.words, hint: hint($0, choice)) }),
                    "kind", Words("哪一种哨", "Which whistle"), value: usual.rawValue),
                Field(
                    .longText(rows: 4), "because", Words("为什么要叫大家来", "Why everybody is called"),
                    hint: Words(
                        "写清是什么事、要谁来做什么。不写居民的姓名和电话。", "What it is and who is to do what; nobody's name or phone."),
                    longest: 500),
            ] + calling + [hidden(spot)]
        return PageContent(
            .ask, title: title, crumbs: [WhistlePages.crumb],
            lead: """
                \(choice.place.joined(separator: " › "))\(isAsking
                    ? " · \(t("由街道决定吹不吹", "the township decides"))" as HTML : .none)
                """,
            styles: ["cases"],
            body: t.form(
                to: WhistleAddress.new, fields, submit: isAsking ? Words("请求吹哨", "Ask for it") : title,
                answers: answers))
    }

    /// Without script the place comes first: whom one may call depends on it.
    private static func place(
        _ places: [CaseActions.Spotted], _ answers: Answers, _ t: Reading
    ) -> PageContent {
        let options = places.map { Field.Option($0.id.description, Words(data: $0.name)) }
        let wrong = answers.problems.isEmpty ? HTML.none : t.notice(.danger, WhistleForms.placeMissing.words)
        return PageContent(
            .ask, title: title, crumbs: [WhistlePages.crumb], styles: ["cases"],
            body: """
                \(wrong)
                \(t.searchForm(
                    to: WhistleAddress.new, [Field(.list(options), "place", Words("在哪里", "Where"))],
                    submit: Words("下一步", "Next")))
                """)
    }

    private static func hidden(_ spot: WhistleActions.Spot) -> Field {
        switch spot {
        case .area(let id): .hidden("place", id.description)
        case .file(let id): .hidden("case", id.description)
        }
    }

    /// The limits of a kind there, and whom the rules want.
    private static func hint(_ kind: Whistle.Kind, _ choice: WhistleActions.Choice) -> Words {
        let terms = choice.rules.terms(of: kind)
        let limits = Words(
            "\(Saying.limit(terms.arrive).chinese)内到场，\(Saying.limit(terms.conclude).chinese)内销号",
            "arrive within \(Saying.limit(terms.arrive).english), concluded within \(Saying.limit(terms.conclude).english)"
        )
        guard !terms.mustCome.isEmpty else { return limits }
        let wanted = terms.mustCome.map(\.words)
        return Words(
            "\(limits.chinese)；必须到场：\(wanted.map(\.chinese).joined(separator: "、"))",
            "\(limits.english); must come: \(wanted.map(\.english).joined(separator: ", "))")
    }
}
