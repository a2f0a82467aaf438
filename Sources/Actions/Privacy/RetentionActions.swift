internal import Core
internal import Database
internal import Domain
internal import Storage

/// Removes what has been kept long enough, kind by kind (`RecordKind.all`): the nightly work.
public struct RetentionActions: Sendable {
    private let world: World

    public init(world: World) { self.world = world }

    /// Removes in steps of at most 1,000 rows, behind commands that wait; broken off, it goes on the next night.
    ///
    /// - Returns: how many records of each kind were removed, by code; kinds without any are left out.
    @discardableResult
    public func sweep() async throws -> [String: Int] {
        let now = world.now()
        var removed: [String: Int] = [:]
        for step in RetentionStep.all {
            while true {
                let count = try await world.database.writeBulk { db in try step.run(now, Self.chunk, db) }
                if count > 0 { removed[step.kind.code, default: 0] += count }
                guard count >= Self.chunk else { break }
            }
        }
        let facts = removed.mapValues { Fact.count($0) }
        guard !facts.isEmpty else { return [:] }
        let id = world.freshNumber()
        try await world.database.write { db in
            try Journal.record(
                "retention.swept", on: Journal.Subject("retention", number: id), by: .clock, at: now, facts, in: db)
        }
        return removed
    }

    static let chunk = 1000
}

/// How the overdue records of one kind are removed.
struct RetentionStep: Sendable {
    let kind: RecordKind
    /// Removes up to `limit` overdue records and says how many.
    let run: @Sendable (_ now: Instant, _ limit: Int, Writer) throws -> Int

    /// A kind whose records end by age has a line here; a test says so.
    static let all: [RetentionStep] = [
        made(.opening) { try OpeningTable.remove(before: $0, limit: $1, in: $2) },
        made(.lookUp) { try LookUpTable.remove(before: $0, limit: $1, in: $2) },
        made(.suggestion) { try SuggestionTable.remove(madeBefore: $0, limit: $1, in: $2) },
        made(.export) { try ExportTable.remove(madeBefore: $0, limit: $1, in: $2) },
        made(.journalList) { try JournalListTable.remove(askedBefore: $0, limit: $1, in: $2) },
        ended(.person) { try PersonRetention.run(leftBefore: $0, limit: $1, in: $2) },
        ended(.consent) { try ConsentTable.remove(withdrawnBefore: $0, limit: $1, in: $2) },
    ]

    /// For records that are kept so many days from when they were made.
    static func made(
        _ kind: RecordKind, _ remove: @escaping @Sendable (Instant, Int, Writer) throws -> Int
    ) -> RetentionStep {
        RetentionStep(kind: kind) { now, limit, db in try kind.oldest(at: now).map { try remove($0, limit, db) } ?? 0 }
    }

    /// For records that are kept so many days from when they ended.
    static func ended(
        _ kind: RecordKind, _ remove: @escaping @Sendable (Instant, Int, Writer) throws -> Int
    ) -> RetentionStep {
        RetentionStep(kind: kind) { now, limit, db in
            try kind.oldestEnd(at: now).map { try remove($0, limit, db) } ?? 0
        }
    }
}
