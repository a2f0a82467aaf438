public import Core
internal import Database
public import Domain
internal import Storage

/// Taking in lists of matters: read and judged first, put into a draft when somebody says so; the draft is put in force
/// by another step.
///
/// Both go in chunks behind waiting commands, and go on where they stopped. The same list twice changes nothing.
public struct MatterImportActions: Sendable {
    let world: World

    public init(world: World) { self.world = world }

    static let chunk = 500

    /// The kind of the job that applies a list; its payload holds the list's key as `import`.
    public static let jobKind = "matter-import.apply"

    /// Reads and judges a file; nothing of the catalogue changes.
    ///
    /// - Throws: a `Problem` naming file, row and column where it can't be read; then nothing is kept.
    public func stage(_ file: SheetFile, by caller: Caller) async throws -> Key<MatterImportRun> {
        try Permissions.require(.editMatters, for: caller)
        let (now, world) = (world.now(), world)
        let run = MatterImportRun(
            id: Key(world.freshNumber()), account: caller.id, begun: now, file: String(file.name.prefix(200)),
            edition: Key(world.freshNumber()))
        let rows = try await world.longWork.run { try MatterFile(file).rows() }
        let catalogue = try await world.database.read { try MatterTable.catalogue(.latest, in: $0) }
        let findings = try await world.longWork.run {
            MatterImport.judged(rows, in: catalogue, for: run.edition, freshNumber: world.freshNumber)
        }
        try await world.database.write { db in
            try MatterImportTable.begin(run, in: db)
            try Journal.record(
                "matter-import.read", on: Journal.Subject("matter_import", run.id), by: caller, at: now,
                ["rows": .count(findings.count)], in: db)
        }
        for start in stride(from: 0, to: findings.count, by: Self.chunk) {
            let part = Array(findings[start..<min(start + Self.chunk, findings.count)])
            try await world.database.writeBulk { try MatterImportTable.add(part, from: start + 1, to: run.id, in: $0) }
        }
        try await world.database.write { try MatterImportTable.move(run.id, to: .ready, applied: 0, in: $0) }
        return run.id
    }

    /// Puts a list away without applying it.
    public func drop(_ id: Key<MatterImportRun>, by caller: Caller) async throws {
        try Permissions.require(.editMatters, for: caller)
        let now = world.now()
        try await world.database.write { db in
            guard let run = try MatterImportTable.lock(id, in: db) else { throw MatterImportProblem.missing }
            guard run.stage == .ready || run.stage == .reading else { throw MatterImportProblem.notReady }
            try MatterImportTable.move(id, to: .dropped, applied: run.applied, in: db)
            try Journal.record(
                "matter-import.dropped", on: Journal.Subject("matter_import", id), by: caller, at: now, in: db)
        }
    }
}

extension MatterImportActions {
    /// Puts a list into a draft of its own, or goes on with it.
    ///
    /// - Throws: a `conflict` problem where rows are wrong, there is a draft already, or the list is over.
    public func apply(_ id: Key<MatterImportRun>, by caller: Caller) async throws {
        try Permissions.require(.editMatters, for: caller)
        try await begin(id, job: nil, by: caller)
        while try await world.database.writeBulk({ try Self.applyChunk(of: id, in: $0) }) {
            try Task.checkCancellation()
        }
        let now = world.now()
        try await world.database.write { db in
            guard let run = try MatterImportTable.lock(id, in: db), run.stage == .applying else { return }
            try MatterImportTable.move(id, to: .done, applied: run.applied, in: db)
            try Journal.record(
                "matter-import.applied", on: Journal.Subject("matter_import", id), by: caller, at: now,
                [
                    "edition": .key(of: run.edition),
                    "matters": .count(try MatterTable.count(in: run.edition, in: db)),
                ], in: db)
        }
    }

    /// Begins to apply it, and adds the job that does.
    public func applyLater(_ id: Key<MatterImportRun>, by caller: Caller) async throws {
        try Permissions.require(.editMatters, for: caller)
        try await begin(id, job: world.freshNumber(), by: caller)
    }

    private func begin(_ id: Key<MatterImportRun>, job: Int64?, by caller: Caller) async throws {
        let now = world.now()
        do {
            try await world.database.write { db in
                guard let run = try MatterImportTable.lock(id, in: db) else { throw MatterImportProblem.missing }
                if run.stage == .applying { return }
                guard run.stage == .ready else { throw MatterImportProblem.notReady }
                let counts = try MatterImportTable.counts(of: id, in: db)
                if let wrong = counts[.wrong] { throw MatterImportProblem.wrongRows(wrong) }
                guard counts[.new] != nil || counts[.changed] != nil else { throw MatterImportProblem.nothingNew }
                // What was in force or to be when the list was judged may be another catalogue now.
                let latest = try EditionTable.inForce(limit: 1, in: db).first?.id
                if let latest, latest > run.edition { throw MatterImportProblem.stale }
                let edition = try Edition.made(
                    Edition(
                        id: run.edition, title: String(run.file.prefix(100)), basis: "", author: caller.id, made: now))
                try EditionTable.insert(edition, in: db)
                try MatterImportTable.move(id, to: .applying, applied: 0, in: db)
                try Journal.record(
                    "edition.begun", on: Journal.Subject("edition", run.edition), by: caller, at: now,
                    ["import": .key(of: id)], in: db)
                if let job {
                    try Jobs.add(Self.jobKind, payload: ["import": .key(of: id)], due: now, key: job, in: db)
                }
            }
        } catch DatabaseError.unique(table: "edition", columns: _) {
            throw Edition.Refusal.draftThere
        }
    }

    /// - Returns: whether rows may be left.
    private static func applyChunk(of id: Key<MatterImportRun>, in db: Writer) throws -> Bool {
        guard let run = try MatterImportTable.lock(id, in: db), run.stage == .applying else { return false }
        let rows = try MatterImportTable.rows(of: id, nil, after: run.applied, limit: chunk / 2, in: db)
        guard let last = rows.last else { return false }
        // A draft that was dropped meanwhile takes nothing more.
        guard try EditionTable.find(run.edition, in: db)?.stage == .draft else {
            try MatterImportTable.move(id, to: .dropped, applied: run.applied, in: db)
            return false
        }
        // A matter that a later row says more of is put once, as it was said last.
        let entries = rows.flatMap(\.finding.entries)
        let latest = Dictionary(entries.map { ($0.id, $0) }) { $1 }
        var seen: Set<Key<Matter>> = []
        try MatterTable.put(entries.compactMap { seen.insert($0.id).inserted ? latest[$0.id] : nil }, in: db)
        try MatterImportTable.move(id, to: .applying, applied: last.position, in: db)
        return true
    }
}

enum MatterImportProblem {
    static let missing = Problem(.missing, "matter-import.missing", Words("没有这次导入。", "There is no such import."))
    static let notReady = Problem(
        .conflict, "matter-import.not-ready",
        Words("这次导入正在进行或已经结束，不能再改。", "This import is under way or over; it can't be changed."))
    static let nothingNew = Problem(
        .conflict, "matter-import.nothing-new",
        Words("表里的事项目录里都有，没有要改的。", "All of it is in the catalogue already; there is nothing to change."))
    static let stale = Problem(
        .conflict, "matter-import.stale",
        Words("看过这份表以后目录改过了，请重新上传。", "The catalogue has changed since the list was judged; send it again."))

    static func wrongRows(_ count: Int) -> Problem {
        Problem(
            .conflict, "matter-import.wrong-rows",
            Words(
                "有 \(count) 行有错，一行也没有导入。请改正文件后重新上传。",
                "\(count.counted("row")) wrong, so none was taken over. Correct the file and send it again."),
            arguments: ["count": .integer(count)])
    }
}
