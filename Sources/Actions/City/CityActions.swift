internal import Core
internal import Database
public import Domain
internal import Storage

/// What is known of the installation as a whole.
public struct CityActions: Sendable {
    private let world: World

    public init(world: World) { self.world = world }

    /// Nil before it was founded.
    public func find() async throws -> City? {
        try await world.database.read { db in try CityTable.find(in: db) }
    }

    /// Names the city of an empty installation; done once, by `wangge init` or `wangge demo`.
    ///
    /// - Throws: `City.Refusal`.
    public func found(named name: String, as kind: City.Kind) async throws {
        let now = world.now()
        let city = try City.founded(named: name, as: kind, at: now)
        try await world.database.write { db in
            if let there = try CityTable.find(in: db) { throw City.Refusal.founded(as: there.name) }
            try CityTable.insert(city, in: db)
            try Journal.record(
                "city.founded", on: Journal.Subject("city", number: 1), by: .clock, at: now,
                ["kind": .code(kind.rawValue)], in: db)
        }
    }
}
