public import Core
internal import Database
public import Domain
internal import Storage
internal import Synchronization

/// Keeps the calendars of places in memory, each as long as no calendar changed: what deadlines are computed with.
///
/// Asking costs one row read by key.
public final class CalendarShelf: Sendable {
    private let actions: CalendarActions
    private let database: Database
    private let kept = Mutex<(stamp: Int64, calendars: [Place?: WorkingCalendar])>((-1, [:]))

    /// Calendars of more places than this are not kept at once: a city has fewer townships with days of their own.
    private static let most = 500

    public init(world: World) {
        actions = CalendarActions(world: world)
        database = world.database
    }

    /// - Parameter place: nil for the whole installation. What lies in one community has one calendar: give it without
    ///   its grid where grids have no days of their own.
    public func calendar(of place: Place?) async throws -> WorkingCalendar {
        let stamp = try await database.read { db in try CalendarTable.stamp(in: db) }
        let found = kept.withLock { $0.stamp == stamp ? $0.calendars[place] : nil }
        if let found { return found }
        let made = try await actions.calendar(of: place)
        kept.withLock { kept in
            if kept.stamp != stamp || kept.calendars.count >= Self.most { kept = (stamp, [:]) }
            kept.calendars[place] = made
        }
        return made
    }
}
