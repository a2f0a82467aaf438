import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

struct PersonalValueTableTests {
    static let now = Instant(milliseconds: 1_800_000_000_000)
    static let wanda = PersonalValue.Owner.account(Key(60))
    static let place = Place(county: Key(10), township: Key(20), community: Key(30), grid: Key(40))

    static func value(
        _ id: Int64, _ kind: PersonalValue.Kind = .phone, of owner: PersonalValue.Owner = wanda, at place: Place? = nil
    ) -> PersonalValue {
        PersonalValue(id: Key(id), owner: owner, kind: kind, place: place)
    }

    @Test(arguments: Engines.available)
    func `values come back as they went in, and the database holds nothing of them`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let vault = Vault(try VaultTests.ring())
        try await database.write { db throws in
            try PersonalValueTable.put(
                Self.value(1, at: Self.place), plain: "13812341234", at: Self.now, vault: vault, in: db)
            try PersonalValueTable.put(Self.value(2, .health), plain: "高血压", at: Self.now, vault: vault, in: db)
        }
        let (all, plain, masked, digests) = try await database.read { db throws in
            (
                try PersonalValueTable.all(of: Self.wanda, in: db),
                try PersonalValueTable.open(Self.wanda, vault: vault, in: db),
                try PersonalValueTable.masked(.phone, of: [Self.wanda, .account(Key(99))], vault: vault, in: db),
                try db.rows("SELECT digest FROM personal_value ORDER BY id") { try $0.optionalBytes(0) }
            )
        }
        #expect(all == [Self.value(2, .health), Self.value(1, at: Self.place)])
        #expect(plain == [.phone: "13812341234", .health: "高血压"])
        #expect(masked == [Self.wanda: "138****1234"])
        // Nobody searches by an illness.
        #expect(digests.map { $0 == nil } == [false, true])
        #expect(try await WholeDatabase(database).places(of: "13812341234") == [])
    }

    @Test(arguments: Engines.available)
    func `a new value takes the place of the former`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let vault = Vault(try VaultTests.ring())
        for (id, phone) in [(Int64(1), "13812341234"), (2, "13912341234")] {
            try await database.write { db throws in
                try PersonalValueTable.put(Self.value(id), plain: phone, at: Self.now, vault: vault, in: db)
            }
        }
        let plain = try await database.read { try PersonalValueTable.open(Self.wanda, vault: vault, in: $0) }
        #expect(plain == [.phone: "13912341234"])
    }

    @Test(arguments: Engines.available)
    func `a value copied into another row doesn't open`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let vault = Vault(try VaultTests.ring())
        let victor = PersonalValue.Owner.account(Key(61))
        try await database.write { db throws in
            try PersonalValueTable.put(Self.value(1), plain: "13812341234", at: Self.now, vault: vault, in: db)
            try PersonalValueTable.put(
                Self.value(2, of: victor), plain: "13912341234", at: Self.now, vault: vault, in: db)
            try db.run(
                "UPDATE personal_value SET sealed = (SELECT sealed FROM personal_value WHERE id = 1) WHERE id = 2")
        }
        let problem = try await #require(throws: Problem.self) {
            try await database.read { try PersonalValueTable.open(victor, vault: vault, in: $0) }
        }
        #expect(problem.code == "keys.value-damaged")
    }

    @Test(arguments: Engines.available)
    func `an owner is found by the whole number alone, in whatever spelling`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let vault = Vault(try VaultTests.ring())
        try await database.write { db throws in
            try PersonalValueTable.put(Self.value(1), plain: "138 1234 1234", at: Self.now, vault: vault, in: db)
        }
        func found(_ text: String, _ kind: PersonalValue.Kind = .phone) async throws -> [Int64] {
            try await database.read {
                try PersonalValueTable.owners(of: text, kind: kind, vault: vault, limit: 5, in: $0).map(\.owner.number)
            }
        }
        #expect(try await found("13812341234") == [60])
        #expect(try await found("138-1234-1234") == [60])
        #expect(try await found("1381234123") == [])
        #expect(try await found("13812341234", .document) == [])
    }

    @Test(arguments: Engines.available)
    func `one phone belongs to one account, and may be several persons'`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let vault = Vault(try VaultTests.ring())
        func put(_ id: Int64, _ owner: PersonalValue.Owner) async throws {
            try await database.write { db throws in
                try PersonalValueTable.put(
                    Self.value(id, of: owner), plain: "13812341234", at: Self.now, vault: vault, in: db)
            }
        }
        try await put(1, Self.wanda)
        try await put(2, PersonalValue.Owner(.person, 5))
        try await put(3, PersonalValue.Owner(.person, 6))
        await #expect(throws: DatabaseError.self) { try await put(4, .account(Key(61))) }
    }

    @Test(arguments: Engines.available)
    func `the look-up and the list of an owner run on an index`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let plans = try await database.read { db throws in
            try db.plan("SELECT id FROM personal_value WHERE digest = \([UInt8(1)]) AND kind = \("phone")")
                + db.plan("SELECT id FROM personal_value WHERE owner_kind = \("account") AND owner_number = \(60)")
        }
        if engine == .sqlite {
            #expect(plans.count == 2 && plans.allSatisfy { $0.contains("USING") && $0.contains("INDEX") }, "\(plans)")
        }
    }
}
