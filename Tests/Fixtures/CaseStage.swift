public import Core
public import Database
public import Domain
public import Storage

/// The town in a database of its own, with a vault, for tests of what lies in it of cases.
public struct CaseStage: Sendable {
    public let database: Database
    public let town: Town
    public let vault: Vault

    public init(_ engine: Engine) async throws {
        database = try await TestDatabase.make(engine)
        town = try await Town.build(in: database)
        vault = Vault(try .ofTests())
    }

    /// A grid of the town, the western one first.
    public func place(grid: Int = 0) -> Place {
        Place(county: town.county, township: town.township, community: town.community, grid: town.grids[grid])
    }

    /// An area as lists are asked of one; its key and its level count.
    public func area(_ id: Key<Area>, _ level: Area.Level) -> Area {
        Area(id: id, parent: nil, level: level, name: "地方")
    }

    /// Saves cases as they are.
    public func add(_ cases: [SampleCase]) async throws {
        try await database.write { db in
            for one in cases { try CaseTable.insert(one.file, under: SampleCase.terms, at: .start, in: db) }
        }
    }
}
