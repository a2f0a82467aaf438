internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The pages of holidays and working hours.
enum CalendarPages {
    /// A year and what is known of it.
    struct Year {
        let number: Int
        /// Whose days and hours they are; nil for the whole installation's.
        let area: Area?
        let calendar: WorkingCalendar
        let known: [KnownYear]
        let warning: Problem?

        var announced: KnownYear? { known.first { $0.year == number } }
    }

    static func year(_ t: Reading, _ year: Year, answers: Answers) -> PageContent {
        PageContent(
            .thing, title: title(year), crumbs: crumbs(year), lead: lead(t, year),
            actions: t.may(.manageCalendar) ? forms(t, year, answers) : .none, styles: ["calendar"],
            body: """
                \(year.warning.map { t.notice(.warning, $0.words) } ?? .none)
                \(t.tabs(Words("年份", "Years"), tabs(t, year)))
                \(facts(t, year))
                \(legend(t))
                \(CalendarSheet.months(t, of: year.number, year.calendar))
                """)
    }

    private static func title(_ year: Year) -> Words {
        let place = year.area.map { Words("\($0.name) ", "\($0.name): ") } ?? Words("", "")
        return Words("\(place.chinese)\(year.number) 年日历", "\(place.english)Calendar \(year.number)")
    }

    private static func crumbs(_ year: Year) -> [Crumb] {
        year.area.map {
            [
                Crumb(Words("日历", "Calendar"), CalendarAddresses.year(year.number)),
                Crumb(Words(data: $0.name), AreaAddress.area($0.id)),
            ]
        } ?? []
    }

    private static func lead(_ t: Reading, _ year: Year) -> HTML {
        let days = year.calendar.workingDays(in: year.number)
        let words =
            year.announced == nil
            ? Words(
                "放假安排还没有公布，先按周一至周五算，共 \(days) 个工作日。",
                "Holidays are not announced yet; counting Monday to Friday, \(days) working days.")
            : Words("全年 \(days) 个工作日。", "\(days) working days.")
        return "\(t(words))"
    }

    private static func tabs(_ t: Reading, _ year: Year) -> [Tab] {
        let years = Set(year.known.suffix(6).map(\.year)).union([year.number, t.now.day.year, t.now.day.year + 1])
        return years.sorted().map {
            Tab(Words(data: "\($0)"), CalendarAddresses.year($0, of: year.area?.id), isCurrent: $0 == year.number)
        }
    }

    private static func facts(_ t: Reading, _ year: Year) -> HTML {
        let plan = year.calendar.hours
        let today = t.now.day
        let coming = plan.changes.filter { $0.from > today }.map { "\($0.from)：\($0.hours)" }
        var facts = [Fact(Words("工作时间", "Working hours"), text: "\(plan.hours(on: today))")]
        if !coming.isEmpty { facts.append(Fact(Words("将改为", "Changes to come"), text: coming.joined(separator: "; "))) }
        if let known = year.announced {
            facts.append(Fact(Words("出处", "Source"), text: known.source))
            facts.append(Fact(Words("导入", "Imported"), text: t(imported(known))))
        }
        facts.append(
            Fact(
                Words("期限", "Deadlines"),
                t.link(Words("算一个期限，看为什么", "Work one out, day by day"), CalendarAddresses.deadline)))
        if year.area == nil {
            facts.append(
                Fact(
                    Words("各地", "Elsewhere"),
                    t.link(Words("打开一个区域，看那里的日历", "Open an area for its own calendar"), AreaAddress.top)))
        }
        return t.facts(facts)
    }

    private static func imported(_ year: KnownYear) -> Words {
        Words("\(year.importedAt.local)，第 \(year.version) 版", "\(year.importedAt.local), version \(year.version)")
    }

    private static func legend(_ t: Reading) -> HTML {
        let kinds: [DayNature] = [.holiday, .makeUpDay, .localHoliday, .localWorkday, .weekend]
        let items = kinds.map { kind -> HTML in
            let mark = CalendarSheet.mark(kind, t)
            return "<li><span class=\"\(CalendarSheet.classes(kind))\">\(mark)</span> \(t(kind.words))</li>"
        }
        return "<ul class=\"day-legend\">\(items)</ul>"
    }

    /// What is told after an import.
    static func outcome(_ done: CalendarImport) -> Words {
        guard done.movesDeadlines else { return Words("和已有的一样，没有变化", "The same as before; nothing changed") }
        let years = (done.new + done.changed).map(String.init)
        let single = done.days > 0 ? Words("，另设 \(done.days) 天", ", and \(done.days) single days") : Words("", "")
        return Words(
            "已导入 \(years.joined(separator: "、")) 年\(single.chinese)，相关期限会重新计算",
            "Imported \(years.joined(separator: ", "))\(single.english). Deadlines that depend on it follow")
    }
}
