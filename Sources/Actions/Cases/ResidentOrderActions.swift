public import Core
internal import Database
public import Domain
internal import Storage

/// Orders of residents on a board: property firms and partner units take them by themselves (DOMAIN.md A7-15).
///
/// An order is a case filed under a matter that any unit may have (`Matter.Path.isResidentOrder`) and sent to nobody
/// yet. Until a unit has taken it, it sees the matter, the place and the time: no word of whoever ordered it.
public struct ResidentOrderActions: Sendable {
    private let world: World
    private let cases: CaseActions

    public init(world: World) {
        self.world = world
        cases = CaseActions(world: world)
    }

    public static let pageLength = 50

    /// An order as the board shows it.
    public struct Line: Sendable {
        public let id: Key<Case>
        public let matter: String
        /// What counts as solved.
        public let closing: String
        /// Community and grid.
        public let place: String
        public let opened: Instant
        /// Until when it is to be with somebody.
        public let due: Instant?
    }

    /// What a unit may take.
    public struct Board: Sendable {
        public let unit: Organisation
        /// Others the caller acts for.
        public let others: [Organisation]
        public let lines: [Line]
        public let next: Cursor?
    }

    /// - Parameter unit: nil for the first that the caller acts for.
    /// - Returns: nil where the caller acts for no unit that takes orders.
    public func board(of unit: Key<Organisation>?, after cursor: Cursor?, by caller: Caller) async throws -> Board? {
        let day = world.now().day
        return try await world.database.read { db in
            let held = try cases.catalogue.inForce(on: day, in: db)
            let orders = held.fileable.filter(\.isResidentOrder)
            let units = try Self.units(of: caller, in: db)
            guard let chosen = units.first(where: { $0.id == unit }) ?? units.first else { return nil }
            let found = try Self.waiting(orders, for: chosen, after: cursor, in: db)
            let page = Page(found, limit: Self.pageLength) { Cursor(behind: $0) }
            let names = try AreaGround.names(of: page.items.flatMap(\.place.communityAndGrid), in: db)
            let lines = page.items.map { line -> Line in
                let path = line.matter.flatMap { held.catalogue.path(to: $0) }
                return Line(
                    id: line.id, matter: path?.matter.name ?? "", closing: path?.standards.first?.closing ?? "",
                    place: line.place.communityAndGrid.compactMap { names[$0] }.joined(separator: " "),
                    opened: line.opened, due: line.due)
            }
            return Board(
                unit: chosen, others: units.filter { $0.id != chosen.id }, lines: lines, next: page.next)
        }
    }

    /// Takes an order for a unit, which has it from then on as if it had been sent and accepted: of two that press at
    /// once one has it, the other is told.
    ///
    /// - Throws: `Case.ResidentOrderRefusal`.
    public func take(_ id: Key<Case>, for unit: Key<Organisation>, by caller: Caller) async throws {
        try Permissions.require(.takeResidentOrders, for: caller, organisation: unit)
        let now = world.now()
        let (terms, held) = try await world.database.read { db in
            (try cases.terms(of: id, on: now.day, in: db), try cases.catalogue.inForce(on: now.day, in: db))
        }
        try await world.database.write { db in
            let bodies = try PersonNames.bodies([unit], in: db)
            guard let body = bodies[unit] else { throw Case.ResidentOrderRefusal.none }
            let file = try CaseActions.lock(id, in: db)
            let acts = try file.residentOrder(
                taken: body, file.flow.filing.flatMap { held.catalogue.path(to: $0.matter) })
            for (number, act) in acts.enumerated() {
                let current = number == 0 ? file : try CaseActions.lock(id, in: db)
                try CaseActions.save(act, on: current, by: Case.Hand(caller), caller, now, terms, in: db)
            }
        }
    }

    /// The units that the caller acts for and that take orders, in order of name.
    private static func units(of caller: Caller, in db: Reader) throws -> [Organisation] {
        guard case .only(_, let bodies, _) = Permissions.bounds(of: .takeResidentOrders, for: caller) else { return [] }
        return try PersonNames.bodies(Array(bodies), in: db).values
            .filter { one in one.place.map(one.mayTakeResidentOrders) == true }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    /// One more than a page of what is filed under `orders` where the unit stands, by deadline.
    private static func waiting(
        _ orders: [Matter.Path], for unit: Organisation, after cursor: Cursor?, in db: Reader
    ) throws -> [CaseLine] {
        guard let area = try unit.area.map({ try AreaGround.find($0, in: db).area }) else { return [] }
        let behind = cursor.map { CaseTable.DueCursor($0) }
        let found = try orders.flatMap { order in
            try CaseTable.filed(under: order.matter.id, in: area, after: behind, limit: pageLength + 1, in: db)
        }
        let sorted = found.sorted { one, other in
            (one.due?.milliseconds ?? .max, one.id) < (other.due?.milliseconds ?? .max, other.id)
        }
        return Array(sorted.prefix(pageLength + 1))
    }
}
