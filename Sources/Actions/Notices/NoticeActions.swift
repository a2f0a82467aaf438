public import Core
internal import Database
public import Domain
internal import Storage

/// A person's own notices. Nobody sees another's.
public struct NoticeActions: Sendable {
    private let world: World

    public init(world: World) { self.world = world }

    public static let pageLength = 50
    /// More than these aren't counted.
    public static let mostCounted = 100

    /// A piece of one's notices, the newest first.
    public struct NoticePage: Sendable {
        public let lines: [Line]
        public let next: Cursor?
        /// How many aren't read, up to `mostCounted`.
        public let unread: Int
    }

    /// A notice with what it leads to, as its reader may know it.
    public struct Line: Sendable {
        public let notice: Notice
        /// The matter's name, or the led matter's title; the number where it has none yet.
        public let title: String
        /// The community and the grid.
        public let place: String
    }

    public func page(onlyUnread: Bool, after cursor: Cursor?, by caller: Caller) async throws -> NoticePage {
        try Permissions.require(.seeNotices, for: caller, owner: caller.id)
        let day = world.now().day
        let held = try await world.shelves.catalogue.inForce(on: day)
        return try await world.database.read { db in
            let found = try NoticeTable.newest(
                of: caller.id, onlyUnread: onlyUnread, before: cursor?.key, limit: Self.pageLength + 1, in: db)
            let page = Page(found, limit: Self.pageLength) { Cursor(value: "", key: $0.position) }
            let places = try Self.places(of: page.items, held.catalogue, in: db)
            return NoticePage(
                lines: page.items.map { notice in
                    let found = places[notice.about]
                    return Line(notice: notice, title: found?.title ?? "", place: found?.place ?? "")
                }, next: page.next,
                unread: try NoticeTable.unread(of: caller.id, limit: Self.mostCounted, in: db))
        }
    }

    private static func places(
        of notices: [Notice], _ catalogue: Catalogue, in db: Reader
    ) throws -> [Notice.About: (title: String, place: String)] {
        let files = notices.compactMap { if case .file(let id) = $0.about { id } else { nil } }
        let led = notices.compactMap { if case .ledMatter(let id) = $0.about { id } else { nil } }
        let lines = try CaseGlimpse.of(Array(Set(files)), in: db)
        let matters = try LedGlimpse.of(Array(Set(led)), in: db)
        let areas = lines.values.flatMap { $0.areas } + matters.values.flatMap { $0.areas }
        let names = try AreaGround.names(of: areas, in: db)
        func place(_ areas: [Key<Area>]) -> String { areas.compactMap { names[$0] }.joined(separator: " ") }
        var found: [Notice.About: (title: String, place: String)] = [:]
        for (id, line) in lines {
            let name = line.matter.flatMap { catalogue.path(to: $0)?.matter.name }
            found[.file(id)] = (name ?? CaseNumber(id).description, place(line.areas))
        }
        for (id, matter) in matters { found[.ledMatter(id)] = (matter.title, place(matter.areas)) }
        return found
    }

    /// How many notices a person hasn't read, up to `mostCounted`: at every page, so an index alone is looked at.
    public func unread(of caller: Caller) async throws -> Int {
        guard Permissions.holds(.seeNotices, caller: caller) else { return 0 }
        return try await world.database.read { db in
            try NoticeTable.unread(of: caller.id, limit: Self.mostCounted, in: db)
        }
    }

    /// Marks as read what a person was told about a thing, or everything.
    ///
    /// - Parameters:
    ///   - about: nil for everything.
    ///   - position: of the newest that they saw; what came later stays unread.
    public func read(_ about: Notice.About?, upTo position: Int64, by caller: Caller) async throws {
        try Permissions.require(.seeNotices, for: caller, owner: caller.id)
        let now = world.now()
        try await world.database.write { db in
            try NoticeTable.read(about, of: caller.id, upTo: position, at: now, in: db)
        }
    }
}
