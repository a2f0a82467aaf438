internal import CQrencode
internal import Core

#if canImport(Glibc)
internal import Glibc
#endif

/// A QR code as a square of dark and light modules.
public struct QRCode: Hashable, Sendable {
    /// Modules along a side, without the quiet zone: 21...177.
    public let size: Int
    /// Row after row; true is dark.
    private let modules: [Bool]

    /// How much of the code may be dirty or torn and still be read.
    public enum Level: CaseIterable, Hashable, Sendable {
        /// About 7 %: for screens.
        case low
        /// About 15 %: for paper indoors.
        case medium
        /// About 25 %: for doors and walls.
        case quartile
        /// About 30 %: for the weather, and for codes with a mark in the middle.
        case high

        /// The most UTF-8 bytes that fit.
        public var capacity: Int {
            switch self {
            case .low: 2953
            case .medium: 2331
            case .quartile: 1663
            case .high: 1273
            }
        }
    }

    /// The light margin that a reader needs, in modules.
    public static let quietZone = 4

    /// - Parameter text: 1 to `level.capacity` UTF-8 bytes without a zero byte; read back as UTF-8.
    /// - Throws: `Problem`, when it is empty, too long, or holds a zero byte.
    public init(_ text: String, level: Level) throws {
        guard !text.isEmpty, !text.utf8.contains(0) else { throw Self.empty }
        guard let code = QRcode_encodeString(text, 0, level.native, QR_MODE_8, 1) else {
            guard errno == ERANGE else { throw Self.failed }
            throw Self.tooLong(text, level)
        }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard width > 0, let data = code.pointee.data else { throw Self.failed }
        size = width
        // Only the lowest bit is colour; the others are the library's notes.
        modules = UnsafeBufferPointer(start: data, count: width * width).map { $0 & 1 == 1 }
    }

    /// Whether the module is dark; rows and columns are 0..<size from the upper left.
    public func isDark(row: Int, column: Int) -> Bool { modules[row * size + column] }
}

extension QRCode {
    /// The side with the quiet zone on both ends: the drawing's `viewBox` is `0 0 side side`.
    public var side: Int { size + 2 * Self.quietZone }

    /// The dark modules as data of an SVG path (its `d`), a rectangle a run, in units of modules, quiet zone included.
    /// Holds only digits, `M`, `h`, `v`, `z`, `-` and blanks.
    public var path: String {
        var path = ""
        for row in 0..<size {
            var column = 0
            while column < size {
                let start = column
                while column < size, isDark(row: row, column: column) { column += 1 }
                if column > start {
                    let length = column - start
                    path += "M\(start + Self.quietZone) \(row + Self.quietZone)h\(length)v1h-\(length)z"
                }
                column += 1
            }
        }
        return path
    }

    /// The whole drawing as an SVG file: black on white, for print and download.
    public var svg: String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" shape-rendering="crispEdges">\
        <path fill="#fff" d="M0 0h\(side)v\(side)H0z"/><path fill="#000" d="\(path)"/></svg>

        """
    }
}

extension QRCode {
    private static let empty = Problem(
        .invalid, "code.empty",
        Words("二维码里要有文字，且不能含空字符。", "A QR code needs text, without a zero character."))

    private static let failed = Problem(
        .internalFault, "code.failed",
        Words("二维码没有做成，请再试一次。", "The QR code could not be made. Try again."))

    private static func tooLong(_ text: String, _ level: Level) -> Problem {
        let bytes = text.utf8.count
        return Problem(
            .tooLarge, "code.too-long",
            Words(
                "内容有 \(bytes) 字节，二维码在此容错级别最多放 \(level.capacity) 字节。请缩短内容，或改用网址。",
                "The text has \(bytes) bytes; a QR code at this level holds \(level.capacity). "
                    + "Shorten it, or put it behind an address."),
            arguments: ["bytes": .integer(bytes), "most": .integer(level.capacity)])
    }
}

extension QRCode.Level {
    fileprivate var native: QRecLevel {
        switch self {
        case .low: QR_ECLEVEL_L
        case .medium: QR_ECLEVEL_M
        case .quartile: QR_ECLEVEL_Q
        case .high: QR_ECLEVEL_H
        }
    }
}
