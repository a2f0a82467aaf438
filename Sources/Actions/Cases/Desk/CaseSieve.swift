internal import Core
internal import Database
internal import Domain
internal import Storage

/// Goes through a list in its order and keeps what a filter admits, within bounds: every statement is one of those
/// whose plan is held to an index, and the rest is the pure rule (`CaseFilter.admits`).
struct CaseSieve {
    let inbox: CaseActions.Inbox
    var filter: CaseFilter
    /// Of the filter's branch; nil where it has none.
    let matters: Set<Key<Matter>>?
    let caller: Caller
    let now: Instant

    /// Cases that one page looks at.
    static let mostExamined = 2000
    private static let chunk = 400

    /// A case of the list, and where the list goes on behind it.
    struct Row {
        let line: CaseLine
        let part: CaseActions.CasePart?
        let cursor: Cursor
    }

    /// The next rows of a list, before the filter.
    private struct Piece {
        let rows: [Row]
        let isLast: Bool
    }

    struct Found {
        let rows: [Row]
        let next: Cursor?
        let examined: Int?
    }

    /// - Throws: a refusal where the list isn't the caller's.
    func page(after cursor: Cursor?, limit: Int, in db: Reader) throws -> Found {
        let area = try authorised(in: db)
        if let id = try Self.numbered(filter.words, for: caller, in: db) {
            let lines = try CaseTable.lines(of: [id], in: db)
            return Found(rows: try rows(of: [id], lines, in: db), next: nil, examined: nil)
        }
        var (kept, examined, last) = ([Row](), 0, cursor ?? start)
        while examined < Self.mostExamined {
            let piece = try piece(area, after: last, limit: isWide ? Self.chunk : limit + 1, in: db)
            for row in piece.rows {
                if isByDue, filter.ends(at: row.line.due, now: now) {
                    return Found(rows: kept, next: nil, examined: nil)
                }
                if kept.count == limit { return Found(rows: kept, next: last, examined: nil) }
                (examined, last) = (examined + 1, row.cursor)
                if admits(row, area) { kept.append(row) }
            }
            if piece.isLast { return Found(rows: kept, next: nil, examined: nil) }
        }
        return Found(rows: kept, next: last, examined: examined)
    }

    /// How many cases each time lets through in place of the filter's own: as many as `page` gives with that time, and
    /// whether it leads on.
    func counts(upTo limit: Int, in db: Reader) throws -> [CaseFilter.Time: CaseActions.Count] {
        let counts = try CaseFilter.Time.allCases.map { time in
            var sieve = self
            sieve.filter.time = time
            let found = try sieve.page(after: nil, limit: limit, in: db)
            return (time, CaseActions.Count(number: found.rows.count, isMore: found.next != nil))
        }
        return Dictionary(uniqueKeysWithValues: counts)
    }

    /// Whether more must be read than is shown: in a list by deadline a time is a stretch of it.
    private var isWide: Bool {
        var rest = filter
        if isByDue { rest.time = nil }
        return rest != .none
    }

    /// Behind what is late, where that isn't asked for; nil at the beginning.
    private var start: Cursor? {
        guard isByDue, filter.time == .soon else { return nil }
        let before = now.milliseconds - 1
        return switch inbox {
        case .parts: Cursor(value: "\(before).\(Int.max)", key: .max)
        case .desk, .open, .newest: Cursor(value: String(before), key: .max)
        }
    }

    private var isByDue: Bool {
        guard filter.words.isEmpty else { return false }
        switch inbox {
        case .desk, .open, .parts: return filter.holder == nil
        case .newest: return false
        }
    }

    private func admits(_ row: Row, _ area: Area?) -> Bool {
        let line = row.line
        guard filter.admits(line.facts, matters: matters, at: now) else { return false }
        switch inbox {
        case .desk(_, let stage): return line.stage == stage && line.level.area == area?.level && lies(line, in: area)
        case .open: return CaseActions.deskStages.contains(line.stage) && lies(line, in: area)
        case .newest: return lies(line, in: area)
        case .parts: return row.part != nil
        }
    }

    private func lies(_ line: CaseLine, in area: Area?) -> Bool {
        guard let area else { return false }
        return area.level < .county || line.place.lies(in: area.id)
    }
}

extension CaseSieve {
    /// The area of the list; nil for a body's.
    private func authorised(in db: Reader) throws -> Area? {
        switch inbox {
        case .desk(let id, _):
            let found = try AreaGround.find(id, in: db)
            guard let level = Matter.Level(found.area.level) else {
                throw AreaProblem.noArea
            }
            try Permissions.require(.desk(of: level), for: caller, at: found.ancestry.place)
            return found.area
        case .open(let id), .newest(let id), .parts(.area(let id)):
            let found = try AreaGround.find(id, in: db)
            try Permissions.require(.seeCases, for: caller, at: found.ancestry.place)
            return found.area
        case .parts(.organisation(let id)):
            try Permissions.require(.handleCases, for: caller, organisation: id)
            return nil
        }
    }

    private func piece(_ area: Area?, after cursor: Cursor?, limit: Int, in db: Reader) throws -> Piece {
        let rows = try list(area, after: cursor, limit: limit, in: db)
        return Piece(rows: rows, isLast: rows.count < limit)
    }

    private func list(_ area: Area?, after cursor: Cursor?, limit: Int, in db: Reader) throws -> [Row] {
        if !filter.words.isEmpty { return try searched(area, after: cursor, limit: limit, in: db) }
        if case .parts(let party) = inbox { return try parts(of: party, after: cursor, limit: limit, in: db) }
        if let holder = filter.holder { return try held(by: holder, after: cursor, limit: limit, in: db) }
        guard let area else { return [] }
        let narrowed = try filter.place.flatMap { try below($0, area, in: db) } ?? area
        let behind = cursor.map { CaseTable.DueCursor($0) }
        switch inbox {
        case .desk(_, let stage):
            guard let level = Matter.Level(area.level) else { return [] }
            return byDue(
                try CaseTable.desk(of: area, at: level, stage, after: behind, limit: limit, in: db))
        case .open:
            return byDue(try CaseTable.open(in: narrowed, after: behind, limit: limit, in: db))
        case .newest:
            return byAge(
                try CaseTable.newest(in: narrowed, before: cursor.map { Key($0.key) }, limit: limit, in: db))
        case .parts: return []
        }
    }

    /// A place inside the list's area has an index of its own; what lies elsewhere is nobody's here.
    private func below(_ id: Key<Area>, _ area: Area, in db: Reader) throws -> Area? {
        let found = try AreaGround.find(id, in: db)
        guard area.level < .county || found.ancestry.place.lies(in: area.id) else { return nil }
        return found.area.level <= .grid ? found.area : nil
    }

    private func byDue(_ lines: [CaseLine]) -> [Row] {
        lines.map { Row(line: $0, part: nil, cursor: Cursor(behind: $0)) }
    }

    private func byAge(_ lines: [CaseLine]) -> [Row] {
        lines.map { Row(line: $0, part: nil, cursor: Cursor(value: "", key: $0.id.number)) }
    }

    private func parts(of party: Assignment.Party, after cursor: Cursor?, limit: Int, in db: Reader) throws -> [Row] {
        let last = cursor.flatMap { cursor -> CasePartTable.Held? in
            let parts = cursor.value.split(separator: ".").map { Int64($0) }
            guard parts.count == 2, let number = parts[1] else { return nil }
            return CasePartTable.Held(
                of: Key(cursor.key), number: Int(number), part: .lead, stage: .sent,
                due: parts[0].flatMap { $0 == .max ? nil : Instant(milliseconds: $0) })
        }
        let held = try CasePartTable.inbox(of: party, after: last, limit: limit, in: db)
        let lines = try CaseTable.lines(of: held.map(\.case), in: db)
        return held.compactMap { one in
            lines[one.case].map { line in
                Row(
                    line: line.due(at: one.due), part: .init(number: one.number, stage: one.stage),
                    cursor: Cursor(value: "\(one.due?.milliseconds ?? .max).\(one.number)", key: one.case.number))
            }
        }
    }

    /// What a body has or, where the list is of all cases, had; of other areas, too.
    private func held(
        by holder: Assignment.Party, after cursor: Cursor?, limit: Int, in db: Reader
    ) throws -> [Row] {
        guard case .newest = inbox else {
            return try parts(of: holder, after: cursor, limit: limit, in: db).map {
                Row(line: $0.line, part: nil, cursor: $0.cursor)
            }
        }
        let held = try CasePartTable.newest(of: holder, before: cursor.map { Key($0.key) }, limit: limit, in: db)
        let lines = try CaseTable.lines(of: held.map(\.case), in: db)
        return held.compactMap { one in
            lines[one.case].map { Row(line: $0, part: nil, cursor: Cursor(value: "", key: one.case.number)) }
        }
    }

    private func searched(_ area: Area?, after cursor: Cursor?, limit: Int, in db: Reader) throws -> [Row] {
        let scope: CaseSearch.Scope =
            if case .parts(.organisation(let id)) = inbox { .bodies([id]) } else { .areas(area.map { [$0.id] } ?? []) }
        let ids = try CaseSearch.hits(
            filter.words, in: scope, before: cursor.map { Key($0.key) }, limit: limit, in: db)
        return try rows(of: ids, try CaseTable.lines(of: ids, in: db), in: db)
    }

    /// Found cases in the order they were found, with their part where the list is about parts.
    private func rows(of ids: [Key<Case>], _ lines: [Key<Case>: CaseLine], in db: Reader) throws -> [Row] {
        var parts: [Key<Case>: CasePartTable.Held] = [:]
        if case .parts(let party) = inbox { parts = try CasePartTable.parts(of: party, among: ids, in: db) }
        return ids.compactMap { id in
            guard let line = lines[id] else { return nil }
            let part = parts[id].map { CaseActions.CasePart(number: $0.number, stage: $0.stage) }
            return Row(line: line, part: part, cursor: Cursor(value: "", key: id.number))
        }
    }

    /// The case whose number somebody typed, wherever it lies, if they may see it.
    static func numbered(_ words: String, for caller: Caller, in db: Reader) throws -> Key<Case>? {
        guard let id = CaseNumber(words)?.id ?? Key<Case>(words.filter { !$0.isWhitespace }) else { return nil }
        guard let file = try CaseTable.find(id, in: db), CaseAccess(caller, to: file).sees else { return nil }
        return id
    }
}
