extension HolidayPlan {
    /// The plan as lines of `date,kind` with a heading, in order: the form of Resources/calendar and of imports.
    public var text: String {
        "date,kind\n" + sorted.map { "\($0.day),\($0.kind.rawValue)\n" }.joined()
    }

    /// Reads lines of `2026-02-14,workday`.
    ///
    /// A heading, empty lines, `#` comments, a byte-order mark, CRLF and further columns are let pass; days may be
    /// written `2026/2/14`, kinds `holiday`, `休`, `workday`, `班`.
    /// - Throws: `Problems`, the first twenty wrong lines, each with its number.
    public static func reading(_ text: String) throws -> HolidayPlan {
        var reader = LineReader()
        let plain = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
        for (index, line) in plain.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            reader.take(line, number: index + 1)
        }
        if reader.days.isEmpty, reader.problems.isEmpty { reader.problems.append(Self.empty) }
        guard reader.problems.isEmpty else { throw Problems(Array(reader.problems.prefix(20))) }
        return HolidayPlan(reader.days)
    }

    private static let empty = Problem(
        .invalid, "calendar.empty",
        Words(
            "文件里没有一天。每行应是“2026-02-14,workday”或“2026-10-01,holiday”这样。",
            "The file holds no day. Each line reads like “2026-02-14,workday” or “2026-10-01,holiday”."))
}

/// Collects days and what is wrong with lines.
private struct LineReader {
    var days: [Day: HolidayPlan.Kind] = [:]
    var problems: [Problem] = []
    private var lines: [Day: Int] = [:]

    mutating func take(_ line: Substring, number: Int) {
        let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(Self.trimmed)
        let date = fields[0]
        guard fields.contains(where: { !$0.isEmpty }), !date.hasPrefix("#") else { return }
        if number == 1, ["date", "日期"].contains(date.lowercased()) { return }
        guard let day = Self.day(date) else {
            return report(
                number, "calendar.bad-date",
                Words("“\(date)”不是日期，请写成 2026-02-14 这样", "“\(date)” is not a date; write it like 2026-02-14"))
        }
        guard fields.count > 1, let kind = Self.kind(fields[1]) else {
            let written = fields.count > 1 ? fields[1] : ""
            return report(
                number, "calendar.bad-kind",
                Words(
                    "“\(written)”不是种类，请写 holiday（休）或 workday（班）",
                    "“\(written)” is not a kind; write holiday or workday"))
        }
        put(day, kind, number)
    }

    private mutating func put(_ day: Day, _ kind: HolidayPlan.Kind, _ number: Int) {
        if kind == .workday, !day.isWeekend {
            return report(
                number, "calendar.workday-in-week",
                Words(
                    "\(day) 不是周六周日，本来就上班；调休上班日只能是周末",
                    "\(day) is no Saturday or Sunday and is worked anyway; only weekend days can be make-up days"))
        }
        if let earlier = lines[day] {
            return report(
                number, "calendar.twice",
                Words("\(day) 在第 \(earlier) 行已经有了", "\(day) is already on line \(earlier)"))
        }
        lines[day] = number
        days[day] = kind
    }

    private mutating func report(_ number: Int, _ code: String, _ what: Words) {
        problems.append(
            Problem(
                .invalid, code,
                Words("第 \(number) 行：\(what.chinese)。", "Line \(number): \(what.english)."),
                arguments: ["row": .integer(number)]))
    }

    private static func kind(_ text: String) -> HolidayPlan.Kind? {
        switch text.lowercased() {
        case "holiday", "休", "休假", "放假": .holiday
        case "workday", "班", "上班", "补班": .workday
        default: nil
        }
    }

    /// `2026-02-14`, and as Excel and people write it: `2026/2/14`, `2026.2.14`, `2026年2月14日`.
    private static func day(_ text: String) -> Day? {
        let parts = text.split(omittingEmptySubsequences: false) { "-/.年月日".contains($0) }
        let numbers = (parts.last == "" ? parts.dropLast() : parts[...]).map { Int($0) }
        guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2] else {
            return nil
        }
        return Day(year: year, month: month, day: day)
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
