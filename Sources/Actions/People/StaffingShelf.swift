internal import Core
internal import Database
internal import Domain
internal import Storage
internal import Synchronization

/// Keeps in memory what was reckoned over all grids of an area, as long as the net stands as it did: a city has
/// thousands of grids and changes a few times a day.
///
/// Asking costs one row read by key.
final class StaffingShelf: Sendable {
    private let kept = Mutex<(stamp: Int64, areas: [Asked: Staffing])>((-1, [:]))

    /// Areas of one state of the net: a city, and what lies below it down to townships.
    private static let most = 200

    private struct Asked: Hashable {
        let area: Key<Area>
        let day: Day
    }

    /// - Parameter reckon: in the same transaction, when nothing is kept.
    func staffing(
        of area: Key<Area>, on day: Day, in db: Reader, _ reckon: () throws -> Staffing
    ) throws -> Staffing {
        // Before anything else is read: what comes after may only be newer than its stamp.
        let stamp = try NetStamp.stamp(in: db)
        let asked = Asked(area: area, day: day)
        if let found = kept.withLock({ $0.stamp == stamp ? $0.areas[asked] : nil }) { return found }
        let made = try reckon()
        kept.withLock { kept in
            if kept.stamp != stamp || kept.areas.count >= Self.most { kept = (stamp, [:]) }
            kept.areas[asked] = made
        }
        return made
    }
}
