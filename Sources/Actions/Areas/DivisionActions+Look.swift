public import Core
internal import Database
public import Domain
internal import Sheets
internal import Storage

extension DivisionActions {
    /// The imports there were, the newest first; at most 20.
    public func latest(by caller: Caller) async throws -> [DivisionReport] {
        try Permissions.require(.importDivisions, for: caller)
        return try await world.database.read { db in
            try DivisionImportTable.latest(limit: 20, in: db).map { try Self.report($0, in: db) }
        }
    }

    public func report(_ id: Key<DivisionImportRun>, by caller: Caller) async throws -> DivisionReport {
        try Permissions.require(.importDivisions, for: caller)
        return try await world.database.read { db in
            guard let run = try DivisionImportTable.find(id, in: db) else { throw DivisionProblem.noImport }
            return try Self.report(run, in: db)
        }
    }

    /// Rows of one kind behind a position, in order; at most 100 and one more where there are more.
    public func rows(
        of id: Key<DivisionImportRun>, _ kind: DivisionReport.Kind, after position: Int, by caller: Caller
    ) async throws -> Page<DivisionReport.Row> {
        try Permissions.require(.importDivisions, for: caller)
        return try await world.database.read { db in
            let found = try DivisionImportTable.rows(
                of: id, kind.verdict, after: position, limit: Self.shown + 1, in: db)
            let holders =
                kind == .doubt
                ? try AreaCodeTable.holders(of: found.map(\.row.code), .statistical, in: db) : [:]
            let rows = found.map { judged in
                DivisionReport.Row(
                    position: judged.position, row: judged.row, verdict: judged.verdict, decision: judged.decision,
                    nameNow: holders[judged.row.code]?.area.name)
            }
            return Page(rows, limit: Self.shown) { Cursor(value: "", key: Int64($0.position)) }
        }
    }

    /// The wrong rows as a .csv file, each with its sentence, to be corrected and sent again.
    public func wrongRows(
        of id: Key<DivisionImportRun>, in language: Language, by caller: Caller
    ) async throws -> [UInt8] {
        try Permissions.require(.importDivisions, for: caller)
        let rows = try await world.database.read { db in
            try DivisionImportTable.rows(of: id, .wrong, after: 0, limit: Self.mostRows, in: db)
        }
        return try await world.longWork.run {
            var bytes: [UInt8] = []
            var writer = CSVWriter { bytes += $0 }
            let heading = [
                Words("文件", "file"), Words("行", "line"), Words(data: "code"), Words(data: "name"),
                Words("上级", "parent"), Words("问题", "problem"),
            ]
            try writer.append(heading.map { .text($0.text(in: language)) })
            for judged in rows {
                guard case .wrong(let fault) = judged.verdict else { continue }
                let row = judged.row
                try writer.append([
                    .text(row.file), .text(String(row.line)), .text(row.code), .text(row.name),
                    .text(row.parentCode ?? ""), .text(fault.words(code: row.code).text(in: language)),
                ])
            }
            return bytes
        }
    }

    private static let shown = 100

    private static func report(_ run: DivisionImportRun, in db: Reader) throws -> DivisionReport {
        let counts = try DivisionImportTable.counts(of: run.id, in: db)
        let outcomes = try DivisionImportTable.outcomes(of: run.id, in: db)
        return DivisionReport(
            run: run,
            counts: Dictionary(
                uniqueKeysWithValues: DivisionReport.Kind.allCases.map { ($0, counts[$0.verdict] ?? 0) }),
            added: outcomes[.added] ?? 0, renamed: outcomes[.renamed] ?? 0, skipped: outcomes[.skipped] ?? 0)
    }
}

/// How an import stands.
public struct DivisionReport: Sendable {
    public let run: DivisionImportRun
    public let counts: [Kind: Int]
    /// What was taken over so far.
    public let added: Int
    public let renamed: Int
    public let skipped: Int

    public var total: Int { counts.values.reduce(0, +) }

    /// What rows mean, for a person.
    public enum Kind: String, CaseIterable, Sendable {
        case wrong, doubt, waiting, new, same

        var verdict: VerdictName {
            switch self {
            case .wrong: .wrong
            case .doubt: .otherName
            case .waiting: .waiting
            case .new: .new
            case .same: .same
            }
        }
    }

    public struct Row: Sendable {
        public let position: Int
        public let row: DivisionImport.Row
        public let verdict: DivisionImport.Verdict
        public let decision: DivisionImport.Decision?
        /// Of a doubt: what the place that holds the code is called.
        public let nameNow: String?
    }
}
