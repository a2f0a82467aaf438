internal import Core
internal import Crypto

/// A backup while it is written: beside its place, and in it only when it is whole and on disk.
final class BackupWriter {
    private let path: String
    private let file: OpenFile
    private var digest = SHA256()
    private var waiting: [UInt8] = []
    private(set) var pieces: Int64 = 0
    private(set) var rows: Int64 = 0
    private var isFinished = false

    init(_ path: String) throws {
        guard !Directory.exists(path) else { throw BackupFault.exists(path) }
        self.path = path
        // What a crash left of an earlier try.
        try Directory.remove(path + ".part")
        file = try OpenFile.creating(path + ".part")
        waiting += BackupFormat.magic
        waiting += [UInt8(BackupFormat.version >> 8), UInt8(BackupFormat.version & 0xFF)]
    }

    deinit {
        // Of a backup that failed nothing stays; that it can't be removed changes nothing about the failure.
        if !isFinished { try? Directory.remove(path + ".part") }
    }

    func frame(_ kind: BackupFormat.Frame, _ content: [UInt8], rows: Int = 0) throws {
        waiting.append(kind.rawValue)
        waiting.append(length: content.count)
        waiting += content
        self.rows += Int64(rows)
        if kind == .blob { pieces += 1 }
        if waiting.count >= 1 << 20 { try flush() }
    }

    /// Ends the file and puts it in its place.
    func finish() throws {
        try flush()
        var content: [UInt8] = []
        content.append(number: rows)
        content.append(number: pieces)
        content += Array(digest.finalize())
        try frame(.end, content)
        try flush()
        try file.sync()
        try Directory.publish(path + ".part", as: path)
        isFinished = true
    }

    private func flush() throws {
        digest.update(data: waiting)
        try file.write(waiting)
        waiting.removeAll(keepingCapacity: true)
    }
}

/// Goes through a backup's frames from the beginning to the end, and throws at the first byte that isn't as written.
struct BackupReader {
    let path: String

    /// Gives each frame; the end frame only when everything before it has its digest.
    func each(_ body: (BackupFormat.Frame, inout FrameContent) throws -> Void) throws {
        var input = Input(file: try OpenFile.reading(path))
        let start = try input.take(BackupFormat.magic.count + 2, ended: .notABackup)
        guard start.starts(with: BackupFormat.magic) else { throw BackupFault.notABackup }
        let version = UInt16(start[8]) << 8 | UInt16(start[9])
        guard version == BackupFormat.version else { throw BackupFault.newerFormat(version) }
        while true {
            let digest = input.digest
            var head = FrameContent(try input.take(5, ended: .cut))
            guard let kind = BackupFormat.Frame(rawValue: try head.take(1).first ?? 0) else {
                throw BackupFault.damaged
            }
            let length = try head.length()
            guard length <= BackupFormat.longestFrame else { throw BackupFault.damaged }
            var content = FrameContent(try input.take(length, ended: .cut))
            if kind == .end { try check(&content, digest, input: &input) }
            try body(kind, &content)
            if kind == .end { return }
        }
    }

    private func check(_ content: inout FrameContent, _ digest: SHA256, input: inout Input) throws {
        var copy = content
        _ = try copy.take(16)
        guard Array(copy.rest()) == Array(digest.finalize()) else { throw BackupFault.damaged }
        guard try input.isAtEnd else { throw BackupFault.damaged }
    }

    private struct Input {
        let file: OpenFile
        var digest = SHA256()
        private var buffer: [UInt8] = []
        private var place = 0

        init(file: OpenFile) { self.file = file }

        var isAtEnd: Bool {
            mutating get throws { try place == buffer.count && file.read(upTo: 1).isEmpty }
        }

        mutating func take(_ count: Int, ended: BackupFault) throws -> [UInt8] {
            while buffer.count - place < count {
                let more = try file.read(upTo: max(1 << 20, count - (buffer.count - place)))
                guard !more.isEmpty else { throw ended }
                buffer.removeFirst(place)
                place = 0
                buffer += more
            }
            let bytes = Array(buffer[place..<place + count])
            place += count
            digest.update(data: bytes)
            return bytes
        }
    }
}
