import Core
import Domain
import Fixtures
import HTTPTypes
import Kit
import Testing

/// Bad input of every kind gets a sentence that says what is wrong and what to do; nothing half-done stays.
struct GalleryTests {
    private static let clerk = Caller(id: Key(5), grants: [Grant(.communityClerk, .everywhere)])
    private static let urlencoded: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]

    private static let echo = Capability(routes: [
        .get("/things/:thing", .anyone) { request in
            let key: Key<Area> = try request.key("thing")
            return .json(.key(key))
        },
        .post("/things", .anyone) { request in
            _ = try request.integer("count")
            _ = try request.day("day")
            let _: Key<Area> = try request.fieldKey("area")
            return .json(true)
        },
        .post("/files", .anyone, body: .files) { .json(.integer($0.files.count)) },
    ])

    struct Bad: CustomTestStringConvertible {
        let what: String
        var method = "POST"
        var path = "/things"
        var headers: HTTPFields = GalleryTests.urlencoded
        var body = ""
        let status: Int
        let sentence: String

        var testDescription: String { what }
    }

    static let gallery: [Bad] = [
        Bad(
            what: "a path that is nothing", method: "GET", path: "/nowhere", status: 404,
            sentence: "nothing at this address"),
        Bad(
            what: "a path with a broken escape", method: "GET", path: "/things/%zz", status: 404,
            sentence: "nothing at this address"),
        Bad(
            what: "a key that is none", method: "GET", path: "/things/12", status: 404,
            sentence: "nothing at this address"),
        Bad(
            what: "a query with a broken escape", method: "GET", path: "/?q=%E4%B8", status: 422,
            sentence: "question mark can't be read"),
        Bad(what: "a method not offered", method: "GET", path: "/things", status: 405, sentence: "of this method"),
        Bad(what: "an unknown method", method: "BREW", status: 405, sentence: "Only GET, HEAD and POST"),
        Bad(what: "a form with a broken escape", body: "count=%4", status: 422, sentence: "broken encoding"),
        Bad(what: "a form that is no UTF-8", body: "count=%FF", status: 422, sentence: "no UTF-8"),
        Bad(what: "a form with a NUL", body: "count=%00", status: 422, sentence: "can't be read"),
        Bad(
            what: "a form of another type", headers: [.contentType: "text/xml"], body: "<a/>", status: 422,
            sentence: "Only forms are taken here, not “text/xml”"),
        Bad(what: "a form without token", body: "count=1", status: 409, sentence: "reload it and send it again"),
        Bad(
            what: "a form with a foreign token", body: "count=1&form_token=AAAA", status: 409,
            sentence: "reload it and send it again"),
        Bad(
            what: "a form too large", body: String(repeating: "a", count: 70_000), status: 413,
            sentence: "larger than 64 kB"),
        Bad(
            what: "a form that says it is too large",
            headers: [.contentType: "application/x-www-form-urlencoded", .contentLength: "999999"], status: 413,
            sentence: "larger than 64 kB"),
        Bad(
            what: "an upload cut off", path: "/files", headers: [.contentType: "multipart/form-data; boundary=b"],
            body: "--b\r\nContent-Disposition: form-data; name=f; filename=a\r\n\r\nabc", status: 422,
            sentence: "it ends too early"),
        Bad(
            what: "an unknown API token", headers: [.authorization: "Bearer x"], status: 401,
            sentence: "unknown, expired or revoked"),
    ]

    @Test(arguments: gallery)
    func `it gets a sentence, as a page and as JSON`(bad: Bad) async throws {
        let site = try TestSite([Self.echo])
        let page = await site.ask(
            bad.method, bad.path, language: .english, headers: bad.headers, body: Array(bad.body.utf8))
        #expect(page.status == bad.status)
        // An API token speaks for a program, which reads JSON.
        if bad.headers[.authorization] == nil { #expect(PageAudit.faults(in: page.text) == []) }
        #expect(page.text.replacing("&#39;", with: "'").contains(bad.sentence))
        var headers = bad.headers
        headers[.accept] = "application/json"
        let json = await site.ask(
            bad.method, bad.path, language: .english, headers: headers, body: Array(bad.body.utf8))
        #expect(json.status == bad.status)
        let value = try JSON(reading: json.bytes)
        #expect(value["detail"]?.text?.contains(bad.sentence) == true)
        #expect(value["type"]?.text?.hasPrefix("urn:wangge:problem:") == true)
    }

    /// It was told 405 without what is offered, and in the body as 422.
    @Test(arguments: [("GET", "/things", "POST"), ("BREW", "/things", "POST"), ("POST", "/", "GET, HEAD")])
    func `another method is told which are offered`(method: String, path: String, offered: String) async throws {
        let answer = try await TestSite([Self.echo]).ask(method, path, headers: [.accept: "application/json"])
        #expect(answer.status == 405 && answer.headers[.allow] == offered)
        #expect(try JSON(reading: answer.bytes)["status"] == .integer(405))
    }

    @Test(arguments: [
        ([("count", "zwölf")], "count", "whole number"),
        ([("count", "1"), ("day", "2026-02-30")], "day", "2026-11-21"),
        ([("count", "1"), ("day", "2026-02-28"), ("area", "0")], "area", "from the list"),
    ])
    func `a field that can't be used is named`(fields: [(String, String)], field: String, sentence: String) async throws
    {
        let site = try TestSite([Self.echo])
        let json = await site.post("/things", fields, language: .english, headers: [.accept: "application/json"])
        let value = try JSON(reading: json.bytes)
        #expect(value["field"]?.text == field)
        #expect(value["detail"]?.text?.contains(sentence) == true)
    }

    @Test(arguments: [
        "session", "session=", "session=%00", "visitor=abc", "visitor=abc.def", "lang=xx", "elder=5000", "theme=neon",
        "notice=x", "=;=;=", "a=b=c; ;",
    ])
    func `a strange cookie is as good as none`(cookie: String) async throws {
        let page = try await TestSite([]).get("/", headers: [.cookie: cookie])
        #expect(page.status == 200)
        #expect(page.text.contains("data-theme=\"device\""))
    }
}
