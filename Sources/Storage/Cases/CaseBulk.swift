public import Core
public import Database
public import Domain

/// Many cases at once, with their reports, parts, remarks and entries: some rows a statement, for commands that fill a
/// directory which nobody serves.
public enum CaseBulk {
    private static let rows = 50

    /// - Parameter cases: each with the digest of its report's private link.
    public static func insert(
        _ cases: [(InventedCases.Invented, link: [UInt8])], under terms: CaseTerms, at now: Instant, in db: Writer
    ) throws {
        for chunk in cases.chunks(of: rows) {
            try db.run(
                """
                INSERT INTO case_file (\(sql: CaseTable.written))
                VALUES \(sql: .joined(try chunk.map { one, _ in
                    try CaseTable.values(of: one.file, CaseTable.Shown(one.file.flow, terms, now))
                }))
                """)
            try db.run(
                """
                INSERT INTO report (id, case_id, way, text, address, pictures, asking, made_ms, link_digest)
                VALUES \(sql: .joined(chunk.map { one, link in
                    """
                    (\(one.report.id.number), \(one.file.id.number), \(one.report.way.rawValue), \(one.report.text),
                        \(one.report.address), '', \(one.report.asking.rawValue), \(one.report.made.milliseconds),
                        \(link))
                    """
                }))
                """)
            try insertParts(of: chunk.map { $0.0.file }, terms.calendar, in: db)
            try insertRemarks(of: chunk.map(\.0), in: db)
        }
        try Journal.record(
            try cases.flatMap { one, _ in
                try one.events.map { try CaseJournal.draft($0, on: one.file) }
            }, in: db)
    }

    private static func insertParts(of files: [Case], _ calendar: WorkingCalendar, in db: Writer) throws {
        let values = files.flatMap { file in
            file.flow.assignments.map { one -> SQL in
                let row = CasePartTable.Line(of: one, file.flow, calendar)
                return """
                    (\(file.id.number), \(one.number), \(row.organisation), \(row.area), \(one.part == .lead),
                        \(row.stage.rawValue), \(row.due), \(row.isOpen))
                    """
            }
        }
        guard !values.isEmpty else { return }
        try db.run(
            """
            INSERT INTO case_part (case_id, number, organisation_id, area_id, is_lead, stage, due_ms, is_open)
            VALUES \(sql: .joined(values))
            """)
    }

    private static func insertRemarks(of cases: [InventedCases.Invented], in db: Writer) throws {
        let values = cases.flatMap { one in
            one.remarks.map { remark -> SQL in
                "(\(one.file.id.number), \(remark.event), \(remark.text), \(remark.at.milliseconds))"
            }
        }
        guard !values.isEmpty else { return }
        try db.run("INSERT INTO case_remark (case_id, event, text, at_ms) VALUES \(sql: .joined(values))")
    }
}

extension CaseJournal {
    /// An event as `record` writes it; a reporter's own act is the program's, for want of a session.
    static func draft(_ event: Case.Event, on file: Case) throws -> Journal.Draft {
        let caller: Key<Caller> = if case .caller(let id) = event.by { id } else { Caller.clock.id }
        return Journal.Draft(
            "case.\(event.what.word)", on: subject(file.id), in: file.place, by: caller, at: event.at,
            try EventFacts.write(event))
    }
}
