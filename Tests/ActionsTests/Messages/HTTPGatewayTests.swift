import Actions
import Core
import Foundation
import Synchronization
import Testing
import Workers

/// Texts reach a real HTTP target, and a target that refuses or stays silent is told as such.
struct HTTPGatewayTests {
    @Test func `a text arrives as JSON with the token`() async throws {
        let target = try Target(answering: "200 OK")
        let gateway = HTTPGateway(address: target.address, token: "secret-token")
        try await gateway.messenger.send(Messenger.Text(phone: "19900000001", body: "验证码 123456"))
        try await gateway.shutDown()

        let request = try #require(target.requests.first)
        #expect(request.hasPrefix("POST /sms HTTP/1.1\r\n"))
        #expect(request.lowercased().contains("authorization: bearer secret-token"))
        #expect(request.contains(#""phone":"19900000001""#))
        #expect(request.contains("验证码 123456"))
    }

    @Test func `a refusal is a problem that names the status`() async throws {
        let target = try Target(answering: "403 Forbidden")
        let gateway = HTTPGateway(address: target.address, token: nil)
        let problem = await #expect(throws: Problem.self) {
            try await gateway.messenger.send(Messenger.Text(phone: "19900000001", body: "x"))
        }
        try await gateway.shutDown()
        #expect(problem?.code == "message.refused")
        #expect(problem?.arguments["status"] == .integer(403))
    }

    @Test func `a redirect is not followed, so that the token stays here`() async throws {
        let elsewhere = try Target(answering: "200 OK")
        let target = try Target(answering: "307 Temporary Redirect\r\nLocation: \(elsewhere.address)")
        let gateway = HTTPGateway(address: target.address, token: "secret-token")
        let problem = await #expect(throws: Problem.self) {
            try await gateway.messenger.send(Messenger.Text(phone: "19900000001", body: "x"))
        }
        try await gateway.shutDown()
        #expect(problem?.code == "message.refused")
        #expect(elsewhere.requests.isEmpty)
    }

    @Test func `nobody there is a problem too`() async throws {
        let gateway = HTTPGateway(address: "http://127.0.0.1:9/sms", token: nil)
        let problem = await #expect(throws: Problem.self) {
            try await gateway.messenger.send(Messenger.Text(phone: "19900000001", body: "x"))
        }
        try await gateway.shutDown()
        #expect(problem?.code == "message.no-answer")
        #expect(problem?.kind == .unavailable)
    }
}

/// A small HTTP server on loopback that answers one request a connection, always the same.
private final class Target: Sendable {
    let address: String
    private let kept = Mutex<[String]>([])
    private let socket: Int32

    var requests: [String] { kept.withLock { $0 } }

    /// - Parameter answering: the status line without the version, and further header lines.
    init(answering status: String) throws {
        let listener = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let port: UInt16? = withUnsafeMutablePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                guard bind(listener, address, length) == 0, listen(listener, 8) == 0,
                    getsockname(listener, address, &length) == 0
                else { return false }
                return true
            } ? UInt16(bigEndian: pointer.pointee.sin_port) : nil
        }
        socket = listener
        address = "http://127.0.0.1:\(try #require(port))/sms"
        Thread { [weak self] in
            while case let connection = accept(listener, nil, nil), connection >= 0 {
                guard let self else { return }
                self.answer(on: connection, status)
            }
        }.start()
    }

    deinit {
        shutdown(socket, Int32(SHUT_RDWR))
        close(socket)
    }

    private func answer(on connection: Int32, _ status: String) {
        var received: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while !Self.isWhole(received) {
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            received += buffer[..<count]
        }
        kept.withLock { $0.append(String(decoding: received, as: UTF8.self)) }
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
