import Core
import Domain
import Foundation

/// People, bodies and times that the tests of cases share.
enum CaseBook {
    static let plan: HolidayPlan = {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Resources/calendar/cn-public-holidays.csv").standardized
        // What is wrong with the file is told by the test that reads it in CoreTests.
        let text = try? String(contentsOf: file, encoding: .utf8)
        let plan = try? HolidayPlan.reading(text ?? "")  // As above.
        return plan ?? HolidayPlan()
    }()

    static let calendar = WorkingCalendar(plan: plan)
    static let rules = CaseRules.standard
    static let terms = CaseTerms(rules: rules, calendar: calendar)

    /// `2026-09-14 15:20` in Asia/Shanghai.
    static func at(_ text: String) -> Instant {
        let parts = text.split(separator: " ")
        let clock = parts[1].split(separator: ":").compactMap { Int($0) }
        let day = Day(parts[0]) ?? Day(number: 0)
        return day.start.adding(minutes: clock[0] * 60 + clock[1])
    }

    /// A Wednesday of a week without holidays.
    static let now = at("2026-09-09 09:00")

    static let roads = Key<Organisation>(501)
    static let water = Key<Organisation>(502)
    static let gardens = Key<Organisation>(503)
    static let grid = Key<Area>(41)
    static let township = Key<Area>(21)

    /// Whoever takes cases in and sends them; handles none.
    static let dispatcher = Case.Hand(Caller(id: Key(71), grants: [Grant(.townshipDispatcher, .area(township))]))
    static let roadman = Case.Hand(Caller(id: Key(72), grants: [Grant(.departmentHandler, .organisation(roads))]))
    static let roadhead = Case.Hand(Caller(id: Key(73), grants: [Grant(.departmentHead, .organisation(roads))]))
    static let waterman = Case.Hand(Caller(id: Key(74), grants: [Grant(.departmentHandler, .organisation(water))]))
    static let worker = Case.Hand(Caller(id: Key(75), grants: [Grant(.gridWorker, .area(grid))]))
    static let clerk = Case.Hand(Caller(id: Key(76), grants: [Grant(.communityClerk, .area(township))]))
    static let supervisor = Case.Hand(Caller(id: Key(77), grants: [Grant(.supervisor, .everywhere)]))
    static let evaluator = Case.Hand(Caller(id: Key(78), grants: [Grant(.evaluator, .everywhere)]))

    static let report = Key<Report>(900)
    static let reporter = Case.Hand.reporter(report)
    static let phone = Case.Voice(report, .phone)
    static let link = Case.Voice(report, .link)

    static let filing = Case.Filing(
        matter: Key(300), standard: Key(301), limit: .workingDays(3), levels: [.community, .township, .county])

    static func opened(_ voice: Case.Voice? = phone, level: Matter.Level = .township) -> Record {
        let (fresh, event) = Case.opened(
            Key(1000), at: Place(township: township), voice == nil ? .gridWorker : .scannedCode, level: level,
            voice: voice, by: voice == nil ? worker : reporter, at: now, under: terms)
        return Record(fresh, [event], now)
    }

    /// A case with its events, told act by act.
    struct Record {
        var file: Case
        var events: [Case.Event]
        var time: Instant

        init(_ file: Case, _ events: [Case.Event], _ time: Instant) {
            (self.file, self.events, self.time) = (file, events, time)
        }

        mutating func act(_ act: Case.Act, by hand: Case.Hand) throws {
            let (next, event) = try file.after(act, by: hand, at: time, under: terms)
            file = next
            events.append(event)
        }

        func doing(_ acts: (Case.Act, Case.Hand)...) throws -> Record {
            var next = self
            for (act, hand) in acts { try next.act(act, by: hand) }
            return next
        }

        func at(_ time: Instant) -> Record { Record(file, events, time) }

        /// Whether the events, written as JSON and read again, come to the same flow.
        func replays() throws -> Bool {
            let written = try JSONEncoder().encode(events)
            let read = try JSONDecoder().decode([Case.Event].self, from: written)
            let flow = try JSONDecoder().decode(Case.Flow.self, from: try JSONEncoder().encode(file.flow))
            return Case.Flow(read) == file.flow && flow == file.flow
        }
    }

    static func filed(_ voice: Case.Voice? = phone) throws -> Record {
        try opened(voice).doing((.file(filing), dispatcher))
    }

    /// With the road department, which leads.
    static func handling(_ voice: Case.Voice? = phone) throws -> Record {
        try filed(voice).doing((.dispatch(lead: .organisation(roads), assists: []), dispatcher))
    }

    static func answered(_ voice: Case.Voice? = phone) throws -> Record {
        try handling(voice).doing((.on(1, .accept), roadman), (.on(1, .answer("补好了路面。")), roadman))
    }
}
