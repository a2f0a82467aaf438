public import Database
public import Domain

extension PeopleImportTable {
    /// Rows of lists go with their days, whatever became of the list; the lists after them.
    public static let keptRows = KeptRows("people_import_row", began: "made_ms")
    public static let kept = KeptRows("people_import", began: "begun_ms")

    /// Rows about somebody who is erased: that were found to be them, or that hold a number of theirs.
    ///
    /// - Precondition: their numbers are still kept.
    public static func erase(_ owner: PersonalValue.Owner, in db: Writer) throws -> Int {
        let numbers: SQL = """
            SELECT digest FROM personal_value WHERE owner_kind = \(owner.kind.rawValue)
            AND owner_number = \(owner.number) AND digest IS NOT NULL
            """
        let person: SQL = owner.kind == .person ? "person_id = \(owner.number)" : "1 = 0"
        return try db.run(
            """
            DELETE FROM people_import_row WHERE \(sql: person) OR phone_mark IN (\(sql: numbers))
            OR identity_mark IN (\(sql: numbers))
            """)
    }
}
