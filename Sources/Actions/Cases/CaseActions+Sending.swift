public import Core
internal import Database
public import Domain
internal import Storage

extension CaseActions {
    /// Takes a case on under a standard of a matter, as the catalogue is today.
    public func file(_ id: Key<Case>, under matter: Key<Matter>, standard number: Int, by caller: Caller) async throws {
        let held = try await catalogue.inForce(on: world.now().day)
        guard let path = held.catalogue.path(to: matter), let standard = path.standard(number) else {
            throw MatterProblem.noMatter
        }
        let filing = Case.Filing(
            matter: matter, standard: standard.id, limit: standard.limit, levels: standard.levels)
        try await perform(.file(filing), on: id, by: caller)
    }

    /// What a case may be filed under: every matter in use that has a standard, in the order of the tree.
    public func matters(by caller: Caller) async throws -> [Matter.Path] {
        try Permissions.require(.browseMatters, for: caller)
        return try await catalogue.inForce(on: world.now().day).fileable
    }

    /// Whom a case may be sent to.
    public struct Targets: Sendable {
        /// Whom the standard names, with the body it finds in this place or why it finds none.
        public let rules: [Rule]
        /// Everybody else there is: the place's levels that may have it, then the county's bodies.
        public let others: [Target]
        /// What was decided before when the same matter was disputed, the latest first.
        public let precedents: [Decided]

        /// A rule of the standard, and what it comes to in this place.
        public struct Rule: Sendable {
            public let holder: Holder
            public let part: Matter.Part
            public let target: Target?
            /// Why there is no target.
            public let doubt: Words?
        }

        /// A precedent with the name of the body it is about.
        public struct Decided: Sendable {
            public let precedent: Precedent
            public let name: String
        }
    }

    /// A body a case may be sent to.
    public struct Target: Hashable, Sendable {
        public let assignee: Assignment.Assignee
        public let name: String
    }

    public func targets(of id: Key<Case>, by caller: Caller) async throws -> Targets {
        let now = world.now()
        return try await world.database.read { db in
            let file = try CaseGround.seen(id, by: caller, in: db)
            let held = try catalogue.inForce(on: now.day, in: db)
            guard let path = file.flow.filing.flatMap({ held.catalogue.path(to: $0.matter) }) else {
                return Targets(rules: [], others: [], precedents: [])
            }
            let bodies = try Self.bodies(for: file, under: path, held, on: now.day, in: db)
            let precedents = try CaseRemarkTable.precedents(of: path.matter.id, limit: 5, in: db)
            let names = try PartyNames(parties: precedents.map(\.party), in: db)
            return Targets(
                rules: bodies.rules, others: bodies.others,
                precedents: precedents.map { Targets.Decided(precedent: $0, name: names.name(of: $0.party)) })
        }
    }

    /// Whom the standard of a case names in its place, and everybody else there is.
    static func bodies(
        for file: Case, under path: Matter.Path, _ held: CatalogueShelf.InForce, on day: Day, in db: Reader
    ) throws -> (rules: [Targets.Rule], others: [Target]) {
        let facts = try facts(of: file, path, in: db)
        return (
            try rules(of: file, facts, in: db),
            try others(of: file, path, held, among: facts.departments, on: day, in: db)
        )
    }

    /// Whom the standard of a case names in its place; nobody while it isn't filed.
    static func rules(of file: Case, under path: Matter.Path, in db: Reader) throws -> [Targets.Rule] {
        try rules(of: file, facts(of: file, path, in: db), in: db)
    }

    private static func rules(of file: Case, _ facts: Holder.Facts, in db: Reader) throws -> [Targets.Rule] {
        let standard = try file.flow.filing.flatMap { try MatterGround.standard($0.standard, in: db) }
        let holders = standard.map { [($0.lead, Matter.Part.lead)] + $0.assists.map { ($0, .assist) } } ?? []
        let found = holders.map { ($0.0, $0.1, $0.0.found(in: facts)) }
        let names = try PartyNames(parties: found.compactMap(\.2.party), in: db)
        return found.map { holder, part, found in
            Targets.Rule(
                holder: holder, part: part,
                target: found.party.map { party in
                    Target(
                        assignee: Assignment.Assignee(party, at: holder.level ?? .county),
                        name: names.name(of: party))
                }, doubt: found.doubt?.words)
        }
    }

    /// What rules look at in the place of a case.
    private static func facts(of file: Case, _ path: Matter.Path, in db: Reader) throws -> Holder.Facts {
        let named = path.standards.flatMap { [$0.lead] + $0.assists }.compactMap { holder in
            if case .named(let id) = holder { id } else { nil as Key<Organisation>? }
        }
        return try Holder.Facts(of: file.place, area: file.area, named: named, in: db)
    }

    /// The levels of the place that the matter may be sent to, then the county's departments, its property firms and
    /// partner units.
    private static func others(
        of file: Case, _ path: Matter.Path, _ held: CatalogueShelf.InForce, among departments: [Holder.Department],
        on day: Day, in db: Reader
    ) throws -> [Target] {
        let place = file.place
        let levels: [(Matter.Level, Key<Area>?)] = [
            (.grid, place.grid), (.community, place.community), (.township, place.township),
        ]
        let open = levels.compactMap { level, area -> (Matter.Level, Key<Area>)? in
            guard let area else { return nil }
            let refusal = path.refusal(to: level, as: .assist, in: place, on: day, listed: held.listed)
            return refusal == nil ? (level, area) : nil
        }
        let names = try AreaGround.names(of: open.map(\.1), in: db)
        let areas = open.map { level, area in
            Target(assignee: .area(area, at: level), name: names[area] ?? "")
        }
        let helpers = try place.county.map { try PersonNames.helpers(of: $0, in: db) } ?? []
        return areas + departments.map { Target(assignee: .organisation($0.id), name: $0.name) }
            + helpers.map { Target(assignee: .organisation($0.id), name: $0.name) }
    }

    /// Puts two cases of one matter together: the reporters of both are told what becomes of the one that stays.
    public func merge(_ id: Key<Case>, into other: Key<Case>, by caller: Caller) async throws {
        try await joined(id, other, by: caller) { file, _ in
            (.merge(into: other), .takeIn(id, voices: file.flow.voices))
        }
    }

    /// Takes a merge back.
    public func unmerge(_ id: Key<Case>, by caller: Caller) async throws {
        guard let file = try await world.database.read({ try CaseTable.find(id, in: $0) }) else {
            throw CaseProblem.none
        }
        guard case .merged(let other, _) = file.stage else { throw Case.Refusal.outOfTurn }
        try await joined(id, other, by: caller) { file, _ in (.unmerge, .letGo(id, voices: file.flow.voices)) }
    }

    /// Both sides in one transaction, taken in order of key.
    private func joined(
        _ id: Key<Case>, _ other: Key<Case>, by caller: Caller,
        _ acts: @escaping @Sendable (Case, Case) -> (Case.Act, Case.Act)
    ) async throws {
        let (now, terms, otherTerms) = (world.now(), try await terms(of: id), try await terms(of: other))
        try await world.database.write { db in
            let found = try [id, other].sorted().map { try Self.lock($0, in: db) }
            guard let file = found.first(where: { $0.id == id }), let host = found.first(where: { $0.id == other })
            else { throw Case.Refusal.sameCase }
            let (act, answer) = acts(file, host)
            for one in [file, host] {
                let access = CaseAccess(caller, to: one)
                guard access.sees else { throw CaseProblem.none }
                try access.require(.merge(into: other))
            }
            try Self.save(act, on: file, by: Case.Hand(caller), caller, now, terms, in: db)
            try Self.save(answer, on: host, by: Case.Hand(caller), caller, now, otherTerms, in: db)
        }
    }

    /// Does what is due by itself: tells whoever must hear that a limit nears its end or is past it, the oldest first.
    /// One round comes to each that is due when it is read, and to none twice.
    ///
    /// - Parameters:
    ///   - limit: how many are read at a time.
    ///   - failing: hears of a case that couldn't be told of, which then stands in nobody's way; throws what is to end
    ///     the round.
    /// - Returns: how many cases had something due.
    @discardableResult
    public func tellWhatIsDue(
        limit: Int, failing: @Sendable (Key<Case>, any Error) throws -> Void = { throw $1 }
    ) async throws -> Int {
        let now = world.now()
        return try await Round.over(limit: limit) { (last: (alarm: UnderWay.Alarm<Case>, terms: CaseTerms)?) in
            try await world.database.read { db in
                let due = try CaseTable.alarms(by: now, after: last?.alarm, limit: limit, in: db)
                let ruling = try terms(inEach: due.map(\.place), on: now.day, in: db)
                return due.compactMap { one in ruling[one.place.withoutGrid].map { (one, $0) } }
            }
        } each: {
            try await tell($0.alarm.id, at: now, under: $0.terms)
        } failing: {
            try failing($0.alarm.id, $1)
        }
    }

    private func tell(_ id: Key<Case>, at now: Instant, under terms: CaseTerms) async throws {
        try await world.database.write { db in
            let before = try Self.lock(id, in: db)
            var file = before
            for one in before.flow.escalations(at: now, under: terms) {
                let told = try file.after(.tell(one.clock, one.rung), by: .clock, at: now, under: terms)
                try CaseJournal.record(told.event, on: told.case, by: .clock, in: db)
                file = told.case
            }
            // Also when nothing was told: a calendar that came since moves the alarm, or it would ring for ever.
            try CaseTable.update(file, before: before, under: terms, at: now, in: db)
        }
    }
}

extension Holder.Found {
    fileprivate var party: Assignment.Party? {
        switch self {
        case .area(let id): .area(id)
        case .organisation(let id): .organisation(id)
        case .doubt: nil
        }
    }

    fileprivate var doubt: Holder.Doubt? {
        if case .doubt(let doubt) = self { doubt } else { nil }
    }
}
