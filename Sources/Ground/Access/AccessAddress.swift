internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The addresses of signing in, of one's own account, and of the administrators' lists.
enum AccessAddress {
    static let signIn = Link("sign-in")
    static let secondStep = Link("sign-in", "second")
    static let phone = Link("sign-in", "phone")
    static let phoneCode = Link("sign-in", "phone", "code")

    static let own = Link("account")
    static let ownPassword = Link("account", "password")
    static let ownSecondFactor = Link("account", "second-factor")
    static let beginSecondFactor = Link("account", "second-factor", "beginning")
    static let confirmSecondFactor = Link("account", "second-factor", "confirmation")
    static let proveSecondFactor = Link("account", "second-factor", "proof")
    static let removeSecondFactor = Link("account", "second-factor", "removal")
    static let renewRecoveryCodes = Link("account", "second-factor", "recovery-codes")
    static let endOtherSessions = Link("account", "sessions", "end")
    static let leave = Link("account", "leave")
    static func endSession(_ id: SessionID) -> Link { Link("account", "sessions", id.description, "end") }
    static func endLeave(_ id: Key<Deputy>) -> Link { Link("account", "leave", id.description, "end") }

    static let accounts = Link("accounts")
    static let newAccount = Link("accounts", "new")
    static func account(_ id: Key<Caller>) -> Link { Link("accounts", id.description) }
    static func account(_ id: Key<Caller>, _ act: String) -> Link { Link("accounts", id.description, act) }
    static func endGrant(_ id: Key<RoleGrant>) -> Link { Link("grants", id.description, "end") }
    static func endToken(_ id: Key<APIToken>) -> Link { Link("tokens", id.description, "end") }
    static func link(_ token: String) -> Link { Link("links", token) }

    static let roles = Link("roles")
    static func role(_ role: Role) -> Link { Link("roles", role.rawValue) }

    static let outbox = Link("demo", "outbox")
    static let codes = Link("demo", "codes")
}

/// Cookies of this capability.
enum AccessCookie {
    /// The token of a session that waits for its code. Not the session's own cookie: that one is thrown away while it
    /// opens nothing.
    static let half = "half"
    /// By which a browser is known that somebody signed in with before.
    static let device = "device"
    /// The token of a code that was sent to a phone.
    static let challenge = "challenge"
}

extension Request {
    /// A cookie of ours, whatever the site's encryption makes of its name.
    func ownCookie(_ name: String) -> String? { cookies["__Host-\(name)"] ?? cookies[name] }

    var origin: Origin {
        Origin(
            address: remoteAddress, userAgent: userAgent, device: ownCookie(AccessCookie.device), language: language)
    }

    /// Where to go after signing in: a page of this site, the first one where none was asked for.
    var destination: Link {
        let then = form["then"] ?? query["then"] ?? ""
        guard then.hasPrefix("/"), !then.hasPrefix("/sign-") else { return Link() }
        return Link(outside: then) ?? Link()
    }

    /// The session of a person; a program has none to act on.
    func requireSession() throws -> SessionID {
        guard let session else { throw Problem.notSignedIn }
        return session
    }
}

extension Response {
    /// The browser is signed in by `ticket` and goes to `destination`, or first to what must be done.
    static func signedIn(_ ticket: Ticket, to destination: Link) -> Response {
        let target: Link
        switch ticket.duty {
        case nil: target = destination
        case .proveSecondFactor: target = AccessAddress.ownSecondFactor
        case .changePassword: target = AccessAddress.ownPassword
        }
        var response = Response.seeOther(target).signingIn(token: ticket.token, seconds: ticket.seconds)
            .with(Cookie(AccessCookie.half, "", lifetime: 0)).with(Cookie(AccessCookie.challenge, "", lifetime: 0))
        if let device = ticket.device {
            response = response.with(Cookie(AccessCookie.device, device, lifetime: Ticket.deviceSeconds))
        }
        if ticket.readsElderView {
            response = response.with(Cookie("elder", "18", lifetime: 31_536_000))
        }
        return response
    }
}

extension HTML {
    /// A moment as people read it, with the machine's form beside it.
    static func time(_ instant: Instant) -> HTML {
        "<time datetime=\"\(instant.description)\">\(instant.local)</time>"
    }
}
