/// How a database is to be used. The defaults are those of a serving node (DESIGN.md section 5).
public struct Options: Sendable {
    /// A write is cut off after this time, counted from the start of its closure.
    public var writeLimit: Duration = .milliseconds(200)
    /// A read is cut off after this time.
    public var readLimit: Duration = .seconds(5)
    /// One chunk of bulk work, one migration step or one long read is cut off after this time.
    public var bulkLimit: Duration = .seconds(60)
    /// How many closures may wait for a connection; the next is refused as `DatabaseError.overloaded`.
    public var waiting = 1000
    /// How many writes share one transaction at most. SQLite only.
    public var batch = 256
    /// Connections that read, and threads that answer requests. SQLite only; it has one connection that writes.
    public var readers = 4
    /// Connections that read and write, and threads that answer requests. PostgreSQL only.
    public var connections = 8
    /// How long a connection waits for a lock that another holds.
    public var lockLimit: Duration = .seconds(5)
    /// A statement that takes at least this long is kept as slow.
    public var slow: Duration = .milliseconds(100)

    /// Whether SQLite flushes what it writes before it answers. The tests of that promise switch it off to see
    /// themselves fail; nobody else can.
    package var flushes = true

    /// Whether SQLite overwrites what it deletes. The test of erasure switches it off to see itself fail.
    package var overwrites = true

    /// A task on a connection's thread that has run so long lines up for what else it asks: one export must not hold a
    /// connection to its end. Tests lengthen it to see what it is good for.
    package var turn: Duration = .milliseconds(20)

    /// So long bulk work lets commands go first; on a busy day there is always another one.
    package var bulkPatience: Duration = .seconds(1)

    /// A fault for the test of what guards against it: goes on after a failed write as if the shared transaction still
    /// stood.
    var trustsSavepoints = false

    /// Kept as long as the database is open, and not looked at: tests hang the directory they remove on it.
    package var keepsake: (any Sendable)?

    public init() {}
}

extension Duration {
    /// Whole milliseconds, rounded down.
    var milliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }
}
