import Core
import Fixtures
import Storage
import Testing

/// Files that are whole or not there, and faults told with their path.
struct AnchorFileTests {
    static func anchor(_ position: Int64) -> Anchor {
        Anchor(position: position, at: .start, seal: [UInt8](repeating: 7, count: 32), keyID: "seal-1")
    }

    @Test func `what was appended is read back in order`() throws {
        let folder = try Folder()
        let file = AnchorFile(path: folder.path("anchors"))
        let before = try file.read()
        #expect(!file.isThere && before == Anchors())
        try file.append([Self.anchor(1), Self.anchor(2)])
        try file.append([Self.anchor(3)])
        #expect(try file.read().all.map(\.position) == [1, 2, 3])
    }

    @Test func `a line cut by a crash spoils neither those before nor those behind`() throws {
        let folder = try Folder()
        try folder.write(Array("\(Self.anchor(1))\nwangge-anchor 1 2 17".utf8), to: "anchors")
        let file = AnchorFile(path: folder.path("anchors"))
        try file.append([Self.anchor(3)])
        let read = try file.read()
        #expect(read.all.map(\.position) == [1, 3])
        #expect(read.unreadableLines == [2])
    }

    @Test func `another file is told by its path`() throws {
        let folder = try Folder()
        try folder.write(Array("hello\n".utf8), to: "letter")
        let problem = #expect(throws: Problem.self) { try AnchorFile(path: folder.path("letter")).read() }
        #expect(problem?.code == "journal.anchors-unreadable")
        #expect(problem?.words.chinese.contains("letter") == true)
    }

    @Test func `a file that can't be opened is told with path and reason`() throws {
        let folder = try Folder()
        let fault = #expect(throws: FileFault.self) { try OpenFile.reading(folder.path("nothing")) }
        #expect(fault?.isMissing == true)
        #expect(fault?.problem.kind == .missing)
        #expect(fault?.problem.words.english.contains("nothing: No such file") == true)
    }

    @Test func `a new file is made once`() throws {
        let folder = try Folder()
        try OpenFile.creating(folder.path("one")).write([1, 2])
        #expect(throws: FileFault.self) { try OpenFile.creating(folder.path("one")) }
        #expect(try OpenFile.reading(folder.path("one")).read(upTo: 9) == [1, 2])
    }
}
