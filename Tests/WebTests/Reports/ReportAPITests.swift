import Actions
import Core
import Database
import Domain
import Fixtures
import HTTPTypes
import Kit
import Open
import Storage
import Testing

/// Reports for programs: brought once, followed in full, told to nobody else.
@Suite(.serialized)
struct ReportAPITests {
    let test: TestWorld
    var site: TestSite
    let town: Town
    let matter: Key<Matter>

    init() async throws {
        test = try await TestWorld()
        let world = test.world
        town = try await Town.build(in: world.database)
        matter = try await test.enforce(TestMatter(filing: "没清"))[0]
        site = try Self.site(world)
    }

    /// A token is the number of its account; that of 79 is for something else.
    static func site(
        _ world: World, requireWritable: @escaping @Sendable () throws -> Void = {}
    ) throws -> TestSite {
        try TestSite(
            [ReportAPI(world: world, publicAddress: "https://grid.example.cn").capability], now: world.now,
            authenticateProgram: { token in
                guard let number = Int64(token) else { return nil }
                let caller = Caller(
                    id: Key(number), grants: [Grant(.partnerUnit, .everywhere)],
                    limit: number == 79 ? [.browseMatters] : [.reportCases])
                return SignedIn(caller: caller, session: nil, name: "hotline", readsElderView: false, duty: nil)
            }, requireWritable: requireWritable)
    }

    func ask(
        _ method: String, _ path: String, _ body: String = "", token: String? = "77", key: String? = nil
    ) async throws -> TestAnswer {
        var headers = HTTPFields()
        if let token { headers[.authorization] = "Bearer \(token)" }
        if let key { headers[try #require(HTTPField.Name("Idempotency-Key"))] = key }
        return await site.ask(method, path, headers: headers, body: Array(body.utf8))
    }

    func report(_ more: String = "") -> String {
        """
        {"matter": "\(matter)", "text": "垃圾满了", "place": {"area": "\(town.grids[0])"}, "phone": "19912345678"\(more)}
        """
    }

    @Test func `a report is brought once and followed by its number`() async throws {
        let first = try await ask("POST", "/api/v1/reports", report(), key: "1")
        #expect(first.status == 201, "\(first.text)")
        let given = try JSON(reading: first.bytes)
        let number = try #require(given["number"]?.text)
        #expect(given["follow"]?.text?.hasPrefix("https://grid.example.cn/r/") == true)
        let again = try await ask("POST", "/api/v1/reports", report(), key: "1")
        let twice = try JSON(reading: again.bytes)
        #expect(again.status == 200)
        #expect(twice["number"]?.text == number)
        let other = try await ask("POST", "/api/v1/reports", report(",\"name\": \"王\""), key: "1")
        #expect(other.status == 409)
        let one = try JSON(reading: try await ask("GET", "/api/v1/reports/\(number)").bytes)
        #expect(one["text"]?.text == "垃圾满了" && one["stage"]?.text == "reported")
        let list = try JSON(reading: try await ask("GET", "/api/v1/reports?state=open").bytes)
        #expect(list["items"]?.list?.count == 1 && list["next"] == .null)
        let update = try await ask("POST", "/api/v1/reports/\(number)/updates", "{\"word\": \"remark\"}", key: "2")
        #expect(update.status == 200, "\(update.text)")
        // To another program it isn't there.
        #expect(try await ask("GET", "/api/v1/reports/\(number)", token: "78").status == 404)
        let strangers = try JSON(reading: try await ask("GET", "/api/v1/cases", token: nil).bytes)
        #expect(strangers["items"]?.list?.isEmpty == true)
    }

    @Test(arguments: [
        ("{}", "1" as String?, 422), ("[]", "1", 422), ("{", "1", 422), ("GOOD", nil, 422), ("MORE", "1", 422),
        ("LONG", "1", 422), ("NOWHERE", "1", 422),
    ])
    func `what a report lacks is said`(body: String, key: String?, status: Int) async throws {
        let bodies = [
            "GOOD": report(), "MORE": report(",\"colour\": \"red\""),
            "LONG": report(",\"name\": \"\(String(repeating: "长", count: 41))\""),
            "NOWHERE": report().replacing("\"area\": \"\(town.grids[0])\"", with: "\"latitude\": 1, \"longitude\": 1"),
        ]
        let answer = try await ask("POST", "/api/v1/reports", bodies[body] ?? body, key: key)
        #expect(answer.status == status, "\(answer.text)")
        #expect(answer.headers[.contentType] == "application/problem+json")
    }

    /// What stands there and says nothing was taken for what doesn't stand there, against the document's pattern.
    @Test(arguments: [
        "/reports?after=", "/reports?after=%2012", "/reports?state=", "/reports?state=open%20", "/cases?after=",
    ])
    func `an empty word of the query is none of those promised`(path: String) async throws {
        #expect(try await ask("GET", "/api/v1\(path)").status == 422)
    }

    /// Characters were counted there, as people see them, and code points everywhere else.
    @Test func `words of a place are as long as the document says`() async throws {
        let accents = "墨子巷网格" + String(repeating: "\u{301}", count: 200)
        let long = report().replacing("\"area\": \"\(town.grids[0])\"", with: "\"words\": \"\(accents)\"")
        #expect(try await ask("POST", "/api/v1/reports", long, key: "1").status == 422)
    }

    /// It spoke of the fields of Open311.
    @Test(arguments: [
        ("\"area\": \"AREA\"", "\"words\": \"月球背面\"", "place"), ("MATTER", "0000000000001", "matter"),
        ("\"matter\"", "\"standard\": 9, \"matter\"", "standard"),
    ])
    func `what is wrong is told of the field that was sent`(old: String, new: String, field: String) async throws {
        let old = old.replacing("AREA", with: "\(town.grids[0])").replacing("MATTER", with: "\(matter)")
        let answer = try await ask("POST", "/api/v1/reports", report().replacing(old, with: new), key: "1")
        #expect(answer.status == 422, "\(answer.text)")
        #expect(try JSON(reading: answer.bytes)["field"]?.text == field)
    }

    @Test(arguments: [("7~0", 200), ("50", 422), ("7~x", 422), ("0~7", 422), ("7~-1", 422)])
    func `a page of one's own begins behind the last one of another`(after: String, status: Int) async throws {
        #expect(try await ask("GET", "/api/v1/reports?after=\(after)").status == status)
    }

    @Test func `the document of the interface is JSON with every route of it`() async throws {
        let document = try JSON(reading: try await ask("GET", "/api/v1/openapi", token: nil).bytes)
        guard case .object(let paths)? = document["paths"] else { throw Problem.nothingHere }
        let told = Set(paths.map { $0.name.replacing("{report}", with: ":report") } + ["/api/v1/openapi"])
        let routes = ReportAPI(world: test.world, publicAddress: "").capability.routes.map(\.pattern)
        #expect(Set(routes) == told)
        #expect(try await ask("GET", "/api/v1/reports", token: nil).status == 401)
        #expect(try await ask("GET", "/api/v1/cases?after=x", token: nil).status == 422)
    }
}
