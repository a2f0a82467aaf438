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
        /// Around where it was seen.
        public var box: Box?
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
            try Self.views(of: Self.find(search, by: partner, in: db), held, in: db)
        }
    }

    /// A piece of a partner's own requests, the newest first.
    ///
    /// - Parameter cursor: behind which it begins; nil at the beginning.
    /// - Throws: a problem of the field `after` where the cursor is none of this list's.
    public func own(
        _ search: Search, after cursor: Cursor?, by partner: Caller
    ) async throws -> Page<PartnerView> {
        try Permissions.require(.reportCases, for: partner)
        let held = try await cases.catalogue.inForce(on: world.now().day).catalogue
        let last = try cursor.map(Self.position)
        var more = search
        more.limit += 1
        return try await world.database.read { [more] db in
            let found = try Self.find(more, after: last, by: partner, in: db)
            let page = Page(found, limit: search.limit) { last in
                Cursor(value: String(last.made.milliseconds), key: last.report.number)
            }
            return Page(items: try Self.views(of: page.items, held, in: db), next: page.next)
        }
    }

    private static func position(_ cursor: Cursor) throws -> PartnerTable.Position {
        guard let made = Int64(cursor.value), made >= 0, cursor.key > 0 else { throw PartnerProblem.noPage }
        return PartnerTable.Position(made: Instant(milliseconds: made), report: Key(cursor.key))
    }

    private static func find(
        _ search: Search, after last: PartnerTable.Position? = nil, by partner: Caller, in db: Reader
    ) throws -> [PartnerRequest] {
        var asked = PartnerTable.Search()
        (asked.numbers, asked.matters, asked.after) = (search.numbers, search.matters, last)
        (asked.from, asked.until) = (search.from, search.until)
        (asked.isOver, asked.box) = (search.isOver, search.box)
        guard let isOver = search.isOver else {
            return try PartnerTable.list(asked, by: partner.id, offset: search.offset, limit: search.limit, in: db)
        }
        var (found, skipping) = ([PartnerRequest](), search.offset)
        var pieceLength = min(Self.longestPiece, search.offset + search.limit)
        while found.count < search.limit {
            let piece = try PartnerTable.list(asked, by: partner.id, offset: 0, limit: pieceLength, in: db)
            let fitting = try fitting(piece, isOver: isOver, in: db)
            found += fitting.dropFirst(skipping)
            skipping -= min(skipping, fitting.count)
            guard piece.count == pieceLength, let end = piece.last else { break }
            asked.after = PartnerTable.Position(made: end.made, report: end.report)
            pieceLength = min(Self.longestPiece, 2 * pieceLength)
        }
        return Array(found.prefix(search.limit))
    }

    /// That are read at once where not all of them fit.
    private static let longestPiece = 500

    /// A request whose case was merged is over when the case it goes on in is.
    private static func fitting(
        _ requests: [PartnerRequest], isOver: Bool, in db: Reader
    ) throws -> [PartnerRequest] {
        let merged = try CaseTable.merged(among: requests.map(\.case), in: db)
        let living = try CaseActions.living(Array(merged), in: db)
        return requests.filter { !merged.contains($0.case) || living[$0.case]?.stage.isOver == isOver }
    }

    private static func views(
        of requests: [PartnerRequest], _ held: Catalogue, in db: Reader
    ) throws -> [PartnerView] {
        let files = try CaseActions.living(requests.map(\.case), in: db)
        let reports = try ReportTable.find(requests.map(\.report), in: db)
        let lines = try CaseTable.lines(of: files.values.map(\.id), in: db)
        let names = try PartyNames(files.values.flatMap(\.flow.assignments), in: db)
        let areas = try AreaGround.names(of: files.values.flatMap(\.place.communityAndGrid), in: db)
        return try requests.compactMap { request in
            guard let file = files[request.case], let report = reports[request.report] else { return nil }
            let story = try CaseActions.story(of: file, names, in: db)
            return PartnerView(
                request: request, report: report, stage: file.stage,
                matter: (file.flow.filing?.matter ?? request.matter).flatMap { held.path(to: $0) },
                place: file.place.communityAndGrid.compactMap { areas[$0] }.joined(separator: " "),
                holder: file.flow.lead.map { names.name(of: $0.assignee.party) }, due: lines[file.id]?.due,
                changed: story.last?.event.at ?? request.made, answer: story.compactMap(\.answer).last)
        }
    }

    /// What happened to a partner's own requests between two moments, the oldest first; at most 1,000.
    ///
    /// - Parameter most: of how many requests, the newest of those that were made by the end.
    public func steps(
        from start: Instant, until end: Instant, among most: Int = 1000, by partner: Caller
    ) async throws -> [PartnerStep] {
        try Permissions.require(.reportCases, for: partner)
        var search = Search()
        (search.until, search.limit) = (end, most)
        return try await world.database.read { [search] db in
            let requests = try Self.find(search, by: partner, in: db)
            let files = try CaseActions.living(requests.map(\.case), in: db)
            let names = try PartyNames(files.values.flatMap(\.flow.assignments), in: db)
            var steps: [PartnerStep] = []
            for request in requests {
                guard let file = files[request.case] else { continue }
                let events = try CaseJournal.events(of: file.id, in: db)
                guard let last = events.last?.at, last >= start else { continue }
                let story = try CaseActions.story(of: file, events, names, in: db)
                steps += Self.steps(of: request, story).filter { $0.at >= start && $0.at <= end }
            }
            return Array(steps.sorted { ($0.at, $0.number, $0.event) < ($1.at, $1.number, $1.event) }.prefix(1000))
        }
    }

    /// The events that brought the case to another stage, or an answer.
    private static func steps(of request: PartnerRequest, _ story: [CaseView.Told]) -> [PartnerStep] {
        guard let first = story.first?.event, var flow = Case.Flow([first]) else { return [] }
        var steps: [PartnerStep] = []
        for told in story.dropFirst() {
            let before = flow.stage.word
            flow = flow.after(told.event)
            guard flow.stage.word != before || told.answer != nil else { continue }
            steps.append(
                PartnerStep(
                    number: request.number, event: told.number, stage: flow.stage, at: told.event.at,
                    answer: told.answer))
        }
        return steps
    }
}

extension CaseView.Told {
    /// What was written to whoever brought it; nil where nothing was.
    fileprivate var answer: String? { event.what.isAnswer ? remark : nil }
}
