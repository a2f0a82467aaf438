internal import Core

/// The anchors in a file outside the database: one line each, only ever appended.
public struct AnchorFile: Sendable {
    public let path: String

    public init(path: String) { self.path = path }

    public var isThere: Bool { Directory.exists(path) }

    /// Writes the lines behind what is there and returns when they are on disk.
    public func append(_ anchors: [Anchor]) throws { try append(lines: anchors.map(\.description)) }

    /// Notes that everything up to an anchor was written to an archive file with this digest.
    public func append(_ archived: Archived) throws { try append(lines: [archived.description]) }

    private func append(lines: [String]) throws {
        guard !lines.isEmpty else { return }
        let isNew = !Directory.exists(path)
        // A crash may have cut the last line: what follows begins a line of its own.
        let begin = try isNew || text().hasSuffix("\n") || text().isEmpty ? "" : "\n"
        let file = try OpenFile.appending(path)
        try file.write(Array((begin + lines.joined(separator: "\n") + "\n").utf8))
        try file.sync()
        if isNew { try Directory.sync(Directory.parent(of: path)) }
    }

    /// Everything in the file, in order; nothing when there is no file yet. Throws a `Problem` when the file has lines
    /// and none of them is an anchor.
    public func read() throws -> Anchors {
        var anchors = Anchors()
        guard Directory.exists(path) else { return anchors }
        let lines = try text().split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
            if let anchor = Anchor(line) {
                anchors.all.append(anchor)
            } else if let archived = Archived(line) {
                anchors.archived.append(archived)
            } else {
                anchors.unreadableLines.append(index + 1)
            }
        }
        guard !anchors.all.isEmpty || anchors.unreadableLines.isEmpty else { throw Self.notAnchors(path) }
        return anchors
    }

    private func text() throws -> String {
        let file = try OpenFile.reading(path)
        var bytes: [UInt8] = []
        while true {
            let more = try file.read(upTo: 65_536)
            if more.isEmpty { return String(decoding: bytes, as: UTF8.self) }
            bytes += more
        }
    }

    private static func notAnchors(_ path: String) -> Problem {
        Problem(
            .invalid, "journal.anchors-unreadable",
            Words(
                "\(path) 里没有锚点。请核对该文件是否为 wangge 写出的锚点文件。",
                "\(path) holds no anchor. Check that it is the anchor file that wangge wrote."
            ),
            arguments: ["path": .text(path)]
        )
    }
}

/// What was noted outside the database.
public struct Anchors: Hashable, Sendable {
    public var all: [Anchor] = []
    public var archived: [Archived] = []
    /// Lines, from 1, that are neither: cut by a crash, or changed by somebody.
    public var unreadableLines: [Int] = []

    public init() {}
}

/// A note outside the database that everything up to an anchor lies in an archive file.
public struct Archived: Hashable, Sendable {
    /// Of the closing anchor.
    public let position: Int64
    public let seal: [UInt8]
    /// SHA-256 of the archive file.
    public let digest: [UInt8]
}

extension Archived: CustomStringConvertible {
    private static let mark = "wangge-archive"

    /// `wangge-archive 1 POSITION SEAL DIGEST`, both in hexadecimal.
    public var description: String {
        "\(Self.mark) 1 \(position) \(Hexadecimal.text(seal)) \(Hexadecimal.text(digest))"
    }

    /// Nil unless `line` is one that `description` writes.
    public init?(_ line: some StringProtocol) {
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 5, words[0] == Self.mark, words[1] == "1", let position = Int64(words[2]), position > 0,
            let seal = Hexadecimal.bytes(words[3]), seal.count == 32,
            let digest = Hexadecimal.bytes(words[4]), digest.count == 32
        else { return nil }
        self.init(position: position, seal: seal, digest: digest)
    }
}
