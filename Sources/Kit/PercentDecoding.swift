/// Reads percent-encoded text strictly: what is no UTF-8, or has a broken escape, is no text (RFC 3986 section 2.1).
enum PercentDecoding {
    /// Nil when it can't be read, or holds a NUL, which no text of ours does.
    static func text(_ bytes: some Sequence<UInt8>, plusIsSpace: Bool) -> String? {
        var out: [UInt8] = []
        var iterator = bytes.makeIterator()
        while let byte = iterator.next() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = iterator.next().flatMap(digit), let low = iterator.next().flatMap(digit) else {
                    return nil
                }
                out.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsSpace: out.append(0x20)
            default: out.append(byte)
            }
        }
        guard !out.contains(0) else { return nil }
        return String(validating: out, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}

/// `application/x-www-form-urlencoded` (WHATWG URL section 5.1), read strictly.
package enum URLEncoded {
    /// At most this many fields; a form of ours has fewer.
    static let mostFields = 1000

    /// Nil when a part can't be read, or there are too many.
    package static func fields(_ bytes: some Collection<UInt8>) -> Fields? {
        var fields = Fields()
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard fields.all.count < mostFields,
                let name = PercentDecoding.text(parts[0], plusIsSpace: true),
                let value = PercentDecoding.text(parts.count > 1 ? parts[1] : parts[0].prefix(0), plusIsSpace: true)
            else { return nil }
            fields.append(name, value)
        }
        return fields
    }
}
