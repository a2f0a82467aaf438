import Actions
import Core
import Domain
import Fixtures
import Ground
import HTTPTypes
import Kit

/// A person at a browser: keeps cookies, follows where a form leads, sends back the token of the page last seen.
final class Walker {
    private let site: TestSite
    private let language: Language
    private var cookies: [String: String] = [:]
    private(set) var path = "/"
    private(set) var page: TestAnswer

    init(_ site: TestSite, language: Language = .chinese) async {
        self.site = site
        self.language = language
        cookies["lang"] = language.rawValue
        page = await site.get("/", language: language)
        keep(page)
    }

    /// Opens an address, and what it leads to.
    @discardableResult
    func go(_ path: String) async -> TestAnswer {
        await arrive(await ask("GET", path), at: path)
    }

    /// Sends a form to an address, with the token of the page last seen.
    @discardableResult
    func send(_ path: String, _ fields: [(String, String)] = []) async -> TestAnswer {
        var headers = HTTPFields()
        headers[.contentType] = "application/x-www-form-urlencoded"
        let token = page.formToken.isEmpty ? await ask("GET", "/").formToken : page.formToken
        let all = fields + [("form_token", token)]
        let text = all.map { "\(Self.escaped($0.0))=\(Self.escaped($0.1))" }.joined(separator: "&")
        return await arrive(await ask("POST", path, headers: headers, body: Array(text.utf8)), at: path)
    }

    /// The page's text between two marks; empty where it isn't.
    func text(from start: String, to end: String) -> String {
        guard let first = page.text.firstRange(of: start) else { return "" }
        let rest = page.text[first.upperBound...]
        guard let last = rest.firstRange(of: end) else { return "" }
        return String(rest[..<last.lowerBound])
    }

    func forgetAll() { cookies = ["lang": language.rawValue] }

    private func arrive(_ answer: TestAnswer, at path: String) async -> TestAnswer {
        var answer = answer
        self.path = path
        var hops = 0
        while answer.status == 303, let location = answer.location, hops < 5 {
            self.path = location
            answer = await ask("GET", location)
            hops += 1
        }
        page = answer
        return answer
    }

    private func ask(
        _ method: String, _ path: String, headers: HTTPFields = [:], body: [UInt8] = []
    ) async -> TestAnswer {
        var headers = headers
        headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ")
        let answer = await site.ask(method, path, headers: headers, body: body)
        keep(answer)
        return answer
    }

    private func keep(_ answer: TestAnswer) {
        for (name, value) in answer.cookies { cookies[name] = value.isEmpty ? nil : value }
    }

    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: String(UnicodeScalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}

/// The site of access with a world behind it, and its people.
struct AccessSite {
    let test: TestWorld
    let site: TestSite
    var world: World { test.world }

    static let security = Caller(id: Key(900), grants: [Grant(.securityAdministrator, .everywhere)])
    static let system = Caller(id: Key(901), grants: [Grant(.systemAdministrator, .everywhere)])
    static let password = "lamp river cloud"
    static let grid = GrantPlaces.Found(area: Key(77), level: .grid, path: "North › Grid 1")

    init(isDemo: Bool = false) async throws {
        let test = try await TestWorld(isDemo: isDemo)
        self.test = test
        let world = test.world
        site = try TestSite(
            [Capability.access(world: world, grants: Self.grants(world))], isDemo: isDemo,
            now: world.now, authenticate: { try await SessionActions(world: world).authenticate($0) })
    }

    static func grants(_ world: World) -> GrantActions {
        GrantActions(
            world: world, handOvers: [],
            places: GrantPlaces(
                find: { $0 == grid.area ? grid : nil }, search: { text, _ in text.isEmpty ? [] : [grid] }))
    }

    @discardableResult
    func person(_ name: String, _ grants: Grant...) async throws -> Key<Caller> {
        let invitation = try await AccountActions(world: world).create(
            name: name, displayName: "Li \(name)", by: Self.system)
        try await PasswordActions(world: world).set(
            Self.password, repeated: Self.password, byLink: invitation.token)
        for grant in grants {
            try await Self.grants(world).give(grant, to: invitation.account, until: nil, by: Self.security)
        }
        return invitation.account
    }

    /// Somebody at the browser, signed in and, where the role asks for it, with the second step set up.
    func walker(_ name: String, language: Language = .chinese) async -> Walker {
        let walker = await Walker(site, language: language)
        await walker.go("/sign-in")
        await walker.send("/sign-in", [("name", name), ("password", Self.password)])
        if walker.path == "/account/second-factor" { await enrol(walker) }
        return walker
    }

    func enrol(_ walker: Walker) async {
        await walker.send("/account/second-factor/beginning")
        let secret = Authenticator.secret(walker.text(from: "<code>", to: "</code>"))
        await walker.send(
            "/account/second-factor/confirmation", [("code", Authenticator.code(secret, at: world.now()))])
    }
}
