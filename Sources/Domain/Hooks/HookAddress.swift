internal import Core

/// Where messages go: `https://…`, or `http://` to a number of the city's own network. Never this machine, its
/// neighbours on the wire, or what tells machines their secrets: a message must not be a way to ask them.
public struct HookAddress: Hashable, Sendable {
    /// As it is called, scheme and host in small letters.
    public let text: String
    /// A name or an IPv4 address, without a port.
    public let host: String
    let isEncrypted: Bool

    /// Bytes of an address.
    public static let longest = 500

    /// - Parameter isDemo: 127.0.0.1 is allowed, so that messages can be tried.
    public init(_ typed: some StringProtocol, isDemo: Bool) throws(Hook.Refusal) {
        let typed = String(typed).trimmed
        guard (1...Self.longest).contains(typed.utf8.count), typed.utf8.allSatisfy(Self.isPlain),
            let mark = typed.firstRange(of: "://")
        else { throw .addressMisshapen }
        let scheme = typed[..<mark.lowerBound].lowercased()
        let authority = typed[mark.upperBound...].prefix { $0 != "/" && $0 != "?" }
        let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
        guard scheme == "https" || scheme == "http", parts.count == 1 || parts.count == 2 && Self.isPort(parts[1]),
            Self.isHost(parts[0].lowercased())
        else { throw .addressMisshapen }
        host = parts[0].lowercased()
        isEncrypted = scheme == "https"
        text = "\(scheme)://\(authority.lowercased())\(typed[authority.endIndex...])"
        if host == "localhost" || host.hasSuffix(".localhost") { throw .addressClosed }
        guard let number = NetworkAddress(host) else {
            guard isEncrypted else { throw .addressInClear }
            return
        }
        guard !mayReach(number, isDemo: isDemo) else { return }
        throw Self.isOpen(number) ? .addressInClear : .addressClosed
    }

    /// Whether a message may go to a number that the host leads to at the time of sending.
    public func mayReach(_ number: NetworkAddress, isDemo: Bool) -> Bool {
        if isDemo, host == "127.0.0.1", number == NetworkAddress(host) { return true }
        return Self.isOpen(number) && (isEncrypted || Self.inner.contains { $0.contains(number) })
    }

    /// Printable ASCII that stands in an address; `@`, `#` and brackets among what doesn't.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x21...0x7E).contains(byte) && !"\"#<>@[]\\^`{|}".utf8.contains(byte)
    }

    private static func isPort(_ text: Substring) -> Bool {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) } && (Int(text).map { (1...65_535).contains($0) } ?? false)
    }

    /// A name whose last part isn't a number, or four numbers: `0x7f.1` and `2130706433` are other ways to write some.
    private static func isHost(_ text: String) -> Bool {
        if NetworkAddress(text) != nil { return true }
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        let areLabels = labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                && label.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        }
        return areLabels && text.utf8.count <= 253 && labels.last?.first?.isNumber == false
    }

    // MARK: Numbers

    private static func isOpen(_ number: NetworkAddress) -> Bool {
        guard !closed.contains(where: { $0.contains(number) }) else { return false }
        return number.bytes.count == 4 || open.contains { $0.contains(number) }
    }

    private static let inner = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"].compactMap { NetworkBlock($0) }

    /// Of IPv6: what is given out to the world, and what a site keeps for itself.
    private static let open = ["2000::/3", "fc00::/7"].compactMap { NetworkBlock($0) }

    /// This network and machine, providers' own (100.100.100.200 among them), neighbours on the wire (169.254.169.254
    /// among them), what is for trials, for many, for nobody; of IPv6 what has an address of IPv4 inside, and where
    /// clouds tell machines about themselves.
    private static let closed = [
        "0.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "192.0.0.0/24", "198.18.0.0/15", "224.0.0.0/3",
        "2001::/32", "2002::/16", "fd00:ec2::/32",
    ].compactMap { NetworkBlock($0) }
}
