/// The key of one `Entity`: a positive 63-bit number, unique in the installation and ordered by time.
///
/// The type parameter is only a label, so that an area's number can't be passed for an account's.
/// Stored as INTEGER/BIGINT; made by `KeyMint` (DESIGN.md section 4, "keys").
public struct Key<Entity>: Hashable, Sendable {
    public let number: Int64

    public init(_ number: Int64) {
        precondition(number > 0, "a key is positive, got \(number)")
        self.number = number
    }
}

extension Key: Comparable {
    public static func < (a: Key, b: Key) -> Bool { a.number < b.number }
}

extension Key: CustomStringConvertible {
    /// The form seen in addresses and on paper: 13 characters of Crockford base 32, upper case.
    public var description: String { Crockford.text(number) }

    /// Nil when `text` isn't a key in that form. Lower case is read too, and `I`, `L` as 1, `O` as 0, as Crockford
    /// asks, because people type what they read from paper.
    public init?(_ text: some StringProtocol) {
        guard let number = Crockford.number(text), number > 0 else { return nil }
        self.init(number)
    }
}

/// Crockford's base 32: digits and letters without I, L, O and U.
enum Crockford {
    private static let digits: [UInt8] = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
    private static let length = 13

    static func text(_ number: Int64) -> String {
        var bytes = [UInt8](repeating: 0x30, count: length)
        var rest = UInt64(bitPattern: number)
        for position in stride(from: length - 1, through: 0, by: -1) {
            bytes[position] = digits[Int(rest & 31)]
            rest >>= 5
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func number(_ text: some StringProtocol) -> Int64? {
        guard text.utf8.count == length else { return nil }
        var number: UInt64 = 0
        for byte in text.utf8 {
            guard let value = value(of: byte) else { return nil }
            guard number < 1 << 59 else { return nil }
            number = number << 5 | value
        }
        return number <= UInt64(Int64.max) ? Int64(number) : nil
    }

    private static func value(of byte: UInt8) -> UInt64? {
        let upper = (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
        switch upper {
        case UInt8(ascii: "I"), UInt8(ascii: "L"): return 1
        case UInt8(ascii: "O"): return 0
        default: return digits.firstIndex(of: upper).map { UInt64($0) }
        }
    }
}
