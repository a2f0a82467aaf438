public import Core
internal import Database
public import Domain
internal import Storage

extension PartnershipActions {
    /// Puts a plate up at a member's door, by their standing consent.
    ///
    /// - Throws: `Plate.Refusal`.
    @discardableResult
    public func putUp(
        door: String, at building: Key<Area>, for member: Key<Person>, on day: Day, by caller: Caller
    ) async throws -> Key<Plate> {
        let now = world.now()
        let id = Key<Plate>(world.freshNumber())
        try await world.database.write { db in
            let area = try AreaNames.find(building, in: db)
            try Permissions.require(.editPartnership, for: caller, at: area.ancestry.place)
            let standing = try ConsentActions.standing(.doorPlate, of: .init(.person, member.number), in: db)
            guard let consent = standing else { throw Plate.Refusal.noConsent }
            let plate = try Plate.made(
                Plate(
                    id: id, area: building, place: area.ancestry.place, door: door, member: member,
                    consent: consent.id, putUp: day),
                level: area.area.level, consent: consent,
                others: try PlateTable.hanging(of: member, in: db) == nil ? 0 : 1)
            try PlateTable.add([plate], at: now, in: db)
            try Journal.record(
                "plate.put-up", on: Journal.Subject("plate", id), in: plate.place, by: caller, at: now, in: db)
        }
        return id
    }

    public func takeDown(_ id: Key<Plate>, on day: Day, for reason: Plate.Reason, by caller: Caller) async throws {
        let now = world.now()
        try await world.database.write { db in
            guard let plate = try PlateTable.lock(id, in: db) else { throw PartnershipProblem.missing }
            try Permissions.require(.editPartnership, for: caller, at: plate.place)
            try Self.takeDown(plate, on: day, for: reason, by: caller, at: now, in: db)
        }
    }

    private static func takeDown(
        _ plate: Plate, on day: Day, for reason: Plate.Reason, by caller: Caller, at now: Instant, in db: Writer
    ) throws {
        try PlateTable.update(try plate.takenDown(on: max(day, plate.putUp), for: reason), in: db)
        try Journal.record(
            "plate.taken-down", on: Journal.Subject("plate", plate.id), in: plate.place, by: caller, at: now,
            ["reason": .code(reason.rawValue)], in: db)
    }

    /// What hangs or is shown because of a consent comes down in the transaction that withdraws it.
    static func consentWithdrawn(_ consent: Key<Consent>, by caller: Caller, at now: Instant, in db: Writer) throws {
        if let plate = try PlateTable.hanging(by: consent, in: db) {
            try takeDown(plate, on: now.day, for: .consentWithdrawn, by: caller, at: now, in: db)
        }
        if let pledge = try PledgeTable.shown(by: consent, in: db) {
            try PledgeTable.takeDown(try pledge.takenDown(on: max(now.day, pledge.shown)), in: db)
            try Journal.record(
                "pledge.taken-down", on: Journal.Subject("pledge", pledge.id), in: pledge.place, by: caller, at: now,
                in: db)
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

    public func release(_ id: Key<DutyClaim>, by caller: Caller) async throws {
        let now = world.now()
        try await world.database.write { db in
            guard let claim = try DutyPostTable.claim(id, in: db),
                let duty = try DutyPostTable.lock(claim.duty, in: db)
            else { throw PartnershipProblem.missing }
            try Permissions.require(.editPartnership, for: caller, at: duty.place)
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
            let placed = try AreaNames.find(area, in: db)
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
