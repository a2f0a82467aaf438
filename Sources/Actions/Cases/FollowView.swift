public import Core
internal import Database
public import Domain
internal import Storage

/// A case as whoever brought it follows it by the private link: who has it, until when, and why then.
public struct FollowView: Sendable {
    public let number: CaseNumber
    public let report: Report
    public let stage: Case.Stage
    /// Where it is, from the community down.
    public let place: String
    /// The bodies that lead it now; empty before dispatch.
    public let holders: [String]
    public let due: Deadline?
    /// Why it is due then; empty while nothing is.
    public let steps: [CaseClock.Step]
    /// The oldest first; what was written to the reporter stands beside it.
    public let story: [CaseView.Told]
    /// Their own, and those of answers that are meant for them.
    public let pictures: [CasePicture]
    public let mayWithdraw: Bool
    public let maySay: Bool
    /// Until when it may be opened again; nil while it isn't closed.
    public let reopensUntil: Instant?
    public let now: Instant
}

extension CaseActions {
    /// Opening the link changes nothing: chat programs fetch it (DOMAIN.md C3 3).
    public func follow(_ handle: ReportHandle) async throws -> FollowView {
        let now = world.now()
        return try await world.database.read { db in
            let (report, file) = try Self.brought(by: handle, in: db)
            let terms = try terms(in: file.place, on: now.day, in: db)
            let names = try PartyNames(file.flow.assignments, in: db)
            let hand = Case.Hand.reporter(report.id)
            let offers = file.offers(to: hand, at: now, under: terms)
            let clock = file.flow.running.filter { $0.deadline(in: terms.calendar) != nil }
                .min { ($0.deadline(in: terms.calendar)?.at ?? now) < ($1.deadline(in: terms.calendar)?.at ?? now) }
            let line = try file.area.map { try AreaGround.seen(in: $0, in: db).line } ?? []
            return FollowView(
                number: file.number, report: report, stage: file.stage,
                place: line.filter { $0.level >= .community }.map(\.name).joined(separator: " "),
                holders: file.flow.lead.map { [names.name(of: $0.assignee.party)] } ?? [],
                due: clock?.deadline(in: terms.calendar), steps: clock?.story(in: terms.calendar) ?? [],
                story: try Self.story(of: file, names, in: db).compactMap(\.forReporter),
                pictures: try Self.pictures(for: report, in: file, db), mayWithdraw: offers.contains(.withdraw),
                maySay: offers.contains(.confirmSolved) || offers.contains(.sayNotSolved),
                reopensUntil: file.reopens(until: terms.rules).flatMap { $0 > now ? $0 : nil }, now: now)
        }
    }
}

extension CaseView.Told {
    /// What the reporter is told: the steps, and the answers that are meant for them; what bodies write to each other
    /// stays between them.
    fileprivate var forReporter: Self? {
        guard event.what.isTold else { return nil }
        return Self(event: event, number: number, party: party, remark: event.what.isAnswer ? remark : nil)
    }
}

extension Case.What {
    /// Whether whoever brought it hears of it.
    var isTold: Bool {
        switch self {
        case .told, .followed, .tookIn, .letGo: false
        case .assignment(_, let change):
            switch change {
            case .accepted, .answered, .extensionGranted, .suspended, .resumed, .passedOn, .ordered: true
            case .disputed, .extensionAsked, .extensionRefused, .recalled, .appealed, .givenBack, .decided,
                .orderAnswered, .reviewed:
                false
            }
        default: true
        }
    }

    /// Whether its words are meant for whoever brought it.
    var isAnswer: Bool {
        switch self {
        case .answeredAtOnce, .settledOnTheSpot, .rejected, .inspected, .assignment(_, .answered): true
        default: false
        }
    }
}
