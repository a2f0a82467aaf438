/// Markup that is safe to send. Interpolating text escapes it; interpolating markup doesn't.
///
/// Escaping covers text and quoted attributes, nothing else: a literal holds no unquoted attribute, no script or style
/// with an interpolation, no `on…` attribute; an address enters as a `Link` (DESIGN.md section 4, "HTML safety").
public struct HTML: ExpressibleByStringInterpolation, Hashable, Sendable {
    /// UTF-8.
    public private(set) var bytes: [UInt8]

    public init(stringLiteral markup: String) { bytes = Array(markup.utf8) }
    public init(stringInterpolation parts: Parts) { bytes = parts.bytes }

    /// Nothing.
    public static let none: HTML = ""

    public var isEmpty: Bool { bytes.isEmpty }
    public var markup: String { String(decoding: bytes, as: UTF8.self) }

    /// Markup that somebody else made and we trust: a QR drawing, a file of icons. Counted by the tidy test.
    public init(trusted markup: String) { bytes = Array(markup.utf8) }

    public struct Parts: StringInterpolationProtocol {
        var bytes: [UInt8] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        public mutating func appendLiteral(_ literal: String) { bytes.append(contentsOf: literal.utf8) }
        public mutating func appendInterpolation(_ html: HTML) { bytes.append(contentsOf: html.bytes) }
        public mutating func appendInterpolation(_ list: [HTML]) { for html in list { bytes += html.bytes } }
        public mutating func appendInterpolation(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }
        public mutating func appendInterpolation(_ link: Link) { appendInterpolation(link.address) }

        public mutating func appendInterpolation(_ text: String) {
            // In stretches: most texts hold nothing to escape, and a byte at a time is five times as slow.
            var text = text
            text.withUTF8 { utf8 in
                var start = 0
                for index in utf8.indices {
                    guard let escape = Self.escape(of: utf8[index]) else { continue }
                    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
                    appendLiteral(escape)
                    start = index + 1
                }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
            }
        }

        private static func escape(of byte: UInt8) -> String? {
            // Every character to escape lies below `?`.
            guard byte < UInt8(ascii: "?") else { return nil }
            switch byte {
            case UInt8(ascii: "&"): return "&amp;"
            case UInt8(ascii: "<"): return "&lt;"
            case UInt8(ascii: ">"): return "&gt;"
            case UInt8(ascii: "\""): return "&quot;"
            case UInt8(ascii: "'"): return "&#39;"
            default: return nil
            }
        }
    }
}

extension HTML {
    public static func + (a: HTML, b: HTML) -> HTML { "\(a)\(b)" }
}
