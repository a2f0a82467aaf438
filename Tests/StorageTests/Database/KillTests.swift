import Database
import Fixtures
import Logging
import Testing

/// The program is killed while it writes from many tasks: what was answered is there, and no write is there by half.
@Suite(.serialized)
struct KillTests {
    @Test(arguments: Engines.available)
    func `after many kills every answered write is there, and none by half`(engine: Engine) async throws {
        var answers = 0
        for round in 0..<12 {
            let place = try await TestPlace.make(engine)
            let run = ProbeRun(place: place.location, writers: 16, writes: 1_000_000)
            let answered = try await run.killed(after: .milliseconds(10 + round * 17))
            answers += answered.count
            let database = try await Database.open(place.location, logger: Logger(label: "after the kill"))
            #expect(try await ProbeRun.faults(answered: answered, in: database) == [])
            #expect(try await database.check(pages: true) == [])
            await database.close()
        }
        #expect(answers > 0, "nothing was written before the kills")
    }

    @Test(arguments: Engines.available)
    func `a program that answers before the commit is found out`(engine: Engine) async throws {
        var faults: [String] = []
        for round in 0..<30 where faults.isEmpty {
            let place = try await TestPlace.make(engine)
            let run = ProbeRun(place: place.location, writers: 16, writes: 1_000_000, faults: ["early"])
            let answered = try await run.killed(after: .milliseconds(20 + round * 7))
            let database = try await Database.open(place.location, logger: Logger(label: "after the kill"))
            faults += try await ProbeRun.faults(answered: answered, in: database)
            await database.close()
        }
        #expect(!faults.isEmpty)
    }
}
