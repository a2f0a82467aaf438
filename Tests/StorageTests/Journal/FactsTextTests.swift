import Core
import Domain
import Testing

@testable import Storage

/// One way to write facts, and none but it to read them: what was changed by a byte is refused or says something else.
struct FactsTextTests {
    private static let facts: Facts = [
        "area": .key(7), "kind": .code("case.answered"), "at": .instant(Instant(milliseconds: -5)),
        "day": .day(Day(number: 20_000)), "count": .count(-9_999_999_999), "none": .count(0), "is": .flag(true),
        "not": .flag(false), "digest": .digest(Array(0..<32)),
    ]

    @Test func `what was written is read`() throws {
        #expect(try FactsText.read("{}") == [:])
        #expect(try FactsText.read(try FactsText.write(Self.facts)) == Self.facts)
    }

    @Test func `no byte can be changed, added or taken away unnoticed`() throws {
        let written = Array(try FactsText.write(Self.facts).utf8)
        var changed: [[UInt8]] = written.indices.map { index in
            var bytes = written
            bytes.remove(at: index)
            return bytes
        }
        for index in written.indices {
            for byte in Array("{}\":,-+019aZkctdh.x \u{0}".utf8) + [0xFF] {
                var (replaced, added) = (written, written)
                replaced[index] = byte
                added.insert(byte, at: index)
                changed += [replaced, added]
            }
        }
        for bytes in changed where bytes != written {
            let text = String(decoding: bytes, as: UTF8.self)
            guard let read = try? FactsText.read(text) else { continue }
            #expect(read != Self.facts && (try? FactsText.write(read)) == text, "\(text)")
        }
    }

    @Test(arguments: [
        "", "{", "}", "{}}", "{,}", "{\"a\":1,}", "{\"a\":1", "{\"a\":01}", "{\"a\":-0}", "{\"a\":+1}", "{\"a\":}",
        "{\"a\":-}", "{\"a\":\"h:0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F\"}",
        "{\"a\":\"k:0\"}", "{\"a\":\"k:-1\"}", "{\"a\":\"k:9223372036854775808\"}", "{\"a\":\"d:\"}", "{\"a\":\"k\"}",
        "{\"a\":\"\"}", "{\"a\":\"c:\"}", "{\"a\":\"c:13912345678\"}", "{\"a\":\"h:0f\"}",
        "{\"a\":\"x:1\"}", "{\"a\":tru}", "{\"a\":truefalse}", "{\"a\":null}", "{\"b\":1,\"a\":1}", "{\"a\":1,\"a\":1}",
        "{\"\":1}", "{\"a\":10000000000}", "{\"a\": 1}", "{\"名\":1}",
    ])
    func `nothing else is read`(text: String) {
        #expect(throws: StoredFault.payload) { try FactsText.read(text) }
    }
}
