import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

struct AccessTableTests {
    private static let now = Instant(milliseconds: 1_800_000_000_000)

    private static func staff(_ number: Int64, _ name: String) throws -> Account {
        try Account.staff(Key(number), name: name, displayName: "姓名 \(number)", at: now)
    }

    @Test(arguments: Engines.available)
    func `an account goes in and comes out, active and disabled`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let caller = Caller(id: Key(9), grants: [])
        let account = try Self.staff(1, "wang.li")
        let disabled = try account.after(.disable, by: caller, at: Self.now, isLastRoleKeeper: false)
        let resident = Account.resident(Key(2), at: Self.now)
        try await database.write { db in
            try AccountTable.insert(account, in: db)
            try AccountTable.insert(resident, in: db)
        }
        #expect(try await database.read { try AccountTable.find(Key(1), in: $0) } == account)
        #expect(try await database.read { try AccountTable.find(Key(2), in: $0) } == resident)
        try await database.write { try AccountTable.update(disabled, in: $0) }
        let name = try SignInName("wang.li")
        #expect(try await database.read { try AccountTable.named(name, in: $0) } == disabled)
        #expect(try await database.read { try AccountTable.find(Key(3), in: $0) } == nil)
    }

    @Test(arguments: Engines.available)
    func `staff are listed in order of name, found by a part, and residents never`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let names = ["wang.li", "zhang_wei", "li.na", "zhangXwei"]
        let accounts = try names.enumerated().map { try Self.staff(Int64($0 + 1), $1) }
        try await database.write { db in
            for account in accounts { try AccountTable.insert(account, in: db) }
            try AccountTable.insert(.resident(Key(50), at: Self.now), in: db)
        }
        func found(_ text: String, after: String? = nil, limit: Int = 10) async throws -> [String] {
            try await database.read { db in
                try AccountTable.staff(matching: text, after: after, limit: limit, in: db).compactMap(\.name?.text)
            }
        }
        let all = try await found("")
        #expect(Set(all) == ["wang.li", "zhang_wei", "li.na", "zhangxwei"])
        #expect(try await found("", limit: 2) == Array(all.prefix(2)))
        #expect(try await found("", after: all[1]) == Array(all.suffix(2)))
        #expect(try await found("ZHANG_") == ["zhang_wei"], "a sign of the pattern is taken as it is")
        #expect(try await found("姓名 3") == ["li.na"])
        #expect(try await found("%").isEmpty)
    }

    @Test(arguments: Engines.available)
    func `a session comes out in both stages`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let account = try Self.staff(1, "wang.li")
        let device = Device(system: .harmony, browser: .wechat)
        let half = Session.half(Key(10), of: Key(1), on: device, at: Self.now)
        let full = Session.full(
            Key(11), of: Key(1), on: device, secondFactorAt: Self.now, lasting: SessionRules.standard.desk, at: Self.now
        )
        try await database.write { db in
            try AccountTable.insert(account, in: db)
            try SessionTable.insert(half, token: [1], in: db)
            try SessionTable.insert(full, token: [2], in: db)
            try SessionTable.countTry(Key(10), in: db)
            try SessionTable.countTry(Key(11), in: db)
        }
        let first = try await database.read { try SessionTable.find(token: [1], in: $0) }
        #expect(first?.session.stage == .half(tries: 1) && first?.account == account)
        #expect(try await database.read { try SessionTable.find(token: [2], in: $0) }?.session == full)
        #expect(try await database.read { try SessionTable.find(token: [3], in: $0) } == nil)
        let ended = try await database.write { db in
            try (0..<2).map { _ in try SessionTable.end(Key(11), of: Key(1), at: Self.now, in: db) }
        }
        #expect(ended == [true, false])
        #expect(try await database.read { try SessionTable.find(token: [2], in: $0) } == nil)
        let swept = try await database.write {
            try SessionTable.kept.take(.erase, before: Self.now.adding(days: 1), at: Self.now, limit: 9, in: $0)
        }
        #expect(swept == 2)
    }

    @Test(arguments: Engines.available, Scope.samples)
    func `a grant comes out with its scope`(engine: Engine, scope: Scope) async throws {
        let database = try await TestDatabase.make(engine)
        let account = try Self.staff(1, "wang.li")
        let grant = RoleGrant(
            id: Key(20), account: Key(1), grant: Grant(.leader, scope), from: Self.now, until: Self.now.adding(days: 1),
            endedAt: nil)
        try await database.write { db in
            try AccountTable.insert(account, in: db)
            try RoleGrantTable.insert(grant, in: db)
        }
        #expect(try await database.read { try RoleGrantTable.find(Key(20), in: $0) } == grant)
        #expect(
            try await database.read { try RoleGrantTable.effective(of: Key(1), at: Self.now, in: $0) } == [grant.grant])
        let later = Self.now.adding(days: 1)
        #expect(try await database.read { try RoleGrantTable.effective(of: Key(1), at: later, in: $0) }.isEmpty)
    }

    @Test(arguments: Engines.available)
    func `what every request asks is found by index`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let accounts = try (1...400).map { try Self.staff(Int64($0), "person\($0)") }
        let device = Device(system: .linux, browser: .firefox)
        try await database.writeInChunksOnce { db in
            for account in accounts {
                let number = account.id.number
                try AccountTable.insert(account, in: db)
                let session = Session.half(Key(number), of: account.id, on: device, at: Self.now)
                try SessionTable.insert(session, token: Array("token \(number)".utf8), in: db)
                let grant = RoleGrant(
                    id: Key(number), account: account.id, grant: Grant(.leader, .everywhere), from: Self.now,
                    until: nil,
                    endedAt: nil)
                try RoleGrantTable.insert(grant, in: db)
            }
        }
        if engine == .postgres { try await database.write { try $0.run("ANALYZE") } }
        let plans = try await database.read { db in
            try SessionTable.lookUpPlan(in: db) + RoleGrantTable.effectivePlan(in: db)
        }
        for line in plans {
            #expect(!line.hasPrefix("SCAN session") && !line.hasPrefix("SCAN g"), "\(plans)")
            #expect(!line.contains("Seq Scan on session") && !line.contains("Seq Scan on role_grant"), "\(plans)")
        }
    }
}

extension Scope {
    fileprivate static let samples: [Scope] = [.everywhere, .area(Key(7)), .organisation(Key(8))]
}

extension Database {
    fileprivate func writeInChunksOnce(_ body: @escaping @Sendable (Writer) throws -> Void) async throws {
        _ = try await writeBulk(body)
    }
}
