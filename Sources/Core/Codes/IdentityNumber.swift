/// A citizen's identity number: 6 of area, 8 of birth, 3 of serial, 1 of check (GB 11643, DOMAIN.md B5).
///
/// Whoever has this value has a person's secret: it is shown masked (`Masked.identity`), and kept sealed.
public struct IdentityNumber: Hashable, Sendable {
    /// 18 characters, digits with an upper-case `X` at the end where the check asks for it.
    public let text: String
    public let born: Day

    public enum Refusal: Error, Hashable, Sendable {
        /// Characters it has instead of 18, blanks not counted.
        case wrongLength(Int)
        /// The place, 1...18, of a character that can't stand there.
        case notADigit(Int)
        /// The birth part isn't a day, is before 1800, or lies in the future.
        case impossibleBirth
        /// A digit was mistyped: the check doesn't fit.
        case wrongCheck
    }

    /// Reads what people type: blanks and full-width characters are let pass, `x` may be small.
    /// - Parameter today: nobody is born after it.
    public static func reading(_ written: String, today: Day) throws(Refusal) -> IdentityNumber {
        let bytes = Array(written.plainCode.utf8)
        guard bytes.count == 18 else { throw .wrongLength(written.plainCode.count) }
        for (index, byte) in bytes.enumerated() {
            let isDigit = (0x30...0x39).contains(byte)
            guard isDigit || (index == 17 && byte == UInt8(ascii: "X")) else { throw .notADigit(index + 1) }
        }
        func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
        guard let born = Day(year: number(6..<10), month: number(10..<12), day: number(12..<14)),
            born.year >= 1800, born <= today
        else { throw .impossibleBirth }
        guard check(of: bytes) == bytes[17] else { throw .wrongCheck }
        return IdentityNumber(text: String(decoding: bytes, as: UTF8.self), born: born)
    }

    /// An invented number under area 990000, which is assigned to no place: for demos and tests, nobody's.
    /// - Parameter serial: 0...999; odd for a man, even for a woman.
    public static func invented(born: Day, serial: Int) -> IdentityNumber {
        let digits = born.description.filter { $0 != "-" }
        let front = "990000\(digits)\((abs(serial) % 1000).padded(to: 3))"
        let bytes = Array(front.utf8)
        return IdentityNumber(text: front + String(decoding: [check(of: bytes)], as: UTF8.self), born: born)
    }

    /// Whether it is one of the invented ones.
    public var isInvented: Bool { text.hasPrefix("99") }

    /// GB/T 2261.1: 1 for a man, 2 for a woman, as the serial says.
    public var sexCode: Int { Array(text.utf8)[16] % 2 == 1 ? 1 : 2 }

    /// Full years on `today`.
    public func age(on today: Day) -> Int {
        let (year, month, day) = today.parts
        let birth = born.parts
        return year - birth.year - ((month, day) < (birth.month, birth.day) ? 1 : 0)
    }

    private static let weights: [Int] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let checks: [UInt8] = Array("10X98765432".utf8)

    private static func check(of bytes: [UInt8]) -> UInt8 {
        checks[zip(weights, bytes).reduce(0) { $0 + $1.0 * Int($1.1 - 0x30) } % 11]
    }
}

extension IdentityNumber.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .wrongLength(let count):
            Problem(
                .invalid, "identity.wrong-length",
                Words("身份证号应为 18 位，现在是 \(count) 位。", "An identity number has 18 characters; this has \(count)."))
        case .notADigit(let place):
            Problem(
                .invalid, "identity.not-a-digit",
                Words(
                    "身份证号第 \(place) 位不对：前 17 位是数字，最后一位是数字或 X。",
                    "Character \(place) of the identity number is wrong: 17 digits, then a digit or X."))
        case .impossibleBirth:
            Problem(
                .invalid, "identity.impossible-birth",
                Words(
                    "身份证号第 7 至 14 位不是可能的出生日期，请核对。",
                    "Characters 7 to 14 of the identity number are no possible date of birth. Check them."))
        case .wrongCheck:
            Problem(
                .invalid, "identity.wrong-check",
                Words(
                    "身份证号有一位抄错了（校验码不符），请对照证件核对。",
                    "A character of the identity number is mistaken (the check does not fit). Compare it with the card."
                ))
        }
    }
}

extension String {
    /// A code as typed, made plain: blanks and dashes dropped, full-width characters narrowed, letters upper case.
    var plainCode: String {
        let scalars = unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
            let isDropped =
                scalar.properties.isWhitespace || scalar == "-" || scalar == "\u{2014}" || scalar == "\u{FF0D}"
            return isDropped ? nil : scalar.halfWidth
        }
        return String(String.UnicodeScalarView(scalars)).uppercased()
    }
}
