internal import Database

extension Migration {
    /// What happened, and how it is sealed. Rows of `journal` and `journal_seal` are only ever inserted; whole
    /// stretches go to an archive (`JournalArchive`). docs/journal-format.md has the meaning of every byte.
    static let createJournal = Migration(
        1, "create journal",
        """
        CREATE TABLE journal (
            seq \(sql: Dialect.counter),                         -- order of writing, with holes
            tx BIGINT DEFAULT \(sql: Dialect.thisTransaction),   -- who wrote it; NULL after a restore
            at_ms BIGINT NOT NULL,                               -- the command's time
            caller_id BIGINT NOT NULL CHECK (caller_id > 0),
            county_id BIGINT,                                    -- where it happened, as far as it has a place
            township_id BIGINT,
            community_id BIGINT,
            grid_id BIGINT,
            kind TEXT NOT NULL,                                  -- 'area.created'
            subject_kind TEXT NOT NULL,                          -- 'area'
            subject_id BIGINT NOT NULL CHECK (subject_id > 0),
            payload TEXT NOT NULL                                -- typed facts as canonical JSON
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX journal_subject ON journal (subject_kind, subject_id, seq)",
        // Empty on SQLite, where every row has tx 1.
        "CREATE INDEX journal_settling ON journal (tx, seq) WHERE tx > 1",
        """
        CREATE TABLE journal_seal (
            position BIGINT PRIMARY KEY,                 -- 1, 2, 3 ... without a gap
            seq BIGINT NOT NULL UNIQUE,                          -- the entry
            seal \(sql: Dialect.bytes) NOT NULL,
            key_id TEXT NOT NULL,
            algorithm TEXT NOT NULL
        )\(sql: Dialect.strict)
        """,
        """
        CREATE TABLE journal_anchor (
            position BIGINT PRIMARY KEY,
            at_ms BIGINT NOT NULL,
            seal \(sql: Dialect.bytes) NOT NULL,
            key_id TEXT NOT NULL,
            archived_ms BIGINT                                   -- when everything up to it went to a file
        )\(sql: Dialect.strict)
        """,
        """
        CREATE TABLE journal_head (
            id BIGINT PRIMARY KEY CHECK (id = 1),
            position BIGINT NOT NULL,                            -- of the last seal; 0 before the first
            seal \(sql: Dialect.bytes) NOT NULL,
            tx BIGINT NOT NULL,                                  -- the settling order up to the last seal
            seq BIGINT NOT NULL,
            anchored_position BIGINT NOT NULL,
            anchored_ms BIGINT NOT NULL,
            floor_position BIGINT NOT NULL,                      -- everything up to here is in an archive
            floor_seal \(sql: Dialect.bytes) NOT NULL,
            floor_proof \(sql: Dialect.bytes) NOT NULL           -- under the sealing key; empty while the floor is 0
        )\(sql: Dialect.strict)
        """,
        """
        INSERT INTO journal_head VALUES (1, 0, \([UInt8](repeating: 0, count: 32)), 0, 0, 0, 0, 0,
            \([UInt8](repeating: 0, count: 32)), \([UInt8]()))
        """
    )

    /// Old personal values and the salts of digests, apart from the journal so that they can go.
    static let createKept = Migration(
        2, "create kept values",
        """
        CREATE TABLE journal_kept (
            id BIGINT PRIMARY KEY,
            subject_kind TEXT NOT NULL,
            subject_id BIGINT NOT NULL,
            field TEXT NOT NULL,                                 -- a code: 'phone'
            salt \(sql: Dialect.bytes) NOT NULL,
            sealed \(sql: Dialect.bytes),                        -- encrypted by the caller; NULL where only a digest is
            until_ms BIGINT NOT NULL
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX journal_kept_subject ON journal_kept (subject_kind, subject_id, id)",
        "CREATE INDEX journal_kept_until ON journal_kept (until_ms)"
    )

    /// How far each reader of the journal has come.
    static let createFollower = Migration(
        3, "create followers",
        "CREATE TABLE follower (name TEXT PRIMARY KEY, position BIGINT NOT NULL)\(sql: Dialect.strict)"
    )
}
