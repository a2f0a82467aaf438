public import Actions
internal import AsyncHTTPClient
internal import Core
internal import Foundation
internal import NIOCore
internal import NIOHTTP1

/// A city's own message gateway: one POST of `{"phone": …, "text": …}` a message, with a bearer token. A message that
/// may be tried again has a header `Idempotency-Key`, the same each time: a gateway sends it once.
///
/// Any answer of 200...299 counts as taken. Redirects aren't followed: a token must not travel to another host.
public struct HTTPGateway: Sendable {
    private let address: String
    private let token: String?
    private let client: HTTPClient

    /// - Parameters:
    ///   - address: `https://…`, or `http://…` inside the city's own network.
    ///   - token: sent as `Authorization: Bearer`; never logged.
    public init(address: String, token: String?) {
        self.address = address
        self.token = token
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.timeout = .init(connect: .seconds(5), read: .seconds(10))
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    public var messenger: Messenger {
        Messenger { text in try await send(text) }
    }

    public func shutDown() async throws { try await client.shutdown() }

    private struct Body: Encodable {
        let phone: String
        let text: String
    }

    private func send(_ text: Messenger.Text) async throws {
        var request = HTTPClientRequest(url: address)
        request.method = .POST
        request.headers.add(name: "content-type", value: "application/json; charset=utf-8")
        if let key = text.key { request.headers.add(name: "idempotency-key", value: key) }
        if let token { request.headers.add(name: "authorization", value: "Bearer \(token)") }
        request.body = .bytes(ByteBuffer(bytes: try JSONEncoder().encode(Body(phone: text.phone, text: text.body))))
        let response: HTTPClientResponse
        do {
            response = try await client.execute(request, timeout: .seconds(15))
        } catch {
            throw Self.silent
        }
        guard (200...299).contains(response.status.code) else { throw Self.refused(Int(response.status.code)) }
    }

    private static let silent = Problem(
        .unavailable, "message.no-answer",
        Words("短信网关没有回应，短信没有发出，请稍后再试。", "The message gateway didn't answer and nothing was sent; try again later."))

    private static func refused(_ status: Int) -> Problem {
        Problem(
            .unavailable, "message.refused",
            Words(
                "短信网关拒绝了（状态 \(status)），短信没有发出；请告诉系统管理员。",
                "The message gateway refused (status \(status)) and nothing was sent; tell the system administrator."),
            arguments: ["status": .integer(status)])
    }
}
