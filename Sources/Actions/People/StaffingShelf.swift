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
    private let kept = Kept<Asked, Reckoned>(most: 200)

    private struct Asked: Hashable {
        let area: Key<Area>
        let day: Day
    }

    /// The teams of an area's grids.
    struct Reckoned {
        let whole: Staffing
        /// What lies directly below the area, each with its own grids.
        let children: [(Area, Staffing)]
    }

    /// - Parameter reckon: in the same transaction, when nothing is kept.
    func reckoned(
        of area: Key<Area>, on day: Day, in db: Reader, _ reckon: () throws -> Reckoned
    ) throws -> Reckoned {
        let stamp = try Stamp.net.value(in: db)
        return try kept.answer(to: Asked(area: area, day: day), at: stamp, or: reckon)
    }
}
