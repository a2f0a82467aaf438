import Actions
import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

/// Orders of residents (DOMAIN.md A7-15): on a board until a unit takes them.
struct ResidentOrderTests {
    /// A partner unit that stands in one grid alone.
    static let library = Key<Organisation>(902)
    static let librarian = Caller(id: Key(31), grants: [Grant(.partnerUnit, .organisation(library))])

    static func cast(_ engine: Engine) async throws -> (CaseCast, ResidentOrderActions) {
        let cast = try await CaseCast(engine)
        let town = cast.town
        try await cast.test.world.database.write { db in
            let unit = Organisation(
                id: library, name: "社区图书馆", kind: .partnerUnit, area: town.grids[1],
                place: Place(
                    county: town.county, township: town.township, community: town.community, grid: town.grids[1]))
            try OrganisationTable.add([unit], at: .start, in: db)
        }
        return (cast, ResidentOrderActions(world: cast.test.world))
    }

    /// Brought at the first building's door and taken on by the clerk.
    static func ordered(_ text: String, _ cast: CaseCast) async throws -> Key<Case> {
        let id = try await cast.brought(text).id
        try await cast.cases.file(id, under: cast.repair, standard: 1, by: cast.clerk)
        return id
    }

    @Test(arguments: Engines.available)
    func `what is ordered lies on the board without a word of the resident, until a firm takes it`(
        engine: Engine
    ) async throws {
        let (cast, orders) = try await Self.cast(engine)
        #expect(try await orders.board(of: nil, after: nil, by: cast.firmsMan)?.lines.count == 0)
        let id = try await Self.ordered("水龙头滴水，我姓欧阳", cast)
        let board = try #require(try await orders.board(of: nil, after: nil, by: cast.firmsMan))
        #expect(board.unit.id == cast.firm && board.lines.map(\.id) == [id])
        #expect(board.lines.first?.matter == "家电小修" && !"\(board.lines)".contains("欧阳"))
        await #expect(throws: (any Error).self) { try await cast.cases.view(id, by: cast.firmsMan) }

        try await orders.take(id, for: cast.firm, by: cast.firmsMan)
        #expect(try await orders.board(of: nil, after: nil, by: cast.firmsMan)?.lines.count == 0)
        let part = try #require(try await cast.cases.view(id, by: cast.firmsMan).parts.first)
        #expect(part.assignment.stage == .accepted && part.assignment.assignee.party == .organisation(cast.firm))
        try await cast.cases.perform(.on(1, .answer("换好了。")), on: id, by: cast.firmsMan)
    }

    @Test(arguments: Engines.available)
    func `of two that take an order at once one has it and the other is told`(engine: Engine) async throws {
        let (cast, orders) = try await Self.cast(engine)
        let id = try await Self.ordered("灯坏了", cast)
        let told = await withTaskGroup(of: Case.ResidentOrderRefusal?.self) { group in
            for _ in 0..<2 {
                group.addTask {
                    do {
                        try await orders.take(id, for: cast.firm, by: cast.firmsMan)
                        return nil
                    } catch { return error as? Case.ResidentOrderRefusal }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(told.count { $0 == nil } == 1 && told.count { $0 == .takenAlready } == 1)
        #expect(try await cast.cases.view(id, by: cast.clerk).parts.count == 1)
    }

    @Test(arguments: Engines.available)
    func `a unit takes neither what lies elsewhere nor what was not ordered, nor for another`(
        engine: Engine
    ) async throws {
        let (cast, orders) = try await Self.cast(engine)
        let id = try await Self.ordered("门关不上", cast)
        #expect(try await orders.board(of: nil, after: nil, by: Self.librarian)?.lines.count == 0)
        await #expect(throws: Case.ResidentOrderRefusal.none) {
            try await orders.take(id, for: Self.library, by: Self.librarian)
        }
        await #expect(throws: Permissions.refusal(of: .takeResidentOrders)) {
            try await orders.take(id, for: cast.firm, by: Self.librarian)
        }
        let matter = try await cast.brought()
        try await cast.cases.file(matter.id, under: cast.rubbish, standard: 1, by: cast.clerk)
        await #expect(throws: Case.ResidentOrderRefusal.none) {
            try await orders.take(matter.id, for: cast.firm, by: cast.firmsMan)
        }
        #expect(try await orders.board(of: nil, after: nil, by: cast.handler) == nil)
    }
}
