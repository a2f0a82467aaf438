internal import Core
internal import Database
internal import Domain

/// What a row of a list holds, as it lies in its column.
struct RowContent: Codable {
    let names: [String]
    let cells: [String: String]
    var wrong: Words?
    let entries: [Entry]

    init(_ finding: MatterImport.Finding) {
        names = finding.row.names
        cells = Dictionary(uniqueKeysWithValues: finding.row.cells.map { ($0.rawValue, $1) })
        if case .wrong(let words) = finding.verdict { wrong = words }
        entries = finding.entries.map(Entry.init)
    }

    func finding(line: Int, _ verdict: MatterVerdict, in edition: Key<Edition>) throws -> MatterImport.Finding {
        let known = cells.compactMap { name, text in MatterImport.Column(rawValue: name).map { ($0, text) } }
        let row = MatterImport.Row(line: line, names: names, cells: Dictionary(uniqueKeysWithValues: known))
        let told: MatterImport.Verdict =
            switch verdict {
            case .new: .new
            case .changed: .changed
            case .same: .same
            case .wrong: .wrong(wrong ?? Words(data: ""))
            }
        return MatterImport.Finding(row: row, verdict: told, entries: try entries.map { try $0.matter(in: edition) })
    }

    /// What an edition would say of a matter.
    struct Entry: Codable {
        let id: Int64
        let parent: Int64?
        let name: String
        let code: String?
        let ordinal: Int
        let duty: String?
        let concern: String?
        let standards: [Standard]

        init(_ matter: Matter) {
            id = matter.id.number
            parent = matter.parent?.number
            name = matter.name
            code = matter.code
            ordinal = matter.ordinal
            duty = matter.duty?.rawValue
            concern = matter.concern?.rawValue
            standards = matter.standards.map(Standard.init)
        }

        func matter(in edition: Key<Edition>) throws -> Matter {
            Matter(
                id: Key(id), edition: edition, parent: parent.map { Key($0) }, name: name, code: code,
                ordinal: ordinal, duty: duty.flatMap(Matter.Duty.init), concern: concern.flatMap(Matter.Concern.init),
                standards: try standards.map { try $0.standard() })
        }
    }

    struct Standard: Codable {
        let id: Int64
        let number: Int
        let filing: String
        let closing: String
        let levels: [String]
        let lead: String
        let assists: [String]
        let limit: String
        let basis: String

        init(_ standard: Matter.Standard) {
            id = standard.id.number
            number = standard.number
            filing = standard.filing
            closing = standard.closing
            levels = standard.levels.sorted().map(\.word)
            lead = standard.lead.code
            assists = standard.assists.map(\.code)
            limit = standard.limit.description
            basis = standard.basis
        }

        func standard() throws -> Matter.Standard {
            guard let lead = Holder(code: lead), let limit = TimeLimit(code: limit) else {
                throw DatabaseError.wrongColumn(3, expected: "a standard")
            }
            return Matter.Standard(
                id: Key(id), number: number, filing: filing, closing: closing,
                levels: Set(levels.compactMap { Matter.Level(word: $0) }), lead: lead,
                assists: assists.compactMap { Holder(code: $0) }, limit: limit, basis: basis)
        }
    }
}
