internal import Core
internal import Database
internal import Domain
internal import Storage

extension CaseImportActions {
    /// What cases are taken in on, read once for a whole list.
    struct Ground: Sendable {
        let held: CatalogueShelf.InForce
        let day: Day
        /// By the areas that rows mean.
        let spots: [Key<Area>: Spot]

        struct Spot: Sendable {
            let seen: SeenPlace
            let terms: CaseTerms
        }

        /// Under what a case is filed, and who is said to have led it.
        struct Handling {
            let path: Matter.Path
            let standard: Matter.Standard
            /// Nil where by the rules nobody there can have.
            let lead: Assignment.Assignee?
        }

        /// Nil where the row names no matter that is known.
        func handling(of told: CaseImport.Told) -> Handling? {
            guard let path = told.matter.flatMap({ held.catalogue.path(to: $0) }),
                let standard = path.standards.first, let place = spots[told.area]?.seen.place
            else { return nil }
            return Handling(
                path: path, standard: standard,
                lead: CaseImport.lead(of: path, by: standard, in: place, on: day, listed: held.listed))
        }

        /// A verdict that says so where a closed row can only be taken in open.
        func remarked(_ verdict: CaseImport.Verdict) -> CaseImport.Verdict {
            guard case .new(let told, _) = verdict, told.closed != nil, let handling = handling(of: told),
                handling.lead == nil
            else { return verdict }
            return verdict.remarking(.nobodyLeads(handling.path.matter.name))
        }
    }

    func ground(
        of verdicts: [CaseImport.Verdict], _ held: CatalogueShelf.InForce, on day: Day
    ) async throws -> Ground {
        let areas = Set(verdicts.compactMap { if case .new(let told, _) = $0 { told.area } else { nil } })
        let spots = try await world.database.read { db in
            try areas.map { area in
                let seen = try AreaGround.seen(in: area, in: db)
                return (area, Ground.Spot(seen: seen, terms: try cases.terms(in: seen.place, on: day, in: db)))
            }
        }
        return Ground(held: held, day: day, spots: Dictionary(uniqueKeysWithValues: spots))
    }

    /// - Returns: whether it wasn't there yet.
    func take(
        _ told: CaseImport.Told, from source: String, on ground: Ground, by caller: Caller, at now: Instant
    ) async throws -> Bool {
        guard let spot = ground.spots[told.area] else { throw AreaProblem.noArea }
        let opened = Self.moment(told.opened, hour: 9, now)
        var walk = Walk(Key(world.freshNumber()), at: spot, opened, by: caller)
        if let handling = ground.handling(of: told) {
            try walk.go(handling, told, to: told.closed.map { Self.moment($0, hour: 17, now) })
        }
        let report = Report(
            id: Key(world.freshNumber()), of: walk.file.id, .file, text: told.text, address: told.address,
            asking: .nobody, made: opened)
        let (walked, vault) = (walk, world.vault)
        return try await world.database.writeBulk { db in
            try Permissions.require(.keepTownshipDesk, for: caller, at: spot.seen.place)
            guard try CaseImportTable.known([told.number], from: source, in: db).isEmpty else { return false }
            try CaseTable.insert(walked.file, under: spot.terms, at: now, in: db)
            try ReportTable.insert(report, by: nil, linkDigest: nil, vault: vault, in: db)
            try CaseImportTable.add(.init(source: source, number: told.number), of: walked.file.id, in: db)
            for (event, doer) in walked.events {
                try CaseJournal.record(event, on: walked.file, by: doer, in: db)
            }
            for remark in walked.remarks { try CaseRemarkTable.add(remark, in: db) }
            return true
        }
    }

    private static func moment(_ day: Day, hour: Int, _ now: Instant) -> Instant {
        min(day.start.adding(hours: hour), now)
    }

    /// A case as it goes through the acts that its row tells of, before anything of it is kept.
    private struct Walk {
        private(set) var file: Case
        private(set) var events: [(Case.Event, by: Caller)]
        private(set) var remarks: [CaseRemark] = []
        private let opened: Instant
        private let caller: Caller
        private let terms: CaseTerms

        init(_ id: Key<Case>, at spot: Ground.Spot, _ opened: Instant, by caller: Caller) {
            let level: Matter.Level = spot.seen.place.community != nil ? .community : .township
            let begun = Case.opened(
                id, at: spot.seen.place, .file, level: level, voice: nil, by: Case.Hand(caller), at: opened,
                under: spot.terms)
            file = Case(id: id, place: spot.seen.place, area: spot.seen.area, flow: begun.case.flow)
            events = [(begun.event, by: caller)]
            self.opened = opened
            self.caller = caller
            terms = spot.terms
        }

        /// Filed, and on to the end where the row says when that was and somebody can have led.
        mutating func go(_ handling: Ground.Handling, _ told: CaseImport.Told, to closed: Instant?) throws {
            let (matter, standard) = (handling.path.matter, handling.standard)
            try go(
                .file(
                    Case.Filing(
                        matter: matter.id, standard: standard.id, limit: standard.limit, levels: standard.levels)),
                at: opened)
            guard let closed, let lead = handling.lead else { return }
            let result = told.result.isEmpty ? "原系统没有写办理结果。" : told.result
            try go(.dispatch(lead: lead, assists: []), at: opened)
            // What the other system says was done there was done by nobody that we know.
            try go(.on(1, .answer(result)), by: .clock, at: closed)
            try go(.inspect(isMended: true, because: "按原系统的记录，已经办结。"), at: closed)
        }

        private mutating func go(_ act: Case.Act, by another: Caller? = nil, at moment: Instant) throws {
            let doer = another ?? caller
            let (next, event) = try file.after(act, by: Case.Hand(doer), at: moment, under: terms)
            file = next
            events.append((event, by: doer))
            guard let words = act.words else { return }
            remarks.append(CaseRemark(of: file.id, event: next.flow.events, text: words, at: moment))
        }
    }
}
