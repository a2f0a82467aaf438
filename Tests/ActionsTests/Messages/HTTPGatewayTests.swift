import Actions
import Core
import Testing
import Workers

/// Texts reach a real HTTP target, and a target that refuses or stays silent is told as such.
struct HTTPGatewayTests {
    @Test func `a text arrives as JSON with the token`() async throws {
        let target = try HTTPTarget(.status("200 OK"), path: "sms")
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
        let target = try HTTPTarget(.status("403 Forbidden"), path: "sms")
        let gateway = HTTPGateway(address: target.address, token: nil)
        let problem = await #expect(throws: Problem.self) {
            try await gateway.messenger.send(Messenger.Text(phone: "19900000001", body: "x"))
        }
        try await gateway.shutDown()
        #expect(problem?.code == "message.refused")
        #expect(problem?.arguments["status"] == .integer(403))
    }

    @Test func `a redirect is not followed, so that the token stays here`() async throws {
        let elsewhere = try HTTPTarget(.status("200 OK"), path: "sms")
        let target = try HTTPTarget(.status("307 Temporary Redirect\r\nLocation: \(elsewhere.address)"), path: "sms")
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
