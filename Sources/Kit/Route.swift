public import Core
public import Domain

/// A method, a pattern, who may ask, and what answers.
///
/// A pattern is `/areas/:area/map`: segments of letters, digits and dashes, or `:name` for a parameter.
public struct Route: Sendable {
    public typealias Answer = @Sendable (Request) async throws -> Response

    public let method: Request.Method
    public let pattern: String
    public let access: Access
    public let body: Body
    public let answer: Answer

    public static func get(_ pattern: String, _ access: Access, _ answer: @escaping Answer) -> Route {
        Route(method: .get, pattern: pattern, access: access, body: .none, answer: answer)
    }

    /// - Parameter body: what may be sent; a form of at most 64 kB unless said.
    public static func post(
        _ pattern: String, _ access: Access, body: Body = .form, _ answer: @escaping Answer
    ) -> Route {
        Route(method: .post, pattern: pattern, access: access, body: body, answer: answer)
    }

    /// The gate in front of the action. The action checks again, knowing the place.
    public enum Access: Hashable, Sendable {
        case anyone
        case signedIn
        /// Somebody who holds a role with this permission anywhere.
        case may(Permission)
    }

    /// What a request may bring, and how much of it.
    public enum Body: Hashable, Sendable {
        case none
        /// A form of at most `BodyLimits.form` bytes, with a form token.
        case form
        /// A form with files, up to the setting for uploads, with a form token.
        case files
        /// Text for programs (JSON) of at most that many bytes. Needs no form token, and so no cookie counts: only an
        /// `Authorization` header says who is asking.
        case raw(limit: Int)
    }
}

extension Route.Access {
    /// Whether the gate opens for `caller`, nil being somebody not signed in.
    public func admits(_ caller: Caller?) -> Bool {
        switch self {
        case .anyone: true
        case .signedIn: caller != nil
        case .may(let permission): caller.map { Permissions.holds(permission, caller: $0) } ?? false
        }
    }
}

/// What one capability brings to the site: its addresses, its lines in the navigation, what can be found of it,
/// what its open pages hear of, and what its entries in the journal are called.
public struct Capability: Sendable {
    public let routes: [Route]
    public let navigation: [NavigationItem]
    /// For the one search box.
    public let finders: [Finder]
    /// The kinds of the journal's subjects that its pages listen to (`data-live`), and who may know of them. A kind
    /// whose events would tell when somebody works is no topic.
    public let topics: [String: Permission]
    /// What entries of the journal that its actions write are called; nil where they write none.
    public let journal: JournalWords?
    /// Which of its addresses are for programs; nil where none is.
    public let telling: Telling?

    public init(
        routes: [Route], navigation: [NavigationItem] = [], finders: [Finder] = [], topics: [String: Permission] = [:],
        journal: JournalWords? = nil, telling: Telling? = nil
    ) {
        self.routes = routes
        self.navigation = navigation
        self.finders = finders
        self.topics = topics
        self.journal = journal
        self.telling = telling
    }
}

/// Addresses of programs, who are told problems and never led to a page, and how: also what comes up before any route
/// is found.
public struct Telling: Sendable {
    /// What the addresses begin with, such as `/open311/`.
    public let prefix: String
    /// In a form of the protocol's own; nil where they are told as `application/problem+json`.
    ///
    /// - Parameters:
    ///   - path: as it was asked for.
    public let tell: (@Sendable (_ problem: Problem, _ path: String, _ language: Language) -> Response)?

    public init(
        below prefix: String, _ tell: (@Sendable (Problem, String, Language) -> Response)? = nil
    ) {
        self.prefix = prefix
        self.tell = tell
    }

    /// What our own programs' addresses begin with, whichever capability has them.
    public static let api = Telling(below: "/api/")
}
