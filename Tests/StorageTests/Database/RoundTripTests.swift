import Core
import Database
import Fixtures
import Foundation
import Testing

/// What needs no answer of its own travels with what does: the opening of a write, and changes that were only sent.
struct RoundTripTests {
    private static func single(_ engine: Engine) async throws -> Database {
        try await Things.make(engine) {
            $0.connections = 1
            $0.readers = 1
        }
    }

    @Test(arguments: Engines.available)
    func `a write that runs no statement is done, and opens nothing for the next`(engine: Engine) async throws {
        let database = try await Self.single(engine)
        try await database.write { _ in }
        await #expect(throws: DatabaseError.self) {
            try await database.read { db in
                try db.rows("INSERT INTO thing (id, name) VALUES (1, 'x') RETURNING id") { try $0.integer(0) }
            }
        }
        #expect(try await Things.ids(in: database) == [])
    }

    @Test(arguments: Engines.available)
    func `a write that throws before its first statement opens nothing for the next`(engine: Engine) async throws {
        struct Enough: Error {}
        let database = try await Self.single(engine)
        await #expect(throws: Enough.self) { try await database.write { _ in throw Enough() } }
        #expect(try await Things.ids(in: database) == [])
        try await database.write { try Things.insert(1, in: $0) }
        #expect(try await Things.ids(in: database) == [1])
    }

    @Test(arguments: Engines.available)
    func `a first statement that fails is told as it is, and the connection stays fit`(engine: Engine) async throws {
        let database = try await Self.single(engine)
        // Twice: first it is prepared on the way, then it is known.
        for _ in 1...2 {
            try await database.write { try Things.insert(1, in: $0) }
            await #expect {
                try await database.write { try Things.insert(1, in: $0) }
            } throws: { error in
                guard case .unique? = error as? DatabaseError else { return false }
                return true
            }
            await #expect(throws: DatabaseError.self) { try await database.write { try $0.run("SELECT nothing here") } }
            #expect(try await Things.ids(in: database) == [1])
            try await database.write { try $0.run("DELETE FROM thing") }
        }
    }

    @Test(arguments: Engines.available)
    func `a first statement inside attempt is taken back alone`(engine: Engine) async throws {
        let database = try await Self.single(engine)
        try await database.write { try Things.insert(1, in: $0) }
        try await database.write { db in
            do { try db.attempt { try Things.insert(1, in: db) } } catch DatabaseError.unique {}
            try Things.insert(2, in: db)
        }
        #expect(try await Things.ids(in: database) == [1, 2])
    }

    @Test(arguments: Engines.available)
    func `a write whose first statement streams sees and changes in one transaction`(engine: Engine) async throws {
        let database = try await Self.single(engine)
        try await database.write { for id in 1...3 { try Things.insert(Int64(id), in: $0) } }
        await #expect(throws: CancellationError.self) {
            try await database.write { db in
                var ids: [Int64] = []
                try db.each("SELECT id FROM thing ORDER BY id") { ids.append(try $0.integer(0)) }
                for id in ids { try Things.insert(id + 10, in: db) }
                throw CancellationError()
            }
        }
        #expect(try await Things.ids(in: database) == [1, 2, 3])
    }

    @Test(arguments: Engines.available)
    func `what was sent is done in order, by the next statement or the commit`(engine: Engine) async throws {
        let database = try await Self.single(engine)
        try await database.write { db in
            for id in 1...150 { try db.send("INSERT INTO thing (id, name) VALUES (\(id), \("thing \(id)"))") }
            try db.send("DELETE FROM thing WHERE id > 3")
            #expect(try db.rows("SELECT id FROM thing ORDER BY id") { try $0.integer(0) } == [1, 2, 3])
            try db.send("UPDATE thing SET size = 7 WHERE id = 2")
            try db.send("DELETE FROM thing WHERE size = 7")
        }
        #expect(try await Things.ids(in: database) == [1, 3])
        try await database.write { try $0.send("DELETE FROM thing WHERE id = 1") }
        #expect(try await Things.ids(in: database) == [3])
    }

    @Test(arguments: Engines.available)
    func `what was sent and fails undoes the write and is told as what it is`(engine: Engine) async throws {
        let database = try await Self.single(engine)
        let insert: SQL = "INSERT INTO thing (id, name) VALUES (1, 'one')"
        try await database.write { try $0.send(insert) }
        func isUnique(_ error: any Error) -> Bool {
            if case .unique? = error as? DatabaseError { true } else { false }
        }
        await #expect {
            try await database.write { db in
                try Things.insert(5, in: db)
                try db.send(insert)
            }
        } throws: { isUnique($0) }
        await #expect {
            try await database.write { db in
                try db.send(insert)
                try Things.insert(6, in: db)
            }
        } throws: { isUnique($0) }
        // Also where the closure catches what the next statement throws.
        await #expect(throws: DatabaseError.self) {
            try await database.write { db in
                do {
                    try db.send(insert)
                    try Things.insert(7, in: db)
                } catch {}
            }
        }
        #expect(try await Things.ids(in: database) == [1])
    }

    @Test(arguments: Engines.available)
    func `what was sent inside attempt is taken back alone`(engine: Engine) async throws {
        let database = try await Self.single(engine)
        try await database.write { db in
            try db.send("INSERT INTO thing (id, name) VALUES (1, 'one')")
            do { try db.attempt { try db.send("INSERT INTO thing (id, name) VALUES (1, 'two')") } } catch DatabaseError
                .unique
            {}
            try db.send("INSERT INTO thing (id, name) VALUES (2, 'two')")
        }
        #expect(try await Things.ids(in: database) == [1, 2])
    }

    @Test(arguments: LostConnectionTests.engines)
    func `a connection lost while all of a write was sent is told as such`(engine: Engine) async throws {
        let database = try await Self.single(engine)
        await #expect {
            try await database.write { db in
                try Things.insert(1, in: db)
                try db.send("SELECT pg_terminate_backend(pg_backend_pid())")
            }
        } throws: { error in
            if case .outcomeUnknown? = error as? DatabaseError { true } else { false }
        }
        #expect(try await Things.ids(in: database) == [])
    }

    /// Each write of the probe has two statements: opened with the first, the second, the commit.
    @Test(.enabled(if: Recording.recorder != nil, "no strace here"), arguments: LostConnectionTests.engines)
    func `a write of two statements is three round trips`(engine: Engine) async throws {
        let place = try await TestPlace.make(engine)
        func said(_ writes: Int) throws -> Int {
            let recording = try Recording(of: ProbeRun(place: place.location, writers: 1, writes: writes))
            return recording.events.count { if case .said = $0 { true } else { false } }
        }
        #expect(try said(40) - said(20) == 20 * 3)
        withExtendedLifetime(place) {}
    }
}
