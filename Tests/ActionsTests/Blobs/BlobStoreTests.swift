import Actions
import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

/// Content comes out as it went in, one of a kind, and goes a week after nothing refers to it.
struct BlobTests {
    static let now = Instant.start
    static let owner = Journal.Subject("visit", number: 9)

    /// Where content is kept.
    enum Place: CaseIterable { case database, directory }

    struct Store {
        let database: Database
        let blobs: BlobStore
        let folder: Folder

        func save(
            _ content: [UInt8], as number: Int64, limit: Int64 = 10_000_000, piece: Int = 100_000
        ) async throws
            -> Blob
        {
            let pieces = AsyncThrowingStream<[UInt8], any Error> { continuation in
                for start in stride(from: 0, to: content.count, by: piece) {
                    continuation.yield(Array(content[start..<min(start + piece, content.count)]))
                }
                continuation.finish()
            }
            return try await blobs.save(pieces, as: Key(number), limit: limit, at: BlobTests.now)
        }

        func read(_ blob: Blob) async throws -> [UInt8] {
            var content: [UInt8] = []
            try await blobs.read(blob) { content += $0 }
            return content
        }

        func files() throws -> [String] {
            try folder.names().flatMap { try Folder.names(folder.path($0)) }
        }

        func chunks() async throws -> Int {
            try await database.read { try $0.first("SELECT count(*) FROM blob_chunk") { try $0.int(0) } ?? 0 }
        }

        func isEmpty() async throws -> Bool {
            let chunks = try await chunks()
            return try files().isEmpty && chunks == 0
        }
    }

    static func make(_ engine: Engine, _ place: Place) async throws -> Store {
        let database = try await TestDatabase.make(engine)
        let folder = try Folder()
        let kept: BlobStore.Place =
            place == .database ? .database : .directory(BlobDirectory(path: folder.place))
        return Store(
            database: database, blobs: BlobStore(database: database, place: kept, longWork: LongWork(threads: 1)),
            folder: folder)
    }

    @Test(arguments: Engines.available, Place.allCases)
    func `content comes out as it went in, whatever its length`(engine: Engine, place: Place) async throws {
        let store = try await Self.make(engine, place)
        for (number, count) in [0, 1, BlobChunks.size - 1, BlobChunks.size, BlobChunks.size * 2 + 7].enumerated() {
            let content = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ number) }
            let blob = try await store.save(content, as: Int64(number + 1))
            #expect(blob.size == Int64(count) && blob.digest == Blob.digest(of: content))
            #expect(try await store.read(blob) == content)
        }
    }

    @Test(arguments: Engines.available, Place.allCases)
    func `the same content is kept once`(engine: Engine, place: Place) async throws {
        let store = try await Self.make(engine, place)
        let one = try await store.save([1, 2, 3], as: 1)
        let two = try await store.save([1, 2, 3], as: 2)
        #expect(two == one)
        #expect(try await store.read(two) == [1, 2, 3])
        let chunks = try await store.chunks()
        #expect(try store.files().count + chunks == 1)
    }

    @Test(arguments: Engines.available, Place.allCases)
    func `too much, or content that breaks off, leaves nothing behind`(engine: Engine, place: Place) async throws {
        let store = try await Self.make(engine, place)
        let problem = await #expect(throws: Problem.self) {
            _ = try await store.save([UInt8](repeating: 1, count: 600_000), as: 1, limit: 500_000)
        }
        #expect(problem?.kind == .tooLarge)
        struct Broken: Error {}
        let broken = AsyncThrowingStream<[UInt8], any Error> { continuation in
            continuation.yield([UInt8](repeating: 1, count: 300_000))
            continuation.finish(throwing: Broken())
        }
        await #expect(throws: Broken.self) {
            _ = try await store.blobs.save(broken, as: Key(2), limit: 500_000, at: Self.now)
        }
        #expect(try await store.isEmpty())
    }

    @Test(arguments: Engines.available, Place.allCases)
    func `content goes a week after nothing refers to it`(engine: Engine, place: Place) async throws {
        let store = try await Self.make(engine, place)
        let kept = try await store.save([1], as: 1)
        let dropped = try await store.save([2], as: 2)
        let never = try await store.save([3], as: 3)
        try await store.database.write { db in
            for blob in [kept, dropped] { try Blobs.refer(Self.owner, to: blob.id, in: db) }
        }
        let day3 = Self.now.adding(days: 3)
        try await store.database.write { try Blobs.release(Self.owner, from: dropped.id, at: day3, in: $0) }
        #expect(try await store.blobs.collect(at: Self.now.adding(days: 8)) == 1)
        await #expect(throws: (any Error).self) { _ = try await store.read(never) }
        #expect(try await store.read(dropped) == [2])
        #expect(try await store.blobs.collect(at: Self.now.adding(days: 11)) == 1)
        #expect(try await store.read(kept) == [1])
        let left = try await store.database.read { try Blobs.blobs(of: Self.owner, limit: 9, in: $0) }
        #expect(left == [kept])
    }

    @Test(arguments: Engines.available, Place.allCases)
    func `what a crash left of an upload goes after a day`(engine: Engine, place: Place) async throws {
        let store = try await Self.make(engine, place)
        let id = Key<Blob>(KeyMint(node: 0).number(at: Self.now))
        if place == .directory {
            try BlobDirectory(path: store.folder.place).begin(id).write([1, 2])
        } else {
            try await store.database.write { try BlobChunks.append([1, 2], number: 0, of: id, in: $0) }
        }
        try await store.blobs.collect(at: Self.now.adding(hours: 23))
        #expect(try await !store.isEmpty())
        try await store.blobs.collect(at: Self.now.adding(hours: 25))
        #expect(try await store.isEmpty())
    }

    @Test(arguments: Engines.available)
    func `content that was damaged is told, not given out as whole`(engine: Engine) async throws {
        let store = try await Self.make(engine, .database)
        let blob = try await store.save([1, 2, 3], as: 1)
        try await store.database.write { try $0.run("UPDATE blob_chunk SET content = \([UInt8]([1, 2, 4]))") }
        let problem = await #expect(throws: Problem.self) { _ = try await store.read(blob) }
        #expect(problem?.code == "blob.damaged")
    }

    @Test(arguments: Engines.available)
    func `nobody refers to content that isn't there`(engine: Engine) async throws {
        let store = try await Self.make(engine, .database)
        await #expect(throws: DatabaseError.foreignKey) {
            try await store.database.write { try Blobs.refer(Self.owner, to: Key(5), in: $0) }
        }
    }
}
