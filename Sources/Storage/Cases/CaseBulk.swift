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
                INSERT INTO report (\(sql: ReportTable.written))
                VALUES \(sql: .joined(chunk.map { one, link in ReportTable.values(of: one.report, linkDigest: link) }))
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
            file.flow.assignments.map { one in
                CasePartTable.values(of: one, CasePartTable.Line(of: one, file.flow, calendar), in: file)
            }
        }
        guard !values.isEmpty else { return }
        try db.run("INSERT INTO case_part (\(sql: CasePartTable.written)) VALUES \(sql: .joined(values))")
    }

    private static func insertRemarks(of cases: [InventedCases.Invented], in db: Writer) throws {
        let values = cases.flatMap { one in
            one.remarks.map { remark in
                CaseRemarkTable.values(
                    of: CaseRemark(of: one.file.id, event: remark.event, text: remark.text, at: remark.at))
            }
        }
        guard !values.isEmpty else { return }
        try db.run("INSERT INTO case_remark (\(sql: CaseRemarkTable.written)) VALUES \(sql: .joined(values))")
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
