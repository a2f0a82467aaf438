import Core
import Database
import Domain
import Fixtures
import Foundation
import Logging
import Storage
import Synchronization
import Testing
import Workers

@testable import Actions

/// Somebody is erased, and by the next morning nothing of them can be read off the disk: files of the database, its
/// log, the search index, pictures, and what the program wrote into its own log all the while.
struct ErasureFilesTests {
    /// What is left out, to see that it is missed.
    enum Fault: String, CaseIterable {
        case keepsDeletedBytes, keepsRemovedTerms, neverScrubs, keepsPictures
    }

    /// What of the person can be read, and where.
    struct Found: Hashable {
        var tables: [String] = []
        var files: [String] = []
        var pictures: [String] = []
        var backup: [String] = []
        var log: [String] = []
    }

    @Test(arguments: Engines.available, [false, true])
    func `by the next morning nothing of an erased person is on the disk`(
        engine: Engine, picturesInDatabase: Bool
    ) async throws {
        let found = try await Self.morning(engine, picturesInDatabase: picturesInDatabase)
        #expect(found == Found(), "\(found)")
    }

    /// The switches of the promise. PostgreSQL has one of its own: that it writes tables anew.
    @Test(arguments: Fault.allCases)
    func `with one part left out, something of the person is on the disk`(fault: Fault) async throws {
        let found = try await Self.morning(.sqlite, picturesInDatabase: false, fault)
        #expect(found.files.isEmpty == (fault == .keepsPictures), "\(found)")
        // What the index itself keeps of its terms is merged away in the night.
        #expect(found.tables.allSatisfy { $0.hasPrefix("search_text_index") }, "\(found)")
        #expect(found.pictures.isEmpty == (fault != .keepsPictures), "\(found)")
    }

    @Test(.enabled(if: Engines.available.contains(.postgres)))
    func `PostgreSQL keeps what was deleted until its tables are written anew`() async throws {
        #expect(try await !Self.morning(.postgres, picturesInDatabase: false, .neverScrubs).files.isEmpty)
    }

    @Test func `however many are erased in a day, the night does each part once`() async throws {
        let cast = try await ErasureTests.city(.sqlite)
        let erasures = ErasureActions(world: cast.world)
        let wanda = Caller(id: Key(61), grants: [Grant(.resident, .everywhere)])
        _ = try await SuggestionActions(world: cast.world).make("字太小了", anonymously: false, at: nil, by: wanda)
        _ = try await erasures.erase(ErasureTests.owner, basis: .askedByPerson, by: ErasureTests.security)
        let once = try await cast.world.database.read { try Jobs.counts(in: $0).waiting }
        _ = try await erasures.erase(.account(wanda.id), basis: .askedByPerson, by: ErasureTests.security)
        #expect(once > 0)
        #expect(try await cast.world.database.read { try Jobs.counts(in: $0).waiting } == once)
    }

    /// A day with the person in it, the erasure, and the night; then everything is looked through.
    static func morning(
        _ engine: Engine, picturesInDatabase: Bool, _ fault: Fault? = nil
    ) async throws -> Found {
        let log = Heard()
        let database = try await TestDatabase.makeEmpty(engine, logger: log.logger) {
            $0.overwrites = fault != .keepsDeletedBytes
        }
        try await database.migrate(Migration.all, program: Migration.program)
        let cast = try await ErasureTests.city(PersonalCast(database))
        let folder = try Folder()
        let blobs = BlobStore(
            database: database, place: picturesInDatabase ? .database : .directory(BlobDirectory(path: folder.place)),
            longWork: cast.world.longWork)
        try await hang(ErasureTests.picture, on: ErasureTests.owner.subject, in: blobs, of: cast)
        // Others are there before and after, so that pages and pieces of the index are shared.
        try await others(cast)
        let contents: Backup.Contents =
            picturesInDatabase ? .database : .directory(BlobDirectory(path: folder.place))
        let before = try await found(database, folder, contents, log)
        #expect(!before.files.isEmpty && !before.tables.isEmpty && !before.backup.isEmpty)
        #expect(before.pictures.isEmpty == picturesInDatabase)

        let steps = ErasureStep.all.filter { fault != .keepsPictures || $0.name != "blob_reference" }
        _ = try await ErasureActions(world: cast.world, steps: steps).erase(
            ErasureTests.owner, basis: .askedByPerson, by: ErasureTests.security)
        cast.platform.pass(days: 1)
        try await blobs.collect(at: cast.world.now())
        if fault == .keepsRemovedTerms {
            try await database.scrub([])
        } else if fault != .neverScrubs {
            try await night(cast, log.logger)
        }
        return try await found(database, folder, contents, log)
    }

    static func found(
        _ database: Database, _ folder: Folder, _ contents: Backup.Contents, _ log: Heard
    ) async throws -> Found {
        let traces = ErasureTests.traces + ErasureTests.terms + [ErasureTests.picture]
        // Contents in PostgreSQL's chunks are overwritten by later ones (`ErasureStep.blobs`).
        let chunks = try await database.engine == .sqlite ? [] : toast(of: "blob_chunk", in: database)
        var found = Found()
        found.files = try await RawFiles(database).holding(traces, sparing: Set(["blob_chunk"] + chunks))
        for trace in traces { found.tables += try await WholeDatabase(database).places(of: trace) }
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder.place) {
            guard let bytes = FileManager.default.contents(atPath: folder.path(name)) else { continue }
            if traces.contains(where: { bytes.range(of: Data($0.utf8)) != nil }) { found.pictures.append(name) }
        }
        found.log = log.lines.filter { line in traces.contains { line.contains($0) } }
        // Beside the pictures; written after they were looked through.
        let backup = folder.path("backup")
        _ = try await database.readSnapshot { try Backup.write(to: backup, contents: contents, at: .start, in: $0) }
        let bytes = Data(try folder.bytes("backup"))
        found.backup = traces.filter { bytes.range(of: Data($0.utf8)) != nil }
        try FileManager.default.removeItem(atPath: backup)
        return found
    }

    private static func toast(of table: String, in database: Database) async throws -> [String] {
        try await database.read { db in
            try db.rows(
                """
                SELECT CAST(t.relname AS TEXT) FROM pg_class c JOIN pg_class t ON t.oid = c.reltoastrelid
                WHERE c.relname = \(table) AND c.relnamespace = CAST(current_schema() AS regnamespace)
                """
            ) { try $0.text(0) }
        }
    }

    private static func hang(
        _ text: String, on owner: Journal.Subject, in blobs: BlobStore, of cast: PersonalCast
    ) async throws {
        let content = AsyncThrowingStream<[UInt8], any Error> { give in
            give.yield(Array(text.utf8))
            give.finish()
        }
        let now = cast.world.now()
        let blob = try await blobs.save(content, as: Key(cast.world.freshNumber()), limit: 9999, at: now)
        try await cast.world.database.write { try Blobs.refer(owner, to: blob.id, in: $0) }
    }

    private static func others(_ cast: PersonalCast) async throws {
        for chunk in 0..<4 {
            try await cast.world.database.write { db in
                for number in (chunk * 50)..<(chunk * 50 + 50) {
                    let id = Int64(2000 + number * 7 % 211)
                    let account = try Account.staff(
                        Key(id), name: "worker\(number)", displayName: "网格员\(number)", at: .start)
                    try AccountTable.insert(account, in: db)
                    try Search.index(
                        .init("account", number: id), ["网格员\(number)", "axx\(number)"], in: PersonalCast.here, in: db)
                }
            }
        }
    }

    /// Every job that is due, as the running program carries them out.
    private static func night(_ cast: PersonalCast, _ logger: Logger) async throws {
        let runner = JobRunner(
            database: cast.world.database, now: cast.world.now,
            carriers: [ScrubErased.kind: ScrubErased.carrier(cast.world)], logger: logger)
        while try await runner.step() > 0 {}
        let left = try await cast.world.database.read { try Jobs.counts(in: $0) }
        #expect(left.waiting == 0 && left.failed == 0)
    }
}

/// Everything that a program said into its log, at the most talkative level.
final class Heard: Sendable {
    private let state = Mutex([String]())

    var lines: [String] { state.withLock { $0 } }

    var logger: Logger {
        var logger = Logger(label: "test") { _ in Ear(heard: self) }
        logger.logLevel = .trace
        return logger
    }

    private func hear(_ line: String) { state.withLock { $0.append(line) } }

    private struct Ear: LogHandler {
        let heard: Heard
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            heard.hear("\(event.message) \(event.metadata ?? [:]) \(metadata)")
        }
    }
}
