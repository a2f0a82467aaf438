internal import Database

/// What a node keeps in memory of its database, each once, however many actions ask. A read asks for it inside itself;
/// what a write goes by is asked for before it.
///
/// A class, so that one shelf more leaves `World` as large as it was: a build that goes on from an older one doesn't
/// notice a change of what is only inside it, and crashes.
final class Shelves: Sendable {
    let calendars: CalendarShelf
    let catalogue: CatalogueShelf
    let rules: AreaRulesShelf
    let model: MatterModelShelf
    let net = NetCounts()

    init(database: Database) {
        calendars = CalendarShelf(database: database)
        catalogue = CatalogueShelf(database: database)
        rules = AreaRulesShelf(database: database)
        model = MatterModelShelf(database: database, catalogue: catalogue)
    }
}
