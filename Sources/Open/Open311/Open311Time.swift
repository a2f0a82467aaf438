internal import Core

/// Moments in the W3C's profile of ISO 8601, as GeoReport v2 wants them: always with `Z` or an offset.
enum Open311Time {
    /// `2026-11-27T01:02:03Z`.
    static func text(_ moment: Instant) -> String { "\(moment.description.prefix(19))Z" }

    /// The beginning of the day here: what is told of a moment whose hour is nobody's business.
    static func text(_ day: Day) -> String { "\(day)T00:00:00+08:00" }

    /// Reads `2026-11-27T09:02:03+08:00`, with parts of a second or without; a day alone is its beginning here. Nil for
    /// what is none of these.
    ///
    /// A plus that came as a blank, because nobody escaped it in an address, is read as one.
    static func moment(_ text: String) -> Instant? {
        let text = text.replacing(" ", with: "+")
        guard text.count > 10 else { return Day(text)?.start }
        guard let day = Day(text.prefix(10)), text.dropFirst(10).first == "T" else { return nil }
        let rest = text.dropFirst(11)
        guard let zone = rest.firstIndex(where: { "Z+-".contains($0) }), let offset = offset(rest[zone...]) else {
            return nil
        }
        let parts = rest[..<zone].split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let hour = number(parts[0], below: 24),
            let minute = number(parts[1], below: 60)
        else { return nil }
        var milliseconds = 0
        if parts.count == 3 {
            let second = parts[2].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
            guard let whole = number(second[0], below: 60) else { return nil }
            let fraction = second.count == 2 ? second[1] : "0"
            guard !fraction.isEmpty, fraction.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
            milliseconds = whole * 1000 + (Int((fraction + "00").prefix(3)) ?? 0)
        }
        // The day begins here eight hours before it does in UTC.
        return day.start.adding(milliseconds: Instant.shanghaiOffset)
            .adding(minutes: hour * 60 + minute - offset).adding(milliseconds: Int64(milliseconds))
    }

    /// Two digits.
    private static func number(_ text: Substring, below limit: Int) -> Int? {
        guard text.count == 2, text.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(text) else {
            return nil
        }
        return number < limit ? number : nil
    }

    /// Minutes ahead of UTC.
    private static func offset(_ text: Substring) -> Int? {
        if text == "Z" { return 0 }
        let parts = text.dropFirst().split(separator: ":")
        guard parts.count == 2, let hours = number(parts[0], below: 15), let minutes = number(parts[1], below: 60)
        else {
            return nil
        }
        return (text.first == "-" ? -1 : 1) * (hours * 60 + minutes)
    }
}
