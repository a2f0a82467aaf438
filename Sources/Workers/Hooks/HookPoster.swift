public import Actions
internal import AsyncHTTPClient
internal import Core
internal import Domain
internal import Foundation
internal import NIOCore
internal import NIOHTTP1

/// Posts hooks' messages over HTTP. The host is looked up here, every number of it is asked whether anything may be
/// sent there, and the connection goes to the very number that was asked: a name can't lead elsewhere in between.
///
/// Redirects aren't followed, and of an answer nothing is read but its status.
public struct HookPoster: Sendable {
    private let isDemo: Bool
    private let seconds: Int64
    private let resolve: @Sendable (String) async throws -> [String]
    private let lookingUp: LongWork

    /// - Parameters:
    ///   - isDemo: 127.0.0.1 is allowed.
    ///   - seconds: for a whole try.
    ///   - resolve: the numbers a name leads to; the system's own look-up unless said.
    public init(
        isDemo: Bool, seconds: Int64 = 15, resolve: (@Sendable (String) async throws -> [String])? = nil
    ) {
        // A look-up blocks its thread, and names that answer slowly must not hold up the others'.
        let lookingUp = LongWork(threads: 8)
        self.isDemo = isDemo
        self.seconds = seconds
        self.lookingUp = lookingUp
        self.resolve = resolve ?? { host in try await lookingUp.run { Self.numbers(of: host) } }
    }

    public var post: HookPost { HookPost { message in await send(message) } }

    /// Waits for look-ups under way, and takes no more.
    public func shutDown() async throws { try await lookingUp.shutDown() }

    private func send(_ message: HookPost.Message) async -> Hook.Answer {
        let numbers: [String]
        do {
            numbers = try await resolve(message.address.host)
        } catch {
            return .silence
        }
        guard !numbers.isEmpty else { return .silence }
        let mayGo = numbers.allSatisfy { number in
            NetworkAddress(number).map { message.address.mayReach($0, isDemo: isDemo) } ?? false
        }
        guard mayGo else { return .closed }
        // Another of its numbers at each try.
        let client = client(for: message.address.host, at: numbers[(message.attempt - 1) % numbers.count])
        let answer = await ask(message, client)
        do {
            try await client.shutdown()
        } catch {
            // What is left of the connection goes with the client; the answer is what counts.
        }
        return answer
    }

    private func client(for host: String, at number: String) -> HTTPClient {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.timeout = .init(connect: .seconds(5), read: .seconds(seconds))
        configuration.dnsOverride = [host: number]
        configuration.httpVersion = .http1Only
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    private func ask(_ message: HookPost.Message, _ client: HTTPClient) async -> Hook.Answer {
        var request = HTTPClientRequest(url: message.address.text)
        request.method = .POST
        request.headers.add(name: "content-type", value: "application/json; charset=utf-8")
        request.headers.add(name: "user-agent", value: "wangge-webhooks")
        for (name, value) in message.headers { request.headers.add(name: name, value: value) }
        request.body = .bytes(ByteBuffer(string: message.body))
        do {
            let response = try await client.execute(request, timeout: .seconds(seconds))
            let status = Int(response.status.code)
            return (100...599).contains(status) ? .status(status) : .silence
        } catch {
            return .silence
        }
    }

    /// As the system looks names up; none for a name it doesn't know.
    private static func numbers(of host: String) -> [String] {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
        defer { freeaddrinfo(list) }
        var numbers: [String] = []
        var next = list
        while let entry = next?.pointee {
            var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
            let found = getnameinfo(
                entry.ai_addr, entry.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST)
            if found == 0 {
                numbers.append(String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
            }
            next = entry.ai_next
        }
        return numbers
    }
}
