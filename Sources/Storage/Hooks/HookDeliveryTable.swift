public import Core
public import Database
public import Domain

/// The messages to hooks: one a hook, entry of the journal and number, however often the journal is read. A row holds
/// nobody's name or words.
public enum HookDeliveryTable {
    public static let migration = Migration(
        377, "messages to webhooks",
        """
        CREATE TABLE hook_delivery (
            id BIGINT PRIMARY KEY,
            hook_id BIGINT NOT NULL REFERENCES hook (id) ON DELETE CASCADE,
            position BIGINT,                                -- of the entry it follows; NULL for a test
            kind TEXT NOT NULL,
            -- As the receiver knows the case; all three NULL for a test.
            number TEXT,
            case_stage TEXT,
            path TEXT,
            at_ms BIGINT NOT NULL,
            made_ms BIGINT NOT NULL,
            due_ms BIGINT NOT NULL,                         -- while a node sends it: when another may
            state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'taken', 'givenUp')),
            attempts BIGINT NOT NULL DEFAULT 0,             -- since it was made, or sent again by hand
            claims BIGINT NOT NULL DEFAULT 0,               -- how often a node took it, ever
            answer TEXT,
            answered_ms BIGINT,
            UNIQUE (hook_id, position, number)
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX hook_delivery_due ON hook_delivery (hook_id, due_ms, id) WHERE state = 'waiting'",
        "CREATE INDEX hook_delivery_latest ON hook_delivery (hook_id, id)",
        "CREATE INDEX hook_delivery_made ON hook_delivery (made_ms)")

    public static let kept = KeptRows("hook_delivery", began: "made_ms")

    private static let columns: SQL = """
        id, hook_id, kind, number, case_stage, path, at_ms, made_ms, due_ms, state, attempts, answer, answered_ms
        """

    /// Made once, however often it is made.
    ///
    /// - Parameter position: of the entry it follows; nil for a test.
    public static func add(_ one: HookDelivery, position: Int64?, in db: Writer) throws {
        try db.run(
            """
            INSERT INTO hook_delivery (id, hook_id, position, kind, number, case_stage, path, at_ms, made_ms, due_ms)
            VALUES (\(one.id.number), \(one.hook.number), \(position), \(one.kind.rawValue), \(one.case?.number),
                \(one.case?.stage.rawValue), \(one.case?.path), \(one.at.milliseconds), \(one.made.milliseconds),
                \(one.made.milliseconds))
            ON CONFLICT (hook_id, position, number) DO NOTHING
            """)
    }

    // MARK: Sending

    /// The hooks in use that have something due. Those that are off keep what waits until they are on again.
    public static func ready(at now: Instant, in db: Reader) throws -> [Key<Hook>] {
        try db.rows(readySQL(at: now)) { Key(try $0.integer(0)) }
    }

    static func readySQL(at now: Instant) -> SQL {
        """
        SELECT h.id FROM hook h
        WHERE \(sql: HookTable.isInUse) AND EXISTS (
            SELECT 1 FROM hook_delivery d
            WHERE d.hook_id = h.id AND d.state = 'waiting' AND d.due_ms <= \(now.milliseconds))
        ORDER BY h.id LIMIT \(Hook.most)
        """
    }

    /// What a node has taken to send, and how it shows that nobody else has taken it meanwhile.
    public struct Claimed: Hashable, Sendable {
        public let delivery: HookDelivery
        let claim: Int64
    }

    /// How long a node has for a message before another takes it: also how long it waits after a node's death.
    public static let claimMinutes = 2

    /// Takes what is due for a hook, the longest due first, and counts the attempt.
    public static func claim(of hook: Key<Hook>, limit: Int, at now: Instant, in db: Writer) throws -> [Claimed] {
        let due = try db.rows(dueSQL(of: hook, by: now, limit: limit)) { try $0.integer(0) }
        guard !due.isEmpty else { return [] }
        let claimed = try db.rows(
            """
            UPDATE hook_delivery SET due_ms = \(now.adding(minutes: claimMinutes).milliseconds),
                attempts = attempts + 1, claims = claims + 1
            WHERE id IN \(list: due) RETURNING \(sql: columns), claims
            """
        ) { Claimed(delivery: try delivery($0), claim: try $0.integer(13)) }
        return claimed.sorted { $0.delivery.id < $1.delivery.id }
    }

    static func dueSQL(of hook: Key<Hook>, by now: Instant, limit: Int) -> SQL {
        """
        SELECT id FROM hook_delivery
        WHERE hook_id = \(hook.number) AND state = 'waiting' AND due_ms <= \(now.milliseconds)
        ORDER BY due_ms, id LIMIT \(limit)\(sql: Dialect.forUpdateSkippingLocked)
        """
    }

    /// Saves what came of it.
    ///
    /// - Returns: false where another node took it meanwhile; then nothing is saved.
    public static func end(_ claimed: Claimed, as next: HookDelivery, in db: Writer) throws -> Bool {
        let (state, due) = stage(next.stage)
        return try db.run(
            """
            UPDATE hook_delivery SET state = \(state), due_ms = coalesce(\(due?.milliseconds), due_ms),
                answer = \(next.last?.answer.code), answered_ms = \(next.last?.at.milliseconds)
            WHERE id = \(next.id.number) AND claims = \(claimed.claim) AND state = 'waiting'
            """) == 1
    }

    /// Begins anew, at once, with one that was taken or given up.
    ///
    /// - Returns: false when there is no such one.
    public static func again(
        _ id: Key<HookDelivery>, of hook: Key<Hook>, at now: Instant, in db: Writer
    ) throws -> Bool {
        try db.run(
            """
            UPDATE hook_delivery SET state = 'waiting', attempts = 0, due_ms = \(now.milliseconds)
            WHERE id = \(id.number) AND hook_id = \(hook.number) AND state <> 'waiting'
            """) == 1
    }

    // MARK: Looking

    /// A hook's messages, the newest first.
    public static func latest(of hook: Key<Hook>, limit: Int, in db: Reader) throws -> [HookDelivery] {
        try db.rows(latestSQL(of: hook, limit: limit), delivery)
    }

    static func latestSQL(of hook: Key<Hook>, limit: Int) -> SQL {
        """
        SELECT \(sql: columns) FROM hook_delivery WHERE hook_id = \(hook.number)
        ORDER BY id DESC LIMIT \(limit)
        """
    }

    private static func stage(_ stage: HookDelivery.Stage) -> (state: String, due: Instant?) {
        switch stage {
        case .waiting(let until): ("waiting", until)
        case .taken: ("taken", nil)
        case .givenUp: ("givenUp", nil)
        }
    }

    private static func delivery(_ row: Row) throws -> HookDelivery {
        let stage: HookDelivery.Stage =
            switch try row.text(9) {
            case "taken": .taken
            case "givenUp": .givenUp
            default: .waiting(until: Instant(milliseconds: try row.integer(8)))
            }
        var handle: HookDelivery.Handle?
        if let number = try row.optionalText(3), let name = try row.optionalText(4), let path = try row.optionalText(5),
            let stage = Case.Stage.Name(rawValue: name)
        {
            handle = HookDelivery.Handle(number: number, stage: stage, path: path)
        }
        guard let kind = Hook.Kind(rawValue: try row.text(2)) else {
            throw DatabaseError.wrongColumn(2, expected: "a kind of message")
        }
        return HookDelivery(
            id: Key(try row.integer(0)), to: Key(try row.integer(1)), kind, of: handle,
            at: Instant(milliseconds: try row.integer(6)), made: Instant(milliseconds: try row.integer(7)),
            stage: stage, attempts: try row.int(10), last: try HookTable.heard(row, 11))
    }
}
