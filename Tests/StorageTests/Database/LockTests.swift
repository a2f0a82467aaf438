import Core
import Database
import Fixtures
import Foundation
import Testing

/// Two connections that want the same rows (DESIGN.md section 5: root rows first, in order of id).
struct LockTests {
    static let engines = Engines.available.filter { $0 == .postgres }

    /// Each of two writes takes its first row, waits until the other has taken its own, and wants the other's.
    static func meet(
        _ database: Database, _ take: @escaping @Sendable (Writer, _ ids: [Int64]) throws -> Void
    ) async throws -> Int {
        try await database.write { db in for id in 1...2 { try Things.insert(Int64(id), in: db) } }
        let runs = Collected<Int64>()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for ids in [[1, 2], [2, 1]] as [[Int64]] {
                group.addTask {
                    try await database.write { db in
                        runs.add(ids[0])
                        try take(db, ids)
                        try db.run("UPDATE thing SET size = coalesce(size, 0) + 1 WHERE id IN \(list: ids)")
                    }
                }
            }
            try await group.waitForAll()
        }
        let sizes = try await database.read { db in
            try db.rows("SELECT size FROM thing ORDER BY id") { try $0.real(0) }
        }
        #expect(sizes == [2, 2])
        return runs.all.count
    }

    @Test(arguments: engines)
    func `two that take rows in their own order get stuck, and one is run again`(engine: Engine) async throws {
        let database = try await Things.make(engine)
        let taken = Collected<Int64>()
        let runs = try await Self.meet(database) { db, ids in
            for id in ids {
                _ = try db.first("SELECT id FROM thing WHERE id = \(id)\(sql: Dialect.forUpdate)") { try $0.int(0) }
                taken.add(id)
                for _ in 0..<200 where taken.all.count < 2 { Thread.sleep(forTimeInterval: 0.01) }
            }
        }
        #expect(runs == 3, "the fault that the order guards against should show itself")
    }

    @Test(arguments: engines)
    func `two that take rows in order of id wait for each other and both go on`(engine: Engine) async throws {
        let database = try await Things.make(engine)
        let runs = try await Self.meet(database) { db, ids in
            let locked = try db.lock("thing", ids)
            #expect(locked == [1, 2])
            Thread.sleep(forTimeInterval: 0.1)
        }
        #expect(runs == 2)
    }

    @Test(arguments: Engines.available)
    func `what is counted under the lock of its root row stays true`(engine: Engine) async throws {
        let database = try await Things.make(engine)
        try await database.write { db in try Things.insert(100, in: db) }
        // At most five things may have thing 100 as their parent: a rule over several rows.
        let full = Collected<Bool>()
        await withTaskGroup(of: Void.self) { group in
            for id in 1...12 {
                group.addTask {
                    do {
                        try await database.write { db in try Self.add(Int64(id), in: db) }
                    } catch { full.add(true) }
                }
            }
        }
        #expect(full.all.count == 7)
        #expect(try await Things.ids(in: database).count == 6)
    }

    private static func add(_ id: Int64, in db: Writer) throws {
        struct Full: Error {}
        try db.lock("thing", [100])
        let count = try db.first("SELECT count(*) FROM thing WHERE parent_id = 100") { try $0.int(0) } ?? 0
        guard count < 5 else { throw Full() }
        Thread.sleep(forTimeInterval: 0.005)
        try db.run("INSERT INTO thing (id, name, parent_id) VALUES (\(id), \("thing \(id)"), 100)")
    }
}
