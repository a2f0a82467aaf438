public import Core
internal import Database
public import Domain
internal import Storage

/// The city's catalogue of matters: read as of a day, changed by a draft that is put in force from a day.
public struct MatterActions: Sendable {
    let world: World
    private var shelf: CatalogueShelf { world.shelves.catalogue }

    public init(world: World) { self.world = world }

    /// As it is in force on a day; today for nil.
    public func catalogue(on day: Day? = nil, by caller: Caller) async throws -> Catalogue {
        try Permissions.require(.browseMatters, for: caller)
        return try await shelf.inForce(on: day ?? world.now().day).catalogue
    }

    /// What anybody may report, as it is in force today: the names alone are shown.
    public func reportable() async throws -> Catalogue {
        try await shelf.inForce(on: world.now().day).catalogue
    }

    /// The editions there are, and the draft.
    public func editions(by caller: Caller) async throws -> Editions {
        try Permissions.require(.browseMatters, for: caller)
        let (seesDraft, today) = (Permissions.holds(.enforceMatters, caller: caller), world.now().day)
        return try await world.database.read { db in
            let draft = seesDraft ? try EditionTable.draft(in: db) : nil
            return Editions(
                inForce: try EditionTable.inForce(limit: 50, in: db), draft: draft,
                entries: try draft.map { try MatterTable.count(in: $0.id, in: db) } ?? 0, today: today)
        }
    }

    /// Editions for a page.
    public struct Editions: Sendable {
        /// Those in force or to be, the last first; at most 50.
        public let inForce: [Edition]
        /// Nil where there is none, and for who may not see it.
        public let draft: Edition?
        /// How many matters the draft speaks of.
        public let entries: Int
        public let today: Day

        /// From when the last one holds that is in force or will be.
        public var latest: Day? { inForce.first?.from }
    }

    /// What the draft says beside what holds otherwise, in the order of the tree.
    public func draft(by caller: Caller) async throws -> Draft {
        guard Permissions.holds(.enforceMatters, caller: caller) else {
            throw Permissions.refusal(of: .enforceMatters)
        }
        return try await world.database.read { db in
            guard let edition = try EditionTable.draft(in: db) else { throw MatterProblem.noDraft }
            let entries = try MatterTable.entries(of: edition.id, in: db)
            let catalogue = try MatterTable.catalogue(.latest, in: db)
            let named = Self.organisations(in: entries + catalogue.all.map(\.matter))
            return Draft(
                edition: edition, entries: entries, catalogue: catalogue,
                organisations: try PersonNames.bodies(named, in: db).mapValues(\.name))
        }
    }

    /// The draft with the tree as it would be.
    public struct Draft: Sendable {
        public let edition: Edition
        /// What it says, in order of key.
        public let entries: [Matter]
        public let catalogue: Catalogue
        /// What named organisations are called.
        public let organisations: [Key<Organisation>: String]
    }

    /// A matter with its story; what a draft says of it is there for who may see drafts.
    public func find(_ id: Key<Matter>, by caller: Caller) async throws -> Found {
        try Permissions.require(.browseMatters, for: caller)
        let (seesDraft, today) = (Permissions.holds(.enforceMatters, caller: caller), world.now().day)
        return try await world.database.read { db in
            let history = try MatterTable.history(of: id, limit: 50, in: db).filter {
                seesDraft || $0.edition.stage != .draft
            }
            guard !history.isEmpty else { throw MatterProblem.noMatter }
            let now = try MatterTable.catalogue(.inForce(today), in: db)
            // What isn't in force yet stands in the tree as it will be.
            let path = try now.path(to: id) ?? MatterTable.catalogue(.latest, in: db).path(to: id)
            guard let path else { throw MatterProblem.noMatter }
            let admissions = try AdmissionTable.all(of: path.matters.map(\.id), limit: 100, in: db)
            let names = try PersonNames.bodies(Self.organisations(in: history.map(\.matter) + path.matters), in: db)
            return Found(
                path: path, below: now.inUse(below: id), isInForce: now[id] != nil, history: history,
                admissions: admissions, organisations: names.mapValues(\.name), today: today)
        }
    }

    /// A matter for its page.
    public struct Found: Sendable {
        /// As it is in force today; as it will be where it isn't in force yet.
        public let path: Matter.Path
        public let below: [Matter]
        public let isInForce: Bool
        /// What editions say of it, the last first; at most 50.
        public let history: [(edition: Edition, matter: Matter)]
        /// Of it and of what it stands under, the latest first.
        public let admissions: [Admission]
        /// What named organisations are called.
        public let organisations: [Key<Organisation>: String]
        public let today: Day

        /// What is listed today.
        public var listed: [Admission] { admissions.filter { $0.isListed(on: today) } }
    }

    private static func organisations(in matters: [Matter]) -> Set<Key<Organisation>> {
        let holders = matters.flatMap(\.standards).flatMap { [$0.lead] + $0.assists }
        return Set(holders.compactMap { if case .named(let organisation) = $0 { organisation } else { nil } })
    }
}

enum MatterProblem {
    static let noMatter = Problem(.missing, "matter.missing", Words("没有这个事项。", "There is no such matter."))
    static let noDraft = Problem(
        .missing, "edition.no-draft", Words("还没有草稿，请先开一份。", "There is no draft; begin one first."))
}
