internal import Database

/// What a node keeps in memory of its database, each once, however many actions ask. A read asks for it inside itself;
/// what a write goes by is asked for before it.
struct Shelves: Sendable {
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
