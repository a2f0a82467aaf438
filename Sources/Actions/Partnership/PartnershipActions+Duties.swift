public import Core
internal import Database
public import Domain
internal import Storage

extension PartnershipActions {
    /// A duty with those who hold it.
    public struct DutyLine: Sendable {
        public let duty: DutyPost
        public let place: String
        public let holders: [Holder]
    }

    /// Who holds a duty, and whether the reader may release it.
    public struct Holder: Sendable {
        public let claim: Key<DutyClaim>
        /// Masked where the reader may not see it.
        public let name: String
        public let mayRelease: Bool
    }

    /// The duties in an area and below it, each with those who hold it.
    public func duties(
        in id: Key<Area>, _ kind: DutyPost.Kind?, after cursor: Cursor?, by caller: Caller
    ) async throws -> Page<DutyLine> {
        try Permissions.require(.browsePartnership, for: caller)
        return try await world.database.read { db in
            let area = try AreaGround.find(id, in: db).area
            let found = try DutyPostTable.all(in: area, kind, after: cursor, limit: Self.pageLength + 1, in: db)
            let page = Page(found, limit: Self.pageLength) { Cursor(value: $0.kind.rawValue, key: $0.id.number) }
            return Page(items: try Self.lines(of: page.items, by: caller, in: db), next: page.next)
        }
    }

    private static func lines(of duties: [DutyPost], by caller: Caller, in db: Reader) throws -> [DutyLine] {
        let claims = try DutyPostTable.standing(of: duties.map(\.id), in: db)
        let byDuty = Dictionary(grouping: claims, by: \.duty)
        let names = try Parties(claims.map(\.party), for: caller, in: db)
        let places = try AreaGround.names(of: duties.map(\.area), in: db)
        return duties.map { duty in
            DutyLine(
                duty: duty, place: places[duty.area] ?? "",
                holders: (byDuty[duty.id] ?? []).map { claim in
                    Holder(
                        claim: claim.id, name: names.name(of: claim.party),
                        mayRelease: mayRelease(claim.party, of: duty, names, caller))
                })
        }
    }

    /// Whoever keeps the duties of the place may, and the holder: the person, or who acts for the body.
    private static func mayRelease(
        _ party: Undertaking.Party, of duty: DutyPost, _ names: Parties, _ caller: Caller
    ) -> Bool {
        switch party {
        case .person(let key):
            Permissions.allows(
                .releaseDuties, caller: caller, place: duty.place, owner: names.person(key)?.account)
        case .organisation(let key):
            Permissions.allows(.releaseDuties, caller: caller, place: duty.place, organisation: key)
        }
    }

    /// What the caller holds, as a person of the register and for the bodies they act for; at most 100 each.
    public func ownDuties(by caller: Caller) async throws -> [DutyLine] {
        guard Permissions.holds(.releaseDuties, caller: caller) else {
            throw Permissions.refusal(of: .releaseDuties)
        }
        return try await world.database.read { db in
            let person = try PersonNames.find(account: caller.id, in: db)
            let bodies = caller.grants.compactMap { grant -> Key<Organisation>? in
                guard case .organisation(let key) = grant.scope else { return nil }
                return key
            }
            let parties: [Undertaking.Party] =
                [person.map { .person($0.id) }].compactMap { $0 } + bodies.map { .organisation($0) }
            let claims = try parties.flatMap { try DutyPostTable.claims(of: $0, limit: 100, in: db) }
                .filter { $0.released == nil }
            let own = Set(claims.map(\.id))
            let duties = try Set(claims.map(\.duty)).sorted { $0.number < $1.number }
                .compactMap { try DutyPostTable.find($0, in: db) }
            return try Self.lines(of: duties, by: caller, in: db).map { line in
                DutyLine(duty: line.duty, place: line.place, holders: line.holders.filter { own.contains($0.claim) })
            }
        }
    }

    /// Claims a duty for somebody.
    public func claim(_ id: Key<DutyPost>, for party: Undertaking.Party, by caller: Caller) async throws {
        let now = world.now()
        let key = Key<DutyClaim>(world.freshNumber())
        try await world.database.write { db in
            guard let duty = try DutyPostTable.lock(id, in: db) else { throw PartnershipProblem.missing }
            try Permissions.require(.editPartnership, for: caller, at: duty.place)
            let claim = try duty.claimed(
                by: party, id: key, on: now.day, standing: try DutyPostTable.standing(of: [id], in: db))
            try DutyPostTable.add([claim], at: now, in: db)
            try Journal.record(
                "duty.claimed", on: Journal.Subject("duty", id), in: duty.place, by: caller, at: now, in: db)
        }
    }

    /// Releases a duty: the holder, or who keeps the duties of the place.
    ///
    /// - Throws: `DutyPost.Refusal`.
    public func release(_ id: Key<DutyClaim>, by caller: Caller) async throws {
        let now = world.now()
        try await world.database.write { db in
            guard let found = try DutyPostTable.claim(id, in: db),
                let duty = try DutyPostTable.lock(found.duty, in: db),
                let claim = try DutyPostTable.claim(id, in: db)
            else { throw PartnershipProblem.missing }
            let names = try Parties([claim.party], for: caller, in: db)
            guard Self.mayRelease(claim.party, of: duty, names, caller) else {
                throw Permissions.refusal(of: .releaseDuties)
            }
            try DutyPostTable.release(try claim.released(on: now.day), in: db)
            try Journal.record(
                "duty.released", on: Journal.Subject("duty", duty.id), in: duty.place, by: caller, at: now, in: db)
        }
    }

    /// - Throws: `DutyPost.Refusal`.
    @discardableResult
    public func offer(
        _ kind: DutyPost.Kind, name: String, duty: String, in area: Key<Area>, capacity: Int,
        period: ClosedRange<Day>, by caller: Caller
    ) async throws -> Key<DutyPost> {
        let now = world.now()
        let id = Key<DutyPost>(world.freshNumber())
        try await world.database.write { db in
            let placed = try AreaGround.find(area, in: db)
            try Permissions.require(.editPartnership, for: caller, at: placed.ancestry.place)
            let post = try DutyPost.made(
                DutyPost(
                    id: id, kind: kind, name: name, area: area, place: placed.ancestry.place, duty: duty,
                    capacity: capacity, period: period))
            try DutyPostTable.add([post], at: now, in: db)
            try Journal.record(
                "duty.offered", on: Journal.Subject("duty", id), in: post.place, by: caller, at: now,
                ["kind": .code(kind.rawValue)], in: db)
        }
        return id
    }
}
