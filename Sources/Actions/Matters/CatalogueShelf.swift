public import Core
internal import Database
public import Domain
internal import Storage
internal import Synchronization

/// Keeps the catalogue of a day in memory, with the grids' list of that day, as long as neither changed: what a matter
/// is looked up in and what a dispatch is checked against.
///
/// Asking costs one row read by key.
public final class CatalogueShelf: Sendable {
    private let database: Database
    private let kept = Mutex<(stamp: Int64, days: [Day: InForce])>((-1, [:]))

    /// Today, and the days somebody looks back to.
    private static let most = 4

    /// What holds on a day.
    public struct InForce: Sendable {
        public let catalogue: Catalogue
        /// What is on the list of what grids and communities do.
        public let listed: [Admission]
    }

    public init(world: World) { database = world.database }

    /// Changes whenever the catalogue or the list does.
    static func stamp(in db: Reader) throws -> Int64 { try EditionTable.stamp(in: db) }

    public func inForce(on day: Day) async throws -> InForce {
        let stamp = try await database.read { db in try EditionTable.stamp(in: db) }
        let found = kept.withLock { $0.stamp == stamp ? $0.days[day] : nil }
        if let found { return found }
        let made = try await database.read { db in
            InForce(
                catalogue: try MatterTable.catalogue(.inForce(day), in: db),
                listed: try AdmissionTable.listed(on: day, limit: Catalogue.most, in: db))
        }
        kept.withLock { kept in
            if kept.stamp != stamp || kept.days.count >= Self.most { kept = (stamp, [:]) }
            kept.days[day] = made
        }
        return made
    }
}
