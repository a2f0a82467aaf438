public import Core

/// What a reporter who left a phone is sent by text message: that it came in, that it was answered, that the date
/// moved. Each once; where they follow it is the private link in it.
public enum ReporterMessage: String, CaseIterable, Hashable, Sendable {
    /// With the link, for the first time.
    case received
    /// It was dealt with: is it solved?
    case asked
    /// Answered, or not taken on; nothing is asked.
    case replied
    /// The date moved: more time was granted.
    case extended
    /// The date moved: it was put off with an end.
    case putOff
    /// It wasn't solved, so whoever leads begins anew.
    case begunAgain
    /// Closed though they didn't answer: they may still say that it isn't solved.
    case closedWithoutWord

    /// An entry older than this many days sends nothing any more: what is read again sends nothing again.
    public static let freshDays = 2

    /// When it may be sent at the earliest: what comes in is answered at once, everything else between eight and
    /// twenty-one o'clock.
    public func due(_ now: Instant) -> Instant {
        guard self != .received else { return now }
        switch now.clock.hour {
        case ..<8: return now.day.start.adding(hours: 8)
        case 21...: return now.day.adding(days: 1).start.adding(hours: 8)
        default: return now
        }
    }

    /// - Parameters:
    ///   - number: of the case.
    ///   - until: when the next step is due; of `closedWithoutWord`, until when they may still say that it isn't
    ///     solved. Nil where nothing is, or it is over.
    ///   - link: the whole address of the private link; nil where there is none any more.
    /// - Returns: at most 200 characters besides the link.
    public func text(number: CaseNumber, until: Instant?, link: String?) -> String {
        let follow = link.map { "：\($0)" } ?? "，可凭编号拨打热线查询。"
        let date = until.map { "，预计 \($0.local) 前" } ?? ""
        return switch self {
        case .received: "您反映的事已收到，编号 \(number)。办到哪一步、到什么时候，随时可看\(follow)"
        case .asked: "您反映的事（\(number)）已办理。请看看解决了没有，说一声才算办完\(follow)"
        case .replied: "您反映的事（\(number)）有了答复\(follow)"
        case .extended: "您反映的事（\(number)）需要更多时间，已批准延期\(date)。原因和进展\(follow)"
        case .putOff: "您反映的事（\(number)）暂时办不了，已登记到期再办\(date)。原因和进展\(follow)"
        case .begunAgain: "您反映的事（\(number)）没有解决，已退回重新办理\(date)。进展\(follow)"
        case .closedWithoutWord:
            "您反映的事（\(number)）经现场核查已办结。\(until.map { "如果没有解决，\($0.local) 前仍可说明" } ?? "办理情况")\(follow)"
        }
    }
}

extension Case.Flow {
    /// Whom of the reporters an event is told by message, and as what; the flow is the one after it. Only who left a
    /// phone is.
    public func messages(of event: Case.Event) -> [(report: Key<Report>, message: ReporterMessage)] {
        let callable = voices.filter { $0.asking == .phone }
        let message: ReporterMessage
        switch event.what {
        case .opened(_, _, let voice): return voice.map { [$0] }.map(Self.received) ?? []
        case .followed(let voice): return Self.received([voice])
        case .rejected, .answeredAtOnce, .settledOnTheSpot: message = .replied
        case .assignment(let number, let change):
            guard let told = self.message(of: change, on: number) else { return [] }
            message = told
        case .wordGiven(let word):
            guard !word.isSolved, stage == .handling else { return [] }
            message = .begunAgain
        case .inspected(false): message = .begunAgain
        case .inspected(true):
            guard case .closed(let closing) = stage, closing.kind == .withoutWord else { return [] }
            message = .closedWithoutWord
        case .verificationAsked, .verified, .filed, .merged, .unmerged, .tookIn, .letGo, .withdrawn, .dispatched,
            .escalated, .sentBack, .calledInVain, .wordLapsed, .told:
            return []
        }
        return callable.map { ($0.report, message) }
    }

    private static func received(_ voices: [Case.Voice]) -> [(report: Key<Report>, message: ReporterMessage)] {
        voices.filter { $0.asking == .phone }.map { ($0.report, .received) }
    }

    /// Nil for what moves nothing for the reporter.
    private func message(of change: Assignment.Change, on number: Int) -> ReporterMessage? {
        switch change {
        case .answered:
            if case .awaitingWord = stage { return .asked }
            return nil
        case .extensionGranted: return assignment(number)?.part == .lead ? .extended : nil
        case .suspended: return assignment(number)?.part == .lead ? .putOff : nil
        default: return nil
        }
    }
}
