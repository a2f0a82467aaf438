public import Core
internal import Database
public import Domain
internal import Storage

extension PeopleImportActions {
    /// Goes on with a list where it stopped, as whoever sent it: judges it, or applies it. For the job behind it.
    public func goOn(_ id: Key<PeopleImportRun>) async throws {
        let now = world.now()
        let found = try await world.database.read { db in
            try PeopleImportTable.find(id, in: db).map { ($0, try Caller.standing($0.account, at: now, in: db)) }
        }
        guard let (run, caller) = found else { return }
        switch run.stage {
        case .judging: try await judge(id, by: caller)
        case .applying: try await apply(id, by: caller)
        case .reading, .mapping, .ready, .done, .dropped: return
        }
    }

    /// Judges the rows of a list, or goes on with it.
    ///
    /// - Parameter limit: stops behind so many rows, to be gone on with by the job.
    func judge(_ id: Key<PeopleImportRun>, by caller: Caller, rows limit: Int = .max) async throws {
        guard let ground = try await ground(of: id, in: .judging, by: caller) else { return }
        var count = 0
        while count < limit {
            let judged = try await world.database.writeBulk { try judgeChunk(id, by: ground, in: $0) }
            guard let judged else { return }
            count += judged
            try Task.checkCancellation()
        }
    }

    /// What rows of a list in a stage are judged by; nil where it is in another.
    func ground(
        of id: Key<PeopleImportRun>, in stage: PeopleImportRun.Stage, by caller: Caller
    ) async throws -> PeopleImportGround? {
        let world = world
        return try await world.database.read { db in
            guard let run = try PeopleImportTable.find(id, in: db), run.stage == stage, let mapping = run.mapping else {
                return nil
            }
            return try PeopleImportGround(run, mapping, by: caller, in: world, db)
        }
    }

    /// - Returns: how many rows; nil when it is over.
    private func judgeChunk(
        _ id: Key<PeopleImportRun>, by ground: PeopleImportGround, in db: Writer
    ) throws -> Int? {
        guard var run = try PeopleImportTable.lock(id, in: db), run.stage == .judging else { return nil }
        let rows = try PeopleImportTable.rows(
            of: id, after: run.reached, limit: Self.chunk, vault: world.vault, in: db)
        guard let last = rows.last else {
            run = try run.after(.judged)
            run.rows = try PeopleImportTable.counts(of: id, in: db).kinds.values.reduce(0, +)
            try PeopleImportTable.update(run, in: db)
            return nil
        }
        for row in rows {
            try PeopleImportTable.decide([], on: row.id, in: db)
            try judge(row, deciding: [], by: ground, in: db)
        }
        run.reached = last.number
        try PeopleImportTable.update(run, in: db)
        return rows.count
    }

    private func judge(
        _ row: PeopleImportRow, deciding decisions: Set<PeopleImport.Decision>, by ground: PeopleImportGround,
        in db: Writer
    ) throws {
        guard let cells = row.cells, row.number > ground.run.heading, !PeopleImport.isAside(cells) else {
            return try PeopleImportTable.setAside(row.id, in: db)
        }
        switch PeopleImport.read(cells, by: ground.terms) {
        case .wrong: try PeopleImportTable.note(PeopleImport.Finding(.wrong), on: row.id, marks: nil, in: db)
        case .entry(let entry):
            let beside = try ground.beside(entry, row: row.number, in: db)
            let finding = PeopleImport.judge(entry, beside.ground, decisions)
            try PeopleImportTable.note(finding, on: row.id, marks: beside.marks, in: db)
        }
    }

    /// What a person decides about a row; it is judged anew with that, and may ask for another decision.
    public func decide(
        _ decision: PeopleImport.Decision?, on number: Int, of id: Key<PeopleImportRun>, by caller: Caller
    ) async throws {
        try requirePermission(caller)
        let now = world.now()
        guard let ground = try await ground(of: id, in: .ready, by: caller), ground.run.account == caller.id else {
            throw try await world.database.read({ try PeopleImportTable.find(id, in: $0) })?.account == caller.id
                ? PeopleImportRun.Refusal.outOfTurn.problem : PeopleImportProblem.none
        }
        try await world.database.write { db in
            guard try Self.lock(id, by: caller, in: db).stage == .ready else { throw PeopleImportRun.Refusal.outOfTurn }
            guard let row = try PeopleImportTable.row(number, of: id, vault: world.vault, in: db) else {
                throw PeopleImportProblem.noDoubt
            }
            guard let decision else {
                try PeopleImportTable.decide([], on: row.id, in: db)
                return try judge(row, deciding: [], by: ground, in: db)
            }
            guard row.finding?.doubts.contains(where: { $0.answers.contains(decision) }) ?? false else {
                throw PeopleImportProblem.noDoubt
            }
            let decisions = decision == .leave ? [.leave] : row.decisions.subtracting([.leave]).union([decision])
            try PeopleImportTable.decide(decisions, on: row.id, in: db)
            try judge(row, deciding: decisions, by: ground, in: db)
            try Journal.record(
                "people-import.decided", on: Journal.Subject("people_import", id), by: caller, at: now,
                ["row": .count(number), "decision": .code(decision.rawValue)], in: db)
        }
    }
}
