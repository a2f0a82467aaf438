/// When a time limit ends, and what is uncertain about it.
public struct Deadline: Hashable, Sendable {
    public let at: Instant
    /// In order of year; empty when nothing is uncertain.
    public let marks: [Mark]

    public enum Mark: Hashable, Sendable {
        /// The limit runs through days of a year whose public holidays aren't announced yet. They were counted Monday
        /// to Friday; compute it again when the calendar comes.
        case unknownYear(Int)
    }

    public init(at: Instant, marks: [Mark] = []) {
        self.at = at
        self.marks = marks
    }

    /// Whether it may move when a calendar comes.
    public var isProvisional: Bool { !marks.isEmpty }

    /// Whether the calendar of `year` may move it.
    public func awaits(_ year: Int) -> Bool { marks.contains(.unknownYear(year)) }
}

extension Deadline.Mark {
    public var words: Words {
        switch self {
        case .unknownYear(let year):
            Words(
                "\(year) 年放假安排尚未公布，先按周一至周五计算，公布后会重新计算。",
                "The holidays of \(year) are not announced yet: counted Monday to Friday, and anew when they are."
            )
        }
    }
}

/// One day on the way to a deadline: why this date.
public struct DeadlineStep: Hashable, Sendable {
    public let day: Day
    public let nature: DayNature
    /// The part of the day through which the limit ran; nil when nothing of it counted.
    public let ran: Ran?
    /// What the day counted, in minutes for limits in hours, in days for limits in days; 0 when it didn't count.
    public let counted: Int
    /// What has counted up to the end of this day, in the same measure.
    public let total: Int

    public struct Ran: Hashable, Sendable {
        public let from: Instant
        public let to: Instant
    }
}

/// What kind of day it is for work.
public enum DayNature: Hashable, Sendable, CaseIterable {
    case workday, weekend
    case holiday, makeUpDay
    case localHoliday, localWorkday

    public var isWorked: Bool {
        switch self {
        case .workday, .makeUpDay, .localWorkday: true
        case .weekend, .holiday, .localHoliday: false
        }
    }

    public var words: Words {
        switch self {
        case .workday: Words("工作日", "Working day")
        case .weekend: Words("周末", "Weekend")
        case .holiday: Words("法定节假日", "Public holiday")
        case .makeUpDay: Words("调休上班", "Make-up working day")
        case .localHoliday: Words("本地假日", "Local holiday")
        case .localWorkday: Words("本地上班日", "Local working day")
        }
    }
}
