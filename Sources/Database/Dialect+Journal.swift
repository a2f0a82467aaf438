// What the journal, its nodes and its copies need to know of the engine.
extension Dialect {
    /// A column's default that says which transaction wrote the row; 1 on SQLite, which has one writer.
    public static let thisTransaction = SQL(sqlite: "1", postgres: "(pg_current_xact_id()::text::bigint)")
    /// A transaction number that is settled for ever and below every real one; what a restore gives to rows.
    public static let settledTransaction = SQL(sqlite: "1", postgres: "2")

    /// Whether a row lies behind (`transaction`, `sequence`) in the order of settling, and no transaction that could
    /// still write before it is open.
    ///
    /// PostgreSQL gives out numbers of a sequence before the rows are seen, so a lower one may appear later than a
    /// higher. Below `pg_snapshot_xmin` every transaction is over: the order (transaction, sequence) gets no more rows
    /// there. The table is aliased `j`, its columns are called `tx` and `seq`.
    public static func isSettled(behind transaction: Int64, _ sequence: Int64) -> SQL {
        """
        \(sql: isBehind(transaction, sequence))\
        \(sql: SQL(sqlite: "", postgres: " AND j.tx < pg_snapshot_xmin(pg_current_snapshot())::text::bigint"))
        """
    }
    /// As `isSettled`, also where a transaction is still open.
    public static func isBehind(_ transaction: Int64, _ sequence: Int64) -> SQL {
        """
        \(sql: SQL(sqlite: "j.tx >= ", postgres: "(j.tx, j.seq) > ("))\(transaction)\
        \(sql: SQL(sqlite: " AND j.seq > ", postgres: ", "))\(sequence)\
        \(sql: SQL(sqlite: "", postgres: ") AND j.tx > 1"))
        """
    }
    /// The order that belongs to `isSettled`.
    public static let settlingOrder = SQL(sqlite: "j.seq", postgres: "j.tx, j.seq")
}

// Text search (DESIGN.md section 4): FTS5 on SQLite, a tsvector on PostgreSQL.
extension Dialect {
    /// The index over the column `terms` of `table`, whose key is `id`. `searchTriggers` belong to it.
    ///
    /// FTS5 keeps its index alone (`content=`) and is told by triggers. Its tokenizer is `ascii`: the terms are made in
    /// Swift and parted by blanks, and `unicode61` of SQLite 3.40 takes younger Chinese characters for blanks.
    public static func searchIndex(_ table: StaticString) -> SQL {
        SQL(
            sqlite: """
                CREATE VIRTUAL TABLE \(table)_index
                USING fts5(terms, content='\(table)', content_rowid='id', tokenize='ascii')
                """,
            postgres: """
                ALTER TABLE \(table) ADD COLUMN vector tsvector
                GENERATED ALWAYS AS (to_tsvector('simple', terms)) STORED
                """
        )
    }

    public static func searchTriggers(_ table: StaticString) -> (onAdding: SQL, onRemoving: SQL) {
        (
            SQL(
                sqlite: """
                    CREATE TRIGGER \(table)_added AFTER INSERT ON \(table) BEGIN
                        INSERT INTO \(table)_index (rowid, terms) VALUES (new.id, new.terms);
                    END
                    """,
                postgres: "CREATE INDEX \(table)_index ON \(table) USING gin (vector)"
            ),
            SQL(
                sqlite: """
                    CREATE TRIGGER \(table)_removed AFTER DELETE ON \(table) BEGIN
                        INSERT INTO \(table)_index (\(table)_index, rowid, terms)
                        VALUES ('delete', old.id, old.terms);
                    END
                    """,
                postgres: "COMMENT ON COLUMN \(table).vector IS 'the terms, as @@ wants them'"
            )
        )
    }

    /// How many pieces the index consists of: of one, what was removed is gone for good. 1 on PostgreSQL, whose index
    /// goes with its table (`Database.scrub`).
    public static func searchSegments(_ table: StaticString) -> SQL {
        SQL(sqlite: "SELECT count(DISTINCT segid) FROM \(table)_index_idx", postgres: "SELECT 1")
    }

    /// Melts pieces of the index together, some 500 pages of them. FTS5 of SQLite 3.40 marks removed terms and keeps
    /// them until the pieces that hold term and mark are one.
    public static func searchMerge(_ table: StaticString) -> SQL {
        SQL(sqlite: "INSERT INTO \(table)_index (\(table)_index, rank) VALUES ('merge', -500)", postgres: "SELECT 1")
    }

    /// Whether the row of `table` (aliased `t`) has all the phrases. Each engine reads its own of the two values.
    public static func matches(_ table: StaticString, _ phrases: [Phrase]) -> SQL {
        let first = SQL(
            sqlite: "(t.id IN (SELECT rowid FROM \(table)_index WHERE terms MATCH ", postgres: "(CAST(")
        let second = SQL(sqlite: ") AND ", postgres: " AS text) IS NOT NULL AND t.vector @@ CAST(")
        let last = SQL(sqlite: " IS NOT NULL)", postgres: " AS tsquery))")
        let fts = phrases.map(\.fts).joined(separator: " AND ")
        let tsquery = phrases.map(\.tsquery).joined(separator: " & ")
        return "\(sql: first)\(fts)\(sql: second)\(tsquery)\(sql: last)"
    }

    /// Terms that stand one behind the other; the last may be the beginning of a term.
    public struct Phrase: Hashable, Sendable {
        /// Letters and digits alone.
        public let terms: [String]
        public let isPrefix: Bool

        public init(_ terms: [String], isPrefix: Bool) {
            self.terms = terms
            self.isPrefix = isPrefix
        }

        fileprivate var fts: String { "\"\(terms.joined(separator: " "))\"\(isPrefix ? " *" : "")" }

        fileprivate var tsquery: String {
            let last = terms.count - 1
            return terms.enumerated()
                .map { "'\($1)'\(isPrefix && $0 == last ? ":*" : "")" }
                .joined(separator: " <-> ")
        }
    }
}
