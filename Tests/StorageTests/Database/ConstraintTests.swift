import Core
import Database
import Fixtures
import Testing

/// A broken constraint is the same value on both engines.
struct ConstraintTests {
    struct Breach: CustomTestStringConvertible, Sendable {
        let statements: [SQL]
        let error: DatabaseError

        var testDescription: String { "\(error)" }
    }

    static let breaches = [
        Breach(
            statements: [
                "INSERT INTO thing (id, name) VALUES (1, 'a')", "INSERT INTO thing (id, name) VALUES (2, 'a')",
            ], error: .unique(table: "thing", columns: ["name", "is_red"])),
        Breach(
            statements: [
                "INSERT INTO thing (id, name) VALUES (1, 'a')", "INSERT INTO thing (id, name) VALUES (1, 'b')",
            ], error: .unique(table: "thing", columns: ["id"])),
        Breach(statements: ["INSERT INTO thing (id, name, owner_id) VALUES (1, 'a', 9)"], error: .foreignKey),
        Breach(statements: ["INSERT INTO thing (id, name, parent_id) VALUES (1, 'a', 9)"], error: .foreignKey),
        Breach(statements: ["INSERT INTO thing (id, name, size) VALUES (1, 'a', 0)"], error: .check("thing_size")),
        Breach(
            statements: ["INSERT INTO thing (id, name) VALUES (1, NULL)"],
            error: .notNull(table: "thing", column: "name")),
    ]

    @Test(arguments: Engines.available, breaches)
    func `a broken constraint is told, and nothing is done`(engine: Engine, breach: Breach) async throws {
        let database = try await Things.make(engine)
        let error = await #expect(throws: DatabaseError.self) {
            try await database.write { db in for statement in breach.statements { try db.run(statement) } }
        }
        #expect(error == breach.error)
        #expect(try await Things.ids(in: database) == [])
    }

    @Test(arguments: Engines.available)
    func `what a closure throws undoes all of it`(engine: Engine) async throws {
        struct Refusal: Error {}
        let database = try await Things.make(engine)
        await #expect(throws: Refusal.self) {
            try await database.write { db in
                try Things.insert(1, in: db)
                throw Refusal()
            }
        }
        #expect(try await Things.ids(in: database) == [])
    }

    @Test(arguments: Engines.available)
    func `a failure that the closure swallows undoes the write all the same`(engine: Engine) async throws {
        let database = try await Things.make(engine)
        let error = await #expect(throws: DatabaseError.self) {
            try await database.write { db in
                try Things.insert(1, in: db)
                do { try db.run("INSERT INTO thing (id, name) VALUES (1, 'another')") } catch {}
            }
        }
        #expect(error == .unique(table: "thing", columns: ["id"]))
        #expect(try await Things.ids(in: database) == [])
    }

    @Test(arguments: Engines.available)
    func `an attempt that fails undoes its own statements alone`(engine: Engine) async throws {
        let database = try await Things.make(engine)
        try await database.write { db in
            try Things.insert(1, in: db)
            do {
                try db.attempt {
                    try Things.insert(2, in: db)
                    try Things.insert(1, in: db)
                }
            } catch DatabaseError.unique {}
            try db.attempt { try Things.insert(3, in: db) }
        }
        #expect(try await Things.ids(in: database) == [1, 3])
    }

    @Test func `every error can be told to a person`() {
        let errors: [DatabaseError] = [
            .unique(table: "a", columns: []), .foreignKey, .check("a"), .notNull(table: "a", column: "b"), .busy,
            .overloaded, .interrupted, .unavailable("x"), .outcomeUnknown("x"), .full, .unusableText,
            .wrongColumn(1, expected: "text"), .other(code: "1", message: "x"),
        ]
        for problem in errors.map(\.problem) {
            #expect(!problem.words.chinese.isEmpty && !problem.words.english.isEmpty)
        }
        #expect(DatabaseError.overloaded.problem.kind.status == 503)
        #expect(DatabaseError.overloaded.problem.code == "database.busy")
    }
}
