public import Core
internal import Database
public import Domain
internal import Storage

/// Cards of grids and buildings to hang up, and where the code on them leads.
public struct PlaceCardActions: Sendable {
    private let world: World

    public init(world: World) { self.world = world }

    /// What stands on the card of a grid, a micro-grid or a building.
    public func card(of id: Key<Area>, by caller: Caller) async throws -> PlaceCard {
        try Permissions.require(.browseAreas, for: caller)
        let today = world.now().day
        return try await world.database.read { db in
            let line = try AreaTable.line(to: id, in: db)
            guard let placed = line.last, PlaceToken.hasCard(placed.area.level) else { throw AreaProblem.noArea }
            return PlaceCard(
                placed: placed, line: line.dropLast().map(\.area),
                code: try AreaCodeTable.current(of: [id], in: db)[id],
                rules: AreaRules.inForce(try AreaRulesTable.versions(of: line.map(\.area.id), in: db), on: today),
                token: try PlaceTokenTable.current(of: id, in: db))
        }
    }

    /// Gives the place a code; one that it has is revoked.
    @discardableResult
    public func issue(for id: Key<Area>, by caller: Caller) async throws -> PlaceToken {
        let now = world.now()
        let text = PlaceToken.text(of: world.random(PlaceToken.length))
        let token = PlaceToken(text: text, area: id, made: now)
        try await world.database.write { db in
            let placed = try Self.lock(id, by: caller, in: db)
            let isAgain = try PlaceTokenTable.revoke(of: id, at: now, in: db)
            try PlaceTokenTable.add(token, in: db)
            try Journal.record(
                "area.card-issued", on: Journal.Subject("area", id), in: placed.ancestry.place, by: caller, at: now,
                ["again": .flag(isAgain)], in: db)
        }
        return token
    }

    /// From now on the code on the place's card leads nowhere.
    public func revoke(of id: Key<Area>, by caller: Caller) async throws {
        let now = world.now()
        try await world.database.write { db in
            let placed = try Self.lock(id, by: caller, in: db)
            guard try PlaceTokenTable.revoke(of: id, at: now, in: db) else { throw Self.noCard }
            try Journal.record(
                "area.card-revoked", on: Journal.Subject("area", id), in: placed.ancestry.place, by: caller, at: now,
                in: db)
        }
    }

    private static func lock(_ id: Key<Area>, by caller: Caller, in db: Writer) throws -> PlacedArea {
        guard let placed = try AreaTable.lock(id, in: db), PlaceToken.hasCard(placed.area.level) else {
            throw AreaProblem.noArea
        }
        try Permissions.require(.issueCards, for: caller, at: placed.ancestry.place)
        return placed
    }

    /// Where a code leads, for whoever scans it: nobody needs to sign in.
    ///
    /// - Throws: a `missing` problem for a text that was never given or was revoked. A place that is no more goes on in
    ///   what it became, or in what stands above it.
    public func place(of text: String) async throws -> PublicPlace {
        let today = world.now().day
        return try await world.database.read { db in
            let line = try AreaTable.line(to: try AreaGround.area(byCode: text, on: today, in: db), in: db)
            guard let area = line.last?.area, area.stands(on: today) else { throw Self.noPlace }
            return PublicPlace(
                area: area, line: line.dropLast().map(\.area),
                rules: AreaRules.inForce(try AreaRulesTable.versions(of: line.map(\.area.id), in: db), on: today))
        }
    }

    static let noPlace = Problem(
        .missing, "place.missing",
        Words(
            "这个二维码已经失效。请联系社区，或看看门口有没有新的。",
            "This code leads nowhere any more. Ask the community, or look for a new one at the door."))
    private static let noCard = Problem(
        .missing, "place.no-card", Words("这里还没有二维码。", "There is no code here yet."))
}

/// What stands on a card.
public struct PlaceCard: Sendable {
    public let placed: PlacedArea
    /// From the top down to its parent.
    public let line: [Area]
    public let code: String?
    public let rules: AreaRules
    /// Nil before a code was given.
    public let token: PlaceToken?

    public var area: Area { placed.area }
    /// The grid it is or lies in.
    public var grid: Area? { (line + [area]).first { $0.level == .grid } }
}

/// A place as anybody may see it.
public struct PublicPlace: Sendable {
    public let area: Area
    /// From the top down to its parent.
    public let line: [Area]
    public let rules: AreaRules
}
