import Domain
import Fixtures
import HTTPTypes
import Testing

@testable import Kit

/// Whose word counts for where a request comes from: tries at a password are counted by it.
struct ProxyTests {
    private static let proxies = ["127.0.0.1", "10.0.0.0/8", "2001:db8::/32"].compactMap { NetworkBlock($0) }

    private func address(_ remote: String, _ forwarded: [String], behind trusted: [NetworkBlock] = proxies) -> String {
        var headers = HTTPFields()
        if let name = HTTPField.Name("X-Forwarded-For") { headers[values: name] = forwarded }
        let body = AsyncThrowingStream<[UInt8], any Error> { $0.finish() }
        return Incoming("GET", "/", headers: headers, remoteAddress: remote, body: body).address(behind: trusted)
    }

    @Test func `a stranger's own word counts for nothing`() {
        #expect(address("203.0.113.9", ["198.51.100.1"]) == "203.0.113.9")
        #expect(address("127.0.0.1", ["198.51.100.1"], behind: []) == "127.0.0.1")
    }

    @Test func `behind proxies it is the last address that none of them wrote for itself`() {
        #expect(address("127.0.0.1", ["198.51.100.1"]) == "198.51.100.1")
        #expect(address("127.0.0.1", ["192.0.2.7, 198.51.100.1", "10.9.9.9"]) == "198.51.100.1")
        #expect(address("::ffff:10.1.1.1", ["192.0.2.7, 2001:db8::5"]) == "192.0.2.7")
        #expect(address("127.0.0.1", ["10.1.1.1,10.2.2.2"]) == "127.0.0.1")
    }

    @Test func `what is no address counts for nothing`() {
        #expect(address("127.0.0.1", ["192.0.2.7, unknown"]) == "127.0.0.1")
        #expect(address("127.0.0.1", [""]) == "127.0.0.1")
        #expect(address("not an address", ["192.0.2.7"]) == "not an address")
    }
}
