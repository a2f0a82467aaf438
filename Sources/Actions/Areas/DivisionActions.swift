public import Core
internal import Database
public import Domain
internal import Storage

/// Taking in lists of the state's divisions: read and judged first, applied when somebody says so.
///
/// Both go in chunks of 1,000 rows behind waiting commands, and go on where they stopped. The same list twice changes
/// nothing.
public struct DivisionActions: Sendable {
    let world: World

    public init(world: World) { self.world = world }

    static let chunk = 1000
    /// The most rows one import takes: every province to township of the country, and as many again.
    public static let mostRows = 100_000

    /// Reads and judges files, whatever their order; nothing of the tree changes.
    ///
    /// - Parameters:
    ///   - day: from when on the labels hold.
    ///   - progress: told how many rows were kept, and of how many.
    /// - Throws: a `Problem` naming file, row and column where a file can't be read; then nothing is kept.
    public func stage(
        _ files: [DivisionFile], from day: Day, by caller: Caller,
        progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws -> Key<DivisionImportRun> {
        try Permissions.require(.importDivisions, for: caller)
        guard !files.isEmpty else { throw DivisionProblem.noFile }
        let now = world.now()
        let id = Key<DivisionImportRun>(world.freshNumber())
        let rows = try await world.longWork.run {
            // Parents before children; within a level as the files have it.
            let all = try files.map { try $0.rows() }.sorted { ($0.first?.level ?? .unit) < ($1.first?.level ?? .unit) }
            return all.flatMap { $0 }
        }
        guard rows.count <= Self.mostRows else { throw DivisionProblem.tooMany(rows.count) }
        let holders = try await world.database.read { db in
            try AreaCodeTable.allHolders(.statistical, in: db).mapValues {
                DivisionImport.Holder(
                    area: $0.area.id, name: $0.area.name, level: $0.area.level, parent: $0.area.parent)
            }
        }
        var judge = DivisionImport.Judge(holders: holders)
        let judged = rows.enumerated().map { index, row in
            self.judged(row, at: index + 1, by: &judge)
        }
        try await keep(judged, as: id, from: day, by: caller, at: now, progress)
        return id
    }

    private func judged(
        _ row: DivisionImport.Row, at position: Int, by judge: inout DivisionImport.Judge
    ) -> JudgedRow {
        let verdict = judge.verdict(on: row)
        let area: Key<Area> =
            switch verdict {
            case .same(let area), .otherName(let area): area
            case .new, .waiting, .wrong: Key(world.freshNumber())
            }
        return JudgedRow(position: position, row: row, verdict: verdict, area: area)
    }

    private func keep(
        _ judged: [JudgedRow], as id: Key<DivisionImportRun>, from day: Day, by caller: Caller, at now: Instant,
        _ progress: @escaping @Sendable (Int, Int) -> Void
    ) async throws {
        let run = DivisionImportRun(
            id: id, account: caller.id, begun: now, day: day, stage: .reading, applied: 0)
        try await world.database.write { db in
            try DivisionImportTable.begin(run, in: db)
            try Journal.record(
                "divisions.read", on: Journal.Subject("division_import", id), by: caller, at: now,
                ["rows": .count(judged.count)], in: db)
        }
        for start in stride(from: 0, to: judged.count, by: Self.chunk) {
            let part = Array(judged[start..<min(start + Self.chunk, judged.count)])
            try await world.database.writeBulk { try DivisionImportTable.add(part, to: id, in: $0) }
            progress(start + part.count, judged.count)
        }
        try await world.database.write { try DivisionImportTable.move(id, to: .ready, applied: 0, in: $0) }
    }

    /// What a person decides about a code that came with another name; until then its row is left out.
    public func decide(
        _ decision: DivisionImport.Decision, position: Int, of id: Key<DivisionImportRun>, by caller: Caller
    ) async throws {
        try Permissions.require(.importDivisions, for: caller)
        let now = world.now()
        let fresh = Key<Area>(world.freshNumber())
        try await world.database.write { db in
            guard let run = try DivisionImportTable.lock(id, in: db) else { throw DivisionProblem.noImport }
            guard run.stage == .ready else { throw DivisionProblem.notReady }
            guard try DivisionImportTable.decide(decision, newKey: fresh, position: position, of: id, in: db) else {
                throw DivisionProblem.noDoubt
            }
            try Journal.record(
                "divisions.decided", on: Journal.Subject("division_import", id), by: caller, at: now,
                ["row": .count(position), "decision": .code(decision.rawValue)], in: db)
        }
    }

    /// Puts an import away without applying it.
    public func drop(_ id: Key<DivisionImportRun>, by caller: Caller) async throws {
        try Permissions.require(.importDivisions, for: caller)
        let now = world.now()
        try await world.database.write { db in
            guard let run = try DivisionImportTable.lock(id, in: db) else { throw DivisionProblem.noImport }
            guard run.stage == .ready || run.stage == .reading else { throw DivisionProblem.notReady }
            try DivisionImportTable.move(id, to: .dropped, applied: run.applied, in: db)
            try Journal.record(
                "divisions.dropped", on: Journal.Subject("division_import", id), by: caller, at: now, in: db)
        }
    }
}

enum DivisionProblem {
    static let noFile = Problem(
        .invalid, "divisions.no-file", field: "file",
        Words("还没有选文件，请选一个或几个。", "No file was chosen. Choose one or several."))
    static let noImport = Problem(
        .missing, "divisions.no-import", Words("没有这次导入。", "There is no such import."))
    static let notReady = Problem(
        .conflict, "divisions.not-ready",
        Words("这次导入正在进行或已经结束，不能再改。", "This import is under way or over; it can't be changed."))
    static let noDoubt = Problem(
        .missing, "divisions.no-doubt", Words("这一行不需要决定。", "This row needs no decision."))

    static func tooMany(_ count: Int) -> Problem {
        Problem(
            .tooLarge, "divisions.too-many", field: "file",
            Words(
                "共有 \(count) 行，一次最多 \(DivisionActions.mostRows) 行，请分几次导入。",
                "There are \(count) rows; one import takes \(DivisionActions.mostRows). Send them in parts."),
            arguments: ["count": .integer(count)])
    }

    static func wrongRows(_ count: Int) -> Problem {
        Problem(
            .conflict, "divisions.wrong-rows",
            Words(
                "有 \(count) 行有错，一行也没有导入。请改正文件后重新上传。",
                "\(count) rows are wrong, so none was taken over. Correct the files and send them again."),
            arguments: ["count": .integer(count)])
    }
}
