import Foundation
import Synchronization
import Testing

/// A receiver on loopback that answers one request a connection, each with the next of its answers and the last one for
/// good.
final class HTTPTarget: Sendable {
    /// What a request gets.
    enum Reply: Hashable, Sendable {
        /// The status line without the version, and further header lines.
        case status(String)
        /// Nothing, for as long as the target lives.
        case silence
    }

    let address: String
    private let replies: [Reply]
    private let kept = Mutex<(requests: [String], open: [Int32])>(([], []))
    private let socket: Int32

    /// Whole requests, the oldest first.
    var requests: [String] { kept.withLock { $0.requests } }
    /// Of each request what its header says.
    func header(_ name: String) -> [String] {
        requests.compactMap { request in
            request.split(separator: "\r\n").first { $0.lowercased().hasPrefix("\(name): ") }
                .map { String($0.dropFirst(name.count + 2)) }
        }
    }
    var bodies: [String] {
        requests.map { request in
            request.range(of: "\r\n\r\n").map { String(request[$0.upperBound...]) } ?? ""
        }
    }

    /// - Parameter path: of its address, without the slash before it.
    init(_ replies: Reply..., path: String) throws {
        self.replies = replies
        let listener = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let port: UInt16? = withUnsafeMutablePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                guard bind(listener, address, length) == 0, listen(listener, 64) == 0,
                    getsockname(listener, address, &length) == 0
                else { return false }
                return true
            } ? UInt16(bigEndian: pointer.pointee.sin_port) : nil
        }
        socket = listener
        address = "http://127.0.0.1:\(try #require(port))/\(path)"
        Thread { [weak self] in
            while case let connection = accept(listener, nil, nil), connection >= 0 {
                guard let self else { return }
                self.answer(on: connection)
            }
        }.start()
    }

    deinit {
        for connection in kept.withLock({ $0.open }) { close(connection) }
        shutdown(socket, Int32(SHUT_RDWR))
        close(socket)
    }

    private func answer(on connection: Int32) {
        var received: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while !Self.isWhole(received) {
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            received += buffer[..<count]
        }
        let number = kept.withLock { kept in
            kept.requests.append(String(decoding: received, as: UTF8.self))
            return kept.requests.count
        }
        guard case .status(let status)? = replies[..<min(number, replies.count)].last else {
            return kept.withLock { $0.open.append(connection) }
        }
        let response = Array("HTTP/1.1 \(status)\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".utf8)
        _ = send(connection, response, response.count, 0)
        close(connection)
    }

    /// Whether head and body have arrived.
    private static func isWhole(_ bytes: [UInt8]) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let end = text.range(of: "\r\n\r\n") else { return false }
        let lengths = text[..<end.lowerBound].lowercased().split(separator: "\r\n").compactMap { line in
            line.hasPrefix("content-length:") ? Int(line.dropFirst(15).trimmingCharacters(in: .whitespaces)) : nil
        }
        return text[end.upperBound...].utf8.count >= (lengths.first ?? 0)
    }
}
