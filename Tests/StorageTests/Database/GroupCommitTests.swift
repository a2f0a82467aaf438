import Fixtures
import Foundation
import Testing

@testable import Database

/// Writes that share a transaction on SQLite: each answered for what became of it.
struct GroupCommitTests {
    typealias Body = @Sendable (Writer) throws -> Void

    /// What was answered to each of several writes that share one transaction.
    static func together(_ bodies: [Body], in database: Database) async throws -> [(any Error)?] {
        let gate = try await Gate(database)
        let failures = Collected<(Int, any Error)>()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (index, body) in bodies.enumerated() {
                group.addTask {
                    do { try await database.write(body) } catch { failures.add((index, error)) }
                }
                // In line, one behind the other.
                try await Task.sleep(for: .milliseconds(5))
            }
            try await gate.open()
            try await group.waitForAll()
        }
        let found = Dictionary(uniqueKeysWithValues: failures.all)
        return bodies.indices.map { found[$0] }
    }

    static func insert(_ id: Int64) -> Body { { try Things.insert(id, in: $0) } }

    /// A statement that changes rows and runs until it is cut off: SQLite then rolls back the whole transaction.
    static let endless: Body = { db in
        try db.run(
            """
            INSERT INTO thing (id, name)
            WITH RECURSIVE n (i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n) SELECT i, 'n' || i FROM n
            """)
    }

    @Test func `a write that fails undoes nothing of the others in its transaction`() async throws {
        struct Refusal: Error {}
        let database = try await Things.make(.sqlite)
        let answers = try await Self.together(
            [
                Self.insert(1),
                { db in
                    try Things.insert(2, in: db)
                    throw Refusal()
                },
                { db in try db.run("INSERT INTO thing (id, name) VALUES (1, 'another')") }, Self.insert(3),
            ], in: database)
        #expect(answers[0] == nil && answers[3] == nil)
        #expect(answers[1] is Refusal)
        #expect(answers[2] as? DatabaseError == .unique(table: "thing", columns: ["id"]))
        #expect(try await Things.ids(in: database) == [1, 3])
    }

    @Test func `waiting writes share one transaction`() async throws {
        let database = try await Things.make(.sqlite)
        let before = try await Self.commits(database)
        _ = try await Self.together((1...20).map(Self.insert), in: database)
        // The gate's own and one for the twenty.
        #expect(try await Self.commits(database) - before <= 3)
        #expect(try await Things.ids(in: database).count == 20)
    }

    @Test(arguments: [false, true])
    func `when a write costs the whole transaction, each is answered for what is there`(trusting: Bool) async throws {
        let database = try await Things.make(.sqlite) {
            $0.writeLimit = .milliseconds(500)
            $0.trustsSavepoints = trusting
        }
        let answers = try await Self.together(
            [Self.insert(1), Self.insert(2), Self.endless, Self.insert(3), Self.insert(4)], in: database)
        let told = zip([1, 2, 0, 3, 4], answers).filter { $0.1 == nil }.map { Int64($0.0) }
        let found = try await Things.ids(in: database)
        if trusting {
            #expect(told != found, "the fault this guards against should show itself")
        } else {
            #expect(told == [1, 2, 3, 4])
            #expect(found == told)
            #expect(answers[2] as? DatabaseError == .interrupted)
        }
    }

    @Test func `a full disk fails the write that needs the room, and no other`() async throws {
        let database = try await Things.make(.sqlite)
        try await database.write { db in
            let pages = try db.first("PRAGMA page_count") { try $0.int(0) } ?? 0
            _ = try db.rows("PRAGMA max_page_count = \(sql: SQL(stringLiteral: String(pages + 8)))") { _ in }
        }
        let big: Body = { db in
            try db.run("INSERT INTO thing (id, name, data) VALUES (2, 'big', zeroblob(1000000))")
        }
        let answers = try await Self.together([Self.insert(1), big, Self.insert(3)], in: database)
        #expect(answers[0] == nil && answers[2] == nil)
        #expect(answers[1] as? DatabaseError == .full)
        #expect(try await Things.ids(in: database) == [1, 3])
    }

    @Test func `a constraint that waits for the commit fails its own write alone`() async throws {
        let database = try await Things.make(.sqlite)
        let orphan: Body = { db in try db.run("INSERT INTO thing (id, name, parent_id) VALUES (2, 'b', 9)") }
        let answers = try await Self.together([Self.insert(1), orphan, Self.insert(3)], in: database)
        #expect(answers[0] == nil && answers[2] == nil)
        #expect(answers[1] as? DatabaseError == .foreignKey)
        #expect(try await Things.ids(in: database) == [1, 3])
    }

    @Test func `a commit that fails fails every write in it`() async throws {
        let database = try await Things.make(.sqlite)
        let driver = try #require(database.driver as? SQLiteDriver)
        driver.failCommits(true)
        let answers = await withTaskGroup(of: Bool.self) { group in
            for id in 1...20 {
                group.addTask {
                    do {
                        try await database.write(Self.insert(Int64(id)))
                        return true
                    } catch { return false }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers == Array(repeating: false, count: 20))
        driver.failCommits(false)
        #expect(try await Things.ids(in: database) == [])
        try await database.write(Self.insert(1))
        #expect(try await Things.ids(in: database) == [1])
    }

    /// How often the file was committed to: the header's change counter doesn't move under WAL, so the frames that end
    /// a transaction are counted in the log.
    private static func commits(_ database: Database) async throws -> Int {
        let path = try await database.read { db in
            try db.first("SELECT file FROM pragma_database_list WHERE name = 'main'") { try $0.text(0) } ?? ""
        }
        let log = try Data(contentsOf: URL(filePath: path + "-wal"))
        let page = 4096
        return stride(from: 32, to: log.count - 23, by: page + 24).filter { frame in
            // The database's size after the commit; 0 in every other frame.
            log[frame + 4..<frame + 8].contains { $0 != 0 }
        }.count
    }
}
