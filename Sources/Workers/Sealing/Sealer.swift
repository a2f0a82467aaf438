public import Actions
public import Core
public import Database
public import Logging
public import ServiceLifecycle
public import Storage

/// Seals the journal, one node at a time: settled entries every 50 ms or 500 of them (DESIGN.md section 5).
///
/// A node that doesn't seal tells its own live pages and followers what the other sealed.
public struct Sealer: Service {
    /// Entries a pass takes at most.
    static let limit = 500
    static let pause: Duration = .milliseconds(50)
    static let leaseSeconds: Int64 = 10

    private let database: Database
    private let now: @Sendable () -> Instant
    private let key: SealKey
    private let anchors: AnchorFile
    private let rhythm: Journal.AnchorRhythm
    private let feed: JournalFeed
    private let holder: Int64
    private let logger: Logger

    /// - Parameter anchors: a file outside the database, best on another disk or machine.
    /// - Parameter holder: a random number of this process.
    public init(
        database: Database, now: @escaping @Sendable () -> Instant, key: SealKey, anchors: AnchorFile,
        rhythm: Journal.AnchorRhythm = .usual, feed: JournalFeed, holder: Int64, logger: Logger
    ) {
        self.database = database
        self.now = now
        self.key = key
        self.anchors = anchors
        self.rhythm = rhythm
        self.feed = feed
        self.holder = holder
        self.logger = logger
    }

    public func run() async throws {
        var state = State()
        await Loop.run("sealer", logger) { try await step(&state) }
        // Seals what the last commands wrote, and lets another node begin at once.
        guard let lease = state.lease else { return }
        await Loop.last("sealer", logger) {
            while try await pass(under: lease) {}
            try await database.write { try lease.release(in: $0) }
        }
    }

    private struct State {
        var lease: Lease?
        var renewal = Instant(milliseconds: 0)
        var announced: Int64?
    }

    private func step(_ state: inout State) async throws -> Duration {
        do {
            try await keepLease(&state)
            guard let lease = state.lease else {
                try await watch(&state)
                return .milliseconds(250)
            }
            return try await pass(under: lease) ? .zero : Self.pause
        } catch let lost as Lease.Lost {
            state.lease = nil
            logger.notice("another node seals now", metadata: ["lease": "\(lost.name)"])
            return Self.pause
        }
    }

    /// Takes or prolongs the lease when a third of its time is over.
    private func keepLease(_ state: inout State) async throws {
        let now = now()
        guard now >= state.renewal else { return }
        let holder = holder
        let had = state.lease
        state.lease = try await database.write { db in
            try Lease.take(
                Journal.sealerLease, for: holder, until: now.adding(seconds: Self.leaseSeconds), at: now, in: db)
        }
        state.renewal = now.adding(seconds: state.lease == nil ? 1 : Self.leaseSeconds / 3)
        if state.lease != nil, had == nil { try await catchUp() }
    }

    /// - Returns: whether there is probably more.
    private func pass(under lease: Lease) async throws -> Bool {
        let now = now()
        let (key, rhythm) = (key, rhythm)
        guard try await database.read({ try Journal.isSealingDue(anchoring: rhythm, at: now, in: $0) }) else {
            return false
        }
        let batch = try await database.write { db in
            try Journal.seal(with: key, under: lease, limit: Self.limit, anchoring: rhythm, at: now, in: db)
        }
        feed.announce(batch.entries)
        if let anchor = batch.anchor {
            logger.info("\(anchor)")
            try await catchUp()
        }
        return batch.isFull
    }

    /// Writes to the file every anchor that it lacks: also those of a crash between commit and file.
    private func catchUp() async throws {
        let noted = try anchors.read()
        let last = noted.all.map(\.position).max() ?? 0
        let (head, missing) = try await database.read { db in
            (try Journal.headPosition(in: db), try Anchor.all(behind: last, limit: 100_000, in: db))
        }
        if last > head {
            logger.critical(
                "the anchor file is ahead of the journal: run wangge verify",
                metadata: ["anchor": "\(last)", "head": "\(head)"])
        }
        try anchors.append(missing)
    }

    /// Tells what another node sealed.
    private func watch(_ state: inout State) async throws {
        let known = state.announced
        let entries = try await database.read { db in
            let position = try known ?? Journal.headPosition(in: db)
            return (position, try Journal.entries(behind: position, limit: Self.limit, in: db))
        }
        state.announced = entries.1.last?.position ?? entries.0
        feed.announce(entries.1)
    }
}
