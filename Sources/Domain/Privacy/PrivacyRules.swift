public import Core

/// The limits around personal data that a city may set for itself.
public struct PrivacyRules: Hashable, Sendable {
    /// How long a proved second factor lets somebody open personal data: 1...12 hours.
    public let secondFactorHours: Int
    /// Openings by one account in any hour.
    public let openingsAnHour: Int
    /// Exact look-ups by one account in any hour.
    public let lookUpsAnHour: Int
    /// Rows of one export.
    public let exportRows: Int
    /// From one person more than this, an export needs a second person's approval.
    public let exportPersonsAlone: Int
    /// How long an export can be fetched.
    public let exportHours: Int

    public static let standard = PrivacyRules(
        secondFactorHours: 12, openingsAnHour: 60, lookUpsAnHour: 20, exportRows: 5000, exportPersonsAlone: 500,
        exportHours: 72)

    public init(
        secondFactorHours: Int, openingsAnHour: Int, lookUpsAnHour: Int, exportRows: Int, exportPersonsAlone: Int,
        exportHours: Int
    ) {
        precondition((1...12).contains(secondFactorHours), "a second factor is fresh for 1...12 hours")
        precondition(exportPersonsAlone <= 500, "DESIGN.md section 6: a second person above 500 persons")
        self.secondFactorHours = secondFactorHours
        self.openingsAnHour = openingsAnHour
        self.lookUpsAnHour = lookUpsAnHour
        self.exportRows = exportRows
        self.exportPersonsAlone = exportPersonsAlone
        self.exportHours = exportHours
    }

    /// Whether a second factor proved at `proved` still counts.
    public func isFresh(_ proved: Instant?, at now: Instant) -> Bool {
        guard let proved else { return false }
        return now < proved.adding(hours: secondFactorHours)
    }
}
