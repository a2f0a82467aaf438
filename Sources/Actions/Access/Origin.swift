public import Core
internal import Database
internal import Domain
internal import Storage

/// Where a request to sign in comes from.
public struct Origin: Hashable, Sendable {
    /// The network address at the other end, as text.
    public let address: String
    /// The browser's name for itself.
    public let userAgent: String
    /// The cookie by which a browser is known that signed in before; nil where it has none.
    public let device: String?
    public let language: Language

    public init(address: String, userAgent: String, device: String?, language: Language) {
        self.address = address
        self.userAgent = userAgent
        self.device = device
        self.language = language
    }
}

/// What the browser gets after proving something.
public struct Ticket: Hashable, Sendable {
    /// The session's token.
    public let token: String
    /// How long the browser keeps it at most.
    public let seconds: Int
    /// The cookie by which this browser is known from now on; nil while the second factor is awaited.
    public let device: String?
    /// What must be done before the person's roles work; nil as a rule.
    public let duty: SignedIn.Duty?
    public let readsElderView: Bool
    /// Seconds the browser keeps the device's cookie.
    public static let deviceSeconds = 180 * 86_400
}

/// A count of tries, kept under a digest that says neither who nor where.
struct AttemptSource: Hashable, Sendable {
    let digest: [UInt8]
    let throttle: Throttle
    /// Whether a success clears it: what is one person's; not what an office shares.
    let isPersonal: Bool
}

/// Counts tries before they are made, so that a thousand at once are not all the first.
struct Attempts: Sendable {
    let world: World

    /// - Parameter known: the device, where the account signed in from it before: it then has a count of its own, that
    ///   no stranger can spend.
    func sources(for name: String, from origin: Origin, known: [UInt8]?) throws -> [AttemptSource] {
        if let known {
            return [try source("device|\(name)|\(known.hexadecimal)", .signIn, isPersonal: true)]
        }
        let place = NetworkPlace(origin.address).text
        return [
            try source("pair|\(name)|\(place)", .signIn, isPersonal: true),
            try source("address|\(place)", .address, isPersonal: false),
        ].sorted { $0.digest.lexicographicallyPrecedes($1.digest) }
    }

    func source(_ text: String, _ throttle: Throttle, isPersonal: Bool) throws -> AttemptSource {
        AttemptSource(
            digest: try world.vault.digest(text, kind: "sign-in-attempt"), throttle: throttle, isPersonal: isPersonal)
    }

    /// Counts one try at each source, or throws how long to wait; then nothing is counted.
    ///
    /// The sources stand in one order for everybody, so that no two commands wait for each other in a circle.
    static func reserve(_ sources: [AttemptSource], at now: Instant, in db: Writer) throws {
        for source in sources {
            try SignInAttemptTable.begin(source.digest, in: db)
            let tally = try SignInAttemptTable.tally(of: source.digest, in: db)
            let before = tally.flatMap { $0.count == 0 ? nil : $0 }
            try SignInAttemptTable.save(try source.throttle.after(before, at: now), of: source.digest, in: db)
        }
    }

    /// The try was a success.
    static func succeed(_ sources: [AttemptSource], in db: Writer) throws {
        for source in sources {
            if source.isPersonal {
                try SignInAttemptTable.forget(source.digest, in: db)
            } else {
                try SignInAttemptTable.takeBack(source.digest, in: db)
            }
        }
    }
}
