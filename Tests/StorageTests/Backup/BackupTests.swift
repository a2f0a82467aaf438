import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

/// A whole installation in one file and back, from either engine to either.
@Suite(.serialized) struct BackupTests {
    /// From which engine to which.
    static let ways: [(Engine, Engine)] = Engines.available.flatMap { from in Engines.available.map { (from, $0) } }

    @Test(arguments: ways)
    func `what comes out of a backup is what went in, and the journal verifies`(from: Engine, to: Engine) async throws {
        let folder = try Folder()
        let sealed = try await SmallCity.make(from)
        // Sealed and not yet sealed entries both come through.
        try await sealed.record(99)
        let before = try await SmallCity.contents(of: sealed.database)
        let anchors = try await sealed.anchors()
        let written = try await folder.backUp(sealed.database, to: "one")
        let target = try await TestDatabase.makeEmpty(to)
        let restored = try await Backup.restore(
            from: folder.path("one"), into: target, contents: .database, key: 77, at: Sealed.now)
        #expect(restored == written)
        #expect(try await SmallCity.contents(of: target) == before)
        let town = Sealed(database: target, key: sealed.key)
        let report = try await town.verify(anchors: anchors)
        #expect(report.isIntact, "\(report.faults)")
        #expect(report.entries == 12 && report.unsealed == 1)
        // And the restored city goes on: what wasn't sealed is, what is new comes behind it.
        try await town.record(100)
        try await town.sealAll()
        #expect(try await target.read { try Journal.headPosition(in: $0) } == 14)
        #expect(try await town.verify(anchors: anchors).isIntact)
    }

    @Test(arguments: Engines.available)
    func `there and back the file is the same, byte for byte`(engine: Engine) async throws {
        let folder = try Folder()
        let sealed = try await SmallCity.make(.sqlite)
        _ = try await folder.backUp(sealed.database, to: "one")
        var last = "one"
        for (index, engine) in [engine, .sqlite].enumerated() {
            let target = try await TestDatabase.makeEmpty(engine)
            _ = try await Backup.restore(
                from: folder.path(last), into: target, contents: .database, key: 77, at: Sealed.now)
            // The job that makes the search index is new in each.
            try await target.write { try $0.run("DELETE FROM job WHERE kind = 'search.rebuild'") }
            last = "copy-\(index)"
            _ = try await folder.backUp(target, to: last)
            let (one, copy) = (try folder.bytes("one"), try folder.bytes(last))
            if engine == .sqlite { #expect(one == copy) }
            #expect(one.count == copy.count || engine == .postgres)
        }
    }

    @Test(arguments: Engines.available)
    func `a cut or altered file is told, and nothing is left behind`(engine: Engine) async throws {
        let folder = try Folder()
        let sealed = try await SmallCity.make(.sqlite)
        _ = try await folder.backUp(sealed.database, to: "whole")
        let whole = try folder.bytes("whole")
        let target = try await TestDatabase.makeEmpty(engine)
        var touched: [(String, [UInt8])] = [
            ("backup.not-one", []), ("backup.not-one", Array("hello".utf8)), ("backup.cut", whole.dropLast()),
            ("backup.damaged", whole + [0]), ("backup.cut", Array(whole.prefix(whole.count / 2))),
        ]
        for place in stride(from: 60, to: whole.count, by: max(1, whole.count / 40)) {
            var bytes = whole
            bytes[place] ^= 0x41
            touched.append(("", bytes))
        }
        for (index, (code, bytes)) in touched.enumerated() {
            try folder.write(Array(bytes), to: "touched")
            let problem = await #expect(throws: (any Error).self) {
                _ = try await Backup.restore(
                    from: folder.path("touched"), into: target, contents: .database, key: 7, at: Sealed.now)
            }
            let told = (problem as? any Tellable)?.problem.code
            #expect(told?.hasPrefix("backup.") == true, "\(index): \(String(describing: problem))")
            if !code.isEmpty { #expect(told == code, "\(index)") }
        }
        #expect(try await target.read { try $0.tableNames() }.isEmpty)
    }

    @Test(arguments: Engines.available)
    func `a restore that fails in the middle leaves no table`(engine: Engine) async throws {
        let folder = try Folder()
        let sealed = try await SmallCity.make(.sqlite)
        // A row no schema takes: the fault is met when half of the tables are filled.
        try await sealed.run(
            "PRAGMA ignore_check_constraints = ON", "UPDATE journal SET caller_id = -1 WHERE seq = 3",
            "PRAGMA ignore_check_constraints = OFF")
        _ = try await folder.backUp(sealed.database, to: "one")
        let target = try await TestDatabase.makeEmpty(engine)
        await #expect(throws: (any Error).self) {
            _ = try await Backup.restore(
                from: folder.path("one"), into: target, contents: .database, key: 7, at: Sealed.now)
        }
        #expect(try await target.read { try $0.tableNames() }.isEmpty)
    }

    @Test(arguments: Engines.available)
    func `a database that holds data is left as it is`(engine: Engine) async throws {
        let folder = try Folder()
        let sealed = try await SmallCity.make(engine)
        _ = try await folder.backUp(sealed.database, to: "one")
        let problem = await #expect(throws: (any Error).self) {
            _ = try await Backup.restore(
                from: folder.path("one"), into: sealed.database, contents: .database, key: 7, at: Sealed.now)
        }
        #expect((problem as? any Tellable)?.problem.code == "backup.not-empty")
        #expect(try await sealed.verify(anchors: nil).entries == 12)
    }

    @Test
    func `a file that is there isn't written over, and a failed backup leaves none`() async throws {
        let folder = try Folder()
        let sealed = try await SmallCity.make(.sqlite)
        try folder.write([1], to: "one")
        await #expect(throws: (any Error).self) { _ = try await folder.backUp(sealed.database, to: "one") }
        #expect(try folder.bytes("one") == [1])
        // Content that isn't what its digest says can't be backed up as if it were.
        try await sealed.run("UPDATE blob_chunk SET content = \([UInt8](repeating: 9, count: 3))")
        await #expect(throws: (any Error).self) { _ = try await folder.backUp(sealed.database, to: "two") }
        #expect(try folder.names() == ["one"])
    }
}

/// A few rows of everything.
private enum SmallCity {
    static func make(_ engine: Engine) async throws -> Sealed {
        let sealed = try await Sealed.make(engine, entries: 12)
        let content: [UInt8] = Array("路灯坏了".utf8)
        let blob = Blob(id: Key(500), digest: Blob.digest(of: content), size: Int64(content.count))
        try await sealed.database.write { db in
            try Jobs.add("post.send", payload: ["letter": .key(4)], due: Sealed.now, key: 1, in: db)
            _ = try Journal.keep(
                [1, 2, 3],
                as: .init(
                    key: 3, subject: Sealed.subject, field: "phone", salt: [UInt8](repeating: 5, count: 16),
                    sealed: nil, until: Sealed.now), in: db)
            try BlobChunks.append(content, number: 0, of: blob.id, in: db)
            _ = try Blobs.insert(blob, at: Sealed.now, in: db)
            try Blobs.refer(Sealed.subject, to: blob.id, in: db)
            _ = try Followers.take("counters", in: db)
            try Search.index(Sealed.subject, ["路灯"], in: Place(), in: db)
        }
        return sealed
    }

    /// Every row of every table, as text, but for what a restore may change.
    static func contents(of database: Database) async throws -> [String] {
        try await database.readSnapshot { db in
            var lines: [String] = []
            for name in try db.tableNames() where !["migration", "lease", "node", "search_text"].contains(name) {
                let shape = try db.shape(of: name)
                let columns = shape.columns.filter {
                    !["tx"].contains($0.name) && !(name == "journal_head" && $0.name == "seq")
                }
                try db.eachRow(of: shape, columns: columns) { values in
                    if name != "job" || !values.contains(.text("search.rebuild")) { lines.append("\(name) \(values)") }
                }
            }
            return lines
        }
    }
}

extension Folder {
    fileprivate func backUp(_ database: Database, to name: String) async throws -> Backup.Summary {
        let path = path(name)
        return try await database.readSnapshot { db in
            try Backup.write(to: path, contents: .database, at: Sealed.now, in: db)
        }
    }
}
