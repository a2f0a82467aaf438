import Core
import Testing

/// Whatever reads as a number of a person is masked, wherever it stands.
struct MaskedTests {
    @Test(arguments: [
        ("打 13812341234 找我", "打 138****1234 找我"), ("0556-5550123", "055*****0123"),
        ("110105194912310021", "110***********0021"), ("11010519491231002X。", "110***********002X。"),
        ("2026-11-27 见", "2026-11-27 见"), ("6 号楼 501", "6 号楼 501"), ("", ""),
    ])
    func `free text keeps everything but such numbers`(text: String, masked: String) {
        #expect(Masked.text(text) == masked)
    }

    @Test func `the short way round finds what the long one does`() {
        var dice = Dice(seed: 7)
        let characters = Array("0123456789-xX张 \u{301}é\r\n")
        for _ in 0..<3000 {
            var text = ""
            for _ in 0..<30 { text.append(characters[Int(dice.roll(0...Int64(characters.count - 1)))]) }
            #expect(Masked.text(text) == Self.byCharacters(text), "\(text)")
        }
    }

    /// Without looking at bytes first.
    private static func byCharacters(_ text: String) -> String {
        func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
        var (result, run) = ("", [Character]())
        for character in Array(text) + ["。"] {
            if isDigit(character) || !run.isEmpty && (character == "-" || character == "X" || character == "x") {
                run.append(character)
                continue
            }
            if run.count(where: isDigit) >= 10 {
                result += String(run.prefix(3)) + String(repeating: "*", count: run.count - 7) + String(run.suffix(4))
            } else {
                result += String(run)
            }
            (run, result) = ([], result + String(character))
        }
        return String(result.dropLast())
    }
}
