public import Core

extension Whistle {
    public enum Refusal: Error, Hashable, Sendable {
        case reasonMisshapen, textMisshapen
        case nobodyCalled, calledAlready, notCalled, nobodyArrived
        case tooMany(limit: Int)
        /// Somebody who must come by the rules isn't called.
        case mustBeCalled
        /// Who must come by the rules isn't let off.
        case mustCome
        case timePassed
        /// A body that was called doesn't end it, let itself off or rate.
        case calledItself
        case ratedAlready, notYours
        /// The act doesn't exist in this stage.
        case outOfTurn
    }
}

extension Whistle.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .reasonMisshapen:
            told(.invalid, "reason", "请写明原因，1 到 500 个字。", "Say why, in 1 to 500 characters.", "because")
        case .textMisshapen: told(.invalid, "text", "请写 1 到 2000 个字。", "Write 1 to 2,000 characters.", "text")
        case .nobodyCalled: told(.invalid, "nobody-called", "请选择要叫哪些单位。", "Choose whom to call.", "calling")
        case .calledAlready: told(.invalid, "called-already", "这个单位已经叫过了。", "That body was called already.", "calling")
        case .notCalled: told(.missing, "not-called", "没有叫过这个单位。", "That body wasn't called.")
        case .nobodyArrived:
            told(.conflict, "nobody-arrived", "还没有单位到场，不能写会商记录。", "Nobody has arrived; there is nothing to record.")
        case .tooMany(let limit):
            told(.invalid, "too-many", "一次最多叫 \(limit) 个单位。", "At most \(limit) bodies are called.", "calling")
        case .mustBeCalled:
            told(
                .conflict, "must-be-called", "按规定必须到场的单位没有选上。", "A body that must come by the rules isn't called.",
                "calling")
        case .mustCome: told(.conflict, "must-come", "按规定这个单位必须到场。", "By the rules that body must come.")
        case .timePassed: told(.invalid, "time-passed", "到场时间要在现在之后。", "The time must lie ahead.", "coming")
        case .calledItself:
            told(.forbidden, "called-itself", "被叫的单位不能自己销号、免到或评价自己。", "A body that was called doesn't end or rate it.")
        case .ratedAlready: told(.conflict, "rated-already", "已经评价过了。", "It was rated already.")
        case .notYours: told(.forbidden, "not-yours", "居民不能吹哨，请上报事件。", "Residents report; they don't whistle.")
        case .outOfTurn:
            told(.conflict, "out-of-turn", "这一哨刚才变了，请刷新后再看。", "The whistle has moved on meanwhile; reload the page.")
        }
    }

    private func told(
        _ kind: Problem.Kind, _ code: String, _ chinese: String, _ english: String, _ field: String? = nil
    ) -> Problem {
        Problem(kind, "whistle.\(code)", field: field, Words(chinese, english))
    }
}
