import Core
import Kit
import Testing

/// JSON in and out.
struct JSONTests {
    @Test func `a value is written as it is and read back the same`() throws {
        let value = JSON.object(
            ("name", "东街\"\\\n\u{1}😀"), ("count", 12), ("share", .number(0.25)), ("open", true), ("none", .null),
            ("list", .list([1, .list([]), .object([])])))
        let text = String(decoding: value.bytes, as: UTF8.self)
        #expect(
            text
                == #"{"name":"东街\"\\\n\u0001😀","count":12,"share":0.25,"open":true,"none":null,"list":[1,[],{}]}"#)
        #expect(try JSON(reading: value.bytes) == value)
    }

    @Test(arguments: [
        (#""\u4e1c\ud83d\ude00\/\t""#, JSON.text("东😀/\t")), (" [ 1 , -2.5e3 ] ", .list([1, .number(-2500)])),
        ("0", 0), ("-0", 0), ("9007199254740993", 9_007_199_254_740_993), ("1e400", .null),
    ])
    func `what JSON allows is read`(text: String, expected: JSON) {
        let value = try? JSON(reading: Array(text.utf8))
        #expect(value ?? .null == expected)
    }

    @Test(arguments: [
        ("", 1, 1), ("{", 1, 2), (#"{"a":1,}"#, 1, 8), (#"{"a" 1}"#, 1, 6), (#"{"a":1,"a":2}"#, 1, 11),
        ("[1,\n 2,,]", 2, 4), ("[1] x", 1, 5), ("\"abc", 1, 5), ("\"a\u{1}\"", 1, 4), (#""\x""#, 1, 4),
        (#""\u12g4""#, 1, 4), (#""\ud800""#, 1, 8), ("01", 1, 1), ("+1", 1, 1), (".5", 1, 1), ("1.", 1, 1),
        ("tru", 1, 1), ("NaN", 1, 1), (String(repeating: "[", count: 40), 1, 34),
    ])
    func `what it doesn't allow is refused with line and place`(text: String, line: Int, column: Int) {
        let problem = #expect(throws: Problem.self) { try JSON(reading: Array(text.utf8)) }
        #expect(problem?.arguments["line"] == .integer(line))
        #expect(problem?.arguments["column"] == .integer(column))
        #expect(problem?.words.english.hasPrefix("JSON, line \(line), byte \(column): ") == true)
    }

    @Test func `bytes that are no UTF-8 are refused`() {
        let problem = #expect(throws: Problem.self) { try JSON(reading: [0x22, 0xFF, 0x22]) }
        #expect(problem?.code == "json.not-utf8")
    }
}
