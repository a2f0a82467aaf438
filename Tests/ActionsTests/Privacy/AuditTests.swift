import Actions
import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

struct AuditTests {
    static let auditor = PersonalCast.caller(90, .auditAdministrator)
    static let security = PersonalCast.caller(91, .securityAdministrator)
    static let worker = PersonalCast.caller(70, .gridWorker, .area(Key(40)))

    @Test(arguments: Engines.available)
    func `the auditor sees who opened one person's record, and is seen looking`(engine: Engine) async throws {
        let cast = try await PersonalCast(engine)
        _ = try await cast.personal.open(
            [.phone], of: PersonalCast.wanda, for: .visit, reason: "约好周四上门", by: Self.worker)
        let audit = AuditActions(world: cast.world)
        let entries = try await audit.entries(on: "account", 60, by: Self.auditor)
        #expect(entries.map(\.kind) == ["personal.opened"] && entries.map(\.caller) == [Key(70)])
        let facts = Dictionary(uniqueKeysWithValues: entries[0].facts.map { ($0.name, $0.value) })
        #expect(facts["purpose"] == .code("visit") && facts["kinds"] == .code("phone"))
        #expect(try await audit.entries(on: "account", 60, by: Self.auditor).map(\.kind).first == "journal.read")
        for stranger in [Self.security, Self.worker, PersonalCast.caller(92, .systemAdministrator)] {
            await #expect(throws: Problem.self) { try await audit.entries(on: "account", 60, by: stranger) }
        }
        for (kind, number) in [("account", Int64(0)), ("Account; --", 1), ("", 1)] {
            await #expect(throws: Problem.self) { try await audit.entries(on: kind, number, by: Self.auditor) }
        }
    }

    @Test(arguments: Engines.available)
    func `what one worker did is listed for an incident, with a second administrator, and the worker sees it`(
        engine: Engine
    ) async throws {
        let cast = try await PersonalCast(engine)
        _ = try await cast.personal.open(
            [.phone], of: PersonalCast.wanda, for: .visit, reason: "约好周四上门", by: Self.worker)
        let lists = JournalListActions(world: cast.world)
        let today = Instant.start.day
        let list = try await lists.request(
            of: Self.worker.id, because: "居民反映电话被泄露给推销公司", from: today.adding(days: -6), to: today,
            by: Self.auditor)
        await #expect(throws: JournalList.Refusal.outOfTurn) { try await lists.read(list.id, by: Self.auditor) }
        await #expect(throws: Problem.self) { try await lists.decide(.approve, on: list.id, by: Self.auditor) }
        await #expect(throws: Problem.self) {
            try await lists.decide(.approve, on: list.id, by: PersonalCast.caller(92, .systemAdministrator))
        }
        try await lists.decide(.approve, on: list.id, by: Self.security)
        #expect(try await lists.read(list.id, by: Self.auditor).entries.map(\.kind) == ["personal.opened"])
        await #expect(throws: Problem.self) { try await lists.read(list.id, by: Self.security) }
        #expect(try await lists.about(Self.worker).map(\.id) == [list.id])
        #expect(try await lists.about(PersonalCast.caller(61, .gridWorker)).isEmpty)
        await #expect(throws: Problem.self) { try await lists.all(by: Self.worker) }
        cast.platform.pass(days: 7)
        await #expect(throws: JournalList.Refusal.over) { try await lists.read(list.id, by: Self.auditor) }
    }
}
