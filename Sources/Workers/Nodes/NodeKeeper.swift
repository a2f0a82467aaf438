public import Core
public import Database
public import Logging
public import ServiceLifecycle
public import Storage

/// Keeps this node's number, and compares its clock with the database's, every 10 s.
public struct NodeKeeper: Service {
    static let pause: Duration = .seconds(10)

    private let database: Database
    private let now: @Sendable () -> Instant
    private let mint: NodeMint
    private let health: NodeHealth
    private let logger: Logger

    public init(
        database: Database, now: @escaping @Sendable () -> Instant, mint: NodeMint, health: NodeHealth, logger: Logger
    ) {
        self.database = database
        self.now = now
        self.mint = mint
        self.health = health
        self.logger = logger
    }

    /// Takes a number and compares clocks, before the first key is made.
    ///
    /// - Parameter holder: a random number that this process alone uses.
    /// - Throws: a `Problem` when all 1,024 numbers are taken.
    public static func begin(
        database: Database, holder: Int64, health: NodeHealth, now: @Sendable () -> Instant
    )
        async throws -> NodeMint
    {
        try await compare(database, health, now)
        let start = now()
        let number = try await database.write { try Nodes.take(for: holder, at: start, in: $0) }
        guard let number else { throw Self.noNumber }
        return NodeMint(number: number, holder: holder)
    }

    public func run() async throws {
        await Loop.run("node", logger) {
            await Loop.wait(Self.pause)
            try await step()
            return .zero
        }
        let (number, holder, now) = (mint.number, mint.holder, now())
        await Loop.last("node", logger) {
            try await database.write { try Nodes.release(number, for: holder, at: now, in: $0) }
        }
    }

    /// Renews the number and compares the clocks once.
    public func step() async throws {
        try await Self.compare(database, health, now)
        let (number, holder, time) = (mint.number, mint.holder, now())
        if try await database.write({ try Nodes.renew(number, for: holder, at: time, in: $0) }) {
            health.owns(number: true)
            return
        }
        // It slept through the end of its lease: no key until it has another number.
        health.owns(number: false)
        logger.error("the node's number has run out; taking another", metadata: ["number": "\(number)"])
        guard let fresh = try await database.write({ try Nodes.take(for: holder, at: time, in: $0) }) else {
            throw Self.noNumber
        }
        mint.change(to: fresh)
        health.owns(number: true)
    }

    private static func compare(
        _ database: Database, _ health: NodeHealth, _ now: @Sendable () -> Instant
    )
        async throws
    {
        let before = now()
        let clock = try await database.clock()
        health.compared(before: before, database: clock, after: now())
    }

    private static let noNumber = Problem(
        .unavailable, "node.no-number",
        Words(
            "1024 个节点编号都在使用中。请停止不用的节点，10 分钟后再启动。",
            "All 1,024 node numbers are in use. Stop nodes that aren't needed and start again after 10 minutes."
        )
    )
}
