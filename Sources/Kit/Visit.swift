internal import Actions
internal import Core
internal import Domain
internal import HTTPTypes
internal import Logging
internal import Markup

/// One request on its way through the site: what is found out about it, step by step.
struct Visit: Sendable {
    private let incoming: Incoming
    private let reception: Reception
    /// For the log and for whoever reports a fault; random, unlike anything about the request.
    private let number: String
    private let given: [String: String]
    private var reading: Reading
    private var signedIn: SignedIn?
    /// What only this browser holds: its session's token, or a random number of its own.
    private var secret = ""
    private var newCookies: [String] = []
    private var pattern = "none"
    /// What may be asked of this address instead.
    private var offered: [Request.Method] = []
    private var closes = false
    /// Notices the reader hasn't read.
    private var unread = 0

    init(_ incoming: Incoming, number: String, reception: Reception) {
        self.incoming = incoming
        self.reception = reception
        self.number = number
        given = incoming.cookies
        reading = Reading(now: reception.hooks.now())
    }

    /// Goes all the way; throws what stopped it.
    mutating func answer() async throws -> Response {
        let finding = reception.router.find(method, String(incoming.path))
        if case .otherMethods(let methods) = finding { offered = methods }
        // Who asks is settled before an unknown address is refused: the page that says so speaks to its reader.
        let query = URLEncoded.fields(Array(incoming.queryText.utf8))
        try await meet(query: query ?? [:])
        guard method != nil else { throw Self.unknownMethod }
        guard query != nil else { throw Self.unreadableAddress }
        switch finding {
        case .nothing: throw Problem.nothingHere
        case .otherMethods: throw Self.otherMethod
        case .found(let route, let parameters):
            pattern = route.pattern
            return try await answer(route, parameters, query: query ?? [:])
        }
    }

    private var method: Request.Method? {
        incoming.method == "HEAD" ? .get : Request.Method(rawValue: incoming.method)
    }

    private mutating func answer(
        _ route: Route, _ parameters: [String: String], query: Fields
    ) async throws -> Response {
        if let stop = try refusal(route) { return stop }
        if route.method == .post {
            try checkOrigin(route)
            try reception.hooks.requireWritable()
        }
        let body = try await readBody(route)
        if bearer == nil { try checkToken(route, body.form) }
        let request = Request(
            route.method, String(incoming.path), parameters: parameters, query: query, form: body.form,
            files: body.files, body: body.raw, cookies: ownCookies, bearer: bearer,
            idempotencyKey: try idempotencyKey, signedIn: signedIn, reading: reading,
            remoteAddress: incoming.address(behind: reception.settings.trustedProxies),
            userAgent: String((incoming.headers[.userAgent] ?? "").prefix(200)))
        let response = try await route.answer(request)
        if case .page = response.body, let caller = signedIn?.caller, bearer == nil {
            unread = try await reception.hooks.unread(caller)
        }
        return response
    }
}

// MARK: Who asks

extension Visit {
    private var bearer: String? {
        guard let value = incoming.headers[.authorization], value.lowercased().hasPrefix("bearer ") else { return nil }
        return String(value.dropFirst(7).drop { $0 == " " })
    }

    /// The cookies without what the encryption of the site makes of their names.
    private var ownCookies: [String: String] {
        guard reception.settings.isEncrypted else { return given }
        let own = given.filter { $0.key.hasPrefix(CookieNames.prefix) }
        return Dictionary(own.map { (String($0.key.dropFirst(CookieNames.prefix.count)), $0.value) }) { first, _ in
            first
        }
    }

    /// Nil where none came. One that is too long is refused: cut off, it would be another one's too.
    private var idempotencyKey: String? {
        get throws {
            guard let key = HTTPField.Name("Idempotency-Key").flatMap({ incoming.headers[$0] }) else { return nil }
            guard key.count <= Request.longestIdempotencyKey else { throw Self.longKey }
            return key
        }
    }

    /// What the capability says whose programs' addresses this one is below.
    private var telling: Telling? { reception.tellings.first { incoming.path.hasPrefix($0.prefix) } }

    private var isForProgram: Bool { incoming.wantsJSON || bearer != nil || telling != nil }

    /// Finds out who asks and how they want to be spoken to.
    private mutating func meet(query: Fields) async throws {
        let names = reception.cookies
        // For what may be refused before it is known who asks; such a page has no form.
        reading = try reading(query: query, formToken: "")
        if let bearer {
            signedIn = try await reception.hooks.authenticateProgram(bearer)
            guard signedIn != nil else { throw Self.unknownToken }
        } else if let token = given[names.session], !token.isEmpty {
            signedIn = try await reception.hooks.authenticate(token)
            if signedIn != nil { secret = token } else { forget(names.session) }
        }
        if secret.isEmpty { secret = visitor() }
        let token = reception.tokens.token(for: secret, mask: reception.hooks.random(32))
        reading = try reading(query: query, formToken: token)
    }

    /// The random number of a browser that isn't signed in; made on its first page.
    private mutating func visitor() -> String {
        let names = reception.cookies
        if let kept = given[names.visitor].flatMap({ reception.tokens.verified($0, as: "visitor") }) { return kept }
        let fresh = Base64URL.text(reception.hooks.random(16))
        let signed = reception.tokens.signed(fresh, as: "visitor")
        newCookies.append(names.header(names.visitor, signed, lifetime: 86_400))
        return fresh
    }

    private mutating func forget(_ name: String) {
        newCookies.append(reception.cookies.header(name, "", lifetime: 0))
    }

    /// What this browser chose; else what the person has set for themselves.
    private var elderPoints: Int? {
        guard let chosen = given[reception.cookies.elder] else { return signedIn?.readsElderView == true ? 18 : nil }
        return Int(chosen).flatMap { Reading.elderSizes.contains($0) ? $0 : nil }
    }

    private func reading(query: Fields, formToken: String) throws -> Reading {
        let names = reception.cookies
        let asked = query["lang"] ?? given[names.language]
        let language =
            asked.flatMap(Language.init) ?? signedIn?.caller.language
            ?? incoming.acceptedLanguage.flatMap(Language.init) ?? .chinese
        return Reading(
            language: language, elderPoints: elderPoints,
            theme: given[names.theme].flatMap(Reading.Theme.init) ?? .device, caller: signedIn?.caller,
            name: signedIn?.name, formToken: formToken, now: reading.now,
            address: Address(String(incoming.path), query: query.setting("lang", nil)), journal: reception.journal)
    }
}

// MARK: Whether they may

extension Visit {
    /// What stands in the way before anything is read: nil when nothing does.
    private func refusal(_ route: Route) throws -> Response? {
        if let duty = signedIn?.duty, !Self.isOpen(route, under: duty) { return try send(to: duty) }
        guard !route.access.admits(signedIn?.caller) else { return nil }
        guard signedIn == nil else {
            if case .may(let permission) = route.access { throw Permissions.refusal(of: permission) }
            throw Problem.notSignedIn
        }
        // A person who looks is led to the sign-in and back; whoever sends something is told, for it would be lost.
        guard route.method == .get, !isForProgram else { throw Problem.notSignedIn }
        return .seeOther(signIn)
    }

    /// What a person may still do before a duty is done: see to it, leave, look at what anyone may.
    private static func isOpen(_ route: Route, under duty: SignedIn.Duty) -> Bool {
        route.access == .anyone || route.pattern.hasPrefix(Layout.Places.duty(duty).address)
            || route.pattern == Layout.Places().signOut.address
    }

    private func send(to duty: SignedIn.Duty) throws -> Response {
        guard method == .get, !isForProgram else {
            throw Problem(
                .forbidden, "access.duty",
                Words("请先完成账号的安全设置", "See to the security of your account first"))
        }
        return .seeOther(Layout.Places.duty(duty))
    }

    private var signIn: Link {
        let back = method == .get ? reading.address.link.address : "/"
        return Link(segments: ["sign-in"], query: back == "/" ? [] : [("then", back)])
    }

    /// A write must come from a page of ours. Browsers say where it comes from; programs bring a token instead.
    private func checkOrigin(_ route: Route) throws {
        if bearer != nil { return }
        if let name = HTTPField.Name("Sec-Fetch-Site"), let site = incoming.headers[name] {
            guard site == "same-origin" || site == "none" else { throw Self.foreignOrigin }
        } else if let origin = incoming.headers[.origin] {
            guard origin == reception.settings.publicAddress else { throw Self.foreignOrigin }
        }
        // Neither: an old browser. The form token decides, and a raw body needs none of the browser's secrets.
    }

    private func checkToken(_ route: Route, _ form: Fields) throws {
        switch route.body {
        case .none: return
        case .raw: if signedIn != nil { throw Self.tokenNeeded }
        case .form, .files:
            guard let token = form[FormToken.field], reception.tokens.isValid(token, for: secret) else {
                throw Self.staleForm
            }
        }
    }

    private mutating func readBody(_ route: Route) async throws -> RequestBody {
        guard route.body != .none else { return RequestBody() }
        do {
            return try await RequestBody(reading: incoming, for: route.body, limits: reception.settings.limits)
        } catch {
            // What is left of the body is not read, so the connection can't be used for another request.
            closes = true
            throw error
        }
    }
}

// MARK: The answer

extension Visit {
    /// Errors become problems here and nowhere else.
    mutating func response(to error: any Error) -> Response {
        switch error {
        case let error as any Tellable: return .problem(error.problem)
        case let problems as Problems: return .problem(problems.all[0])
        case is CancellationError: return .problem(Self.stopping)
        default:
            reception.logger.error(
                "unforeseen", metadata: ["request": "\(number)", "route": "\(pattern)", "error": "\(error)"])
            return .problem(Self.ourFault)
        }
    }

    /// The answer as it goes out: the page in its layout, the cookies, the headers that every answer has.
    mutating func outgoing(_ response: inout Response) -> Outgoing {
        var headers = reception.fixedHeaders
        if case .problem(let problem) = response.body { tell(problem, in: &response) }
        if case .page(let page) = response.body {
            let notice = shownNotice()
            response.body = .bytes(
                reception.layout.page(page, reading, notice: notice, unread: unread).bytes, type: Self.html)
        }
        remember(response)
        for header in response.headers {
            if let name = HTTPField.Name(header.name) { headers[name] = header.value }
        }
        if let type = response.body.mediaType { headers[.contentType] = type }
        if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
        if unchanged(headers, response) {
            response.status = 304
            response.body = .nothing
        }
        for cookie in newCookies { headers.append(HTTPField(name: .setCookie, value: cookie)) }
        return Outgoing(
            status: response.status, headers: headers, body: response.body, closes: closes, pattern: pattern)
    }

    private static let html = "text/html; charset=utf-8"

    /// Seconds: what the problem says, else a minute where it was too often, and a moment where we can't just now.
    private static func wait(_ problem: Problem) -> Int {
        guard case .integer(let seconds) = problem.arguments["seconds"] else {
            return problem.kind == .tooMany ? 60 : 5
        }
        return max(1, seconds)
    }

    private func tell(_ problem: Problem, in response: inout Response) {
        response.status = problem.kind.status
        if problem == Self.otherMethod || problem == Self.unknownMethod {
            response.status = 405
            response.headers.append(.init("Allow", allowed))
        }
        if problem.kind == .tooMany || problem.kind == .unavailable {
            response.headers.append(.init("Retry-After", "\(Self.wait(problem))"))
        }
        if let tell = telling?.tell {
            let told = tell(problem, String(incoming.path), reading.language)
            (response.status, response.body) = (told.status, told.body)
        } else if isForProgram {
            let bytes = problem.json(in: reading.language, number: number, status: response.status).bytes
            response.body = .bytes(bytes, type: "application/problem+json")
        } else {
            response.body = .page(ProblemPages.page(problem, reading, number: number, signIn: signIn))
        }
    }

    /// What may be asked of this address (RFC 9110 section 10.2.1).
    private var allowed: String {
        offered.flatMap { $0 == .get ? ["GET", "HEAD"] : [$0.rawValue] }.joined(separator: ", ")
    }

    /// What the last answer asked to be said on this page.
    private mutating func shownNotice() -> Words? {
        let name = reception.cookies.notice
        guard let kept = given[name] else { return nil }
        forget(name)
        let parts = reception.tokens.verified(kept, as: "notice")?.split(separator: "~").compactMap {
            Base64URL.bytes($0).flatMap { String(validating: $0, as: UTF8.self) }
        }
        guard let parts, parts.count == 2 else { return nil }
        return Words(parts[0], parts[1])
    }

    /// What the browser is to keep.
    private mutating func remember(_ response: Response) {
        let names = reception.cookies
        if let notice = response.notice {
            let text = [notice.chinese, notice.english].map { Base64URL.text(Array($0.utf8)) }.joined(separator: "~")
            let signed = reception.tokens.signed(text, as: "notice")
            newCookies.append(names.header(names.notice, signed, lifetime: 60))
        }
        switch response.session {
        case .begin(let token, let seconds):
            newCookies.append(names.header(names.session, token, lifetime: seconds))
        case .end: forget(names.session)
        case nil: break
        }
        if URLEncoded.fields(Array(incoming.queryText.utf8))?["lang"].flatMap(Language.init) != nil {
            newCookies.append(names.header(names.language, reading.language.rawValue, lifetime: 31_536_000))
        }
        for cookie in response.cookies {
            newCookies.append(names.header(names.full(cookie.name), cookie.value, lifetime: cookie.lifetime))
        }
    }

    /// Whether the browser has this very content already.
    private func unchanged(_ headers: HTTPFields, _ response: Response) -> Bool {
        guard response.status == 200, method == .get, let tag = headers[.eTag] else { return false }
        return incoming.headers[.ifNoneMatch]?.split(separator: ",").contains { $0.filter { $0 != " " } == tag }
            ?? false
    }
}

extension Response.Body {
    var mediaType: String? {
        switch self {
        case .nothing, .page, .problem: nil
        case .bytes(_, let type), .file(_, let type), .stream(_, let type): type
        case .events: "text/event-stream"
        }
    }
}
