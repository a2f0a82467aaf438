import Foundation

/// What a recorded program's files hold after a power cut.
struct PowerCut {
    /// Contents that are on disk for certain, and what was asked of the disk since, by path.
    private var flushed: [String: [UInt8]] = [:]
    private var pending: [String: [(at: Int, event: Recording.Event)]] = [:]

    /// - Parameter end: the cut comes before the event with this index.
    init(_ recording: Recording, before end: Int) {
        for (index, event) in recording.events[..<end].enumerated() {
            switch event {
            case .write(let path, _, _), .cut(let path, _): pending[path, default: []].append((index, event))
            case .removal(let path):
                flushed[path] = nil
                pending[path] = nil
            case .flush(let path, let began):
                let early = pending[path, default: []].filter { $0.at < began }
                for (_, event) in early { flushed[path] = Self.apply(event, to: flushed[path] ?? []) }
                pending[path]?.removeAll { $0.at < began }
            case .line, .heard, .said: break
            }
        }
    }

    /// Writes the database's files into `directory`.
    ///
    /// - Parameter keeps: which of the writes that nobody had flushed reached the disk all the same, since a disk may
    ///   keep any of them.
    func restore(_ names: [String: String], to directory: URL, keeping keeps: () -> Bool) throws {
        for (path, name) in names {
            var bytes = flushed[path]
            for (_, event) in pending[path, default: []] where keeps() { bytes = Self.apply(event, to: bytes ?? []) }
            if let bytes { try Data(bytes).write(to: directory.appending(path: name)) }
        }
    }

    private static func apply(_ event: Recording.Event, to bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        switch event {
        case .write(_, let new, let offset):
            let end = offset + new.count
            if bytes.count < end { bytes += [UInt8](repeating: 0, count: end - bytes.count) }
            bytes.replaceSubrange(offset..<end, with: new)
        case .cut(_, let length):
            bytes = Array(bytes.prefix(length)) + [UInt8](repeating: 0, count: max(0, length - bytes.count))
        case .removal, .flush, .line, .heard, .said: break
        }
        return bytes
    }
}
