import Actions
import Core
import Database
import Domain
import Fixtures
import Foundation
import HTTPTypes
import Kit
import Markup
import Testing

/// What stands between the network and a route: who asks, from where, with what, and what goes back.
struct ReceptionTests {
    private static let clerk = Caller(id: Key(5), grants: [Grant(.communityClerk, .everywhere)])
    private static let auditor = Caller(id: Key(6), grants: [Grant(.auditAdministrator, .everywhere)])

    private static let notes = Capability(
        routes: [
            .get("/notes", .signedIn) { request in
                .json(.object(("caller", .key(try request.requireCaller().id)), ("q", .text(request.asked("q") ?? ""))))
            },
            .post("/notes", .signedIn) { request in
                try await request.saving {
                    guard request.field("text") != "" else {
                        throw Problem(.invalid, "note.blank", field: "text", Words("请写点什么", "Write something"))
                    }
                    return .seeOther(Link("notes"), notice: Words("记下了“\(request.field("text"))”", "Noted"))
                } orAsk: { answers in
                    let field = Field(.longText(rows: 2), "text", Words("内容", "Text"))
                    return PageContent(
                        .ask, title: Words("记事", "Note"),
                        body: request.reading.form(
                            to: Link("notes"), [field], submit: Words("记下", "Note it"), answers: answers))
                }
            },
            .post("/photos", .signedIn, body: .files) { request in
                .json(.list(request.files.map { .text("\($0.fileName) \($0.size)") }))
            },
            .post("/api/notes", .signedIn, body: .raw(limit: 100)) { request in
                .json(try JSON(reading: request.body))
            },
            .get("/operations-only", .may(.seeOperations)) { _ in .json("open") },
            .get("/broken", .anyone) { _ in throw Unforeseen(secret: "password=hunter2") },
            .get("/busy", .anyone) { _ in throw Problem(.unavailable, "busy", Words("忙", "Busy")) },
            .get("/outline", .anyone) { _ in Response.json("big").kept(until: "v1") },
        ])

    private struct Unforeseen: Error { let secret: String }

    @Test func `a page for people who are signed in leads others to the sign-in and back`() async throws {
        let site = try TestSite([Self.notes])
        let away = await site.get("/notes?q=a%20b")
        #expect(away.status == 303)
        #expect(away.location == "/sign-in?then=%2Fnotes%3Fq%3Da%2520b")
        let json = await site.get("/notes", headers: [.accept: "application/json"])
        #expect(json.status == 401)
        #expect(json.headers[.contentType] == "application/problem+json")
        #expect(await site.get("/notes", as: Self.clerk).status == 200)
    }

    /// A field of at most 500 characters counts a line's end once; what it sends has two characters for it.
    @Test func `a line's end is one character, however it was sent`() async throws {
        let site = try TestSite([Self.notes])
        let json = await site.get("/notes?q=%0D%0Aa%0D%0Ab%0Ac%0D%0A", as: Self.clerk)
        #expect(json.text.contains(#""q":"a\nb\nc""#), "\(json.text)")
    }

    @Test func `a permission is asked for at the gate`() async throws {
        let site = try TestSite([Self.notes])
        #expect(await site.get("/operations-only", as: Self.clerk).status == 403)
        #expect(await site.get("/operations-only").status == 303)
        #expect(await site.get("/design").status == 200)
    }

    @Test func `a form from a page of ours is taken, and what happened is said once`() async throws {
        let site = try TestSite([Self.notes])
        let saved = await site.post("/notes", [("text", "东街")], as: Self.clerk)
        #expect(saved.status == 303)
        let notice = try #require(saved.cookies["notice"])
        let next = await site.get("/", as: Self.clerk, headers: [.cookie: "notice=\(notice)"])
        #expect(next.text.contains("记下了“东街”"))
        #expect(next.cookies["notice"] == "")
        let forged = await site.get("/", as: Self.clerk, headers: [.cookie: "notice=abc.\(notice)"])
        #expect(!forged.text.contains("notice is-success"))
    }

    @Test func `a form with a mistake comes back with what was typed and what is wrong`() async throws {
        let site = try TestSite([Self.notes])
        let page = await site.post("/notes", [("text", " ")], as: Self.clerk, language: .english)
        #expect(page.status == 422)
        #expect(page.text.contains("Write something"))
        #expect(page.text.contains("href=\"#f-text\""))
        #expect(PageAudit.faults(in: page.text) == [])
        #expect(PageAudit.chinese(in: page.text) == [])
    }

    @Test func `a form without a token of this browser is refused`() async throws {
        let site = try TestSite([Self.notes])
        let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        let stranger = await site.get("/", as: Self.auditor).formToken
        for token in ["", "abc", stranger, String(stranger.reversed())] {
            let body = Array("text=x&form_token=\(token)".utf8)
            let refused = await site.ask("POST", "/notes", as: Self.clerk, headers: form, body: body)
            #expect(refused.status == 409)
            #expect(refused.text.contains("request.stale-form") || refused.text.contains("打开得太久"))
        }
        let own = await site.get("/", as: Self.clerk).formToken
        let body = Array("text=x&form_token=\(own)".utf8)
        #expect(await site.ask("POST", "/notes", as: Self.clerk, headers: form, body: body).status == 303)
    }

    @Test func `every page has a token of its own, so that compression reveals nothing`() async throws {
        let site = try TestSite([])
        let first = await site.get("/", as: Self.clerk).formToken
        let second = await site.get("/", as: Self.clerk).formToken
        #expect(first != second)
        #expect(first.count == 86)
    }

    @Test(arguments: [
        (["Sec-Fetch-Site": "cross-site"], 403), (["Sec-Fetch-Site": "same-site"], 403),
        (["Sec-Fetch-Site": "same-origin", "Origin": "http://localhost"], 303), (["Sec-Fetch-Site": "none"], 303),
        (["Origin": "https://evil.example"], 403), (["Origin": "null"], 403), (["Origin": "http://localhost"], 303),
        ([:], 303),
    ])
    func `a write from another site is refused`(headers: [String: String], status: Int) async throws {
        let site = try TestSite([Self.notes])
        var fields = HTTPFields()
        for (name, value) in headers { fields[try #require(HTTPField.Name(name))] = value }
        #expect(await site.post("/notes", [("text", "x")], as: Self.clerk, headers: fields).status == status)
    }

    @Test func `a program brings its token and needs no form token, a browser's session doesn't count there`()
        async throws
    {
        let site = try TestSite(
            [Self.notes],
            authenticateProgram: { token in
                token == "good"
                    ? SignedIn(caller: Self.clerk, session: nil, name: "Program", readsElderView: false, duty: nil)
                    : nil
            })
        let body = Array(#"{"text":"x"}"#.utf8)
        let good = await site.ask("POST", "/api/notes", headers: [.authorization: "Bearer good"], body: body)
        #expect(good.text == #"{"text":"x"}"#)
        let bad = await site.ask("POST", "/api/notes", headers: [.authorization: "Bearer bad"], body: body)
        #expect(bad.status == 401)
        #expect(bad.text.contains("access.unknown-token"))
        #expect(await site.ask("POST", "/api/notes", as: Self.clerk, body: body).status == 403)
        let long = Array(repeating: UInt8(ascii: " "), count: 101)
        let large = await site.ask("POST", "/api/notes", headers: [.authorization: "Bearer good"], body: long)
        #expect(large.status == 413)
        #expect(large.closes)
    }

    @Test func `below the addresses of programs problems are told, and nobody is led to a page`() async throws {
        let programs = Capability(
            routes: [.get("/for-programs/one", .signedIn) { _ in .json("one") }],
            telling: Telling(below: "/for-programs/"))
        let site = try TestSite([Self.notes, programs])
        for (path, status) in [("/for-programs/one", 401), ("/for-programs/nothing", 404)] {
            let answer = await site.get(path)
            #expect(answer.status == status && answer.headers[.contentType] == "application/problem+json")
        }
        #expect(await site.get("/api/one").headers[.contentType] != "application/problem+json")
    }

    /// Cut off, the keys of two acts were one.
    @Test(arguments: [(64, 200), (65, 422)])
    func `a key that is too long is refused and not cut`(length: Int, status: Int) async throws {
        let kept = Capability(routes: [
            .get("/kept", .anyone) { request in .json(.text(request.idempotencyKey ?? "")) }
        ])
        let key = String(repeating: "k", count: length)
        var headers = HTTPFields()
        headers[try #require(HTTPField.Name("Idempotency-Key"))] = key
        let answer = try await TestSite([kept]).get("/kept", headers: headers)
        #expect(answer.status == status && (status != 200 || answer.text == "\"\(key)\""))
    }

    @Test func `a session is asked for anew with every request, and a dead one is forgotten`() async throws {
        let site = try TestSite([Self.notes])
        let answer = await site.get("/", headers: [.cookie: "session=dead"])
        #expect(answer.cookies["session"] == "")
        #expect(answer.status == 200)
    }

    @Test func `what nobody foresaw is told without its details`() async throws {
        let site = try TestSite([Self.notes])
        let page = await site.get("/broken")
        #expect(page.status == 500)
        #expect(!page.text.contains("hunter2"))
        let busy = await site.get("/busy", headers: [.accept: "application/json"])
        #expect(busy.status == 503)
        #expect(busy.headers[.retryAfter] == "5")
    }

    @Test(.timeLimit(.minutes(1)))
    func `whether it runs is told while every connection is taken, even to who is signed in`() async throws {
        let database = try await TestDatabase.makeEmpty(.sqlite) { $0.readers = 1 }
        let (held, opened, answered) = (Collected<Bool>(), DispatchSemaphore(value: 0), Collected<String>())
        let site = try TestSite(
            [],
            authenticate: { _ in
                try await database.read { _ in }
                return nil
            }, executor: database.executor)
        async let holding: Void = database.read { _ in
            held.add(true)
            opened.wait()
        }
        while held.all.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        async let front: Void = answered.add("\(site.get("/", headers: [.cookie: "session=a"]).status) /")
        #expect(await site.get("/health", headers: [.cookie: "session=a"]).status == 200)
        answered.add("health")
        opened.signal()
        _ = try await (holding, front)
        #expect(answered.all == ["health", "200 /"])
    }

    @Test func `every answer has its headers`() async throws {
        for address in ["http://localhost", "https://grid.example.cn"] {
            let site = try TestSite([Self.notes], publicAddress: address)
            for path in ["/", "/nowhere", "/broken", "/health"] {
                let headers = await site.get(path, as: Self.clerk).headers
                #expect(headers[.contentSecurityPolicy]?.contains("script-src 'self';") == true)
                #expect(headers[.contentSecurityPolicy]?.contains("unsafe") == false)
                #expect(headers[.xContentTypeOptions] == "nosniff")
                #expect(headers[.cacheControl] == "no-store")
                #expect((headers[.strictTransportSecurity] != nil) == address.hasPrefix("https"))
            }
        }
    }

    @Test func `cookies are held to this host and hidden from scripts`() async throws {
        let open = try await TestSite([]).get("/")
        #expect(open.headers[values: .setCookie].allSatisfy { $0.contains("HttpOnly; SameSite=Lax") })
        let encrypted = try await TestSite([], publicAddress: "https://grid.example.cn").get("/")
        let visitor = try #require(encrypted.headers[values: .setCookie].first)
        #expect(visitor.hasPrefix("__Host-visitor="))
        #expect(visitor.hasSuffix("; Path=/; Max-Age=86400; HttpOnly; SameSite=Lax; Secure"))
    }

    @Test func `what the browser has already is not sent again`() async throws {
        let site = try TestSite([Self.notes])
        #expect(await site.get("/outline").headers[.eTag] == "\"v1\"")
        let again = await site.get("/outline", headers: [.ifNoneMatch: "\"v0\", \"v1\""])
        #expect(again.status == 304)
        #expect(again.bytes.isEmpty)
    }

    @Test func `files of ours may be kept for ever under an address that names their content`() async throws {
        let site = try TestSite([])
        let page = await site.get("/").text
        let start = try #require(page.range(of: "href=\"/static/"))
        let address = String(page[start.lowerBound...].dropFirst(6).prefix { $0 != "\"" })
        let file = await site.get(address)
        #expect(file.status == 200)
        #expect(file.headers[.contentType] == "text/css; charset=utf-8")
        #expect(file.headers[.cacheControl] == "public, max-age=31536000, immutable")
        #expect(file.headers[values: .setCookie].isEmpty)
        #expect(await site.get("/static/AAAAAAAAAAAA/css/site.css").status == 404)
        #expect(await site.get("/static/../Package.swift").status == 404)
        let head = await site.ask("HEAD", address)
        #expect(head.bytes.isEmpty)
        #expect(head.headers[.contentLength] == "\(file.bytes.count)")
    }
}
