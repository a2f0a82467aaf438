import Actions
import Casework
import Core
import Database
import Domain
import Fixtures
import HTTPTypes
import Kit
import Open
import Storage
import Testing

/// GeoReport v2 through the site: forms, errors, and what strangers never see.
@Suite(.serialized)
struct Open311Tests {
    let test: TestWorld
    let site: TestSite
    let town: Town
    let matter: Key<Matter>
    let key: String

    init() async throws {
        test = try await TestWorld()
        let world = test.world
        town = try await Town.build(in: world.database)
        matter = try await test.enforce(TestMatter(filing: "情形1", "情形2"))[0]
        let account = try await partner(in: world)
        key = try await TokenActions(world: world).issue(
            for: account, name: "城市热线", permissions: [.reportCases], endsAt: world.now().adding(days: 30), by: .clock)
        site = try TestSite(
            [.cases(in: world), Open311Routes(world: world, publicAddress: "https://grid.example.cn").capability],
            publicAddress: "https://grid.example.cn", now: world.now)
    }

    private func post(_ path: String, _ fields: [(String, String)], headers: HTTPFields = [:]) async -> TestAnswer {
        let text = fields.map { "\(Self.escaped($0.0))=\(Self.escaped($0.1))" }.joined(separator: "&")
        return await site.ask("POST", path, headers: headers, body: Array(text.utf8))
    }

    private static func escaped(_ text: String) -> String {
        text.utf8.reduce(into: "") { out, byte in
            let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            let hex = String(byte, radix: 16, uppercase: true)
            out += isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + hex
        }
    }

    private var request: [(String, String)] {
        [
            ("api_key", key), ("service_code", matter.description), ("address_id", town.buildings[0].description),
            ("description", "垃圾 <满> & 臭"), ("first_name", "王春兰"), ("phone", "19912345678"),
            ("attribute[STANDARD]", "2"),
        ]
    }

    private func json(_ answer: TestAnswer) throws -> JSON { try JSON(reading: answer.bytes) }

    @Test func `a request goes in and comes back in both forms`() async throws {
        let posted = await post("/open311/v2/requests.json", request)
        #expect(posted.status == 200, "\(posted.text)")
        #expect(posted.headers[.contentType] == "application/json; charset=utf-8")
        let number = try #require(try json(posted).list?.first?["service_request_id"]?.text)
        #expect(try json(posted).list?.first?["service_notice"]?.text?.contains("https://grid.example.cn/r/") == true)
        let mine = await site.get("/open311/v2/requests/\(number).json?api_key=\(key)")
        let own = try #require(try json(mine).list?.first)
        #expect(own["description"]?.text == "垃圾 <满> & 臭" && own["status"]?.text == "open")
        let xml = await site.get("/open311/v2/requests/\(number).xml?api_key=\(key)")
        #expect(xml.headers[.contentType] == "text/xml; charset=utf-8")
        #expect(xml.text.hasPrefix("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<service_requests><request>"))
        #expect(xml.text.contains("<description>垃圾 &lt;满&gt; &amp; 臭</description>"))
        #expect(xml.text.contains("<zipcode/>"))
        // To a stranger it isn't there yet.
        let strange = await site.get("/open311/v2/requests/\(number).json")
        #expect(strange.status == 404)
        #expect(try json(strange).list?.first?["code"]?.integer == 404)
        let token = await site.get("/open311/v2/tokens/\(number).json?api_key=\(key)")
        #expect(try json(token).list?.first?["token"]?.text == number)
    }

    @Test func `services and their definitions say what may be asked`() async throws {
        let services = try json(await site.get("/open311/v2/services.json")).list
        #expect(services?.first?["metadata"] == .flag(true) && services?.first?["type"]?.text == "realtime")
        let definition = try json(await site.get("/open311/v2/services/\(matter).json"))
        let attribute = try #require(definition["attributes"]?.list?.first)
        #expect(attribute["code"]?.text == "STANDARD" && attribute["variable"] == .flag(true))
        #expect(attribute["values"]?.list?.count == 2)
        let discovery = await site.get("/open311/discovery.xml")
        #expect(discovery.text.contains("<url>https://grid.example.cn/open311/v2</url>"))
    }

    @Test(arguments: [
        ("no key", "api_key", nil as String?, 403), ("a wrong key", "api_key", "wgt_wrong", 403),
        ("no service", "service_code", nil, 400), ("an unknown service", "service_code", "0000000000001", 404),
        ("another jurisdiction", "jurisdiction_id", "elsewhere.example", 404), ("half a point", "lat", "38.4", 400),
        ("too long", "description", String(repeating: "长", count: 4001), 400),
        ("an unknown attribute", "attribute[POLE]", "7", 400), ("no such value", "attribute[STANDARD]", "9", 400),
    ])
    func `what is wrong is told as the protocol tells it`(
        name: String, field: String, value: String?, status: Int
    ) async throws {
        let fields = request.filter { $0.0 != field } + (value.map { [(field, $0)] } ?? [])
        let answer = await post("/open311/v2/requests.json", fields)
        #expect(answer.status == status, "\(name): \(answer.text)")
        #expect(try json(answer).list?.first?["description"]?.text?.isEmpty == false)
        let xml = await post("/open311/v2/requests.xml", fields)
        #expect(xml.status == status && xml.text.contains("<errors><error><code>"), "\(name)")
    }

    @Test func `what the actions refuse is told of the field as the protocol calls it`() async throws {
        let fields = request.filter { $0.0 != "address_id" } + [("address_string", "月球背面")]
        let answer = await post("/open311/v2/requests.json", fields)
        #expect(try json(answer).list?.first?["description"]?.text?.hasPrefix("address_string: ") == true)
        let given = try json(await post("/open311/v2/requests.json", request)).list?.first
        let update = [
            ("api_key", key), ("service_request_id", given?["service_request_id"]?.text ?? ""), ("update_id", "1"),
            ("updated_datetime", "2026-11-23T04:00:00Z"), ("status", "OPEN"),
            ("description", String(repeating: "长", count: 2001)),
        ]
        let long = await post("/open311/v2/servicerequestupdates.json", update)
        #expect(long.status == 400)
        #expect(try json(long).list?.first?["description"]?.text?.hasPrefix("description: ") == true)
    }

    @Test(arguments: [
        ("/open311/v2/nothing.json", 404), ("/open311/v2/requests/1/2/3.json", 404), ("/open311/v2/requests", 404),
        ("/open311/v2/requests.json?status=solved", 400), ("/open311/v2/requests.json?start_date=yesterday", 400),
        ("/open311/v2/requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-04-02T00:00:00Z", 400),
        ("/open311/v2/requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-04-01T00:00:00Z", 200),
        ("/open311/v2/requests.json?start_date=2026-11-01T00:00:00%2B08:00", 200),
        ("/open311/v2/requests.json?start_date=&status=open,closed&page=0", 200),
        ("/open311/v2/requests.json?bbox=117.0,30.5,117.1,30.6", 200),
        ("/open311/v2/requests.json?bbox=117.0,30.5,117.1", 400), ("/open311/v2/requests.json?bbox=a,b,c,d", 400),
        ("/open311/v2/requests.json?bbox=117.1,30.5,117.0,30.6", 400),
        ("/open311/v2/requests.json?bbox=17.0,130.5,17.1,130.6", 400),
        ("/open311/v2/servicerequestupdates.json", 200),
        ("/open311/v2/services.json?jurisdiction_id=grid.example.cn", 200),
    ])
    func `questions are answered within the rules of the search`(path: String, status: Int) async throws {
        let answer = await site.get(path)
        #expect(answer.status == status, "\(path): \(answer.text)")
        if path.contains(".json") { _ = try json(answer) }
    }

    @Test func `4,000 characters are taken, and the same key brings one request`() async throws {
        var fields = request.filter { $0.0 != "description" }
        fields.append(("description", String(repeating: "长", count: 4000)))
        var headers = HTTPFields()
        headers[try #require(HTTPField.Name("Idempotency-Key"))] = "k-1"
        let first = await post("/open311/v2/requests.json", fields, headers: headers)
        let again = await post("/open311/v2/requests.json", fields, headers: headers)
        #expect(first.status == 200 && again.status == 200, "\(first.text)")
        #expect(
            try json(first).list?.first?["service_request_id"] == json(again).list?.first?["service_request_id"])
    }
}

/// An account for another system.
private func partner(in world: World) async throws -> Key<Caller> {
    let system = Caller(id: Key(901), grants: [Grant(.systemAdministrator, .everywhere)])
    let security = Caller(id: Key(900), grants: [Grant(.securityAdministrator, .everywhere)])
    let invitation = try await AccountActions(world: world).create(
        name: "hotline-program", displayName: "城市热线接口", by: system)
    try await PasswordActions(world: world).set(
        "lamp river cloud", repeated: "lamp river cloud", byLink: invitation.token)
    try await GrantActions(world: world, handOvers: [], places: .areas(in: world)).give(
        Grant(.evaluator, .everywhere), to: invitation.account, until: nil, by: security)
    return invitation.account
}
