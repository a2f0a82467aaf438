public import Core
internal import Database
public import Domain
internal import Storage

extension DivisionActions {
    /// Takes an import over into the tree, or goes on with it.
    ///
    /// - Parameter progress: told how many rows are done, and of how many.
    /// - Throws: a `conflict` problem where rows are wrong (none is taken over then) or the import is over.
    public func apply(
        _ id: Key<DivisionImportRun>, by caller: Caller,
        progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws {
        try Permissions.require(.importDivisions, for: caller)
        try await begin(id, by: caller)
        let total = try await world.database.read { db in
            try DivisionImportTable.counts(of: id, in: db).values.reduce(0, +)
        }
        while let applied = try await world.database.writeBulk({ try Self.applyChunk(of: id, in: $0) }) {
            progress(applied, total)
            try Task.checkCancellation()
        }
        try await finish(id, by: caller)
    }

    /// Marks it as being applied, so that the work may go on in the background (`ApplyDivisions`).
    ///
    /// - Returns: false where it is being applied already.
    @discardableResult
    public func begin(_ id: Key<DivisionImportRun>, by caller: Caller) async throws -> Bool {
        try Permissions.require(.importDivisions, for: caller)
        return try await begin(id, job: nil)
    }

    /// As `begin`, with a job that carries it out, added in the same transaction.
    public func applyLater(_ id: Key<DivisionImportRun>, by caller: Caller) async throws {
        try Permissions.require(.importDivisions, for: caller)
        try await begin(id, job: world.freshNumber())
    }

    /// The kind of the job that applies an import; its payload holds the import's key as `import`.
    public static let jobKind = "divisions.apply"

    @discardableResult
    private func begin(_ id: Key<DivisionImportRun>, job: Int64?) async throws -> Bool {
        let now = world.now()
        return try await world.database.write { db in
            guard let run = try DivisionImportTable.lock(id, in: db) else { throw DivisionProblem.noImport }
            if run.stage == .applying { return false }
            guard run.stage == .ready else { throw DivisionProblem.notReady }
            let wrong = try DivisionImportTable.counts(of: id, in: db)[.wrong] ?? 0
            guard wrong == 0 else { throw DivisionProblem.wrongRows(wrong) }
            try DivisionImportTable.move(id, to: .applying, applied: 0, in: db)
            if let job {
                try Jobs.add(Self.jobKind, payload: ["import": .key(of: id)], due: now, key: job, in: db)
            }
            return true
        }
    }

    private func finish(_ id: Key<DivisionImportRun>, by caller: Caller) async throws {
        let (now, rebuild, cases) = (world.now(), world.freshNumber(), world.freshNumber())
        try await world.database.write { db in
            guard let run = try DivisionImportTable.lock(id, in: db), run.stage == .applying else { return }
            let outcomes = try DivisionImportTable.outcomes(of: id, in: db)
            // One entry for thousands of names: what follows the journal can't see each.
            if outcomes[.renamed] ?? 0 > 0 {
                try Jobs.add(Search.rebuilding, payload: ["kind": .code("area")], due: now, key: rebuild, in: db)
                try Jobs.add(Search.rebuilding, payload: ["kind": .code("case")], due: now, key: cases, in: db)
            }
            try DivisionImportTable.move(id, to: .done, applied: run.applied, in: db)
            try Journal.record(
                "divisions.applied", on: Journal.Subject("division_import", id), by: caller, at: now,
                [
                    "added": .count(outcomes[.added] ?? 0), "renamed": .count(outcomes[.renamed] ?? 0),
                    "skipped": .count(outcomes[.skipped] ?? 0),
                ], in: db)
        }
    }

    /// - Returns: the position reached; nil when nothing is left.
    private static func applyChunk(of id: Key<DivisionImportRun>, in db: Writer) throws -> Int? {
        guard let run = try DivisionImportTable.lock(id, in: db), run.stage == .applying else { return nil }
        let rows = try DivisionImportTable.rows(of: id, after: run.applied, limit: chunk, in: db)
        guard let last = rows.last else { return nil }
        var applying = try Applying(rows, of: run, in: db)
        for row in rows { try applying.take(row, in: db) }
        try applying.save(in: db)
        try DivisionImportTable.move(id, to: .applying, applied: last.position, in: db)
        return last.position
    }
}

/// One chunk on its way into the tree.
private struct Applying {
    private let run: DivisionImportRun
    /// Who holds the codes of the chunk and of its parents, kept up as the chunk goes on.
    private var holders: [String: PlacedArea]
    /// Codes whose row was left out; what stands below them is left out too.
    private var skipped: Set<String>
    private var added: [PlacedArea] = []
    private var labels: [AreaCode] = []
    private var positions: [JudgedRow.Outcome: [Int]] = [:]

    init(_ rows: [JudgedRow], of run: DivisionImportRun, in db: Reader) throws {
        self.run = run
        let parents = Array(Set(rows.compactMap(\.row.parentCode)))
        let codes = Set(rows.map(\.row.code)).union(parents)
        holders = try AreaCodeTable.holders(of: codes, .statistical, in: db)
        skipped = try DivisionImportTable.skipped(parents, of: run.id, in: db)
    }

    mutating func take(_ judged: JudgedRow, in db: Writer) throws {
        let outcome = try self.outcome(of: judged, in: db)
        positions[outcome, default: []].append(judged.position)
        if outcome == .skipped { skipped.insert(judged.row.code) }
    }

    private mutating func outcome(of judged: JudgedRow, in db: Writer) throws -> JudgedRow.Outcome {
        let row = judged.row
        let holder = holders[row.code]
        // Somebody may have added or renamed it since the rows were judged: then the name decides again.
        if let holder, holder.area.name == row.name { return .kept }
        switch (judged.verdict, judged.decision, holder) {
        case (.otherName, .renamed?, let holder?):
            try AreaActions.rename(holder.area, to: row.name, on: run.day, in: db)
            return .renamed
        case (.otherName, .other?, .some):
            try AreaCodeTable.end(row.code, .statistical, on: run.day, in: db)
            return try add(judged)
        case (.new, _, nil), (.waiting, _, nil), (.same, _, nil):
            return try add(judged)
        case (.new, _, _), (.same, _, _), (.waiting, _, _), (.otherName, _, _), (.wrong, _, _):
            return .skipped
        }
    }

    private mutating func add(_ judged: JudgedRow) throws -> JudgedRow.Outcome {
        let row = judged.row
        if let parent = row.parentCode, skipped.contains(parent) || holders[parent] == nil { return .skipped }
        let parent = row.parentCode.flatMap { holders[$0] }
        let draft = Area.Draft(level: row.level, name: row.name, ordinal: DivisionImport.ordinal(of: row))
        let area = try Area.made(draft, id: judged.area, under: parent?.area, on: run.day)
        let placed = PlacedArea(
            area: area, ancestry: (parent?.ancestry ?? .none).including(area.id, area.level), extent: nil)
        added.append(placed)
        labels.append(
            AreaCode(area: area.id, scheme: .statistical, code: row.code, name: row.name, validFrom: run.day))
        holders[row.code] = placed
        return .added
    }

    func save(in db: Writer) throws {
        try AreaTable.add(added, in: db)
        try AreaCodeTable.add(labels, in: db)
        for (outcome, positions) in positions {
            try DivisionImportTable.settle(positions, as: outcome, of: run.id, in: db)
        }
    }
}
