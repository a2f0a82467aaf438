public import Actions
public import Core
public import Database
public import Logging
public import ServiceLifecycle
public import Storage

/// Does something with everything that happened, in order, each entry exactly once: counters, search, notices.
///
/// Effect and position are saved in one transaction, so a crash leaves both or neither (DESIGN.md section 5).
public struct Follower: Sendable {
    public let name: String
    /// Entries in one transaction, 1...500.
    public let batch: Int
    /// Has its effect through the writer alone; may be run more than once for the same entries.
    public let apply: @Sendable (_ entries: [Journal.Entry], Writer) throws -> Void

    public init(
        name: String, batch: Int = 200,
        apply: @escaping @Sendable (_ entries: [Journal.Entry], Writer) throws -> Void
    ) {
        self.name = name
        self.batch = batch
        self.apply = apply
    }

    /// Takes in the next entries, if there are any.
    ///
    /// - Returns: how many; as many as `batch` means that there are probably more.
    public func advance(under lease: Lease?, in db: Writer) throws -> Int {
        try lease?.confirm(in: db)
        let position = try Followers.take(name, in: db)
        let entries = try Journal.entries(behind: position, limit: batch, in: db)
        guard let last = entries.last?.position else { return 0 }
        try apply(entries, db)
        try Followers.save(last, of: name, in: db)
        return entries.count
    }
}

/// Runs a follower on one node at a time.
public struct Following: Service {
    static let leaseSeconds: Int64 = 15

    private let follower: Follower
    private let database: Database
    private let now: @Sendable () -> Instant
    private let feed: JournalFeed
    private let holder: Int64
    private let logger: Logger

    /// - Parameter holder: a random number of this process.
    public init(
        _ follower: Follower, database: Database, now: @escaping @Sendable () -> Instant, feed: JournalFeed,
        holder: Int64, logger: Logger
    ) {
        self.follower = follower
        self.database = database
        self.now = now
        self.feed = feed
        self.holder = holder
        self.logger = logger
    }

    private var leaseName: String { "follower.\(follower.name)" }

    public func run() async throws {
        var lease: Lease?
        var renewal = Instant(milliseconds: 0)
        var seen: Int64 = -1
        await Loop.run(leaseName, logger) {
            let now = now()
            if now >= renewal {
                lease = try await takeLease(at: now)
                renewal = now.adding(seconds: lease == nil ? 1 : Self.leaseSeconds / 3)
            }
            guard let held = lease else { return .milliseconds(500) }
            // Nothing was announced since the last look that found nothing: no need to ask the database.
            let head = feed.position
            if head == seen, head > 0 { return .milliseconds(50) }
            do {
                if try await advance(under: held) == 0 { seen = head }
                return seen == head ? .milliseconds(50) : .zero
            } catch is Lease.Lost {
                lease = nil
                return .milliseconds(500)
            }
        }
        guard let lease else { return }
        await Loop.last(leaseName, logger) { try await database.write { try lease.release(in: $0) } }
    }

    private func takeLease(at now: Instant) async throws -> Lease? {
        let (name, holder) = (leaseName, holder)
        return try await database.write { db in
            try Lease.take(name, for: holder, until: now.adding(seconds: Self.leaseSeconds), at: now, in: db)
        }
    }

    private func advance(under lease: Lease) async throws -> Int {
        let follower = follower
        return try await database.write { try follower.advance(under: lease, in: $0) }
    }
}
