public import Core
internal import Database
public import Domain
internal import Storage

/// A request of a partner's own, in full and as it is now.
public struct PartnerView: Sendable {
    public let request: PartnerRequest
    public let report: Report
    /// Of the case it goes on in, where it was merged.
    public let stage: Case.Stage
    /// What it is filed under, or what the partner chose while it isn't filed; nil where that is no longer there.
    public let matter: Matter.Path?
    /// Community and grid.
    public let place: String
    /// The body that leads; nil before dispatch.
    public let holder: String?
    /// When something must be done next; nil while nothing must.
    public let due: Instant?
    public let changed: Instant
    /// What was last answered to whoever reported it, numbers masked; nil for nothing.
    public let answer: String?
}

/// A step of a partner's own request.
public struct PartnerStep: Sendable {
    public let number: Key<PublicCase>
    /// Of the event in its case, from 1 on.
    public let event: Int
    public let stage: Case.Stage
    public let at: Instant
    /// What was written to whoever reported it with it, numbers masked; nil for nothing.
    public let answer: String?
}

extension PartnerActions {
    /// Which of its own requests a partner asks for; what is nil or empty limits nothing.
    public struct Search: Hashable, Sendable {
        public var numbers: [Key<PublicCase>] = []
        /// As the partner chose them.
        public var matters: [Key<Matter>] = []
        public var from: Instant?
        public var until: Instant?
        public var isOver: Bool?
        /// From 0 on.
        public var offset = 0
        public var limit = 1000

        public init() {}
    }

    /// A partner's own requests, the newest first.
    public func own(_ search: Search, by partner: Caller) async throws -> [PartnerView] {
        try Permissions.require(.reportCases, for: partner)
        let held = try await cases.catalogue.inForce(on: world.now().day).catalogue
        return try await world.database.read { db in
            try Self.find(search, by: partner, in: db).compactMap { try Self.view($0, held, in: db) }
        }
    }

    private static func find(_ search: Search, by partner: Caller, in db: Reader) throws -> [PartnerRequest] {
        var asked = PartnerTable.Search()
        (asked.numbers, asked.matters) = (search.numbers, search.matters)
        (asked.from, asked.until, asked.isOver) = (search.from, search.until, search.isOver)
        return try PartnerTable.list(asked, by: partner.id, offset: search.offset, limit: search.limit, in: db)
    }

    private static func view(
        _ request: PartnerRequest, _ held: Catalogue, in db: Reader
    ) throws -> PartnerView? {
        guard let file = try living(request.case, in: db),
            let report = try ReportTable.all(of: request.case, limit: 50, in: db).first(where: {
                $0.id == request.report
            })
        else { return nil }
        let events = try CaseJournal.events(of: file.id, limit: 500, in: db)
        let names = try PartyNames(file.flow.assignments, in: db)
        let areas = [file.place.community, file.place.grid].compactMap { $0 }
        let called = try AreaGround.names(of: areas, in: db)
        return PartnerView(
            request: request, report: report, stage: file.stage,
            matter: (file.flow.filing?.matter ?? request.matter).flatMap { held.path(to: $0) },
            place: areas.compactMap { called[$0] }.joined(separator: " "),
            holder: file.flow.lead.map { names.name(of: $0.assignee.party) },
            due: try CaseTable.lines(of: [file.id], in: db)[file.id]?.due, changed: events.last?.at ?? request.made,
            answer: try answers(of: file.id, events, in: db).compactMap(\.self).last)
    }

    private static func living(_ id: Key<Case>, in db: Reader) throws -> Case? {
        let file = try CaseTable.find(id, in: db)
        if case .merged(let other, _)? = file?.stage { return try CaseTable.find(other, in: db) }
        return file
    }

    /// Beside each event what was written to whoever reported it; nil for those that have nothing for them.
    private static func answers(
        of id: Key<Case>, _ events: [Case.Event], in db: Reader
    ) throws -> [String?] {
        let remarks = try CaseRemarkTable.all(of: id, limit: 500, in: db)
        let byEvent = Dictionary(remarks.map { ($0.event, $0.text) }) { first, _ in first }
        return events.enumerated().map { index, event in
            event.what.isAnswer ? byEvent[index + 1].map { Masked.text($0) } : nil
        }
    }

    /// What happened to a partner's own requests between two moments, the oldest first; at most 1,000.
    public func steps(from start: Instant, until end: Instant, by partner: Caller) async throws -> [PartnerStep] {
        try Permissions.require(.reportCases, for: partner)
        return try await world.database.read { db in
            var steps: [PartnerStep] = []
            for request in try Self.find(Search(), by: partner, in: db) {
                guard let file = try Self.living(request.case, in: db) else { continue }
                let events = try CaseJournal.events(of: file.id, limit: 500, in: db)
                guard let last = events.last?.at, last >= start else { continue }
                steps += try Self.steps(of: request, file, events, in: db).filter { $0.at >= start && $0.at <= end }
            }
            return Array(steps.sorted { ($0.at, $0.number, $0.event) < ($1.at, $1.number, $1.event) }.prefix(1000))
        }
    }

    /// The events that brought the case to another stage, or an answer.
    private static func steps(
        of request: PartnerRequest, _ file: Case, _ events: [Case.Event], in db: Reader
    ) throws -> [PartnerStep] {
        guard let first = events.first, var flow = Case.Flow([first]) else { return [] }
        let answers = try answers(of: file.id, events, in: db)
        var steps: [PartnerStep] = []
        for (index, event) in events.enumerated().dropFirst() {
            let before = flow.stage.word
            flow = flow.after(event)
            guard flow.stage.word != before || answers[index] != nil else { continue }
            steps.append(
                PartnerStep(
                    number: request.number, event: index + 1, stage: flow.stage, at: event.at, answer: answers[index]))
        }
        return steps
    }
}
