public import Core
internal import Database
public import Domain
internal import Storage

/// Several cases by one press. Each is judged and written by itself: nothing is half done in a case, and what was
/// refused says why while the others went.
extension CaseActions {
    /// Cases by one press.
    public static let mostTogether = 50

    /// What became of one of the cases.
    public struct Outcome: Sendable {
        public let number: CaseNumber
        /// Nil where it went.
        public let problem: Problem?
    }

    /// A part of a case, as a list of parts names it.
    public struct PartKey: Hashable, Sendable {
        public let `case`: Key<Case>
        public let number: Int

        public init(_ case: Key<Case>, _ number: Int) {
            self.case = `case`
            self.number = number
        }
    }

    /// Who is to lead in cases that are dispatched together.
    public enum Lead: Hashable, Sendable {
        /// Whom the standard names, in each case's own place; with those whom it names to help.
        case byStandard
        case one(Assignment.Assignee)
    }

    /// What several cases have in common, before they are dispatched together.
    public struct Together: Sendable {
        public let standard: Key<Matter.Standard>?
        public let matter: String?
        /// In the order in which they were chosen.
        public let lines: [Choice]
        /// Everybody else whom all of them may go to.
        public let others: [Target]

        /// One of them.
        public struct Choice: Sendable {
            public let id: Key<Case>
            public let text: String
            /// Whom the standard names in its place; nil where it names nobody there.
            public let lead: Target?
            /// Why it can't go along; nil where it can.
            public let problem: Problem?
        }
    }

    /// - Parameter ids: at most `mostTogether`; what isn't of the first one's standard is set aside with the reason.
    public func together(_ ids: [Key<Case>], by caller: Caller) async throws -> Together {
        let (chosen, now) = (try Self.checked(ids), world.now())
        return try await world.database.read { db in
            let held = try catalogue.inForce(on: now.day, in: db)
            let texts = try ReportTable.firstTexts(of: chosen, in: db)
            let files = try CaseTable.find(chosen, in: db)
            var (standard, matter) = (Key<Matter.Standard>?.none, String?.none)
            var (lines, common) = ([Together.Choice](), [Target]?.none)
            for id in chosen {
                guard let file = files[id], CaseAccess(caller, to: file).sees else { throw CaseProblem.none }
                let terms = try terms(in: file.place, on: now.day, in: db)
                let goes = CaseAccess(caller, to: file).offers(at: now, under: terms).contains(.dispatch)
                let own = file.flow.filing
                let path = own.flatMap { held.catalogue.path(to: $0.matter) }
                if standard == nil, goes { (standard, matter) = (own?.standard, path?.name) }
                let problem: Problem? =
                    !goes
                    ? Case.Refusal.outOfTurn.problem
                    : own?.standard == standard ? nil : CaseTogether.otherStandard
                var rules: [Targets.Rule] = []
                if problem == nil {
                    let bodies = try path.map { try Self.bodies(for: file, under: $0, held, on: now.day, in: db) }
                    let others = bodies?.others ?? []
                    common = common.map { $0.filter(others.contains) } ?? others
                    rules = bodies?.rules ?? []
                }
                lines.append(
                    Together.Choice(
                        id: id, text: Self.short(texts[id] ?? ""),
                        lead: rules.first { $0.part == .lead }?.target, problem: problem))
            }
            return Together(standard: standard, matter: matter, lines: lines, others: common ?? [])
        }
    }

    /// Dispatches cases of one standard, each for itself.
    ///
    /// - Parameter standard: that all of them were filed by when they were chosen; one that was filed anew since is
    ///   refused.
    public func dispatch(
        _ ids: [Key<Case>], of standard: Key<Matter.Standard>, to lead: Lead, by caller: Caller
    ) async throws -> [Outcome] {
        try await each(Self.checked(ids)) { id in
            let act = try await world.database.read {
                try dispatch(of: id, filedBy: standard, to: lead, caller, in: $0)
            }
            try await perform(act, on: id, by: caller)
        }
    }

    private func dispatch(
        of id: Key<Case>, filedBy standard: Key<Matter.Standard>, to lead: Lead, _ caller: Caller, in db: Reader
    ) throws -> Case.Act {
        guard let file = try CaseTable.find(id, in: db), let filing = file.flow.filing, filing.standard == standard
        else { throw CaseTogether.otherStandard }
        if case .one(let assignee) = lead { return .dispatch(lead: assignee, assists: []) }
        guard CaseAccess(caller, to: file).sees else { throw CaseProblem.none }
        let path = try catalogue.inForce(on: world.now().day, in: db).catalogue.path(to: filing.matter)
        let rules = try path.map { try Self.rules(of: file, under: $0, in: db) } ?? []
        guard let named = rules.first(where: { $0.part == .lead })?.target else { throw CaseTogether.nobodyNamed }
        return .dispatch(
            lead: named.assignee, assists: rules.filter { $0.part == .assist }.compactMap(\.target?.assignee))
    }

    /// Accepts parts, each for itself.
    public func accept(_ parts: [PartKey], by caller: Caller) async throws -> [Outcome] {
        let numbers = Dictionary(parts.map { ($0.case, $0.number) }) { first, _ in first }
        return try await each(Self.checked(parts.map(\.case))) { id in
            try await perform(.on(numbers[id] ?? 0, .accept), on: id, by: caller)
        }
    }

    /// Takes dispatches back that nobody accepted yet (`Case.partsToTakeBack`), each for itself: all parts of a case in
    /// one transaction, or none.
    public func takeBack(_ ids: [Key<Case>], by caller: Caller) async throws -> [Outcome] {
        let now = world.now()
        return try await each(Self.checked(ids)) { id in
            let terms = try await terms(of: id)
            try await world.database.write { db in
                let file = try Self.lock(id, in: db)
                guard CaseAccess(caller, to: file).sees else { throw CaseProblem.none }
                // Who helps goes before who leads: with the lead the case is back at the desk.
                for number in try file.partsToTakeBack().reversed() {
                    let act = Case.Act.on(number, .recall(because: CaseTogether.takenBack))
                    let current = try Self.lock(id, in: db)
                    try CaseAccess(caller, to: current).require(act)
                    try Self.save(act, on: current, by: Case.Hand(caller), caller, now, terms, in: db)
                }
            }
        }
    }

    private static func checked(_ ids: [Key<Case>]) throws -> [Key<Case>] {
        var seen: Set<Key<Case>> = []
        let chosen = ids.filter { seen.insert($0).inserted }
        guard !chosen.isEmpty else { throw CaseTogether.nothingChosen }
        guard chosen.count <= mostTogether else { throw CaseTogether.tooMany }
        return chosen
    }

    private func each(
        _ ids: [Key<Case>], _ act: (Key<Case>) async throws -> Void
    ) async throws -> [Outcome] {
        var outcomes: [Outcome] = []
        for id in ids {
            do {
                try await act(id)
                outcomes.append(Outcome(number: CaseNumber(id), problem: nil))
            } catch let error as any Tellable {
                outcomes.append(Outcome(number: CaseNumber(id), problem: error.problem))
            }
        }
        return outcomes
    }
}

/// What a person is told about several cases at once.
enum CaseTogether {
    static let nothingChosen = Problem(
        .invalid, "cases.nothing-chosen", field: "case",
        Words("还没有勾选案件，请先勾选。", "No case is ticked; tick some first."))
    static let tooMany = Problem(
        .invalid, "cases.too-many", field: "case",
        Words(
            "一次最多办 \(CaseActions.mostTogether) 件，请分几次。", "At most \(CaseActions.mostTogether) at once; do it in parts.")
    )
    static let otherStandard = Problem(
        .conflict, "cases.other-standard",
        Words("这一件立的是另一个标准，请单独派遣。", "It was filed by another standard; dispatch it by itself."))
    static let nobodyNamed = Problem(
        .conflict, "cases.nobody-named",
        Words("按标准在这个地方找不到主办单位，请单独派遣。", "By the standard nobody leads in its place; dispatch it by itself."))
    /// The reason that stands in the story of a case whose dispatch was taken back.
    static let takenBack = "派出后还没有人接手，撤回重派。"
}
