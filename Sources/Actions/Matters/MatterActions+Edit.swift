public import Core
internal import Database
public import Domain
internal import Storage

/// The catalogue belongs to no area, so only a grant for everything reaches it.
extension MatterActions {
    /// Begins a draft; there is one at a time.
    @discardableResult
    public func begin(title: String, basis: String, by caller: Caller) async throws -> Key<Edition> {
        try Permissions.require(.editMatters, for: caller)
        let (now, id) = (world.now(), Key<Edition>(world.freshNumber()))
        let edition = try Edition.made(
            Edition(id: id, title: title, basis: basis, author: caller.id, made: now))
        do {
            try await world.database.write { db in
                try EditionTable.insert(edition, in: db)
                try Journal.record("edition.begun", on: Journal.Subject("edition", id), by: caller, at: now, in: db)
            }
        } catch DatabaseError.unique(table: "edition", columns: _) {
            throw Edition.Refusal.draftThere
        }
        return id
    }

    /// What somebody says about a matter in the draft.
    public struct Saying: Hashable, Sendable {
        public var parent: Key<Matter>?
        public var name: String
        /// Empty for none.
        public var code: String
        /// From 1 on; nil behind its siblings, or where it stands.
        public var ordinal: Int?
        public var duty: Matter.Duty?
        public var concern: Matter.Concern?
        public var isRetired: Bool
        /// Their keys count for nothing.
        public var standards: [Matter.Standard]

        public init(
            parent: Key<Matter>?, name: String, code: String = "", ordinal: Int? = nil, duty: Matter.Duty? = nil,
            concern: Matter.Concern? = nil, isRetired: Bool = false, standards: [Matter.Standard] = []
        ) {
            self.parent = parent
            self.name = name
            self.code = code
            self.ordinal = ordinal
            self.duty = duty
            self.concern = concern
            self.isRetired = isRetired
            self.standards = standards
        }
    }

    /// Says a matter anew in the draft, or a new one for nil.
    ///
    /// - Returns: its key.
    @discardableResult
    public func say(_ saying: Saying, of id: Key<Matter>?, by caller: Caller) async throws -> Key<Matter> {
        try Permissions.require(.editMatters, for: caller)
        let (now, fresh) = (world.now(), Key<Matter>(world.freshNumber()))
        // Made outside the write, which may run twice.
        let keys = saying.standards.map { _ in Key<Matter.Standard>(world.freshNumber()) }
        return try await world.database.write { db in
            guard let edition = try EditionTable.lockDraft(in: db) else { throw MatterProblem.noDraft }
            let catalogue = try MatterTable.catalogue(.latest, in: db)
            if let id, catalogue[id] == nil { throw MatterProblem.noMatter }
            let known = id.flatMap { catalogue[$0] }
            try Self.requireOrganisations(of: saying.standards, in: db)
            let draft = Matter(
                id: id ?? fresh, edition: edition.id, parent: saying.parent, name: saying.name, code: saying.code,
                ordinal: saying.ordinal ?? known?.ordinal ?? catalogue.children(of: saying.parent).count + 1,
                duty: saying.duty, concern: saying.concern,
                standards: zip(saying.standards, keys).map { $0.keyed($1) }, isRetired: saying.isRetired)
            let made = try Matter.made(draft, in: catalogue)
            try MatterTable.put([made], in: db)
            try Journal.record(
                "matter.said", on: Journal.Subject("matter", made.id), by: caller, at: now,
                [
                    "edition": .key(of: edition.id), "standards": .count(made.standards.count),
                    "retired": .flag(made.isRetired),
                ], in: db)
            return made.id
        }
    }

    /// Whom texts mean that somebody wrote in place of holders: an organisation of exactly that name, else what a list
    /// would mean by it. What means nothing is left out.
    public func holders(_ written: [String], by caller: Caller) async throws -> [String: Holder] {
        try Permissions.require(.editMatters, for: caller)
        return try await world.database.read { db in
            var found: [String: Holder] = [:]
            for text in Set(written) {
                guard let holder = Holder(written: text) else { continue }
                let bodies = try holder.isLineOfWork ? PersonNames.bodies(named: text, in: db) : []
                let standing = bodies.filter { $0.ended == nil }
                found[text] = standing.count == 1 ? .named(standing[0].id) : holder
            }
            return found
        }
    }

    private static func requireOrganisations(of standards: [Matter.Standard], in db: Reader) throws {
        let named = standards.flatMap { [$0.lead] + $0.assists }.compactMap { holder in
            if case .named(let organisation) = holder { organisation } else { nil }
        }
        let found = try PersonNames.bodies(named, in: db)
        guard named.allSatisfy({ found[$0].map { $0.ended == nil } ?? false }) else {
            throw Problem(
                .invalid, "matter.organisation", field: "lead",
                Words("指定的单位不存在或已撤销，请换一个。", "The named organisation isn't there or has ended; choose another."))
        }
    }

    /// Puts the draft in force from a day.
    public func enforce(from day: Day, by caller: Caller) async throws {
        try await act(.enforce(from: day), .enforceMatters, "edition.enforced", ["from": .day(day)], by: caller)
    }

    /// Puts the draft away; what it said counts for nothing.
    public func drop(by caller: Caller) async throws {
        try await act(.drop, .editMatters, "edition.dropped", [:], by: caller)
    }

    private func act(
        _ act: Edition.Act, _ permission: Permission, _ kind: String, _ facts: Facts, by caller: Caller
    ) async throws {
        try Permissions.require(permission, for: caller)
        let (now, job) = (world.now(), world.freshNumber())
        try await world.database.write { db in
            guard let edition = try EditionTable.lockDraft(in: db) else { throw MatterProblem.noDraft }
            let matters = try MatterTable.count(in: edition.id, in: db)
            let latest = try EditionTable.inForce(limit: 1, in: db).first?.from
            let next = try edition.after(act, on: now.day, matters: matters, latest: latest)
            try EditionTable.update(next, in: db)
            try Stamp.catalogue.raise(in: db)
            if case .enforce = act, try MatterNaming.renames(edition.id, in: db) {
                try Jobs.add(Search.rebuilding, payload: ["kind": .code("case")], due: now, key: job, in: db)
            }
            try Journal.record(
                kind, on: Journal.Subject("edition", edition.id), by: caller, at: now,
                facts.merging(["matters": .count(matters)]) { mine, _ in mine }, in: db)
        }
    }
}
