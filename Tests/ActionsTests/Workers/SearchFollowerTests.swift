import Actions
import Core
import Database
import Domain
import Fixtures
import Storage
import Testing
import Workers

/// The index follows what happens, and can be made anew.
struct SearchFollowerTests {
    /// Notes in a table of the test's own.
    static let notes = SearchSource(
        kind: "note",
        texts: { id, db in
            try db.first("SELECT name FROM note WHERE id = \(id)") { (texts: [try $0.text(0)], place: Place()) }
        },
        keys: { behind, limit, db in
            try db.rows("SELECT id FROM note WHERE id > \(behind) ORDER BY id LIMIT \(limit)") { try $0.integer(0) }
        })

    static func make(_ engine: Engine) async throws -> Sealed {
        let sealed = try await Sealed.make(engine, entries: 0)
        try await sealed.run("CREATE TABLE note (id BIGINT PRIMARY KEY, name TEXT NOT NULL)")
        return sealed
    }

    static func hits(_ query: String, _ database: Database) async throws -> [Int64] {
        try await database.read { db in
            try Search.subjects(matching: query, kinds: ["note"], inside: .everywhere, limit: 9999, in: db)
                .map(\.number)
        }
    }

    static func change(_ id: Int64, _ statement: SQL, in sealed: Sealed) async throws {
        try await sealed.database.write { db in
            try db.run(statement)
            try Journal.record("note.changed", on: .init("note", number: id), by: .clock, at: Sealed.now, in: db)
        }
    }

    @Test(arguments: Engines.available)
    func `what changes is found by its new text, what goes is found no more`(engine: Engine) async throws {
        let sealed = try await Self.make(engine)
        let follower = Follower.search([Self.notes], now: { Sealed.now }, freshNumber: { 1 })
        try await Self.change(5, "INSERT INTO note VALUES (5, '路灯坏了')", in: sealed)
        try await Self.change(5, "UPDATE note SET name = '井盖丢了'", in: sealed)
        try await sealed.sealAll()
        #expect(try await sealed.database.write { try follower.advance(under: nil, in: $0) } == 2)
        #expect(try await Self.hits("路灯", sealed.database) == [])
        #expect(try await Self.hits("井盖", sealed.database) == [5])
        try await Self.change(5, "DELETE FROM note", in: sealed)
        try await sealed.sealAll()
        #expect(try await sealed.database.write { try follower.advance(under: nil, in: $0) } == 1)
        #expect(try await Self.hits("井盖", sealed.database) == [])
    }

    @Test(arguments: Engines.available)
    func `the index made anew holds what is and nothing else`(engine: Engine) async throws {
        let sealed = try await Self.make(engine)
        try await sealed.database.write { db in
            for id in 1...1200 { try db.run("INSERT INTO note VALUES (\(id), '路灯')") }
            try Search.index(.init("note", number: 7777), ["路灯"], in: Place(), in: db)
        }
        let rebuild = SearchRebuild.carrier([Self.notes], database: sealed.database)
        try await sealed.database.write { try Jobs.add(SearchRebuild.kind, due: Sealed.now, key: 1, in: $0) }
        let job = try await sealed.database.write {
            try Jobs.claim([SearchRebuild.kind], limit: 1, at: Sealed.now, in: $0)
        }
        try await rebuild(try #require(job.first))
        #expect(try await Self.hits("路灯", sealed.database) == (1...1200).reversed().map(Int64.init))
    }
}
