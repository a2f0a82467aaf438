public import Core
public import Database
public import Domain
internal import Storage

/// Keeps the catalogue of a day in memory, with the grids' list of that day, as long as neither changed: what a matter
/// is looked up in and what a dispatch is checked against.
///
/// Asking costs one row read by key.
public final class CatalogueShelf: Sendable {
    private let database: Database
    /// Of today, and of the days somebody looks back to.
    private let kept = Kept<Day, InForce>(most: 4)

    /// What holds on a day.
    public struct InForce: Sendable {
        public let catalogue: Catalogue
        /// What is on the list of what grids and communities do.
        public let listed: [Admission]
    }

    public init(database: Database) { self.database = database }

    /// Changes whenever the catalogue or the list does.
    static func stamp(in db: Reader) throws -> Int64 { try Stamp.catalogue.value(in: db) }

    public func inForce(on day: Day) async throws -> InForce {
        let stamp = try await database.read { try Self.stamp(in: $0) }
        if let found = kept.answer(to: day, at: stamp) { return found }
        let made = try await database.read { db in
            InForce(
                catalogue: try MatterTable.catalogue(.inForce(day), in: db),
                listed: try AdmissionTable.listed(on: day, limit: Catalogue.most, in: db))
        }
        kept.keep(made, to: day, at: stamp)
        return made
    }
}
