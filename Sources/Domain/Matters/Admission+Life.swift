public import Core

extension Admission {
    public enum Act: Hashable, Sendable {
        case grant(from: Day)
        /// - Parameter because: 1...500 characters.
        case refuse(because: String)
        case withdraw
        /// - Parameter on: the first day on which it is off the list again.
        case end(on: Day)
    }

    public enum Refusal: Error, Hashable, Sendable {
        case wrongLevel, workMisshapen, basisMisshapen, hoursOutOfRange, yuanOutOfRange
        /// The matter is out of use, or isn't in force yet.
        case matterMissing
        /// It would hold for less than a township.
        case wrongArea
        /// The departments took it back from the townships.
        case takenBack
        /// It is on the list there already.
        case listedAlready
        /// The same is asked already.
        case askedAlready
        case ownWish, notYours, reasonMissing
        case dayPassed(Day)
        /// It would end before it begins.
        case endsTooSoon(Day)
        /// The act doesn't exist in this stage.
        case outOfTurn
    }

    /// A wish as somebody hands it in.
    ///
    /// - Parameters:
    ///   - path: of the matter today; nil where it isn't in force.
    ///   - level: of the area it is to hold in; nil for the whole city.
    ///   - others: admissions of the matter and of what it stands under.
    public static func made(
        _ draft: Admission, of path: Matter.Path?, in level: Area.Level?, beside others: [Admission]
    ) throws(Refusal) -> Admission {
        guard let path, path.isInUse else { throw .matterMissing }
        guard path.duty != .takenBack else { throw .takenBack }
        guard draft.downTo <= .community else { throw .wrongLevel }
        guard level.map({ $0 <= .township }) ?? true else { throw .wrongArea }
        let wish = Wish(
            downTo: draft.downTo, work: draft.work.trimmed, basis: draft.basis.trimmed, hours: draft.hours,
            yuan: draft.yuan)
        guard (1...300).contains(wish.work.count) else { throw .workMisshapen }
        guard (1...200).contains(wish.basis.count) else { throw .basisMisshapen }
        guard (0...744).contains(wish.hours) else { throw .hoursOutOfRange }
        guard (0...1_000_000_000).contains(wish.yuan) else { throw .yuanOutOfRange }
        // For the whole city, or for the same place: what is listed above its place would have to be looked up.
        let same = others.filter { $0.area == nil || $0.area == draft.area }
        for other in same where other.stage == .asked && other.matter == draft.matter && other.area == draft.area {
            throw .askedAlready
        }
        guard !same.contains(where: { $0.downTo <= draft.downTo && $0.staysListed }) else {
            throw .listedAlready
        }
        return Admission(
            id: draft.id, matter: draft.matter, asker: (draft.organisation, draft.requester), area: draft.area,
            wish: wish, asked: draft.asked)
    }

    /// Whether it is on the list or will be, with no end set.
    private var staysListed: Bool {
        guard case .listed(_, let until, _) = stage else { return false }
        return until == nil
    }

    /// The whole life of an admission. Who may try an act at all stands in the permission table.
    public func after(_ act: Act, by caller: Key<Caller>, on today: Day) throws(Refusal) -> Admission {
        var next = self
        switch (stage, act) {
        case (.asked, .grant(let day)):
            guard caller != requester else { throw .ownWish }
            guard day >= today else { throw .dayPassed(day) }
            next.stage = .listed(from: day, until: nil, by: caller)
        case (.asked, .refuse(let reason)):
            guard caller != requester else { throw .ownWish }
            let reason = reason.trimmed
            guard (1...500).contains(reason.count) else { throw .reasonMissing }
            next.stage = .refused(reason, by: caller)
        case (.asked, .withdraw):
            guard caller == requester else { throw .notYours }
            next.stage = .withdrawn
        case (.listed(let from, let until, let by), .end(let day)):
            guard until.map({ today < $0 }) ?? true else { throw .outOfTurn }
            guard day >= today else { throw .dayPassed(day) }
            guard day >= from else { throw .endsTooSoon(from) }
            next.stage = .listed(from: from, until: day, by: by)
        case (.asked, _), (.listed, _), (.refused, _), (.withdrawn, _):
            throw .outOfTurn
        }
        return next
    }

    /// The acts worth a button now, for somebody who may ask and decide.
    public func offers(to caller: Key<Caller>, on today: Day) -> Set<Offer> {
        switch stage {
        case .asked: caller == requester ? [.withdraw] : [.grant, .refuse]
        case .listed(_, let until, _): until.map { today < $0 } ?? true ? [.end] : []
        case .refused, .withdrawn: []
        }
    }

    /// What a page offers.
    public enum Offer: String, CaseIterable, Hashable, Sendable {
        case grant, refuse, withdraw, end
    }
}

extension Admission.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .wrongLevel: told("level", "只能申请交给网格或社区。", "Only a grid or a community is asked for.", "level")
        case .workMisshapen:
            told("work", "请写明要网格做什么，1 到 300 个字。", "Say in 1 to 300 characters what the grids would do.", "work")
        case .basisMisshapen: told("basis", "请写明依据，1 到 200 个字。", "Give the basis, 1 to 200 characters.", "basis")
        case .hoursOutOfRange:
            told("hours", "每个网格每月的工时应在 0 到 744 之间。", "Hours a month in one grid are 0 to 744.", "hours")
        case .yuanOutOfRange: told("yuan", "经费应在 0 到十亿元之间。", "The money is 0 to 1,000,000,000 yuan a year.", "yuan")
        case .matterMissing: told("matter", "请选一个在用的事项。", "Choose a matter that is in use.", "matter")
        case .wrongArea:
            told("area", "只能为全市、一个区县或一个街道（乡镇）申请。", "Ask for the whole city, a county or a township.", "area")
        case .takenBack:
            told(
                "taken-back", "上级部门已收回的事项不能交给网格。", "What the departments have taken back can't go to the grids.",
                "matter")
        case .listedAlready:
            told("listed-already", "这个事项已经在清单上，不用再申请。", "The matter is on the list already.", "matter")
        case .askedAlready:
            told("asked-already", "这个事项已经有人申请，正在等决定。", "The same is asked already and waits for a decision.", "matter")
        case .ownWish:
            told("own-wish", "自己提出的申请要由别人决定。", "Somebody else has to decide what you asked for.", nil, .forbidden)
        case .notYours: told("not-yours", "只有申请人能撤回。", "Only who asked can withdraw it.", nil, .forbidden)
        case .reasonMissing:
            told("reason", "请写明不同意的原因，最多 500 个字。", "Say why not, in at most 500 characters.", "reason")
        case .dayPassed(let day):
            told("day-passed", "\(day) 已经过去，请选今天或以后的日期。", "\(day) is over; choose today or later.", "day")
        case .endsTooSoon(let day):
            told(
                "ends-too-soon", "它从 \(day) 起才在清单上，不能更早结束。", "It is on the list from \(day); it can't end earlier.",
                "day")
        case .outOfTurn:
            told(
                "out-of-turn", "这份申请的状态刚才变了，请刷新后再看。", "The request has moved on meanwhile; reload the page.", nil,
                .conflict)
        }
    }

    private func told(
        _ code: String, _ chinese: String, _ english: String, _ field: String?, _ kind: Problem.Kind = .invalid
    ) -> Problem {
        Problem(kind, "admission.\(code)", field: field, Words(chinese, english))
    }
}
