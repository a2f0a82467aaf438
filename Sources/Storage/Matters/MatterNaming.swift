internal import Core
internal import Database
internal import Domain

/// What a matter is called, for the words by which what was filed under it is found.
enum MatterNaming {
    /// As the latest edition that says something of it calls it; nil where none does.
    static func name(of id: Key<Matter>, in db: Reader) throws -> String? {
        try db.first(
            "SELECT name FROM matter_entry WHERE matter_id = \(id.number) ORDER BY edition_id DESC LIMIT 1"
        ) { try $0.text(0) }
    }
}
