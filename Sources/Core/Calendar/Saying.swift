/// Says days, times and what is left as people do: `周四 17:00，还剩 6 个工作时`, `3 分钟前` (LOOK.md, "Words").
///
/// The full date belongs beside it, on hover and in print: `Instant.local`.
public struct Saying: Sendable {
    private let now: Instant
    private let calendar: WorkingCalendar

    public init(now: Instant, calendar: WorkingCalendar) {
        self.now = now
        self.calendar = calendar
    }
}

extension Saying {
    /// `今天`, `明天`, `昨天`; `周四` or `下周四` for the days to come; else `11月3日`, with the year where it isn't this one.
    ///
    /// English says `Thu` up to six days ahead and `3 Nov` for the rest.
    public func day(_ day: Day) -> Words {
        switch day.number - now.day.number {
        case 0: Words("今天", "today")
        case 1: Words("明天", "tomorrow")
        case -1: Words("昨天", "yesterday")
        case 2...13: coming(day)
        default: date(day)
        }
    }

    private func coming(_ day: Day) -> Words {
        let monday = now.day.number - (now.day.weekday.rawValue - 1)
        let date = date(day)
        let chinese =
            switch (day.number - monday) / 7 {
            case 0: day.weekday.words.chinese
            case 1: "下" + day.weekday.words.chinese
            default: date.chinese
            }
        return Words(chinese, day.number - now.day.number <= 6 ? day.weekday.words.english : date.english)
    }

    /// `11月3日`, `2025年11月3日`.
    public func date(_ day: Day) -> Words {
        let (year, month, number) = day.parts
        let isThisYear = year == now.day.year
        return Words(
            (isThisYear ? "" : "\(year)年") + "\(month)月\(number)日",
            "\(number) \(Self.months[month - 1])" + (isThisYear ? "" : " \(year)"))
    }

    private static let months: [String] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The day and the time of day: `周四 17:00`.
    public func moment(_ moment: Instant) -> Words {
        let (hour, minute) = moment.clock
        let day = day(moment.day)
        let clock = "\(hour.padded(to: 2)):\(minute.padded(to: 2))"
        return Words("\(day.chinese) \(clock)", "\(day.english) \(clock)")
    }
}

extension Saying {
    /// How long ago: `刚刚`, `3 分钟前`, `2 小时前`, then the day and time, and from a week on the day alone.
    ///
    /// What seems to lie ahead, because clocks differ a little, is `刚刚` for a minute and its moment after that.
    public func past(_ moment: Instant) -> Words {
        let seconds = now.milliseconds(since: moment) / 1000
        switch seconds {
        case -60..<60: return Words("刚刚", "just now")
        case 60..<3600: return Words("\(seconds / 60) 分钟前", (seconds / 60).counted("minute") + " ago")
        case 3600..<21_600: return Words("\(seconds / 3600) 小时前", (seconds / 3600).counted("hour") + " ago")
        case ..<0: return self.moment(moment)
        default: return now.day.number - moment.day.number <= 7 ? self.moment(moment) : day(moment.day)
        }
    }

    /// The deadline and what is left to it, counted in `unit`: `周四 17:00，还剩 6 个工作时`.
    public func deadline(_ deadline: Deadline, in unit: TimeLimit.Unit) -> Words {
        let moment = moment(deadline.at)
        let left = left(until: deadline.at, in: unit)
        let doubt = deadline.isProvisional ? Words("（暂定）", " (provisional)") : Words("", "")
        return Words(
            "\(moment.chinese)\(doubt.chinese)，\(left.chinese)", "\(moment.english)\(doubt.english), \(left.english)")
    }

    /// `还剩 6 个工作时`, `已逾期 2 个工作日`. Days turn into hours on the last day, and hours into minutes in the last hour.
    public func left(until end: Instant, in unit: TimeLimit.Unit) -> Words {
        if end >= now {
            let amount = amount(from: now, to: end, in: unit)
            return amount.map { Words("还剩 \($0.chinese)", "\($0.english) left") } ?? Words("现在到期", "due now")
        }
        let amount = amount(from: end, to: now, in: unit, whole: true)
        return amount.map { Words("已逾期 \($0.chinese)", "\($0.english) late") } ?? Words("刚刚逾期", "just overdue")
    }

    /// Nil when there is less than a minute.
    /// - Parameter whole: whether the working day that `end` lies in counts only when its working hours are over.
    private func amount(
        from start: Instant, to end: Instant, in unit: TimeLimit.Unit, whole: Bool = false
    ) -> Words? {
        let isRunning = whole && unit == .workingDays && calendar.isRunning(end)
        let amount = calendar.left(from: start, to: end, in: unit) - (isRunning ? 1 : 0)
        if unit.isDays, amount > 0 { return Self.days(amount, isUrgent: unit.isUrgent) }
        let minutes = unit.isDays ? calendar.left(from: start, to: end, in: unit.finer) : amount
        return minutes > 0 ? Self.minutes(minutes, isUrgent: unit.isUrgent) : nil
    }

    /// A limit by itself: `3 个工作日`, `30 个工作分钟`, `2 个紧急工作时`.
    public static func limit(_ limit: TimeLimit) -> Words {
        switch limit.unit {
        case .workingDays: days(limit.amount, isUrgent: false)
        case .workingHours: minutes(limit.amount, isUrgent: false)
        case .urgentDays: Words("\(limit.amount) 个紧急工作日", limit.amount.counted("urgent day"))
        case .urgentHours: urgent(minutes: limit.amount)
        }
    }

    private static func urgent(minutes: Int) -> Words {
        guard minutes >= 60 else { return Words("\(minutes) 分钟（不停计时）", minutes.counted("urgent minute")) }
        let rest = minutes % 60
        return Words(
            "\(minutes / 60) 个紧急工作时" + (rest > 0 ? " \(rest) 分钟" : ""),
            (minutes / 60).counted("urgent hour") + (rest > 0 ? " \(rest.counted("minute"))" : ""))
    }

    private static func days(_ days: Int, isUrgent: Bool) -> Words {
        isUrgent ? Words("\(days) 天", days.counted("day")) : Words("\(days) 个工作日", days.counted("working day"))
    }

    /// Whole hours from ten on; the minutes are said below that.
    private static func minutes(_ minutes: Int, isUrgent: Bool) -> Words {
        let hours = minutes / 60
        let rest = hours >= 10 ? 0 : minutes % 60
        let hour = isUrgent ? Words("小时", "hour") : Words("个工作时", "working hour")
        guard hours > 0 else {
            return isUrgent
                ? Words("\(rest) 分钟", rest.counted("minute"))
                : Words("\(rest) 个工作分钟", rest.counted("working minute"))
        }
        return Words(
            "\(hours) \(hour.chinese)" + (rest > 0 ? " \(rest) 分钟" : ""),
            hours.counted(hour.english) + (rest > 0 ? " \(rest.counted("minute"))" : ""))
    }
}

extension WorkingCalendar {
    /// Whether the day of `moment` is worked and its working hours aren't over.
    fileprivate func isRunning(_ moment: Instant) -> Bool {
        isWorked(moment.day) && moment.timeOfDay < Int64(hours.hours(on: moment.day).end) * 60_000
    }
}

extension TimeLimit.Unit {
    /// The unit of hours that runs as this one does.
    fileprivate var finer: TimeLimit.Unit { isUrgent ? .urgentHours : .workingHours }
}

extension Day.Weekday {
    public var words: Words {
        switch self {
        case .monday: Words("周一", "Mon")
        case .tuesday: Words("周二", "Tue")
        case .wednesday: Words("周三", "Wed")
        case .thursday: Words("周四", "Thu")
        case .friday: Words("周五", "Fri")
        case .saturday: Words("周六", "Sat")
        case .sunday: Words("周日", "Sun")
        }
    }
}
