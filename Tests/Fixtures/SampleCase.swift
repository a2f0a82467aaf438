public import Core
public import Domain

/// A case on its way, for tests of the layers above the rules.
public struct SampleCase: Sendable {
    public private(set) var file: Case
    public private(set) var events: [Case.Event]

    public static let roads = Key<Organisation>(501)
    public static let water = Key<Organisation>(502)
    public static let terms = CaseTerms(rules: .standard, calendar: WorkingCalendar(plan: HolidayPlan()))
    public static let desk = Case.Hand(Caller(id: Key(71), grants: [Grant(.townshipDispatcher, .everywhere)]))
    public static let roadman = Case.Hand(
        Caller(id: Key(72), grants: [Grant(.departmentHandler, .organisation(roads))]))

    /// At the intake of its township, with a report that has a phone.
    public init(_ id: Int64, at place: Place, now: Instant = .start, level: Matter.Level = .township) {
        let voice = Case.Voice(Key(id + 1), .phone)
        let (file, event) = Case.opened(
            Key(id), at: place, .hotline, level: level, voice: voice, by: Self.desk, at: now, under: Self.terms)
        (self.file, events) = (file, [event])
    }

    /// The same after one more act.
    public func after(_ act: Case.Act, by hand: Case.Hand = desk, at now: Instant = .start) throws -> SampleCase {
        var next = self
        let (file, event) = try file.after(act, by: hand, at: now, under: Self.terms)
        next.file = file
        next.events.append(event)
        return next
    }

    /// With the road department, which has so many working days.
    public func dispatched(days: Int = 3, at now: Instant = .start) throws -> SampleCase {
        let filing = Case.Filing(
            matter: Key(300), standard: Key(301), limit: .workingDays(days), levels: Set(Matter.Level.allCases))
        return try after(.file(filing), at: now).after(
            .dispatch(lead: .organisation(Self.roads), assists: [.organisation(Self.water)]), at: now)
    }

    public func closed(at now: Instant = .start) throws -> SampleCase {
        try after(.on(1, .answer("路面已补好")), by: Self.roadman, at: now)
            .after(.on(2, .recall(because: "不用了")), at: now)
            .after(
                .giveWord(Case.Word(isSolved: true, isSatisfied: true)), by: .reporter(Key(file.id.number + 1)), at: now
            )
    }
}
