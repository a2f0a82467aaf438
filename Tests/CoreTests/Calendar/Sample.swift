import Core
import Foundation

/// The calendar that ships, and moments written as people write them.
enum Sample {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
    static let shipped = root.appending(path: "Resources/calendar/cn-public-holidays.csv")

    /// Empty when the file can't be read; the tests of its years then say so.
    static let plan: HolidayPlan = {
        // What is wrong with the file is told by the test that reads it.
        let text = try? String(contentsOf: shipped, encoding: .utf8)
        let plan = try? HolidayPlan.reading(text ?? "")  // As above.
        return plan ?? HolidayPlan()
    }()

    static let calendar = WorkingCalendar(plan: plan)

    static func day(_ text: String) -> Day {
        let day = Day(text)
        precondition(day != nil, "\(text) is no day")
        return day ?? Day(number: 0)
    }

    /// `2026-11-25 15:20` in Asia/Shanghai.
    static func at(_ text: String) -> Instant {
        let parts = text.split(separator: " ")
        let clock = parts[1].split(separator: ":").compactMap { Int($0) }
        return day(String(parts[0])).start.adding(minutes: clock[0] * 60 + clock[1])
    }
}

/// Numbers that are the same in every run.
struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64.
    mutating func roll(_ range: ClosedRange<Int64>) -> Int64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        mixed ^= mixed >> 31
        return range.lowerBound + Int64(mixed % UInt64(range.upperBound - range.lowerBound + 1))
    }
}
