internal import Core
internal import Database
internal import Domain
internal import Storage

/// Freezes, anonymises and erases what has been kept long enough, kind by kind (`RecordKind.all`): the nightly work.
public struct RetentionActions: Sendable {
    private let world: World

    public init(world: World) { self.world = world }

    /// Takes every step that is due, at most 1,000 rows a transaction, behind commands that wait. Each chunk is in the
    /// journal by itself; broken off, the work goes on where it stopped.
    ///
    /// - Returns: how many records each step was taken with, by `suggestion.freeze` and the like; steps without any are
    ///   left out.
    @discardableResult
    public func sweep() async throws -> [String: Int] {
        let run = Run(at: world.now(), subject: Journal.Subject("retention", number: world.freshNumber()))
        var taken: [String: Int] = [:]
        for line in RetentionLine.all {
            for step in Retention.Step.allCases {
                guard let before = line.kind.retention.due(step, at: run.at) else { continue }
                let count = try await take(step, line, before: before, run)
                if count > 0 { taken["\(line.kind.code).\(step.rawValue)", default: 0] += count }
            }
        }
        return taken
    }

    static let chunk = 1000

    /// One time that the work is done.
    private struct Run {
        let at: Instant
        let subject: Journal.Subject

        func record(_ count: Int, _ step: Retention.Step, _ kind: RecordKind, in db: Writer) throws {
            guard count > 0 else { return }
            try Journal.record(
                "retention.\(step.rawValue)", on: subject, by: .clock, at: at,
                ["kind": .code(kind.code), "records": .count(count)], in: db)
        }
    }

    private func take(
        _ step: Retention.Step, _ line: RetentionLine, before: Instant, _ run: Run
    ) async throws -> Int {
        var sum = 0
        while true {
            try Task.checkCancellation()
            let count =
                if step == .anonymise, let owners = line.owners {
                    try await erase(owners, line.kind, before: before, run)
                } else {
                    try await world.database.writeBulk { db in
                        let count = try line.rows.take(step, before: before, at: run.at, limit: Self.chunk, in: db)
                        try run.record(count, step, line.kind, in: db)
                        return count
                    }
                }
            sum += count
            guard count >= Self.chunk else { return sum }
        }
    }

    /// Erases everything kept about owners, one after the other; each is in the journal as an erasure, too.
    private func erase(
        _ owners: @escaping RetentionLine.Owners, _ kind: RecordKind, before: Instant, _ run: Run
    ) async throws -> Int {
        let due = try await world.database.read { try owners(before, Self.chunk, $0) }
        let erasures = ErasureActions(world: world)
        for owner in due { _ = try await erasures.erase(owner, basis: .retentionOver, by: .clock) }
        if !due.isEmpty {
            try await world.database.write { try run.record(due.count, .anonymise, kind, in: $0) }
        }
        return due.count
    }
}

/// Where the records of one kind lie. A capability that keeps something about persons adds a line to `all`.
struct RetentionLine: Sendable {
    typealias Owners = @Sendable (_ before: Instant, _ limit: Int, Reader) throws -> [PersonalValue.Owner]

    let kind: RecordKind
    let rows: KeptRows
    /// For a kind that is made nameless by erasing its owner: who is due, at most `limit`.
    let owners: Owners?

    init(_ kind: RecordKind, _ rows: KeptRows, owners: Owners? = nil) {
        self.kind = kind
        self.rows = rows
        self.owners = owners
    }

    /// A kind that takes a step has a line here, or is named in the test that says so.
    static let all: [RetentionLine] =
        access + [
            RetentionLine(.opening, OpeningTable.kept), RetentionLine(.lookUp, LookUpTable.kept),
            RetentionLine(.suggestion, SuggestionTable.kept), RetentionLine(.export, ExportTable.kept),
            RetentionLine(.journalList, JournalListTable.kept), RetentionLine(.consent, ConsentTable.kept), .persons,
            .recuts, .admissions,
        ] + partnership + peopleImports + cases + whistles + notices + hooks
}
