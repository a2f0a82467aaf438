public import Core
public import Markup

/// What a route answers. The layout, the cookies and the headers that every answer has come later, in one place.
public struct Response: Sendable {
    public var status: Int
    public var body: Body
    /// Besides those every answer has.
    public var headers: [Header]
    public var session: SessionChange?
    /// Shown on the next page.
    public var notice: Words?
    /// Remembered by the browser, readable by no script.
    public var cookies: [Cookie]

    public struct Header: Hashable, Sendable {
        public let name: String
        public let value: String

        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    public enum Body: Sendable {
        case nothing
        case page(PageContent)
        case bytes([UInt8], type: String)
        /// A file of ours, sent in pieces.
        case file(path: String, type: String)
        /// Bytes made while they are sent, each piece when the one before has gone.
        case stream(any AsyncSequence<[UInt8], any Error> & Sendable, type: String)
        case events(LiveEvents.Subscription)
        case problem(Problem)
    }

    public enum SessionChange: Hashable, Sendable {
        /// The browser keeps this token from now on, at most that long.
        case begin(token: String, seconds: Int)
        case end
    }

    public struct Cookie: Hashable, Sendable {
        public let name: String
        public let value: String
        /// Seconds; 0 forgets it.
        public let lifetime: Int

        public init(_ name: String, _ value: String, lifetime: Int) {
            self.name = name
            self.value = value
            self.lifetime = lifetime
        }
    }

    public init(status: Int = 200, _ body: Body, headers: [Header] = []) {
        self.status = status
        self.body = body
        self.headers = headers
        cookies = []
    }
}

extension Response {
    public static func page(_ page: PageContent) -> Response { Response(status: page.status, .page(page)) }

    /// After a form: the browser asks for `link`, and the notice says there what happened.
    public static func seeOther(_ link: Link, notice: Words? = nil) -> Response {
        var response = Response(status: 303, .nothing, headers: [Header("Location", link.address)])
        response.notice = notice
        return response
    }

    public static func json(_ value: JSON, status: Int = 200) -> Response {
        Response(status: status, .bytes(value.bytes, type: "application/json"))
    }

    public static func bytes(_ bytes: [UInt8], type: String) -> Response { Response(.bytes(bytes, type: type)) }

    public static func file(path: String, type: String) -> Response { Response(.file(path: path, type: type)) }

    public static func problem(_ problem: Problem) -> Response {
        Response(status: problem.kind.status, .problem(problem))
    }

    /// What is too long to hold at once, such as an export.
    public static func stream(_ pieces: any AsyncSequence<[UInt8], any Error> & Sendable, type: String) -> Response {
        Response(.stream(pieces, type: type))
    }

    /// Live events, as long as the reader listens.
    public static func events(_ subscription: LiveEvents.Subscription) -> Response {
        Response(.events(subscription))
    }
}

extension Response {
    /// The same, offered for saving under that name (any characters).
    public func saved(as name: String) -> Response {
        with(Header("Content-Disposition", "attachment; filename*=UTF-8''\(Link.escaped(name))"))
    }

    /// The same, kept by the browser and asked for again only when `tag` is another: for large data that seldom
    /// changes, such as outlines on a map.
    ///
    /// - Parameter tag: a version or digest, of letters and digits.
    public func kept(until tag: String) -> Response {
        with(Header("ETag", "\"\(tag)\"")).with(Header("Cache-Control", "private, no-cache"))
    }

    public func with(_ header: Header) -> Response {
        var response = self
        response.headers.append(header)
        return response
    }

    public func with(_ cookie: Cookie) -> Response {
        var response = self
        response.cookies.append(cookie)
        return response
    }

    /// The same, and the browser is signed in.
    public func signingIn(token: String, seconds: Int) -> Response {
        var response = self
        response.session = .begin(token: token, seconds: seconds)
        return response
    }

    /// The same, and the browser forgets its session.
    public func signingOut() -> Response {
        var response = self
        response.session = .end
        return response
    }
}
