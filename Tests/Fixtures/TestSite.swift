public import Actions
public import Core
public import Domain
internal import Foundation
public import HTTPTypes
public import Kit
internal import Logging
internal import Synchronization

/// A site without a socket: asks routes as a browser would, signed in as whoever a test says.
///
///     let site = try TestSite([AreaRoutes(world: world).capability])
///     let page = await site.get("/areas", as: clerk)
public final class TestSite: Sendable {
    public let reception: Reception
    private let sessions: Sessions

    private final class Sessions: Sendable {
        let all = Mutex<[String: SignedIn]>([:])
    }

    /// - Parameters:
    ///   - now: the clock of the pages; `Instant.start` unless said.
    ///   - authenticate: who holds a session's token that `as:` didn't make; nobody unless said.
    ///   - authenticateProgram: who holds an API token; nobody unless said.
    ///   - executor: where answers are made; anywhere unless said.
    ///   - requireWritable: what stands in the way of writing; nothing unless said.
    public init(
        _ capabilities: [Capability], isDemo: Bool = false, publicAddress: String = "http://localhost",
        limits: Limits = Limits(), now: @escaping @Sendable () -> Instant = { .start },
        readiness: @escaping @Sendable () async -> [Readiness] = { [] },
        authenticate: @escaping @Sendable (String) async throws -> SignedIn? = { _ in nil },
        authenticateProgram: @escaping @Sendable (String) async throws -> SignedIn? = { _ in nil },
        requireWritable: @escaping @Sendable () throws -> Void = {},
        executor: (any TaskExecutor)? = nil,
        resources: String = TestSite.resources
    ) throws {
        let sessions = Sessions()
        self.sessions = sessions
        let settings = SiteSettings(
            cityName: Words("测试县", "Test County"), publicAddress: publicAddress, isDemo: isDemo,
            formKey: [UInt8](repeating: 7, count: 32), version: "test", limits: limits, systemScripts: [:],
            publicDirectory: resources)
        let hooks = SiteHooks(
            authenticate: { token in
                if let known = sessions.all.withLock({ $0[token] }) { return known }
                return try await authenticate(token)
            },
            authenticateProgram: authenticateProgram, readiness: readiness, requireWritable: requireWritable,
            now: now, executor: executor,
            random: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } })
        reception = try Reception(
            settings: settings, capabilities: capabilities, hooks: hooks,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    /// `Resources/public` of this package.
    public static let resources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Resources/public").path

    public func get(
        _ path: String, as caller: Caller? = nil, language: Language = .chinese, headers: HTTPFields = [:]
    ) async -> TestAnswer {
        await ask("GET", path, as: caller, language: language, headers: headers)
    }

    /// Sends a form as a page of ours would, with its token.
    public func post(
        _ path: String, _ fields: [(String, String)] = [], as caller: Caller? = nil, language: Language = .chinese,
        headers: HTTPFields = [:]
    ) async -> TestAnswer {
        let front = await get("/", as: caller)
        var all = headers
        if all[.contentType] == nil { all[.contentType] = "application/x-www-form-urlencoded" }
        if let visitor = front.cookies["visitor"] { all[.cookie] = "visitor=\(visitor)" }
        let sent = fields + [("form_token", front.formToken)]
        let text = sent.map { "\(Self.escaped($0.0))=\(Self.escaped($0.1))" }.joined(separator: "&")
        return await ask("POST", path, as: caller, language: language, headers: all, body: Array(text.utf8))
    }

    /// Sends a form with room for files, in parts as a browser does.
    public func send(
        _ path: String, _ fields: [(String, String)] = [], files: [TestFile], as caller: Caller? = nil
    ) async -> TestAnswer {
        let front = await get("/", as: caller)
        let mark = "xxBOUNDARYxx"
        var body: [UInt8] = []
        for (name, value) in fields + [("form_token", front.formToken)] {
            body += "--\(mark)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8
        }
        for file in files {
            body += "--\(mark)\r\nContent-Disposition: form-data; name=\"\(file.field)\"; ".utf8
            body += "filename=\"\(file.name)\"\r\nContent-Type: \(file.type)\r\n\r\n".utf8
            body += file.bytes + Array("\r\n".utf8)
        }
        body += "--\(mark)--\r\n".utf8
        var headers: HTTPFields = [.contentType: "multipart/form-data; boundary=\(mark)"]
        if let visitor = front.cookies["visitor"] { headers[.cookie] = "visitor=\(visitor)" }
        return await ask("POST", path, as: caller, headers: headers, body: body)
    }

    /// Asks with exactly what is given, in pieces of `piece` bytes.
    public func ask(
        _ method: String, _ path: String, as caller: Caller? = nil, language: Language? = nil,
        headers: HTTPFields = [:], body: [UInt8] = [], piece: Int = 1000
    ) async -> TestAnswer {
        var all = headers
        var cookies = headers[values: .cookie]
        if let caller { cookies.append("session=\(token(of: caller))") }
        if let language { cookies.append("lang=\(language.rawValue)") }
        all[.cookie] = cookies.isEmpty ? nil : cookies.joined(separator: "; ")
        let pieces = stride(from: 0, to: body.count, by: piece).map { Array(body[$0..<min($0 + piece, body.count)]) }
        let stream = AsyncThrowingStream<[UInt8], any Error> { continuation in
            for piece in pieces { continuation.yield(piece) }
            continuation.finish()
        }
        let incoming = Incoming(method, path, headers: all, remoteAddress: "127.0.0.1", body: stream)
        return TestAnswer(await reception.answer(incoming))
    }

    private func token(of caller: Caller) -> String {
        let token = "token-\(caller.id)"
        sessions.all.withLock { all in
            all[token] = SignedIn(
                caller: caller, session: SessionID(caller.id.number), name: "Test Person", readsElderView: false,
                duty: nil)
        }
        return token
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

/// A file in a form.
public struct TestFile: Sendable {
    let field: String
    let name: String
    let bytes: [UInt8]

    /// - Parameter field: the form's name for it; `name` is the file's own.
    public init(_ field: String, _ name: String, _ bytes: [UInt8]) {
        self.field = field
        self.name = name
        self.bytes = bytes
    }

    public init(_ field: String, _ name: String, _ text: String) {
        self.init(field, name, Array(text.utf8))
    }

    var type: String { name.hasSuffix(".jpg") ? "image/jpeg" : "text/csv" }
}

/// What came back.
public struct TestAnswer: Sendable {
    public let status: Int
    public let headers: HTTPFields
    public let body: Response.Body
    public let bytes: [UInt8]
    public let closes: Bool

    init(_ outgoing: Outgoing) {
        status = outgoing.status
        headers = outgoing.headers
        body = outgoing.body
        bytes = outgoing.bytes
        closes = outgoing.closes
    }

    public var text: String { String(decoding: bytes, as: UTF8.self) }
    public var location: String? { headers[.location] }

    /// What the browser is told to keep, by name.
    public var cookies: [String: String] {
        var result: [String: String] = [:]
        for line in headers[values: .setCookie] {
            let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if pair.count == 2 { result[String(pair[0])] = String(pair[1]) }
        }
        return result
    }

    /// The token in the first form of the page.
    public var formToken: String {
        guard let start = text.range(of: "name=\"form_token\" value=\"") else { return "" }
        return String(text[start.upperBound...].prefix { $0 != "\"" })
    }
}
