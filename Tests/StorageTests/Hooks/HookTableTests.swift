import Core
import Database
import Domain
import Fixtures
import Testing

@testable import Storage

/// Hooks and their messages in SQL, on both engines.
struct HookTableTests {
    private static let account = Key<Caller>(61)

    private static func hook(
        _ id: Int64, _ about: Hook.About = .everything, stage: Hook.Stage = .on(since: .start, failing: nil),
        last: Hook.Heard? = nil
    ) throws -> Hook {
        Hook(
            id: Key(id), name: "城市热线", address: try HookAddress("https://partner.example.cn/hook", isDemo: false),
            about: about, kinds: [.moved, .over], made: .start, stage: stage, last: last)
    }

    private static func delivery(_ id: Int64, to hook: Int64 = 1, number: String = "N1") -> HookDelivery {
        HookDelivery(
            id: Key(id), to: Key(hook), .moved,
            of: HookDelivery.Handle(number: number, stage: .handling, path: "/cases/X"), at: .start, made: .start,
            stage: .waiting(until: .start))
    }

    /// One account, and as many hooks of everything.
    private static func filled(_ engine: Engine, hooks: Int = 1) async throws -> Database {
        let database = try await TestDatabase.make(engine)
        let vault = Vault(try .ofTests())
        try await database.write { db throws in
            try AccountTable.insert(
                Account.staff(account, name: "hot.line", displayName: "热线", at: .start), in: db)
            for id in 1...Int64(hooks) {
                try HookTable.insert(
                    hook(id), secret: HookSecret([UInt8](repeating: UInt8(id), count: 32)), vault: vault, in: db)
            }
        }
        return database
    }

    @Test(arguments: Engines.available)
    func `every stage goes in and comes out`(engine: Engine) async throws {
        let database = try await Self.filled(engine)
        let (vault, secret) = (Vault(try .ofTests()), HookSecret([UInt8](repeating: 7, count: 32)))
        let later = Instant.start.adding(days: 1)
        let stages: [Hook.Stage] =
            [.on(since: .start, failing: nil), .on(since: .start, failing: later)]
            + Hook.Reason.allCases.map { .off(since: later, $0) }
        for (index, stage) in stages.enumerated() {
            let about: [Hook.About] = [.requests(of: Self.account), .cases(in: Key(30)), .everything]
            let made = try Self.hook(Int64(10 + index), about[index % 3])
            let next = try Self.hook(
                Int64(10 + index), about[index % 3], stage: stage, last: Hook.Heard(.status(500), at: later))
            try await database.write { db throws in
                try HookTable.insert(made, secret: secret, vault: vault, in: db)
                try HookTable.update(next, in: db)
            }
            #expect(try await database.read { try HookTable.find(next.id, in: $0) } == next)
        }
        let used = try await database.read { try HookTable.inUse(in: $0).map(\.id.number) }
        #expect(used == [1, 10, 11])
    }

    @Test(arguments: Engines.available)
    func `a secret lies sealed, and for a day the one before it signs too`(engine: Engine) async throws {
        let database = try await Self.filled(engine)
        let (vault, first) = (Vault(try .ofTests()), HookSecret([UInt8](repeating: 1, count: 32)))
        let second = HookSecret([UInt8](repeating: 2, count: 32))
        let until = Instant.start.adding(hours: Hook.bothSecretsHours)
        #expect(
            try await database.read { try HookTable.secrets(of: Key(1), at: .start, vault: vault, in: $0) } == [first])
        try await database.write { db throws in
            try HookTable.rotate(Key(1), to: second, until: until, at: .start, vault: vault, in: db)
        }
        func secrets(at now: Instant) async throws -> [HookSecret] {
            try await database.read { try HookTable.secrets(of: Key(1), at: now, vault: vault, in: $0) }
        }
        #expect(try await secrets(at: .start) == [second, first])
        #expect(try await secrets(at: until) == [second])
        for secret in [first, second] {
            #expect(try await WholeDatabase(database).places(of: secret.text) == [])
            #expect(try await WholeDatabase(database).places(of: String(secret.text.dropFirst(6))) == [])
        }
        try await database.write { db throws in
            #expect(try HookTable.forgetOldSecrets(at: .start, in: db) == 0)
            #expect(try HookTable.forgetOldSecrets(at: until, in: db) == 1)
        }
        #expect(try await secrets(at: .start) == [second])
    }

    @Test(arguments: Engines.available)
    func `a message is made once, and a test as often as it is asked for`(engine: Engine) async throws {
        let database = try await Self.filled(engine, hooks: 2)
        try await database.write { db throws in
            try HookDeliveryTable.add(Self.delivery(1), position: 5, in: db)
            try HookDeliveryTable.add(Self.delivery(2), position: 5, in: db)
            try HookDeliveryTable.add(Self.delivery(3, number: "N2"), position: 5, in: db)
            try HookDeliveryTable.add(Self.delivery(4, to: 2), position: 5, in: db)
            for id in Int64(5)...6 {
                let test = HookDelivery(
                    id: Key(id), to: Key(2), .test, of: nil, at: .start, made: .start, stage: .waiting(until: .start))
                try HookDeliveryTable.add(test, position: nil, in: db)
            }
        }
        try await database.read { db throws in
            #expect(try HookDeliveryTable.latest(of: Key(1), limit: 9, in: db).map(\.id.number) == [3, 1])
            #expect(try HookDeliveryTable.latest(of: Key(1), limit: 9, in: db).last == Self.delivery(1))
            #expect(try HookDeliveryTable.latest(of: Key(2), limit: 9, in: db).map(\.id.number) == [6, 5, 4])
        }
        try await database.write { try HookTable.remove(Key(2), in: $0) }
        #expect(try await database.read { try HookDeliveryTable.latest(of: Key(2), limit: 9, in: $0) }.isEmpty)
    }

    @Test(arguments: Engines.available)
    func `what is claimed is nobody else's for a while, and a late answer is not listened to`(
        engine: Engine
    ) async throws {
        let database = try await Self.filled(engine)
        try await database.write { try HookDeliveryTable.add(Self.delivery(1), position: 5, in: $0) }
        let over = Instant.start.adding(minutes: HookDeliveryTable.claimMinutes)
        try await database.write { db throws in
            let first = try HookDeliveryTable.claim(of: Key(1), limit: 9, at: .start, in: db)
            #expect(first.map(\.delivery.attempts) == [1])
            #expect(try HookDeliveryTable.ready(at: .start, in: db).isEmpty)
            #expect(try HookDeliveryTable.claim(of: Key(1), limit: 9, at: .start, in: db).isEmpty)
            #expect(try HookDeliveryTable.ready(at: over, in: db) == [Key(1)])
            let second = try HookDeliveryTable.claim(of: Key(1), limit: 9, at: over, in: db)
            let late = first[0].delivery.after(.silence, at: over, jitter: 0)
            #expect(try !HookDeliveryTable.end(first[0], as: late, in: db))
            let taken = second[0].delivery.after(.status(200), at: over, jitter: 0)
            #expect(try HookDeliveryTable.end(second[0], as: taken, in: db))
            #expect(try HookDeliveryTable.latest(of: Key(1), limit: 9, in: db) == [taken])
            // Sent again by hand its tries begin anew, and the late one is still not listened to.
            #expect(try HookDeliveryTable.again(Key(1), of: Key(1), at: over, in: db))
            #expect(try !HookDeliveryTable.again(Key(1), of: Key(1), at: over, in: db))
            #expect(try HookDeliveryTable.claim(of: Key(1), limit: 9, at: over, in: db).map(\.delivery.attempts) == [1])
            #expect(try !HookDeliveryTable.end(first[0], as: late, in: db))
        }
    }

    @Test(arguments: Engines.available)
    func `a hook that is off, or whose partner has no account any more, sends nothing`(engine: Engine) async throws {
        let database = try await Self.filled(engine, hooks: 2)
        let vault = Vault(try .ofTests())
        try await database.write { db throws in
            try HookTable.insert(
                Self.hook(3, .requests(of: Self.account)), secret: HookSecret([UInt8](repeating: 3, count: 32)),
                vault: vault, in: db)
            for id in Int64(1)...3 { try HookDeliveryTable.add(Self.delivery(id, to: id), position: 5, in: db) }
            #expect(try HookDeliveryTable.ready(at: .start, in: db) == [Key(1), Key(2), Key(3)])
            try HookTable.update(Self.hook(1, stage: .off(since: .start, .byHand)), in: db)
            #expect(try HookDeliveryTable.ready(at: .start, in: db) == [Key(2), Key(3)])
            try db.run("UPDATE account SET disabled_ms = 1 WHERE id = 61")
            #expect(try HookDeliveryTable.ready(at: .start, in: db) == [Key(2)])
            try AccountErasure.run(Self.account, at: .start, in: db)
            #expect(try HookTable.all(in: db).map(\.id.number) == [2, 1])
        }
    }

    @Test(arguments: Engines.available)
    func `there is an end to them`(engine: Engine) async throws {
        let database = try await Self.filled(engine, hooks: Hook.most)
        let vault = Vault(try .ofTests())
        await #expect(throws: Hook.Refusal.tooMany) {
            try await database.write { db throws in
                try HookTable.insert(
                    Self.hook(999), secret: HookSecret([UInt8](repeating: 9, count: 32)), vault: vault, in: db)
            }
        }
    }

    @Test(arguments: Engines.available)
    func `what is asked twice a second is found by an index`(engine: Engine) async throws {
        let database = try await Self.filled(engine)
        let statements = [
            HookDeliveryTable.readySQL(at: .start), HookDeliveryTable.dueSQL(of: Key(1), by: .start, limit: 4),
            HookDeliveryTable.latestSQL(of: Key(1), limit: 50),
        ]
        for (index, statement) in statements.enumerated() {
            let faults = try await HotStatement.faults(statement, small: ["h", "hook"], in: database)
            #expect(faults == [], "\(index)")
        }
    }
}
