#if canImport(Glibc)
internal import Glibc
#endif

/// How the bytes of a text file are to be read. Chinese Excel writes GBK, UTF-8 with a mark, or UTF-16.
public enum TextEncoding: String, CaseIterable, Hashable, Sendable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    /// Holds GBK and GB 2312.
    case gb18030 = "GB18030"

    /// Reads all bytes once: a mark decides, else UTF-8 if every byte fits, else GB 18030.
    static func detected(in source: ByteSource) throws -> TextEncoding {
        let head = try source.head()
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
        if head.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        if head.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
        if let wide = withoutMark(head) { return wide }
        var check = UTF8Check()
        let read = try source.reader()
        while true {
            let chunk = try read()
            guard !chunk.isEmpty else { return check.isWhole ? .utf8 : .gb18030 }
            guard check.accepts(chunk) else { return .gb18030 }
        }
    }

    /// UTF-16 without a mark: nearly every other byte of commas, digits and line ends is zero.
    static func withoutMark(_ head: [UInt8]) -> TextEncoding? {
        let pairs = head.prefix(2048).count / 2
        guard pairs > 0 else { return nil }
        let even = (0..<pairs).count { head[2 * $0] == 0 }
        let odd = (0..<pairs).count { head[2 * $0 + 1] == 0 }
        if odd * 5 > pairs, even == 0 { return .utf16LittleEndian }
        if even * 5 > pairs, odd == 0 { return .utf16BigEndian }
        return nil
    }
}

/// Whether bytes that come in pieces are UTF-8.
struct UTF8Check {
    /// Continuation bytes still wanted, and what the next one must lie between.
    private var wanted = 0
    private var bounds: (low: UInt8, high: UInt8) = (0x80, 0xBF)

    /// Whether nothing is cut off.
    var isWhole: Bool { wanted == 0 }

    mutating func accepts(_ chunk: ArraySlice<UInt8>) -> Bool {
        chunk.withUnsafeBufferPointer { bytes in
            for byte in bytes {
                if wanted == 0, byte < 0x80 { continue }
                guard accepts(byte) else { return false }
            }
            return true
        }
    }

    private mutating func accepts(_ byte: UInt8) -> Bool {
        guard wanted == 0 else {
            guard byte >= bounds.low, byte <= bounds.high else { return false }
            wanted -= 1
            bounds = (0x80, 0xBF)
            return true
        }
        // Unicode's table of well-formed sequences: the second byte is narrower behind E0, ED, F0 and F4.
        switch byte {
        case 0xC2...0xDF: wanted = 1
        case 0xE0...0xEF:
            wanted = 2
            bounds = (byte == 0xE0 ? 0xA0 : 0x80, byte == 0xED ? 0x9F : 0xBF)
        case 0xF0...0xF4:
            wanted = 3
            bounds = (byte == 0xF0 ? 0x90 : 0x80, byte == 0xF4 ? 0x8F : 0xBF)
        default: return false
        }
        return true
    }
}

/// Turns bytes that come in pieces into UTF-8, by the C library's iconv.
final class TextDecoder {
    private let converter: iconv_t
    /// The cut-off beginning of a character, at most three bytes.
    private var rest: [UInt8] = []

    init(_ encoding: TextEncoding) {
        converter = iconv_open("UTF-8", encoding.rawValue)
        precondition(converter != iconv_t(bitPattern: -1), "the C library doesn't know \(encoding.rawValue)")
    }

    deinit { iconv_close(converter) }

    enum Outcome {
        case whole
        /// What came before the bytes that are no character.
        case wrong
    }

    /// Appends what `chunk` says to `output`.
    func decode(_ chunk: ArraySlice<UInt8>, into output: inout [UInt8]) -> Outcome {
        var input = rest + chunk
        var buffer = [UInt8](repeating: 0, count: input.count * 3 + 16)
        var (left, space) = (input.count, buffer.count)
        let (result, code) = input.withUnsafeMutableBytes { input in
            buffer.withUnsafeMutableBytes { buffer in
                var from = input.baseAddress?.assumingMemoryBound(to: CChar.self)
                var to = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
                let result = iconv(converter, &from, &left, &to, &space)
                return (result, errno)
            }
        }
        output += buffer[..<(buffer.count - space)]
        rest = Array(input.suffix(left))
        return result == -1 && code != EINVAL ? .wrong : .whole
    }

    /// Whether nothing is cut off at the end.
    var isWhole: Bool { rest.isEmpty }
}
