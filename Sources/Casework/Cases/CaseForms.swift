internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// A form for each act that is offered, and the act that a form that comes back stands for.
struct CaseForms {
    let view: CaseView
    let targets: CaseActions.Targets?
    let matters: [Matter.Path]
    /// An act is marked by its name, with the part's number where it is one's.
    let acts: ActForms

    /// What is wrong, where no dialog says it.
    func problem(_ t: Reading) -> HTML {
        acts.problem(among: offered(t) + view.parts.flatMap { offered(for: $0, t) }, t)
    }

    func all(_ t: Reading) -> HTML { acts.row(offered(t), t) }

    func all(for part: CaseView.Part, _ t: Reading) -> HTML { acts.row(offered(for: part, t), t) }

    /// In the order of the case's way; nothing for acts that only a link's holder has.
    private func offered(_ t: Reading) -> [ActForm] {
        let offered = Self.order.filter { view.offers.contains($0) }
        return offered.map { offer in
            ActForm(
                offer.rawValue, words(of: offer), fields(of: offer, t), to: CaseAddress.act(offer, on: view.file.id),
                weight: offer == offered.first ? .main : .plain)
        }
    }

    /// To file what is filed is to correct it.
    private func words(of offer: Case.Offer) -> Words {
        offer == .file && view.file.flow.filing != nil ? Words("改事项", "Change the matter") : offer.words
    }

    /// What brings a case on comes first, what ends or moves it last; taking back is the reporter's alone.
    private static let order: [Case.Offer] = [
        .dispatch, .file, .verify, .inspect, .confirmSolved, .sayNotSolved, .callInVain, .assist, .askVerification,
        .answerAtOnce, .settleOnTheSpot, .merge, .unmerge, .escalate, .sendBack, .reject,
    ]

    private func offered(for part: CaseView.Part, _ t: Reading) -> [ActForm] {
        let number = part.assignment.number
        return Assignment.Offer.allCases.filter { part.offers.contains($0) }.map { offer in
            ActForm(
                offer.rawValue + String(number), offer.words, fields(of: offer, part, t),
                to: CaseAddress.act(offer, on: number, of: view.file.id),
                weight: offer == .accept || offer == .answer ? .main : .plain)
        }
    }

    private func fields(of offer: Case.Offer, _ t: Reading) -> [Field] {
        switch offer {
        case .askVerification, .unmerge, .callInVain, .withdraw: []
        case .verify:
            [
                Field(
                    .choice([
                        Field.Option("yes", Words("属实", "It is so")), Field.Option("no", Words("不属实", "It isn't so")),
                    ]), "so", Words("现场看到的", "What was seen"))
            ]
        case .file: [matterField(t)]
        case .reject:
            [
                Field(
                    .choice(Case.Rejection.allCases.map { Field.Option($0.rawValue, $0.words) }), "rejection",
                    Words("原因", "Why")), Self.reason,
            ]
        case .answerAtOnce: [Self.text(Words("怎么答复的", "What was answered")), PictureParts.field()]
        case .settleOnTheSpot: [Self.text(Words("怎么解决的", "What was done")), PictureParts.field()]
        case .merge:
            [
                Field(
                    .text, "number", Words("并入哪一件（案件编号）", "Into which (its number)"),
                    hint: Words("同一件事，反映人都会收到结果。", "The same matter: everybody who reported it hears of the end."),
                    longest: 40)
            ]
        case .dispatch: [leadField(t), assistField(t, isRequired: false)]
        case .assist: [assistField(t, isRequired: true)]
        case .escalate:
            [
                Field(
                    .choice(
                        Matter.Level.allCases.filter { $0 > view.file.flow.level }.map {
                            Field.Option($0.word, $0.words)
                        }), "level", Words("报给哪一级", "To which level")), Self.reason,
            ]
        case .sendBack: [Self.reason]
        case .confirmSolved:
            [
                Field(
                    .choice([
                        Field.Option("yes", Words("满意", "Satisfied")),
                        Field.Option("no", Words("不满意", "Not satisfied")),
                        Field.Option("", Words("没说", "Didn't say")),
                    ]), "satisfied", Words("反映人满意吗", "Is the reporter satisfied"), isRequired: false)
            ]
        case .sayNotSolved: []
        case .inspect:
            [
                Field(
                    .choice([
                        Field.Option("yes", Words("已解决", "Mended")), Field.Option("no", Words("没有解决", "Not mended")),
                    ]), "mended", Words("现场看到的", "What was seen")), Self.reason, PictureParts.field(),
            ]
        }
    }

    private func fields(of offer: Assignment.Offer, _ part: CaseView.Part, _ t: Reading) -> [Field] {
        switch offer {
        case .accept, .grantExtension, .resume, .exempt, .refuseExemption: []
        case .giveBack, .dispute, .uphold, .overrule, .askExtension, .refuseExtension, .recall, .order, .appeal:
            [Self.reason]
        case .passOn: [leadField(t)]
        case .suspend: [Field(.day, "until", Words("挂账到哪一天", "Put off until")), Self.reason]
        case .answer: [Self.text(Words("办理结果", "What was done")), PictureParts.field()]
        case .answerOrder:
            [
                Self.text(Words("怎么答复督办", "The answer to the order")),
                .hidden(
                    "order",
                    String(
                        view.file.flow.orders.first { $0.assignment == part.assignment.number && !$0.isAnswered }?
                            .number ?? 0)),
            ]
        }
    }

    private func matterField(_ t: Reading) -> Field {
        let options = matters.flatMap { path in
            path.standards.map { standard in
                Field.Option(
                    "\(path.matter.id).\(standard.number)", Words(data: "\(path.name)：\(standard.filing)"))
            }
        }
        return Field(.list(options), "standard", Words("按哪一项立案", "Under which matter"))
    }

    private func leadField(_ t: Reading) -> Field {
        Field(
            .list(options(for: .lead, t)), "lead", Words("谁主办", "Who leads"),
            hint: doubts(t), isRequired: true)
    }

    private func assistField(_ t: Reading, isRequired: Bool) -> Field {
        Field(.boxes(options(for: .assist, t)), "assist", Words("谁协办", "Who helps"), isRequired: isRequired)
    }

    /// Whom the standard names first, then everybody else.
    private func options(for part: Matter.Part, _ t: Reading) -> [Field.Option] {
        guard let targets else { return [] }
        let named = targets.rules.filter { $0.part == part }.compactMap(\.target)
        let byRule = named.map { target in
            Field.Option(
                Self.value(of: target.assignee),
                Words("\(target.name)（按标准）", "\(target.name) (by the standard)"))
        }
        let others = targets.others.filter { other in !named.contains { $0.assignee.party == other.assignee.party } }
        return byRule + others.map { Field.Option(Self.value(of: $0.assignee), Words(data: $0.name)) }
    }

    /// Why a rule of the standard finds nobody here, and how disputes of this matter were decided before.
    private func doubts(_ t: Reading) -> Words? {
        guard let targets else { return nil }
        let rules = targets.rules.compactMap { rule in rule.doubt.map { (rule.holder.words, $0) } }
        let decided = targets.precedents.map { one in
            one.precedent.isUpheld
                ? Words("\(one.name)曾提出异议，裁定不归它办", "\(one.name) disputed it before and was upheld")
                : Words("\(one.name)曾提出异议，裁定归它办", "\(one.name) disputed it before and was overruled")
        }
        let lines =
            rules.map { holder, doubt in
                Words("\(holder.chinese)：\(doubt.chinese)", "\(holder.english): \(doubt.english)")
            } + decided
        guard !lines.isEmpty else { return nil }
        return Words(
            lines.map(\.chinese).joined(separator: "；") + "。", lines.map(\.english).joined(separator: "; ") + ".")
    }

    private static let reason = Field(.longText(rows: 3), "reason", Words("理由", "Reason"), longest: 500)

    private static func text(_ label: Words) -> Field { Field(.longText(rows: 5), "text", label, longest: 2000) }

    static let matterMissing = Problem(
        .invalid, "case.matter", field: "standard", Words("请选一项事项。", "Choose a matter."))
    static let numberMisshapen = Problem(
        .invalid, "case.number", field: "number",
        Words("这不是案件编号，或者抄错了一位。", "This is no case's number, or one character is wrong."))
    static let targetMissing = Problem(
        .invalid, "case.target", field: "lead", Words("请选主办单位。", "Choose who leads."))
    static let choiceMissing = Problem(.invalid, "case.choice", Words("请选一项。", "Choose one."))
    static let dayMissing = Problem(
        .invalid, "case.until", field: "until", Words("请选一个日期。", "Choose a day."))
}

extension CaseForms {
    /// `o.KEY.level` for an organisation, `a.KEY.level` for the people of an area.
    static func value(of assignee: Assignment.Assignee) -> String {
        "\(assignee.party.key).\(assignee.level.word)"
    }

    static func assignee(_ text: String) -> Assignment.Assignee? {
        guard let dot = text.lastIndex(of: "."), let party = Assignment.Party(key: text[..<dot]),
            let level = Matter.Level(word: String(text[text.index(after: dot)...]))
        else { return nil }
        return Assignment.Assignee(party, at: level)
    }

    /// The act that a form stands for; filing and merging, which ask the catalogue or another case, are not here.
    static func act(_ offer: Case.Offer, _ request: Request) throws -> Case.Act {
        let reason = request.field("reason")
        func isYes(_ name: String) throws -> Bool {
            switch request.field(name) {
            case "yes": true
            case "no": false
            default: throw choiceMissing
            }
        }
        switch offer {
        case .askVerification: return .askVerification
        case .verify: return .verify(isSo: try isYes("so"))
        case .reject:
            guard let why = Case.Rejection(rawValue: request.field("rejection")) else { throw choiceMissing }
            return .reject(why, because: reason)
        case .answerAtOnce: return .answerAtOnce(request.field("text"))
        case .settleOnTheSpot: return .settleOnTheSpot(request.field("text"))
        case .dispatch:
            guard let lead = assignee(request.field("lead")) else { throw targetMissing }
            return .dispatch(lead: lead, assists: assists(request).filter { $0.party != lead.party })
        case .assist: return .dispatch(lead: nil, assists: assists(request))
        case .escalate:
            guard let level = Matter.Level(word: request.field("level")) else { throw choiceMissing }
            return .escalate(to: level, because: reason)
        case .sendBack: return .sendBack(because: reason)
        case .confirmSolved:
            let said = request.field("satisfied")
            return .giveWord(Case.Word(isSolved: true, isSatisfied: said.isEmpty ? nil : said == "yes"))
        case .sayNotSolved: return .giveWord(Case.Word(isSolved: false))
        case .callInVain: return .callInVain
        case .inspect: return .inspect(isMended: try isYes("mended"), because: reason)
        case .file, .merge, .unmerge, .withdraw: throw Problem.nothingHere
        }
    }

    private static func assists(_ request: Request) -> [Assignment.Assignee] {
        request.form.values("assist").compactMap(assignee)
    }

    static func act(_ offer: Assignment.Offer, _ request: Request) throws -> Assignment.Act {
        let (reason, text) = (request.field("reason"), request.field("text"))
        switch offer {
        case .accept: return .accept
        case .giveBack: return .giveBack(because: reason)
        case .dispute: return .dispute(because: reason)
        case .uphold: return .decide(isUpheld: true, because: reason)
        case .overrule: return .decide(isUpheld: false, because: reason)
        case .passOn:
            guard let next = assignee(request.field("lead")) else { throw targetMissing }
            return .passOn(to: next)
        case .askExtension: return .askExtension(because: reason)
        case .grantExtension: return .grantExtension
        case .refuseExtension: return .refuseExtension(because: reason)
        case .suspend:
            guard let day = Day(request.field("until")) else { throw dayMissing }
            return .suspend(until: day.start, because: reason)
        case .resume: return .resume
        case .answer: return .answer(text)
        case .recall: return .recall(because: reason)
        case .order: return .order(because: reason)
        case .answerOrder: return .answerOrder(number: Int(request.field("order")) ?? 0, text)
        case .appeal: return .appeal(because: reason)
        case .exempt: return .review(agrees: true)
        case .refuseExemption: return .review(agrees: false)
        }
    }
}
