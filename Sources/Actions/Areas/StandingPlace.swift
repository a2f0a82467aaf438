internal import Core
internal import Database
internal import Domain
internal import Storage

extension AreaGround {
    /// Where an area goes on: itself while it stands; what it became; what stands above where it became several or
    /// nothing. A card that hangs at a door outlives the grid it was printed for.
    static func standing(_ id: Key<Area>, on day: Day, in db: Reader) throws -> Key<Area> {
        var id = id
        for _ in 0..<mostSteps {
            let area = try find(id, in: db).area
            // One that begins later is where it is: only what has ended goes on elsewhere.
            guard let closed = area.closed, closed <= day else { return id }
            let became = Set(try LineageTable.steps(of: id, in: db).became.map(\.to))
            guard let next = became.count == 1 ? became.first : area.parent else { return id }
            id = next
        }
        return id
    }

    /// Of changes one after the other.
    private static let mostSteps = 50
}
