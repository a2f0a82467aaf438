import Core
import Testing

@testable import Domain

/// A text is as long as its code points are many: so the database counts, and the rules counted characters as people
/// see them. A name of one letter under three hundred accents got through to the table's own check: our fault, a 500.
struct LengthTests {
    private static let texts = [
        "a" + String(repeating: "\u{301}", count: 300), String(repeating: "👨‍👩‍👧‍👦", count: 20),
    ]

    @Test(arguments: texts)
    func `what is short to the eye and long to the database is too long`(text: String) {
        #expect(text.count <= 20)
        #expect(throws: DeskView.Refusal.nameMisshapen) {
            try DeskView(id: Key(1), owner: Key(2), name: text, list: DeskList(of: .area(Key(3)), show: "open"))
        }
        #expect(throws: Area.Refusal.longName(text.unicodeScalars.count)) {
            try Area(id: Key(1), parent: nil, level: .township, name: "街道").renamed(text)
        }
        #expect(throws: Hook.Refusal.nameMisshapen) {
            let address = try HookAddress("https://partner.example.cn", isDemo: false)
            return try Hook.made(
                Key(1), name: text, address: address, about: .everything, kinds: [.over], at: Instant(milliseconds: 0))
        }
    }

    @Test func `an answer is measured by what is kept of it`() {
        let accents = String(repeating: "e\u{301}", count: 1001)
        #expect(throws: Case.Refusal.answerMisshapen) { try Case.checkAnswer(accents) }
        #expect(throws: Case.Refusal.reasonMisshapen) { try Case.checkReason(accents) }
        #expect(throws: Never.self) { try Case.checkAnswer(String(repeating: "好", count: 2000)) }
    }
}
