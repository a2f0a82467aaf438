public import Actions
public import Core
public import Domain
public import Markup

/// One request, after routing, sign-in and reading its body. The HTTP library stays on the other side.
public struct Request: Sendable {
    public enum Method: String, Hashable, Sendable {
        case get = "GET"
        case post = "POST"
    }

    public let method: Method
    /// As it was asked for, percent-encoded, without the query.
    public let path: String
    /// What stands where the pattern has `:name`, decoded.
    public let parameters: [String: String]
    public let query: Fields
    public let form: Fields
    public let files: [Upload]
    /// The body of a route that takes it raw; else empty.
    public let body: [UInt8]
    /// By the names they were given with `Response.with`.
    public let cookies: [String: String]
    /// What came as `Authorization: Bearer …`; nil when nothing did.
    public let bearer: String?
    /// What came as `Idempotency-Key`, at most `longestIdempotencyKey` characters: the same key from the same caller
    /// means the same act.
    public let idempotencyKey: String?
    public static let longestIdempotencyKey = 64
    public let signedIn: SignedIn?
    public let reading: Reading
    /// The address at the other end, as text; behind a trusted proxy the one it names.
    public let remoteAddress: String
    /// The browser's own name for itself, at most 200 characters; for the list of one's sessions.
    public let userAgent: String

    public init(
        _ method: Method = .get, _ path: String = "/", parameters: [String: String] = [:], query: Fields = [:],
        form: Fields = [:], files: [Upload] = [], body: [UInt8] = [], cookies: [String: String] = [:],
        bearer: String? = nil, idempotencyKey: String? = nil, signedIn: SignedIn? = nil, reading: Reading,
        remoteAddress: String = "", userAgent: String = ""
    ) {
        self.method = method
        self.path = path
        self.parameters = parameters
        self.query = query
        self.form = form
        self.files = files
        self.body = body
        self.cookies = cookies
        self.bearer = bearer
        self.idempotencyKey = idempotencyKey
        self.signedIn = signedIn
        self.reading = reading
        self.remoteAddress = remoteAddress
        self.userAgent = userAgent
    }
}

extension Request {
    public var caller: Caller? { signedIn?.caller }
    public var session: SessionID? { signedIn?.session }
    public var language: Language { reading.language }

    /// Who is asking; throws when nobody is signed in.
    public func requireCaller() throws -> Caller {
        guard let caller else { throw Problem.notSignedIn }
        return caller
    }

    /// The key at `:name`. What isn't a key can't be the address of anything.
    public func key<Entity>(_ name: String) throws -> Key<Entity> {
        guard let text = parameters[name], let key = Key<Entity>(text) else { throw Problem.nothingHere }
        return key
    }

    /// What was typed into the field, without white space at its ends and with a line's end as one character, as the
    /// field counted it; empty when it wasn't sent.
    public func field(_ name: String) -> String { form[name].map(trimmed) ?? "" }

    /// What the query says, without white space at its ends; nil when it says nothing.
    public func asked(_ name: String) -> String? { query[name].map(trimmed).flatMap { $0.isEmpty ? nil : $0 } }

    /// The whole number typed into the field.
    public func integer(_ name: String) throws -> Int {
        guard let number = Int(field(name)) else {
            throw Problem(
                .invalid, "form.not-a-number", field: name,
                Words("请填写整数，例如 12", "Enter a whole number, such as 12"))
        }
        return number
    }

    /// Whether the box was ticked.
    public func isTicked(_ name: String) -> Bool { form[name] != nil }

    /// The day typed into the field, as `2026-11-21`.
    public func day(_ name: String) throws -> Day {
        guard let day = Day(field(name)) else {
            throw Problem(
                .invalid, "form.not-a-day", field: name,
                Words("请填写日期，格式如 2026-11-21", "Enter a date written as 2026-11-21"))
        }
        return day
    }

    /// The key typed or chosen in the field.
    public func fieldKey<Entity>(_ name: String) throws -> Key<Entity> {
        guard let key = Key<Entity>(field(name)) else {
            throw Problem(
                .invalid, "form.not-a-key", field: name,
                Words("请从列表里选一项", "Choose one from the list"))
        }
        return key
    }

    public func file(_ name: String) -> Upload? { files.first { $0.field == name } }

    /// The place in a list the reader has come to; nil at its beginning, and when the address was mangled.
    public var cursor: Cursor? { query["after"].flatMap { Cursor($0) } }

    /// This address with one thing of the query changed.
    public func link(setting name: String, to value: String?) -> Link {
        reading.address.link(setting: name, to: value)
    }

    private func trimmed(_ text: String) -> String {
        let isSpace = { (character: Character) in character.isWhitespace }
        // Browsers send both characters of a line's end (HTML, "constructing the entry list").
        let text = text.utf8.contains(13) ? String(text.map { $0 == "\r\n" ? "\n" : $0 }) : text
        return String(text.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    }
}

extension Problem {
    public static let notSignedIn = Problem(
        .unauthenticated, "access.not-signed-in", Words("请先登录", "Please sign in first"))

    public static let nothingHere = Problem(
        .missing, "address.nothing-here",
        Words("这个地址下没有内容，可能打错了，也可能已经移走", "There is nothing at this address. It may be mistyped or moved."))
}
