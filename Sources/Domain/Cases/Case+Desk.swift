internal import Core

/// What the desks do: take on, refuse, settle, send.
extension Case {
    func filed(_ filing: Filing) throws(Refusal) -> What {
        guard flow.isSo != false else { throw .isNotSo }
        guard !hasParts else { throw .hasParts }
        return .filed(filing)
    }

    func rejected(_ rejection: Rejection, _ reason: String) throws(Refusal) -> What {
        try Self.checkReason(reason)
        guard !hasParts else { throw .hasParts }
        guard rejection != .notSo || flow.isSo == false else { throw .nobodyLooked }
        return .rejected(rejection)
    }

    func settled(_ answer: String, _ what: What) throws(Refusal) -> What {
        try Self.checkAnswer(answer)
        return what
    }

    func merged(into other: Key<Case>) throws(Refusal) -> What {
        guard other != id else { throw .sameCase }
        guard !hasParts else { throw .hasParts }
        guard flow.taken.isEmpty else { throw .hasTaken }
        return .merged(into: other)
    }

    func dispatched(
        _ lead: Assignment.Assignee?, _ assists: [Assignment.Assignee]
    ) throws(Refusal) -> What {
        guard let filing = flow.filing else { throw .outOfTurn }
        switch (flow.lead, lead) {
        case (nil, nil): throw .nobodyLeads
        case (.some, .some): throw .somebodyLeads
        case (nil, .some), (.some, nil): break
        }
        let sent = (lead.map { [$0] } ?? []) + assists
        guard !sent.isEmpty else { throw .nobodyChosen }
        let live = flow.assignments.filter(\.stage.isLive).map(\.assignee.party)
        guard live.count + sent.count <= Self.mostParts else { throw .tooMany(limit: Self.mostParts) }
        guard Set(live + sent.map(\.party)).count == live.count + sent.count else { throw .twice }
        if let lead { try Self.check(lead, .lead, filing) }
        return .dispatched(lead: lead, assists: assists)
    }

    /// Bodies that may have a part of a case at the same time.
    static let mostParts = 9

    /// The people of an area lead only where the standard lets it be settled. Whether the matter is on their list is
    /// asked of the catalogue beside this (`Matter.Path.check`), as it is on the day.
    static func check(
        _ assignee: Assignment.Assignee, _ part: Matter.Part, _ filing: Filing
    ) throws(Refusal) {
        guard part == .lead else { return }
        switch assignee.party {
        case .organisation: return
        case .area:
            guard filing.levels.contains(assignee.level) else { throw .notSettledThere(assignee.level) }
        }
    }

    func escalated(to level: Matter.Level, _ reason: String) throws(Refusal) -> What {
        try Self.checkReason(reason)
        guard !hasParts else { throw .hasParts }
        guard level > flow.level else { throw .goesUpOnly(from: flow.level) }
        return .escalated(to: level)
    }

    func sentBack(_ reason: String) throws(Refusal) -> What {
        try Self.checkReason(reason)
        guard !hasParts else { throw .hasParts }
        guard !flow.trail.isEmpty else { throw .nobodySentIt }
        return .sentBack
    }

    func withdrawn(by hand: Hand) throws(Refusal) -> What {
        try checkReporter(hand)
        // Where others brought it too, one of them alone doesn't end it.
        guard flow.voices.count == 1 else { throw .othersFollow }
        return .withdrawn
    }

    /// Whether somebody still has a part of it.
    private var hasParts: Bool { flow.assignments.contains { $0.stage.isLive } }
}

extension Case {
    static func checkReason(_ text: String) throws(Refusal) {
        guard !text.allSatisfy(\.isWhitespace), text.unicodeScalars.count <= 500 else { throw .reasonMisshapen }
    }

    static func checkAnswer(_ text: String) throws(Refusal) {
        guard !text.allSatisfy(\.isWhitespace), text.unicodeScalars.count <= 2000 else { throw .answerMisshapen }
    }

    /// Whoever acts as a reporter holds the link of one of its reports.
    func checkReporter(_ hand: Hand) throws(Refusal) {
        guard case .reporter(let report) = hand.by else { throw .notYours }
        guard flow.voices.contains(where: { $0.report == report }) else { throw .notYours }
    }
}
