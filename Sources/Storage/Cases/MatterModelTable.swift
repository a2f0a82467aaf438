public import Core
public import Database
public import Domain
internal import FoundationEssentials

/// What was learned from the choices of this city: one row, made anew by a job and thrown away without loss.
public enum MatterModelTable {
    public static let migration = Migration(
        365, "matter model",
        """
        CREATE TABLE matter_model (
            id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
            made_ms BIGINT NOT NULL,
            -- Of the catalogue it was made with.
            stamp BIGINT NOT NULL,
            -- The latest case it was made from; 0 for none.
            latest_id BIGINT NOT NULL,
            choices BIGINT NOT NULL,
            -- JSON: pieces of texts with their weights (MatterModel), never a text.
            content TEXT NOT NULL
        )\(sql: Dialect.strict)
        """)

    /// When and from what the model was made.
    public struct Made: Hashable, Sendable {
        public let at: Instant
        /// Of the catalogue (`Stamp.catalogue`).
        public let stamp: Int64
        /// Nil where it was made from no case.
        public let latest: Key<Case>?
        /// How many of people's choices it learned from.
        public let choices: Int

        public init(at: Instant, stamp: Int64, latest: Key<Case>?, choices: Int) {
            self.at = at
            self.stamp = stamp
            self.latest = latest
            self.choices = choices
        }
    }

    public static func made(in db: Reader) throws -> Made? {
        try db.first("SELECT made_ms, stamp, latest_id, choices FROM matter_model WHERE id = 1") { row in
            let latest = try row.integer(2)
            return Made(
                at: Instant(milliseconds: try row.integer(0)), stamp: try row.integer(1),
                latest: latest == 0 ? nil : Key(latest), choices: try row.int(3))
        }
    }

    /// Nil before the first was made, and where a later program made one that this one can't read.
    public static func model(in db: Reader) throws -> MatterModel? {
        let content = try db.first("SELECT content FROM matter_model WHERE id = 1") { try $0.text(0) }
        // What can't be read is made anew by the next job.
        return content.flatMap { try? JSONDecoder().decode(MatterModel.self, from: Data($0.utf8)) }
    }

    public static func put(_ model: MatterModel, _ made: Made, in db: Writer) throws {
        let content = String(decoding: try JSONEncoder().encode(model), as: UTF8.self)
        try db.run(
            """
            INSERT INTO matter_model (id, made_ms, stamp, latest_id, choices, content)
            VALUES (1, \(made.at.milliseconds), \(made.stamp), \(made.latest?.number ?? 0), \(made.choices), \(content))
            ON CONFLICT (id) DO UPDATE SET made_ms = excluded.made_ms, stamp = excluded.stamp,
                latest_id = excluded.latest_id, choices = excluded.choices, content = excluded.content
            """)
    }

    /// A case with the matter that a person filed it under and held to.
    public struct Choice: Hashable, Sendable {
        public let `case`: Key<Case>
        /// Nil where it wasn't filed, or came to nothing.
        public let matter: Key<Matter>?
        /// Of its first report; empty where its words are gone.
        public let text: String
    }

    /// The cases before `id`, the newest first, each with what was chosen for it: at most `limit`.
    public static func choices(before id: Key<Case>?, limit: Int, in db: Reader) throws -> [Choice] {
        try db.rows(choicesSQL(before: id, limit: limit)) { row in
            let isHeld = !["reported", "filed", "rejected", "withdrawn", "merged"].contains(try row.text(2))
            return Choice(
                case: Key(try row.integer(0)),
                matter: isHeld ? try row.optionalInteger(1).map { Key($0) } : nil, text: try row.text(3))
        }
    }

    static func choicesSQL(before id: Key<Case>?, limit: Int) -> SQL {
        """
        SELECT c.id, c.matter_id, c.stage, r.text
        FROM (SELECT id, matter_id, stage FROM case_file
            WHERE id < \(id?.number ?? .max) ORDER BY id DESC LIMIT \(limit)) AS c
        \(sql: ReportTable.joiningFirst)
        """
    }

    /// How many cases were filed since a case; counted among the next `limit`.
    public static func filed(since id: Key<Case>?, limit: Int, in db: Reader) throws -> Int {
        try db.first(
            """
            SELECT count(*) FROM (
                SELECT matter_id FROM case_file WHERE id > \(id?.number ?? 0) ORDER BY id LIMIT \(limit)) AS later
            WHERE matter_id IS NOT NULL
            """
        ) { try $0.int(0) } ?? 0
    }
}
