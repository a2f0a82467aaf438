public import Core
public import Database
public import Domain
internal import FoundationEssentials

/// The only file that knows how a kept view of the desk lies in SQL.
public enum DeskViewTable {
    public static let migration = Migration(
        358, "views of the desk",
        """
        CREATE TABLE desk_view (
            id BIGINT PRIMARY KEY,
            account_id BIGINT NOT NULL,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 20),
            position BIGINT NOT NULL,
            is_start INTEGER NOT NULL CHECK (is_start IN (0, 1)),
            -- JSON: keys, codes and days alone (DeskList); never words that were searched.
            list TEXT NOT NULL,
            UNIQUE (account_id, name)
        )\(sql: Dialect.strict)
        """,
        "CREATE INDEX desk_view_order ON desk_view (account_id, position, id)",
        "CREATE UNIQUE INDEX desk_view_start ON desk_view (account_id) WHERE is_start = 1")

    /// A person's own views in their order; at most `DeskView.most`.
    public static func all(of owner: Key<Caller>, in db: Reader) throws -> [DeskView] {
        try db.rows(allSQL(of: owner), view)
    }

    static func allSQL(of owner: Key<Caller>) -> SQL {
        """
        SELECT id, account_id, name, list, is_start FROM desk_view WHERE account_id = \(owner.number)
        ORDER BY position, id LIMIT \(DeskView.most)
        """
    }

    /// Puts a view behind the owner's others.
    ///
    /// - Throws: `nameTaken`, `tooMany`.
    public static func add(_ view: DeskView, in db: Writer) throws {
        let others = try all(of: view.owner, in: db)
        guard others.count < DeskView.most else { throw DeskView.Refusal.tooMany }
        let added = try db.run(
            """
            INSERT INTO desk_view (id, account_id, name, position, is_start, list)
            VALUES (\(view.id.number), \(view.owner.number), \(view.name),
                (SELECT coalesce(max(position), 0) + 1 FROM desk_view WHERE account_id = \(view.owner.number)),
                0, \(try text(view.list)))
            ON CONFLICT (account_id, name) DO NOTHING
            """)
        guard added == 1 else { throw DeskView.Refusal.nameTaken }
        if view.isStart { try start(with: view.id, of: view.owner, in: db) }
    }

    /// - Throws: `nameTaken`, `gone`.
    public static func rename(
        _ id: Key<DeskView>, of owner: Key<Caller>, to name: String, in db: Writer
    ) throws {
        let others = try all(of: owner, in: db).filter { $0.id != id }
        guard !others.contains(where: { $0.name == name }) else { throw DeskView.Refusal.nameTaken }
        try changed(
            db.run(
                "UPDATE desk_view SET name = \(name) WHERE id = \(id.number) AND account_id = \(owner.number)"))
    }

    public static func remove(_ id: Key<DeskView>, of owner: Key<Caller>, in db: Writer) throws {
        try changed(db.run("DELETE FROM desk_view WHERE id = \(id.number) AND account_id = \(owner.number)"))
    }

    /// - Parameter id: nil where the desk is to open as it does for everybody.
    public static func start(with id: Key<DeskView>?, of owner: Key<Caller>, in db: Writer) throws {
        try db.run("UPDATE desk_view SET is_start = 0 WHERE account_id = \(owner.number) AND is_start = 1")
        guard let id else { return }
        try changed(
            db.run("UPDATE desk_view SET is_start = 1 WHERE id = \(id.number) AND account_id = \(owner.number)"))
    }

    /// Gives the views their places in a new order.
    public static func order(_ ids: [Key<DeskView>], of owner: Key<Caller>, in db: Writer) throws {
        for (index, id) in ids.enumerated() {
            try db.run(
                """
                UPDATE desk_view SET position = \(index + 1)
                WHERE id = \(id.number) AND account_id = \(owner.number) AND position <> \(index + 1)
                """)
        }
    }

    private static func changed(_ count: Int) throws {
        guard count == 1 else { throw DeskView.Refusal.gone }
    }

    private static func text(_ list: DeskList) throws -> String {
        String(decoding: try JSONEncoder().encode(list), as: UTF8.self)
    }

    private static func view(_ row: Row) throws -> DeskView {
        try DeskView(
            id: Key(try row.integer(0)), owner: Key(try row.integer(1)), name: try row.text(2),
            list: try JSONDecoder().decode(DeskList.self, from: Data(try row.text(3).utf8)), isStart: try row.bool(4))
    }
}
