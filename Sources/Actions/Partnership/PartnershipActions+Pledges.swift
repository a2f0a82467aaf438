public import Core
internal import Database
public import Domain
internal import Storage

/// Pledge boards (DOMAIN.md A2-19): what members agreed to show of their pledges, for the office and for everybody.
extension PartnershipActions {
    /// What somebody enters about a pledge.
    public struct PledgeDraft: Sendable {
        public var member: Key<Person>
        public var area: Key<Area>
        public var items: [Pledge.Item: String]
        /// The version of the wording that the member read and agreed to just now; nil where their consent stands
        /// already.
        public var agreed: Int?

        public init(member: Key<Person>, area: Key<Area>, items: [Pledge.Item: String], agreed: Int? = nil) {
            self.member = member
            self.area = area
            self.items = items
            self.agreed = agreed
        }
    }

    /// Puts a pledge up on a board, by the member's consent, which may be recorded along with it.
    ///
    /// - Throws: `Pledge.Refusal`, `Consent.Refusal`.
    @discardableResult
    public func putUp(_ draft: PledgeDraft, by caller: Caller) async throws -> Key<Pledge> {
        let now = world.now()
        let (id, consentID) = (Key<Pledge>(world.freshNumber()), Key<Consent>(world.freshNumber()))
        try await world.database.write { db in
            let area = try AreaGround.find(draft.area, in: db)
            try Permissions.require(.editPartnership, for: caller, at: area.ancestry.place)
            let given = try ConsentActions.asked(
                .publishPledge, of: .person(draft.member),
                agreed: draft.agreed.map { ConsentActions.Agreed(id: consentID, wording: $0) }, by: caller, at: now,
                in: db)
            guard let consent = given else { throw Pledge.Refusal.noConsent }
            let pledge = try Pledge.made(
                Pledge(
                    id: id, member: draft.member, area: draft.area, place: area.ancestry.place,
                    consent: consent.id, items: draft.items, shown: now.day),
                level: area.area.level, consent: consent,
                others: try PledgeTable.shown(of: draft.member, in: db) == nil ? 0 : 1)
            try PledgeTable.add([pledge], at: now, in: db)
            try Journal.record(
                "pledge.put-up", on: Journal.Subject("pledge", id), in: pledge.place, by: caller, at: now, in: db)
        }
        return id
    }

    /// Takes a pledge down; the member's consent stays for another one.
    public func takeDown(_ id: Key<Pledge>, by caller: Caller) async throws {
        let now = world.now()
        try await world.database.write { db in
            guard let pledge = try PledgeTable.lock(id, in: db) else { throw PartnershipProblem.missing }
            try Permissions.require(.editPartnership, for: caller, at: pledge.place)
            try Self.takeDown(pledge, by: caller, at: now, in: db)
        }
    }

    /// Records that the member took the consent back: what is shown or hangs by it comes down with it.
    public func withdrawConsent(of id: Key<Pledge>, by caller: Caller) async throws {
        let now = world.now()
        try await world.database.write { db in
            // Not taken here: its consent is taken first, as when a pledge is put up.
            guard let pledge = try PledgeTable.find(id, in: db) else { throw PartnershipProblem.missing }
            try Permissions.require(.editPartnership, for: caller, at: pledge.place)
            guard pledge.down == nil else { throw Pledge.Refusal.outOfTurn }
            try ConsentActions.perform(.withdraw, on: pledge.consent, by: caller, at: now, in: db)
        }
    }

    static func takeDown(_ pledge: Pledge, by caller: Caller, at now: Instant, in db: Writer) throws {
        try PledgeTable.takeDown(try pledge.takenDown(on: max(now.day, pledge.shown)), in: db)
        try Journal.record(
            "pledge.taken-down", on: Journal.Subject("pledge", pledge.id), in: pledge.place, by: caller, at: now,
            in: db)
    }

    /// The pledges shown in an area and below it, each with the member's name: they agreed to that.
    public func pledges(
        in id: Key<Area>, after cursor: Cursor?, by caller: Caller
    ) async throws -> Page<Row<Pledge>> {
        try Permissions.require(.browsePartnership, for: caller)
        return try await world.database.read { db in
            let area = try AreaGround.find(id, in: db).area
            return try Self.rows(in: area, before: nil, after: cursor, in: db)
        }
    }

    /// A board as anybody reads it: of a community or a grid, by consent, a day late.
    public struct PublicBoard: Sendable {
        /// From the top down to the area itself.
        public let line: [Area]
        public let page: Page<Row<Pledge>>

        public var area: Area { line[line.count - 1] }
    }

    /// Throws a `missing` problem for what has no board or is no more.
    public func publicBoard(of id: Key<Area>, after cursor: Cursor?) async throws -> PublicBoard {
        let today = world.now().day
        return try await world.database.read { db in
            let line = try AreaGround.line(to: id, in: db).map(\.area)
            guard let area = line.last, area.level == .community || area.level == .grid, area.stands(on: today) else {
                throw AreaProblem.noArea
            }
            return PublicBoard(line: line, page: try Self.rows(in: area, before: today, after: cursor, in: db))
        }
    }

    private static func rows(
        in area: Area, before day: Day?, after cursor: Cursor?, in db: Reader
    ) throws -> Page<Row<Pledge>> {
        let found = try PledgeTable.shown(
            in: area, before: day, after: cursor.map { Key($0.key) }, limit: pageLength + 1, in: db)
        let page = Page(found, limit: pageLength) { Cursor(value: "", key: $0.id.number) }
        let names = try PersonNames.all(page.items.map(\.member), in: db)
        let places = try AreaGround.names(of: page.items.map(\.area), in: db)
        let rows = page.items.map { pledge in
            Row(thing: pledge, place: places[pledge.area] ?? "", parties: [names[pledge.member]?.name.text ?? ""])
        }
        return Page(items: rows, next: page.next)
    }
}
