public import Actions
public import Core
public import Database
public import Logging
public import ServiceLifecycle
internal import Storage

/// Work that comes back by itself: a job of each kind waits at all times, and one that ended is followed by the next.
public struct Schedule: Service {
    /// A kind of job and how long after its end it is due again.
    public struct Line: Sendable {
        public let kind: String
        public let every: Duration
        public let carrier: JobRunner.Carrier

        public init(_ kind: String, every: Duration, _ carrier: @escaping JobRunner.Carrier) {
            self.kind = kind
            self.every = every
            self.carrier = carrier
        }
    }

    private let lines: [Line]
    private let database: Database
    private let now: @Sendable () -> Instant
    private let freshNumber: @Sendable () -> Int64
    private let logger: Logger

    public init(
        _ lines: [Line], database: Database, now: @escaping @Sendable () -> Instant,
        freshNumber: @escaping @Sendable () -> Int64, logger: Logger
    ) {
        self.lines = lines
        self.database = database
        self.now = now
        self.freshNumber = freshNumber
        self.logger = logger
    }

    /// What the job runner needs to carry the work out.
    public var carriers: [String: JobRunner.Carrier] {
        Dictionary(lines.map { ($0.kind, $0.carrier) }) { first, _ in first }
    }

    public func run() async throws {
        await Loop.run("schedule", logger) {
            try await step()
            return .seconds(60)
        }
    }

    /// Sees to it that a job of each kind waits.
    public func step() async throws {
        let now = now()
        for line in lines {
            let (kind, key, due) = (line.kind, freshNumber(), now.adding(milliseconds: line.every.wholeMilliseconds))
            try await database.write { try Jobs.add(kind, due: due, key: key, dedupe: "schedule", in: $0) }
        }
    }
}

extension Schedule.Line {
    /// Clearing up that belongs to storage itself.
    public static func storage(database: Database, now: @escaping @Sendable () -> Instant, blobs: BlobStore) -> [Self] {
        [
            Schedule.Line("blobs.collect", every: .seconds(3600)) { _ in try await blobs.collect(at: now()) },
            Schedule.Line("journal.drop-kept", every: .seconds(3600)) { _ in
                let now = now()
                try await database.writeInChunks { try Journal.dropOverdue(at: now, limit: 1000, in: $0) > 0 }
            },
        ]
    }
}

extension Duration {
    /// Rounded down.
    var wholeMilliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }
}
