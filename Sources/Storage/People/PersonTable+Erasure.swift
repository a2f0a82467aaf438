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
        try Stamp.net.raise(in: db)
        try db.run("DELETE FROM person_term WHERE person_id = \(id.number)")
    }

    /// Who left before `day` and still has a name, the earliest first.
    public static func overdue(leftBefore day: Day, limit: Int, in db: Reader) throws -> [Key<Person>] {
        try db.rows(overdueSQL(leftBefore: day, limit: limit)) { Key(try $0.integer(0)) }
    }

    static func overdueSQL(leftBefore day: Day, limit: Int) -> SQL {
        """
        SELECT id FROM person WHERE left_day IS NOT NULL AND left_day < \(day.number) AND name <> \(erasedName)
        ORDER BY left_day, id LIMIT \(limit)
        """
    }

    /// Persons are made nameless one by one, as an erasure; no statement of the table takes the step.
    public static let kept = KeptRows("person", began: "left_day")
}
