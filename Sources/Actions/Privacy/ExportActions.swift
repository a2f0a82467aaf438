public import Core
internal import Database
public import Domain
internal import Storage

/// Lists of persons on their way out of the platform.
public struct ExportActions: Sendable {
    private let world: World

    public init(world: World) { self.world = world }

    /// What the caller may export, has asked for, and may decide.
    public struct Desk: Sendable {
        public let sources: [ExportSource]
        /// Newest first; at most 50.
        public let own: [Export]
        /// Those of others that wait for the caller's word, oldest first; at most 50.
        public let awaiting: [Export]
        public let rules: PrivacyRules
    }

    public func desk(of caller: Caller) async throws -> Desk {
        let sources = ExportSource.all.filter { Permissions.holds($0.permission, caller: caller) }
        let decides = Permissions.holds(.approveExports, caller: caller)
        guard !sources.isEmpty || decides else { throw Permissions.refusal(of: .exportAccounts) }
        return try await world.database.read { db in
            Desk(
                sources: sources, own: try ExportTable.all(by: caller.id, limit: 50, in: db),
                awaiting: decides
                    ? try ExportTable.awaiting(limit: 50, in: db).filter { $0.requester != caller.id } : [],
                rules: try PrivacyRulesTable.find(in: db))
        }
    }

    public func request(_ code: String, for purpose: String, by caller: Caller) async throws -> Export {
        let source = try ExportSource.find(code)
        try Permissions.require(source.permission, for: caller)
        let now = world.now()
        let id = Key<Export>(world.freshNumber())
        return try await world.database.write { db in
            let rules = try Self.rules(for: caller, at: now, in: db)
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
        switch act {
        case .approve, .refuse: try Permissions.require(.approveExports, for: caller)
        case .withdraw, .expire, .fetch: break
        }
        try await world.database.write { db in
            let export = try ExportTable.find(id, in: db)
            let rules = try PrivacyRulesTable.find(in: db)
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
        public let format: ExportFormat
        public let bytes: [UInt8]
    }

    /// The file, made now: it begins with the watermark and the purpose.
    public func file(_ id: Key<Export>, as format: ExportFormat, by caller: Caller) async throws -> File {
        let now = world.now()
        let (export, source, rows) = try await world.database.write { db in
            let rules = try Self.rules(for: caller, at: now, in: db)
            let export = try ExportTable.find(id, in: db)
            let source = try ExportSource.find(export.source)
            try Permissions.require(source.permission, for: caller)
            let next = try export.after(
                .fetch(persons: source.count(caller, db)), by: caller, at: now, under: rules)
            try ExportTable.update(next, in: db)
            let rows = try source.rows(caller, rules.exportRows, db)
            try Journal.record(
                "export.fetched", on: export.subject, by: caller, at: now,
                ["source": .code(export.source), "rows": .count(rows.count), "format": .code(format.rawValue)], in: db)
            return (export, source, rows)
        }
        let sheet = ExportSheet(
            title: source.words.text(in: caller.language), watermark: export.watermark(fetchedBy: caller, at: now),
            purpose: export.purpose, heads: source.columns.map { $0.text(in: caller.language) }, rows: rows)
        let scratch = Hexadecimal.text(world.random(12))
        let bytes = try await world.longWork.run { try sheet.bytes(as: format, scratch: scratch) }
        return File(name: "\(source.code)-\(now.day)-\(export.id).\(format.rawValue)", format: format, bytes: bytes)
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

    /// The city's rules, once the caller's second factor is fresh by them.
    private static func rules(for caller: Caller, at now: Instant, in db: Reader) throws -> PrivacyRules {
        let rules = try PrivacyRulesTable.find(in: db)
        guard rules.isFresh(caller.secondFactorAt, at: now) else {
            throw Opening.Refusal.secondFactorStale(hours: rules.secondFactorHours)
        }
        return rules
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
