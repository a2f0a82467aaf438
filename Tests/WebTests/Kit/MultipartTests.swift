import Core
import HTTPTypes
import Testing

@testable import Kit

/// Forms with files, however the network cuts them.
struct MultipartTests {
    private static let type = "multipart/form-data; boundary=XyZ"

    private static func form(_ parts: [(head: String, body: [UInt8])]) -> [UInt8] {
        var bytes: [UInt8] = []
        for part in parts {
            bytes += Array("--XyZ\r\n\(part.head)\r\n\r\n".utf8) + part.body + [0x0D, 0x0A]
        }
        return bytes + Array("--XyZ--\r\n".utf8)
    }

    private static let whole = form([
        (head: #"Content-Disposition: form-data; name="text""#, body: Array("楼道灯坏了\r\n第二行".utf8)),
        (
            head: "Content-Disposition: form-data; name=\"photo\"; filename=\"楼道;照片.jpg\"\r\nContent-Type: image/jpeg",
            body: Array("\r\n--Xy".utf8) + [0, 255, 13, 10, 45, 45]
        ),
        (head: #"content-disposition: form-data; name=empty; filename="""#, body: []),
        (head: #"Content-Disposition: form-data; filename="C:\\路径\\a%22b.txt"; name="old""#, body: Array("x".utf8)),
    ])

    private func read(_ bytes: [UInt8], pieces: [Int]) throws -> RequestBody {
        var parser = try MultipartParser(contentType: Self.type)
        var gathering = MultipartGathering()
        var start = 0
        for size in pieces + [bytes.count] where start < bytes.count {
            let end = min(start + max(1, size), bytes.count)
            for event in try parser.read(Array(bytes[start..<end])) { try gathering.take(event) }
            start = end
        }
        try parser.end()
        return gathering.body
    }

    private func check(_ body: RequestBody) throws {
        #expect(body.form["text"] == "楼道灯坏了\r\n第二行")
        #expect(body.files.map(\.fileName) == ["楼道;照片.jpg", "a\"b.txt"])
        #expect(body.files.map(\.field) == ["photo", "old"])
        #expect(body.files[0].mediaType == "image/jpeg")
        #expect(try body.files[0].bytes() == Array("\r\n--Xy".utf8) + [0, 255, 13, 10, 45, 45])
    }

    @Test func `a form is read whole`() throws { try check(read(Self.whole, pieces: [])) }

    @Test func `a form is read byte by byte`() throws {
        try check(read(Self.whole, pieces: Array(repeating: 1, count: Self.whole.count)))
    }

    @Test func `where the pieces are cut changes nothing`() throws {
        var dice = Dice(seed: 1)
        for _ in 0..<300 {
            let pieces = (0..<200).map { _ in Int.random(in: 1...40, using: &dice) }
            try check(read(Self.whole, pieces: pieces))
        }
    }

    @Test func `a body changed anywhere is read or refused, never trapped on`() throws {
        var dice = Dice(seed: 2)
        for _ in 0..<2000 {
            var bytes = Self.whole
            for _ in 0..<Int.random(in: 1...3, using: &dice) {
                bytes[Int.random(in: bytes.indices, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
            }
            bytes.removeLast(Int.random(in: 0...40, using: &dice))
            do {
                _ = try read(bytes, pieces: [Int.random(in: 1...100, using: &dice)])
            } catch let problem as Problem {
                #expect([.invalid, .tooLarge].contains(problem.kind))
            }
        }
    }

    @Test func `a large file lies on disk and goes with its last holder`() throws {
        let large = [UInt8](repeating: 65, count: 300_000)
        let bytes = Self.form([(head: #"Content-Disposition: form-data; name="f"; filename="a.bin""#, body: large)])
        var body: RequestBody? = try read(bytes, pieces: Array(repeating: 10_000, count: 40))
        let file = try #require(body?.files.first)
        let path = try #require(file.path)
        #expect(try file.bytes() == large)
        #expect(path.contains("wangge-upload"))
        body = nil
        #expect(file.size == 300_000)
    }

    @Test(arguments: [
        ("multipart/form-data", "", "分隔符"), ("multipart/form-data; boundary=", "", "分隔符"),
        (Self.type, "", "没有传完"), (Self.type, "hello, this is not it at all", "开头不是分隔符"),
        (Self.type, "--XyZ\r\n", "没有传完"), (Self.type, "--XyZab", "分隔符后面不对"),
        (Self.type, "--XyZ\r\nnonsense\r\n\r\nx\r\n--XyZ--", "头无法读取"),
        (Self.type, "--XyZ\r\nContent-Disposition: form-data\r\n\r\nx\r\n--XyZ--", "没有名称"),
        (Self.type, "--XyZ\r\nA: \(String(repeating: "a", count: 5000))\r\n\r\nx\r\n--XyZ--", "头无法读取"),
    ])
    func `a broken upload gets a sentence`(type: String, text: String, expected: String) {
        let problem = #expect(throws: Problem.self) {
            var parser = try MultipartParser(contentType: type)
            _ = try parser.read(Array(text.utf8))
            try parser.end()
        }
        #expect(problem?.words.chinese.contains(expected) == true)
        #expect(problem?.kind == .invalid)
    }
}

/// Random numbers that are the same in every run (SplitMix64).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
