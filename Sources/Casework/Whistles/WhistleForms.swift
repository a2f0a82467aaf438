internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// A form for each act that is offered, and the act that a form that comes back stands for.
struct WhistleForms {
    let view: WhistleView
    /// An act is marked by its name, with the unit's number where it is one's.
    let acts: ActForms

    /// What is wrong, where no dialog says it.
    func problem(_ t: Reading) -> HTML {
        let units = view.units.enumerated()
        return acts.problem(among: offered() + units.flatMap { offered(for: $1, number: $0 + 1) }, t)
    }

    func all(_ t: Reading) -> HTML { acts.row(offered(), t) }

    func all(for called: WhistleView.Called, number: Int, _ t: Reading) -> HTML {
        acts.row(offered(for: called, number: number), t)
    }

    /// In the order of the whistle's way.
    private func offered() -> [ActForm] {
        let offered = Whistle.Offer.allCases.filter { view.offers.contains($0) }
        return offered.map { offer in
            ActForm(
                offer.rawValue, offer.words, fields(of: offer), to: WhistleAddress.act(offer, on: view.whistle.id),
                weight: offer == offered.first ? .main : .plain)
        }
    }

    private func offered(for called: WhistleView.Called, number: Int) -> [ActForm] {
        Whistle.UnitOffer.allCases.filter { called.offers.contains($0) }.map { offer in
            ActForm(
                offer.rawValue + String(number), offer.words, fields(of: offer),
                to: WhistleAddress.act(offer, for: number, of: view.whistle.id))
        }
    }

    private func fields(of offer: Whistle.Offer) -> [Field] {
        switch offer {
        case .blow: [Self.calling(view.callable, [view.whistle.flow.kind: view.mustCome], ticked: view.mustCome)]
        case .callAlso: [Self.calling(view.callable)]
        case .writeRecord: [Self.text(Words("一起定了什么：谁做什么、什么时候做完", "What was settled: who does what by when"))]
        case .conclude: [Self.solved, Self.reason]
        case .decline, .standDown: [Self.reason]
        }
    }

    private func fields(of offer: Whistle.UnitOffer) -> [Field] {
        switch offer {
        case .arrive: []
        case .reply:
            [
                Field(
                    .number, "minutes", Words("几分钟后到", "Minutes until it comes"),
                    hint: Words("1 到 10080（7 天）", "1 to 10,080 (7 days)"))
            ]
        case .report: [Self.text(Words("做了什么", "What was done"))]
        case .rate, .rateTownship:
            [
                Field(
                    .choice(Whistle.Rating.allCases.map { Field.Option($0.rawValue, $0.words) }), "rating",
                    Words("评价", "Rating"))
            ]
        case .excuse: [Self.reason]
        }
    }

    /// Whom to call.
    ///
    /// - Parameters:
    ///   - mustCome: those whom the rules want, by the kinds that it may be.
    ///   - ticked: who is ticked already.
    static func calling(
        _ callable: [WhistleView.Callable], _ mustCome: [Whistle.Kind: Set<Assignment.Party>] = [:],
        ticked: Set<Assignment.Party> = []
    ) -> Field {
        let options = callable.map { one in
            Field.Option(one.party.key, Words(data: one.name), hint: hint(one.party, mustCome))
        }
        let keys = callable.filter { ticked.contains($0.party) }.map(\.party.key)
        return Field(
            .boxes(options), "calling", Words("叫哪些单位", "Whom to call"), value: keys.joined(separator: ","))
    }

    /// That a body must come; where that depends on the kind, to which kinds.
    private static func hint(
        _ party: Assignment.Party, _ mustCome: [Whistle.Kind: Set<Assignment.Party>]
    ) -> Words? {
        let kinds = Whistle.Kind.allCases.filter { mustCome[$0]?.contains(party) ?? false }
        guard !kinds.isEmpty else { return nil }
        guard kinds.count < mustCome.count else { return Words("按规定必须到场", "Must come by the rules") }
        let words = kinds.map(\.words)
        return Words(
            "\(words.map(\.chinese).joined(separator: "、"))按规定必须到场",
            "Must come by the rules: \(words.map(\.english).joined(separator: ", "))")
    }

    private static let solved = Field(
        .choice([
            Field.Option("yes", Words("已解决", "Solved")), Field.Option("no", Words("没有解决", "Not solved")),
        ]), "solved", Words("结果", "Result"))

    private static let reason = Field(.longText(rows: 3), "because", Words("理由", "Reason"), longest: 500)

    private static func text(_ label: Words) -> Field { Field(.longText(rows: 5), "text", label, longest: 2000) }
}

extension WhistleForms {
    static func called(_ request: Request) -> [Assignment.Party] {
        var seen: Set<Assignment.Party> = []
        return request.form.values("calling").compactMap { Assignment.Party(key: $0) }.filter {
            seen.insert($0).inserted
        }
    }

    static func act(_ offer: Whistle.Offer, _ request: Request) throws -> Whistle.Act {
        let reason = request.field("because")
        switch offer {
        case .blow: return .blow(calling: called(request))
        case .callAlso: return .callAlso(called(request))
        case .writeRecord: return .writeRecord(request.field("text"))
        case .decline: return .decline(because: reason)
        case .standDown: return .standDown(because: reason)
        case .conclude:
            switch request.field("solved") {
            case "yes": return .conclude(isSolved: true, because: reason)
            case "no": return .conclude(isSolved: false, because: reason)
            default: throw solvedMissing
            }
        }
    }

    static func act(
        _ offer: Whistle.UnitOffer, _ party: Assignment.Party, _ request: Request
    ) throws -> Whistle.Act {
        func rating() throws -> Whistle.Rating {
            guard let rating = Whistle.Rating(rawValue: request.field("rating")) else { throw ratingMissing }
            return rating
        }
        switch offer {
        case .arrive: return .arrive(party)
        case .reply:
            guard let minutes = Int(request.field("minutes")), (1...10_080).contains(minutes) else {
                throw minutesMisshapen
            }
            return .reply(party, coming: request.reading.now.adding(minutes: minutes))
        case .report: return .report(party, request.field("text"))
        case .rate: return .rate(party, try rating())
        case .rateTownship: return .rateTownship(by: party, try rating())
        case .excuse: return .excuse(party, because: request.field("because"))
        }
    }

    static let solvedMissing = Problem(
        .invalid, "whistle.solved", field: "solved", Words("请选解决了没有。", "Say whether it is solved."))
    static let ratingMissing = Problem(
        .invalid, "whistle.rating", field: "rating", Words("请选一项评价。", "Choose a rating."))
    static let minutesMisshapen = Problem(
        .invalid, "whistle.minutes", field: "minutes",
        Words("请写 1 到 10080 之间的整数分钟。", "Write whole minutes, 1 to 10,080."))
    static let kindMissing = Problem(
        .invalid, "whistle.kind", field: "kind", Words("请选哪一种哨。", "Choose the kind of whistle."))
    static let placeMissing = Problem(
        .invalid, "whistle.place", field: "place", Words("请选在哪里。", "Choose where."))
}
