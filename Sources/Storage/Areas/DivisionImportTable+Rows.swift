public import Core
public import Database
public import Domain

extension DivisionImportTable {
    /// - Parameter rows: at most 1,000.
    public static func add(_ rows: [JudgedRow], to id: Key<DivisionImportRun>, in db: Writer) throws {
        for start in stride(from: 0, to: rows.count, by: 200) {
            let values: [SQL] = rows[start..<min(start + 200, rows.count)].map { judged in
                let (row, verdict) = (judged.row, VerdictColumns(judged.verdict))
                return """
                    (\(id.number), \(judged.position), \(row.file), \(row.line), \(row.level.rawValue), \(row.code),
                    \(row.name), \(row.parentCode), \(verdict.name), \(verdict.fault), \(verdict.detail),
                    \(judged.area.number))
                    """
            }
            try db.run(
                """
                INSERT INTO division_row (import_id, position, file, line, level, code, name, parent_code, verdict,
                    fault, fault_detail, area_id) VALUES \(sql: .joined(values))
                """)
        }
    }

    /// The rows behind `position`, in order; at most `limit`.
    public static func rows(
        of id: Key<DivisionImportRun>, after position: Int, limit: Int, in db: Reader
    ) throws -> [JudgedRow] {
        try db.rows(
            """
            SELECT \(sql: rowColumns) FROM division_row
            WHERE import_id = \(id.number) AND position > \(position) ORDER BY position LIMIT \(limit)
            """, judged)
    }

    /// The rows of one verdict behind `position`, in order; at most `limit`.
    public static func rows(
        of id: Key<DivisionImportRun>, _ verdict: VerdictName, after position: Int, limit: Int, in db: Reader
    ) throws -> [JudgedRow] {
        try db.rows(verdictSQL(id, verdict, after: position, limit: limit), judged)
    }

    static func verdictSQL(
        _ id: Key<DivisionImportRun>, _ verdict: VerdictName, after position: Int, limit: Int
    ) -> SQL {
        """
        SELECT \(sql: rowColumns) FROM division_row
        WHERE import_id = \(id.number) AND verdict = \(verdict.rawValue) AND position > \(position)
        ORDER BY position LIMIT \(limit)
        """
    }

    /// How many rows there are of each verdict; those without any are left out.
    public static func counts(of id: Key<DivisionImportRun>, in db: Reader) throws -> [VerdictName: Int] {
        let pairs = try db.rows(
            "SELECT verdict, count(*) FROM division_row WHERE import_id = \(id.number) GROUP BY verdict"
        ) { (VerdictName(rawValue: try $0.text(0)), try $0.int(1)) }
        return Dictionary(uniqueKeysWithValues: pairs.compactMap { name, count in name.map { ($0, count) } })
    }

    /// How many rows there are of each outcome; what isn't applied has none.
    public static func outcomes(of id: Key<DivisionImportRun>, in db: Reader) throws -> [JudgedRow.Outcome: Int] {
        let pairs = try db.rows(
            """
            SELECT outcome, count(*) FROM division_row WHERE import_id = \(id.number) AND outcome IS NOT NULL
            GROUP BY outcome
            """
        ) { (JudgedRow.Outcome(rawValue: try $0.text(0)), try $0.int(1)) }
        return Dictionary(uniqueKeysWithValues: pairs.compactMap { name, count in name.map { ($0, count) } })
    }

    /// Of these codes, those whose row was not taken over: what stands below them is not taken over either.
    public static func skipped(_ codes: [String], of id: Key<DivisionImportRun>, in db: Reader) throws -> Set<String> {
        guard !codes.isEmpty else { return [] }
        return Set(
            try db.rows(
                """
                SELECT code FROM division_row WHERE import_id = \(id.number)
                AND code IN (\(sql: .joined(codes.map { "\($0)" }))) AND outcome = 'skipped'
                """
            ) { try $0.text(0) })
    }

    /// - Parameter newKey: what the place gets where it is another one.
    /// - Returns: whether the row is there and waits for a decision.
    public static func decide(
        _ decision: DivisionImport.Decision, newKey: Key<Area>, position: Int, of id: Key<DivisionImportRun>,
        in db: Writer
    ) throws -> Bool {
        let key: SQL = decision == .other ? "\(newKey.number)" : "area_id"
        return try db.run(
            """
            UPDATE division_row SET decision = \(decision.rawValue), area_id = \(sql: key)
            WHERE import_id = \(id.number) AND position = \(position) AND verdict = 'otherName'
            """) == 1
    }

    /// Notes what became of rows; as a rule all of a chunk became the same, so they are told in stretches.
    ///
    /// - Parameter positions: ascending.
    public static func settle(
        _ positions: [Int], as outcome: JudgedRow.Outcome, of id: Key<DivisionImportRun>, in db: Writer
    ) throws {
        for stretch in stretches(of: positions) {
            try db.run(
                """
                UPDATE division_row SET outcome = \(outcome.rawValue) WHERE import_id = \(id.number)
                AND position BETWEEN \(stretch.lowerBound) AND \(stretch.upperBound)
                """)
        }
    }

    private static func stretches(of positions: [Int]) -> [ClosedRange<Int>] {
        positions.reduce(into: []) { stretches, position in
            if let last = stretches.last, last.upperBound + 1 == position {
                stretches[stretches.count - 1] = last.lowerBound...position
            } else {
                stretches.append(position...position)
            }
        }
    }

    private static let rowColumns: SQL = """
        position, file, line, level, code, name, parent_code, verdict, fault, fault_detail, area_id, decision, outcome
        """

    private static func judged(_ row: Row) throws -> JudgedRow {
        guard let level = Area.Level(rawValue: try row.int(3)),
            let verdict = VerdictColumns(
                name: try row.text(7), fault: try row.optionalText(8), detail: try row.optionalText(9)
            ).verdict(on: Key(try row.integer(10)))
        else { throw DatabaseError.wrongColumn(7, expected: "a verdict on a row") }
        return JudgedRow(
            position: try row.int(0),
            row: DivisionImport.Row(
                file: try row.text(1), line: try row.int(2), level: level, code: try row.text(4), name: try row.text(5),
                parentCode: try row.optionalText(6)),
            verdict: verdict, area: Key(try row.integer(10)),
            decision: try row.optionalText(11).flatMap(DivisionImport.Decision.init),
            outcome: try row.optionalText(12).flatMap(JudgedRow.Outcome.init))
    }
}

/// A verdict without what it carries, for lists.
public enum VerdictName: String, CaseIterable, Sendable {
    case new, same, otherName, waiting, wrong
}

/// How a verdict lies in a row.
private struct VerdictColumns {
    let name: String
    let fault: String?
    let detail: String?

    init(name: String, fault: String?, detail: String?) {
        self.name = name
        self.fault = fault
        self.detail = detail
    }

    init(_ verdict: DivisionImport.Verdict) {
        switch verdict {
        case .new: self.init(name: "new", fault: nil, detail: nil)
        case .same: self.init(name: "same", fault: nil, detail: nil)
        case .otherName: self.init(name: "otherName", fault: nil, detail: nil)
        case .waiting: self.init(name: "waiting", fault: nil, detail: nil)
        case .wrong(let fault): self.init(name: "wrong", fault: fault.code, detail: fault.detail)
        }
    }

    /// Nil for what no verdict lies like.
    func verdict(on area: Key<Area>) -> DivisionImport.Verdict? {
        switch name {
        case "new": .new
        case "same": .same(area)
        case "otherName": .otherName(area)
        case "waiting": .waiting
        case "wrong": DivisionImport.Fault(code: fault ?? "", detail: detail ?? "").map { .wrong($0) }
        default: nil
        }
    }
}
