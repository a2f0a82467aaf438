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

    /// The figures in which the whistle counts for a body; none for one that wasn't called.
    public func figures(
        for party: Assignment.Party, at now: Instant, in calendar: WorkingCalendar
    ) -> Set<Figure> {
        guard let unit = flow.unit(party) else { return [] }
        var figures: Set<Figure> = [.called]
        if let came = flow.attendance(of: party, at: now, in: calendar) { figures.insert(came.figure) }
        if case .concluded(isSolved: true, _) = stage { figures.insert(.solved) }
        switch unit.rating {
        case .good: figures.insert(.good)
        case .fair: figures.insert(.fair)
        case .poor: figures.insert(.poor)
        case nil: break
        }
        switch unit.ratesTownship {
        case .good: figures.insert(.townshipGood)
        case .fair: figures.insert(.townshipFair)
        case .poor: figures.insert(.townshipPoor)
        case nil: break
        }
        return figures
    }
}

extension Whistle.Attendance {
    fileprivate var figure: Whistle.Figure {
        switch self {
        case .inTime: .inTime
        case .late: .late
        case .overdue: .overdue
        case .excused: .excused
        case .absent: .absent
        }
    }
}
