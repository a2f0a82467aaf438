public import Core

extension Hook {
    /// - Throws: `outOfTurn`.
    public func after(_ act: Act, at now: Instant) throws(Refusal) -> Hook {
        var next = self
        switch (stage, act) {
        case (.off, .switchOn): next.stage = .on(since: now, failing: nil)
        case (.on, .switchOff): next.stage = .off(since: now, .byHand)
        case (.on(let since, let failing), .hear(let answer, let trying)):
            next.last = Heard(answer, at: now)
            next.stage = Self.hearing(answer, since, failing ?? now, trying, now)
        // The answer to a message that was under way as it was switched off.
        case (.off, .hear(let answer, _)): next.last = Heard(answer, at: now)
        case (.on, .switchOn), (.off, .switchOff): throw .outOfTurn
        }
        return next
    }

    private static func hearing(
        _ answer: Answer, _ since: Instant, _ failing: Instant, _ trying: Instant, _ now: Instant
    ) -> Stage {
        if answer.isTaken { return .on(since: since, failing: nil) }
        if answer.isGone { return .off(since: now, .gone) }
        let isOver = now >= failing.adding(days: failingDays) && now >= trying.adding(hours: tryingHours)
        return isOver ? .off(since: now, .failing) : .on(since: since, failing: failing)
    }

    public var isOn: Bool {
        if case .on = stage { true } else { false }
    }

    /// Whether it is told what happened at a moment: what happened while it was off is never told.
    public func tells(_ moment: Instant) -> Bool {
        if case .on(let since, _) = stage { moment >= since } else { false }
    }
}

extension Hook.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .nameMisshapen: refusal("name", "name", "请写明用途，1 到 50 个字。", "Say what it is for, 1 to 50 characters.")
        case .nothingTold: refusal("nothing", "kinds", "请至少选一种要告诉的事。", "Choose at least one thing to be told.")
        case .addressMisshapen:
            refusal(
                "address", "address", "请写完整的网址，如 https://partner.example.cn/hook，不带用户名和 #。",
                "Write the whole address, such as https://partner.example.cn/hook, without a user name or #.")
        case .addressInClear:
            refusal(
                "address-in-clear", "address", "网址要用 https://；只有内网的数字地址（10、172.16 到 172.31、192.168 开头）才能用 http://。",
                "Use https://; http:// is only for numbers of an inner network (10/8, 172.16/12, 192.168/16).")
        case .addressClosed:
            refusal(
                "address-closed", "address", "这个地址不能发：它指向本机或只供机器内部使用的地址。",
                "Nothing is sent there: it is this machine or an address for machines alone.")
        case .tooMany:
            refusal(
                "too-many", nil, "最多登记 \(Hook.most) 个推送地址，请先删掉不用的。",
                "At most \(Hook.most) webhooks are kept; remove one first.")
        case .outOfTurn: refusal("out-of-turn", nil, "状态刚才变了，请刷新后再看。", "It changed meanwhile; reload the page.")
        case .missing:
            refusal("missing", nil, "没有这个推送地址，可能已经删掉了。", "There is no such webhook; it may have been removed.")
        case .noDelivery: refusal("no-delivery", nil, "没有这条消息，或者它正在发。", "There is no such message, or it is under way.")
        case .isOff: refusal("off", nil, "这个推送地址停用着，请先启用。", "This webhook is off; switch it on first.")
        }
    }

    private func refusal(_ code: String, _ field: String?, _ chinese: String, _ english: String) -> Problem {
        let kind: Problem.Kind =
            switch self {
            case .missing, .noDelivery: .missing
            case .outOfTurn, .tooMany, .isOff: .conflict
            default: .invalid
            }
        return Problem(kind, "hook.\(code)", field: field, Words(chinese, english))
    }
}
