public import Core
internal import Database
internal import Domain
internal import Storage

extension CalendarActions {
    /// The first day whose holidays are known; nil where none are.
    public func firstKnownDay() async throws -> Day? {
        let years = try await world.database.read { try CalendarTable.years(in: $0).map(\.year) }
        return years.min().flatMap { Day(year: $0, month: 1, day: 1) }
    }
}
