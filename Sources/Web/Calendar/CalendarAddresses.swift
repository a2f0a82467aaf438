internal import Markup

/// The addresses of holidays and working hours.
enum CalendarAddresses {
    static let year = Link("calendar")
    static func year(_ year: Int) -> Link { Link("calendar", query: [("year", "\(year)")]) }
    static let imports = Link("calendar", "imports")
    static let hours = Link("calendar", "hours")
    static let deadline = Link("calendar", "deadline")
}
