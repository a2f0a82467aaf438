/// What a picture says of itself in its first bytes, read before any decoder sees it.
public struct PictureHead: Hashable, Sendable {
    public let format: Format
    /// In pixels, as stored (before the orientation is applied), at least 1.
    public let width: Int
    public let height: Int

    /// The kinds of pictures that are taken.
    public enum Format: CaseIterable, Hashable, Sendable {
        case jpeg, png, webp
    }

    /// Nil when the bytes don't begin like a JPEG, PNG or WebP file.
    public static func format(of bytes: [UInt8]) -> Format? {
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        if bytes.count >= 12, bytes.starts(with: Array("RIFF".utf8)), bytes[8..<12].elementsEqual("WEBP".utf8) {
            return .webp
        }
        return nil
    }

    /// Nil when the bytes aren't such a picture, or end before they say how large it is.
    public init?(_ bytes: [UInt8]) {
        guard let format = Self.format(of: bytes) else { return nil }
        let size =
            switch format {
            case .jpeg: Self.jpegSize(bytes)
            case .png: Self.pngSize(bytes)
            case .webp: Self.webpSize(bytes)
            }
        guard let size, size.width > 0, size.height > 0 else { return nil }
        self.format = format
        width = size.width
        height = size.height
    }

    /// Whether the file has its end. The decoder paints what is missing grey and says nothing, so it is asked here.
    public static func isWhole(_ bytes: [UInt8]) -> Bool {
        switch format(of: bytes) {
        case .jpeg: holdsJPEGEnd(bytes)
        case .png: holdsPNGEnd(bytes)
        case .webp: bytes.count >= 8 + bytes[4..<8].reversed().reduce(0) { $0 << 8 | Int($1) }
        case nil: false
        }
    }

    /// An end-of-image marker behind the beginning of the first scan; phones put other things behind it.
    private static func holdsJPEGEnd(_ bytes: [UInt8]) -> Bool {
        var segments = JPEGSegments(bytes)
        while segments.next() != nil {}
        let rest = bytes[min(segments.position, bytes.count)...]
        return zip(rest, rest.dropFirst()).contains { $0 == 0xFF && $1 == 0xD9 }
    }

    private static func holdsPNGEnd(_ bytes: [UInt8]) -> Bool {
        var at = 8
        while at + 12 <= bytes.count {
            if bytes[(at + 4)..<(at + 8)].elementsEqual("IEND".utf8) { return true }
            at += 12 + bytes[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) }
        }
        return false
    }

    private static func pngSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
        guard bytes.count >= 24, bytes[12..<16].elementsEqual("IHDR".utf8) else { return nil }
        func number(_ at: Int) -> Int { bytes[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) } }
        return (number(16), number(20))
    }

    private static func webpSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
        guard bytes.count >= 30 else { return nil }
        func little(_ at: Int, _ count: Int) -> Int {
            bytes[at..<(at + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
        }
        switch String(decoding: bytes[12..<16], as: UTF8.self) {
        case "VP8X": return (little(24, 3) + 1, little(27, 3) + 1)
        case "VP8L":
            let bits = little(21, 4)
            return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
        case "VP8 ": return (little(26, 2) & 0x3FFF, little(28, 2) & 0x3FFF)
        default: return nil
        }
    }

    private static func jpegSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
        for segment in JPEGSegments(bytes) {
            // Start-of-frame markers; C4, C8 and CC are tables.
            guard (0xC0...0xCF).contains(segment.marker), ![0xC4, 0xC8, 0xCC].contains(segment.marker) else { continue }
            guard segment.body.count >= 6 else { return nil }
            let at = segment.body.startIndex
            return (Int(bytes[at + 3]) << 8 | Int(bytes[at + 4]), Int(bytes[at + 1]) << 8 | Int(bytes[at + 2]))
        }
        return nil
    }
}

/// The segments of a JPEG file up to its first scan: marker and body without the length.
struct JPEGSegments: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    /// Behind the last segment given.
    private(set) var position = 2

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> (marker: UInt8, body: ArraySlice<UInt8>)? {
        while position + 1 < bytes.count, bytes[position] == 0xFF, bytes[position + 1] == 0xFF { position += 1 }
        guard position + 4 <= bytes.count, bytes[position] == 0xFF else { return nil }
        let marker = bytes[position + 1]
        let length = Int(bytes[position + 2]) << 8 | Int(bytes[position + 3])
        guard marker != 0xDA, marker != 0xD9, length >= 2, position + 2 + length <= bytes.count else { return nil }
        defer { position += 2 + length }
        return (marker, bytes[(position + 4)..<(position + 2 + length)])
    }
}
