public import Core
internal import Database
public import Domain
internal import Storage

/// What the holders of posts do, as places say it; a place adds to what its ancestors say.
public struct DutySheetActions: Sendable {
    private let world: World

    public init(world: World) { self.world = world }

    public func view(_ post: Post.Kind, in area: Key<Area>, by caller: Caller) async throws -> DutyView {
        try Permissions.require(.browsePeople, for: caller)
        let today = world.now().day
        return try await world.database.read { db in
            let line = try AreaGround.line(to: area, in: db)
            return DutyView(
                line: line.map(\.area), place: line[line.count - 1].ancestry.place, post: post,
                sheets: try DutySheetTable.inForce(post, in: line.map(\.area.id), on: today, in: db),
                rules: try AreaGround.rules(along: line, on: today, in: db))
        }
    }

    /// How many duties the holders of each post have in a place; posts without any are left out.
    public func overview(of area: Key<Area>, by caller: Caller) async throws -> DutyOverview {
        try Permissions.require(.browsePeople, for: caller)
        let today = world.now().day
        return try await world.database.read { db in
            let line = try AreaGround.line(to: area, in: db)
            var counts: [Post.Kind: Int] = [:]
            for kind in Post.Kind.allCases {
                let sheets = try DutySheetTable.inForce(kind, in: line.map(\.area.id), on: today, in: db)
                counts[kind] = sheets.isEmpty ? nil : sheets.reduce(0) { $0 + $1.duties.count }
            }
            return DutyOverview(
                line: line.map(\.area), counts: counts, rules: try AreaGround.rules(along: line, on: today, in: db))
        }
    }

    /// Saves what a place says from a day on; a sheet without duties takes it back.
    public func save(_ sheet: DutySheet, by caller: Caller) async throws {
        let now = world.now()
        try await world.database.write { db in
            let placed = try AreaGround.lock(sheet.area, in: db)
            try Permissions.require(.managePosts, for: caller, at: placed.ancestry.place)
            try DutySheetTable.save(sheet, in: db)
            try Journal.record(
                "area.duties-set", on: Journal.Subject("area", sheet.area), in: placed.ancestry.place, by: caller,
                at: now,
                ["post": .code(sheet.post.rawValue), "from": .day(sheet.from), "duties": .count(sheet.duties.count)],
                in: db)
        }
    }
}

/// What the holders of one post do in a place.
public struct DutyView: Sendable {
    public let line: [Area]
    public let place: Place
    public let post: Post.Kind
    /// In force today, from the highest place that says something down to the place itself.
    public let sheets: [DutySheet]
    public let rules: AreaRules

    public var area: Area { line[line.count - 1] }
    public var own: DutySheet? { sheets.first { $0.area == area.id } }
}

/// Which posts have duties in a place, and how many.
public struct DutyOverview: Sendable {
    public let line: [Area]
    public let counts: [Post.Kind: Int]
    public let rules: AreaRules
}
