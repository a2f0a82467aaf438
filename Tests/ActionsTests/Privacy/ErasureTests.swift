import Core
import Database
import Domain
import Fixtures
import Foundation
import Storage
import Testing

@testable import Actions

/// Somebody is erased, and then every table and column is searched for what was known of them.
struct ErasureTests {
    static let owner = PersonalValue.Owner.account(Key(60))
    static let security = PersonalCast.caller(91, .securityAdministrator)
    static let name = "欧阳阿依古丽"
    static let signIn = "ouyang.ayiguli"
    static let traces = [
        name, signIn, PersonalCast.phone, PersonalCast.identity, "欧阳家在三楼", "欧阳的电话被泄露了吧", "上门看望欧阳",
    ]

    /// What is read of the search index: its terms, of which others begin alike, aren't whole in the file.
    static let terms = ["ayiguli"]
    static let picture = "欧阳阿依古丽的一张照片"

    /// A city in which that person has left a trace in every table that can hold one.
    static func city(_ engine: Engine) async throws -> PersonalCast {
        try await city(PersonalCast(engine))
    }

    static func city(_ cast: PersonalCast) async throws -> PersonalCast {
        let world = cast.world
        let wanda = PersonalCast.caller(60, .resident)
        let account = try Account.staff(Key(60), name: signIn, displayName: name, at: .start)
        let sealed = try world.vault.seal(PersonalCast.phone, table: "account_phone", row: 60, column: "sealed")
        let digest = try world.vault.digest(PersonalCast.phone, kind: "phone")
        try await world.database.write { db in
            try AccountTable.insert(account, in: db)
            let person = Person(id: Key(66), name: try PersonName(name), account: account.id)
            try PersonTable.add([person], at: .start, in: db)
            try AccountPhoneTable.insert(sealed: sealed, digest: digest, of: account.id, at: .start, in: db)
            let kept = Journal.Kept(
                key: 5, subject: owner.subject, field: "name", salt: Array(repeating: 7, count: 16),
                sealed: Array(name.utf8), until: .start.adding(days: 30))
            _ = try Journal.keep(Array(name.utf8), as: kept, in: db)
            // Rows of a list of people: one in which the same number stood, one found to be the person of the account.
            try db.run(
                """
                INSERT INTO people_import (id, account_id, begun_ms, stage, file_name, format, sheet, others, heading,
                    from_day, row_count, reached)
                VALUES (77, 91, \(Instant.start.milliseconds), 'ready', 'list.csv', 'csv', '', 0, 1,
                    \(Instant.start.day.number), 1, 1)
                """)
            try db.run(
                """
                INSERT INTO people_import_row
                    (id, import_id, number, person_key, post_key, person_id, phone_mark, made_ms)
                VALUES (78, 77, 2, 79, 80, NULL, \(digest), \(Instant.start.milliseconds)),
                    (81, 77, 3, 82, 83, 66, NULL, \(Instant.start.milliseconds))
                """)
            try Search.index(owner.subject, [name, signIn], in: PersonalCast.here, in: db)
        }
        _ = try await cast.personal.open(
            [.phone], of: owner, for: .visit, reason: "上门看望欧阳", by: PersonalActionsTests.worker)
        try await ConsentActions(world: world).give(.publishName, wording: 1, of: owner, by: wanda)
        let made = try await SuggestionActions(world: world).make(
            "欧阳家在三楼", anonymously: false, at: nil, by: wanda)
        try await SuggestionActions(world: world).perform(
            .answer("欧阳您好，收到。"), on: made.id, by: PersonalCast.caller(82, .hotlineClerk))
        _ = try await JournalListActions(world: world).request(
            of: Key(60), because: "居民反映，欧阳的电话被泄露了吧", from: Instant.start.day, to: Instant.start.day,
            by: AuditTests.auditor)
        return cast
    }

    static func found(_ cast: PersonalCast) async throws -> [String] {
        let whole = WholeDatabase(cast.world.database)
        var places: [String] = []
        for trace in traces { places += try await whole.places(of: trace) }
        return places
    }

    /// Rows that still belong to the person, though nothing in them can be read without the key.
    static func sealedRows(_ cast: PersonalCast) async throws -> Int {
        try await cast.world.database.read { db in
            try [
                "SELECT count(*) FROM personal_value", "SELECT count(*) FROM account_phone",
                "SELECT count(*) FROM consent", "SELECT count(*) FROM journal_kept",
                "SELECT count(*) FROM people_import_row",
            ].reduce(0) { sum, sql in sum + (try db.first(SQL(stringLiteral: sql)) { try $0.int(0) } ?? 0) }
        }
    }

    @Test(arguments: Engines.available)
    func `nothing of an erased person is left in any table or column, and the journal says it was done`(
        engine: Engine
    ) async throws {
        let cast = try await Self.city(engine)
        #expect(try await !Self.found(cast).isEmpty)
        #expect(try await Self.sealedRows(cast) == 7)
        let erasures = ErasureActions(world: cast.world)
        _ = try await erasures.erase(Self.owner, basis: .askedByPerson, by: Self.security)
        #expect(try await Self.found(cast) == [])
        #expect(try await Self.sealedRows(cast) == 0)
        #expect(try await cast.entries(on: Self.owner.subject).first == "account.erased")
        #expect(try await erasures.all(by: Self.security).map(\.basis) == [.askedByPerson])
        let hits = try await cast.world.database.read { db in
            try Search.subjects(matching: "欧阳", kinds: ["account"], inside: .everywhere, limit: 9, in: db)
        }
        #expect(hits == [])
    }

    @Test(arguments: Engines.available)
    func `a backup made afterwards holds nothing of the erased person, one made before does`(
        engine: Engine
    ) async throws {
        let cast = try await Self.city(engine)
        #expect(try await Self.traced(inBackupOf: cast).contains(Self.name))
        _ = try await ErasureActions(world: cast.world).erase(
            Self.owner, basis: .askedByPerson, by: Self.security)
        #expect(try await Self.traced(inBackupOf: cast) == [])
    }

    /// Those of the traces whose bytes stand in a backup of the city.
    static func traced(inBackupOf cast: PersonalCast) async throws -> [String] {
        let path = NSTemporaryDirectory() + "wangge-erasure-\(UUID().uuidString)"
        // Where it can't be removed, the system clears its temporary directory.
        defer { try? FileManager.default.removeItem(atPath: path) }
        _ = try await cast.world.database.readSnapshot { db in
            try Backup.write(to: path, contents: .database, at: .start, in: db)
        }
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        return traces.filter { bytes.contains(Array($0.utf8)) }
    }

    /// The switch of the promise: with any one step left out, something is found.
    @Test(arguments: ErasureStep.all.map(\.name).filter { $0 != "blob_reference" })
    func `with one step left out, something of the person is found`(left: String) async throws {
        let cast = try await Self.city(.sqlite)
        let erasures = ErasureActions(world: cast.world, steps: ErasureStep.all.filter { $0.name != left })
        _ = try await erasures.erase(Self.owner, basis: .askedByPerson, by: Self.security)
        let (found, sealed) = (try await Self.found(cast), try await Self.sealedRows(cast))
        let hits = try await cast.world.database.read { db in
            try Search.subjects(matching: "欧阳", kinds: ["account"], inside: .everywhere, limit: 9, in: db)
        }
        #expect(!found.isEmpty || sealed > 0 || !hits.isEmpty, "\(left)")
    }

    @Test(arguments: Engines.available)
    func `only the security administrator erases, and nobody themselves`(engine: Engine) async throws {
        let cast = try await Self.city(engine)
        let erasures = ErasureActions(world: cast.world)
        for role in Role.ofPersons where role != .securityAdministrator {
            await #expect(throws: Problem.self, "\(role)") {
                try await erasures.erase(
                    Self.owner, basis: .askedByPerson, by: PersonalCast.caller(95, role))
            }
        }
        await #expect(throws: Problem.self) {
            try await erasures.erase(
                .account(Self.security.id), basis: .askedByPerson, by: Self.security)
        }
        #expect(try await !Self.found(cast).isEmpty)
    }
}
