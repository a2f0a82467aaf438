public import Core
internal import Database
public import Domain
internal import Storage
internal import Synchronization

/// Keeps the rules of places in memory, as long as no place said anything new: what cases and whistles are judged by.
///
/// Asking costs one row read by key.
public final class AreaRulesShelf: Sendable {
    private let database: Database
    private let kept = Mutex<(stamp: Int64, rules: [Asked: AreaRules])>((-1, [:]))

    /// Places whose rules are kept at once: more than a city has communities.
    private static let most = 2_000

    private struct Asked: Hashable {
        let area: Key<Area>
        let day: Day
    }

    public init(world: World) { database = world.database }

    /// What holds in a place on a day. Grids have no rules of their own for this: what lies in one community has one
    /// answer.
    public func rules(of place: Place, on day: Day) async throws -> AreaRules {
        guard let area = place.community ?? place.township ?? place.county else { return .standard }
        let asked = Asked(area: area, day: day)
        let stamp = try await database.read { db in try AreaRulesTable.stamp(in: db) }
        let found = kept.withLock { $0.stamp == stamp ? $0.rules[asked] : nil }
        if let found { return found }
        let made = try await database.read { db in
            let line = try AreaTable.line(to: area, in: db)
            return line.isEmpty ? .standard : try AreaGround.rules(along: line, on: day, in: db)
        }
        kept.withLock { kept in
            if kept.stamp != stamp || kept.rules.count >= Self.most { kept = (stamp, [:]) }
            kept.rules[asked] = made
        }
        return made
    }
}
