internal import Core
internal import Database
internal import Domain
internal import Storage
internal import Synchronization

/// Keeps what was learned about matters in memory, as long as neither it nor the catalogue changed. Before anything was
/// learned it knows the catalogue's own words.
final class MatterModelShelf: Sendable {
    private let database: Database
    private let catalogue: CatalogueShelf
    private let kept = Mutex<(mark: Mark, model: MatterModel)?>(nil)

    private struct Mark: Hashable {
        let made: MatterModelTable.Made?
        let stamp: Int64
    }

    init(database: Database, catalogue: CatalogueShelf) {
        self.database = database
        self.catalogue = catalogue
    }

    func current(on day: Day) async throws -> MatterModel {
        let mark = try await database.read { db in
            Mark(made: try MatterModelTable.made(in: db), stamp: try CatalogueShelf.stamp(in: db))
        }
        if let found = kept.withLock({ $0?.mark == mark ? $0?.model : nil }) { return found }
        let learned = mark.made == nil ? nil : try await database.read { try MatterModelTable.model(in: $0) }
        let model = if let learned { learned } else { MatterModel(words: try await words(on: day), choices: []) }
        kept.withLock { $0 = (mark, model) }
        return model
    }

    /// What the catalogue says of each matter that a case may be filed under.
    func words(on day: Day) async throws -> [MatterModel.Example] {
        try await catalogue.inForce(on: day).fileable.map { path in
            let texts = path.matters.map(\.name) + path.matter.standards.map(\.filing)
            return MatterModel.Example(texts.joined(separator: " "), path.matter.id)
        }
    }
}
