import Core
import Database
import Domain
import Fixtures
import Testing

@testable import Storage

/// Whom a notice reaches, on both engines.
struct GrantHoldersTests {
    private static let place = Place(county: Key(1), township: Key(2), community: Key(3), grid: Key(4))
    private static let clerk = Key<Caller>(801)
    private static let standIn = Key<Caller>(802)
    private static let leader = Key<Caller>(803)
    private static let handler = Key<Caller>(804)

    private static func filled(_ engine: Engine) async throws -> Database {
        let database = try await TestDatabase.make(engine)
        let grants: [(Key<Caller>, Grant)] = [
            (clerk, Grant(.gridWorker, .area(Key(4)))), (standIn, Grant(.gridWorker, .area(Key(5)))),
            (leader, Grant(.leader, .everywhere)), (handler, Grant(.leader, .organisation(Key(4)))),
        ]
        try await database.write { db in
            for (number, (account, grant)) in grants.enumerated() {
                let name = "person\(number)"
                try AccountTable.insert(Account.staff(account, name: name, displayName: "某人", at: .start), in: db)
                try RoleGrantTable.insert(
                    RoleGrant(
                        id: Key(Int64(number + 1)), account: account, grant: grant, from: .start, until: nil,
                        endedAt: nil), in: db)
            }
            try DeputyTable.insert(
                Deputy(
                    id: Key(9), absent: clerk, standIn: standIn, from: .start, until: Instant.start.adding(days: 9),
                    endedAt: nil), in: db)
        }
        return database
    }

    private static func reached(
        _ roles: Set<Role>, of organisation: Key<Organisation>? = nil, in database: Database
    ) async throws -> [Key<Caller>] {
        try await database.read { db in
            try GrantHolders.accounts(roles, in: place, of: organisation, at: .start, in: db)
        }
    }

    @Test(arguments: Engines.available)
    func `those in a place, above it and everywhere are reached, and who stands in for them`(
        engine: Engine
    ) async throws {
        let database = try await Self.filled(engine)
        #expect(try await Self.reached([.gridWorker], in: database) == [Self.clerk, Self.standIn])
        #expect(try await Self.reached([.leader], in: database) == [Self.leader])
        let both = try await Self.reached([.gridWorker, .leader], in: database)
        #expect(both == [Self.clerk, Self.standIn, Self.leader])
        #expect(try await Self.reached([.leader], of: Key(4), in: database) == [Self.handler])
        #expect(try await Self.reached([.gridWorker], of: Key(4), in: database) == [])
        #expect(try await Self.reached([], in: database) == [])
    }

    @Test(arguments: Engines.available)
    func `nobody is reached for an absent account that is disabled`(engine: Engine) async throws {
        let database = try await Self.filled(engine)
        try await database.write { db in
            let account = try #require(try AccountTable.find(Self.clerk, in: db))
            let by = Caller(id: Key(9), grants: [])
            try AccountTable.update(
                account.after(.disable, by: by, at: .start, isLastRoleKeeper: false), in: db)
        }
        #expect(try await Self.reached([.gridWorker], in: database) == [])
        let held = try await database.read { try RoleGrantTable.effective(of: Self.standIn, at: .start, in: $0) }
        #expect(held == [Grant(.gridWorker, .area(Key(5)))])
    }

    @Test(arguments: Engines.available)
    func `grants are found by where they hold, and never by their role alone`(engine: Engine) async throws {
        let database = try await Self.filled(engine)
        let statements = [nil, Key<Organisation>(4)].flatMap { organisation in
            GrantHolders.statements([.gridWorker, .leader], in: Self.place, of: organisation, at: .start)
        }
        #expect(statements.count == 6)
        for (index, statement) in statements.enumerated() {
            #expect(try await HotStatement.faults(statement, in: database) == [], "\(index)")
            let plan = try await database.read { try $0.plan(statement) }
            // PostgreSQL reads so small a table whole, unless it is told not to.
            let isFound = plan.contains { $0.contains("role_grant_scope") || $0.contains("role_grant_everywhere") }
            #expect(isFound || engine == .postgres, "\(index): \(plan)")
        }
    }
}
