public import Core
internal import Database
public import Domain
internal import Storage

extension AdmissionActions {
    /// An admission with what the page shows around it.
    public struct Shown: Sendable {
        public let admission: Admission
        /// As it is in force today; nil where it isn't.
        public let path: Matter.Path?
        public let organisation: String
        /// Nil for the whole city.
        public let area: String?
        public let today: Day
        /// What the caller may do.
        public let offers: Set<Admission.Offer>
    }

    /// Which ones a page shows.
    public enum Filter: String, CaseIterable, Sendable {
        case asked, listed, refused, withdrawn
    }

    /// The requests that the caller may see, the latest first: a department its own, everybody what was decided.
    public func list(
        _ filter: Filter, before id: Key<Admission>? = nil, by caller: Caller
    ) async throws -> Page<Shown> {
        try Permissions.require(.browseMatters, for: caller)
        let own = Self.onlyOwn(filter, caller)
        return try await shown(by: caller) { db in
            let found = try AdmissionTable.list(
                filter.rawValue, of: own, before: id?.number, limit: Self.most + 1, in: db)
            return Page(found, limit: Self.most) { Cursor(value: "", key: $0.id.number) }
        }
    }

    public func find(_ id: Key<Admission>, by caller: Caller) async throws -> Shown {
        try Permissions.require(.browseMatters, for: caller)
        let page = try await shown(by: caller) { db -> Page<Admission> in
            guard let one = try AdmissionTable.find(id, in: db), Self.sees(one, caller) else {
                throw AdmissionProblem.missing
            }
            return Page(items: [one], next: nil)
        }
        guard let one = page.items.first else { throw AdmissionProblem.missing }
        return one
    }

    /// What is on the list on a day, in the order of the tree.
    public func listed(on day: Day, by caller: Caller) async throws -> [Shown] {
        try Permissions.require(.browseMatters, for: caller)
        let page = try await shown(by: caller, on: day) { db in
            Page(items: try AdmissionTable.listed(on: day, limit: Catalogue.most, in: db), next: nil)
        }
        return page.items.sorted { ($0.path?.name ?? "", $0.admission.id) < ($1.path?.name ?? "", $1.admission.id) }
    }

    /// The organisations that the caller may ask for.
    public func askers(by caller: Caller) async throws -> [(id: Key<Organisation>, name: String)] {
        guard case .only(_, let organisations, _) = Permissions.bounds(of: .askAdmissions, for: caller) else {
            return []
        }
        return try await world.database.read { db in
            try PersonNames.bodies(organisations, in: db).values.filter { $0.ended == nil }
                .map { (id: $0.id, name: $0.name) }.sorted { $0.name < $1.name }
        }
    }

    private static let most = 50

    /// What isn't decided is seen by those who ask and those who decide.
    private static func sees(_ one: Admission, _ caller: Caller) -> Bool {
        if case .listed = one.stage { return true }
        return Permissions.holds(.decideAdmissions, caller: caller)
            || Permissions.allows(.askAdmissions, caller: caller, organisation: one.organisation)
    }

    /// Whose requests a list is limited to; nil for everybody's.
    private static func onlyOwn(_ filter: Filter, _ caller: Caller) -> Set<Key<Organisation>>? {
        if filter == .listed || Permissions.holds(.decideAdmissions, caller: caller) { return nil }
        guard case .only(_, let organisations, _) = Permissions.bounds(of: .askAdmissions, for: caller) else {
            return []
        }
        return organisations
    }

    private func shown(
        by caller: Caller, on day: Day? = nil, _ load: @escaping @Sendable (Reader) throws -> Page<Admission>
    ) async throws -> Page<Shown> {
        let today = world.now().day
        let catalogue = try await world.shelves.catalogue.inForce(on: day ?? today).catalogue
        return try await world.database.read { db in
            let page = try load(db)
            let names = try PersonNames.bodies(page.items.map(\.organisation), in: db)
            let areas = try AreaGround.names(of: page.items.compactMap(\.area), in: db)
            let items = try page.items.map { one in
                Shown(
                    admission: one, path: catalogue.path(to: one.matter),
                    organisation: names[one.organisation]?.name ?? "", area: one.area.map { areas[$0] ?? "" },
                    today: today, offers: try Self.offers(of: one, to: caller, on: today, in: db))
            }
            return Page(items: items, next: page.next)
        }
    }

    private static func offers(
        of one: Admission, to caller: Caller, on today: Day, in db: Reader
    ) throws -> Set<Admission.Offer> {
        let place = try one.area.map { try AreaGround.find($0, in: db).ancestry.place }
        let decides = Permissions.allows(.decideAdmissions, caller: caller, place: place)
        let asks = Permissions.allows(.askAdmissions, caller: caller, organisation: one.organisation)
        return one.offers(to: caller.id, on: today).filter { $0 == .withdraw ? asks : decides }
    }
}
