public import Core

/// One-time codes made of time and a shared secret: RFC 6238 with HMAC-SHA-1, 30 seconds and 6 digits, which is what
/// the common authenticator apps read.
public enum TimeCode {
    /// In bytes: 160 bits, as RFC 4226 section 4 asks.
    public static let secretLength = 20
    public static let digits = 6
    static let stepMilliseconds: Int64 = 30_000

    /// Which 30 seconds since 1970 `now` lies in.
    public static func step(at now: Instant) -> Int64 { now.milliseconds / stepMilliseconds }

    /// - Parameter hmac: HMAC-SHA-1 of a message under the secret: 20 bytes.
    public static func code(step: Int64, hmac: ([UInt8]) -> [UInt8]) -> String {
        let message = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * $0)) }
        let digest = hmac(message)
        guard let last = digest.last else { return "" }
        let offset = Int(last & 15)
        guard digest.count >= offset + 4 else { return "" }
        let number = digest[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        return (number % 1_000_000).padded(to: digits)
    }

    /// The step that `typed` proves: this one, the one before or behind (clocks differ); nil when none.
    ///
    /// - Parameter last: the latest step ever accepted; its code and older ones are refused, so that a code that was
    ///   looked at over a shoulder can't be used again (RFC 6238 section 5.2).
    public static func accepted(
        _ typed: String, at now: Instant, after last: Int64?, hmac: ([UInt8]) -> [UInt8]
    ) -> Int64? {
        let typed = typed.halfWidth.filter { !$0.isWhitespace }
        guard typed.utf8.count == digits else { return nil }
        let present = step(at: now)
        return [present, present - 1, present + 1].first { step in
            step > (last ?? -1) && code(step: step, hmac: hmac) == typed
        }
    }

    /// The address an authenticator app reads from the QR code.
    ///
    /// - Parameters:
    ///   - issuer: the city's name, shown above the code.
    ///   - name: whose code it is.
    public static func address(secret: [UInt8], issuer: String, name: String) -> String {
        let issuer = percentEncoded(issuer)
        let label = "\(issuer):\(percentEncoded(name))"
        return
            "otpauth://totp/\(label)?secret=\(Base32.text(secret))&issuer=\(issuer)&algorithm=SHA1&digits=6&period=30"
    }

    private static func percentEncoded(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: String(UnicodeScalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}
