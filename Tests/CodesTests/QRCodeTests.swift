import Codes
import Core
import Foundation
import Testing

struct QRCodeTests {
    @Test func `a code has three finders and a quiet zone`() throws {
        let code = try QRCode("https://wangge.example/d/0123456789ABC", level: .quartile)
        #expect(code.size >= 21 && (code.size - 17) % 4 == 0)
        #expect(code.side == code.size + 8)
        let last = code.size - 7
        for (row, column) in [(0, 0), (0, last), (last, 0)] {
            let ring = (0..<7).map { code.isDark(row: row, column: column + $0) }
            let second = (0..<7).map { code.isDark(row: row + 1, column: column + $0) }
            #expect(ring.allSatisfy { $0 })
            #expect(second == [true, false, false, false, false, false, true])
        }
        #expect(!code.isDark(row: code.size - 1, column: code.size - 1) || code.isDark(row: code.size - 8, column: 8))
    }

    @Test func `the path draws exactly the dark modules`() throws {
        let code = try QRCode("网格员今天来过", level: .medium)
        var drawn: Set<[Int]> = []
        for run in code.path.split(separator: "M") {
            let numbers = run.split { !$0.isNumber }.compactMap { Int($0) }
            for offset in 0..<numbers[2] {
                drawn.insert([numbers[1] - QRCode.quietZone, numbers[0] - QRCode.quietZone + offset])
            }
        }
        for row in 0..<code.size {
            for column in 0..<code.size {
                #expect(drawn.contains([row, column]) == code.isDark(row: row, column: column))
            }
        }
        #expect(code.path.allSatisfy { "0123456789Mhvz- ".contains($0) })
    }

    @Test(arguments: QRCode.Level.allCases)
    func `what just fits is coded and a byte more is told`(level: QRCode.Level) throws {
        let most = String(repeating: "a", count: level.capacity)
        #expect(try QRCode(most, level: level).size == 177)
        let problem = try #require(throws: Problem.self) { try QRCode(most + "a", level: level) }
        #expect(problem.kind == .tooLarge && problem.code == "code.too-long")
        #expect(problem.words.chinese.contains("\(level.capacity)"))
    }

    @Test(arguments: ["", "a\u{0}b"])
    func `nothing and zero bytes are refused`(text: String) throws {
        #expect(try #require(throws: Problem.self) { try QRCode(text, level: .low) }.code == "code.empty")
    }

    /// The proof by somebody else's decoder, where Debian's zbar-tools and libvips-tools are installed.
    @Test(arguments: [
        "HTTPS://WANGGE.EXAMPLE/D/0123456789ABC", "https://例子.中国/楼栋/3号楼?二单元=1",
        "otpauth://totp/Wangge:li?secret=JBSWY3DPEHPK3PXP&issuer=Wangge", "0123456789",
        String(repeating: "网格", count: 150),
    ])
    func `a phone would read it`(text: String) throws {
        guard ["/usr/bin/zbarimg", "/usr/bin/vips"].allSatisfy(FileManager.default.isExecutableFile(atPath:)) else {
            print("skipped: zbarimg (zbar-tools) or vips (libvips-tools) is not installed")
            return
        }
        let directory = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let drawing = directory.appending(path: "code.svg").path()
        let picture = directory.appending(path: "code.png").path()
        for level in QRCode.Level.allCases {
            try QRCode(text, level: level).svg.write(toFile: drawing, atomically: true, encoding: .utf8)
            _ = try output("/usr/bin/vips", ["copy", drawing + "[scale=8]", picture])
            let said = try output("/usr/bin/zbarimg", ["--raw", "-q", "-Sdisable", "-Sqrcode.enable", picture])
            #expect(said.trimmingCharacters(in: .newlines) == text, "\(level)")
        }
    }

    private func output(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardOutput = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
