import Core
import Foundation
import Storage
import Testing

final class KeyFilesTests {
    let directory = NSTemporaryDirectory() + "wangge-keys-\(UUID().uuidString)"
    let files: KeyFiles
    let ring: KeyRing

    init() throws {
        files = KeyFiles(directory: directory)
        ring = try VaultTests.ring()
        try files.save(ring)
    }

    deinit {
        // The test is over; a directory that won't go away is the system's to clear.
        try? FileManager.default.removeItem(atPath: directory)
    }

    private func problem() throws -> Problem { try #require(throws: Problem.self) { try files.load() } }

    @Test func `a ring comes back from its files as it went in`() throws {
        let loaded = try files.load()
        #expect(loaded.keys.map(\.id) == ring.keys.map(\.id))
        #expect(loaded.keys.map(\.bytes) == ring.keys.map(\.bytes))
        #expect(loaded.keys.map(\.purpose) == ring.keys.map(\.purpose))
        #expect(loaded.keys.map(\.created) == ring.keys.map(\.created))
    }

    @Test func `only the owner can read the directory and the files`() throws {
        func mode(_ path: String) throws -> Int {
            try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
        }
        #expect(try mode(directory) == 0o700)
        let names = try FileManager.default.contentsOfDirectory(atPath: directory)
        #expect(names.sorted() == ["1-personal.key", "2-lookup.key", "3-seal.key", "4-form.key"])
        for name in names { #expect(try mode("\(directory)/\(name)") == 0o600) }
    }

    @Test func `saving again changes no key that is there`() throws {
        try files.save(try VaultTests.ring(90))
        #expect(try files.load().keys.map(\.bytes) == ring.keys.map(\.bytes))
    }

    @Test func `a missing key gets a sentence that says which and what to do`() throws {
        try FileManager.default.removeItem(atPath: "\(directory)/1-personal.key")
        let problem = try problem()
        #expect(problem.code == "keys.missing")
        #expect(problem.words.english.contains("personal") && problem.words.english.contains("wangge init"))
    }

    @Test func `a missing directory gets a sentence that names it`() throws {
        try FileManager.default.removeItem(atPath: directory)
        #expect(try problem().words.chinese.contains(directory))
    }

    @Test func `a key that others can read is refused, with the command that mends it`() throws {
        let path = "\(directory)/3-seal.key"
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        #expect(try problem().words.english.contains("chmod 600 '\(path)'"))
    }

    @Test(arguments: [
        ("bytes: 08", "bytes: 18"), ("id: 1", "id: -1"), ("purpose: personal", "purpose: other"), ("check:", "chick:"),
        ("aes-256-gcm", "sm4-gcm"), ("wangge-key: 1", "wangge-key: 2"),
    ])
    func `a changed file gets a sentence that names it`(old: String, new: String) throws {
        let path = "\(directory)/1-personal.key"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains(old))
        try text.replacingOccurrences(of: old, with: new).write(toFile: path, atomically: false, encoding: .utf8)
        let problem = try problem()
        #expect(problem.code == "keys.file-unreadable")
        #expect(problem.words.english.contains("1-personal.key"))
    }

    @Test func `two keys with one number are refused`() throws {
        let stranger = SecretKey(
            id: 1, .lookup, .hmacSHA256, created: VaultTests.now, bytes: .init(repeating: 3, count: 32))
        #expect(throws: Problem.self) { try KeyRing(ring.keys + [stranger]) }
    }
}
