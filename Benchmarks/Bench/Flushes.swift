internal import Foundation
internal import Glibc

/// What the disk allows: 4 KiB appended and flushed, one after another, as a write-ahead log is.
enum Flushes {
    static func rate(in directory: String, seconds: Double) throws -> Double {
        let path = "\(directory)/flush-\(getpid())"
        let file = open(path, O_CREAT | O_RDWR | O_EXCL, 0o600)
        guard file >= 0 else { throw Failure("\(path) can't be made: \(String(cString: strerror(errno)))") }
        defer {
            close(file)
            unlink(path)
        }
        let page = [UInt8](repeating: 7, count: 4_096)
        return try Stopwatch().rate(for: seconds) {
            guard write(file, page, page.count) == page.count, fdatasync(file) == 0 else {
                throw Failure("\(path) can't be written: \(String(cString: strerror(errno)))")
            }
            return 1
        }
    }
}
