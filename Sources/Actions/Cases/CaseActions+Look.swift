public import Core
internal import Database
public import Domain
internal import Storage

extension CaseActions {
    public static let pageLength = 50

    /// Which cases an inbox shows; every one of them is an address.
    public enum Inbox: Hashable, Sendable {
        /// In one stage at the desk of an area, by deadline.
        case desk(Key<Area>, stage: String)
        /// Everything open in an area and below it, by deadline.
        case open(Key<Area>)
        /// Everything there, the newest first.
        case newest(Key<Area>)
        /// What a body has to do, by deadline.
        case parts(Assignment.Party)
    }

    /// A piece of an inbox.
    public struct InboxPage: Sendable {
        public let lines: [Line]
        public let next: Cursor?
        public let now: Instant
    }

    /// A case as an inbox shows it.
    public struct Line: Sendable {
        public let id: Key<Case>
        public let stage: String
        public let closing: Case.Closing.Kind?
        /// The first words somebody brought, numbers masked; at most 60 characters.
        public let text: String
        /// The matter's own name; nil before it is filed.
        public let matter: String?
        /// Community and grid.
        public let place: String
        public let due: Instant?
        public let opened: Instant
        public let rework: Int
    }

    public func inbox(_ inbox: Inbox, after cursor: Cursor?, by caller: Caller) async throws -> InboxPage {
        let now = world.now()
        let held = try await catalogue.inForce(on: now.day)
        return try await world.database.read { db in
            let (found, next) = try Self.find(inbox, after: cursor, by: caller, in: db)
            let texts = try ReportTable.firstTexts(of: found.map(\.id), in: db)
            let areas = found.flatMap { [$0.place.community, $0.place.grid].compactMap { $0 } }
            let names = try AreaGround.names(of: areas, in: db)
            let lines = found.map { line in
                Line(
                    id: line.id, stage: line.stage, closing: line.closing, text: Self.short(texts[line.id] ?? ""),
                    matter: line.matter.flatMap { held.catalogue.path(to: $0)?.matter.name },
                    place: [line.place.community, line.place.grid].compactMap { $0.flatMap { names[$0] } }
                        .joined(separator: " "),
                    due: line.due, opened: line.opened, rework: line.rework)
            }
            return InboxPage(lines: lines, next: next, now: now)
        }
    }

    private static func find(
        _ inbox: Inbox, after cursor: Cursor?, by caller: Caller, in db: Reader
    ) throws -> ([CaseLine], Cursor?) {
        let limit = pageLength + 1
        let due = cursor.map { cursor in
            CaseTable.DueCursor(due: Int64(cursor.value).map { Instant(milliseconds: $0) }, id: Key(cursor.key))
        }
        switch inbox {
        case .desk(let id, let stage):
            let area = try AreaGround.find(id, in: db)
            guard let level = Matter.Level.allCases.first(where: { $0.area == area.area.level }) else {
                throw AreaProblem.noArea
            }
            try Permissions.require(CaseAccess.desk(of: level), for: caller, at: area.ancestry.place)
            return paged(
                try CaseTable.desk(of: area.area, at: level, stage, after: due, limit: limit, in: db), byDue: true)
        case .open(let id):
            let area = try seen(id, by: caller, in: db)
            return paged(try CaseTable.open(in: area, after: due, limit: limit, in: db), byDue: true)
        case .newest(let id):
            let area = try seen(id, by: caller, in: db)
            return paged(
                try CaseTable.newest(in: area, before: cursor.map { Key($0.key) }, limit: limit, in: db), byDue: false)
        case .parts(let party):
            return try parts(of: party, after: cursor, by: caller, in: db)
        }
    }

    private static func seen(_ id: Key<Area>, by caller: Caller, in db: Reader) throws -> Area {
        let area = try AreaGround.find(id, in: db)
        try Permissions.require(.seeCases, for: caller, at: area.ancestry.place)
        return area.area
    }

    private static func parts(
        of party: Assignment.Party, after cursor: Cursor?, by caller: Caller, in db: Reader
    ) throws -> ([CaseLine], Cursor?) {
        switch party {
        case .organisation(let id): try Permissions.require(.handleCases, for: caller, organisation: id)
        case .area(let id): _ = try seen(id, by: caller, in: db)
        }
        let last = cursor.flatMap { cursor -> CasePartTable.Held? in
            let parts = cursor.value.split(separator: ".").map { Int64($0) }
            guard parts.count == 2, let number = parts[1] else { return nil }
            return CasePartTable.Held(
                of: Key(cursor.key), number: Int(number), part: .lead, stage: .sent,
                due: parts[0].flatMap { $0 == .max ? nil : Instant(milliseconds: $0) })
        }
        let held = try CasePartTable.inbox(of: party, after: last, limit: pageLength + 1, in: db)
        let page = Page(held, limit: pageLength) { one in
            Cursor(value: "\(one.due?.milliseconds ?? .max).\(one.number)", key: one.case.number)
        }
        let lines = try CaseTable.lines(of: page.items.map(\.case), in: db)
        return (page.items.compactMap { lines[$0.case]?.due(at: $0.due) }, page.next)
    }

    private static func paged(_ lines: [CaseLine], byDue: Bool) -> ([CaseLine], Cursor?) {
        let page = Page(lines, limit: pageLength) { line in
            Cursor(value: byDue ? line.due.map { String($0.milliseconds) } ?? "" : "", key: line.id.number)
        }
        return (page.items, page.next)
    }

    static func short(_ text: String) -> String {
        let masked = Masked.text(text).split(whereSeparator: \.isNewline).joined(separator: " ")
        return masked.count > 60 ? masked.prefix(60) + "…" : masked
    }

    /// How many cases are in each stage at an area's desk, up to 99 each; the word of a stage leads to its list.
    public func deskCounts(of id: Key<Area>, by caller: Caller) async throws -> [String: Int] {
        try await world.database.read { db in
            let area = try AreaGround.find(id, in: db)
            guard let level = Matter.Level.allCases.first(where: { $0.area == area.area.level }) else {
                throw AreaProblem.noArea
            }
            try Permissions.require(CaseAccess.desk(of: level), for: caller, at: area.ancestry.place)
            var counts: [String: Int] = [:]
            for stage in Self.deskStages {
                counts[stage] = try CaseTable.deskCount(of: area.area, at: level, stage, limit: 100, in: db)
            }
            return counts
        }
    }

    /// What is at a desk, in the order of its way.
    public static let deskStages = [
        "reported", "verifyBeforeFiling", "filed", "handling", "awaitingWord", "inspectBeforeClosing",
    ]
}
