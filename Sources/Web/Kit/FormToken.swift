internal import Crypto

/// Shows that a form came from a page of ours, drawn for the same browser (DESIGN.md section 4, "sessions").
///
/// The token is an HMAC over the browser's own secret (its session token, or the visitor cookie), masked with fresh
/// random bytes on every page: compressed pages of different lengths then reveal nothing of it.
public struct FormToken: Sendable {
    /// The name of the form's field.
    public static let field = "form_token"
    private static let length = 32

    private let key: SymmetricKey

    /// - Parameter key: 32 random bytes, the same on every node.
    public init(key: [UInt8]) { self.key = SymmetricKey(data: key) }

    /// - Parameters:
    ///   - secret: what only this browser holds.
    ///   - mask: 32 random bytes.
    public func token(for secret: String, mask: [UInt8]) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Self.bound(secret), using: key)
        return Base64URL.text(mask + zip(mask, code).map { $0 ^ $1 })
    }

    public func isValid(_ token: String, for secret: String) -> Bool {
        guard let bytes = Base64URL.bytes(token), bytes.count == Self.length * 2 else { return false }
        let code = zip(bytes.prefix(Self.length), bytes.suffix(Self.length)).map { $0 ^ $1 }
        return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: Self.bound(secret), using: key)
    }

    private static func bound(_ secret: String) -> [UInt8] { Array("form\0\(secret)".utf8) }

    /// A value of ours that a browser keeps, with its proof: `value.proof`.
    func signed(_ value: String, as purpose: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Array("\(purpose)\0\(value)".utf8), using: key)
        return "\(value).\(Base64URL.text(Array(code)))"
    }

    /// The value, if the proof holds.
    func verified(_ text: String, as purpose: String) -> String? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let proof = Base64URL.bytes(parts[1]) else { return nil }
        let value = Array("\(purpose)\0\(parts[0])".utf8)
        guard HMAC<SHA256>.isValidAuthenticationCode(proof, authenticating: value, using: key) else { return nil }
        return String(parts[0])
    }
}

/// Base 64 with `-` and `_` and without padding (RFC 4648 section 5).
enum Base64URL {
    private static let digits: [UInt8] = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    static func text(_ bytes: [UInt8]) -> String {
        var out: [UInt8] = []
        out.reserveCapacity((bytes.count * 4 + 2) / 3)
        var bits: UInt32 = 0
        var count = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 6 {
                count -= 6
                out.append(digits[Int(bits >> UInt32(count) & 63)])
            }
        }
        if count > 0 { out.append(digits[Int(bits << UInt32(6 - count) & 63)]) }
        return String(decoding: out, as: UTF8.self)
    }

    /// Nil when a character isn't of the alphabet, or bits are left over.
    static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        var out: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for byte in text.utf8 {
            guard let value = value(of: byte) else { return nil }
            bits = bits << 6 | value
            count += 6
            if count >= 8 {
                count -= 8
                out.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return count < 6 && bits & (1 << UInt32(count) - 1) == 0 ? out : nil
    }

    private static func value(of byte: UInt8) -> UInt32? {
        switch byte {
        case 0x41...0x5A: UInt32(byte - 0x41)
        case 0x61...0x7A: UInt32(byte - 0x61) + 26
        case 0x30...0x39: UInt32(byte - 0x30) + 52
        case UInt8(ascii: "-"): 62
        case UInt8(ascii: "_"): 63
        default: nil
        }
    }
}
