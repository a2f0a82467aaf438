public import Core
public import Database
public import Domain
internal import Storage

/// Keeps the calendars of places in memory, each as long as no calendar changed: what deadlines are computed with.
///
/// Asking costs one row read by key.
public final class CalendarShelf: Sendable {
    private let database: Database
    /// A city has fewer townships with days of their own.
    private let kept = Kept<Place?, WorkingCalendar>(most: 500)

    public init(database: Database) { self.database = database }

    /// - Parameter place: nil for the whole installation. What lies in one community has one calendar: give it without
    ///   its grid where grids have no days of their own.
    public func calendar(of place: Place?) async throws -> WorkingCalendar {
        try await database.read { [self] db in try calendar(of: place, in: db) }
    }

    /// The same inside a read; not inside a write, whose own change nobody may see yet.
    func calendar(of place: Place?, in db: Reader) throws -> WorkingCalendar {
        let stamp = try Stamp.calendar.value(in: db)
        return try kept.answer(to: place, at: stamp) { try CalendarActions.calendar(of: place, in: db) }
    }
}
