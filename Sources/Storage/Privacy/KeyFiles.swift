internal import Core
internal import Crypto
internal import Foundation

/// The directory of keys: one file a key, readable by its owner alone, outside the database and outside its backups.
///
/// A file says in lines what the key is, `name: value`; the last, `check`, tells a damaged file from a wrong key.
public struct KeyFiles: Sendable {
    /// The directory's path.
    public let directory: String

    public init(directory: String) { self.directory = directory }

    /// - Throws: a `Problem` that names the file when one is damaged, readable by others, or a purpose has no key.
    public func load() throws -> KeyRing {
        var names: [String]
        do { names = try FileManager.default.contentsOfDirectory(atPath: directory) } catch {
            throw KeyProblem.noDirectory(directory)
        }
        names = names.filter { $0.hasSuffix(Self.ending) }.sorted()
        return try KeyRing(names.map(read))
    }

    /// Makes the directory, if need be, and writes the keys that aren't there; what is there stays as it is.
    public func save(_ ring: KeyRing) throws {
        try FileManager.default.createDirectory(
            atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        for key in ring.keys where !FileManager.default.fileExists(atPath: path(of: key)) {
            try write(key)
        }
    }

    /// Removes a key's file. What it sealed can't be opened any more, in no backup either.
    public func drop(_ key: SecretKey) throws {
        try FileManager.default.removeItem(atPath: path(of: key))
        try flushDirectory()
    }

    private static let ending = ".key"

    private func path(of key: SecretKey) -> String { "\(directory)/\(key.id)-\(key.purpose.rawValue)\(Self.ending)" }

    /// Beside it first, on disk, then under its name: a key is whole or not there.
    private func write(_ key: SecretKey) throws {
        let name = path(of: key)
        let unfinished = name + ".new"
        guard
            FileManager.default.createFile(
                atPath: unfinished, contents: nil, attributes: [.posixPermissions: 0o600]),
            let file = FileHandle(forWritingAtPath: unfinished)
        else { throw KeyProblem.unwritable(directory) }
        try file.write(contentsOf: Data(KeyText.text(key).utf8))
        try file.synchronize()
        try file.close()
        guard rename(unfinished, name) == 0 else { throw KeyProblem.unwritable(directory) }
        try flushDirectory()
    }

    private func flushDirectory() throws {
        guard let handle = FileHandle(forReadingAtPath: directory) else { throw KeyProblem.unwritable(directory) }
        try handle.synchronize()
        try handle.close()
    }

    private func read(_ name: String) throws -> SecretKey {
        let path = "\(directory)/\(name)"
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        if let mode = attributes[.posixPermissions] as? Int, mode & 0o077 != 0 {
            throw KeyProblem.unreadableFile(
                name,
                why: Words(
                    "别的用户也能读它，请运行 chmod 600 “\(path)”", "other users can read it; run chmod 600 '\(path)'"))
        }
        guard let bytes = FileManager.default.contents(atPath: path),
            let text = String(validating: bytes, as: UTF8.self)
        else { throw KeyProblem.unreadableFile(name, why: Words("读不出文字", "it holds no text")) }
        return try KeyText.key(text, name: name)
    }
}

/// A key as lines of text.
enum KeyText {
    static func text(_ key: SecretKey) -> String {
        """
        wangge-key: 1
        id: \(key.id)
        purpose: \(key.purpose.rawValue)
        algorithm: \(key.algorithm.rawValue)
        created_ms: \(key.created.milliseconds)
        bytes: \(hexadecimal(key.bytes))
        check: \(check(key.bytes))

        """
    }

    static func key(_ text: String, name: String) throws -> SecretKey {
        var lines: [Substring: Substring] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2 { lines[parts[0]] = parts[1].drop { $0 == " " } }
        }
        func field(_ field: Substring) throws -> String {
            guard let value = lines[field] else {
                throw KeyProblem.unreadableFile(name, why: Words("缺少“\(field)”一行", "the line `\(field)` is missing"))
            }
            return String(value)
        }
        guard try field("wangge-key") == "1", let id = Int(try field("id")), id > 0, id <= Int(UInt32.max),
            let purpose = SecretKey.Purpose(rawValue: try field("purpose")),
            let algorithm = SecretKey.Algorithm(rawValue: try field("algorithm")),
            let created = Int64(try field("created_ms"))
        else {
            throw KeyProblem.unreadableFile(
                name, why: Words("编号、用途、算法或日期不是本程序认得的", "its number, purpose, algorithm or date is unknown"))
        }
        guard let bytes = bytes(try field("bytes")), bytes.count == 32, check(bytes) == (try field("check")) else {
            throw KeyProblem.unreadableFile(name, why: Words("内容被改动过", "its content was changed"))
        }
        return SecretKey(id: id, purpose, algorithm, created: Instant(milliseconds: created), bytes: bytes)
    }

    /// 16 hexadecimal digits that are another's when a single digit of the key was changed.
    private static func check(_ bytes: [UInt8]) -> String {
        hexadecimal(Array(SHA256.hash(data: Array("wangge-key".utf8) + bytes).prefix(8)))
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Nil when `text` isn't pairs of hexadecimal digits.
    private static func bytes(_ text: String) -> [UInt8]? {
        let digits = text.compactMap(\.hexDigitValue)
        guard digits.count == text.count, digits.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
    }
}
