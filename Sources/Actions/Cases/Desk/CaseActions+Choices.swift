internal import Core
internal import Database
public import Domain
internal import Storage

extension CaseActions {
    /// What the filter of a list offers to choose from.
    public struct DeskChoices: Sendable {
        /// Right below the list's area; at most 100.
        public let places: [Spotted]
        /// The first two levels of the catalogue.
        public let matters: [Matter.Path]
        /// The area itself and the departments of its county; none where the list is a body's own.
        public let holders: [Target]
    }

    public func deskChoices(for party: Assignment.Party, by caller: Caller) async throws -> DeskChoices {
        let matters = try await catalogue.inForce(on: world.now().day).top
        guard case .area(let id) = party else { return DeskChoices(places: [], matters: matters, holders: []) }
        return try await world.database.read { db in
            let area = try AreaGround.find(id, in: db)
            try Permissions.require(.seeCases, for: caller, at: area.ancestry.place)
            let below = area.area.level < .grid ? try AreaGround.children(of: id, in: db).prefix(100) : []
            let departments = try area.ancestry.place.county.map { try PersonNames.departments(of: $0, in: db) } ?? []
            let level = Matter.Level(area.area.level)
            let own = level.map { [Target(assignee: .area(id, at: $0), name: area.area.name)] } ?? []
            return DeskChoices(
                places: below.map { Spotted(id: $0.area.id, name: $0.area.name) }, matters: matters,
                holders: own + departments.map { Target(assignee: .organisation($0.id), name: $0.name) })
        }
    }
}
