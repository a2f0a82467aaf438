import Core
import Crypto
import Domain

/// The app on a person's phone.
enum Authenticator {
    static func code(_ secret: [UInt8], at now: Instant) -> String {
        TimeCode.code(step: TimeCode.step(at: now)) {
            Array(HMAC<Insecure.SHA1>.authenticationCode(for: $0, using: SymmetricKey(data: secret)))
        }
    }

    /// Reads the secret that is typed by hand: base 32, in groups.
    static func secret(_ text: String) -> [UInt8] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        let bits = text.compactMap { alphabet.firstIndex(of: $0) }.flatMap { value in
            (0..<5).map { UInt8(value >> (4 - $0) & 1) }
        }
        return stride(from: 0, to: bits.count - bits.count % 8, by: 8).map { start in
            bits[start..<start + 8].reduce(0) { $0 << 1 | $1 }
        }
    }
}
