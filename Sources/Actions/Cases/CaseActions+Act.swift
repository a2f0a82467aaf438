public import Core
internal import Database
public import Domain
internal import Storage

extension CaseActions {
    /// Does something to a case: judged by the permission table, then by the case's own life; one event of the journal,
    /// and the words that came with it beside it.
    ///
    /// - Parameter sent: pictures that show what an answer says.
    public func perform(
        _ act: Case.Act, on id: Key<Case>, _ sent: [SentPicture] = [], by caller: Caller
    ) async throws {
        let (now, terms) = (world.now(), try await terms(of: id))
        let held = try await catalogue.inForce(on: now.day)
        let pictures = try await evidence(sent, for: act, on: id, at: now, by: caller)
        try await world.database.write { db in
            let file = try Self.lock(id, in: db)
            let access = CaseAccess(caller, to: file)
            guard access.sees || access.may(act) else { throw CaseProblem.none }
            try access.require(act)
            try Self.check(act, on: file, held, at: now, in: db)
            let next = try Self.save(act, on: file, by: Case.Hand(caller), caller, now, terms, in: db)
            try Self.attach(pictures, to: id, .event(next.flow.events), at: now, in: db)
        }
    }

    /// Says whether it is solved, by whoever brought it.
    public func say(_ word: Case.Word, by handle: ReportHandle) async throws {
        try await perform(.giveWord(word), by: handle)
    }

    /// Takes the report back.
    public func withdraw(by handle: ReportHandle) async throws {
        try await perform(.withdraw, by: handle)
    }

    private func perform(_ act: Case.Act, by handle: ReportHandle) async throws {
        let now = world.now()
        let found = try await world.database.read { try Self.brought(by: handle, in: $0) }
        let terms = try await terms(in: found.file.place)
        try await world.database.write { db in
            let (report, file) = try Self.brought(by: handle, in: db)
            let taken = try Self.lock(file.id, in: db)
            try Self.save(act, on: taken, by: .reporter(report.id), nil, now, terms, in: db)
        }
    }

    /// The report that somebody holds, and the case it goes on in.
    static func brought(by handle: ReportHandle, in db: Reader) throws -> (report: Report, file: Case) {
        guard let report = try report(of: handle, in: db) else { throw CaseProblem.none }
        return (report, try file(of: report, in: db))
    }

    /// The case that a report goes on in.
    static func file(of report: Report, in db: Reader) throws -> Case {
        guard let file = try living(report.case, in: db) else { throw CaseProblem.none }
        return file
    }

    /// The case that one goes on in: what it was merged into, else itself; nil where that isn't there.
    static func living(_ id: Key<Case>, in db: Reader) throws -> Case? { try living([id], in: db)[id] }

    /// The cases that some go on in, by what was asked for; those that aren't there are left out.
    static func living(_ ids: [Key<Case>], in db: Reader) throws -> [Key<Case>: Case] {
        let own = try CaseTable.find(ids, in: db)
        // What has taken others in is never merged itself: there is one step and no second.
        let hosts = try CaseTable.find(own.values.compactMap(\.stage.mergedInto), in: db)
        return own.compactMapValues { file in
            guard let host = file.stage.mergedInto else { return file }
            return hosts[host]
        }
    }

    static func lock(_ id: Key<Case>, in db: Writer) throws -> Case {
        guard let file = try CaseTable.lock(id, in: db) else { throw CaseProblem.none }
        return file
    }

    func terms(of id: Key<Case>) async throws -> CaseTerms {
        let day = world.now().day
        return try await world.database.read { try terms(of: id, on: day, in: $0) }
    }

    /// The same inside a read; not inside a write (`Shelves`).
    func terms(of id: Key<Case>, on day: Day, in db: Reader) throws -> CaseTerms {
        guard let file = try CaseTable.find(id, in: db) else { throw CaseProblem.none }
        return try terms(in: file.place, on: day, in: db)
    }

    /// What the catalogue says about sending: what isn't on the list goes to no grid and no community
    /// (DOMAIN.md A6-02).
    private static func check(
        _ act: Case.Act, on file: Case, _ held: CatalogueShelf.InForce, at now: Instant, in db: Reader
    ) throws {
        let filing: Case.Filing?
        var sent: [(Assignment.Assignee, Matter.Part)] = []
        switch act {
        case .file(let new): filing = new
        case .dispatch(let lead, let assists):
            filing = file.flow.filing
            sent = (lead.map { [($0, .lead)] } ?? []) + assists.map { ($0, .assist) }
        case .on(let number, .passOn(let next)):
            filing = file.flow.filing
            sent = file.flow.assignment(number).map { [(next, $0.part)] } ?? []
        default: return
        }
        guard let filing, let path = held.catalogue.path(to: filing.matter) else { throw MatterProblem.noMatter }
        guard path.isInUse else { throw Matter.Path.Refusal.retired(path.name) }
        let standard = try MatterGround.standard(filing.standard, in: db)
        for (assignee, part) in sent {
            guard case .area = assignee.party else { continue }
            try path.check(
                to: assignee.level, as: part, by: standard, in: file.place, on: now.day, listed: held.listed)
        }
    }

    /// One act: the case moved on, its event recorded, its words kept.
    @discardableResult
    static func save(
        _ act: Case.Act, on file: Case, by hand: Case.Hand, _ caller: Caller?, _ now: Instant, _ terms: CaseTerms,
        in db: Writer
    ) throws -> Case {
        let (next, event) = try file.after(act, by: hand, at: now, under: terms)
        try CaseTable.update(next, before: file, under: terms, at: now, in: db)
        try CaseJournal.record(event, on: next, by: caller ?? .clock, in: db)
        if let words = act.words {
            try CaseRemarkTable.add(
                CaseRemark(of: file.id, event: next.flow.events, text: words, at: now), in: db)
        }
        if let precedent = file.precedent(from: event) { try CaseRemarkTable.add(precedent, in: db) }
        return next
    }
}

extension Case.Act {
    /// What somebody wrote with it; nil where nothing is written.
    var words: String? {
        switch self {
        case .reject(_, let text), .answerAtOnce(let text), .settleOnTheSpot(let text), .escalate(_, let text),
            .sendBack(let text), .inspect(_, let text):
            text.trimmed
        case .on(_, let act): act.words
        case .askVerification, .verify, .file, .follow, .merge, .unmerge, .takeIn, .letGo, .withdraw, .dispatch,
            .giveWord, .callInVain, .letWordLapse, .tell:
            nil
        }
    }
}

extension Assignment.Act {
    fileprivate var words: String? {
        switch self {
        case .giveBack(let text), .dispute(let text), .decide(_, let text), .askExtension(let text),
            .refuseExtension(let text), .suspend(_, let text), .answer(let text), .recall(let text), .order(let text),
            .answerOrder(_, let text), .appeal(let text):
            text.trimmed
        case .accept, .passOn, .grantExtension, .resume, .review: nil
        }
    }
}
