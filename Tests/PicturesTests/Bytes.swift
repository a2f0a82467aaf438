import Foundation

/// Pictures made here byte by byte, or by `vips` from a formula; none is anybody's.
enum Sample {
    /// A JPEG of `width` by `height` with a blue corner above left, made by vips.
    static func jpeg(width: Int, height: Int) throws -> [UInt8] { try made(width, height, "jpg[Q=90]") }
    static func png(width: Int, height: Int) throws -> [UInt8] { try made(width, height, "png") }
    static func webp(width: Int, height: Int) throws -> [UInt8] { try made(width, height, "webp") }

    private static func made(_ width: Int, _ height: Int, _ suffix: String) throws -> [UInt8] {
        let directory = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        // A portable pixmap: the left half of the first rows blue, the rest yellow.
        var pixels = [UInt8]("P6 \(width) \(height) 255\n".utf8)
        for row in 0..<height {
            for column in 0..<width {
                pixels += row < height / 2 && column < width / 2 ? [0, 0, 255] : [255, 255, 0]
            }
        }
        let source = directory.appending(path: "source.ppm")
        try Data(pixels).write(to: source)
        let target = directory.appending(path: "made.\(suffix.prefix { $0 != "[" })")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/vips")
        process.arguments = ["copy", source.path(), directory.appending(path: "made.").path() + suffix]
        try process.run()
        process.waitUntilExit()
        return try [UInt8](Data(contentsOf: target))
    }

    /// `jpeg` with an EXIF segment behind its start: orientation, a maker, a model, and a position in Yinchuan.
    static func withExif(_ jpeg: [UInt8], orientation: UInt8) -> [UInt8] {
        let tiff = exif(orientation: orientation)
        let length = tiff.count + 8
        let header: [UInt8] = [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)]
        let comment: [UInt8] = [0xFF, 0xFE, 0, 14] + Array("SECRETNOTE99".utf8)
        return Array(jpeg[0..<2]) + header + Array("Exif\0\0".utf8) + tiff + comment + Array(jpeg[2...])
    }

    static let maker = "WANGGEPHONE"
    static let model = "MODEL-7788"

    /// A big-endian TIFF: IFD0 with maker, model, orientation and a pointer to the GPS directory.
    private static func exif(orientation: UInt8) -> [UInt8] {
        let ifd0At = 8
        let entries0 = 4
        let makerAt = ifd0At + 2 + entries0 * 12 + 4
        let modelAt = makerAt + maker.utf8.count + 1
        let gpsAt = modelAt + model.utf8.count + 1
        let latitudeAt = gpsAt + 2 + 4 * 12 + 4
        let longitudeAt = latitudeAt + 24
        var tiff: [UInt8] = Array("MM".utf8) + short(42) + long(ifd0At)
        tiff += short(entries0)
        tiff += entry(0x010F, type: 2, count: maker.utf8.count + 1, long(makerAt))
        tiff += entry(0x0110, type: 2, count: model.utf8.count + 1, long(modelAt))
        tiff += entry(0x0112, type: 3, count: 1, [0, orientation, 0, 0])
        tiff += entry(0x8825, type: 4, count: 1, long(gpsAt))
        tiff += long(0)
        tiff += Array(maker.utf8) + [0] + Array(model.utf8) + [0]
        tiff += short(4)
        tiff += entry(0x0001, type: 2, count: 2, Array("N\0\0\0".utf8))
        tiff += entry(0x0002, type: 5, count: 3, long(latitudeAt))
        tiff += entry(0x0003, type: 2, count: 2, Array("E\0\0\0".utf8))
        tiff += entry(0x0004, type: 5, count: 3, long(longitudeAt))
        tiff += long(0)
        for value in [38, 29, 1331, 106, 13, 5577] {
            tiff += long(value) + long(value > 1000 ? 100 : 1)
        }
        return tiff
    }

    /// The longitude's rational as it lies in the file: looked for in what comes out.
    static let positionBytes: [UInt8] = long(5577) + long(100)

    private static func entry(_ tag: Int, type: Int, count: Int, _ value: [UInt8]) -> [UInt8] {
        short(tag) + short(type) + long(count) + value
    }

    private static func short(_ value: Int) -> [UInt8] { [UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)] }
    private static func long(_ value: Int) -> [UInt8] { short(value >> 16) + short(value & 0xFFFF) }

    /// A PNG that says it is `width` by `height` and has nothing of it: a bomb in 45 bytes.
    static func hollowPNG(width: Int, height: Int) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + long(13) + Array("IHDR".utf8)
            + long(width) + long(height) + [8, 2, 0, 0, 0, 0, 0, 0, 0] + long(0) + Array("IEND".utf8) + [
                0xAE, 0x42, 0x60, 0x82,
            ]
    }
}

extension [UInt8] {
    func holds(_ other: [UInt8]) -> Bool { Data(self).range(of: Data(other)) != nil }
    func holds(_ text: String) -> Bool { holds(Array(text.utf8)) }
}
