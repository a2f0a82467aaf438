internal import Core
internal import Database
internal import Domain
internal import Storage

/// Keeps in memory how many posts, persons and bodies an area has, as long as the net stands as it did: a large city
/// has tens of thousands, and every page of it says how many.
final class NetCounts: Sendable {
    private let posts = Kept<Key<Area>, [Post.Kind: Int]>(most: 500)
    private let persons = Kept<Key<Area>?, Int>(most: 500)
    private let organisations = Kept<Key<Area>?, [Organisation.Kind: Int]>(most: 500)

    /// Open posts in an area and below it.
    func posts(below area: Area, in db: Reader) throws -> [Post.Kind: Int] {
        try posts.answer(to: area.id, at: Stamp.net.value(in: db)) { try PostTable.counts(below: area, in: db) }
    }

    /// Who is there in an area and below it; everywhere for nil.
    func persons(below area: Area?, in db: Reader) throws -> Int {
        try persons.answer(to: area?.id, at: Stamp.net.value(in: db)) { try PersonTable.count(below: area, in: db) }
    }

    /// Bodies of an area and below it; everywhere for nil.
    func organisations(below area: Area?, in db: Reader) throws -> [Organisation.Kind: Int] {
        try organisations.answer(to: area?.id, at: Stamp.net.value(in: db)) {
            try OrganisationTable.counts(below: area, in: db)
        }
    }
}
