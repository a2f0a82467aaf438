public import Core
public import Database
public import Domain

extension CaseLine {
    /// What a filter looks at.
    public var facts: CaseFilter.Facts {
        CaseFilter.Facts(
            place: place, stage: stage, matter: matter, way: way, due: due, opened: opened, rework: rework)
    }
}

extension CasePartTable {
    /// The body that leads in each of the cases, where one does.
    public static func leads(of ids: [Key<Case>], in db: Reader) throws -> [Key<Case>: Assignment.Party] {
        guard !ids.isEmpty else { return [:] }
        let found = try db.rows(leadsSQL(of: ids)) { row in
            (Key<Case>(try row.integer(0)), try PartyColumns.read(row, from: 1) as Assignment.Party)
        }
        return Dictionary(found) { _, later in later }
    }

    /// What a body has or had of each of the cases, the latest part; by case.
    public static func parts(
        of party: Assignment.Party, among ids: [Key<Case>], in db: Reader
    ) throws -> [Key<Case>: Held] {
        guard !ids.isEmpty else { return [:] }
        let found = try db.rows(partsSQL(of: party, among: ids), held)
        return Dictionary(found.map { ($0.case, $0) }) { _, later in later }
    }

    static func partsSQL(of party: Assignment.Party, among ids: [Key<Case>]) -> SQL {
        """
        SELECT case_id, number, is_lead, stage, due_ms FROM case_part
        WHERE case_id IN \(list: ids.map(\.number)) AND \(sql: PartyColumns.isParty(party)) ORDER BY case_id, number
        """
    }

    static func leadsSQL(of ids: [Key<Case>]) -> SQL {
        """
        SELECT case_id, organisation_id, area_id FROM case_part
        WHERE case_id IN \(list: ids.map(\.number)) AND is_lead = 1 AND stage NOT IN ('returned', 'recalled')
        ORDER BY case_id, number
        """
    }
}
