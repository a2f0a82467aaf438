internal import Core
internal import Domain

/// Who may try what on a case: the permission table, asked by what an act is about. The case's life refuses besides.
struct CaseAccess {
    let caller: Caller
    let file: Case

    init(_ caller: Caller, to file: Case) {
        self.caller = caller
        self.file = file
    }

    /// In its place, or for a body that has or had a part of it.
    var sees: Bool {
        if Permissions.allows(.seeCases, caller: caller, place: file.place) { return true }
        return file.flow.assignments.contains { one in
            (one.trail + [one.assignee]).contains { assignee in
                guard case .organisation(let id) = assignee.party else { return false }
                return Permissions.allows(.seeCases, caller: caller, organisation: id)
            }
        }
    }

    func require(_ act: Case.Act) throws {
        guard may(act) else { throw Permissions.refusal(of: permission(for: act)) }
    }

    func may(_ act: Case.Act) -> Bool {
        switch act {
        case .answerAtOnce, .settleOnTheSpot: isThere(.registerCases) || keepsDesk
        case .askVerification, .file, .reject, .merge, .unmerge, .dispatch, .escalate, .sendBack: keepsDesk
        case .verify, .inspect: isThere(.lookAtPlaces)
        case .giveWord, .callInVain: isThere(.callBack)
        // By the private link, by another act, or by the clock.
        case .follow, .takeIn, .letGo, .withdraw, .letWordLapse, .tell: caller.id == Caller.clock.id
        case .on(let number, let act): may(act, on: number)
        }
    }

    private func may(_ act: Assignment.Act, on number: Int) -> Bool {
        guard let part = file.flow.assignment(number) else { return false }
        switch act {
        case .accept, .giveBack, .dispute, .passOn, .askExtension, .answer, .answerOrder, .appeal:
            return acts(for: part.assignee)
        case .grantExtension, .refuseExtension, .suspend, .resume, .recall: return keepsDesk
        case .decide: return isThere(.decideDisputes)
        case .order: return isThere(.superviseCases)
        case .review: return isThere(.reviewAppeals)
        }
    }

    /// Whether the caller is of the body that has a part: of the organisation, or of those who work in the area.
    func acts(for assignee: Assignment.Assignee) -> Bool {
        switch assignee.party {
        case .organisation(let id): Permissions.allows(.handleCases, caller: caller, organisation: id)
        case .area: isThere(.desk(of: assignee.level))
        }
    }

    private var keepsDesk: Bool { isThere(.desk(of: file.flow.level)) }

    private func isThere(_ permission: Permission) -> Bool {
        Permissions.allows(permission, caller: caller, place: file.place)
    }

    /// The one a refusal names.
    private func permission(for act: Case.Act) -> Permission {
        switch act {
        case .verify, .inspect: .lookAtPlaces
        case .giveWord, .callInVain: .callBack
        case .on(_, .decide): .decideDisputes
        case .on(_, .order): .superviseCases
        case .on(_, .review): .reviewAppeals
        case .on(_, .accept), .on(_, .giveBack), .on(_, .dispute), .on(_, .passOn), .on(_, .askExtension),
            .on(_, .answer), .on(_, .answerOrder), .on(_, .appeal):
            .handleCases
        case .askVerification, .file, .reject, .answerAtOnce, .settleOnTheSpot, .follow, .merge, .unmerge, .takeIn,
            .letGo, .withdraw, .dispatch, .escalate, .sendBack, .on, .letWordLapse, .tell:
            .desk(of: file.flow.level)
        }
    }
}

extension CaseAccess {
    /// The acts of a case that are worth a button for the caller.
    func offers(at now: Instant, under terms: CaseTerms) -> [Case.Offer] {
        file.offers(to: Case.Hand(caller), at: now, under: terms).filter { may(file.sample($0)) }
    }

    func offers(for number: Int, at now: Instant, under terms: CaseTerms) -> [Assignment.Offer] {
        file.offers(for: number, to: Case.Hand(caller), at: now, under: terms)
            .filter { may(file.sample($0, for: number, at: now), on: number) }
    }
}
