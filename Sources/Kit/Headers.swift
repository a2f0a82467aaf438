internal import HTTPTypes

/// The headers that every answer has.
enum Headers {
    static func everywhere(isEncrypted: Bool) -> HTTPFields {
        var fields = HTTPFields()
        for (name, value) in fixed + (isEncrypted ? [("Strict-Transport-Security", "max-age=31536000")] : []) {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        return fields
    }

    private static let fixed = [
        ("Content-Security-Policy", contentPolicy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        (
            "Permissions-Policy",
            "geolocation=(self), camera=(self), microphone=(), payment=(), usb=(), interest-cohort=()"
        ),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ]

    /// Nothing from other hosts, nothing inline, in nobody's frame. `blob:` shows a photo before it is sent, `data:`
    /// is what Leaflet draws an empty tile with.
    private static let contentPolicy = [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' blob: data:",
        "connect-src 'self'", "manifest-src 'self'", "worker-src 'self'", "form-action 'self'",
        "frame-ancestors 'none'", "base-uri 'none'",
    ].joined(separator: "; ")
}

/// What our cookies are called. Behind https the browser itself holds them to this host (RFC 6265bis, `__Host-`).
struct CookieNames: Sendable {
    private let isEncrypted: Bool

    init(isEncrypted: Bool) { self.isEncrypted = isEncrypted }

    var session: String { full("session") }
    var visitor: String { full("visitor") }
    var notice: String { full("notice") }
    var language: String { full("lang") }
    var theme: String { full("theme") }
    var elder: String { full("elder") }

    func full(_ name: String) -> String { isEncrypted ? Self.prefix + name : name }

    static let prefix = "__Host-"

    /// - Parameter lifetime: seconds; 0 forgets the cookie.
    func header(_ name: String, _ value: String, lifetime: Int) -> String {
        "\(name)=\(value); Path=/; Max-Age=\(lifetime); HttpOnly; SameSite=Lax\(isEncrypted ? "; Secure" : "")"
    }
}
