import Actions
import Core
import Database
import Domain
import Fixtures
import Testing

struct SweepTests {
    private func counts(_ database: Database) async throws -> [Int] {
        let tables: [SQL] = [
            "SELECT count(*) FROM session", "SELECT count(*) FROM one_time_code",
            "SELECT count(*) FROM sign_in_attempt", "SELECT count(*) FROM known_device",
        ]
        return try await database.read { db in
            try tables.map { try db.first($0) { try $0.int(0) } ?? 0 }
        }
    }

    @Test(arguments: Engines.available)
    func `what signing in leaves behind goes when nobody needs it, and not before`(engine: Engine) async throws {
        let town = AccessTown(try await TestWorld(engine))
        try await town.person("wang.li", Grant(.leader, .everywhere))
        _ = try await town.enter("wang.li")
        _ = await refusal { try await town.enter("wang.li", password: "wrong", from: "6.6.6.6") }
        _ = try await town.residents.sendCode(to: "13812341234", from: AccessTown.origin())
        let before = try await counts(town.world.database)
        #expect(before[0] == 1 && before[1] == 1 && before[2] > 0 && before[3] == 1)
        try await RetentionActions(world: town.world).sweep()
        #expect(try await counts(town.world.database) == before)
        town.test.pass(days: 3)
        try await RetentionActions(world: town.world).sweep()
        #expect(try await counts(town.world.database) == [1, 0, 0, 1])
        town.test.pass(days: 40)
        try await RetentionActions(world: town.world).sweep()
        #expect(try await counts(town.world.database) == [0, 0, 0, 1])
        town.test.pass(days: 180)
        try await RetentionActions(world: town.world).sweep()
        #expect(try await counts(town.world.database) == [0, 0, 0, 0])
    }
}
