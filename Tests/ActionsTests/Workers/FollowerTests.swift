import Actions
import Core
import Database
import Domain
import Fixtures
import Logging
import ServiceLifecycle
import Storage
import Synchronization
import Testing
import Workers

/// Followers take in each entry exactly once, whatever happens between.
struct FollowerTests {
    /// Sums the facts `n` into the position of another follower's row: any table would do.
    static let summing = Follower(name: "sum", batch: 3) { entries, db in
        var sum = try Followers.take("total", in: db)
        for entry in entries {
            if case .count(let count) = entry.facts["n"] { sum += Int64(count) }
        }
        try Followers.save(sum, of: "total", in: db)
    }

    static func positions(_ database: Database) async throws -> [String: Int64] {
        let all = try await database.read { try Followers.all(in: $0) }
        return Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0.position) })
    }

    @Test(arguments: Engines.available)
    func `a follower takes in batches, in order, and goes on where it was`(engine: Engine) async throws {
        let sealed = try await Sealed.make(engine, entries: 10)
        let seen = Mutex<[Int64]>([])
        let follower = Follower(name: "order", batch: 4) { entries, _ in
            seen.withLock { $0 += entries.compactMap(\.position) }
        }
        for expected in [4, 4, 2, 0] {
            let count = try await sealed.database.write { try follower.advance(under: nil, in: $0) }
            #expect(count == expected)
        }
        #expect(seen.withLock { $0 } == Array(1...10))
        #expect(try await Self.positions(sealed.database) == ["order": 10])
    }

    @Test(arguments: Engines.available, [true, false])
    func `an effect and its position are saved together or not at all`(engine: Engine, together: Bool) async throws {
        struct PowerCut: Error {}
        let sealed = try await Sealed.make(engine, entries: 9)
        let database = sealed.database
        for cut in 0..<6 {
            // Every other time the power goes between the effect and the end of the transaction.
            do {
                if together {
                    try await database.write { db in
                        _ = try Self.summing.advance(under: nil, in: db)
                        if cut.isMultiple(of: 2) { throw PowerCut() }
                    }
                } else {
                    // The fault this guards against: the effect in one transaction, the position in the next.
                    let (entries, position) = try await database.write { db in
                        let position = try Followers.take("sum", in: db)
                        let entries = try Journal.entries(behind: position, limit: 3, in: db)
                        try Self.summing.apply(entries, db)
                        return (entries, position)
                    }
                    if cut.isMultiple(of: 2) { throw PowerCut() }
                    let last = entries.last?.position ?? position
                    try await database.write { try Followers.save(last, of: "sum", in: $0) }
                }
            } catch is PowerCut {}
        }
        let total = try await Self.positions(database)["total"]
        #expect((total == (0..<9).reduce(0, +)) == together)
    }

    @Test(arguments: Engines.available)
    func `a follower without its lease has no effect`(engine: Engine) async throws {
        let sealed = try await Sealed.make(engine, entries: 5)
        let lost = Lease.Lost(name: "follower.sum")
        let old = try await sealed.database.write { db in
            try Lease.take(lost.name, for: 1, until: Sealed.now, at: Sealed.now, in: db)
        }
        _ = try await sealed.database.write { db in
            try Lease.take(lost.name, for: 2, until: Sealed.now.adding(days: 1), at: Sealed.now, in: db)
        }
        await #expect(throws: lost) {
            try await sealed.database.write { try Self.summing.advance(under: old, in: $0) }
        }
        #expect(try await Self.positions(sealed.database).isEmpty)
    }

    @Test(arguments: Engines.available)
    func `what happens is sealed, told and taken in within a second, until the program ends`(
        engine: Engine
    ) async throws {
        let sealed = try await Sealed.make(engine, entries: 0)
        let folder = try Folder()
        let clock = Mutex(Sealed.now)
        let now: @Sendable () -> Instant = {
            clock.withLock { time in
                time = time.adding(milliseconds: 20)
                return time
            }
        }
        let (database, feed, logger) = (sealed.database, JournalFeed(), Logger(label: "test"))
        let anchors = AnchorFile(path: folder.path("anchors"))
        let sealer = Sealer(
            database: database, now: now, key: sealed.key, anchors: anchors,
            rhythm: .init(entries: 4, milliseconds: .max), feed: feed, holder: 1, logger: logger)
        let following = Following(Self.summing, database: database, now: now, feed: feed, holder: 1, logger: logger)
        let group = ServiceGroup(services: [sealer, following], logger: logger)
        let news = feed.listen()
        let running = Task { try await group.run() }
        for index in 1...7 { try await sealed.record(index) }
        var told: [Int64] = []
        for await batch in news {
            told += batch.map(\.position)
            if told.count == 7 { break }
        }
        #expect(told == Array(1...7))
        while try await Self.positions(database)["total"] != 28 { try await Task.sleep(for: .milliseconds(5)) }
        // What is written last is sealed before the program ends.
        try await sealed.record(8)
        try await sealed.settle(8)
        await group.triggerGracefulShutdown()
        try await running.value
        #expect(try await database.read { try Journal.headPosition(in: $0) } == 8)
        #expect(try anchors.read().all.isEmpty == false)
        let report = try await sealed.verify(anchors: try anchors.read())
        #expect(report.isIntact, "\(report.faults)")
        let free = try await database.write { db in
            try Lease.take(Journal.sealerLease, for: 2, until: now().adding(days: 1), at: now(), in: db)
        }
        #expect(free != nil, "the next node needn't wait for the lease to end")
    }

    @Test
    func `an anchor that a crash kept from the file is written at the next start`() async throws {
        let sealed = try await Sealed.make(.sqlite, entries: 10)
        let folder = try Folder()
        let anchors = AnchorFile(path: folder.path("anchors"))
        // A line that the crash cut in the middle.
        try folder.write(Array("\(try await sealed.anchors().all[0])\nwangge-anch".utf8), to: "anchors")
        try await sealed.run("UPDATE lease SET until_ms = 0")
        let sealer = Sealer(
            database: sealed.database, now: { Sealed.now }, key: sealed.key, anchors: anchors, feed: JournalFeed(),
            holder: 5, logger: Logger(label: "test"))
        let group = ServiceGroup(services: [sealer], logger: Logger(label: "test"))
        let running = Task { try await group.run() }
        while try anchors.read().all.count < 2 { try await Task.sleep(for: .milliseconds(5)) }
        await group.triggerGracefulShutdown()
        try await running.value
        let all = try await sealed.anchors().all
        #expect(try anchors.read().all == all)
        #expect(try anchors.read().unreadableLines == [2])
    }
}
