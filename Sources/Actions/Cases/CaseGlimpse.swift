internal import Core
internal import Database
internal import Domain
internal import Storage

/// As much of a case as other capabilities show beside its number.
struct CaseGlimpse {
    let matter: Key<Matter>?
    /// The community and the grid, as far as they are known.
    let areas: [Key<Area>]

    static func of(_ ids: [Key<Case>], in db: Reader) throws -> [Key<Case>: CaseGlimpse] {
        try CaseTable.lines(of: ids, in: db).mapValues { line in
            CaseGlimpse(matter: line.matter, areas: line.place.communityAndGrid)
        }
    }
}
