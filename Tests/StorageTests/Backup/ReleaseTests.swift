import Core
import Database
import Domain
import Fixtures
import Foundation
import Storage
import Testing

/// Every release's database, kept as SQL text, is upgraded by every later program.
@Suite(.serialized) struct ReleaseTests {
    static let directory = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Fixtures/Releases").standardizedFileURL

    /// A release on an engine: `1-sqlite.sql`.
    struct Release: Sendable, CustomTestStringConvertible {
        let name: String
        let engine: Engine
        var testDescription: String { name }

        static var all: [Release] {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
            return names.sorted().compactMap { name in
                Engines.available.first { name.hasSuffix("-\($0.rawValue).sql") }.map {
                    Release(name: name, engine: $0)
                }
            }
        }
    }

    @Test func `there is a fixture of this release's program on both engines`() {
        for engine in Engine.allCases {
            let path = Self.directory.appending(path: "\(Migration.program)-\(engine.rawValue).sql").path
            #expect(FileManager.default.fileExists(atPath: path), "run scripts/release-fixture")
        }
    }

    @Test(arguments: Release.all)
    func `a release's database is upgraded, keeps its rows, and its journal verifies`(release: Release) async throws {
        let text = try String(contentsOf: Self.directory.appending(path: release.name), encoding: .utf8)
        let database = try await TestDatabase.makeEmpty(release.engine)
        let statements = text.components(separatedBy: "\n;;\n").filter { !$0.isEmpty }
        try await database.writeBulk { db in
            for statement in statements.prefix(while: { !$0.hasPrefix("INSERT") }) {
                try db.run(SQL(stringLiteral: statement))
            }
        }
        try await database.writeBulk { db in
            try db.withForeignKeysLater {
                for statement in statements.drop(while: { !$0.hasPrefix("INSERT") }) {
                    try db.run(SQL(stringLiteral: statement))
                }
            }
        }
        try await database.migrate(Migration.all, program: Migration.program)
        let sealed = Sealed(database: database, key: try Sealed.testKey())
        let report = try await sealed.verify(anchors: try await sealed.anchors())
        #expect(report.isIntact && report.entries >= 200, "\(report.faults)")
        let found = try await database.read { db in
            try Search.subjects(matching: "路灯", kinds: ["note"], inside: .everywhere, limit: 99, in: db)
        }
        #expect(found.count == 50)
        #expect(try await database.read { try Jobs.counts(in: $0) }.waiting == 20)
    }

    /// Written by `scripts/release-fixture` alone.
    @Test(
        .enabled(if: ProcessInfo.processInfo.environment["WANGGE_RELEASE_FIXTURE"] != nil), arguments: Engines.available
    )
    func `write this release's fixture`(engine: Engine) async throws {
        let sealed = try await Sealed.make(engine, entries: 200)
        try await Self.fill(sealed.database)
        var statements = Migration.all.flatMap { $0.texts(for: engine) }
        statements.insert(Migration.tableText(for: engine), at: 0)
        statements += try await sealed.database.readSnapshot { db in
            try db.tableNames().flatMap { try Self.inserts(of: $0, in: db) }
        }
        let path = Self.directory.appending(path: "\(Migration.program)-\(engine.rawValue).sql")
        try FileManager.default.createDirectory(at: Self.directory, withIntermediateDirectories: true)
        try Data((statements.joined(separator: "\n;;\n") + "\n;;\n").utf8).write(to: path)
    }

    private static func fill(_ database: Database) async throws {
        try await database.write { db in
            for number in Int64(1)...50 {
                let note = Journal.Subject("note", number: number)
                try Search.index(note, ["第 \(number) 号路灯坏了"], in: Place(county: Key(1)), in: db)
            }
            for number in Int64(1)...20 {
                try Jobs.add("post.send", payload: ["letter": .key(number)], due: Sealed.now, key: number, in: db)
                _ = try Journal.keep(
                    [1],
                    as: .init(
                        key: number, subject: Sealed.subject, field: "phone",
                        salt: [UInt8](repeating: UInt8(number), count: 16), sealed: [2], until: Sealed.now), in: db)
            }
            for number in UInt8(1)...10 {
                let blob = Blob(id: Key(Int64(number)), digest: Blob.digest(of: [number]), size: 1)
                try BlobChunks.append([number], number: 0, of: blob.id, in: db)
                _ = try Blobs.insert(blob, at: Sealed.now, in: db)
                try Blobs.refer(Sealed.subject, to: blob.id, in: db)
            }
        }
    }

    private static func inserts(of table: String, in db: Reader) throws -> [String] {
        let shape = try db.shape(of: table)
        let names = shape.columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
        let isCounted = shape.columns.contains(where: \.isCounter)
        var statements: [String] = []
        try db.eachRow(of: shape, columns: shape.columns) { values in
            let literals = values.map { literal($0, db.engine) }.joined(separator: ", ")
            statements.append(
                """
                INSERT INTO \(table) (\(names))\(isCounted ? " OVERRIDING SYSTEM VALUE" : "") VALUES (\(literals))
                """)
        }
        return statements
    }

    private static func literal(_ value: SQL.Value, _ engine: Engine) -> String {
        switch value {
        case .null: "NULL"
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .text(let text): "'\(text.replacing("'", with: "''"))'"
        case .bytes(let bytes): engine == .sqlite ? "X'\(Hexadecimal.text(bytes))'" : "'\\x\(Hexadecimal.text(bytes))'"
        }
    }
}
