import Core
import Database
import Fixtures
import Storage
import Testing

/// The rows of blobs: one for each content, loose while nothing refers to it.
struct BlobsTests {
    static let owner = Journal.Subject("visit", number: 9)
    static let other = Journal.Subject("visit", number: 10)

    static func blob(_ number: Int64, _ content: [UInt8]) -> Blob {
        Blob(id: Key(number), digest: Blob.digest(of: content), size: Int64(content.count))
    }

    @Test(arguments: Engines.available)
    func `a content that is known keeps its first key, and its week begins anew`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let (one, two) = (Self.blob(1, [1, 2]), Self.blob(2, [1, 2]))
        let day6 = Instant.start.adding(days: 6)
        #expect(try await database.write { try Blobs.insert(one, at: .start, in: $0) } == one)
        #expect(try await database.write { try Blobs.insert(two, at: day6, in: $0) } == one)
        let day8 = Instant.start.adding(days: 8)
        #expect(try await database.write { try Blobs.collect(limit: 9, at: day8, in: $0) }.isEmpty)
        let day13 = Instant.start.adding(days: 13)
        #expect(try await database.write { try Blobs.collect(limit: 9, at: day13, in: $0) } == [one])
        #expect(try await database.read { try Blobs.find(one.id, in: $0) } == nil)
    }

    @Test(arguments: Engines.available)
    func `what two refer to stays until both let go`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let one = Self.blob(1, [1])
        try await database.write { db in
            _ = try Blobs.insert(one, at: .start, in: db)
            for owner in [Self.owner, Self.other, Self.owner] { try Blobs.refer(owner, to: one.id, in: db) }
        }
        let late = Instant.start.adding(days: 30)
        try await database.write { try Blobs.release(Self.owner, from: one.id, at: late, in: $0) }
        #expect(try await database.write { try Blobs.collect(limit: 9, at: late.adding(days: 30), in: $0) }.isEmpty)
        try await database.write { try Blobs.release(Self.other, from: one.id, at: late, in: $0) }
        #expect(try await database.write { try Blobs.collect(limit: 9, at: late.adding(days: 6), in: $0) }.isEmpty)
        #expect(try await database.write { try Blobs.collect(limit: 9, at: late.adding(days: 7), in: $0) } == [one])
    }
}
