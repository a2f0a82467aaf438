/// An address of IPv4 or IPv6. One of IPv4 written in IPv6's way (`::ffff:10.0.0.1`) is the one of IPv4.
public struct NetworkAddress: Hashable, Sendable {
    /// 4 of IPv4, 16 of IPv6.
    public let bytes: [UInt8]

    /// Nil unless `text` is an address; a zone (`fe80::1%eth0`) says nothing beyond its machine and is left out.
    public init?(_ text: some StringProtocol) {
        let bare = text.prefix { $0 != "%" }
        guard let bytes = bare.contains(":") ? Self.sixteen(bare) : Self.four(bare) else { return nil }
        let isMapped = bytes.count == 16 && bytes.prefix(12).elementsEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255])
        self.bytes = isMapped ? Array(bytes.suffix(4)) : bytes
    }

    /// `10.1.2.3`, in ten's numbers without zeros before them: with those, some read them as eight's.
    private static func four(_ text: some StringProtocol) -> [UInt8]? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let bytes = parts.compactMap { part in
            part.utf8.allSatisfy { (0x30...0x39).contains($0) } && (part == "0" || !part.hasPrefix("0"))
                ? UInt8(part) : nil
        }
        return parts.count == 4 && bytes.count == 4 ? bytes : nil
    }

    private static func sixteen(_ text: some StringProtocol) -> [UInt8]? {
        guard let gap = text.firstRange(of: "::") else {
            return groups(text).flatMap { $0.count == 16 ? $0 : nil }
        }
        guard let head = groups(text[..<gap.lowerBound]), let tail = groups(text[gap.upperBound...]),
            head.count + tail.count <= 14, !text[..<gap.lowerBound].contains(".")
        else { return nil }
        return head + [UInt8](repeating: 0, count: 16 - head.count - tail.count) + tail
    }

    /// The bytes of `2001:db8`, of which the last part may be an address of IPv4; none of nothing.
    private static func groups(_ text: some StringProtocol) -> [UInt8]? {
        guard !text.isEmpty else { return [] }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        var bytes: [UInt8] = []
        for (index, part) in parts.enumerated() {
            if index == parts.count - 1, part.contains(".") {
                guard let last = four(part) else { return nil }
                bytes += last
            } else {
                guard (1...4).contains(part.utf8.count), part.allSatisfy(\.isHexDigit),
                    let group = UInt16(part, radix: 16)
                else { return nil }
                bytes += [UInt8(group >> 8), UInt8(group & 255)]
            }
        }
        return bytes
    }
}

/// Addresses that begin alike: `10.0.0.0/8`, `2001:db8::/32`, or one alone.
public struct NetworkBlock: Hashable, Sendable {
    private let start: [UInt8]
    /// How many bits are alike, 1...32 or 1...128.
    private let length: Int

    /// Nil unless `text` is an address or a block. A block with bits behind its length is more likely a slip than
    /// meant, and one of length 0 is everybody: neither is taken.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let address = NetworkAddress(parts[0]) else { return nil }
        let bits = address.bytes.count * 8
        start = address.bytes
        length = parts.count == 1 ? bits : parts[1].utf8.allSatisfy { $0 != 0x2B } ? Int(parts[1]) ?? 0 : 0
        guard (1...bits).contains(length), start == Self.masked(start, length) else { return nil }
    }

    public func contains(_ address: NetworkAddress) -> Bool {
        address.bytes.count == start.count && Self.masked(address.bytes, length) == start
    }

    private static func masked(_ bytes: [UInt8], _ length: Int) -> [UInt8] {
        bytes.enumerated().map { index, byte in
            let kept = min(8, max(0, length - index * 8))
            return kept == 0 ? 0 : byte & (0xFF << UInt8(8 - kept))
        }
    }
}

/// The part of a network address that stands for one place: all of IPv4, the first 64 bits of IPv6, since one line is
/// given as many IPv6 addresses as it likes.
public struct NetworkPlace: Hashable, Sendable {
    /// What is no address stands for itself.
    public let text: String

    public init(_ address: String) {
        guard let bytes = NetworkAddress(address)?.bytes else {
            text = address
            return
        }
        text =
            bytes.count == 4
            ? bytes.map(String.init).joined(separator: ".")
            : stride(from: 0, to: 8, by: 2).map { String(UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]), radix: 16) }
                .joined(separator: ":") + "::/64"
    }
}
