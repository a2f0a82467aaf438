import Core
import Database
import Domain
import Fixtures
import Glibc
import Storage
import Synchronization
import Testing

/// One sealer at a time gives gapless positions, in an order that never changes.
struct SealingTests {
    @Test(arguments: Engines.available)
    func `a pass seals what is settled, up to its limit, and says what it sealed`(engine: Engine) async throws {
        let sealed = try await Sealed.make(engine, entries: 0)
        for index in 0..<7 { try await sealed.record(index) }
        try await sealed.settle(7)
        let first = try await sealed.seal(limit: 5)
        #expect(first.entries.compactMap(\.position) == [1, 2, 3, 4, 5])
        #expect(first.entries.map(\.facts) == (0..<5).map { ["n": .count($0)] })
        #expect(first.isFull && first.anchor?.position == 5)
        let second = try await sealed.seal(limit: 5)
        #expect(second.entries.compactMap(\.position) == [6, 7])
        #expect(!second.isFull && second.anchor == nil)
        #expect(try await sealed.seal().entries.isEmpty)
        let read = try await sealed.database.read { try Journal.entries(behind: 3, limit: 2, in: $0) }
        #expect(read.compactMap(\.position) == [4, 5])
        #expect(try await sealed.database.read { try Journal.headPosition(in: $0) } == 7)
    }

    @Test(arguments: Engines.available)
    func `an anchor is also set by time, and never twice at one position`(engine: Engine) async throws {
        let sealed = try await Sealed.make(engine, entries: 0)
        let key = sealed.key
        func anchor(at now: Instant) async throws -> Anchor? {
            try await sealed.database.write { db in
                let lease = try Lease.take(Journal.sealerLease, for: 1, until: now.adding(minutes: 1), at: now, in: db)
                return try lease.flatMap {
                    try Journal.seal(with: key, under: $0, limit: 9, at: now, in: db).anchor
                }
            }
        }
        try await sealed.record(1)
        try await sealed.settle(1)
        #expect(try await anchor(at: Sealed.now)?.position == 1, "nothing was anchored for more than an hour")
        try await sealed.record(2)
        try await sealed.settle(2)
        #expect(try await anchor(at: Sealed.now.adding(minutes: 59)) == nil)
        #expect(try await anchor(at: Sealed.now.adding(minutes: 60))?.position == 2)
        #expect(try await anchor(at: Sealed.now.adding(hours: 5)) == nil)
    }

    @Test(arguments: Engines.available)
    func `a sealer that slept through its lease writes nothing`(engine: Engine) async throws {
        let sealed = try await Sealed.make(engine, entries: 0)
        let key = sealed.key
        let now = Sealed.now
        try await sealed.record(1)
        let old = try await sealed.database.write { db in
            try Lease.take(Journal.sealerLease, for: 7, until: now.adding(seconds: 5), at: now, in: db)
        }
        let lease = try #require(old)
        let refused = try await sealed.database.write { db in
            try Lease.take(Journal.sealerLease, for: 8, until: now.adding(seconds: 9), at: now, in: db)
        }
        #expect(refused == nil, "while another has it, nobody gets it")
        let taken = try await sealed.database.write { db in
            try Lease.take(
                Journal.sealerLease, for: 8, until: now.adding(seconds: 20), at: now.adding(seconds: 5), in: db)
        }
        #expect(taken?.fence == lease.fence + 1)
        await #expect(throws: Lease.Lost.self) {
            try await sealed.database.write { db in
                try Journal.seal(with: key, under: lease, limit: 9, at: now, in: db)
            }
        }
        #expect(try await sealed.database.read { try Journal.headPosition(in: $0) } == 0)
    }

    @Test
    func `an anchor's line comes back, and nothing else is taken for one`() throws {
        let anchor = Anchor(
            position: 12, at: Sealed.now, seal: [UInt8](repeating: 0xA1, count: 32), keyID: "seal-1")
        #expect(Anchor(anchor.description) == anchor)
        for line in ["", "wangge-anchor", anchor.description + " ", String(anchor.description.dropLast())] {
            #expect(Anchor(line) == nil)
        }
    }

    @Test(arguments: Engines.available)
    func `sealing, following and looking at one subject use an index`(engine: Engine) async throws {
        let sealed = try await Sealed.make(engine, entries: 20)
        let plans = try await sealed.database.read { db in
            [
                try db.plan(
                    "SELECT seq FROM journal WHERE subject_kind = 'area' AND subject_id = 42 ORDER BY seq DESC"),
                try db.plan(
                    """
                    SELECT j.kind FROM journal_seal s JOIN journal j ON j.seq = s.seq
                    WHERE s.position > 5 ORDER BY s.position LIMIT 10
                    """),
            ]
        }
        guard engine == .sqlite else { return }
        for plan in plans {
            #expect(!plan.contains { $0.contains("SCAN") || $0.contains("TEMP B-TREE") }, "\(plan)")
        }
    }

    /// On PostgreSQL an entry with a lower sequence may become visible after one with a higher.
    @Test(arguments: Engines.available.filter { $0 == .postgres })
    func `an entry that is seen late is neither lost nor sealed out of turn`(engine: Engine) async throws {
        let sealed = try await Sealed.make(engine, entries: 0)
        let (first, second) = (Gate(), Gate())
        let slow = Task {
            try await sealed.database.write { db in
                try Journal.record("area.first", on: Sealed.subject, by: .clock, at: Sealed.now, in: db)
                // An entry travels with the next statement: this one, before the other's.
                _ = try db.first("SELECT 1") { try $0.int(0) }
                first.open()
                second.pass()
            }
        }
        await first.opened()
        try await sealed.database.write { db in
            try Journal.record("area.second", on: Sealed.subject, by: .clock, at: Sealed.now, in: db)
        }
        let visible = try await sealed.database.read { db in
            try db.rows("SELECT kind FROM journal ORDER BY seq") { try $0.text(0) }
        }
        #expect(visible == ["area.second"], "the fault this guards against: the second is seen first")
        #expect(try await sealed.seal().entries.isEmpty, "it isn't settled while an older transaction is open")
        second.open()
        try await slow.value
        try await sealed.sealAll()
        let entries = try await sealed.database.read { try Journal.entries(behind: 0, limit: 9, in: $0) }
        #expect(entries.map(\.kind) == ["area.first", "area.second"])
        #expect(entries.compactMap(\.position) == [1, 2])
    }
}

/// Lets two transactions wait for each other.
private final class Gate: Sendable {
    private let isOpen = Mutex(false)

    func open() { isOpen.withLock { $0 = true } }

    /// Holds the thread, as a slow statement would.
    func pass() {
        while !isOpen.withLock({ $0 }) { usleep(1000) }
    }

    func opened() async {
        while !isOpen.withLock({ $0 }) { await Task.yield() }
    }
}
