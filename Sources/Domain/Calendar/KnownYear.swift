public import Core

/// A year whose public holidays are announced and kept in the database (DOMAIN.md B15).
public struct KnownYear: Hashable, Sendable {
    public let year: Int
    /// Where its days were taken from: a file's name or the announcement's number; at most 200 characters.
    public let source: String
    /// How often it has been imported with other days than before; from 1.
    public let version: Int
    public let importedAt: Instant

    public init(year: Int, source: String, version: Int, importedAt: Instant) {
        self.year = year
        self.source = source
        self.version = version
        self.importedAt = importedAt
    }
}

extension KnownYear {
    /// What an operator must be told: that this year or, from 1 December on, the next isn't announced in the database.
    ///
    /// The State Council announces the next year between October and December; from then on deadlines run into it.
    public static func missing(from known: Set<Int>, on today: Day) -> Problem? {
        let (year, month, _) = today.parts
        if !known.contains(year) { return missing(year, isNow: true) }
        return month == 12 && !known.contains(year + 1) ? missing(year + 1, isNow: false) : nil
    }

    private static func missing(_ year: Int, isNow: Bool) -> Problem {
        let urgency =
            isNow
            ? Words("现在的期限可能算错", "Deadlines may be wrong now")
            : Words("跨年的期限只能暂定", "Deadlines beyond New Year are only provisional")
        return Problem(
            .missing, "calendar.year-missing",
            Words(
                "还没有 \(year) 年的放假安排，\(urgency.chinese)。请用“wangge calendar import 文件”导入。",
                "The public holidays of \(year) are not here. \(urgency.english). "
                    + "Import them with “wangge calendar import FILE”."),
            arguments: ["year": .integer(year)])
    }
}

/// What an import of public holidays did.
public struct CalendarImport: Hashable, Sendable {
    /// Years that weren't known before.
    public let new: [Int]
    /// Known years whose days changed.
    public let changed: [Int]
    /// Years that are in the file as they are in the database.
    public let unchanged: [Int]
    /// Single days set in years that the file doesn't announce, such as the end of December.
    public let days: Int

    public init(new: [Int], changed: [Int], unchanged: [Int], days: Int) {
        self.new = new
        self.changed = changed
        self.unchanged = unchanged
        self.days = days
    }

    /// Whether deadlines that wait for a year may move now.
    public var movesDeadlines: Bool { !new.isEmpty || !changed.isEmpty || days > 0 }
}
