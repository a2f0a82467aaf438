public import Core

/// That a person or a body answers for a community or a grid besides those posted there: a leader linked to it, a cadre
/// contracted to it, a unit that takes it on, a member of a work team (DOMAIN.md A4-01, A4-02, A4-09, A4-11).
///
///     standing ──end──▶ ended
///
/// What was done is a `Deed`, about the place and never about how much somebody works: what is owed is counted for the
/// undertaking, and shown with it.
public struct Undertaking: Hashable, Sendable {
    public let id: Key<Undertaking>
    public let kind: Kind
    public let party: Party
    /// The community or grid that is undertaken.
    public let area: Key<Area>
    public let place: Place
    /// The work team it is done for; nil for one's own.
    public let team: Key<WorkTeam>?
    /// What is owed: at most 4.
    public let owes: [Owing]
    public let from: Day
    public internal(set) var stage: Stage
    /// How often the row was saved; a save that finds another number is refused.
    public let version: Int

    public init(
        id: Key<Undertaking>, kind: Kind, party: Party, area: Key<Area>, place: Place, team: Key<WorkTeam>? = nil,
        owes: [Owing], from: Day, stage: Stage = .standing, version: Int = 0
    ) {
        self.id = id
        self.kind = kind
        self.party = party
        self.area = area
        self.place = place
        self.team = team
        self.owes = owes
        self.from = from
        self.stage = stage
        self.version = version
    }
}

extension Undertaking {
    /// Who answers for a place, and in what way.
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case leaderLink, cadreContract, unitContract, teamMember

        public var words: Words {
            switch self {
            case .leaderLink: Words("领导联系", "Linked leader")
            case .cadreContract: Words("干部包联", "Contracted cadre")
            case .unitContract: Words("单位包联共建", "Contracted unit")
            case .teamMember: Words("党建工作队联系", "Work-team link")
            }
        }

        /// What such an undertaking owes where nobody said otherwise: the texts' own figures (A4-09: a household visit
        /// every quarter; A4-11: one to two outstanding problems a year).
        public var customary: [Owing] {
            switch self {
            case .leaderLink, .cadreContract: [Owing(.visit, 1, every: .quarter)]
            case .teamMember: [Owing(.visit, 1, every: .quarter)]
            case .unitContract: [Owing(.problem, 1, every: .year)]
            }
        }
    }

    /// Who undertakes: somebody, or a body as such.
    public enum Party: Hashable, Sendable {
        case person(Key<Person>)
        case organisation(Key<Organisation>)
    }

    public enum Stage: Hashable, Sendable {
        case standing
        /// The first day on which it no longer stands.
        case ended(Day)
    }

    public enum Refusal: Error, Hashable, Sendable {
        /// A unit contracts as a body, the others as persons.
        case wrongParty(Kind)
        case wrongLevel
        case owesNothing
        case owesTooMuch
        /// The party undertakes this place already.
        case standsAlready
        /// A member of a work team has two places at most (A4-09).
        case teamMemberIsFull
        case endsBeforeItBegins
        case outOfTurn
    }

    /// An undertaking as somebody enters it.
    ///
    /// - Parameters:
    ///   - level: of the area.
    ///   - standing: what the party undertakes already.
    public static func made(
        _ draft: Undertaking, level: Area.Level, standing: [Undertaking]
    ) throws(Refusal) -> Undertaking {
        switch (draft.kind, draft.party) {
        case (.unitContract, .organisation), (.leaderLink, .person), (.cadreContract, .person), (.teamMember, .person):
            break
        case (.unitContract, .person), (.leaderLink, _), (.cadreContract, _), (.teamMember, _):
            throw .wrongParty(draft.kind)
        }
        guard level == .community || level == .grid else { throw .wrongLevel }
        guard !draft.owes.isEmpty else { throw .owesNothing }
        guard draft.owes.count <= 4, draft.owes.allSatisfy({ (1...100).contains($0.count) }) else { throw .owesTooMuch }
        let open = standing.filter { $0.stage == .standing }
        guard !open.contains(where: { $0.area == draft.area && $0.kind == draft.kind && $0.team == draft.team })
        else { throw .standsAlready }
        if let team = draft.team {
            guard open.filter({ $0.team == team }).count < 2 else { throw .teamMemberIsFull }
        }
        return draft
    }

    public func ending(on day: Day) throws(Refusal) -> Undertaking {
        guard stage == .standing else { throw .outOfTurn }
        guard day >= from else { throw .endsBeforeItBegins }
        var next = self
        next.stage = .ended(day)
        return next
    }
}

extension Undertaking.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .wrongParty(.unitContract):
            refusal(.invalid, "wrong-party", "单位包联要选一个单位。", "A contract of a unit names an organisation.", "party")
        case .wrongParty:
            refusal(.invalid, "wrong-party", "这种联系要选一个人。", "Such a link names a person.", "party")
        case .wrongLevel:
            refusal(.invalid, "wrong-level", "只能联系社区或网格。", "Only a community or a grid is undertaken.", "area")
        case .owesNothing:
            refusal(.invalid, "owes-nothing", "请写明要做什么，至少一项。", "Say what is owed: at least one thing.", "owes")
        case .owesTooMuch:
            refusal(
                .invalid, "owes-too-much", "最多四项，每项 1 到 100 次。", "At most four things, 1 to 100 times each.", "owes")
        case .standsAlready:
            refusal(
                .conflict, "stands-already", "已经联系着这里了，不用重复登记。", "This place is undertaken by them already.", "area")
        case .teamMemberIsFull:
            refusal(
                .conflict, "team-member-full", "工作队成员最多联系两个网格。", "A member of a work team links two grids at most.",
                "area")
        case .endsBeforeItBegins:
            refusal(.invalid, "ends-too-soon", "结束的日期不能早于开始的日期。", "It can't end before it begins.", "until")
        case .outOfTurn:
            refusal(.conflict, "out-of-turn", "这条联系刚才变了，请刷新后再看。", "It was changed meanwhile; reload the page.", nil)
        }
    }

    private func refusal(
        _ kind: Problem.Kind, _ code: String, _ chinese: String, _ english: String, _ field: String?
    ) -> Problem {
        Problem(kind, "undertaking.\(code)", field: field, Words(chinese, english))
    }
}
