/// Bytes as letters that each stand for a few bits, without padding (RFC 4648).
enum BitText {
    /// - Parameter alphabet: as many ASCII letters as `width` bits have values.
    static func text(_ bytes: some Sequence<UInt8>, width: Int, _ alphabet: [UInt8]) -> String {
        var out: [UInt8] = []
        out.reserveCapacity((bytes.underestimatedCount * 8 + width - 1) / width)
        var bits: UInt32 = 0
        var held = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            held += 8
            while held >= width {
                held -= width
                out.append(alphabet[Int(bits >> UInt32(held)) & (alphabet.count - 1)])
            }
        }
        if held > 0 { out.append(alphabet[Int(bits << UInt32(width - held)) & (alphabet.count - 1)]) }
        return String(decoding: out, as: UTF8.self)
    }
}

/// RFC 4648 section 6 without padding: how authenticator apps take a secret by hand.
public enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    public static func text(_ bytes: [UInt8]) -> String { BitText.text(bytes, width: 5, alphabet) }
}

/// RFC 4648 section 4 with padding: how secrets and signatures of webhooks are written.
public enum Base64 {
    public static func text(_ bytes: [UInt8]) -> String {
        let plain = Base64URL.text(bytes).map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 }
        return String(plain) + String(repeating: "=", count: (4 - plain.count % 4) % 4)
    }

    /// Nil when it isn't such a text; padding may be left out.
    public static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        guard !text.contains(where: { $0 == "-" || $0 == "_" }) else { return nil }
        let bare = text.hasSuffix("==") ? text.dropLast(2) : text.hasSuffix("=") ? text.dropLast() : text[...]
        return Base64URL.bytes(String(bare.map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 }))
    }
}

/// RFC 4648 section 5 without padding: letters, digits, `-` and `_`, which pass through addresses and cookies.
public enum Base64URL {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    public static func text(_ bytes: [UInt8]) -> String { BitText.text(bytes, width: 6, alphabet) }

    /// Nil when a character isn't of the alphabet, or bits are left over.
    public static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        var out: [UInt8] = []
        var bits: UInt32 = 0
        var held = 0
        for byte in text.utf8 {
            guard let value = value(of: byte) else { return nil }
            bits = bits << 6 | value
            held += 6
            if held >= 8 {
                held -= 8
                out.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
            }
        }
        return held < 6 && bits & (1 << UInt32(held) - 1) == 0 ? out : nil
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
