import Domain
import Testing

struct NetworkAddressTests {
    @Test(arguments: [
        ("10.1.2.3", "10.1.2.3"), ("::ffff:10.1.2.3", "10.1.2.3"), ("::FFFF:a01:203", "10.1.2.3"),
        ("2001:db8::1", "2001:0db8:0:0:0:0:0:1"), ("::", "0:0:0:0:0:0:0:0"), ("fe80::1%eth0", "FE80::1"),
        ("64:ff9b::10.1.2.3", "64:ff9b::a01:203"),
    ])
    func `one address has several ways of writing`(one: String, other: String) throws {
        #expect(try #require(NetworkAddress(one)) == NetworkAddress(other))
    }

    @Test(arguments: [
        "", "10.1.2", "10.1.2.3.4", "10.1.2.256", "10.1.2.03", "10.1.2.+3", "10.1.2.", "localhost", "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9", "1::2::3", ":::", "12345::", "g::", "::+1", "::-0", "1.2.3.4::", "1:2:3:4:5:6:7:8::",
        "10.1.2.3:443", "[::1]",
    ])
    func `what is no address is none`(text: String) { #expect(NetworkAddress(text) == nil) }

    @Test(arguments: [
        ("10.0.0.0/8", "10.255.1.2", true), ("10.0.0.0/8", "11.0.0.0", false), ("10.1.2.3", "10.1.2.3", true),
        ("10.1.2.3", "10.1.2.4", false), ("192.168.4.0/22", "192.168.7.255", true),
        ("192.168.4.0/22", "192.168.8.0", false), ("2001:db8::/33", "2001:db8:7fff::1", true),
        ("2001:db8::/33", "2001:db8:8000::1", false), ("10.0.0.0/8", "::ffff:10.1.1.1", true),
        ("::1", "127.0.0.1", false), ("0.0.0.0/1", "127.0.0.1", true),
    ])
    func `a block holds what begins like it`(block: String, address: String, isInside: Bool) throws {
        let block = try #require(NetworkBlock(block))
        #expect(block.contains(try #require(NetworkAddress(address))) == isInside)
    }

    @Test(arguments: [
        "", "10.0.0.1/8", "10.0.0.0/33", "10.0.0.0/0", "0.0.0.0/0", "::/0", "10.0.0.0/", "10.0.0.0/+8", "10.0.0.0/8/8",
        "proxy.example", "2001:db8::1/64", "10.0.0.0/-1",
    ])
    func `a slip, and everybody, are no block`(text: String) { #expect(NetworkBlock(text) == nil) }
}
