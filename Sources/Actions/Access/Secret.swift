internal import Core
internal import Crypto
internal import CryptoExtras
internal import Domain

/// A random text that opens something, and the hash by which the database knows it.
struct Secret: Hashable, Sendable {
    /// 256 random bits as 43 letters, digits, `-` and `_`.
    let text: String
    let hash: [UInt8]

    /// - Parameter bytes: 32 from the system's cryptographic source.
    init(_ bytes: [UInt8]) {
        text = Base64URL.text(bytes)
        hash = Self.hash(of: text)
    }

    /// Of what somebody presented; any text has a hash, few are known.
    static func hash(of text: String) -> [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }
}

/// Slow and dear on purpose: run it on `World.longWork`.
enum PasswordHash {
    static let saltLength = 16

    static func make(_ password: String, salt: [UInt8], cost: ScryptCost) throws -> [UInt8] {
        let key = try KDF.Scrypt.deriveKey(
            from: Array(password.utf8), salt: salt, outputByteCount: 32, rounds: cost.rounds, blockSize: cost.block,
            parallelism: cost.parallelism)
        return key.withUnsafeBytes { Array($0) }
    }

    /// In the same time wherever the first difference lies.
    static func areEqual(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        guard a.count == b.count else { return false }
        return zip(a, b).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

/// The message code under time-based codes.
enum TimeCodeKey {
    /// HMAC-SHA-1 under `secret`, as the apps expect (RFC 6238); its weakness to collisions plays no part here.
    static func hmac(_ secret: [UInt8]) -> ([UInt8]) -> [UInt8] {
        { message in
            Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: SymmetricKey(data: secret)))
        }
    }
}

extension [UInt8] {
    /// Two hexadecimal digits a byte: how bytes go through the vault, which seals text.
    var hexadecimal: String {
        map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Nil unless `text` is such digits.
    init?(hexadecimal text: String) {
        let digits = [UInt8](text.utf8).compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count == text.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
        self = stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
    }
}
