public import Core
public import Database
public import Domain

extension PersonTable {
    public static let leaving = Migration(
        256, "index persons who left",
        "CREATE INDEX person_left ON person (left_day, id) WHERE left_day IS NOT NULL")

    /// What stands where a name was.
    static let erasedName = "已删除"

    /// Takes the name and the account out; the number stays, since posts of the past name it.
    public static func erase(_ id: Key<Person>, on day: Day, in db: Writer) throws {
        try db.run(
            """
            UPDATE person SET name = \(erasedName), account_id = NULL, organisation_id = NULL,
                left_day = coalesce(left_day, \(day.number)), version = version + 1
            WHERE id = \(id.number)
            """)
        try db.run("DELETE FROM person_term WHERE person_id = \(id.number)")
    }

    /// Takes the names of those out who left before `day`: at most `limit`.
    ///
    /// - Returns: how many.
    public static func eraseNames(leftBefore day: Day, limit: Int, in db: Writer) throws -> Int {
        try db.run(
            """
            UPDATE person SET name = \(erasedName), account_id = NULL, organisation_id = NULL, version = version + 1
            WHERE id IN (
                SELECT id FROM person WHERE left_day < \(day.number) AND name <> \(erasedName)
                ORDER BY left_day, id LIMIT \(limit))
            """)
    }
}
