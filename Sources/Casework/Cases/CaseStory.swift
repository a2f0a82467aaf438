internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// What happened to a case, in words.
enum CaseStory {
    /// - Parameters:
    ///   - story: the oldest first.
    ///   - pictures: what shows an event; nothing for none.
    static func list(_ story: [CaseView.Told], _ t: Reading, pictures: (CaseView.Told) -> HTML) -> HTML {
        var isFiled = false
        let items = story.map { told in
            let isFiledAgain = isFiled && told.event.what.files
            isFiled = isFiled || told.event.what.files
            let words =
                isFiledAgain
                ? Words("改了立案的事项", "Filed under another matter") : words(of: told.event.what, told.party ?? "")
            return item(told, words, pictures(told), t)
        }
        return "<ol class=\"story\">\(items)</ol>"
    }

    private static func item(_ told: CaseView.Told, _ words: Words, _ pictures: HTML, _ t: Reading) -> HTML {
        let remark: HTML = told.remark.map { $0.isEmpty ? .none : "<p class=\"said\">\($0)</p>" } ?? .none
        return """
            <li><p class="quiet">\(t.when(told.event.at))</p>\
            <p>\(t(words))</p>\(remark)\(pictures)</li>
            """
    }

    static func words(of what: Case.What, _ party: String) -> Words {
        switch what {
        case .opened(let way, _, _): Words("收到（\(way.words.chinese)）", "Received (\(way.words.english))")
        case .verificationAsked: Words("请人现场核实", "Somebody was asked to look")
        case .verified(let isSo): isSo ? Words("现场核实属实", "It is so") : Words("现场核实不属实", "It isn't so")
        case .filed: Words("已受理立案", "Taken on and filed")
        case .rejected(let why): Words("不予受理：\(why.words.chinese)", "Not taken on: \(why.words.english)")
        case .answeredAtOnce: Words("当场答复", "Answered at once")
        case .settledOnTheSpot: Words("现场解决", "Settled on the spot")
        case .followed: Words("又有人反映同一件事", "Somebody else reported the same")
        case .merged: Words("并入另一件", "Merged into another")
        case .unmerged: Words("取消并案", "The merge was undone")
        case .tookIn: Words("并入了另一件", "Another was merged into it")
        case .letGo: Words("另一件已分出", "Another was let go again")
        case .withdrawn: Words("反映人撤回", "Taken back by who reported it")
        case .dispatched(let lead, _):
            lead == nil
                ? Words("请\(party)协办", "\(party) was asked to help") : Words("派给\(party)", "Sent to \(party)")
        case .escalated(let level):
            Words("报给\(level.words.chinese)", "Sent up to the \(level.words.english.lowercased())")
        case .sentBack: Words("退回下级", "Sent back down")
        case .assignment(_, let change): words(of: change, party)
        case .wordGiven(let word): words(of: word)
        case .calledInVain: Words("回访没有接通", "A call that nobody answered")
        case .wordLapsed: Words("等候确认的时间已过", "The time for a word is over")
        case .inspected(let isMended):
            isMended ? Words("现场核查已解决", "Inspected: mended") : Words("现场核查没有解决", "Inspected: not mended")
        case .told(let clock, let rung):
            Words(
                "\(clock.words.chinese)：\(rung.words.chinese)",
                "\(clock.words.english): \(rung.words.english.lowercased())")
        }
    }

    private static func words(of word: Case.Word) -> Words {
        guard word.isSolved else { return Words("反映人：没有解决", "The reporter: it isn't solved") }
        return switch word.isSatisfied {
        case true?: Words("反映人：已解决，满意", "The reporter: solved, satisfied")
        case false?: Words("反映人：已解决，不满意", "The reporter: solved, not satisfied")
        case nil: Words("反映人：已解决", "The reporter: solved")
        }
    }

    private static func words(of change: Assignment.Change, _ party: String) -> Words {
        switch change {
        case .accepted: Words("\(party)已接收", "\(party) accepted it")
        case .disputed: Words("\(party)对派单有异议", "\(party) disputes the dispatch")
        case .extensionAsked: Words("\(party)申请延期", "\(party) asks for more time")
        case .extensionGranted: Words("同意\(party)延期", "\(party) was granted more time")
        case .extensionRefused: Words("不同意\(party)延期", "\(party) was refused more time")
        case .resumed: Words("\(party)恢复办理", "\(party) goes on with it")
        case .recalled: Words("从\(party)收回", "It was recalled from \(party)")
        case .appealed: Words("\(party)对逾期提出申诉", "\(party) appeals the lateness")
        case .givenBack: Words("\(party)退回", "\(party) gave it back")
        case .decided(let isUpheld):
            isUpheld
                ? Words("异议成立，不归\(party)办", "The dispute is upheld: it isn't for \(party)")
                : Words("异议不成立，由\(party)办", "The dispute is overruled: it is for \(party)")
        case .passedOn: Words("转给\(party)", "Passed on to \(party)")
        case .suspended(let end): Words("\(party)挂账到 \(end.local)", "\(party) put it off until \(end.local)")
        case .answered: Words("\(party)已办结答复", "\(party) answered")
        case .ordered: Words("督办\(party)", "\(party) was given a supervision order")
        case .orderAnswered: Words("\(party)答复督办", "\(party) answered the order")
        case .reviewed(let agrees):
            agrees ? Words("复核同意免计", "A reviewer agrees to leave it out") : Words("复核不同意免计", "A reviewer refuses")
        }
    }
}

extension Case.What {
    fileprivate var files: Bool { if case .filed = self { true } else { false } }
}
