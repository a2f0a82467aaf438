public import Core
internal import Database
public import Domain
internal import Storage

extension PartnershipActions {
    /// What somebody enters about a new undertaking.
    public struct Draft: Sendable {
        public var kind: Undertaking.Kind
        public var party: Undertaking.Party
        public var area: Key<Area>
        public var team: Key<WorkTeam>?
        public var owes: [Owing]
        public var from: Day

        public init(
            kind: Undertaking.Kind, party: Undertaking.Party, area: Key<Area>, team: Key<WorkTeam>? = nil,
            owes: [Owing], from: Day
        ) {
            self.kind = kind
            self.party = party
            self.area = area
            self.team = team
            self.owes = owes
            self.from = from
        }
    }

    /// - Throws: `Undertaking.Refusal`.
    @discardableResult
    public func undertake(_ draft: Draft, by caller: Caller) async throws -> Key<Undertaking> {
        let now = world.now()
        let id = Key<Undertaking>(world.freshNumber())
        try await world.database.write { db in
            let area = try AreaGround.find(draft.area, in: db)
            try Permissions.require(.editPartnership, for: caller, at: area.ancestry.place)
            try Self.requireParty(draft.party, in: db)
            if let team = draft.team {
                // Its dissolution counts the links under the same lock.
                guard let team = try WorkTeamTable.lock(team, in: db) else { throw PartnershipProblem.missing }
                try team.requireLink(in: area.ancestry.place)
            }
            let standing = try UndertakingTable.all(of: draft.party, limit: 200, in: db)
            let made = try Undertaking.made(
                Undertaking(
                    id: id, kind: draft.kind, party: draft.party, area: draft.area, place: area.ancestry.place,
                    team: draft.team, owes: draft.owes, from: draft.from),
                level: area.area.level, standing: standing)
            try UndertakingTable.add([made], at: now, in: db)
            try Journal.record(
                "undertaking.begun", on: Journal.Subject("undertaking", id), in: made.place, by: caller, at: now,
                ["kind": .code(made.kind.rawValue)], in: db)
        }
        return id
    }

    public func end(_ id: Key<Undertaking>, on day: Day, by caller: Caller) async throws {
        let now = world.now()
        try await world.database.write { db in
            guard let found = try UndertakingTable.lock(id, in: db) else { throw PartnershipProblem.missing }
            try Permissions.require(.editPartnership, for: caller, at: found.place)
            try UndertakingTable.update(try found.ending(on: day), in: db)
            try Journal.record(
                "undertaking.ended", on: Journal.Subject("undertaking", id), in: found.place, by: caller, at: now,
                ["on": .day(day)], in: db)
        }
    }

    /// Enters what was done for an undertaking: by those who serve the place, or by the person who undertook it.
    public func record(
        _ kind: Deed.Kind, on day: Day, note: String, for id: Key<Undertaking>, by caller: Caller
    ) async throws {
        let now = world.now()
        let key = Key<Deed>(world.freshNumber())
        try await world.database.write { db in
            guard let found = try UndertakingTable.lock(id, in: db) else { throw PartnershipProblem.missing }
            let owner = try Self.account(of: found.party, in: db)
            try Permissions.require(.recordDeeds, for: caller, at: found.place, owner: owner)
            let deed = try Deed.made(
                Deed(id: key, undertaking: id, kind: kind, day: day, note: note), for: found, on: now.day)
            try UndertakingTable.add(deed, at: now, in: db)
            try Journal.record(
                "undertaking.deed", on: Journal.Subject("undertaking", id), in: found.place, by: caller, at: now,
                ["kind": .code(kind.rawValue), "day": .day(day)], in: db)
        }
    }

    private static func account(of party: Undertaking.Party, in db: Reader) throws -> Key<Caller>? {
        guard case .person(let key) = party else { return nil }
        return try PersonNames.find(key, in: db)?.account
    }

    static func requireParty(_ party: Undertaking.Party, in db: Reader) throws {
        switch party {
        case .person(let key):
            guard let person = try PersonNames.find(key, in: db), person.stage == .present else {
                throw PartnershipProblem.noPerson
            }
        case .organisation(let key):
            guard try PersonNames.bodies([key], in: db)[key]?.ended == nil else { throw PartnershipProblem.noPerson }
        }
    }
}
