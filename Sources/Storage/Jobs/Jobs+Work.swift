public import Core
public import Database

extension Jobs {
    /// How long a node may work on a job before another takes it: also how long after a node's death it waits.
    public static let claimMinutes = 5
    /// After so many attempts a job is `failed` and waits for a person.
    public static let attempts = 8

    /// Takes the jobs that are due, the longest due first, and counts the attempt.
    ///
    /// - Parameter kinds: those that somebody here can carry out.
    public static func claim(_ kinds: [String], limit: Int, at now: Instant, in db: Writer) throws -> [Job] {
        guard !kinds.isEmpty else { return [] }
        let wanted = SQL.joined(kinds.map { "\($0)" })
        let due = try db.rows(
            """
            SELECT id FROM job
            WHERE state = 'waiting' AND due_ms <= \(now.milliseconds) AND kind IN (\(sql: wanted))
            ORDER BY due_ms, id LIMIT \(limit)\(sql: Dialect.forUpdateSkippingLocked)
            """
        ) { try $0.integer(0) }
        guard !due.isEmpty else { return [] }
        let claimed = now.adding(minutes: claimMinutes).milliseconds
        try db.run("UPDATE job SET due_ms = \(claimed), attempts = attempts + 1 WHERE id IN \(list: due)")
        return try db.rows("SELECT \(sql: columns) FROM job WHERE id IN \(list: due) ORDER BY id", job)
    }

    /// The job is done and goes. Says nothing when another node had taken it meanwhile and ended it first.
    public static func end(_ job: Job, in db: Writer) throws {
        try db.run("DELETE FROM job WHERE id = \(job.id) AND attempts = \(job.attempts)")
    }

    /// The attempt failed: the job waits longer each time, from 10 seconds to a day, and after `attempts` of them for a
    /// person.
    ///
    /// - Parameter error: a code or the name of an error's type; at most 64 characters of a code.
    public static func fail(_ job: Job, because error: String, at now: Instant, in db: Writer) throws {
        try Code.check(error)
        let state = job.attempts >= attempts ? "failed" : "waiting"
        try db.run(
            """
            UPDATE job SET state = \(state), last_error = \(error), due_ms = \(next(job.attempts, now).milliseconds)
            WHERE id = \(job.id) AND attempts = \(job.attempts)
            """
        )
    }

    /// 10 s, 1 min, 6 min, 36 min, 3.6 h, then a day.
    private static func next(_ attempts: Int, _ now: Instant) -> Instant {
        let seconds = (1..<max(1, min(attempts, 6))).reduce(Int64(10)) { wait, _ in wait * 6 }
        return now.adding(seconds: min(seconds, 86_400))
    }
}

// What operators see and do.
extension Jobs {
    /// The jobs that wait for a person, the oldest first.
    public static func failed(limit: Int, in db: Reader) throws -> [Job] {
        try db.rows("SELECT \(sql: columns) FROM job WHERE state = 'failed' ORDER BY id LIMIT \(limit)", job)
    }

    /// How many wait for their time or a node, and how many for a person.
    public static func counts(in db: Reader) throws -> (waiting: Int, failed: Int) {
        let count = try db.first(
            "SELECT count(*) FILTER (WHERE state = 'waiting'), count(*) FILTER (WHERE state = 'failed') FROM job"
        ) { (waiting: try $0.int(0), failed: try $0.int(1)) }
        return count ?? (0, 0)
    }

    /// Begins a failed job anew, at once.
    ///
    /// - Returns: false when there is no such failed job.
    public static func retry(_ id: Int64, at now: Instant, in db: Writer) throws -> Bool {
        try db.run(
            """
            UPDATE job SET state = 'waiting', attempts = 0, due_ms = \(now.milliseconds)
            WHERE id = \(id) AND state = 'failed'
            """
        ) == 1
    }

    /// Gives a failed job up for good.
    ///
    /// - Returns: false when there is no such failed job.
    public static func discard(_ id: Int64, in db: Writer) throws -> Bool {
        try db.run("DELETE FROM job WHERE id = \(id) AND state = 'failed'") == 1
    }

    private static let columns: SQL = "id, kind, payload, attempts, due_ms, last_error"

    private static func job(_ row: Row) throws -> Job {
        Job(
            id: try row.integer(0), kind: try row.text(1), facts: try FactsText.read(row.text(2)),
            attempts: try row.int(3), due: Instant(milliseconds: try row.integer(4)),
            lastError: try row.optionalText(5)
        )
    }
}

extension Jobs {
    /// Whether any job is due. A look that costs no write.
    public static func isDue(at now: Instant, in db: Reader) throws -> Bool {
        try db.first(
            "SELECT 1 FROM job WHERE state = 'waiting' AND due_ms <= \(now.milliseconds) ORDER BY due_ms LIMIT 1"
        ) { _ in true } ?? false
    }
}
