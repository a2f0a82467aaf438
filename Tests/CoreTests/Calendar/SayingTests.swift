import Core
import Testing

/// Said on Wednesday 2026-11-25 at 10:00.
struct SayingTests {
    static let saying = Saying(now: Sample.at("2026-11-25 10:00"), calendar: Sample.calendar)

    @Test(arguments: [
        ("2026-11-25", "今天", "today"), ("2026-11-26", "明天", "tomorrow"), ("2026-11-24", "昨天", "yesterday"),
        ("2026-11-27", "周五", "Fri"), ("2026-11-29", "周日", "Sun"), ("2026-11-30", "下周一", "Mon"),
        ("2026-12-01", "下周二", "Tue"), ("2026-12-02", "下周三", "2 Dec"), ("2026-12-06", "下周日", "6 Dec"),
        ("2026-12-07", "12月7日", "7 Dec"), ("2026-11-23", "11月23日", "23 Nov"), ("2026-01-01", "1月1日", "1 Jan"),
        ("2025-11-25", "2025年11月25日", "25 Nov 2025"), ("2027-01-04", "2027年1月4日", "4 Jan 2027"),
    ])
    func `a day is said as people say it`(day: String, chinese: String, english: String) {
        #expect(Self.saying.day(Sample.day(day)) == Words(chinese, english))
    }

    @Test(arguments: [
        ("2026-11-25 10:00", "刚刚", "just now"), ("2026-11-25 09:57", "3 分钟前", "3 minutes ago"),
        ("2026-11-25 09:59", "1 分钟前", "1 minute ago"), ("2026-11-25 08:59", "1 小时前", "1 hour ago"),
        ("2026-11-25 05:00", "5 小时前", "5 hours ago"), ("2026-11-25 01:12", "今天 01:12", "today 01:12"),
        ("2026-11-24 23:05", "昨天 23:05", "yesterday 23:05"), ("2026-11-20 09:00", "11月20日 09:00", "20 Nov 09:00"),
        ("2026-11-03 09:00", "11月3日", "3 Nov"), ("2025-11-03 09:00", "2025年11月3日", "3 Nov 2025"),
        ("2026-11-25 10:01", "刚刚", "just now"), ("2026-11-25 11:00", "今天 11:00", "today 11:00"),
    ])
    func `the past is near in minutes and far in days`(moment: String, chinese: String, english: String) {
        #expect(Self.saying.past(Sample.at(moment)) == Words(chinese, english))
    }

    @Test(arguments: [
        (TimeLimit.Unit.workingHours, "2026-11-25 18:00", "还剩 6 个工作时", "6 working hours left"),
        (.workingHours, "2026-11-25 11:30", "还剩 1 个工作时 30 分钟", "1 working hour 30 minutes left"),
        (.workingHours, "2026-11-25 10:01", "还剩 1 个工作分钟", "1 working minute left"),
        (.workingHours, "2026-11-25 10:00", "现在到期", "due now"),
        (.workingHours, "2026-11-30 18:00", "还剩 30 个工作时", "30 working hours left"),
        (.workingDays, "2026-11-30 18:00", "还剩 3 个工作日", "3 working days left"),
        (.workingDays, "2026-11-26 18:00", "还剩 1 个工作日", "1 working day left"),
        (.workingDays, "2026-11-25 18:00", "还剩 6 个工作时", "6 working hours left"),
        (.workingDays, "2026-11-24 18:00", "已逾期 2 个工作时", "2 working hours late"),
        (.workingDays, "2026-11-23 18:00", "已逾期 1 个工作日", "1 working day late"),
        (.workingHours, "2026-11-20 18:00", "已逾期 18 个工作时", "18 working hours late"),
        (.urgentHours, "2026-11-25 12:05", "还剩 2 小时 5 分钟", "2 hours 5 minutes left"),
        (.urgentHours, "2026-11-25 09:20", "已逾期 40 分钟", "40 minutes late"),
        (.urgentDays, "2026-11-27 11:00", "还剩 2 天", "2 days left"),
        (.urgentDays, "2026-11-25 22:00", "还剩 12 小时", "12 hours left"),
    ])
    func `what is left is said in its unit`(unit: TimeLimit.Unit, end: String, chinese: String, english: String) {
        #expect(Self.saying.left(until: Sample.at(end), in: unit) == Words(chinese, english))
    }

    @Test func `a deadline is a moment and what is left`() {
        #expect(
            Self.saying.deadline(Deadline(at: Sample.at("2026-11-26 17:00")), in: .workingHours)
                == Words("明天 17:00，还剩 13 个工作时", "tomorrow 17:00, 13 working hours left"))
        #expect(
            Self.saying.deadline(Deadline(at: Sample.at("2026-11-27 18:00")), in: .workingDays)
                == Words("周五 18:00，还剩 2 个工作日", "Fri 18:00, 2 working days left"))
    }

    @Test func `a provisional deadline says so`() {
        let deadline = Deadline(at: Sample.at("2027-01-04 18:00"), marks: [.unknownYear(2027)])
        #expect(Self.saying.deadline(deadline, in: .workingDays).chinese == "2027年1月4日 18:00（暂定），还剩 28 个工作日")
        #expect(deadline.marks[0].words.english.contains("2027"))
    }

    @Test(arguments: [
        (TimeLimit.workingDays(3), "3 个工作日", "3 working days"), (.workingDays(1), "1 个工作日", "1 working day"),
        (.workingMinutes(30), "30 个工作分钟", "30 working minutes"), (.workingHours(4), "4 个工作时", "4 working hours"),
        (.workingMinutes(90), "1 个工作时 30 分钟", "1 working hour 30 minutes"),
        (.urgentHours(2), "2 个紧急工作时", "2 urgent hours"), (.urgentMinutes(30), "30 分钟（不停计时）", "30 urgent minutes"),
        (.urgentDays(1), "1 个紧急工作日", "1 urgent day"),
    ])
    func `a limit is said by itself`(limit: TimeLimit, chinese: String, english: String) {
        #expect(Saying.limit(limit) == Words(chinese, english))
    }

    @Test func `no saying is without a language, in any hour of three years`() {
        for hour in stride(from: 0, to: 3 * 365 * 24, by: 7) {
            let moment = Sample.at("2025-06-01 00:00").adding(hours: hour)
            let left = Self.saying.left(until: moment, in: .workingDays)
            for words in [Self.saying.moment(moment), Self.saying.past(moment), left] {
                #expect(!words.chinese.isEmpty && words.english.allSatisfy(\.isASCII), "\(moment)")
            }
        }
    }
}
