import Core
import Database
import Domain
import Fixtures
import Testing

@testable import Storage

/// The index finds what a scan finds, on both engines.
struct SearchTests {
    static func index(_ texts: [String], in database: Database) async throws {
        try await database.write { db in
            for (number, text) in texts.enumerated() {
                try Search.index(.init("note", number: Int64(number + 1)), [text], in: Place(), in: db)
            }
        }
    }

    static func hits(
        _ query: String, _ database: Database, kinds: [String] = ["note"], inside bounds: Search.Bounds = .everywhere,
        limit: Int = 10_000
    ) async throws -> [Int64] {
        try await database.read { db in
            try Search.subjects(matching: query, kinds: kinds, inside: bounds, limit: limit, in: db).map(\.number)
        }
    }

    /// Random texts over few characters, so that nearly everything occurs nearly everywhere.
    static func texts(_ count: Int) -> [String] {
        var random = Random(state: 42)
        let pieces: [String] = ["网", "格", "员", "天", "气", "a", "bc", "3", "12", " ", "，", "ａ", "𰻝", "é"]
        return (0..<count).map { _ in
            (0..<Int.random(in: 1...14, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }
                .joined()
        }
    }

    @Test(arguments: Engines.available)
    func `the hits are those of a scan`(engine: Engine) async throws {
        let texts = Self.texts(3000)
        let database = try await TestDatabase.make(engine)
        for start in stride(from: 0, to: texts.count, by: 500) {
            try await database.write { db in
                for number in start..<start + 500 {
                    try Search.index(.init("note", number: Int64(number + 1)), [texts[number]], in: Place(), in: db)
                }
            }
        }
        var random = Random(state: 7)
        let queries =
            ["网", "网格", "网格员", "天气", "𰻝", "a", "b", "bc3", "3网", "网3", "é", "网格 天气", "Ａ", "1"]
            + Self.texts(40).map { String($0.prefix(Int.random(in: 1...5, using: &random))) }
        for query in queries {
            let scanned = texts.indices.filter { Scan.finds(query, in: texts[$0]) }.map { Int64($0 + 1) }
            let found = try await Self.hits(query, database)
            #expect(found == scanned.reversed(), "\(query)")
        }
    }

    @Test(arguments: Engines.available)
    func `a record is found by its new text alone, and not at all when it is taken out`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let note = Journal.Subject("note", number: 1)
        try await Self.index(["旧的文字"], in: database)
        try await Self.index(["新的文字"], in: database)
        #expect(try await Self.hits("旧", database).isEmpty)
        #expect(try await Self.hits("新的", database) == [1])
        try await database.write { try Search.remove(note, in: $0) }
        #expect(try await Self.hits("新的", database).isEmpty)
        try await Self.index(["新的文字"], in: database)
        try await database.write { try Search.index(note, [" "], in: Place(), in: $0) }
        #expect(try await Self.hits("新的", database).isEmpty)
    }

    @Test(arguments: Engines.available)
    func `a reader finds what lies in their areas, of the kinds asked for, up to the limit`(engine: Engine) async throws
    {
        let database = try await TestDatabase.make(engine)
        try await database.write { db in
            for (number, place) in [
                Place(county: Key(1), township: Key(10)), Place(county: Key(1), township: Key(11), grid: Key(30)),
                Place(),
            ].enumerated() {
                try Search.index(.init("note", number: Int64(number + 1)), ["路灯坏了"], in: place, in: db)
            }
            try Search.index(.init("area", number: 4), ["路灯巷"], in: Place(), in: db)
        }
        #expect(try await Self.hits("路灯", database) == [3, 2, 1])
        #expect(try await Self.hits("路灯", database, kinds: ["note", "area"]) == [4, 3, 2, 1])
        #expect(try await Self.hits("路灯", database, inside: .areas([Key(1)])) == [2, 1])
        #expect(try await Self.hits("路灯", database, inside: .areas([Key(30), Key(10)])) == [2, 1])
        #expect(try await Self.hits("路灯", database, inside: .areas([])) == [])
        #expect(try await Self.hits("路灯", database, limit: 1) == [3])
    }

    @Test(arguments: Engines.available)
    func `signs of the engines' own languages are only signs`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        try await Self.index(["别的"], in: database)
        for query in ["\"", "'", "a' OR 1", "* ^ -", "网\" OR \"格", "' | '", ":*", "NOT 网", "\\"] {
            #expect(try await Self.hits(query, database).isEmpty, "\(query)")
        }
    }

    @Test(arguments: Engines.available)
    func `a search goes by the index of terms and scans nothing`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let sql = Search.subjectsSQL([.init(["路灯"], isPrefix: false)], ["area"], .areas([Key(1)]), 20)
        let plan = try await database.write { db in
            if engine == .postgres {
                // An empty table may be read along its key as well as by the index of terms.
                for way in ["enable_seqscan", "enable_indexscan"] {
                    _ = try db.first("SELECT set_config(\(way), 'off', TRUE)") { _ in true }
                }
            }
            return try db.plan(sql)
        }
        #expect(plan.contains { $0.contains("search_text_index") }, "\(plan)")
        #expect(!plan.contains { $0.hasPrefix("SCAN t") || $0.contains("Seq Scan") }, "\(plan)")
    }

    @Test(arguments: Engines.available)
    func `nobody is found by a number of theirs`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        try await Self.index(["请回电 13912345678 或 110105194912310021"], in: database)
        #expect(try await Self.hits("13912345678", database).isEmpty)
        #expect(try await Self.hits("139", database).isEmpty)
        let terms = try await database.read { try $0.first("SELECT terms FROM search_text") { try $0.text(0) } }
        #expect(terms == "请回 回电 电 或")
    }
}

/// What the index means, said another way: runs of characters laid side by side.
private enum Scan {
    static func finds(_ query: String, in text: String) -> Bool {
        let runs = runs(of: text).flatMap { $0 }
        let chunks = Self.runs(of: query)
        return !chunks.isEmpty
            && chunks.allSatisfy { chunk in
                runs.indices.contains { start in matches(chunk, runs, at: start) }
            }
    }

    private static func matches(_ chunk: [[Character]], _ runs: [[Character]], at start: Int) -> Bool {
        guard start + chunk.count <= runs.count else { return false }
        return chunk.indices.allSatisfy { index in
            let (wanted, there) = (chunk[index], runs[start + index])
            let (isFirst, isLast) = (index == 0, index == chunk.count - 1)
            let isChinese = kind(wanted[0]) == 0
            if isFirst, isLast { return isChinese ? holds(there, wanted) : there.starts(with: wanted) }
            if isFirst { return isChinese ? there.reversed().starts(with: wanted.reversed()) : there == wanted }
            return isLast ? there.starts(with: wanted) : there == wanted
        }
    }

    private static func holds(_ there: [Character], _ wanted: [Character]) -> Bool {
        there.indices.contains { there[$0...].starts(with: wanted) }
    }

    /// Runs of one kind, in chunks between which something else stands.
    private static func runs(of text: String) -> [[[Character]]] {
        var chunks: [[[Character]]] = [[]]
        for character in text.map({ $0 == "ａ" || $0 == "Ａ" ? "a" : $0 }) {
            guard kind(character) < 3 else {
                chunks.append([])
                continue
            }
            var chunk = chunks.removeLast()
            if let last = chunk.last, kind(last[0]) == kind(character) {
                chunk[chunk.count - 1].append(character)
            } else {
                chunk.append([character])
            }
            chunks.append(chunk)
        }
        return chunks.filter { !$0.isEmpty }
    }

    private static func kind(_ character: Character) -> Int {
        if "网格员天气𰻝".contains(character) { return 0 }
        if character.isASCII, character.isNumber { return 1 }
        return character.isLetter ? 2 : 3
    }
}

/// The same numbers in every run.
private struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
