import Core
import Domain
import Testing

struct ExportLifeTests {
    static let now = Instant(milliseconds: 1_800_000_000_000)
    static let rules = PrivacyRules.standard
    static let asker = Caller(id: Key(60), grants: [Grant(.systemAdministrator, .everywhere)])
    static let second = Caller(id: Key(61), grants: [Grant(.securityAdministrator, .everywhere)])

    static func made(_ persons: Int, purpose: String = "核对在岗人员名单") throws(Export.Refusal) -> Export {
        try Export.made(
            id: Key(1), of: "accounts", for: purpose, persons: persons, by: asker, at: now, under: rules)
    }

    @Test func `up to five hundred persons are ready at once, one more waits for a second person`() throws {
        #expect(try Self.made(500).stage == .ready(until: Self.now.adding(hours: 72), approvedBy: nil))
        #expect(try Self.made(501).stage == .awaiting)
    }

    @Test func `no purpose, nobody on the list and too many rows are refused`() {
        #expect(throws: Export.Refusal.purposeMisshapen) { try Self.made(1, purpose: " 备用 ") }
        #expect(throws: Export.Refusal.empty) { try Self.made(0) }
        #expect(throws: Export.Refusal.tooManyRows(limit: 5000)) { try Self.made(5001) }
    }

    @Test func `only another person approves or refuses`() throws {
        let export = try Self.made(501)
        for act in [Export.Act.approve, .refuse] {
            #expect(throws: Export.Refusal.yourself) {
                try export.after(act, by: Self.asker, at: Self.now, under: Self.rules)
            }
        }
        #expect(
            try export.after(.approve, by: Self.second, at: Self.now, under: Self.rules).stage
                == .ready(until: Self.now.adding(hours: 72), approvedBy: Self.second.id))
        #expect(
            try export.after(.refuse, by: Self.second, at: Self.now, under: Self.rules).stage
                == .refused(by: Self.second.id))
    }

    @Test func `the file is fetched until its end, by the asker alone, and each time is counted`() throws {
        let export = try Self.made(3)
        let end = Self.now.adding(hours: 72)
        let fetched = try export.after(
            .fetch(persons: 3), by: Self.asker, at: end.adding(milliseconds: -1), under: Self.rules)
        #expect(fetched.fetches == 1 && fetched.stage == export.stage)
        #expect(throws: Export.Refusal.over) {
            try export.after(.fetch(persons: 3), by: Self.asker, at: end, under: Self.rules)
        }
        #expect(throws: Export.Refusal.notYours) {
            try export.after(.fetch(persons: 3), by: Self.second, at: Self.now, under: Self.rules)
        }
    }

    @Test func `a list that grew beyond five hundred isn't fetched without the second person`() throws {
        let alone = try Self.made(500)
        #expect(throws: Export.Refusal.grown(limit: 500)) {
            try alone.after(.fetch(persons: 501), by: Self.asker, at: Self.now, under: Self.rules)
        }
        let approved = try Self.made(501).after(.approve, by: Self.second, at: Self.now, under: Self.rules)
        _ = try approved.after(.fetch(persons: 502), by: Self.asker, at: Self.now, under: Self.rules)
        #expect(throws: Export.Refusal.tooManyRows(limit: 5000)) {
            try approved.after(.fetch(persons: 5001), by: Self.asker, at: Self.now, under: Self.rules)
        }
    }

    /// The negative space: of 5 stages, 5 acts and 3 people, at two times, only these succeed.
    @Test func `everything else is refused`() throws {
        let awaiting = try Self.made(501)
        let ready = try Self.made(3)
        let stages: [(String, Export)] = [
            ("awaiting", awaiting), ("ready", ready),
            ("refused", try awaiting.after(.refuse, by: Self.second, at: Self.now, under: Self.rules)),
            ("ended", try ready.after(.withdraw, by: Self.asker, at: Self.now, under: Self.rules)),
        ]
        let people: [(String, Caller)] = [("asker", Self.asker), ("second", Self.second), ("clock", .clock)]
        var allowed: [String] = []
        for (time, at) in [("in time", Self.now), ("too late", Self.now.adding(hours: 73))] {
            for (stage, export) in stages {
                for (name, caller) in people {
                    for act in export.offers(to: caller, at: at, under: Self.rules) {
                        allowed.append("\(stage), \(time): \(name) may \(act)")
                    }
                }
            }
        }
        #expect(
            allowed == [
                "awaiting, in time: asker may withdraw",
                "awaiting, in time: second may approve", "awaiting, in time: second may refuse",
                "awaiting, in time: clock may approve", "awaiting, in time: clock may refuse",
                "ready, in time: asker may withdraw", "ready, in time: asker may fetch(persons: 0)",
                "awaiting, too late: asker may withdraw",
                "awaiting, too late: second may approve", "awaiting, too late: second may refuse",
                "awaiting, too late: clock may approve", "awaiting, too late: clock may refuse",
                "ready, too late: asker may withdraw", "ready, too late: clock may expire",
            ])
    }
}
