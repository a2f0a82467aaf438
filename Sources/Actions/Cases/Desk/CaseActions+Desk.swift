public import Core
internal import Database
public import Domain
internal import Storage

extension CaseActions {
    /// A piece of a list, narrowed by a filter. By deadline, the oldest first, but for `newest` and for words that were
    /// searched, which give the youngest first.
    ///
    /// A filter is looked through within bounds: at most `mostExamined` cases, and where that isn't the end, the page
    /// says so and leads on.
    public func inbox(
        _ inbox: Inbox, _ filter: CaseFilter = .none, after cursor: Cursor?, by caller: Caller
    ) async throws -> InboxPage {
        let now = world.now()
        return try await world.database.read { db in
            let held = try catalogue.inForce(on: now.day, in: db)
            let matters = filter.branch.map { held.catalogue.branch(from: $0) }
            let sieve = CaseSieve(inbox: inbox, filter: filter, matters: matters, caller: caller, now: now)
            let found = try sieve.page(after: cursor, limit: Self.pageLength, in: db)
            let ids = found.rows.map(\.line.id)
            let texts = try ReportTable.firstTexts(of: ids, in: db)
            let areas = found.rows.flatMap(\.line.place.communityAndGrid)
            let names = try AreaGround.names(of: areas, in: db)
            let leads = try CasePartTable.leads(of: ids, in: db)
            let parties = try PartyNames(parties: Array(leads.values), in: db)
            let lines = found.rows.map { row in
                let line = row.line
                return Line(
                    id: line.id, stage: line.stage, closing: line.closing, text: Self.short(texts[line.id] ?? ""),
                    matter: line.matter.flatMap { held.catalogue.path(to: $0)?.matter.name },
                    place: line.place.communityAndGrid.compactMap { names[$0] }.joined(separator: " "),
                    due: line.due, opened: line.opened, rework: line.rework,
                    lead: leads[line.id].map(parties.name), part: row.part)
            }
            return InboxPage(lines: lines, next: found.next, now: now, examined: found.examined)
        }
    }

    /// How many cases of a list are let through: counted up to 99, and within what one page looks at.
    public struct Count: Hashable, Sendable {
        public let number: Int
        public let isMore: Bool
    }

    /// How many cases of a list a filter lets through with each time in place of its own.
    public func counts(
        _ inbox: Inbox, _ filter: CaseFilter, by caller: Caller
    ) async throws -> [CaseFilter.Time: Count] {
        let now = world.now()
        return try await world.database.read { db in
            let matters = try filter.branch.map {
                try catalogue.inForce(on: now.day, in: db).catalogue.branch(from: $0)
            }
            let sieve = CaseSieve(inbox: inbox, filter: filter, matters: matters, caller: caller, now: now)
            return try sieve.counts(upTo: 99, in: db)
        }
    }

    /// The cases that hold every word that was typed, or have the number, the youngest first, as far as the caller sees
    /// cases; at most `limit`.
    public func search(_ words: String, limit: Int, by caller: Caller) async throws -> [FoundCase] {
        let bounds = Permissions.bounds(of: .seeCases, for: caller)
        guard bounds != .nothing else { throw Permissions.refusal(of: .seeCases) }
        let day = world.now().day
        return try await world.database.read { db in
            let held = try catalogue.inForce(on: day, in: db)
            var ids = try CaseSieve.numbered(words, for: caller, in: db).map { [$0] } ?? []
            for scope in Self.scopes(of: bounds) where ids.isEmpty || ids.count < limit {
                ids += try CaseSearch.hits(words, in: scope, before: nil, limit: limit, in: db)
            }
            let shown = Set(ids).sorted(by: >).prefix(limit)
            let lines = try CaseTable.lines(of: Array(shown), in: db)
            let texts = try ReportTable.firstTexts(of: Array(shown), in: db)
            return shown.compactMap { id in
                lines[id].map { line in
                    FoundCase(
                        number: CaseNumber(id), stage: line.stage, closing: line.closing,
                        text: Self.short(texts[id] ?? ""),
                        matter: line.matter.flatMap { held.catalogue.path(to: $0)?.matter.name })
                }
            }
        }
    }

    /// A case as the one search box shows it.
    public struct FoundCase: Hashable, Sendable {
        public let number: CaseNumber
        public let stage: Case.Stage.Name
        public let closing: Case.Closing.Kind?
        /// As in `Line`.
        public let text: String
        public let matter: String?
    }

    private static func scopes(of bounds: Bounds) -> [CaseSearch.Scope] {
        switch bounds {
        case .everything: [.areas(nil)]
        case .only(let areas, let organisations, _):
            (areas.isEmpty ? [] : [.areas(areas.sorted())])
                + (organisations.isEmpty ? [] : [.bodies(organisations.sorted())])
        }
    }
}

extension Catalogue {
    /// A matter and everything under it, what is out of use among it: cases were filed under that, too.
    fileprivate func branch(from id: Key<Matter>) -> Set<Key<Matter>> {
        children(of: id).reduce(into: [id]) { $0.formUnion(branch(from: $1.id)) }
    }
}
