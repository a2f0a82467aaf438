public import Core
public import Database
public import Domain

extension CaseTable {
    /// The order of `orders`: each matter's own, by deadline.
    public static let byMatter = Migration(
        353, "cases of a matter at a desk",
        """
        CREATE INDEX case_filed_matter ON case_file (matter_id, due_ms, id) WHERE stage = 'filed' AND over_ms IS NULL
        """)

    /// What is filed under a matter and sent to nobody yet, in an area and below it, by deadline.
    public static func filed(
        under matter: Key<Matter>, in area: Area, after cursor: DueCursor?, limit: Int, in db: Reader
    ) throws -> [CaseLine] {
        try db.rows(filedSQL(under: matter, in: area, after: cursor, limit: limit), line)
    }

    static func filedSQL(under matter: Key<Matter>, in area: Area, after cursor: DueCursor?, limit: Int) -> SQL {
        """
        SELECT \(sql: line) FROM case_file
        WHERE matter_id = \(matter.number) AND stage = 'filed' AND over_ms IS NULL
            AND \(sql: PlaceColumns.inside(area))\(sql: behind(cursor))
        ORDER BY due_ms, id LIMIT \(limit)
        """
    }
}
