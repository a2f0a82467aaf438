public import Core

extension Post {
    /// A post as somebody gives it.
    ///
    /// - Parameters:
    ///   - level: of the seat's area; nil for a seat in a body.
    ///   - others: how many open posts of the kind there are in that seat.
    public static func made(
        _ draft: Post, in level: Area.Level?, for person: Person, others: Int
    ) throws(Refusal) -> Post {
        switch (draft.seat, draft.kind.levels) {
        case (.area, let levels?):
            guard let level, levels.contains(level) else { throw .wrongSeat(draft.kind) }
        case (.organisation, nil): break
        case (.area, nil), (.organisation, _?): throw .wrongSeat(draft.kind)
        }
        guard person.stage == .present else { throw .personLeft }
        if let term = draft.term, term < draft.from { throw .endsBeforeItBegins }
        guard !draft.kind.isSingle || others == 0 else { throw .taken(draft.kind) }
        return draft
    }

    /// The whole life of a post: an act not listed for a stage is refused as `outOfTurn`.
    public func after(_ act: Act) throws(Refusal) -> Post {
        var next = self
        switch (stage, act) {
        case (.held, .takeLeave(let leave)):
            guard leave.from <= leave.until, leave.from >= from else { throw .leaveMisshapen }
            guard leave.standIn != person else { throw .standInIsHolder }
            next.stage = .onLeave(leave)
        case (.onLeave, .comeBack):
            next.stage = .held
        case (.held, .extend(let day)), (.onLeave, .extend(let day)):
            guard let term, day > term else { throw .termGoesBack }
            next.term = day
        case (.held, .end(let day, let reason)), (.onLeave, .end(let day, let reason)):
            guard day >= from else { throw .endsBeforeItBegins }
            guard reason != .secondmentReturned || secondedFrom != nil else { throw .nobodyLent }
            next.stage = .ended(on: day, reason)
        case (.held, _), (.onLeave, _), (.ended, _):
            throw .outOfTurn
        }
        return next
    }

    /// The acts worth a button now.
    public var offers: Set<Offer> {
        switch stage {
        case .held: term == nil ? [.takeLeave, .end, .move] : [.takeLeave, .extend, .end, .move]
        case .onLeave: term == nil ? [.comeBack, .end, .move] : [.comeBack, .extend, .end, .move]
        case .ended: []
        }
    }

    /// What a page offers; `move` is an end and a new post in one.
    public enum Offer: String, CaseIterable, Hashable, Sendable {
        case takeLeave, comeBack, extend, end, move
    }

    /// Whether the term ends within `days` of `day`, or is over: somebody has to decide.
    public func isDue(on day: Day, within days: Int) -> Bool {
        guard isOpen, let term else { return false }
        return term.number - day.number <= days
    }
}

extension Post.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .wrongSeat(let kind):
            refusal(
                .invalid, "wrong-seat", "“\(kind.words.chinese)”不设在这一级，请换一个地方。",
                "A \(kind.words.english.lowercased()) isn't posted at such a place. Choose another.", field: "seat")
        case .endsBeforeItBegins:
            refusal(
                .invalid, "ends-too-soon", "结束的日期不能早于任职的日期。", "It can't end before it begins.", field: "until")
        case .leaveMisshapen:
            refusal(
                .invalid, "leave", "请假的起止日期不对：从任职之后起，先后顺序不能反。",
                "The days of leave are wrong: from the post's first day on, the first before the last.", field: "from")
        case .standInIsHolder:
            refusal(
                .invalid, "stand-in", "代班的人不能是本人。", "Somebody else has to stand in.", field: "standIn")
        case .termGoesBack:
            refusal(
                .invalid, "term", "新的任期要在原任期之后；没有任期的岗位不用延长。",
                "The new term ends after the present one; a post without a term needs none.", field: "term")
        case .nobodyLent:
            refusal(
                .invalid, "nobody-lent", "这个岗位没有登记借调单位，请选别的原因。",
                "No body lent this person; choose another reason.", field: "reason")
        case .sameSeat:
            refusal(
                .invalid, "same-seat", "去的地方就是现在的地方，请换一个。", "That is where the post is already; choose another.",
                field: "seat")
        case .taken(let kind):
            refusal(
                .conflict, "taken", "这里已有一位\(kind.words.chinese)，请先结束原来的岗位。",
                "There is a \(kind.words.english.lowercased()) here already; end that post first.", field: "seat")
        case .personLeft:
            refusal(.conflict, "person-left", "这个人已离开，请先恢复。", "This person has left; bring them back first.")
        case .outOfTurn:
            refusal(
                .conflict, "out-of-turn", "这个岗位的状态刚才变了，请刷新后再看。",
                "The post has changed meanwhile; reload the page.")
        }
    }

    private func refusal(
        _ kind: Problem.Kind, _ code: String, _ chinese: String, _ english: String, field: String? = nil
    ) -> Problem {
        Problem(kind, "post.\(code)", field: field, Words(chinese, english))
    }
}
