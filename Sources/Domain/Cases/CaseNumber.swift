public import Core

/// The one number of a case, as it is printed beside its code and said on the telephone: `0D7K-2M9X-Q4T0-BP` (“一案一码”).
///
/// The key's thirteen characters and a check character behind them: one wrong character and two that changed places are
/// noticed. It leads only those further who may see the case; what a reporter follows is a private link.
public struct CaseNumber: Hashable, Sendable {
    public let id: Key<Case>

    public init(_ id: Key<Case>) { self.id = id }

    /// Nil when it isn't one, or was mistyped. Blanks, dashes and small letters don't matter; `O` reads as 0, `I` and
    /// `L` as 1.
    public init?(_ typed: some StringProtocol) {
        let plain = typed.filter { $0 != "-" && !$0.isWhitespace }
        guard plain.count == 14, let check = plain.last, let id = Key<Case>(String(plain.dropLast())) else {
            return nil
        }
        let digit: Character = check.uppercased() == "O" ? "0" : "IiLl".contains(check) ? "1" : check
        guard digit.uppercased() == String(Self.digits[Self.check(id)]) else { return nil }
        self.id = id
    }

    /// The sum of the digits, each multiplied by another power of 2 in the field of 32 elements: so any single wrong
    /// digit and any two that changed places give another one.
    private static func check(_ id: Key<Case>) -> Int {
        var rest = Int(id.number)
        var sum = 0
        var power = 2
        while rest > 0 {
            sum ^= product(rest & 31, power)
            power = product(power, 2)
            rest >>= 5
        }
        return sum
    }

    /// In the field of 32 elements with x⁵ + x² + 1.
    private static func product(_ a: Int, _ b: Int) -> Int {
        var product = 0
        for bit in 0..<5 where b >> bit & 1 == 1 { product ^= a << bit }
        for bit in stride(from: 9, through: 5, by: -1) where product >> bit & 1 == 1 {
            product ^= 0b100101 << (bit - 5)
        }
        return product
    }
}

extension CaseNumber: CustomStringConvertible {
    public var description: String {
        let check = Self.digits[Self.check(id)]
        let text = Array("\(id)") + [check]
        return stride(from: 0, to: text.count, by: 4).map { String(text[$0..<min($0 + 4, text.count)]) }
            .joined(separator: "-")
    }

    private static let digits: [Character] = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
}
