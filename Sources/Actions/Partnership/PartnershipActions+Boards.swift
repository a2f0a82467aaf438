public import Core
internal import Database
public import Domain
internal import Storage

extension PartnershipActions {
    /// What somebody enters about a plate.
    public struct PlateDraft: Sendable {
        public var member: Key<Person>
        /// A building or a stairwell.
        public var area: Key<Area>
        public var door: String
        public var day: Day
        /// The version of the wording that the member read and agreed to just now; nil where their consent stands
        /// already.
        public var agreed: Int?

        public init(member: Key<Person>, area: Key<Area>, door: String, day: Day, agreed: Int? = nil) {
            self.member = member
            self.area = area
            self.door = door
            self.day = day
            self.agreed = agreed
        }
    }

    /// Puts a plate up at a member's door, by their consent, which may be recorded along with it.
    ///
    /// - Throws: `Plate.Refusal`, `Consent.Refusal`.
    @discardableResult
    public func putUp(_ draft: PlateDraft, by caller: Caller) async throws -> Key<Plate> {
        let now = world.now()
        let (id, consentID) = (Key<Plate>(world.freshNumber()), Key<Consent>(world.freshNumber()))
        try await world.database.write { db in
            let area = try AreaGround.find(draft.area, in: db)
            try Permissions.require(.editPartnership, for: caller, at: area.ancestry.place)
            let given = try ConsentActions.asked(
                .doorPlate, of: .person(draft.member),
                agreed: draft.agreed.map { ConsentActions.Agreed(id: consentID, wording: $0) }, by: caller, at: now,
                in: db)
            guard let consent = given else { throw Plate.Refusal.noConsent }
            let plate = try Plate.made(
                Plate(
                    id: id, area: draft.area, place: area.ancestry.place, door: draft.door, member: draft.member,
                    consent: consent.id, putUp: draft.day),
                level: area.area.level, consent: consent,
                others: try PlateTable.hanging(of: draft.member, in: db) == nil ? 0 : 1)
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
            try takeDown(pledge, by: caller, at: now, in: db)
        }
    }
}
