import Actions
import Core
import Database
import Domain
import Fixtures
import Logging
import Storage
import Testing
import Workers

struct PrivacyScheduleTests {
    @Test func `left to itself, the platform removes what is too old and ends what is over`() async throws {
        let (cast, exports) = try await ExportActionsTests.city(.sqlite, staff: 1)
        let export = try await exports.request("accounts", for: "核对在岗人员", by: ExportActionsTests.asker)
        let clerk = PersonalCast.caller(72, .communityClerk, .area(Key(30)))
        _ = try await cast.personal.lookUp(PersonalCast.phone, kind: .phone, by: clerk)
        cast.platform.pass(days: 31)
        let world = cast.world
        for line in Schedule.Line.privacy(in: world) {
            let id = world.freshNumber()
            try await world.database.write { db in try Jobs.add(line.kind, due: .start, key: id, in: db) }
        }
        let schedule = Schedule(
            Schedule.Line.privacy(in: world), database: world.database, now: world.now,
            freshNumber: world.freshNumber, logger: Logger(label: "test"))
        let runner = JobRunner(
            database: world.database, now: world.now, carriers: schedule.carriers, logger: Logger(label: "test"))
        while try await runner.step() > 0 {}
        let left = try await world.database.read { db in
            (
                try LookUpTable.count(by: clerk.id, since: .start.adding(days: -1), in: db),
                try ExportTable.find(export.id, in: db).stage
            )
        }
        #expect(left.0 == 0)
        #expect(left.1 == .ended(at: .start.adding(hours: 72)))
    }
}
