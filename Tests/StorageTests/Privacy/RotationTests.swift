import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

struct RotationTests {
    static let now = Instant(milliseconds: 1_800_000_000_000)

    /// A database with so many sealed phones, one a person.
    static func filled(_ engine: Engine, _ count: Int, with vault: Vault) async throws -> Database {
        let database = try await TestDatabase.make(engine)
        try await database.write { db throws in
            for number in 1...count {
                try PersonalValueTable.put(
                    PersonalValue(
                        id: Key(Int64(number)), owner: PersonalValue.Owner(.person, Int64(number)), kind: .phone,
                        place: nil),
                    plain: "\(13_800_000_000 + number)", at: now, vault: vault, in: db)
            }
        }
        return database
    }

    static func adding(_ purpose: SecretKey.Purpose, to ring: KeyRing) throws -> KeyRing {
        try ring.adding(purpose, at: now) { [UInt8](repeating: 201, count: $0) }
    }

    static func phones(_ count: Int, in database: Database, with vault: Vault) async throws -> [String?] {
        try await database.read { db throws in
            try (1...count).map {
                try PersonalValueTable.open(PersonalValue.Owner(.person, Int64($0)), vault: vault, in: db)[.phone]
            }
        }
    }

    @Test(arguments: Engines.available, [SecretKey.Purpose.personal, .lookup])
    func `a rotation that is broken off goes on where it stopped, and everything opens all the time`(
        engine: Engine, purpose: SecretKey.Purpose
    ) async throws {
        let old = try VaultTests.ring()
        let database = try await Self.filled(engine, 25, with: Vault(old))
        let vault = Vault(try Self.adding(purpose, to: old))
        let column = try #require(SealedColumn.all.first { "\($0.table)" == "personal_value" })
        let expected = (1...25).map { "\(13_800_000_000 + $0)" }

        #expect(try await database.read { try Rotation.left(in: column, vault: vault, db: $0) } == 25)
        try await database.write { db throws in
            #expect(try Rotation.step(in: column, limit: 10, vault: vault, db: db) == 10)
        }
        // A step that is cut off in the middle leaves nothing half-done.
        struct PowerCut: Error {}
        await #expect(throws: PowerCut.self) {
            try await database.write { db throws in
                _ = try Rotation.step(in: column, limit: 10, vault: vault, db: db)
                throw PowerCut()
            }
        }
        #expect(try await database.read { try Rotation.left(in: column, vault: vault, db: $0) } == 15)
        #expect(try await Self.phones(25, in: database, with: vault) == expected)
        #expect(try await Self.finds("13800000003", in: database, with: vault) == [3])
        #expect(try await Self.finds("13800000024", in: database, with: vault) == [24])

        let again = Vault(try Self.adding(purpose, to: old))
        let steps = try await database.write { db throws in
            try [10, 10, 10].map { try Rotation.step(in: column, limit: $0, vault: again, db: db) }
        }
        #expect(steps == [10, 5, 0])
        let oldKey = try old.current(purpose)
        #expect(try await database.read { try Rotation.uses(of: oldKey, in: $0) } == 0)
        let without = Vault(try Self.adding(purpose, to: old).dropping(oldKey.id))
        #expect(try await Self.phones(25, in: database, with: without) == expected)
        #expect(try await Self.finds("13800000024", in: database, with: without) == [24])
    }

    static func finds(_ phone: String, in database: Database, with vault: Vault) async throws -> [Int64] {
        try await database.read {
            try PersonalValueTable.owners(of: phone, kind: .phone, vault: vault, limit: 5, in: $0).map(\.owner.number)
        }
    }

    @Test(arguments: Engines.available)
    func `as long as a row needs it, a key is counted as used`(engine: Engine) async throws {
        let old = try VaultTests.ring()
        let database = try await Self.filled(engine, 3, with: Vault(old))
        for purpose in [SecretKey.Purpose.personal, .lookup] {
            let key = try old.current(purpose)
            #expect(try await database.read { try Rotation.uses(of: key, in: $0) } == 3)
        }
    }

    @Test(arguments: Engines.available)
    func `every column that holds sealed values is in the registry`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let registered = Set(SealedColumn.all.map { "\($0.table).\($0.column)" })
        let columns = try await WholeDatabase(database).tables().flatMap { table in
            table.columns.map { "\(table.name).\($0.name)" }
        }
        #expect(registered.subtracting(columns) == [])
        #expect(Set(columns.filter { $0.contains("sealed") }).subtracting(registered) == [])
    }
}
