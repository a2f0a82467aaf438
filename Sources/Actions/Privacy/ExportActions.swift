public import Core
internal import Database
public import Domain
internal import Sheets
internal import Storage

/// Lists of persons on their way out of the platform.
public struct ExportActions: Sendable {
    private let world: World
    private let rules: PrivacyRules

    public init(world: World, rules: PrivacyRules) {
        self.world = world
        self.rules = rules
    }

    /// What the caller may export, has asked for, and may decide.
    public struct Desk: Sendable {
        public let sources: [ExportSource]
        /// Newest first; at most 50.
        public let own: [Export]
        /// Those of others that wait for the caller's word, oldest first; at most 50.
        public let awaiting: [Export]
    }

    public func desk(of caller: Caller) async throws -> Desk {
        let sources = ExportSource.all.filter { Permissions.holds($0.permission, caller: caller) }
        let decides = Permissions.holds(.approveExports, caller: caller)
        guard !sources.isEmpty || decides else { throw Permissions.refusal(of: .exportAccounts) }
        return try await world.database.read { db in
            Desk(
                sources: sources, own: try ExportTable.all(by: caller.id, limit: 50, in: db),
                awaiting: decides
                    ? try ExportTable.awaiting(limit: 50, in: db).filter { $0.requester != caller.id } : [])
        }
    }

    public func request(_ code: String, for purpose: String, by caller: Caller) async throws -> Export {
        let source = try ExportSource.find(code)
        try Permissions.require(source.permission, for: caller)
        try requireSecondFactor(caller)
        let now = world.now()
        let id = Key<Export>(world.freshNumber())
        let rules = rules
        return try await world.database.write { db in
            let export = try Export.made(
                id: id, of: source.code, for: purpose, persons: source.count(caller, db), by: caller, at: now,
                under: rules)
            try ExportTable.insert(export, in: db)
            try Journal.record(
                "export.requested", on: export.subject, by: caller, at: now,
                ["source": .code(source.code), "persons": .count(export.persons)], in: db)
            return export
        }
    }

    /// Approves, refuses, withdraws, ends.
    public func perform(_ act: Export.Act, on id: Key<Export>, by caller: Caller) async throws {
        let now = world.now()
        let rules = rules
        switch act {
        case .approve, .refuse: try Permissions.require(.approveExports, for: caller)
        case .withdraw, .expire, .fetch: break
        }
        try await world.database.write { db in
            let export = try ExportTable.find(id, in: db)
            let next = try export.after(act, by: caller, at: now, under: rules)
            try ExportTable.update(next, in: db)
            try Journal.record(
                "export.\(next.stage.code)", on: export.subject, by: caller, at: now,
                ["source": .code(export.source)], in: db)
        }
    }

    /// A file that leaves.
    public struct File: Hashable, Sendable {
        public let name: String
        /// .csv that spreadsheet programs open rightly.
        public let bytes: [UInt8]
    }

    /// The file, made now: its first line is the watermark, its second the purpose.
    public func file(_ id: Key<Export>, by caller: Caller) async throws -> File {
        try requireSecondFactor(caller)
        let now = world.now()
        let rules = rules
        let (export, source, rows) = try await world.database.write { db in
            let export = try ExportTable.find(id, in: db)
            let source = try ExportSource.find(export.source)
            try Permissions.require(source.permission, for: caller)
            let next = try export.after(
                .fetch(persons: source.count(caller, db)), by: caller, at: now, under: rules)
            try ExportTable.update(next, in: db)
            let rows = try source.rows(caller, rules.exportRows, db)
            try Journal.record(
                "export.fetched", on: export.subject, by: caller, at: now,
                ["source": .code(export.source), "rows": .count(rows.count)], in: db)
            return (export, source, rows)
        }
        let mark = export.watermark(fetchedBy: caller, at: now)
        let language = caller.language
        let bytes = try await world.longWork.run {
            let heads = source.columns.map { $0.text(in: language) }
            return try Self.sheet([[mark], [export.purpose], heads] + rows)
        }
        return File(name: "\(source.code)-\(now.day)-\(export.id).csv", bytes: bytes)
    }

    private static func sheet(_ rows: [[String]]) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var writer = CSVWriter { bytes += $0 }
        for row in rows { try writer.append(row.map { .text($0) }) }
        return bytes
    }

    /// What `expire` ends at once.
    public static let expiredAtOnce = 100

    /// Ends what is over; at most `expiredAtOnce`.
    ///
    /// - Returns: how many.
    public func expire() async throws -> Int {
        let now = world.now()
        let overdue = try await world.database.read { db in
            try ExportTable.overdue(at: now, limit: Self.expiredAtOnce, in: db)
        }
        for export in overdue { try await perform(.expire, on: export.id, by: .clock) }
        return overdue.count
    }

    private func requireSecondFactor(_ caller: Caller) throws {
        guard rules.isFresh(caller.secondFactorAt, at: world.now()) else {
            throw Opening.Refusal.secondFactorStale(hours: rules.secondFactorHours)
        }
    }
}

extension Export {
    var subject: Journal.Subject { Journal.Subject("export", id) }
}

extension Export.Stage {
    /// The word in the journal for having come here.
    var code: String {
        switch self {
        case .awaiting: "requested"
        case .ready: "approved"
        case .refused: "refused"
        case .ended: "ended"
        }
    }
}
