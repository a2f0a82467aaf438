public import Core
public import Database
internal import Synchronization

/// The numbers of the nodes that make keys: each process has one of its own, leased from the database (DESIGN.md
/// section 4, "keys").
public enum Nodes {
    /// A lease is renewed every 10 s and lasts this long.
    public static let leaseSeconds: Int64 = 60
    /// A number that went back is given out again only after this time, so that a process that slept through the end
    /// of its lease has woken and noticed before another makes keys with it.
    static let restSeconds: Int64 = 600

    /// Takes a number that nobody has had for a while.
    ///
    /// - Parameter holder: a random number that this process alone uses.
    /// - Returns: 0...1023; nil when all are taken.
    public static func take(for holder: Int64, at now: Instant, in db: Writer) throws -> Int? {
        let end = now.adding(seconds: leaseSeconds)
        let rested = now.adding(seconds: -restSeconds)
        let known = try db.rows(
            "SELECT number, until_ms FROM node ORDER BY number\(sql: Dialect.forUpdate)"
        ) { (number: try $0.int(0), until: Instant(milliseconds: try $0.integer(1))) }
        if let old = known.filter({ $0.until <= rested }).min(by: { $0.until < $1.until }) {
            try db.run(
                "UPDATE node SET holder = \(holder), until_ms = \(end.milliseconds) WHERE number = \(old.number)")
            return old.number
        }
        let taken = Set(known.map(\.number))
        guard let free = KeyMint.nodes.first(where: { !taken.contains($0) }) else { return nil }
        let inserted = try db.run(
            """
            INSERT INTO node (number, holder, until_ms) VALUES (\(free), \(holder), \(end.milliseconds))
            ON CONFLICT (number) DO NOTHING
            """
        )
        // Another node began in the same moment: see again what is free.
        return inserted == 1 ? free : try take(for: holder, at: now, in: db)
    }

    /// Prolongs the lease.
    ///
    /// - Returns: false when it is no longer this holder's or has run out: keys must not be made with it.
    public static func renew(_ number: Int, for holder: Int64, at now: Instant, in db: Writer) throws -> Bool {
        try db.run(
            """
            UPDATE node SET until_ms = \(now.adding(seconds: leaseSeconds).milliseconds)
            WHERE number = \(number) AND holder = \(holder) AND until_ms > \(now.milliseconds)
            """
        ) == 1
    }

    /// Gives the number back, as a process does that shuts down in order.
    public static func release(_ number: Int, for holder: Int64, at now: Instant, in db: Writer) throws {
        try db.run(
            "UPDATE node SET until_ms = \(now.milliseconds) WHERE number = \(number) AND holder = \(holder)")
    }
}

/// Makes the keys of this node with the number it leases, also when that changes.
public final class NodeMint: Sendable {
    private let state: Mutex<(number: Int, mint: KeyMint)>
    /// Under which the number is leased.
    public let holder: Int64

    public init(number: Int, holder: Int64) {
        state = Mutex((number, KeyMint(node: number)))
        self.holder = holder
    }

    /// The node's number, 0...1023.
    public var number: Int { state.withLock { $0.number } }

    /// A number for a new key.
    public func freshNumber(at now: Instant) -> Int64 { state.withLock { $0.mint }.number(at: now) }

    public func change(to number: Int) { state.withLock { $0 = (number, KeyMint(node: number)) } }
}
