public import Core
public import Database

extension Migration {
    static let createNode = Migration(
        50, "create leases and nodes",
        """
        CREATE TABLE lease (
            name TEXT PRIMARY KEY,       -- 'journal.sealer'
            holder BIGINT NOT NULL,      -- a number the process made for itself
            fence BIGINT NOT NULL,       -- grows by one whenever the holder changes
            until_ms BIGINT NOT NULL
        )\(sql: Dialect.strict)
        """,
        """
        CREATE TABLE node (
            number BIGINT PRIMARY KEY CHECK (number BETWEEN 0 AND 1023),
            holder BIGINT NOT NULL,
            until_ms BIGINT NOT NULL
        )\(sql: Dialect.strict)
        """
    )
}

/// The right to be the only one that does something, for a time: sealing, following, clearing up.
///
/// Time alone can't promise that there is one: a process may sleep through the end of its lease. So each write of the
/// holder confirms the lease inside its transaction, under the row's lock; once another has taken it, the fence has
/// grown, and the sleeper's write is refused.
public struct Lease: Hashable, Sendable {
    public let name: String
    public let holder: Int64
    /// Grows by one whenever the holder changes.
    public let fence: Int64

    /// Another has the lease; what was to be written isn't.
    public struct Lost: Error, Hashable, Sendable {
        public let name: String

        public init(name: String) { self.name = name }
    }
}

extension Lease {
    /// Takes the lease when nobody has it or its time is over; prolongs it for the one who has it.
    ///
    /// - Parameter holder: a number this process alone uses.
    /// - Returns: nil while another has it.
    public static func take(
        _ name: String, for holder: Int64, until end: Instant, at now: Instant, in db: Writer
    )
        throws -> Lease?
    {
        try db.run(
            """
            INSERT INTO lease (name, holder, fence, until_ms) VALUES (\(name), \(holder), 0, 0)
            ON CONFLICT (name) DO NOTHING
            """
        )
        let fence = try db.first(
            """
            UPDATE lease SET fence = CASE WHEN holder = \(holder) AND fence > 0 THEN fence ELSE fence + 1 END,
                holder = \(holder), until_ms = \(end.milliseconds)
            WHERE name = \(name) AND (holder = \(holder) OR until_ms <= \(now.milliseconds))
            RETURNING fence
            """
        ) { try $0.integer(0) }
        return fence.map { Lease(name: name, holder: holder, fence: $0) }
    }

    /// Throws `Lost` unless this is still the lease, and keeps others from taking it until the transaction is over.
    public func confirm(in db: Writer) throws {
        let fence = try db.first(
            "SELECT fence FROM lease WHERE name = \(name)\(sql: Dialect.forUpdate)"
        ) { try $0.integer(0) }
        guard fence == self.fence else { throw Lost(name: name) }
    }

    /// Lets the next one in at once, as a process does that shuts down in order.
    public func release(in db: Writer) throws {
        try db.run("UPDATE lease SET until_ms = 0 WHERE name = \(name) AND fence = \(fence)")
    }
}
