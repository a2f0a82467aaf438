public import Core
internal import Database
public import Domain
internal import Storage

/// What is put on the list of what grids do: asked by a department, decided by the city (DOMAIN.md A6-02).
public struct AdmissionActions: Sendable {
    let world: World

    public init(world: World) { self.world = world }

    /// What a department asks.
    public struct Asking: Hashable, Sendable {
        public var matter: Key<Matter>
        public var organisation: Key<Organisation>
        /// Nil for the whole city.
        public var area: Key<Area>?
        public var wish: Admission.Wish

        public init(
            matter: Key<Matter>, organisation: Key<Organisation>, area: Key<Area>? = nil, wish: Admission.Wish
        ) {
            self.matter = matter
            self.organisation = organisation
            self.area = area
            self.wish = wish
        }
    }

    /// - Throws: `Admission.Refusal`.
    @discardableResult
    public func ask(_ asking: Asking, by caller: Caller) async throws -> Key<Admission> {
        try Permissions.require(.askAdmissions, for: caller, organisation: asking.organisation)
        let (now, id) = (world.now(), Key<Admission>(world.freshNumber()))
        do {
            try await world.database.write { db in
                try db.lock("matter", [asking.matter.number])
                let level = try asking.area.map { try AreaGround.lock($0, in: db).area.level }
                let path = try MatterGround.path(to: asking.matter, on: now.day, in: db)
                let others = try AdmissionTable.all(
                    of: path?.matters.map(\.id) ?? [asking.matter], limit: 1000, in: db)
                let made = try Admission.made(
                    Admission(
                        id: id, matter: asking.matter, asker: (asking.organisation, caller.id), area: asking.area,
                        wish: asking.wish, asked: now),
                    of: path, in: level, beside: others)
                try AdmissionTable.add([made], in: db)
                try Self.record("admission.asked", made, by: caller, at: now, in: db)
            }
        } catch DatabaseError.unique(table: "admission", columns: _) {
            throw Admission.Refusal.askedAlready
        }
        return id
    }

    /// Puts it on the list from a day.
    public func grant(_ id: Key<Admission>, from day: Day, by caller: Caller) async throws {
        try await act(.grant(from: day), on: id, "admission.granted", by: caller)
    }

    /// - Parameter reason: for the department, never in the journal.
    public func refuse(_ id: Key<Admission>, because reason: String, by caller: Caller) async throws {
        try await act(.refuse(because: reason), on: id, "admission.refused", by: caller)
    }

    /// Takes it off the list from a day.
    public func end(_ id: Key<Admission>, on day: Day, by caller: Caller) async throws {
        try await act(.end(on: day), on: id, "admission.ended", by: caller)
    }

    /// Takes back what the caller asked.
    public func withdraw(_ id: Key<Admission>, by caller: Caller) async throws {
        try await act(.withdraw, on: id, "admission.withdrawn", by: caller)
    }

    private func act(
        _ act: Admission.Act, on id: Key<Admission>, _ kind: String, by caller: Caller
    ) async throws {
        let now = world.now()
        try await world.database.write { db in
            guard let one = try AdmissionTable.lock(id, in: db) else { throw AdmissionProblem.missing }
            if act == .withdraw {
                try Permissions.require(.askAdmissions, for: caller, organisation: one.organisation)
            } else {
                let place = try one.area.map { try AreaGround.find($0, in: db).ancestry.place }
                try Permissions.require(.decideAdmissions, for: caller, at: place)
            }
            let next = try one.after(act, by: caller.id, on: now.day)
            if case .grant = act { try Self.requireMatter(of: next, on: now.day, in: db) }
            try AdmissionTable.update(next, at: now, in: db)
            try Stamp.catalogue.raise(in: db)
            try Self.record(kind, next, by: caller, at: now, in: db)
        }
    }

    /// What was taken back or retired since it was asked for isn't put on the list.
    private static func requireMatter(of one: Admission, on day: Day, in db: Reader) throws {
        guard let path = try MatterGround.path(to: one.matter, on: day, in: db), path.isInUse else {
            throw Admission.Refusal.matterMissing
        }
        guard path.duty != .takenBack else { throw Admission.Refusal.takenBack }
    }

    static func record(
        _ kind: String, _ one: Admission, by caller: Caller, at now: Instant, in db: Writer
    ) throws {
        var facts: Facts = [
            "matter": .key(of: one.matter), "organisation": .key(of: one.organisation),
            "level": .code(one.downTo.word),
        ]
        if let area = one.area { facts["area"] = .key(of: area) }
        if case .listed(let from, let until, _) = one.stage {
            facts["from"] = .day(from)
            if let until { facts["until"] = .day(until) }
        }
        try Journal.record(kind, on: Journal.Subject("admission", one.id), by: caller, at: now, facts, in: db)
    }
}

/// What other capabilities ask of the catalogue inside transactions of their own.
enum MatterGround {
    /// A matter as it is in force on a day; nil where it isn't.
    static func path(to id: Key<Matter>, on day: Day, in db: Reader) throws -> Matter.Path? {
        try MatterTable.catalogue(.inForce(day), in: db).path(to: id)
    }

    /// The standard something was filed under, whatever editions came since.
    static func standard(_ id: Key<Matter.Standard>, in db: Reader) throws -> Matter.Standard? {
        try StandardTable.find(id, in: db)?.standard
    }
}

enum AdmissionProblem {
    static let missing = Problem(
        .missing, "admission.missing", Words("没有这份申请。", "There is no such request."))
}
