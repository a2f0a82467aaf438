internal import Core
internal import Database
internal import Domain
internal import Storage

/// Keeps the rules of places in memory, as long as no place said anything new: what cases and whistles are judged by.
///
/// Asking costs one row read by key.
final class AreaRulesShelf: Sendable {
    private let database: Database
    /// A city has fewer communities.
    private let kept = Kept<Asked, AreaRules>(most: 2_000)

    private struct Asked: Hashable {
        let area: Key<Area>
        let day: Day
    }

    init(database: Database) { self.database = database }

    /// What holds in a place on a day. Grids have no rules of their own for this: what lies in one community has one
    /// answer.
    func rules(of place: Place, on day: Day) async throws -> AreaRules {
        try await database.read { [self] db in try rules(of: place, on: day, in: db) }
    }

    /// The same inside a read; not inside a write, whose own change nobody may see yet.
    func rules(of place: Place, on day: Day, in db: Reader) throws -> AreaRules {
        guard let area = place.communityOrAbove else { return .standard }
        let stamp = try Stamp.areaRules.value(in: db)
        return try kept.answer(to: Asked(area: area, day: day), at: stamp) {
            let line = try AreaTable.line(to: area, in: db)
            return line.isEmpty ? .standard : try AreaGround.rules(along: line, on: day, in: db)
        }
    }
}
