import Core
import Domain
import Fixtures
import Foundation
import Glibc
import Kit
import Logging
import ServiceLifecycle
import Synchronization
import Testing

/// The site on a real socket.
@Suite(.serialized) struct ServerTests {
    private static let things = Capability(routes: [
        .post("/count", .anyone, body: .raw(limit: 1_000_000)) { .json(.integer($0.body.count)) },
        .get("/slow", .anyone) { _ in
            try await Task.sleep(for: .milliseconds(500))
            return .json("done")
        },
        .get("/pieces", .anyone) { _ in
            let counter = Counter()
            return .stream(
                AsyncThrowingStream { counter.next().map { Array("piece \($0)\n".utf8) } }, type: "text/csv")
        },
    ])

    private final class Counter: Sendable {
        private let count = Mutex(0)
        func next() -> Int? {
            count.withLock { count in
                count += 1
                return count <= 1000 ? count : nil
            }
        }
    }

    /// Runs a server while `body` talks to it, then stops it gracefully.
    private func serving(
        live: LiveEvents = LiveEvents(), limits: Limits = Limits(), _ more: [Capability] = [],
        _ body: @escaping @Sendable (_ port: Int, _ stop: @escaping @Sendable () async -> Void) async throws -> Void
    ) async throws {
        let site = try TestSite([Self.things] + more, limits: limits)
        let (ports, found) = AsyncStream.makeStream(of: Int.self)
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let server = Server(site.reception, host: "127.0.0.1", port: 0, live: live, logger: logger) {
            found.yield($0)
        }
        let group = ServiceGroup(configuration: .init(services: [server], logger: logger))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            tasks.addTask {
                var iterator = ports.makeAsyncIterator()
                let port = try #require(await iterator.next())
                try await body(port) { await group.triggerGracefulShutdown() }
                await group.triggerGracefulShutdown()
            }
            try await tasks.waitForAll()
        }
    }

    /// A group of services describes each of them to name it; by reflection that took two seconds of every start.
    @Test func `a server is named without spelling out its keys and files`() throws {
        let site = try TestSite([Self.things])
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let server = Server(site.reception, host: "127.0.0.1", port: 0, live: LiveEvents(), logger: logger)
        #expect("\(server)" == "Server")
    }

    /// Sends `text` and returns everything that comes until the other side closes, or nothing comes for 3 s.
    private func talk(_ port: Int, _ text: String, then more: [UInt8] = []) async throws -> String {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(with: Result { try Self.exchange(port, Array(text.utf8) + more) })
            }
        }
    }

    private static func exchange(_ port: Int, _ bytes: [UInt8]) throws -> String {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { Glibc.close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var patience = timeval(tv_sec: 3, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        let isConnected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected else { throw POSIXError(.ECONNREFUSED) }
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { break }
            sent += count
        }
        var result: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(socket, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            result += buffer[..<count]
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static let ending = "Host: localhost\r\nConnection: close\r\n"

    @Test func `a page comes over the wire, compressed where it is asked for`() async throws {
        try await serving { port, _ in
            let plain = try await talk(port, "GET / HTTP/1.1\r\n\(Self.ending)\r\n")
            #expect(plain.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(plain.contains("<!DOCTYPE html>"))
            let small = try await talk(port, "GET / HTTP/1.1\r\n\(Self.ending)Accept-Encoding: gzip\r\n\r\n")
            #expect(small.lowercased().contains("content-encoding: gzip"))
            #expect(small.utf8.count < plain.utf8.count)
            let head = try await talk(port, "HEAD / HTTP/1.1\r\n\(Self.ending)\r\n")
            #expect(head.hasSuffix("\r\n\r\n"))
            #expect(!head.contains("<html"))
        }
    }

    @Test func `a stream comes whole`() async throws {
        try await serving { port, _ in
            let answer = try await talk(port, "GET /pieces HTTP/1.1\r\n\(Self.ending)\r\n")
            #expect(answer.contains("piece 1\n"))
            #expect(answer.contains("piece 1000\n"))
        }
    }

    @Test func `a body too large is refused and the connection ends`() async throws {
        try await serving { port, _ in
            let head = "POST /look HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000000\r\n\r\n"
            let refused = try await talk(port, head, then: [UInt8](repeating: 65, count: 100_000))
            #expect(refused.hasPrefix("HTTP/1.1 413"))
            #expect(refused.lowercased().contains("connection: close"))
        }
    }

    @Test func `a body that doesn't come is given up`() async throws {
        try await serving(limits: Limits(bodySeconds: 1)) { port, _ in
            let head = "POST /count HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nabc"
            let refused = try await talk(port, head)
            #expect(refused.hasPrefix("HTTP/1.1 503") || refused.isEmpty)
        }
    }

    @Test func `a body of broken chunks is the sender's fault, and the server stands`() async throws {
        try await serving { port, _ in
            let head = "POST /count HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\n"
            let refused = try await talk(port, head)
            #expect(refused.isEmpty || refused.hasPrefix("HTTP/1.1 422") || refused.hasPrefix("HTTP/1.1 400"))
            let health = try await talk(port, "GET /health HTTP/1.1\r\n\(Self.ending)\r\n")
            #expect(health.contains("up"))
        }
    }

    @Test func `a head that is too large, or no HTTP, is refused`() async throws {
        try await serving { port, _ in
            let long = String(repeating: "a", count: 40_000)
            let large = try await talk(port, "GET / HTTP/1.1\r\nHost: localhost\r\nX: \(long)\r\n\r\n")
            #expect(large.isEmpty || large.hasPrefix("HTTP/1.1 4"))
            let nonsense = try await talk(port, "hello\r\n\r\n")
            #expect(nonsense.isEmpty || nonsense.hasPrefix("HTTP/1.1 400"))
            let health = try await talk(port, "GET /health HTTP/1.1\r\n\(Self.ending)\r\n")
            #expect(health.contains("up"))
        }
    }

    @Test func `a connection that says nothing is closed`() async throws {
        try await serving(limits: Limits(idleSeconds: 1)) { port, _ in
            let start = ContinuousClock.now
            let answer = try await talk(port, "GET / HTTP/1.1\r\nHost: local")
            #expect(answer.isEmpty)
            #expect(ContinuousClock.now - start < .seconds(2.9))
        }
    }

    @Test func `what runs when the stop comes is finished, and live events end`() async throws {
        let live = LiveEvents()
        let events = Capability(routes: [.get("/events", .anyone) { _ in .events(try live.subscribe { _ in true }) }])
        try await serving(live: live, [events]) { port, stop in
            async let slow = talk(port, "GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n")
            async let listened = talk(port, "GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n")
            while live.listenerCount == 0 { try await Task.sleep(for: .milliseconds(10)) }
            live.announce([LiveEvent(kind: "area.renamed", subject: "area/1", areas: [])])
            try await Task.sleep(for: .milliseconds(100))
            await stop()
            let finished = try await slow
            #expect(finished.contains("done"))
            let heard = try await listened
            #expect(heard.contains("text/event-stream"))
            #expect(heard.contains(#"data: {"kind":"area.renamed","subject":"area/1"}"#))
        }
    }
}
