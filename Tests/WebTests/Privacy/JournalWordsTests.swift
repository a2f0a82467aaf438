import Core
import Fixtures
import Foundation
import Kit
import Testing
import Web

/// Each kind of entry that is written has words, each thing it is about too.
struct JournalWordsTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

    /// The sources that write to the journal.
    private static func sources() throws -> [String] {
        try ["Actions", "Storage", "Workers", "Wangge"].flatMap { layer -> [String] in
            let folder = root.appending(path: layer)
            let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
            return try (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
                .map { try String(contentsOf: $0, encoding: .utf8) }
        }
    }

    /// The texts of the form `area.created` that are the first argument of a call that records, or are handed on to
    /// one.
    static func kinds(in text: String) -> Set<String> {
        let call = #/(?:record|tell|carryOut|perform)\(\s*(?:[^"()]{0,60},\s*)?"([a-z-]+\.[a-z-]+)"/#
        let handedOn = #/(?:\.draftRecuts|\.approveRecuts|\.editMatters|\.enforceMatters|on: id), "([a-z-]+\.[a-z-]+)"/#
        return Set(text.matches(of: call).map { String($0.1) } + text.matches(of: handedOn).map { String($0.1) })
    }

    static func subjects(in text: String) -> Set<String> {
        Set(text.matches(of: #/Subject\("([a-z_-]+)"/#).map { String($0.1) })
    }

    /// The words of everything the site offers.
    private static func glossary() async throws -> JournalGlossary {
        let world = try await TestWorld().world
        let offered = Capabilities.all(in: world)
        let node = Capabilities.node(in: world, beside: offered, live: LiveEvents(), readiness: { [] }, version: "test")
        return JournalGlossary((offered + node).compactMap(\.journal))
    }

    @Test func `every kind of entry has words in both languages`() async throws {
        let kinds = try Self.sources().reduce(into: Set<String>()) { $0.formUnion(Self.kinds(in: $1)) }
        #expect(kinds.count > 80, "what records was found: \(kinds.count)")
        let known = Set(try await Self.glossary().tables.flatMap(\.kinds.keys))
        #expect(kinds.subtracting(known).sorted() == [])
    }

    @Test func `everything an entry is about has words`() async throws {
        let subjects = try Self.sources().reduce(into: Set<String>()) { $0.formUnion(Self.subjects(in: $1)) }
        #expect(subjects.count > 15)
        let known = try await Self.glossary().tables.flatMap(\.subjects.keys)
        #expect(subjects.subtracting(known).sorted() == [])
    }

    @Test func `no two capabilities speak of one kind`() async throws {
        let kinds = try await Self.glossary().tables.flatMap(\.kinds.keys)
        #expect(Set(kinds).count == kinds.count)
    }

    /// The fault it guards against.
    @Test func `a kind without words is found, and shown by its code`() async throws {
        let text = #"try Journal.record(\#n    "visit.made", on: Journal.Subject("visit", id), in: db)"#
        #expect(Self.kinds(in: text) == ["visit.made"] && Self.subjects(in: text) == ["visit"])
        let glossary = try await Self.glossary()
        #expect(glossary.kind("visit.made") == Words(data: "visit.made"))
        #expect(glossary.kind("area.created").english == "Added")
    }
}
