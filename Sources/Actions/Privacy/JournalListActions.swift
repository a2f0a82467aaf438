public import Core
internal import Database
public import Domain
internal import Storage

/// Lists of what one worker did: asked for because of an incident, approved by another administrator, read by who
/// asked, and seen by the worker to have been made.
public struct JournalListActions: Sendable {
    private let world: World

    public init(world: World) { self.world = world }

    /// Entries of one list at most.
    static let longest = 1000

    public func request(
        of worker: Key<Caller>, because incident: String, from first: Day, to last: Day, by caller: Caller
    ) async throws -> JournalList {
        try Permissions.require(.listJournalOfWorker, for: caller)
        guard first <= last else { throw Self.backwards }
        let now = world.now()
        let list = try JournalList.made(
            id: Key(world.freshNumber()), of: worker, because: incident, days: first...last, by: caller, at: now)
        try await world.database.write { db in
            try JournalListTable.insert(list, in: db)
            try Journal.record(
                "journal-list.requested", on: list.subject, by: caller, at: now, ["worker": .key(of: worker)], in: db)
        }
        return list
    }

    /// All requests, newest first, at most 50: for those who ask and those who decide.
    public func all(by caller: Caller) async throws -> [JournalList] {
        guard
            Permissions.holds(.listJournalOfWorker, caller: caller)
                || Permissions.holds(.approveJournalList, caller: caller)
        else { throw Permissions.refusal(of: .listJournalOfWorker) }
        return try await world.database.read { try JournalListTable.all(limit: 50, in: $0) }
    }

    /// Those that were made about the caller, newest first; at most 50.
    public func about(_ caller: Caller) async throws -> [JournalList] {
        try Permissions.require(.seeOwnPrivacy, for: caller, owner: caller.id)
        return try await world.database.read { try JournalListTable.all(about: caller.id, limit: 50, in: $0) }
    }

    public func decide(_ act: JournalList.Act, on id: Key<JournalList>, by caller: Caller) async throws {
        try Permissions.require(.approveJournalList, for: caller)
        let now = world.now()
        try await world.database.write { db in
            let list = try JournalListTable.find(id, in: db)
            let next = try list.after(act, by: caller, at: now)
            try JournalListTable.update(next, in: db)
            try Journal.record(
                act == .approve ? "journal-list.approved" : "journal-list.refused", on: list.subject, by: caller,
                at: now, ["worker": .key(of: list.worker)], in: db)
        }
    }

    /// The list itself, oldest entry first; that it was read is journalled.
    public func read(
        _ id: Key<JournalList>, by caller: Caller
    ) async throws -> (list: JournalList, entries: [AuditActions.Entry]) {
        try Permissions.require(.listJournalOfWorker, for: caller)
        let now = world.now()
        return try await world.database.write { db in
            let list = try JournalListTable.find(id, in: db).after(.read, by: caller, at: now)
            let entries = try Journal.entries(
                by: list.worker, from: list.days.lowerBound.start, to: list.days.upperBound.adding(days: 1).start,
                limit: Self.longest, in: db)
            try Journal.record(
                "journal-list.read", on: list.subject, by: caller, at: now,
                ["worker": .key(of: list.worker), "entries": .count(entries.count)], in: db)
            return (list, entries.map(AuditActions.Entry.init))
        }
    }

    private static let backwards = Problem(
        .invalid, "journal-list.days-backwards", field: "to",
        Words("结束日期不能早于开始日期。", "The last day can't be before the first."))
}

extension JournalList {
    var subject: Journal.Subject { Journal.Subject("journal-list", id) }
}
