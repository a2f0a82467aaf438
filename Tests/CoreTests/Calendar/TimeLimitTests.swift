import Core
import Testing

struct TimeLimitTests {
    @Test(arguments: [
        ("3工作日", TimeLimit.workingDays(3)), ("3 个工作日", .workingDays(3)), ("0.5工作日", .workingHours(4)),
        ("0.5 工作时", .workingMinutes(30)), ("15分钟", .workingMinutes(15)), ("2紧急工作时", .urgentHours(2)),
        ("1.5 紧急工作日", .urgentHours(36)), ("1紧急工作日", .urgentDays(1)), ("2 working days", .workingDays(2)),
        ("4 Urgent Hours", .urgentHours(4)), ("0.25h", .workingMinutes(15)),
    ])
    func `limits are read as catalogues write them`(text: String, limit: TimeLimit) throws {
        #expect(try TimeLimit.reading(text) == limit)
    }

    @Test(arguments: ["", "三天", "3", "3 周", "-1 工作日", "1.2.3 工作日", "1e3 工作日", ".5 工作日", "9999999 工作日"])
    func `what is no limit is told so`(text: String) {
        #expect(throws: TimeLimit.Refusal.unreadable(text)) { try TimeLimit.reading(text) }
    }

    @Test(arguments: ["0 工作日", "0.001 工作时", "3651 工作日", "99999 紧急工作时"])
    func `what is too short or too long is told so`(text: String) {
        #expect(throws: TimeLimit.Refusal.outOfRange(text)) { try TimeLimit.reading(text) }
    }

    @Test(arguments: [
        TimeLimit.workingDays(3), .workingMinutes(30), .workingHours(4), .urgentMinutes(120), .urgentMinutes(5),
        .urgentDays(2),
    ])
    func `a limit's code and what a catalogue writes are read back`(limit: TimeLimit) throws {
        #expect(TimeLimit(code: limit.description) == limit)
        #expect(try TimeLimit.reading(limit.written) == limit)
    }

    @Test(arguments: ["", "wd", "0wd", "-1wd", "3xx", "3651wd", "5256001um", "3.5wd"])
    func `a wrong code is none`(code: String) { #expect(TimeLimit(code: code) == nil) }

    @Test func `hours are read with any punctuation and written one way`() throws {
        for text in ["08:00-12:00,14:00-18:00", "8:00–12:00，14:00—18:00", "14：00至18：00、08：00～12：00"] {
            #expect(try WorkingHours.reading(text) == .usual)
        }
        #expect(WorkingHours.usual.description == "08:00-12:00,14:00-18:00")
        #expect(WorkingHours.usual.minutes == 480)
        #expect(try WorkingHours.reading("08:00-12:00,12:00-24:00").description == "08:00-24:00")
    }

    @Test func `wrong hours are told`() {
        #expect(throws: WorkingHours.Refusal.unreadable("8-12")) { try WorkingHours.reading("8-12") }
        #expect(throws: WorkingHours.Refusal.unreadable("")) { try WorkingHours.reading("") }
        #expect(throws: WorkingHours.Refusal.notASpan(720, 480)) { try WorkingHours.reading("12:00-08:00") }
        #expect(throws: WorkingHours.Refusal.notASpan(480, 1470)) { try WorkingHours.reading("08:00-24:30") }
        #expect(throws: WorkingHours.Refusal.overlap(660)) { try WorkingHours.reading("08:00-12:00,11:00-18:00") }
        #expect(throws: WorkingHours.Refusal.none) { try WorkingHours.made([]) }
    }
}
