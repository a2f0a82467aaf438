public import Core
internal import Glibc

/// A file that is open, until it is let go of. What it has written is on disk only after `sync`.
public final class OpenFile: Sendable {
    public let path: String
    private let descriptor: Int32

    private init(_ path: String, flags: Int32) throws {
        descriptor = open(path, flags | O_CLOEXEC, 0o600)
        self.path = path
        guard descriptor >= 0 else { throw FileFault(.open, path) }
    }

    deinit { close(descriptor) }

    /// For reading from the beginning.
    public static func reading(_ path: String) throws -> OpenFile { try OpenFile(path, flags: O_RDONLY) }

    /// A new file, readable by this user alone. Throws where there is one already.
    public static func creating(_ path: String) throws -> OpenFile {
        try OpenFile(path, flags: O_WRONLY | O_CREAT | O_EXCL)
    }

    /// For writing behind what is there; made if it isn't there.
    public static func appending(_ path: String) throws -> OpenFile {
        try OpenFile(path, flags: O_WRONLY | O_CREAT | O_APPEND)
    }
}

extension OpenFile {
    public func write(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = Glibc.write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
                if count > 0 {
                    done += count
                } else if errno != EINTR {
                    throw FileFault(.write, path)
                }
            }
        }
    }

    /// The next bytes, at most `limit`; none at the end.
    public func read(upTo limit: Int) throws -> [UInt8] {
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            while true {
                let read = Glibc.read(descriptor, buffer.baseAddress, limit)
                if read < 0, errno == EINTR { continue }
                failed = read < 0
                count = max(0, read)
                return
            }
        }
        guard !failed else { throw FileFault(.read, path) }
        return bytes
    }

    /// Returns when everything written is on disk.
    public func sync() throws {
        guard fsync(descriptor) == 0 else { throw FileFault(.sync, path) }
    }
}

/// What the operating system refused to do with a file.
public struct FileFault: Tellable, Hashable {
    public enum Step: Hashable, Sendable { case open, read, write, sync, rename, remove, list, makeDirectory }

    public let step: Step
    public let path: String
    /// The system's error number.
    public let code: Int32

    init(_ step: Step, _ path: String) {
        self.step = step
        self.path = path
        code = errno
    }

    public var isMissing: Bool { code == ENOENT }

    public var problem: Problem {
        let reason = String(cString: strerror(code))
        let (chinese, english): (String, String) =
            switch step {
            case .open: ("打开", "open")
            case .read: ("读取", "read")
            case .write: ("写入", "write")
            case .sync: ("保存", "save")
            case .rename: ("改名", "rename")
            case .remove: ("删除", "remove")
            case .list: ("列出", "list")
            case .makeDirectory: ("建立", "make")
            }
        return Problem(
            isMissing ? .missing : .unavailable, "file.\(english)",
            Words(
                "无法\(chinese) \(path)：\(reason)。请检查路径、权限和磁盘空间。",
                "Can't \(english) \(path): \(reason). Check the path, the rights and the space on the disk."
            ),
            arguments: ["path": .text(path)]
        )
    }
}
