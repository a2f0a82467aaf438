public import Core
public import Database
public import Domain

/// The messages that reporters are sent: one a report and entry of the journal, however often the journal is read. A
/// row holds no phone and no words: both are looked up when it is sent.
public enum ReporterMessageTable {
    public static let migration = Migration(
        347, "messages to reporters",
        """
        CREATE TABLE reporter_message (
            report_id BIGINT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
            position BIGINT NOT NULL,
            case_id BIGINT NOT NULL,
            kind TEXT NOT NULL,
            -- While a node sends it: when another may.
            due_ms BIGINT NOT NULL,
            attempts BIGINT NOT NULL DEFAULT 0,
            -- 'gone': nobody to send it to any more, or nothing to say.
            state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'failed', 'gone')),
            made_ms BIGINT NOT NULL,
            PRIMARY KEY (report_id, position)
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX reporter_message_due ON reporter_message (due_ms, report_id, position) WHERE state = 'waiting'",
        "CREATE INDEX reporter_message_made ON reporter_message (made_ms)",
        // The secret end of the private link, sealed: only who left a phone is sent it, and it goes with the phone.
        "ALTER TABLE reporter ADD COLUMN link \(sql: Dialect.bytes)")

    public static let kept = KeptRows("reporter_message", key: "report_id, position", began: "made_ms")

    /// A message on its way.
    public struct Waiting: Hashable, Sendable {
        public let report: Key<Report>
        public let `case`: Key<Case>
        public let position: Int64
        public let message: ReporterMessage
        /// How often it was tried, this time included.
        public let attempts: Int
    }

    /// Made once, however often it is made.
    public static func add(
        _ message: ReporterMessage, to report: Key<Report>, of file: Key<Case>, position: Int64, due: Instant,
        at now: Instant, in db: Writer
    ) throws {
        try db.run(
            """
            INSERT INTO reporter_message (report_id, position, case_id, kind, due_ms, made_ms)
            SELECT r.id, \(position), \(file.number), \(message.rawValue), \(due.milliseconds), \(now.milliseconds)
            FROM report r WHERE r.id = \(report.number)
            ON CONFLICT (report_id, position) DO NOTHING
            """)
    }

    /// Takes what is due for five minutes, the longest due first, and counts the attempt.
    public static func claim(limit: Int, at now: Instant, in db: Writer) throws -> [Waiting] {
        let due = try db.rows(dueSQL(by: now, limit: limit)) { row in
            guard let message = ReporterMessage(rawValue: try row.text(3)) else {
                throw DatabaseError.wrongColumn(3, expected: "a kind of message")
            }
            return Waiting(
                report: Key(try row.integer(0)), case: Key(try row.integer(2)), position: try row.integer(1),
                message: message, attempts: try row.int(4) + 1)
        }
        for one in due {
            try db.run(
                """
                UPDATE reporter_message SET due_ms = \(now.adding(minutes: 5).milliseconds), attempts = attempts + 1
                WHERE report_id = \(one.report.number) AND position = \(one.position)
                """)
        }
        return due
    }

    static func dueSQL(by now: Instant, limit: Int) -> SQL {
        """
        SELECT report_id, position, case_id, kind, attempts FROM reporter_message
        WHERE state = 'waiting' AND due_ms <= \(now.milliseconds)
        ORDER BY due_ms, report_id, position LIMIT \(limit)\(sql: Dialect.forUpdateSkippingLocked)
        """
    }

    public static func isDue(at now: Instant, in db: Reader) throws -> Bool {
        try db.first(
            """
            SELECT 1 FROM reporter_message WHERE state = 'waiting' AND due_ms <= \(now.milliseconds)
            ORDER BY due_ms LIMIT 1
            """
        ) { _ in true } ?? false
    }

    /// How the sending of a message ended.
    public enum End: String, Sendable {
        case sent, gone
    }

    /// Nothing more is to be done about it; says nothing when another node took it meanwhile.
    public static func end(_ one: Waiting, _ end: End, in db: Writer) throws {
        try db.run(
            """
            UPDATE reporter_message SET state = \(end.rawValue)
            WHERE report_id = \(one.report.number) AND position = \(one.position) AND attempts = \(one.attempts)
                AND state = 'waiting'
            """)
    }

    /// It wasn't taken: again a little later, 1 minute, 4, 9 … up to 49, and given up after eight attempts.
    public static func fail(_ one: Waiting, at now: Instant, in db: Writer) throws {
        let state = one.attempts >= 8 ? "failed" : "waiting"
        let next = now.adding(minutes: one.attempts * one.attempts)
        try db.run(
            """
            UPDATE reporter_message SET state = \(state), due_ms = \(next.milliseconds)
            WHERE report_id = \(one.report.number) AND position = \(one.position) AND attempts = \(one.attempts)
            """)
    }
}

extension ReportTable {
    /// Keeps the secret end of the private link for the messages, sealed beside the phone they go to.
    public static func keepLink(_ link: String, of report: Key<Report>, vault: Vault, in db: Writer) throws {
        let sealed = try vault.seal(link, table: "reporter", row: report.number, column: "link")
        try db.run(
            "UPDATE reporter SET link = \(sealed) WHERE report_id = \(report.number) AND phone IS NOT NULL")
    }

    /// Nil where it was never kept, or is gone.
    public static func link(of report: Key<Report>, vault: Vault, in db: Reader) throws -> String? {
        let sealed = try db.first("SELECT link FROM reporter WHERE report_id = \(report.number)") {
            try $0.optionalBytes(0)
        }
        return try sealed.flatMap { $0 }.map {
            try vault.open($0, table: "reporter", row: report.number, column: "link")
        }
    }
}
