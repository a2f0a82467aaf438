import Actions
import Core
import Database
import Fixtures
import Storage
import Testing

/// Old stretches go to a file; what stays verifies and says where it begins.
struct ArchiveTests {
    @Test(arguments: Engines.available)
    func `what is old goes up to an anchor, and verification starts there and says so`(engine: Engine) async throws {
        let folder = try Folder()
        let (sealed, keeping, file) = try await Self.make(engine, in: folder)
        let path = try await keeping.archive(
            before: Sealed.now.adding(days: 11), to: folder.place, key: sealed.key, at: Sealed.now.adding(days: 400))
        #expect(path?.hasSuffix("/journal-1-10.txt") == true)
        let lines = String(decoding: try folder.bytes("journal-1-10.txt"), as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 12)
        #expect(lines[0].hasPrefix("wangge-journal-archive 1 0 0000"))
        #expect(lines[3].hasPrefix("3 3 \(Sealed.now.milliseconds + 2000) 1 1 2 - - area.renamed area 42 seal-1 "))
        #expect(Anchor(lines[11])?.position == 10)
        let report = try await keeping.verify(keys: [sealed.key])
        #expect(report.isIntact, "\(report.faults)")
        #expect(report.start == 10 && report.entries == 10 && report.position == 20)
        #expect(report.lines.contains { $0.english.contains("behind 10") })
        let left = try await sealed.database.read { try Journal.entries(before: nil, limit: 99, in: $0) }
        #expect(left.count == 10)
        // Who only had the database can't have moved the floor, and who had the key didn't note it outside.
        try await sealed.run("UPDATE journal_head SET floor_proof = \([UInt8](repeating: 1, count: 32))")
        #expect(try await keeping.verify(keys: [sealed.key]).faults == [.floorNotProven(position: 10)])
        try folder.write(Array(try await sealed.anchors().all.map { "\($0)\n" }.joined().utf8), to: "anchors")
        #expect(try file.read().archived.isEmpty)
        #expect(
            try await keeping.verify(keys: [sealed.key]).faults == [
                .floorNotProven(position: 10), .floorNotNoted(position: 10),
            ])
    }

    @Test(arguments: Engines.available)
    func `nothing old, or something touched, is left where it is`(engine: Engine) async throws {
        let folder = try Folder()
        let (sealed, keeping, _) = try await Self.make(engine, in: folder)
        let none = try await keeping.archive(
            before: Sealed.now, to: folder.place, key: sealed.key, at: Sealed.now)
        #expect(none == nil)
        try await sealed.run("UPDATE journal SET caller_id = 2 WHERE seq = 3")
        await #expect(throws: Problem.self) {
            _ = try await keeping.archive(
                before: Sealed.now.adding(days: 99), to: folder.place, key: sealed.key, at: Sealed.now)
        }
        #expect(try folder.names().filter { $0.hasPrefix("journal") }.isEmpty)
        #expect(try await sealed.database.read { try Journal.entries(before: nil, limit: 99, in: $0) }.count == 20)
    }

    /// 20 entries; the anchors at 5, 10, 15 and 20 are of the 5th, 10th, 15th and 20th day.
    static func make(_ engine: Engine, in folder: Folder) async throws -> (Sealed, JournalKeeping, AnchorFile) {
        let sealed = try await Sealed.make(engine, entries: 20)
        try await sealed.run(
            "UPDATE journal_anchor SET at_ms = \(Sealed.now.milliseconds) + position * 86400000")
        let file = AnchorFile(path: folder.path("anchors"))
        try file.append(try await sealed.anchors().all)
        return (sealed, JournalKeeping(database: sealed.database, anchors: file), file)
    }
}
