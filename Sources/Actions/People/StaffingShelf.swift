internal import Core
internal import Database
internal import Domain
internal import Storage

/// Keeps in memory what was reckoned over all grids of an area, as long as the net stands as it did: a city has
/// thousands of grids and changes a few times a day.
///
/// Asking costs one row read by key.
final class StaffingShelf: Sendable {
    /// Of a city, and of what lies below it down to townships.
    private let kept = Kept<Asked, Staffing>(most: 200)

    private struct Asked: Hashable {
        let area: Key<Area>
        let day: Day
    }

    /// - Parameter reckon: in the same transaction, when nothing is kept.
    func staffing(
        of area: Key<Area>, on day: Day, in db: Reader, _ reckon: () throws -> Staffing
    ) throws -> Staffing {
        let stamp = try Stamp.net.value(in: db)
        let asked = Asked(area: area, day: day)
        if let found = kept.answer(to: asked, at: stamp) { return found }
        let made = try reckon()
        kept.keep(made, to: asked, at: stamp)
        return made
    }
}
