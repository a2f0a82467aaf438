internal import Core
internal import Domain

extension Place {
    /// The community and the grid, as far as they are known: what a line about a case names of its place.
    var communityAndGrid: [Key<Area>] { [community, grid].compactMap { $0 } }
}
