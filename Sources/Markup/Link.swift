/// An address inside the site, or one outside that was checked: what `href`, `src` and `action` take.
public struct Link: Hashable, Sendable {
    /// Percent-encoded; begins with `/`, `#`, `?`, or `https:`, `http:`, `tel:`, `mailto:`.
    public let address: String

    /// A path of segments, each escaped: `Link("areas", area.description)` is `/areas/0AB…`.
    public init(_ segments: String..., query: [(String, String)] = [], fragment: String? = nil) {
        self.init(segments: segments, query: query, fragment: fragment)
    }

    public init(segments: [String], query: [(String, String)] = [], fragment: String? = nil) {
        var text = "/" + segments.map(Self.escaped).joined(separator: "/")
        if !query.isEmpty {
            text += "?" + query.map { "\(Self.escaped($0))=\(Self.escaped($1))" }.joined(separator: "&")
        }
        if let fragment { text += "#" + Self.escaped(fragment) }
        address = text
    }

    /// An address that came from outside. Nil unless it is a path of this site, or http, https, tel or mailto.
    public init?(outside text: String) {
        let schemes = ["https://", "http://", "tel:", "mailto:"]
        let isPath = text.hasPrefix("/") && !text.hasPrefix("//") && !text.hasPrefix("/\\")
        guard isPath || schemes.contains(where: { text.lowercased().hasPrefix($0) }) else { return nil }
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else { return nil }
        address = text
    }

    /// The place on the same page.
    public init(fragment: String) { address = "#" + Self.escaped(fragment) }

    /// Percent-encoding of everything but unreserved characters (RFC 3986 section 2.3).
    public static func escaped(_ text: String) -> String {
        // Keys, numbers and words of ours need none.
        guard !text.utf8.allSatisfy(isUnreserved) else { return text }
        var result: [UInt8] = []
        for byte in text.utf8 {
            if isUnreserved(byte) {
                result.append(byte)
            } else {
                result += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
    }

    private static let hex: [UInt8] = Array("0123456789ABCDEF".utf8)
}
