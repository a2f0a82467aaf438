import Core
import Database
import Fixtures
import Logging
import Testing

/// Steps of the schema: in order, once, by one node at a time, never edited, never by a program too old.
struct MigrationTests {
    static let first = Migration(1, "shelf", "CREATE TABLE shelf (id BIGINT NOT NULL PRIMARY KEY)")
    static let second = Migration(
        2, "book",
        "CREATE TABLE book (id BIGINT NOT NULL PRIMARY KEY, shelf_id BIGINT NOT NULL REFERENCES shelf (id))",
        "INSERT INTO shelf (id) VALUES (1)")

    static func numbers(_ database: Database) async throws -> [Int] {
        try await database.read { db in try db.rows("SELECT number FROM migration ORDER BY number") { try $0.int(0) } }
    }

    @Test(arguments: Engines.available)
    func `what is missing is applied in order, once, and recorded`(engine: Engine) async throws {
        let database = try await TestDatabase.makeEmpty(engine)
        let applied = Collected<Int>()
        try await database.migrate([Self.first], program: 1) { applied.add($0.number) }
        try await database.migrate([Self.first, Self.second], program: 1) { applied.add($0.number) }
        try await database.migrate([Self.first, Self.second], program: 1) { applied.add($0.number) }
        #expect(applied.all == [1, 2])
        let row = try await database.read { db in
            try db.first("SELECT name, checksum, oldest_program, applied_ms FROM migration WHERE number = 2") {
                (try $0.text(0), try $0.text(1), try $0.int(2), try $0.integer(3))
            }
        }
        #expect(row?.0 == "book")
        #expect(row?.1 == Self.second.checksum)
        #expect(row?.2 == 1)
        #expect((row?.3 ?? 0) > 1_700_000_000_000)
    }

    @Test(arguments: Engines.available)
    func `a step that fails leaves nothing, and the next start tries it again`(engine: Engine) async throws {
        let database = try await TestDatabase.makeEmpty(engine)
        let broken = Migration(
            2, "book", "CREATE TABLE book (id BIGINT NOT NULL PRIMARY KEY)", "INSERT INTO shelf (id) VALUES (NULL, 1)")
        await #expect(throws: DatabaseError.self) { try await database.migrate([Self.first, broken], program: 1) }
        #expect(try await Self.numbers(database) == [1])
        try await database.migrate([Self.first, Self.second], program: 1)
        #expect(try await Self.numbers(database) == [1, 2])
    }

    @Test(arguments: Engines.available)
    func `a shipped step that was edited is refused with a sentence`(engine: Engine) async throws {
        let database = try await TestDatabase.makeEmpty(engine)
        try await database.migrate([Self.first], program: 1)
        let edited = Migration(1, "shelf", "CREATE TABLE shelf (id BIGINT NOT NULL PRIMARY KEY )")
        let problem = await #expect(throws: Problem.self) { try await database.migrate([edited], program: 1) }
        #expect(problem?.code == "migration.edited")
    }

    @Test(arguments: Engines.available)
    func `a later program's step is fine until it needs a later program`(engine: Engine) async throws {
        let database = try await TestDatabase.makeEmpty(engine)
        let later = Migration(3, "expand", oldestProgram: 4, "CREATE TABLE magazine (id BIGINT)")
        try await database.migrate([Self.first, later], program: 5)
        try await database.migrate([Self.first], program: 4)
        let problem = await #expect(throws: Problem.self) { try await database.migrate([Self.first], program: 3) }
        #expect(problem?.code == "migration.program-too-old")
        #expect(problem?.arguments == ["program": .integer(3), "needed": .integer(4)])
    }

    @Test(arguments: Engines.available)
    func `nodes that start together apply each step once`(engine: Engine) async throws {
        let place = try await TestPlace.make(engine)
        let steps = (1...6).map { number in
            Migration(
                number, "step \(number)",
                "CREATE TABLE \(sql: SQL(stringLiteral: "t\(number)")) (id BIGINT NOT NULL PRIMARY KEY)")
        }
        let applied = Collected<Int>()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 1...3 {
                group.addTask {
                    var options = Options()
                    options.connections = 1
                    let node = try await Database.open(
                        place.location, options: options, logger: Logger(label: "node"))
                    try await node.migrate(steps, program: 1) { applied.add($0.number) }
                    #expect(try await Self.numbers(node) == Array(1...6))
                    await node.close()
                }
            }
            try await group.waitForAll()
        }
    }

    @Test(arguments: Engines.available)
    func `a backfill goes on in chunks where it stopped, and is done once`(engine: Engine) async throws {
        struct Stopped: Error {}
        let database = try await TestDatabase.makeEmpty(engine)
        let budget = Collected<Int>()
        let steps = [
            Self.first,
            Migration(
                2, "label", "ALTER TABLE shelf ADD COLUMN label TEXT",
                backfill: { db in
                    budget.add(1)
                    // Stops in the middle of the second chunk, the first time.
                    let changed = try db.run(
                        """
                        UPDATE shelf SET label = 'shelf' WHERE id IN
                            (SELECT id FROM shelf WHERE label IS NULL ORDER BY id LIMIT 4)
                        """)
                    if budget.all.count == 2 { throw Stopped() }
                    return changed > 0
                }),
        ]
        try await database.migrate([Self.first], program: 1)
        try await database.write { db in for id in 1...10 { try db.run("INSERT INTO shelf (id) VALUES (\(id))") } }
        await #expect(throws: Stopped.self) { try await database.migrate(steps, program: 1) }
        #expect(try await Self.labelled(database) == 4)
        try await database.migrate(steps, program: 1)
        #expect(try await Self.labelled(database) == 10)
        let runs = budget.all.count
        try await database.migrate(steps, program: 1)
        #expect(budget.all.count == runs)
    }

    static func labelled(_ database: Database) async throws -> Int? {
        try await database.read { db in
            try db.first("SELECT count(*) FROM shelf WHERE label IS NOT NULL") { try $0.int(0) }
        }
    }
}
