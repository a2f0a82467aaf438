package import Core
package import Database
internal import Domain
package import Storage

/// A journal with sealed entries, for the tests that touch it.
package struct Sealed {
    package static let now = Instant(milliseconds: 1_795_000_000_000)
    package static let subject = Journal.Subject("area", Key<Area>(42))

    package let database: Database
    package let key: SealKey

    package init(database: Database, key: SealKey) {
        self.database = database
        self.key = key
    }

    /// Seals all that was written in a database, once.
    package static func all(in database: Database) async throws {
        try await Sealed(database: database, key: try testKey()).sealAll()
    }

    package static func testKey() throws -> SealKey {
        try SealKey(id: "seal-1", secret: [UInt8](repeating: 7, count: 32))
    }

    /// - Parameter entries: sealed in batches of 5, an anchor at every 5th.
    package static func make(_ engine: Engine, entries: Int) async throws -> Sealed {
        let sealed = Sealed(database: try await TestDatabase.make(engine), key: try testKey())
        for start in stride(from: 0, to: entries, by: 5) {
            let end = min(start + 5, entries)
            try await sealed.database.write { db in
                for index in start..<end { try record(index, in: db) }
            }
            try await sealed.sealAll()
        }
        return sealed
    }

    /// Seals all that was written. On PostgreSQL an entry is settled only when no transaction of the whole server is
    /// older, and other tests write there too.
    package func sealAll() async throws {
        while try await database.read({ try Journal.unsealedCount(in: $0) }) > 0 {
            if try await seal().entries.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        }
    }

    package func record(_ index: Int) async throws {
        try await database.write { try Self.record(index, in: $0) }
    }

    private static func record(_ index: Int, in db: Writer) throws {
        try Journal.record(
            "area.renamed", on: subject, in: Place(county: Key(1), township: Key(2)), by: .clock,
            at: now.adding(seconds: Int64(index)), ["n": .count(index)], in: db)
    }

    @discardableResult
    package func seal(
        limit: Int = 500, at now: Instant = now, anchorEvery entries: Int64 = 5
    ) async throws -> SealedBatch {
        let key = key
        return try await database.write { db in
            let lease = try Lease.take(Journal.sealerLease, for: 1, until: now.adding(minutes: 1), at: now, in: db)
            guard let lease else { throw Lease.Lost(name: Journal.sealerLease) }
            return try Journal.seal(
                with: key, under: lease, limit: limit,
                anchoring: .init(entries: entries, milliseconds: .max), at: now, in: db)
        }
    }

    /// Waits until so many entries could be sealed.
    package func settle(_ count: Int) async throws {
        while true {
            let settled = try await database.read { db in
                try db.first("SELECT count(*) FROM journal j WHERE \(sql: Dialect.isSettled(behind: 0, 0))") {
                    try $0.int(0)
                }
            }
            if settled == count { return }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    package func anchors() async throws -> Anchors {
        var anchors = Anchors()
        anchors.all = try await database.read { try Anchor.all(behind: 0, limit: 100, in: $0) }
        return anchors
    }

    package func run(_ statements: SQL...) async throws {
        try await database.write { db in
            for statement in statements { try db.run(statement) }
        }
    }

    /// What a verification finds with everything at hand.
    package func verify(
        keys: [SealKey]? = nil, anchors: Anchors?, checks: Verification.Checks = .all
    ) async throws -> VerificationReport {
        let verification = Verification(keys: keys ?? [key], anchors: anchors, checks: checks)
        return try await database.readSnapshot { try verification.run(in: $0) }
    }
}
