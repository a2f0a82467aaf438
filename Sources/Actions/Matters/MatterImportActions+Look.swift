public import Core
internal import Database
public import Domain
internal import Sheets
internal import Storage

extension MatterImportActions {
    /// The lists there were, the newest first; at most 20.
    public func latest(by caller: Caller) async throws -> [MatterImportReport] {
        try Permissions.require(.editMatters, for: caller)
        return try await world.database.read { db in
            try MatterImportTable.latest(limit: 20, in: db).map { try Self.report($0, in: db) }
        }
    }

    public func report(_ id: Key<MatterImportRun>, by caller: Caller) async throws -> MatterImportReport {
        try Permissions.require(.editMatters, for: caller)
        return try await world.database.read { db in
            guard let run = try MatterImportTable.find(id, in: db) else { throw MatterImportProblem.missing }
            return try Self.report(run, in: db)
        }
    }

    /// Rows of one kind behind a position, in order; at most 100 and one more where there are more.
    public func rows(
        of id: Key<MatterImportRun>, _ kind: MatterImportReport.Kind, after position: Int, by caller: Caller
    ) async throws -> Page<MatterImportReport.Row> {
        try Permissions.require(.editMatters, for: caller)
        return try await world.database.read { db in
            let rows = try MatterImportTable.rows(
                of: id, kind.verdict, after: position, limit: Self.shown + 1, in: db
            ).map { MatterImportReport.Row(position: $0.position, finding: $0.finding) }
            return Page(rows, limit: Self.shown) { Cursor(value: "", key: Int64($0.position)) }
        }
    }

    /// The wrong rows as a .csv file, each with its sentence, to be corrected and sent again.
    public func wrongRows(
        of id: Key<MatterImportRun>, in language: Language, by caller: Caller
    ) async throws -> [UInt8] {
        try Permissions.require(.editMatters, for: caller)
        let rows = try await world.database.read { db in
            try MatterImportTable.rows(of: id, .wrong, after: 0, limit: MatterImport.most, in: db)
        }
        return try await world.longWork.run {
            try MatterSheet.csv(rows.map(\.finding), in: language)
        }
    }

    private static let shown = 100

    private static func report(_ run: MatterImportRun, in db: Reader) throws -> MatterImportReport {
        let counts = try MatterImportTable.counts(of: run.id, in: db)
        return MatterImportReport(
            run: run,
            counts: Dictionary(
                uniqueKeysWithValues: MatterImportReport.Kind.allCases.map { ($0, counts[$0.verdict] ?? 0) }))
    }
}

/// How a list of matters stands.
public struct MatterImportReport: Sendable {
    public let run: MatterImportRun
    public let counts: [Kind: Int]

    public var total: Int { counts.values.reduce(0, +) }

    /// What rows mean, for a person.
    public enum Kind: String, CaseIterable, Sendable {
        case wrong, new, changed, same

        var verdict: MatterVerdict {
            switch self {
            case .wrong: .wrong
            case .new: .new
            case .changed: .changed
            case .same: .same
            }
        }
    }

    /// A row with what it means.
    public struct Row: Sendable {
        public let position: Int
        public let finding: MatterImport.Finding
    }
}
