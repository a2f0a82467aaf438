import Actions
import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

struct TokenTests {
    private static let leader = Grant(.leader, .everywhere)

    @Test(arguments: Engines.available)
    func `a program may what its token says, until its day or its end`(engine: Engine) async throws {
        let town = AccessTown(try await TestWorld(engine))
        let id = try await town.person("robot", Self.leader)
        let end = town.world.now().adding(days: 30)
        func issue(_ permissions: Set<Permission>, by caller: Caller = AccessTown.security) async throws -> String {
            try await town.tokens.issue(for: id, name: "数据大屏", permissions: permissions, endsAt: end, by: caller)
        }
        let token = try await issue([.browseAreas])
        let program = try #require(try await town.tokens.authenticate(token))
        #expect(program.session == nil)
        #expect(try await town.sessions.authenticate(token) == nil, "a browser can't carry a program's token")
        #expect(Permissions.holds(.browseAreas, caller: program.caller))
        #expect(!Permissions.holds(.suggest, caller: program.caller))
        #expect(await refusal { try await issue([.openPersonalData]) } == "token.not-for-tokens")
        #expect(await refusal { try await issue([.manageRoles]) } == "token.not-for-tokens")
        #expect(await refusal { try await issue([]) } == "token.nothing")
        #expect(await refusal { try await issue([.browseAreas], by: AccessTown.system) } == "access.forbidden")
        let kept = try #require(try await town.tokens.list(of: id, by: AccessTown.security).first)
        try await town.tokens.takeBack(kept.id, by: program.caller)
        #expect(try await town.tokens.authenticate(token) == nil)
        let other = try await issue([.browseAreas])
        town.test.pass(days: 30)
        #expect(try await town.tokens.authenticate(other) == nil)
    }

    @Test(arguments: Engines.available)
    func `a token dies with its account`(engine: Engine) async throws {
        let town = AccessTown(try await TestWorld(engine))
        let id = try await town.person("robot", Self.leader)
        let token = try await town.tokens.issue(
            for: id, name: "数据大屏", permissions: [.browseAreas], endsAt: town.world.now().adding(days: 3),
            by: AccessTown.security)
        try await town.accounts.perform(.disable, on: id, by: AccessTown.system)
        #expect(try await town.tokens.authenticate(token) == nil)
    }
}

struct StolenDatabaseTests {
    /// Every text and every byte in the tables, as a thief would read them.
    private func everything(in database: Database) async throws -> (texts: String, bytes: [[UInt8]]) {
        let tables: [SQL] = [
            "SELECT name, display_name FROM account", "SELECT salt, hash FROM credential",
            "SELECT token_hash FROM session",
            "SELECT secret FROM second_factor", "SELECT hash FROM recovery_code", "SELECT source FROM sign_in_attempt",
            "SELECT sealed, digest FROM account_phone", "SELECT phone, code_digest, token_hash FROM one_time_code",
            "SELECT token_hash, name FROM api_token", "SELECT token_hash FROM one_time_link",
            "SELECT token_hash FROM known_device", "SELECT payload, kind FROM journal",
        ]
        return try await database.read { db in
            var texts = ""
            var bytes: [[UInt8]] = []
            for table in tables {
                try db.each(table) { row in
                    for column in 0..<row.count {
                        switch try row.value(column) {
                        case .text(let text): texts += text + "\n"
                        case .bytes(let value): bytes.append(value)
                        case .null, .integer, .real: break
                        }
                    }
                }
            }
            return (texts, bytes)
        }
    }

    @Test(arguments: Engines.available)
    func `a stolen database file reveals no password, phone, code, token or secret`(engine: Engine) async throws {
        let town = AccessTown(try await TestWorld(engine))
        let id = try await town.person("wang.li", Grant(.gridWorker, .area(AccessTown.grid)))
        let ticket = try await town.enter("wang.li")
        let secret = try await town.enrol(ticket.token)
        let token = try await town.tokens.issue(
            for: id, name: "数据大屏", permissions: [.browseAreas], endsAt: town.world.now().adding(days: 3),
            by: AccessTown.security)
        let link = try await town.accounts.resetPassword(of: id, by: AccessTown.system)
        let challenge = try await town.residents.sendCode(to: "13812341234", from: AccessTown.origin("10.20.30.40"))
        let body = try town.required(town.test.outbox.sent.first).text.body
        let code = String(try town.required(body.firstMatch(of: /\d{6}/)).output)
        _ = try await town.residents.enter(code, challenge: challenge.token, from: AccessTown.origin("10.20.30.40"))
        let held = try await everything(in: town.world.database)
        let secrets = [
            AccessTown.password, "13812341234", code, ticket.token, token, link.token, challenge.token, "10.20.30.40",
            try town.required(ticket.device), Base32.text(secret),
        ]
        for secret in secrets {
            #expect(!held.texts.contains(secret))
            let plain = Array(secret.utf8)
            #expect(!held.bytes.contains { $0.holds(plain) })
        }
        #expect(!held.bytes.contains { $0.holds(secret) })
        // The search itself finds what does lie open: the switch that shows the test can fail.
        #expect(held.texts.contains("wang.li"))
    }

    @Test(arguments: Engines.available)
    func `every act of access stands in the journal`(engine: Engine) async throws {
        let town = AccessTown(try await TestWorld(engine))
        let id = try await town.person("wang.li", Grant(.leader, .everywhere))
        let ticket = try await town.enter("wang.li")
        let signedIn = try #require(try await town.sessions.authenticate(ticket.token))
        _ = try? await town.enter("wang.li", password: "wrong")
        try await town.sessions.end(try town.required(signedIn.session), by: signedIn.caller)
        let kinds = try await town.world.database.read { db in
            try Journal.entries(on: Journal.Subject("account", id), limit: 50, in: db).map(\.kind)
        }
        #expect(
            Set(kinds) == [
                "account.created", "account.password-set", "grant.given", "account.signed-in",
                "account.sign-in-refused", "account.session-ended",
            ])
    }
}

extension [UInt8] {
    fileprivate func holds(_ part: [UInt8]) -> Bool {
        guard !part.isEmpty, count >= part.count else { return false }
        return (0...(count - part.count)).contains { self[$0..<$0 + part.count].elementsEqual(part) }
    }
}

struct OneTimeLinkTests {
    @Test(arguments: Engines.available)
    func `the first administrators come by links that work once`(engine: Engine) async throws {
        let town = AccessTown(try await TestWorld(engine))
        for role in [Role.systemAdministrator, .securityAdministrator, .auditAdministrator] {
            let invitation = try await town.accounts.invite(name: role.rawValue, displayName: "管理员", as: role)
            let new = "lamp river \(role.rawValue.prefix(6)) cloud"
            #expect(try await town.passwords.owner(ofLink: invitation.token).id == invitation.account)
            #expect(
                await refusal {
                    try await town.passwords.set(new, repeated: "other", byLink: invitation.token)
                } == "password.repetition")
            #expect(
                await refusal {
                    try await town.passwords.set("short", repeated: "short", byLink: invitation.token)
                } == "password.too-short")
            try await town.passwords.set(new, repeated: new, byLink: invitation.token)
            #expect(
                await refusal {
                    try await town.passwords.set(new, repeated: new, byLink: invitation.token)
                } == "link.over")
            let ticket = try await town.enter(role.rawValue, password: new)
            #expect(ticket.duty == .proveSecondFactor)
        }
        #expect(
            await refusal {
                try await town.accounts.invite(
                    name: "SystemAdministrator", displayName: "又一个", as: .systemAdministrator)
            } == "account.name-taken")
        #expect(await refusal { try await town.passwords.owner(ofLink: "made-up") } == "link.over")
    }

    @Test(arguments: Engines.available)
    func `a new link ends the one before, and three days end any`(engine: Engine) async throws {
        let town = AccessTown(try await TestWorld(engine))
        let id = try await town.person("wang.li")
        let first = try await town.accounts.resetPassword(of: id, by: AccessTown.system)
        let second = try await town.accounts.resetPassword(of: id, by: AccessTown.system)
        #expect(await refusal { try await town.passwords.owner(ofLink: first.token) } == "link.over")
        #expect(await refusal { try await town.passwords.owner(ofLink: second.token) } == nil)
        town.test.pass(days: 3)
        #expect(await refusal { try await town.passwords.owner(ofLink: second.token) } == "link.over")
    }

    @Test(arguments: Engines.available)
    func `changing the password asks for the old one and ends the other sessions`(engine: Engine) async throws {
        let town = AccessTown(try await TestWorld(engine))
        try await town.person("wang.li", Grant(.leader, .everywhere))
        let here = try await town.enter("wang.li")
        let there = try await town.enter("wang.li")
        let signedIn = try #require(try await town.sessions.authenticate(here.token))
        let session = try town.required(signedIn.session)
        func change(_ old: String, _ new: String) async -> String? {
            await refusal {
                try await town.passwords.change(
                    from: old, to: new, repeated: new, keeping: session, by: signedIn.caller)
            }
        }
        #expect(await change("wrong", "stone bridge seven") == "password.old-wrong")
        #expect(await change(AccessTown.password, AccessTown.password) == "password.same")
        #expect(await change(AccessTown.password, "password1234") == "password.common")
        #expect(await change(AccessTown.password, "stone bridge seven") == nil)
        #expect(try await town.sessions.authenticate(here.token) != nil)
        #expect(try await town.sessions.authenticate(there.token) == nil)
        #expect(await refusal { try await town.enter("wang.li") } == "sign-in.wrong")
        _ = try await town.enter("wang.li", password: "stone bridge seven")
    }
}

struct DemoAccountsTests {
    @Test func `a demo's people sign in with what was printed`() async throws {
        let town = AccessTown(try await TestWorld(isDemo: true))
        let demo = DemoAccounts(world: town.world)
        let people = try await demo.make([
            DemoAccounts.Post(.leader, .everywhere, level: nil),
            DemoAccounts.Post(.gridWorker, .area(AccessTown.grid), level: .grid),
            DemoAccounts.Post(.auditAdministrator, .everywhere, level: nil),
        ])
        for person in people {
            let ticket = try await town.enter(person.name, password: person.password)
            if person.secret == nil {
                #expect(try await town.sessions.authenticate(ticket.token)?.caller.has(person.role) == true)
            } else {
                let shown = try #require(try await demo.code(awaitedBy: ticket.token))
                let full = try await town.second.prove(shown, session: ticket.token, from: AccessTown.origin())
                #expect(try await town.sessions.authenticate(full.token)?.caller.has(person.role) == true)
                // At once again: the page shows a code that wasn't used yet.
                let again = try await town.enter(person.name, password: person.password)
                let next = try #require(try await demo.code(awaitedBy: again.token))
                _ = try await town.second.prove(next, session: again.token, from: AccessTown.origin())
            }
        }
        #expect(try await demo.codes().count == 2)
    }
}
