/// A moment, in whole milliseconds since 1970-01-01T00:00Z.
public struct Instant: Hashable, Comparable, Sendable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    public static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }
}

extension Instant {
    public func adding(milliseconds more: Int64) -> Instant { Instant(milliseconds: milliseconds + more) }
    public func adding(seconds: Int64) -> Instant { adding(milliseconds: seconds * 1000) }
    public func adding(minutes: Int) -> Instant { adding(seconds: Int64(minutes) * 60) }
    public func adding(hours: Int) -> Instant { adding(minutes: hours * 60) }
    /// Days of 24 hours; for calendar days see `Day`.
    public func adding(days: Int) -> Instant { adding(hours: days * 24) }

    /// Milliseconds from `earlier` to this; negative when it is later.
    public func milliseconds(since earlier: Instant) -> Int64 { milliseconds - earlier.milliseconds }
}

extension Instant {
    /// Asia/Shanghai, 8 hours ahead of UTC. China has had no summer time since 1991, and no record here is older.
    public static let shanghaiOffset: Int64 = 8 * 3_600_000
    static let dayLength: Int64 = 86_400_000

    /// The day in Asia/Shanghai.
    public var day: Day {
        Day(number: Int((milliseconds + Self.shanghaiOffset).floorDivided(by: Self.dayLength)))
    }

    /// Milliseconds since midnight in Asia/Shanghai, 0..<86,400,000.
    public var timeOfDay: Int64 {
        let local = milliseconds + Self.shanghaiOffset
        return local - local.floorDivided(by: Self.dayLength) * Self.dayLength
    }

    /// Hour 0...23 and minute 0...59 in Asia/Shanghai.
    public var clock: (hour: Int, minute: Int) {
        let minutes = Int(timeOfDay / 60_000)
        return (minutes / 60, minutes % 60)
    }
}

extension Instant: CustomStringConvertible {
    /// RFC 3339 in UTC with milliseconds: `2026-11-21T01:02:03.004Z`.
    public var description: String {
        let number = milliseconds.floorDivided(by: Self.dayLength)
        let rest = milliseconds - number * Self.dayLength
        let seconds = rest / 1000
        let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0.padded(to: 2) }.joined(separator: ":")
        return "\(Day(number: Int(number)))T\(time).\((rest % 1000).padded(to: 3))Z"
    }

    /// `2026-11-21 09:02` in Asia/Shanghai: the full date on hover, in print and in files.
    public var local: String {
        let (hour, minute) = clock
        return "\(day) \(hour.padded(to: 2)):\(minute.padded(to: 2))"
    }
}

extension BinaryInteger {
    /// Division that rounds down, also below zero.
    func floorDivided(by divisor: Self) -> Self {
        let quotient = self / divisor
        return self % divisor != 0 && (self < 0) != (divisor < 0) ? quotient - 1 : quotient
    }

    /// Decimal digits with leading zeros to at least `width`.
    public func padded(to width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
