import Database
import Fixtures
import Testing

/// What was deleted leaves PostgreSQL's files, whoever else works on the server.
struct ScrubTests {
    static let marker = "thing 4711004711"

    /// A write under way anywhere on the server keeps what was deleted since it began: without waiting for it, the
    /// tables are written anew with the deleted rows in them. The test's own switch: it is still there before.
    @Test(.enabled(if: Engines.available.contains(.postgres)))
    func `a write under way in another database of the server is waited for`() async throws {
        let (database, other) = (try await Things.make(.postgres), try await Things.make(.postgres))
        let gate = try await Gate(other) { try Things.insert(1, in: $0) }
        try await database.write { try Things.insert(4_711_004_711, in: $0) }
        try await database.write { try $0.run("DELETE FROM thing") }
        let ended = Collected<Bool>()
        let scrub = Task {
            try await database.scrub(["thing"])
            ended.add(true)
        }
        try await Task.sleep(for: .milliseconds(400))
        #expect(ended.all.isEmpty, "it waits")
        #expect(try await !RawFiles(database).holding([Self.marker]).isEmpty)
        try await gate.open()
        try await scrub.value
        #expect(try await RawFiles(database).holding([Self.marker]) == [])
    }
}
