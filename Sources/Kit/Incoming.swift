internal import Domain
public import HTTPTypes

/// A request as it comes off the wire, before anything is known about it.
public struct Incoming: Sendable {
    /// `GET`, `POST`, …
    public let method: String
    /// Path and query, percent-encoded.
    public let target: String
    public let headers: HTTPFields
    /// The address at the other end of the connection.
    public let remoteAddress: String
    /// Arrives in pieces, while it is read.
    public let body: any AsyncSequence<[UInt8], any Error> & Sendable

    public init(
        _ method: String, _ target: String, headers: HTTPFields, remoteAddress: String,
        body: any AsyncSequence<[UInt8], any Error> & Sendable
    ) {
        self.method = method
        self.target = target
        self.headers = headers
        self.remoteAddress = remoteAddress
        self.body = body
    }

    /// The same from somebody unknown.
    var withoutCaller: Incoming {
        var headers = headers
        headers[.cookie] = nil
        headers[.authorization] = nil
        return Incoming(method, target, headers: headers, remoteAddress: remoteAddress, body: body)
    }

    /// The path, without the query.
    var path: Substring { target.prefix { $0 != "?" } }

    /// What stands behind the question mark.
    var queryText: Substring { target.drop { $0 != "?" }.dropFirst() }

    /// The cookies by name; of two with one name the first, which is the one of the nearer path (RFC 6265 section 5.4).
    var cookies: [String: String] {
        var result: [String: String] = [:]
        for line in headers[values: .cookie] {
            for pair in line.split(separator: ";") {
                let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                guard parts.count == 2 else { continue }
                let name = String(parts[0].drop { $0 == " " })
                if result[name] == nil { result[name] = String(parts[1]) }
            }
        }
        return result
    }

    /// The browser's end, behind proxies we trust: the last address that none of them wrote for itself.
    ///
    /// What stands there and is no address counts for nothing: then it is the proxy's own.
    func address(behind trusted: [NetworkBlock]) -> String {
        func isTrusted(_ text: String) -> Bool {
            NetworkAddress(text).map { address in trusted.contains { $0.contains(address) } } ?? false
        }
        guard isTrusted(remoteAddress), let name = HTTPField.Name("X-Forwarded-For") else { return remoteAddress }
        let hops = headers[values: name].joined(separator: ",").split(separator: ",")
            .map { String($0.filter { $0 != " " }) }
        guard let hop = hops.last(where: { !isTrusted($0) }), NetworkAddress(hop) != nil else { return remoteAddress }
        return hop
    }

    /// Whether the one who asks is a program that reads JSON rather than pages.
    var wantsJSON: Bool {
        guard let accept = headers[.accept] else { return false }
        return accept.contains("json") && !accept.contains("text/html")
    }

    /// The language asked for by the browser's own settings; nil when it asks for none of ours.
    var acceptedLanguage: String? {
        var best: (tag: String, quality: Double)?
        for part in (headers[.acceptLanguage] ?? "").prefix(200).split(separator: ",") {
            let pieces = part.split(separator: ";").map { $0.filter { $0 != " " } }
            guard let primary = pieces.first?.split(separator: "-").first?.lowercased(), ["zh", "en"].contains(primary)
            else { continue }
            let quality = pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            if quality > best?.quality ?? 0 { best = (primary, quality) }
        }
        return best?.tag
    }
}

/// What goes back, complete: nothing is decided behind this.
public struct Outgoing: Sendable {
    public var status: Int
    public var headers: HTTPFields
    public var body: Response.Body
    /// Whether the connection ends with this answer, because more was sent than we care to read.
    public var closes: Bool
    /// For the log: the pattern of the route, never the address itself.
    public var pattern: String

    /// The bytes of a page or another whole body; empty for streams and files.
    public var bytes: [UInt8] {
        guard case .bytes(let bytes, _) = body else { return [] }
        return bytes
    }
}
