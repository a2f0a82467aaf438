internal import Core
internal import Domain
internal import Markup

/// The addresses of holidays and working hours.
enum CalendarAddresses {
    static let year = Link("calendar")
    /// - Parameter area: whose own days and hours are shown; nil for the whole installation's.
    static func year(_ year: Int, of area: Key<Area>? = nil) -> Link {
        Link("calendar", query: [("year", "\(year)")] + (area.map { [("area", $0.description)] } ?? []))
    }
    static let imports = Link("calendar", "imports")
    static let hours = Link("calendar", "hours")
    static let localDays = Link("calendar", "local-days")
    static let deadline = Link("calendar", "deadline")
}
