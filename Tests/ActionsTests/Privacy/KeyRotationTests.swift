import Actions
import Core
import Database
import Domain
import Fixtures
import Foundation
import Storage
import Synchronization
import Testing

final class KeyRotationTests {
    let files = KeyFiles(directory: NSTemporaryDirectory() + "wangge-rotation-\(UUID().uuidString)")

    deinit {
        // The test is over; a directory that won't go away is the system's to clear.
        try? FileManager.default.removeItem(atPath: files.directory)
    }

    static let count = 2300

    /// A city with sealed phones, its keys in files.
    private func city(_ engine: Engine) async throws -> Database {
        let database = try await TestDatabase.make(engine)
        let ring = try KeyRing.made(at: .start) { [UInt8](repeating: 9, count: $0) }
        try files.save(ring)
        let vault = Vault(ring)
        try await database.write { db in
            for number in 1...Self.count {
                try PersonalValueTable.put(
                    PersonalValue(
                        id: Key(Int64(number)), owner: PersonalValue.Owner(.person, Int64(number)), kind: .phone,
                        place: nil),
                    plain: "\(13_800_000_000 + number)", at: .start, vault: vault, in: db)
            }
        }
        return database
    }

    private func rotation(_ database: Database) -> KeyRotation {
        KeyRotation(
            database: database, files: files, now: { .start }, random: { [UInt8](repeating: 77, count: $0) },
            rest: .zero)
    }

    private func everythingOpens(_ database: Database) async throws -> Bool {
        let vault = Vault(try files.load())
        return try await database.read { db in
            try (1...Self.count).allSatisfy {
                try PersonalValueTable.open(PersonalValue.Owner(.person, Int64($0)), vault: vault, in: db)[.phone]
                    == "\(13_800_000_000 + $0)"
            }
        }
    }

    @Test(arguments: Engines.available, [SecretKey.Purpose.personal, .lookup])
    func `a rotation carries everything over in steps and drops the old key`(
        engine: Engine, purpose: SecretKey.Purpose
    ) async throws {
        let database = try await city(engine)
        let old = try files.load().current(purpose).id
        let steps = Mutex<[Int]>([])
        let outcome = try await rotation(database).rotate(purpose, keepsOld: false) { progress in
            steps.withLock { $0.append(progress.done) }
        }
        #expect(steps.withLock { $0 } == [1000, 2000, 2300])
        #expect(outcome.key == 5 && !outcome.wasResumed && outcome.carried == 2300 && outcome.dropped == [old])
        #expect(try files.load().keys.map(\.id).contains(old) == false)
        #expect(try await everythingOpens(database))
    }

    @Test(arguments: Engines.available)
    func `killed in the middle, it is resumed with the same key, and no key goes that a value needs`(
        engine: Engine
    ) async throws {
        let database = try await city(engine)
        let rotation = rotation(database)
        // The process ends after the first step: what it had begun is cancelled and never comes back.
        let killed = Task {
            try await rotation.rotate(.personal, keepsOld: false) { _ in
                withUnsafeCurrentTask { $0?.cancel() }
            }
        }
        _ = await killed.result
        let uses = try await rotation.uses().filter { $0.key.purpose == .personal }
        #expect(uses.map(\.key.id) == [1, 5])
        #expect(try await everythingOpens(database))
        if uses[0].values ?? 0 > 0 {
            let outcome = try await rotation.rotate(.personal, keepsOld: false) { _ in }
            #expect(outcome.wasResumed && outcome.key == 5 && outcome.dropped == [1])
        }
        #expect(try await everythingOpens(database))
    }

    @Test func `old keys stay where backups need them, and seals keep theirs`() async throws {
        let database = try await city(.sqlite)
        let kept = try await rotation(database).rotate(.personal, keepsOld: true) { _ in }
        #expect(kept.dropped == [])
        #expect(try files.load().keys.count == 5)
        let seal = try await rotation(database).rotate(.seal, keepsOld: false) { _ in }
        #expect(seal.key == 6 && seal.dropped == [] && seal.carried == 0)
        #expect(Vault(try files.load()).sealKey(3) != nil)
    }
}
