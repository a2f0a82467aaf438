public import Core

extension Whistle {
    /// What is counted of the whistles a body was called to; each figure is the length of a list of whistles.
    public enum Figure: String, CaseIterable, Hashable, Sendable {
        case called, inTime, late, overdue, excused, absent, solved
        /// What the township said of the body.
        case good, fair, poor
        /// What the body said of the township.
        case townshipGood, townshipFair, townshipPoor

        public var words: Words {
            switch self {
            case .called: Words("被叫", "Called")
            case .inTime: Attendance.inTime.words
            case .late: Attendance.late.words
            case .overdue: Attendance.overdue.words
            case .excused: Attendance.excused.words
            case .absent: Attendance.absent.words
            case .solved: Words("已解决", "Solved")
            case .good: Words("街道评好", "Township: good")
            case .fair: Words("街道评一般", "Township: fair")
            case .poor: Words("街道评差", "Township: poor")
            case .townshipGood: Words("评街道好", "Of the township: good")
            case .townshipFair: Words("评街道一般", "Of the township: fair")
            case .townshipPoor: Words("评街道差", "Of the township: poor")
            }
        }
    }

    /// Whether the whistle counts for a body in a figure.
    public func counts(
        _ figure: Figure, for party: Assignment.Party, at now: Instant, in calendar: WorkingCalendar
    ) -> Bool {
        guard let unit = flow.unit(party) else { return false }
        func came(_ attendance: Attendance) -> Bool { flow.attendance(of: party, at: now, in: calendar) == attendance }
        return switch figure {
        case .called: true
        case .inTime: came(.inTime)
        case .late: came(.late)
        case .overdue: came(.overdue)
        case .excused: came(.excused)
        case .absent: came(.absent)
        case .solved: if case .concluded(isSolved: true, _) = stage { true } else { false }
        case .good: unit.rating == .good
        case .fair: unit.rating == .fair
        case .poor: unit.rating == .poor
        case .townshipGood: unit.ratesTownship == .good
        case .townshipFair: unit.ratesTownship == .fair
        case .townshipPoor: unit.ratesTownship == .poor
        }
    }
}
