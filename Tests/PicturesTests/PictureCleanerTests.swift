import Core
import Foundation
import Testing

@testable import Pictures

struct PictureCleanerTests {
    let cleaner = PictureCleaner()

    @Test func `position, device and notes are gone`() throws {
        let source = Sample.withExif(try Sample.jpeg(width: 200, height: 100), orientation: 1)
        // The fault this guards against: the same look-up finds all of it in what came in.
        for secret in [Sample.maker, Sample.model, "SECRETNOTE99", "Exif"] { #expect(source.holds(secret)) }
        #expect(source.holds(Sample.positionBytes))

        let sizes = try cleaner.clean(source)
        for picture in [sizes.large, sizes.small] {
            for secret in [Sample.maker, Sample.model, "SECRETNOTE99", "Exif"] { #expect(!picture.bytes.holds(secret)) }
            #expect(!picture.bytes.holds(Sample.positionBytes))
            #expect(JPEGSegments(picture.bytes).allSatisfy { ![0xE1, 0xE2, 0xED, 0xFE].contains($0.marker) })
        }
    }

    @Test func `a picture taken upright by a turned phone comes out upright`() throws {
        let source = Sample.withExif(try Sample.jpeg(width: 200, height: 100), orientation: 6)
        let sizes = try cleaner.clean(source)
        #expect((sizes.large.width, sizes.large.height) == (100, 200))
    }

    @Test func `large ones shrink to both sizes and small ones stay`() throws {
        let sizes = try cleaner.clean(Sample.jpeg(width: 2400, height: 1200))
        #expect((sizes.large.width, sizes.large.height) == (1600, 800))
        #expect((sizes.small.width, sizes.small.height) == (320, 160))
        let tiny = try cleaner.clean(Sample.png(width: 40, height: 30))
        #expect((tiny.large.width, tiny.small.width) == (40, 40))
    }

    @Test func `JPEG, PNG and WebP come out as JPEG`() throws {
        for source in [
            try Sample.jpeg(width: 64, height: 48), try Sample.png(width: 64, height: 48),
            try Sample.webp(width: 64, height: 48),
        ] {
            let head = try #require(PictureHead(source))
            #expect((head.width, head.height) == (64, 48))
            #expect(PictureHead(try cleaner.clean(source).large.bytes)?.format == .jpeg)
        }
    }

    @Test func `what is no picture is told so`() {
        let pdf = Array("%PDF-1.7 ".utf8)
        let heic = [UInt8](repeating: 0, count: 4) + Array("ftypheic".utf8)
        let svg = Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8)
        let gif = Array("GIF89a".utf8)
        for bytes in [[], [0xFF], pdf, heic, svg, gif, [UInt8](repeating: 7, count: 5000)] {
            expect("picture.not-a-picture", bytes)
        }
    }

    @Test func `what breaks off or is damaged is told so, at every length`() throws {
        let whole = try Sample.jpeg(width: 300, height: 200)
        for length in [3, 4, 10, 20, 100, whole.count / 2, whole.count - 2] {
            expect("picture.broken", Array(whole.prefix(length)))
        }
        expect("picture.broken", [0xFF, 0xD8, 0xFF] + [UInt8](repeating: 0xAA, count: 4000))
        let png = try Sample.png(width: 300, height: 200)
        for length in [8, 20, 60, png.count - 10] { expect("picture.broken", Array(png.prefix(length))) }
        let webp = try Sample.webp(width: 300, height: 200)
        for length in [12, 20, 40, webp.count - 1] { expect("picture.broken", Array(webp.prefix(length))) }
        expect("picture.broken", Array("RIFF\u{4}\u{0}\u{0}\u{0}WEBPVP8 ".utf8) + [UInt8](repeating: 1, count: 30))
    }

    @Test func `a bomb is refused by its head, before any decoder`() throws {
        let blocked = PictureCleaner(program: "/nonexistent/vipsthumbnail")
        let problem = try #require(throws: Problem.self) {
            try blocked.clean(Sample.hollowPNG(width: 60_000, height: 60_000))
        }
        #expect(problem.code == "picture.too-many-pixels")
        #expect(problem.words.english.contains("60000 by 60000"))
        expect("picture.too-many-pixels", Sample.hollowPNG(width: 0x7FFF_FFFF, height: 0x7FFF_FFFF))
        expect("picture.broken", Sample.hollowPNG(width: 0, height: 10))
        expect("picture.broken", Sample.hollowPNG(width: 8000, height: 7000))
    }

    @Test func `too many bytes are told with the limit`() throws {
        var limits = PictureCleaner.Limits.usual
        limits.bytes = 1 << 20
        let problem = try #require(throws: Problem.self) {
            try PictureCleaner(limits: limits).clean([UInt8](repeating: 0xFF, count: (1 << 20) + 1))
        }
        #expect(problem.kind == .tooLarge && problem.words.chinese.contains("1.1 MB，最多 1 MB"))
    }

    @Test func `a machine without the program says what to install`() throws {
        let source = try Sample.jpeg(width: 10, height: 10)
        let problem = try #require(throws: Problem.self) {
            try PictureCleaner(program: "/nonexistent/vipsthumbnail").clean(source)
        }
        #expect(problem.kind == .unavailable && problem.words.english.contains("libvips-tools"))
    }

    @Test func `a decoder that hangs is stopped, and one that crashes harms nobody`() throws {
        let source = try Sample.jpeg(width: 10, height: 10)
        var limits = PictureCleaner.Limits.usual
        limits.seconds = 1
        for (script, code) in [("while :; do sleep 60; done", "picture.too-slow"), ("kill -SEGV $$", "picture.broken")]
        {
            let program = try Self.script(script)
            defer { try? FileManager.default.removeItem(atPath: program) }
            let start = ContinuousClock.now
            let problem = try #require(throws: Problem.self) {
                try PictureCleaner(limits: limits, program: program).clean(source)
            }
            #expect(problem.code == code)
            #expect(ContinuousClock.now - start < .seconds(20))
        }
    }

    @Test func `a decoder that wants more memory than it may have fails alone`() throws {
        var limits = PictureCleaner.Limits.usual
        limits.memory = 24 << 20
        let source = try Sample.jpeg(width: 2400, height: 1200)
        #expect(throws: Problem.self) { try PictureCleaner(limits: limits).clean(source) }
    }

    @Test func `metadata that a program left in is never passed on`() throws {
        let source = Sample.withExif(try Sample.jpeg(width: 10, height: 10), orientation: 1)
        // A program that only copies: its first argument is the source, its last the target with options behind.
        let program = try Self.script("for last; do :; done; cp \"$1\" \"${last%%[*}\"")
        defer { try? FileManager.default.removeItem(atPath: program) }
        let problem = try #require(throws: Problem.self) { try PictureCleaner(program: program).clean(source) }
        #expect(problem.code == "picture.not-cleaned")
    }

    @Test func `nothing of the source stays behind`() throws {
        let directory = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let cleaner = PictureCleaner(directory: directory.path())
        _ = try cleaner.clean(Sample.withExif(Sample.jpeg(width: 20, height: 20), orientation: 3))
        let damaged = Sample.hollowPNG(width: 100, height: 100)
        #expect(throws: Problem.self) { try cleaner.clean(damaged) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path()).isEmpty)
    }

    private func expect(_ code: String, _ bytes: [UInt8], _ location: SourceLocation = #_sourceLocation) {
        let problem = #expect(throws: Problem.self, sourceLocation: location) { try cleaner.clean(bytes) }
        #expect(problem?.code == code, sourceLocation: location)
        #expect(problem?.words.chinese.hasSuffix("。") == true, sourceLocation: location)
    }

    private static func script(_ body: String) throws -> String {
        let path = NSTemporaryDirectory() + "wangge-script-\(UUID().uuidString)"
        try "#!/bin/sh\n\(body)\n".write(toFile: path, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return path
    }
}
