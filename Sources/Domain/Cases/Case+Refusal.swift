public import Core

extension Case {
    public enum Refusal: Error, Hashable, Sendable {
        case reasonMisshapen, answerMisshapen
        /// Somebody looked, and it isn't so.
        case isNotSo
        case nobodyLooked
        /// Bodies still have a part of it.
        case hasParts
        case sameCase, notTaken(Key<Case>), hasTaken
        /// It was merged into another, and goes on there.
        case livesOn(in: Key<Case>)
        case followsAlready, othersFollow, notYours
        case nobodyLeads, somebodyLeads, nobodyChosen
        case tooMany(limit: Int)
        case twice
        /// By the standard it was filed by, it isn't settled at that level.
        case notSettledThere(Matter.Level)
        case goesUpOnly(from: Matter.Level)
        case nobodySentIt
        case noSuchPart(Int), noSuchOrder(Int)
        case disputedAlready, ownDispute
        case extensionAskedAlready, extensionNotAsked
        case extensionsUsedUp(Int)
        case lateAlready
        case suspendedOnce, suspendedNow, notSuspended, endPassed
        case suspendedTooLong(days: Int)
        case orderUnanswered
        case appealedAlready, wasNotLate, ownAppeal, reviewedAlready
        /// Nobody closes what they handled.
        case handledIt
        case nobodyToCall, hasPhone
        case wordTooLate(days: Int)
        case toldAlready, notYet
        /// The act doesn't exist in this stage.
        case outOfTurn
    }
}

extension Case.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .reasonMisshapen, .answerMisshapen, .isNotSo, .nobodyLooked, .hasParts, .sameCase, .notTaken, .hasTaken,
            .livesOn, .followsAlready, .othersFollow, .notYours, .nobodySentIt, .goesUpOnly:
            atTheDesk
        case .nobodyLeads, .somebodyLeads, .nobodyChosen, .tooMany, .twice, .notSettledThere, .noSuchPart, .noSuchOrder,
            .disputedAlready, .ownDispute:
            inSending
        case .extensionAskedAlready, .extensionNotAsked, .extensionsUsedUp, .lateAlready, .suspendedOnce,
            .suspendedNow, .notSuspended, .endPassed, .suspendedTooLong, .orderUnanswered:
            inHandling
        case .appealedAlready, .wasNotLate, .ownAppeal, .reviewedAlready, .handledIt, .nobodyToCall, .hasPhone,
            .wordTooLate, .toldAlready, .notYet, .outOfTurn:
            atTheEnd
        }
    }

    private var atTheDesk: Problem {
        switch self {
        case .reasonMisshapen:
            told(.invalid, "reason", "请写明原因，1 到 500 个字。", "Say why, in 1 to 500 characters.", "because")
        case .answerMisshapen:
            told(.invalid, "answer", "请写明办理情况，1 到 2000 个字。", "Say what was done, in 1 to 2,000 characters.", "answer")
        case .isNotSo: told(.conflict, "not-so", "现场核实不属实，不能立案。", "Somebody looked and it isn't so; it can't be filed.")
        case .nobodyLooked: told(.conflict, "nobody-looked", "还没有人到现场核实过。", "Nobody has looked whether it is so yet.")
        case .hasParts:
            told(.conflict, "has-parts", "还有单位在办，请先收回。", "Some body still has a part of it; recall that first.")
        case .sameCase:
            told(.invalid, "same-case", "不能并入自己，也不能重复并案。", "A case isn't merged with itself or twice.", "into")
        case .notTaken: told(.conflict, "not-taken", "那个案件没有并入本案。", "That case wasn't merged into this one.")
        case .hasTaken:
            told(.conflict, "has-taken", "已有案件并入本案，请先拆分再并案。", "Others were merged into this one; part them first.")
        case .livesOn:
            told(.conflict, "lives-on", "本案已并入另一个案件，请到那里办理。", "It was merged into another case, and goes on there.")
        case .followsAlready: told(.conflict, "follows-already", "这条反映已经在本案里。", "That report is of this case already.")
        case .othersFollow:
            told(
                .conflict, "others-follow", "还有其他人反映同一件事，不能撤回。", "Others reported it too; one alone can't withdraw it.")
        case .notYours: told(.forbidden, "not-yours", "只有反映人可以这样做。", "Only somebody who reported it can do this.")
        case .nobodySentIt:
            told(.conflict, "nobody-sent-it", "没有下级上报过，无处可退。", "Nobody sent it up, so it can't go back.")
        default: told(.conflict, "goes-up-only", "只能往上级报送。", "A case is sent up only.", "level")
        }
    }

    private var inSending: Problem {
        switch self {
        case .nobodyLeads: told(.conflict, "nobody-leads", "请选择一个主办单位。", "Choose the body that leads.", "lead")
        case .somebodyLeads:
            told(.conflict, "somebody-leads", "已经有主办单位，请先收回。", "A body leads already; recall it first.", "lead")
        case .nobodyChosen: told(.invalid, "nobody-chosen", "请选择要派给谁。", "Choose whom to send it to.", "lead")
        case .tooMany(let limit):
            told(.invalid, "too-many", "同时最多 \(limit) 个单位办理。", "At most \(limit) bodies at a time.", "assists")
        case .twice: told(.invalid, "twice", "同一个单位只能派一次。", "A body has one part of a case at a time.", "assists")
        case .notSettledThere(let level):
            told(
                .conflict, "not-settled-there", "按立案标准，这件事不在\(level.words.chinese)解决，请派给规定的层级。",
                "By its standard it isn't settled in a \(level.words.english); send it to a level that may.", "lead")
        case .noSuchPart: told(.missing, "no-such-part", "没有这个办理任务。", "There is no such part.")
        case .noSuchOrder: told(.missing, "no-such-order", "没有这份督办单。", "There is no such order.")
        case .disputedAlready: told(.conflict, "disputed-already", "派单异议只能提一次。", "A dispatch is disputed once.")
        default: told(.forbidden, "own-dispute", "提出异议的单位不能自己裁定。", "The body that disputes it doesn't decide it.")
        }
    }

    private var inHandling: Problem {
        switch self {
        case .extensionAskedAlready:
            told(.conflict, "extension-asked", "延期申请还没有批复。", "An extension is asked for already.")
        case .extensionNotAsked: told(.conflict, "extension-not-asked", "没有待批的延期申请。", "No extension is asked for.")
        case .extensionsUsedUp(let most):
            told(.conflict, "extensions-used-up", "最多延期 \(most) 次。", "It is extended at most \(most.counted("time")).")
        case .lateAlready: told(.conflict, "late-already", "已经逾期，不能再延期。", "It is late already; it can't be extended.")
        case .suspendedOnce: told(.conflict, "suspended-once", "挂账只能一次。", "It is put off once only.")
        case .suspendedNow: told(.conflict, "suspended-now", "正在挂账，请先恢复办理。", "It is put off; let it go on first.")
        case .notSuspended: told(.conflict, "not-suspended", "现在没有挂账。", "It isn't put off.")
        case .endPassed: told(.invalid, "end-passed", "挂账的截止时间要在现在之后。", "The end must lie ahead.", "until")
        case .suspendedTooLong(let days):
            told(.invalid, "suspended-too-long", "挂账最长 \(days) 天。", "It is put off for \(days) days at most.", "until")
        default:
            told(
                .conflict, "order-unanswered", "有督办单还没有答复，请先答复。",
                "A supervision order waits for its answer; give that first.")
        }
    }

    private var atTheEnd: Problem {
        switch self {
        case .appealedAlready: told(.conflict, "appealed-already", "逾期申诉只能一次。", "Lateness is appealed once only.")
        case .wasNotLate: told(.conflict, "was-not-late", "没有逾期，不需要申诉。", "It wasn't late.")
        case .ownAppeal: told(.forbidden, "own-appeal", "申诉人不能自己审核。", "Whoever appealed doesn't review it.")
        case .reviewedAlready:
            told(.forbidden, "reviewed-already", "要由另一个人审核。", "Somebody else gives the second review.")
        case .handledIt: told(.forbidden, "handled-it", "办理过的人和单位不能做这一步，请换人。", "Whoever handled it can't do this.")
        case .nobodyToCall: told(.conflict, "nobody-to-call", "反映人没有留电话，等待其在链接里确认。", "There is no phone to call.")
        case .hasPhone: told(.conflict, "has-phone", "反映人留了电话，请先回访。", "There is a phone: call first.")
        case .wordTooLate(let days):
            told(
                .conflict, "word-too-late", "结案已超过 \(days) 天，请重新上报。",
                "It was closed more than \(days) days ago; please report it anew.")
        case .toldAlready: told(.conflict, "told-already", "已经提醒过。", "That was told already.")
        case .notYet: told(.conflict, "not-yet", "还没到时间。", "It isn't time yet.")
        default: told(.conflict, "out-of-turn", "案件刚才变了，请刷新后再看。", "The case has moved on meanwhile; reload the page.")
        }
    }

    private func told(
        _ kind: Problem.Kind, _ code: String, _ chinese: String, _ english: String, _ field: String? = nil
    ) -> Problem {
        Problem(kind, "case.\(code)", field: field, Words(chinese, english))
    }
}
