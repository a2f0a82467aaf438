public import Core

extension Case {
    /// What a page offers for a case; what is filled in is asked for on the way.
    public enum Offer: String, CaseIterable, Hashable, Sendable {
        case askVerification, verify, file, reject, answerAtOnce, settleOnTheSpot
        case merge, unmerge, withdraw
        case dispatch, assist, escalate, sendBack
        case confirmSolved, sayNotSolved, callInVain, inspect

        public var words: Words {
            switch self {
            case .askVerification: Words("请人现场核实", "Ask somebody to look")
            case .verify: Words("核实", "Say whether it is so")
            case .file: Words("立案", "File")
            case .reject: Words("不予受理", "Don't take on")
            case .answerAtOnce: Words("当场答复", "Answer at once")
            case .settleOnTheSpot: Words("现场解决", "Settled on the spot")
            case .merge: Words("并案", "Merge")
            case .unmerge: Words("取消并案", "Undo the merge")
            case .withdraw: Words("撤回", "Withdraw")
            case .dispatch: Words("派遣", "Dispatch")
            case .assist: Words("增派协办", "Send to one who helps")
            case .escalate: Words("报上级", "Send up")
            case .sendBack: Words("退回下级", "Send back")
            case .confirmSolved: Words("已解决", "It is solved")
            case .sayNotSolved: Words("没有解决", "It isn't solved")
            case .callInVain: Words("未接通", "Nobody answered")
            case .inspect: Words("核查", "Inspect")
            }
        }
    }

    /// The acts worth a button now, for somebody whom the permission table lets try them: those that would succeed.
    public func offers(to hand: Hand, at now: Instant, under terms: CaseTerms) -> [Offer] {
        Offer.allCases.filter { offer in
            // Whether it would be refused is all that is asked here.
            (try? what(sample(offer), by: hand, at: now, under: terms)) != nil
        }
    }

    /// An act of its kind with whatever would be filled in well.
    package func sample(_ offer: Offer) -> Act {
        let reason = "因"
        switch offer {
        case .askVerification: return .askVerification
        case .verify: return .verify(isSo: true)
        case .file: return .file(Self.anyFiling)
        case .reject: return .reject(.beyondDuties, because: reason)
        case .answerAtOnce: return .answerAtOnce(reason)
        case .settleOnTheSpot: return .settleOnTheSpot(reason)
        case .merge: return .merge(into: Key(id.number == 1 ? 2 : 1))
        case .unmerge: return .unmerge
        case .withdraw: return .withdraw
        case .dispatch: return .dispatch(lead: Self.anybody, assists: [])
        case .assist: return .dispatch(lead: nil, assists: [Self.anybody])
        case .escalate: return .escalate(to: flow.level.above ?? .grid, because: reason)
        case .sendBack: return .sendBack(because: reason)
        case .confirmSolved: return .giveWord(Word(isSolved: true))
        case .sayNotSolved: return .giveWord(Word(isSolved: false))
        case .callInVain: return .callInVain
        case .inspect: return .inspect(isMended: true, because: reason)
        }
    }

    private static let anyFiling = Filing(
        matter: Key(1), standard: Key(1), limit: .workingDays(1), levels: Set(Matter.Level.allCases))
    /// No organisation has so low a key: it stands for one that has no part yet.
    private static let anybody = Assignment.Assignee.organisation(Key(1))
}

extension Assignment {
    /// What a page offers for a part of a case.
    public enum Offer: String, CaseIterable, Hashable, Sendable {
        case accept, giveBack, dispute, uphold, overrule, passOn
        case askExtension, grantExtension, refuseExtension, suspend, resume
        case answer, recall, order, answerOrder, appeal, exempt, refuseExemption

        public var words: Words {
            switch self {
            case .accept: Words("接收", "Accept")
            case .giveBack: Words("退回", "Give back")
            case .dispute: Words("提出异议", "Dispute")
            case .uphold: Words("异议成立", "Uphold the dispute")
            case .overrule: Words("异议不成立", "Overrule the dispute")
            case .passOn: Words("转办", "Pass on")
            case .askExtension: Words("申请延期", "Ask for more time")
            case .grantExtension: Words("准予延期", "Grant more time")
            case .refuseExtension: Words("不予延期", "Refuse more time")
            case .suspend: Words("挂账", "Put off")
            case .resume: Words("恢复办理", "Let it go on")
            case .answer: Words("答复", "Answer")
            case .recall: Words("收回", "Recall")
            case .order: Words("督办", "Order")
            case .answerOrder: Words("答复督办", "Answer the order")
            case .appeal: Words("逾期申诉", "Appeal the lateness")
            case .exempt: Words("同意免计", "Agree to leave it out")
            case .refuseExemption: Words("不同意免计", "Refuse to leave it out")
            }
        }
    }
}

extension Case {
    /// As `offers(to:at:under:)`, for the part with a number.
    public func offers(
        for number: Int, to hand: Hand, at now: Instant, under terms: CaseTerms
    ) -> [Assignment.Offer] {
        Assignment.Offer.allCases.filter { offer in
            let act = sample(offer, for: number, at: now)
            // Whether it would be refused is all that is asked here.
            return (try? what(.on(number, act), by: hand, at: now, under: terms)) != nil
        }
    }

    /// An act of its kind with whatever would be filled in well.
    package func sample(_ offer: Assignment.Offer, for number: Int, at now: Instant) -> Assignment.Act {
        let reason = "因"
        switch offer {
        case .accept: return .accept
        case .giveBack: return .giveBack(because: reason)
        case .dispute: return .dispute(because: reason)
        case .uphold: return .decide(isUpheld: true, because: reason)
        case .overrule: return .decide(isUpheld: false, because: reason)
        case .passOn: return .passOn(to: Self.anybody)
        case .askExtension: return .askExtension(because: reason)
        case .grantExtension: return .grantExtension
        case .refuseExtension: return .refuseExtension(because: reason)
        case .suspend: return .suspend(until: now.adding(minutes: 1), because: reason)
        case .resume: return .resume
        case .answer: return .answer(reason)
        case .recall: return .recall(because: reason)
        case .order: return .order(because: reason)
        case .answerOrder:
            let open = flow.orders.first { $0.assignment == number && !$0.isAnswered }
            return .answerOrder(number: open?.number ?? 0, reason)
        case .appeal: return .appeal(because: reason)
        case .exempt: return .review(agrees: true)
        case .refuseExemption: return .review(agrees: false)
        }
    }
}
