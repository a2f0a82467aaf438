/// Personal values as people mask them (LOOK.md, "Words"): enough to recognise, not enough to use.
public enum Masked {
    /// 张三 → 张*, 张小三 → 张*三, 买买提·艾力 → 买****力: the first and, from three characters on, the last stay.
    public static func name(_ name: String) -> String {
        let characters = Array(name)
        guard let first = characters.first, characters.count > 1 else { return name.isEmpty ? "" : "*" }
        guard characters.count > 2, let last = characters.last else { return "\(first)*" }
        return "\(first)\(stars(characters.count - 2))\(last)"
    }

    /// 13812341234 → 138****1234; what is shorter than eight digits keeps only its last two.
    public static func phone(_ phone: String) -> String { ends(phone, first: 3, last: 4) }

    /// 110105194912310021 → 1101**********0021.
    public static func identity(_ number: String) -> String { ends(number, first: 4, last: 4) }

    /// The first `first` and last `last` characters, stars between; stars alone but for two where it is too short.
    private static func ends(_ text: String, first: Int, last: Int) -> String {
        let count = text.count
        guard count > first + last else { return stars(max(0, count - 2)) + text.suffix(min(2, count)) }
        return text.prefix(first) + stars(count - first - last) + text.suffix(last)
    }

    private static func stars(_ count: Int) -> String { String(repeating: "*", count: count) }

    /// Free text with everything that looks like an identity number or a phone masked: runs of 11 or more digits
    /// (an X may end one), and of 7 or 8 behind an area code with a dash.
    public static func text(_ text: String) -> String {
        // Nearly every text has no such run, and bytes tell that many times faster than characters.
        guard mayHoldNumber(text) else { return text }
        var result = ""
        var run = ""
        func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
        func flush() { result += run.count(where: isDigit) >= 10 ? ends(run, first: 3, last: 4) : run }
        for character in text {
            let joins = !run.isEmpty && (character == "-" || character == "X" || character == "x")
            if isDigit(character) || joins {
                run.append(character)
            } else {
                flush()
                run = ""
                result.append(character)
            }
        }
        flush()
        return result
    }

    /// Whether ten digits stand in a row of digits, dashes and X: without them `text` masks nothing.
    private static func mayHoldNumber(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var digits = 0
            for byte in bytes {
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"):
                    digits += 1
                    if digits == 10 { return true }
                case UInt8(ascii: "-"), UInt8(ascii: "X"), UInt8(ascii: "x"): break
                default: digits = 0
                }
            }
            return false
        }
    }
}
