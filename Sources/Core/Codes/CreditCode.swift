/// The unified social credit code of an organisation: 18 characters, the last of them a check (GB 32100, DOMAIN.md B5).
public struct CreditCode: Hashable, Sendable {
    /// 18 upper-case characters.
    public let text: String

    public enum Refusal: Error, Hashable, Sendable {
        /// Characters it has instead of 18, blanks not counted.
        case wrongLength(Int)
        /// The place, 1...18, of a letter that the code doesn't use: I, O, S, V, Z, or something else.
        case wrongCharacter(Int)
        case wrongCheck
    }

    /// Reads what people type: blanks, dashes, full-width and small letters are let pass.
    public static func reading(_ written: String) throws(Refusal) -> CreditCode {
        let characters = Array(written.plainCode)
        guard characters.count == 18 else { throw .wrongLength(characters.count) }
        var values: [Int] = []
        for (index, character) in characters.enumerated() {
            guard let value = digits.firstIndex(of: character) else { throw .wrongCharacter(index + 1) }
            values.append(value)
        }
        guard check(of: values) == values[17] else { throw .wrongCheck }
        return CreditCode(text: String(characters))
    }

    /// An invented code: registered by 9 (others), area 990000, which is assigned to no place.
    /// - Parameter serial: 0...99,999,999.
    public static func invented(serial: Int) -> CreditCode {
        let front = "91990000" + (abs(serial) % 100_000_000).padded(to: 8) + "0"
        let values = front.compactMap { digits.firstIndex(of: $0) }
        return CreditCode(text: front + String(digits[check(of: values)]))
    }

    private static let digits: [Character] = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
    /// 3 to the n, modulo 31.
    private static let weights: [Int] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

    private static func check(of values: [Int]) -> Int {
        (31 - zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 } % 31) % 31
    }
}

extension CreditCode.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .wrongLength(let count):
            Problem(
                .invalid, "credit-code.wrong-length",
                Words(
                    "统一社会信用代码应为 18 位，现在是 \(count) 位。",
                    "A unified social credit code has 18 characters; this has \(count)."))
        case .wrongCharacter(let place):
            Problem(
                .invalid, "credit-code.wrong-character",
                Words(
                    "统一社会信用代码第 \(place) 位不对：只用数字和大写字母，不用 I、O、S、V、Z。",
                    "Character \(place) of the credit code is wrong: digits and letters, without I, O, S, V and Z."))
        case .wrongCheck:
            Problem(
                .invalid, "credit-code.wrong-check",
                Words(
                    "统一社会信用代码有一位抄错了（校验码不符），请对照证照核对。",
                    "A character of the credit code is mistaken (the check does not fit). Compare it with the licence.")
            )
        }
    }
}
