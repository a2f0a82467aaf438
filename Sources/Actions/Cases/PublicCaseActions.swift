public import Core
internal import Database
public import Domain
internal import Storage

/// What strangers see of cases, and what offices let them see (DESIGN.md section 6).
///
/// Whatever is given out here without a caller is read from `PublicCaseTable` alone, which holds nothing that tells who
/// reported or where exactly.
public struct PublicCaseActions: Sendable {
    let world: World
    var catalogue: CatalogueShelf { world.shelves.catalogue }

    public init(world: World) { self.world = world }

    public static let pageLength = 30

    /// A case as strangers see it.
    public struct Line: Hashable, Sendable {
        public let `case`: PublicCase
        /// The matter with what it stands under.
        public let matter: String
        /// Township, community and grid.
        public let place: String
        /// Where the name of the grid would be written; nil while nobody has drawn it. Never where it was seen.
        public let point: Position?
        /// What was released, a day ago or longer; nil for nothing.
        public let text: PublicText?
    }

    /// A piece of the public list.
    public struct List: Sendable {
        public let lines: [Line]
        public let next: Cursor?
    }

    /// The public list, the latest day first.
    public func list(after cursor: Cursor?) async throws -> List {
        let last = cursor.flatMap { cursor -> (day: Day, number: Key<PublicCase>)? in
            guard let day = Int(cursor.value), cursor.key > 0 else { return nil }
            return (Day(number: day), Key(cursor.key))
        }
        let held = try await catalogue.inForce(on: world.now().day)
        var search = PublicCaseTable.Search()
        search.hidden = held.hidden
        let shown = try await read(search, after: last, offset: 0, limit: Self.pageLength + 1, held.catalogue)
        let page = Page(shown, limit: Self.pageLength) { line in
            Cursor(value: String(line.case.opened.number), key: line.case.number.number)
        }
        return List(lines: page.items, next: page.next)
    }

    /// Which cases a program asks for; what is nil or empty limits nothing.
    public struct Search: Hashable, Sendable {
        public var numbers: [Key<PublicCase>] = []
        public var matters: [Key<Matter>] = []
        public var from: Instant?
        public var until: Instant?
        public var changedAfter: Instant?
        public var changedBefore: Instant?
        public var isOver: Bool?
        /// Around the point that is shown.
        public var box: Box?
        /// From 0 on.
        public var offset = 0
        public var limit = 1000

        public init() {}
    }

    /// - Returns: those whose day lies wholly in the stretch that is asked for: an hour can't be found out by asking.
    public func search(_ asked: Search) async throws -> [Line] {
        let held = try await catalogue.inForce(on: world.now().day)
        var search = PublicCaseTable.Search()
        search.numbers = asked.numbers
        search.matters = asked.matters
        search.hidden = held.hidden
        search.from = asked.from.map(Self.firstWhole)
        search.until = asked.until?.day
        search.changedFrom = asked.changedAfter.map(Self.firstWhole)
        search.changedUntil = asked.changedBefore?.day
        search.isOver = asked.isOver
        search.box = asked.box
        return try await read(search, after: nil, offset: asked.offset, limit: asked.limit, held.catalogue)
    }

    /// The first day that begins no earlier than the moment.
    private static func firstWhole(_ moment: Instant) -> Day {
        moment.timeOfDay == 0 ? moment.day : Day(number: moment.day.number + 1)
    }

    private func read(
        _ search: PublicCaseTable.Search, after last: (day: Day, number: Key<PublicCase>)?, offset: Int, limit: Int,
        _ held: Catalogue
    ) async throws -> [Line] {
        let told = PublicCase.told(at: world.now())
        return try await world.database.read { db in
            let found = try PublicCaseTable.list(
                search, after: last, offset: offset, limit: limit, told: told, in: db)
            var places: [Key<Area>: (name: String, point: Position?)] = [:]
            return try found.compactMap { shown in
                guard let path = held.path(to: shown.case.matter), PublicCase.shows(path) else { return nil }
                if let area = shown.case.area, places[area] == nil {
                    let line = try AreaGround.line(to: area, in: db)
                    let name = line.map(\.area).filter { $0.level >= .township }.map(\.name)
                    places[area] = (name.joined(separator: " "), line.last?.extent?.label)
                }
                let place = shown.case.area.flatMap { places[$0] }
                return Line(
                    case: shown.case, matter: path.name, place: place?.name ?? "", point: place?.point,
                    text: shown.text)
            }
        }
    }

    /// A step that strangers may know of.
    public struct Told: Hashable, Sendable {
        public let number: Key<PublicCase>
        /// From 1 on.
        public let ordinal: Int
        public let step: PublicCase.Step
        /// What was done, where it was released; nil for nothing.
        public let outcome: String?
    }

    /// The steps of the days that lie wholly between two moments, the latest first; at most 1,000.
    public func steps(from start: Instant, until end: Instant) async throws -> [Told] {
        let now = world.now()
        let hidden = try await catalogue.inForce(on: now.day).hidden
        return try await world.database.read { db in
            try PublicCaseTable.steps(
                from: Self.firstWhole(start), until: end.day, hidden: hidden, limit: 1000,
                told: PublicCase.told(at: now), in: db
            ).map { Told(number: $0.number, ordinal: $0.ordinal, step: $0.step, outcome: $0.outcome) }
        }
    }
}

extension PublicCaseActions {
    /// Brings the public list up to what happened a day ago.
    ///
    /// - Returns: how many entries of the journal were taken; fewer than `limit` when none is left that may be told.
    public func publish(limit: Int) async throws -> Int {
        let told = PublicCase.told(at: world.now())
        let bytes = world.random(8 * limit)
        let fresh = (0..<limit).map { index in
            Key<PublicCase>(random: bytes[index * 8..<index * 8 + 8])
        }
        return try await world.database.writeBulk { db in
            try PublicCaseFollower.advance(told: told, fresh: fresh, limit: limit, in: db)
        }
    }
}
