internal import Core
internal import Database
internal import Domain
internal import Storage

/// Posts in areas, for what has to know of them without knowing people.
enum PostsOfAreas {
    /// How many open posts of each kind each of `grids` has; those without any are left out.
    static func counts(in grids: [Key<Area>], in db: Reader) throws -> [Key<Area>: [Post.Kind: Int]] {
        try PostTable.counts(in: grids, in: db)
    }
}
