import Core
import Domain
import Testing

/// Thousands of commands at random, by everybody, in and out of turn: what must be true is asked after each.
struct CaseWalkTests {
    typealias Book = CaseBook

    @Test(arguments: 1...40)
    func `whatever is tried, one leads, no clock is lost, and nobody closes what they handled`(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        for walk in 0..<5 {
            var record =
                walk % 2 == 0 ? Book.opened(dice.one(of: [Book.phone, Book.link])) : Book.opened(nil, level: .grid)
            for _ in 0..<60 {
                record.time = record.time.adding(minutes: Int(dice.roll(below: 600)))
                let (act, hand) = (Self.act(record.file, &dice), dice.one(of: Self.hands))
                let before = record
                // Most acts are refused; what is done anyway is looked at.
                guard (try? record.act(act, by: hand)) != nil else { continue }
                try Self.look(at: record, after: before, hand)
            }
            #expect(try record.replays())
        }
    }

    static let hands = [
        Book.dispatcher, Book.roadman, Book.roadhead, Book.waterman, Book.worker, Book.clerk, Book.supervisor,
        Book.evaluator, Book.reporter, Case.Hand.clock,
    ]

    static func look(at record: CaseBook.Record, after before: CaseBook.Record, _ hand: Case.Hand) throws {
        let flow = record.file.flow
        let leads = flow.assignments.count { $0.part == .lead && $0.stage.isLive }
        switch flow.stage {
        case .handling, .awaitingWord, .inspectBeforeClosing: #expect(leads == 1)
        case .reported, .verifyBeforeFiling, .filed, .rejected: #expect(leads == 0)
        case .closed(let closing):
            #expect(leads == (closing.kind.isOfCase ? 1 : 0))
            if closing.kind.isOfCase, !before.file.stage.isOver, case .caller = hand.by {
                #expect(!before.file.flow.wasHandled(by: hand))
            }
        case .withdrawn, .merged: #expect(leads <= 1)
        }
        #expect(Set(flow.running.map(\.name)) == waitedFor(flow) && flow.running.count == waitedFor(flow).count)
        #expect(flow.clocks.count >= before.file.flow.clocks.count)
        for (old, new) in zip(before.file.flow.clocks, flow.clocks) {
            #expect(old.name == new.name && old.begun == new.begun && old.limit == new.limit)
            #expect(old.isRunning || old == new)
        }
        #expect(flow.rework >= before.file.flow.rework && flow.handlers.isSuperset(of: before.file.flow.handlers))
        #expect(Case.Flow(record.events) == flow)
        #expect(record.events.map(\.at) == record.events.map(\.at).sorted())
    }

    /// What must have a clock, said once more and independently of the rules.
    static func waitedFor(_ flow: Case.Flow) -> Set<CaseClock.Name> {
        guard !flow.stage.isOver else { return [] }
        var names: Set<CaseClock.Name> = []
        if flow.stage == .reported || flow.stage == .verifyBeforeFiling { names.insert(.intake) }
        if flow.stage == .verifyBeforeFiling { names.insert(.verification) }
        let open = flow.assignments.filter { ![.answered, .recalled].contains($0.stage) }
        if flow.stage == .filed || open.contains(where: { $0.stage == .returned }) { names.insert(.dispatch) }
        if case .awaitingWord = flow.stage { names.insert(.word) }
        if case .inspectBeforeClosing = flow.stage { names.insert(.inspection) }
        for one in open {
            names.insert(.handling(one.number))
            if one.stage == .disputed { names.insert(.dispute(one.number)) }
            for order in flow.orders where order.assignment == one.number && !order.isAnswered {
                names.insert(.order(order.number))
            }
        }
        return names
    }

    static func act(_ file: Case, _ dice: inout Dice) -> Case.Act {
        switch dice.roll(below: 30) {
        case 0: return .askVerification
        case 1: return .verify(isSo: dice.roll(below: 5) > 0)
        case 2, 3, 4: return .file(Book.filing)
        case 5: return dice.roll(below: 9) > 0 ? .file(Book.filing) : .reject(.unlawful, because: "不合法")
        case 6: return dice.roll(below: 9) > 0 ? .callInVain : .withdraw
        case 7, 8, 9:
            return .dispatch(lead: assignee(&dice), assists: dice.roll(below: 2) == 0 ? [assignee(&dice)] : [])
        case 10: return .dispatch(lead: nil, assists: [assignee(&dice)])
        case 11: return .escalate(to: dice.one(of: Matter.Level.allCases), because: "办不了")
        case 12: return .sendBack(because: "应在下级办")
        case 13: return .giveWord(Case.Word(isSolved: dice.roll(below: 2) == 0))
        case 14: return .callInVain
        case 15: return .letWordLapse
        case 16: return .inspect(isMended: dice.roll(below: 2) == 0, because: "看过")
        case 17: return .follow(Case.Voice(Key(Int64(900 + dice.roll(below: 4))), .link))
        case 18: return dice.roll(below: 4) == 0 ? .merge(into: Key(2000)) : .unmerge
        case 19: return .unmerge
        case 20: return .tell(.handling(number(&dice)), dice.one(of: Escalation.Rung.allCases))
        case 21: return dice.roll(below: 6) == 0 ? .answerAtOnce("八点开门") : .giveWord(Case.Word(isSolved: false))
        default: return .on(number(&dice), part(file, &dice))
        }
    }

    static func number(_ dice: inout Dice) -> Int { Int(dice.roll(below: 4)) + 1 }

    static func assignee(_ dice: inout Dice) -> Assignment.Assignee {
        dice.one(of: [
            .organisation(Book.roads), .organisation(Book.water), .organisation(Book.gardens),
            .area(Book.township, at: .township), .area(Book.grid, at: .grid),
        ])
    }

    static func part(_ file: Case, _ dice: inout Dice) -> Assignment.Act {
        switch dice.roll(below: 18) {
        case 0, 1: return .accept
        case 2: return .giveBack(because: "不归我们")
        case 3: return .dispute(because: "派错了")
        case 4: return .decide(isUpheld: dice.roll(below: 2) == 0, because: "已核")
        case 5: return .passOn(to: assignee(&dice))
        case 6: return .askExtension(because: "材料未到")
        case 7: return .grantExtension
        case 8: return .refuseExtension(because: "可以办完")
        case 9: return .suspend(until: Book.now.adding(days: Int(dice.roll(below: 40))), because: "等雨停")
        case 10: return .resume
        case 11, 12, 13: return .answer("办好了")
        case 14: return .recall(because: "不用了")
        case 15: return .order(because: "逾期未办")
        case 16: return .answerOrder(number: number(&dice), "正在办")
        default: return dice.roll(below: 2) == 0 ? .appeal(because: "暴雨") : .review(agrees: dice.roll(below: 2) == 0)
        }
    }
}

/// Numbers that are the same in every run: SplitMix64.
struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func roll(below bound: UInt64) -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return (mixed ^ (mixed >> 31)) % bound
    }

    mutating func one<T>(of choices: [T]) -> T { choices[Int(roll(below: UInt64(choices.count)))] }
}
