import Actions
import Core
import Database
import Fixtures
import Foundation
import Storage
import Testing

@testable import Domain

/// PEERS.md Part 3, 4: oldest first, and it cannot starve.
@Suite(.serialized)
struct OverdueRoundTests {
    /// Cases that are overdue, and as many that are open and not yet: the whole number takes three and a half minutes,
    /// so a twentieth of it has to do unless WANGGE_TEST_FULL is set.
    private static let count = ProcessInfo.processInfo.environment["WANGGE_TEST_FULL"] == nil ? 500 : 10_000
    /// At the head, and more than are read at a time.
    private static let broken = 250

    @Test(arguments: Engines.available)
    func `one round tells of every overdue case, the oldest first, whatever fails at its head`(
        engine: Engine
    ) async throws {
        let cast = try await CaseCast(engine)
        let (database, oldestFirst) = (cast.test.world.database, try await Self.fill(cast))
        cast.test.pass(days: 2)
        #expect(try await Self.overdue(cast) == oldestFirst)

        let head = Array(oldestFirst.prefix(Self.broken))
        try await database.write { db in
            try db.run("UPDATE case_file SET flow = '{}' WHERE id IN \(list: head.map(\.number))")
        }
        // As it was: the first that fails ends the round, and so does it in the next one.
        await #expect(throws: (any Error).self) { try await cast.cases.tellWhatIsDue(limit: 200) }
        #expect(try await Self.told(in: database) == [])

        let failed = Collected<Key<Case>>()
        let count = try await cast.cases.tellWhatIsDue(limit: 200) { id, _ in failed.add(id) }
        #expect(count == Self.count)
        #expect(failed.all == head)
        #expect(try await Self.told(in: database) == Array(oldestFirst.dropFirst(Self.broken)))
        #expect(try await Self.overdue(cast) == head)
    }

    private static func overdue(_ cast: CaseCast) async throws -> [Key<Case>] {
        let now = cast.test.world.now()
        return try await cast.test.world.database.read { db in
            try CaseTable.alarms(by: now, after: nil, limit: 2 * count, in: db).map(\.id)
        }
    }

    /// Those that were told of, in order, each once.
    private static func told(in database: Database) async throws -> [Key<Case>] {
        let entries = try await database.read { try Journal.entries(before: nil, limit: 20 * count, in: $0) }
        var seen = Set<Int64>()
        return entries.reversed().filter { $0.kind == "case.told" }.map(\.subject.number)
            .filter { seen.insert($0).inserted }.map { Key($0) }
    }

    /// Half a second apart within an afternoon, with keys that say nothing of their age; the others come later.
    private static func fill(_ cast: CaseCast) async throws -> [Key<Case>] {
        let place = Place(
            county: cast.town.county, township: cast.town.township, community: cast.town.community,
            grid: cast.town.grids[0])
        let now = cast.test.world.now()
        let (afternoon, eve) = (now.adding(minutes: 180), now.adding(days: 2).adding(minutes: -1))
        let samples = (0..<2 * count).map { index in
            SampleCase(
                1_000_000 + Int64(index * 7919 % (2 * count)) * 10, at: place,
                now: index < count ? afternoon.adding(milliseconds: Int64(index) * 500) : eve)
        }
        for start in stride(from: 0, to: samples.count, by: 500) {
            let cases = samples[start..<start + 500].map { sample in
                let id = sample.file.id
                let report = Report(
                    id: Key(id.number + 1), of: id, .hotline, text: "垃圾没人收", asking: .phone,
                    made: sample.events[0].at)
                let link = (0..<8).map { UInt8(truncatingIfNeeded: id.number >> ($0 * 8)) }
                return (
                    InventedCases.Invented(file: sample.file, report: report, events: sample.events, remarks: []),
                    link: link
                )
            }
            try await cast.test.world.database.writeBulk {
                try CaseBulk.insert(cases, under: SampleCase.terms, at: now, in: $0)
            }
        }
        return samples.prefix(count).map(\.file.id)
    }
}
