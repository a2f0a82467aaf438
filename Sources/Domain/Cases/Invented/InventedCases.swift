public import Core

/// Invented cases over years, each made from a seed and its number alone: the same seed on the same ground gives the
/// same cases on every machine, whatever order they are made in.
public struct InventedCases: Sendable {
    public let ground: Ground
    public let plan: Plan

    /// How many, and over which time.
    public struct Plan: Hashable, Sendable {
        public let count: Int
        public let from: Instant
        public let until: Instant
        public let seed: UInt64

        public init(count: Int, from: Instant, until: Instant, seed: UInt64) {
            self.count = count
            self.from = from
            self.until = until
            self.seed = seed
        }
    }

    /// What cases need to stand on: places, matters, bodies, people. None of the lists is empty.
    public struct Ground: Sendable {
        public let spots: [Spot]
        public let matters: [(name: String, filing: Case.Filing)]
        public let bodies: [Key<Organisation>]
        public let clerk: Key<Caller>
        public let handler: Key<Caller>
        public let terms: CaseTerms

        public init(
            spots: [Spot], matters: [(name: String, filing: Case.Filing)], bodies: [Key<Organisation>],
            clerk: Key<Caller>, handler: Key<Caller>, terms: CaseTerms
        ) {
            self.spots = spots
            self.matters = matters
            self.bodies = bodies
            self.clerk = clerk
            self.handler = handler
            self.terms = terms
        }
    }

    /// Where cases are put: a grid with everything above it.
    public struct Spot: Hashable, Sendable {
        public let area: Key<Area>
        public let place: Place

        public init(_ area: Key<Area>, in place: Place) {
            self.area = area
            self.place = place
        }
    }

    /// A case with what belongs to it.
    public struct Invented: Sendable {
        public let file: Case
        public let report: Report
        /// What its journal carries: all that happened, or of an old case its filing, dispatch and closing alone.
        public let events: [Case.Event]
        /// With the number of the event each belongs to.
        public let remarks: [(event: Int, text: String, at: Instant)]
    }

    public init(_ plan: Plan, on ground: Ground) {
        precondition(plan.count > 0 && plan.from < plan.until, "no time for no cases")
        precondition(!ground.spots.isEmpty && !ground.matters.isEmpty && !ground.bodies.isEmpty, "an empty ground")
        self.plan = plan
        self.ground = ground
    }

    /// What happened more than this before the end has lost its small steps.
    static let wholeDays = 365

    /// - Parameter index: 0..<count; a higher one came in later.
    public func made(_ index: Int) throws -> Invented {
        var dice = DemoDice(seed: plan.seed &+ UInt64(index) &* 0x2545_F491_4F6C_DD1D)
        let spot = ground.spots[dice.number(in: 0...ground.spots.count - 1)]
        let matter = ground.matters[InventedShape.skewed(ground.matters.count, &dice)]
        let body = ground.bodies[InventedShape.skewed(ground.bodies.count, &dice)]
        let opened = begin(index, &dice)
        let isOpen = dice.number(in: 1...100) <= InventedShape.openPercent
        let end = opened.adding(milliseconds: InventedShape.milliseconds(of: &dice))
        let (id, reportID) = keys(index, at: opened)
        var walk = Walk(
            id, reportID, spot, way: Self.way(&dice), at: opened, ground: ground)
        let text = InventedShape.text(matter.name, InventedShape.length(of: &dice), &dice)
        if isOpen || end >= plan.until {
            try leaveOpen(&walk, matter.filing, body, at: opened, &dice)
        } else {
            try close(&walk, matter.filing, body, from: opened, to: end)
        }
        let isOld = opened < plan.until.adding(days: -Self.wholeDays)
        let report = Report(
            id: reportID, of: id, walk.file.flow.way, text: text, asking: .link, made: opened)
        return Invented(
            file: walk.file, report: report, events: isOld ? walk.events.filter(\.what.isKeptOfOld) : walk.events,
            remarks: walk.remarks)
    }

    /// Evenly over the time, at any hour of the day.
    private func begin(_ index: Int, _ dice: inout DemoDice) -> Instant {
        let span = Double(plan.until.milliseconds(since: plan.from))
        return plan.from.adding(milliseconds: Int64(span * (Double(index) + dice.share) / Double(plan.count)))
    }

    /// Of a node that is the last to be leased, so that they are nobody else's: the case's, and its report's behind it.
    private func keys(_ index: Int, at opened: Instant) -> (Key<Case>, Key<Report>) {
        let millisecond = max(1, opened.milliseconds - KeyMint.epoch.milliseconds)
        let sequence = Int64(index % 2048) * 2
        let number = millisecond << 22 | Int64(KeyMint.nodes.upperBound) << 12 | sequence
        return (Key(number), Key(number + 1))
    }

    private static func way(_ dice: inout DemoDice) -> Case.Way {
        switch dice.number(in: 1...10) {
        case 1...5: .scannedCode
        case 6...7: .hotline
        case 8: .account
        default: .desk
        }
    }

    private func close(
        _ walk: inout Walk, _ filing: Case.Filing, _ body: Key<Organisation>, from opened: Instant, to end: Instant
    ) throws {
        let whole = end.milliseconds(since: opened)
        func at(_ minutes: Int64, _ tenths: Int64) -> Instant {
            opened.adding(milliseconds: min(minutes * 60_000, whole / 10 * tenths))
        }
        try walk.go(.file(filing), by: walk.clerk, at: at(12, 1))
        try walk.go(.dispatch(lead: .organisation(body), assists: []), by: walk.clerk, at: at(20, 2))
        try walk.go(.on(1, .accept), by: walk.handler(of: body), at: at(90, 3))
        try walk.go(.on(1, .answer("已到现场处理，问题解决。")), by: walk.handler(of: body), at: at(.max / 60_000, 9))
        try walk.go(
            .giveWord(Case.Word(isSolved: true)), by: .reporter(walk.report), at: end)
    }

    /// Somewhere on its way; whoever was to be told has been.
    private func leaveOpen(
        _ walk: inout Walk, _ filing: Case.Filing, _ body: Key<Organisation>, at opened: Instant, _ dice: inout DemoDice
    ) throws {
        let far = dice.number(in: 1...10)
        func at(_ minutes: Int) -> Instant { min(opened.adding(minutes: minutes), plan.until) }
        if far > 1 { try walk.go(.file(filing), by: walk.clerk, at: at(12)) }
        if far > 2 {
            try walk.go(.dispatch(lead: .organisation(body), assists: []), by: walk.clerk, at: at(20))
        }
        if far > 4 { try walk.go(.on(1, .accept), by: walk.handler(of: body), at: at(90)) }
        if far > 9 {
            try walk.go(.on(1, .answer("已到现场处理。")), by: walk.handler(of: body), at: at(300))
        }
        try walk.tell(at: plan.until)
    }
}

extension InventedCases {
    /// A case as it goes on.
    private struct Walk {
        private(set) var file: Case
        private(set) var events: [Case.Event]
        private(set) var remarks: [(event: Int, text: String, at: Instant)] = []
        let report: Key<Report>
        let clerk: Case.Hand
        private let ground: Ground

        init(
            _ id: Key<Case>, _ report: Key<Report>, _ spot: Spot, way: Case.Way, at now: Instant, ground: Ground
        ) {
            self.report = report
            self.ground = ground
            clerk = Case.Hand(Caller(id: ground.clerk, grants: []))
            let level: Matter.Level = spot.place.community == nil ? .township : .community
            let (begun, event) = Case.opened(
                id, at: spot.place, way, level: level, voice: Case.Voice(report, .link), by: .reporter(report),
                at: now, under: ground.terms)
            file = Case(id: id, place: spot.place, area: spot.area, flow: begun.flow)
            events = [event]
        }

        func handler(of body: Key<Organisation>) -> Case.Hand {
            Case.Hand(Caller(id: ground.handler, grants: [Grant(.departmentHandler, .organisation(body))]))
        }

        mutating func go(_ act: Case.Act, by hand: Case.Hand, at now: Instant) throws {
            let (next, event) = try file.after(act, by: hand, at: now, under: ground.terms)
            file = next
            events.append(event)
            if case .on(_, .answer(let text)) = act { remarks.append((next.flow.events, text, now)) }
        }

        mutating func tell(at now: Instant) throws {
            for one in file.flow.escalations(at: now, under: ground.terms) {
                try go(.tell(one.clock, one.rung), by: .clock, at: now)
            }
        }
    }
}

extension Case.What {
    fileprivate var isKeptOfOld: Bool {
        switch self {
        case .filed, .dispatched, .wordGiven: true
        default: false
        }
    }
}
