internal import Core
internal import Database
internal import Domain
internal import Storage
internal import Synchronization

/// Keeps what was learned about matters in memory, as long as neither it nor the catalogue changed. Before anything was
/// learned it knows the catalogue's own words.
final class MatterModelShelf: Sendable {
    private let world: World
    private let catalogue: CatalogueShelf
    private let kept = Mutex<(mark: Mark, model: MatterModel)?>(nil)

    private struct Mark: Hashable {
        let made: MatterModelTable.Made?
        let stamp: Int64
    }

    init(world: World, catalogue: CatalogueShelf) {
        self.world = world
        self.catalogue = catalogue
    }

    func current() async throws -> MatterModel {
        let mark = try await world.database.read { db in
            Mark(made: try MatterModelTable.made(in: db), stamp: try CatalogueShelf.stamp(in: db))
        }
        if let found = kept.withLock({ $0?.mark == mark ? $0?.model : nil }) { return found }
        let learned = mark.made == nil ? nil : try await world.database.read { try MatterModelTable.model(in: $0) }
        let model: MatterModel
        if let learned {
            model = learned
        } else {
            model = MatterModel(words: try await words(), choices: [])
        }
        kept.withLock { $0 = (mark, model) }
        return model
    }

    /// What the catalogue says of each matter that a case may be filed under.
    func words() async throws -> [MatterModel.Example] {
        try await catalogue.inForce(on: world.now().day).catalogue.fileable.map { path in
            let texts = path.matters.map(\.name) + path.matter.standards.map(\.filing)
            return MatterModel.Example(texts.joined(separator: " "), path.matter.id)
        }
    }
}

extension Catalogue {
    /// Every matter in use that has a standard, in the order of the tree.
    var fileable: [Matter.Path] { leaves.filter { !$0.standards.isEmpty } }
}
