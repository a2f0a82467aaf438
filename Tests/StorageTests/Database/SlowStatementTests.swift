import Database
import Fixtures
import Testing

/// Operators see which statements are slow, and none of their values.
struct SlowStatementTests {
    @Test func `a slow statement is kept by its text, without its values`() async throws {
        let database = try await TestDatabase.make(.sqlite)
        let name = "Zhang San"
        let numbers = try await database.read { db in
            try db.rows(
                """
                WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(1_500_000))
                SELECT count(*) FROM n WHERE \(name) = \(name)
                """
            ) { try $0.integer(0) }
        }
        #expect(numbers == [1_500_000])
        let slow = try #require(database.slowStatements.first)
        #expect(slow.text.contains("WITH RECURSIVE n (i)"))
        #expect(!slow.text.contains(name))
        #expect(slow.count == 1)
        #expect(slow.worst >= 100)
    }

    @Test func `what is slow is for the operator to say`() async throws {
        let database = try await TestDatabase.makeEmpty(.sqlite) { $0.slow = .zero }
        _ = try await database.read { db in try db.first("SELECT 1") { try $0.integer(0) } }
        #expect(database.slowStatements.contains { $0.text == "SELECT 1" })
    }

    @Test func `a quick statement is not kept`() async throws {
        let database = try await TestDatabase.make(.sqlite)
        _ = try await database.read { db in try db.first("SELECT 1") { try $0.integer(0) } }
        #expect(database.slowStatements.isEmpty)
    }
}
