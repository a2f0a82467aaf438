import Fixtures
import Foundation

/// The system calls of a program that matter to durability, in the order in which they began and ended.
///
/// Recorded by strace: nothing in the program knows of it.
struct Recording {
    enum Event {
        case write(path: String, bytes: [UInt8], offset: Int)
        case cut(path: String, length: Int)
        case removal(path: String)
        /// What had been written to the file before `began` (an index into the events) is on disk now.
        case flush(path: String, began: Int)
        /// A line on standard output.
        case line(String, thread: Substring)
        /// What the server said to a thread, such as that a statement ended as `COMMIT`.
        case heard([UInt8], thread: Substring)
        /// Something was sent to the server.
        case said
    }

    private(set) var events: [Event] = []

    /// nil where system calls can't be recorded.
    static let recorder: String? = {
        let path = "/usr/bin/strace"
        guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
        let trial = Process()
        trial.executableURL = URL(filePath: path)
        trial.arguments = ["-o", "/dev/null", "/bin/true"]
        trial.standardError = FileHandle.nullDevice
        guard (try? trial.run()) != nil else { return nil }
        trial.waitUntilExit()
        // Where tracing is forbidden (some containers), strace fails.
        return trial.terminationStatus == 0 ? path : nil
    }()

    /// Runs the probe to its end.
    init(of run: ProbeRun) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "wangge-trace-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: Self.recorder ?? "")
        process.arguments =
            [
                "-f", "-y", "-xx", "-s", "1000000", "-o", file.path, "-e",
                "trace=write,pwrite64,fdatasync,fsync,ftruncate,unlink,recvfrom,sendto", ProbeRun.program,
            ] + run.arguments
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        var reader = TraceReader()
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") { reader.read(line) }
        events = reader.events
    }
}

/// Reads strace's lines: `19156 fdatasync(7<path>) = 0`, or the same in two halves when another thread came between.
private struct TraceReader {
    var events: [Recording.Event] = []
    /// Calls that have begun, by thread: their text and how many events there were.
    private var begun: [Substring: (text: String, at: Int)] = [:]

    mutating func read(_ line: Substring) {
        guard let space = line.firstIndex(of: " ") else { return }
        let thread = line[..<space]
        let call = line[space...].drop { $0 == " " }
        if let mark = call.range(of: " <unfinished ...>") {
            begun[thread] = (String(call[..<mark.lowerBound]), events.count)
            // A write counts from its beginning, since it may have happened by then; the rest from its end.
            if call.hasPrefix("pwrite64") { add(begun[thread]?.text ?? "", thread, at: events.count) }
        } else if call.hasPrefix("<... "), let rest = call.range(of: "resumed>") {
            guard let first = begun.removeValue(forKey: thread), !first.text.hasPrefix("pwrite64") else { return }
            add(first.text + call[rest.upperBound...], thread, at: first.at)
        } else {
            add(String(call), thread, at: events.count)
        }
    }

    private mutating func add(_ call: String, _ thread: Substring, at began: Int) {
        let name = call.prefix { $0 != "(" }
        let path = call.between("<", ">").map { String(decoding: Self.bytes($0), as: UTF8.self) } ?? ""
        let data = call.between("\"", "\"").map(Self.bytes) ?? []
        let last = call.dropLast(call.hasSuffix(")") ? 1 : 0).split(separator: ",").last
        let number = last.flatMap { Int($0.prefix { $0 != ")" }.trimmingCharacters(in: .whitespaces)) } ?? 0
        switch name {
        case "pwrite64": events.append(.write(path: path, bytes: data, offset: number))
        case "write" where call.hasPrefix("write(1<"):
            events.append(.line(String(decoding: data.dropLast(), as: UTF8.self), thread: thread))
        case "ftruncate": events.append(.cut(path: path, length: number))
        case "unlink": events.append(.removal(path: String(decoding: data, as: UTF8.self)))
        case "fdatasync", "fsync": events.append(.flush(path: path, began: began))
        case "sendto": events.append(.said)
        case "recvfrom": events.append(.heard(data, thread: thread))
        default: break
        }
    }

    /// `\x2f\x74` as bytes.
    private static func bytes(_ text: Substring) -> [UInt8] {
        text.split(separator: "\\x").compactMap { UInt8($0, radix: 16) }
    }
}

extension String {
    fileprivate func between(_ open: Character, _ close: Character) -> Substring? {
        guard let start = firstIndex(of: open), let end = self[index(after: start)...].firstIndex(of: close) else {
            return nil
        }
        return self[index(after: start)..<end]
    }
}
