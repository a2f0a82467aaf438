import Core
import Domain
import Foundation
import Testing

struct WhistleTests {
    typealias Book = CaseBook
    static let (roads, water) = (Assignment.Party.organisation(Book.roads), Assignment.Party.organisation(Book.water))
    static let (gardens, rules) = (Assignment.Party.organisation(Book.gardens), WhistleRules.standard)
    static let why = "多年未决"

    struct Record {
        var whistle: Whistle
        var events: [Whistle.Event]
        var time = Book.now
        var mustCome: Set<Assignment.Party> = []

        func doing(_ acts: (Whistle.Act, Case.Hand)...) throws -> Record {
            var next = self
            for (act, hand) in acts {
                let (whistle, event) = try next.whistle.after(act, by: hand, at: time, under: rules, mustCome: mustCome)
                next.whistle = whistle
                next.events.append(event)
            }
            return next
        }

        func at(_ time: Instant) -> Record {
            var next = self
            next.time = time
            return next
        }
    }

    static func asked(_ kind: Whistle.Kind = .quick) throws -> Record {
        let (whistle, event) = try Whistle.asked(
            Key(5), kind, for: Key(1000), in: Place(township: Book.township), by: Book.clerk, at: Book.now)
        return Record(whistle: whistle, events: [event])
    }

    static func blown(_ kind: Whistle.Kind = .quick) throws -> Record {
        try asked(kind).doing((.blow(calling: [roads, water]), Book.dispatcher))
    }

    static func recorded() throws -> Record {
        try blown().doing((.arrive(roads), Book.roadman), (.writeRecord("路政先修，水务随后"), Book.dispatcher))
    }

    static func concluded() throws -> Record {
        try recorded().doing((.conclude(isSolved: true, because: "已修好"), Book.dispatcher))
    }

    static let acts: [(String, Whistle.Act)] = [
        ("blow", .blow(calling: [roads])), ("decline", .decline(because: why)), ("callAlso", .callAlso([gardens])),
        ("standDown", .standDown(because: why)), ("writeRecord", .writeRecord("一起看过")),
        ("conclude", .conclude(isSolved: true, because: why)), ("rate", .rate(roads, .good)),
        ("reply", .reply(water, coming: Book.now.adding(hours: 1))), ("arrive", .arrive(water)),
        ("report", .report(roads, "已修")), ("rateTownship", .rateTownship(by: roads, .fair)),
        ("excuse", .excuse(water, because: why)),
    ]

    /// The negative space: of 6 stages and 12 acts, by the township and by a body that is called, only these.
    @Test func `only what is written here is allowed`() throws {
        let stages: [(String, Record)] = [
            ("asked", try Self.asked()), ("blown", try Self.blown()), ("recorded", try Self.recorded()),
            ("concluded", try Self.concluded()),
            ("declined", try Self.asked().doing((.decline(because: Self.why), Book.dispatcher))),
            ("stoodDown", try Self.blown().doing((.standDown(because: Self.why), Book.dispatcher))),
        ]
        let allowed = stages.map { stage, record in
            let steps = Self.acts.compactMap { name, act -> String? in
                // Refused or not is what is asked here.
                let (town, body) = (try? record.doing((act, Book.dispatcher)), try? record.doing((act, Book.roadman)))
                guard town != nil || body != nil else { return nil }
                return name + (town == nil ? " (called)" : body == nil ? " (township)" : "")
            }
            return "\(stage): \(steps.joined(separator: ", "))"
        }
        #expect(
            allowed == [
                "asked: blow, decline",
                "blown: callAlso, standDown (township), reply, arrive, excuse (township)",
                """
                recorded: callAlso, writeRecord, conclude (township), reply, arrive, report, excuse (township)
                """,
                "concluded: rate (township), rateTownship",
                "declined: ", "stoodDown: ",
            ])
    }

    @Test func `who must come by the rules is called, and not let off`() throws {
        var record = try Self.asked()
        record.mustCome = [Self.water]
        #expect(throws: Whistle.Refusal.mustBeCalled) {
            try record.doing((.blow(calling: [Self.roads]), Book.dispatcher))
        }
        let blown = try record.doing((.blow(calling: [Self.roads, Self.water]), Book.dispatcher))
        #expect(throws: Whistle.Refusal.mustCome) {
            try blown.doing((.excuse(Self.water, because: Self.why), Book.dispatcher))
        }
        _ = try blown.doing((.excuse(Self.roads, because: Self.why), Book.dispatcher))
    }

    @Test(arguments: [
        (Whistle.Kind.quick, "2026-09-09 11:00", "2026-09-14 18:00"),
        (.emergency, "2026-09-09 09:30", "2026-09-10 09:00"),
        (.hardProblem, "2026-09-10 18:00", "2026-09-30 18:00"),
    ])
    func `each kind has its own limits`(kind: Whistle.Kind, arrive: String, conclude: String) throws {
        let flow = try Self.blown(kind).whistle.flow
        #expect(flow.arrives(Self.roads, in: Book.calendar)?.at == Book.at(arrive))
        #expect(flow.concludes(in: Book.calendar)?.at == Book.at(conclude))
    }

    @Test func `who comes, who is late and who stays away is a fact, and stands in the figures`() throws {
        let blown = try Self.blown().doing((.callAlso([Self.gardens]), Book.dispatcher))
        func attendance(_ record: Record, _ party: Assignment.Party) -> Whistle.Attendance? {
            record.whistle.flow.attendance(of: party, at: record.time, in: Book.calendar)
        }
        #expect(attendance(blown, Self.water) == nil)
        #expect(attendance(blown.at(Book.at("2026-09-09 11:01")), Self.water) == .overdue)
        let came = try blown.doing((.arrive(Self.roads), Book.roadman)).at(Book.at("2026-09-09 11:01")).doing(
            (.arrive(Self.water), Book.waterman), (.writeRecord("一起看过"), Book.dispatcher),
            (.conclude(isSolved: true, because: "已修好"), Book.dispatcher), (.rate(Self.water, .fair), Book.dispatcher))
        #expect([Self.roads, Self.water, Self.gardens].map { attendance(came, $0) } == [.inTime, .late, .absent])
        let tally = WhistleTally.all(of: [came.whistle], at: came.time) { _ in Book.calendar }
        #expect(tally[Self.water]?.figures == [.called: 1, .late: 1, .fair: 1, .solved: 1])
        #expect(throws: Whistle.Refusal.ratedAlready) { try came.doing((.rate(Self.water, .good), Book.dispatcher)) }
    }

    @Test func `nobody is called twice, nor too many, and nothing is recorded before somebody came`() throws {
        #expect(throws: Whistle.Refusal.nobodyCalled) { try Self.asked().doing((.blow(calling: []), Book.dispatcher)) }
        #expect(throws: Whistle.Refusal.calledAlready) {
            try Self.blown().doing((.callAlso([Self.roads]), Book.dispatcher))
        }
        let many = (1...21).map { Assignment.Party.organisation(Key(Int64(600 + $0))) }
        #expect(throws: Whistle.Refusal.tooMany(limit: 20)) {
            try Self.asked().doing((.blow(calling: many), Book.dispatcher))
        }
        #expect(throws: Whistle.Refusal.nobodyArrived) { try Self.blown().doing((.writeRecord("看过"), Book.dispatcher)) }
        #expect(throws: Whistle.Refusal.notCalled) { try Self.blown().doing((.arrive(Self.gardens), Book.roadman)) }
        #expect(throws: Whistle.Refusal.timePassed) {
            try Self.blown().doing((.reply(Self.water, coming: Book.now), Book.waterman))
        }
        #expect(throws: Whistle.Refusal.notYours) {
            try Self.asked().doing((.blow(calling: [Self.roads]), Book.reporter))
        }
    }

    @Test(arguments: 1...20)
    func `whatever is tried, the events come to the same, and no body ends what it was called to`(seed: UInt64) throws {
        var dice = Dice(seed)
        var record = try Self.asked(dice.one(of: Whistle.Kind.allCases))
        for _ in 0..<200 {
            record.time = record.time.adding(minutes: Int(dice.below(90)))
            let (act, hand) = (dice.one(of: Self.acts).1, dice.one(of: [Book.dispatcher, Book.roadman, Book.waterman]))
            // Most are refused.
            guard let next = try? record.doing((act, hand)) else { continue }
            if case .concluded = next.whistle.stage, record.whistle.stage == .recorded {
                #expect(hand == Book.dispatcher)
                #expect(next.whistle.flow.units.allSatisfy { !$0.isAwaited })
            }
            record = next
        }
        let written = try JSONEncoder().encode(record.events)
        let events = try JSONDecoder().decode([Whistle.Event].self, from: written)
        #expect(Whistle.Flow(events) == record.whistle.flow)
    }

    @Test func `every refusal is told in both languages`() {
        let all: [Whistle.Refusal] = [
            .reasonMisshapen, .textMisshapen, .nobodyCalled, .calledAlready, .notCalled, .nobodyArrived,
            .tooMany(limit: 20), .mustBeCalled, .mustCome, .timePassed, .calledItself, .ratedAlready, .notYours,
            .outOfTurn,
        ]
        #expect(Set(all.map(\.problem.code)).count == all.count)
        #expect(all.allSatisfy { $0.problem.code.hasPrefix("whistle.") && !$0.problem.words.english.isEmpty })
    }
}
