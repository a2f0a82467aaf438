internal import Core
internal import Kit
internal import Markup

/// A year drawn month by month, as it hangs on a wall. What a day is, is a word in it and a shape, then a colour.
enum CalendarSheet {
    static func months(_ t: Reading, of year: Int, _ calendar: WorkingCalendar) -> HTML {
        let months = (1...12).map { month(t, year, $0, calendar) }
        return "<div class=\"months\">\(months)</div>"
    }

    private static func month(_ t: Reading, _ year: Int, _ month: Int, _ calendar: WorkingCalendar) -> HTML {
        guard let first = Day(year: year, month: month, day: 1) else { return .none }
        let next = Day(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1)
        let length = (next?.number ?? first.number + 31) - first.number
        let lead = first.weekday.rawValue - 1
        let weeks = (lead + length + 6) / 7
        let rows = (0..<weeks).map { week -> HTML in
            let cells = (0..<7).map { column -> HTML in
                let offset = week * 7 + column - lead
                return (0..<length).contains(offset) ? day(t, first.adding(days: offset), calendar) : "<td></td>"
            }
            return "<tr>\(cells)</tr>"
        }
        let heads = Day.Weekday.allCases.map { weekday -> HTML in
            let words = Words(String(weekday.words.chinese.suffix(1)), String(weekday.words.english.prefix(2)))
            return "<th scope=\"col\">\(t(words))</th>"
        }
        return """
            <table class="month"><caption>\(t(name(month)))</caption>
            <thead><tr>\(heads)</tr></thead><tbody>\(rows)</tbody></table>
            """
    }

    private static func day(_ t: Reading, _ day: Day, _ calendar: WorkingCalendar) -> HTML {
        let nature = calendar.nature(of: day)
        let isToday: HTML = day == t.now.day ? " aria-current=\"date\"" : .none
        let said: HTML =
            nature == .workday || nature == .weekend ? .none : "<span class=\"unseen\">\(t(nature.words))</span>"
        return """
            <td class="\(classes(nature))"\(isToday)>\(day.parts.day)\(mark(nature, t))\(said)</td>
            """
    }

    /// The word in the corner of a day that isn't as its weekday says.
    static func mark(_ nature: DayNature, _ t: Reading) -> HTML {
        switch nature {
        case .holiday, .localHoliday: "<b aria-hidden=\"true\">\(t("休", "off"))</b>"
        case .makeUpDay, .localWorkday: "<b aria-hidden=\"true\">\(t("班", "on"))</b>"
        case .workday, .weekend: .none
        }
    }

    static func classes(_ nature: DayNature) -> String {
        switch nature {
        case .workday: "day"
        case .weekend: "day is-weekend"
        case .holiday: "day is-off"
        case .makeUpDay: "day is-on"
        case .localHoliday: "day is-off is-local"
        case .localWorkday: "day is-on is-local"
        }
    }

    private static func name(_ month: Int) -> Words {
        let names: [String] = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return Words("\(month)月", names[month - 1])
    }
}
