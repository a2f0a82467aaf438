public import Core

extension Case {
    /// The parts of a dispatch that its desk may take back as if it had not been sent: nobody has accepted any of them.
    /// What somebody works on already is recalled with a reason instead.
    ///
    /// - Returns: their numbers, in order; at least one.
    public func partsToTakeBack() throws(TakingBack) -> [Int] {
        guard case .handling = stage else { throw .notSent }
        let live = flow.assignments.filter(\.stage.isLive)
        guard !live.isEmpty else { throw .notSent }
        guard live.allSatisfy({ $0.stage == .sent && $0.round == 1 }) else { throw .acceptedAlready }
        return live.map(\.number)
    }

    /// Why a dispatch is not taken back.
    public enum TakingBack: Error, Hashable, Sendable {
        case notSent, acceptedAlready
    }
}

extension Case.TakingBack: Tellable {
    public var problem: Problem {
        switch self {
        case .notSent:
            Problem(
                .conflict, "case.take-back.not-sent",
                Words("这一件现在没有派出去。", "It isn't sent to anybody now."))
        case .acceptedAlready:
            Problem(
                .conflict, "case.take-back.accepted",
                Words(
                    "对方已经接手，不能当作没派；要收回请打开案件写明原因。",
                    "Somebody has it already; open the case and recall it with a reason."))
        }
    }
}
