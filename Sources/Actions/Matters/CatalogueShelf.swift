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
        /// `Catalogue.fileable`, walked once.
        public let fileable: [Matter.Path]
        /// The matters in use of the first two levels, in the order of the tree.
        public let top: [Matter.Path]
        /// The matters whose cases aren't public, those out of use among them: their cases are still there.
        let hidden: [Key<Matter>]

        init(_ catalogue: Catalogue, listed: [Admission]) {
            self.catalogue = catalogue
            self.listed = listed
            fileable = catalogue.fileable
            top = catalogue.all.filter { $0.matters.count <= 2 }
            hidden = catalogue.everything.map(\.id).filter { !PublicCase.shows(catalogue.path(to: $0)) }
        }
    }

    public init(database: Database) { self.database = database }

    /// Changes whenever the catalogue or the list does.
    static func stamp(in db: Reader) throws -> Int64 { try Stamp.catalogue.value(in: db) }

    public func inForce(on day: Day) async throws -> InForce {
        try await database.read { [self] db in try inForce(on: day, in: db) }
    }

    /// The same inside a read; not inside a write, whose own change nobody may see yet.
    func inForce(on day: Day, in db: Reader) throws -> InForce {
        let stamp = try Self.stamp(in: db)
        return try kept.answer(to: day, at: stamp) {
            InForce(
                try MatterTable.catalogue(.inForce(day), in: db),
                listed: try AdmissionTable.listed(on: day, limit: Catalogue.most, in: db))
        }
    }
}
