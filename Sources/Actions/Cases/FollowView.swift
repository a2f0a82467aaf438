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
    public let mayWithdraw: Bool
    public let maySay: Bool
    /// Until when it may be opened again; nil while it isn't closed.
    public let reopensUntil: Instant?
    public let now: Instant
}

extension CaseActions {
    /// Opening the link changes nothing: chat programs fetch it (DOMAIN.md C3 3).
    public func follow(_ link: String) async throws -> FollowView {
        let digest = Self.digest(link)
        guard let report = try await world.database.read({ try ReportTable.find(linkDigest: digest, in: $0) }) else {
            throw CaseProblem.none
        }
        let now = world.now()
        let id = try await living(report.case)
        let terms = try await terms(of: id)
        return try await world.database.read { db in
            guard let file = try CaseTable.find(id, in: db) else { throw CaseProblem.none }
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
                story: try Self.publicStory(of: file, names, in: db), mayWithdraw: offers.contains(.withdraw),
                maySay: offers.contains(.confirmSolved) || offers.contains(.sayNotSolved),
                reopensUntil: file.reopens(until: terms.rules).flatMap { $0 > now ? $0 : nil }, now: now)
        }
    }

    private func living(_ id: Key<Case>) async throws -> Key<Case> {
        let file = try await world.database.read { try CaseTable.find(id, in: $0) }
        if case .merged(let other, _) = file?.stage { return other }
        return id
    }

    /// What the reporter is told: the steps, and the answers that are meant for them; what bodies write to each other
    /// stays between them.
    private static func publicStory(of file: Case, _ names: PartyNames, in db: Reader) throws -> [CaseView.Told] {
        let events = try CaseJournal.events(of: file.id, limit: 500, in: db)
        let remarks = try CaseRemarkTable.all(of: file.id, limit: 500, in: db)
        let byEvent = Dictionary(remarks.map { ($0.event, $0.text) }) { first, _ in first }
        return events.enumerated().compactMap { index, event in
            guard event.what.isTold else { return nil }
            return CaseView.Told(
                event: event, party: names.party(of: event, in: file),
                remark: event.what.isAnswer ? byEvent[index + 1].map { Masked.text($0) } : nil)
        }
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
