public import Core
public import Database
public import Domain

/// What matters are called, for the words by which what was filed under them is found.
public enum MatterNaming {
    /// As the last edition calls it that is in force or will be; nil where none says anything of it.
    static func name(of id: Key<Matter>, in db: Reader) throws -> String? {
        try db.first(
            """
            SELECT m.name FROM matter_entry m JOIN edition e ON e.id = m.edition_id
            WHERE m.matter_id = \(id.number) AND e.stage = 'inForce' ORDER BY e.from_day DESC, e.id DESC LIMIT 1
            """
        ) { try $0.text(0) }
    }

    /// Whether an edition calls a matter otherwise than one before it that came into force.
    public static func renames(_ edition: Key<Edition>, in db: Reader) throws -> Bool {
        try db.first(
            """
            SELECT 1 FROM matter_entry m
            JOIN matter_entry was ON was.matter_id = m.matter_id AND was.name <> m.name
            JOIN edition e ON e.id = was.edition_id AND e.stage = 'inForce' AND e.id <> m.edition_id
            WHERE m.edition_id = \(edition.number) LIMIT 1
            """
        ) { try $0.int(0) } != nil
    }
}
