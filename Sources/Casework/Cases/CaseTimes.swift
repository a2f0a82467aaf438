internal import Core
internal import Domain
internal import Kit
internal import Markup

extension Words {
    /// A moment as people say it: `今天 14:15`, `周四 17:00`.
    static func when(_ at: Instant, now: Instant) -> Words {
        // No working time is counted here, so any calendar does.
        Saying(now: now, calendar: WorkingCalendar(plan: HolidayPlan())).moment(at)
    }
}

extension Reading {
    /// The moment as people say it, the whole of it for whoever points at it.
    func when(_ at: Instant) -> HTML {
        "<time title=\"\(at.local)\">\(self(Words.when(at, now: now)))</time>"
    }
}
