public import Core
public import Database

extension Migration {
    static let createJob = Migration(
        20, "create jobs",
        """
        CREATE TABLE job (
            id BIGINT PRIMARY KEY,
            kind TEXT NOT NULL,
            payload TEXT NOT NULL,            -- typed facts as canonical JSON, as in the journal
            dedupe TEXT,                      -- one waiting job of a kind with the same one; NULL for any number
            due_ms BIGINT NOT NULL,           -- while a node works on it: when another may take it
            attempts BIGINT NOT NULL DEFAULT 0,
            state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'failed')),
            last_error TEXT,                  -- a code or the name of an error's type, never a person's data
            UNIQUE (kind, dedupe)
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX job_due ON job (due_ms, id) WHERE state = 'waiting'",
        "CREATE INDEX job_failed ON job (id) WHERE state = 'failed'"
    )
}

/// Work that is due at a time and survives a restart: deadlines, deliveries, clearing up (DESIGN.md section 4, "jobs").
///
/// A job is done at least once: a node may fall over between its effect and its end. So what carries it out must bear
/// being done twice.
public struct Job: Hashable, Sendable {
    public let id: Int64
    public let kind: String
    public let facts: Facts
    /// How often it was begun, this time included.
    public let attempts: Int
    public let due: Instant
    /// Why it failed last; a code or the name of an error's type.
    public let lastError: String?
}

/// Work that is due: added in the transaction that makes it necessary, done at least once.
public enum Jobs {
    /// Adds a job in the transaction that makes it necessary.
    ///
    /// - Parameter kind: a code; `JobRunner` has what carries it out by it.
    /// - Parameter payload: keys and codes to find the work with, never a person's data.
    /// - Parameter key: a fresh number, made outside the write.
    /// - Parameter dedupe: a code; with one, there is at most one job of the kind with it, the first added.
    /// - Returns: false when there is one with the same `dedupe` already.
    @discardableResult
    public static func add(
        _ kind: String, payload: Facts = [:], due: Instant, key: Int64, dedupe: String? = nil, in db: Writer
    ) throws -> Bool {
        try Code.check(kind)
        if let dedupe { try Code.check(dedupe) }
        let added = try db.run(
            """
            INSERT INTO job (id, kind, payload, dedupe, due_ms)
            VALUES (\(key), \(kind), \(try FactsText.write(payload)), \(dedupe), \(due.milliseconds))
            ON CONFLICT (kind, dedupe) DO NOTHING
            """
        )
        return added == 1
    }
}
