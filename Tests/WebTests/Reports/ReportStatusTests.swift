import Actions
import Core
import Database
import Domain
import Fixtures
import HTTPTypes
import Kit
import Storage
import Testing

/// What the document promises comes: each status it names for an operation is reached by a request.
extension ReportAPITests {
    /// `number` is that of a report of one's own.
    typealias Asking = @Sendable (_ test: ReportAPITests, _ number: String) async throws -> TestAnswer

    /// By operation and status; the floods, which stay, come last.
    static let askings: [(promise: String, ask: Asking)] = reading + writing + floods

    @Test func `each status that the document names is reached`() async throws {
        let promises = try await promises()
        #expect(Self.unreached(promises) == [])
        #expect(Set(Self.askings.map(\.promise)).subtracting(promises) == [])
        let brought = try await ask("POST", "/api/v1/reports", report(), key: "first")
        let number = try #require(try JSON(reading: brought.bytes)["number"]?.text)
        for (promise, ask) in Self.askings {
            let answer = try await ask(self, number)
            #expect(promise.hasSuffix(" \(answer.status)"), "\(promise): \(answer.status) \(answer.text)")
            let type = answer.status < 300 ? "application/json" : "application/problem+json"
            #expect(answer.headers[.contentType] == type, "\(promise)")
        }
    }

    @Test func `a status that nothing reaches is found`() async throws {
        let more = try await promises().union(["GET /api/v1/matters 418"])
        #expect(Self.unreached(more) == ["GET /api/v1/matters 418"])
    }

    private static func unreached(_ promises: Set<String>) -> [String] {
        promises.subtracting(askings.map(\.promise)).sorted()
    }

    private func promises() async throws -> Set<String> {
        let document = try JSON(reading: try await ask("GET", "/api/v1/openapi", token: nil).bytes)
        let told = document["paths"]?.members.flatMap { path in
            path.value.members.flatMap { operation in
                (operation.value["responses"]?.members ?? []).map {
                    "\(operation.name.uppercased()) \(path.name) \($0.name)"
                }
            }
        }
        return Set(try #require(told))
    }

    // MARK: The requests

    private static let reading: [(promise: String, ask: Asking)] = [
        ("GET /api/v1/matters 200", { test, _ in try await test.ask("GET", "/api/v1/matters") }),
        ("GET /api/v1/matters 401", { test, _ in try await test.ask("GET", "/api/v1/matters", token: nil) }),
        ("GET /api/v1/matters 403", { test, _ in try await test.ask("GET", "/api/v1/matters", token: "79") }),
        ("GET /api/v1/reports 200", { test, _ in try await test.ask("GET", "/api/v1/reports?state=open") }),
        ("GET /api/v1/reports 401", { test, _ in try await test.ask("GET", "/api/v1/reports", token: "nobody's") }),
        ("GET /api/v1/reports 403", { test, _ in try await test.ask("GET", "/api/v1/reports", token: "79") }),
        ("GET /api/v1/reports 422", { test, _ in try await test.ask("GET", "/api/v1/reports?state=shut") }),
        ("GET /api/v1/reports/{report} 200", { test, number in try await test.one(number) }),
        ("GET /api/v1/reports/{report} 401", { test, number in try await test.one(number, token: nil) }),
        ("GET /api/v1/reports/{report} 403", { test, number in try await test.one(number, token: "79") }),
        ("GET /api/v1/reports/{report} 404", { test, number in try await test.one(number, token: "78") }),
        ("GET /api/v1/cases 200", { test, _ in try await test.ask("GET", "/api/v1/cases", token: nil) }),
        ("GET /api/v1/cases 422", { test, _ in try await test.ask("GET", "/api/v1/cases?after=x", token: nil) }),
    ]

    private static let writing: [(promise: String, ask: Asking)] = [
        ("POST /api/v1/reports 201", { test, _ in try await test.bring() }),
        ("POST /api/v1/reports 200", { test, _ in try await test.bring() }),
        ("POST /api/v1/reports 401", { test, _ in try await test.bring(token: nil) }),
        ("POST /api/v1/reports 403", { test, _ in try await test.bring(token: "79") }),
        (
            "POST /api/v1/reports 404",
            { test, _ in
                let nowhere = test.report().replacing("\(test.town.grids[0])", with: "\(Key<Area>(999_999))")
                return try await test.bring(nowhere, key: "another")
            }
        ),
        ("POST /api/v1/reports 409", { test, _ in try await test.bring(test.report(",\"name\": \"王\"")) }),
        ("POST /api/v1/reports 413", { test, _ in try await test.bring(long) }),
        ("POST /api/v1/reports 422", { test, _ in try await test.bring("[]") }),
        ("POST /api/v1/reports 503", { test, _ in try await test.full().bring() }),
        ("POST /api/v1/reports/{report}/updates 200", { test, number in try await test.add(to: number) }),
        ("POST /api/v1/reports/{report}/updates 401", { test, number in try await test.add(to: number, token: nil) }),
        ("POST /api/v1/reports/{report}/updates 403", { test, number in try await test.add(to: number, token: "79") }),
        ("POST /api/v1/reports/{report}/updates 404", { test, number in try await test.add(to: number, token: "78") }),
        ("POST /api/v1/reports/{report}/updates 413", { test, number in try await test.add(long, to: number) }),
        ("POST /api/v1/reports/{report}/updates 422", { test, number in try await test.add("{}", to: number) }),
        ("POST /api/v1/reports/{report}/updates 503", { test, number in try await test.full().add(to: number) }),
    ]

    private static let floods: [(promise: String, ask: Asking)] = [
        (
            "POST /api/v1/reports/{report}/updates 429",
            { test, number in
                try await test.flood(number) { request, number, db in
                    for count in 0..<Int64(200) { try request.updated(number + count, in: db) }
                }
                return try await test.add(to: number, key: "once more")
            }
        ),
        (
            "POST /api/v1/reports 429",
            { test, number in
                let vault = test.test.world.vault
                try await test.flood(number) { request, number, db in
                    for count in 0..<Int64(PartnerRequest.mostAnHour) {
                        try request.again(number + count, vault, in: db)
                    }
                }
                return try await test.bring(key: "once more")
            }
        ),
    ]

    private static let long = String(repeating: " ", count: 65 << 10)
}

// MARK: How they are asked

extension ReportAPITests {
    private func one(_ number: String, token: String? = "77") async throws -> TestAnswer {
        try await ask("GET", "/api/v1/reports/\(number)", token: token)
    }

    private func bring(
        _ body: String? = nil, token: String? = "77", key: String = "brought"
    ) async throws -> TestAnswer {
        try await ask("POST", "/api/v1/reports", body ?? report(), token: token, key: key)
    }

    private func add(
        _ body: String = "{\"word\": \"remark\"}", to number: String, token: String? = "77", key: String = "added"
    ) async throws -> TestAnswer {
        try await ask("POST", "/api/v1/reports/\(number)/updates", body, token: token, key: key)
    }

    /// The same where the disk is full.
    private func full() throws -> ReportAPITests {
        var other = self
        other.site = try Self.site(test.world) {
            throw Problem(.unavailable, "test.full", Words("磁盘满了", "The disk is full"))
        }
        return other
    }

    /// - Parameter fill: gets one's own request and a number behind which nothing is used.
    private func flood(
        _ number: String, _ fill: @escaping @Sendable (PartnerRequest, Int64, Writer) throws -> Void
    ) async throws {
        try await test.world.database.write { db in
            let key = try #require(Key<PublicCase>(number))
            let request = try #require(try PartnerTable.find(key, by: Key(77), in: db))
            try fill(request, 1 << 60, db)
        }
    }
}

extension PartnerRequest {
    fileprivate func updated(_ number: Int64, in db: Writer) throws {
        let update = PartnerUpdate(id: Key(number), report: report, text: "", status: "remark", made: made)
        try PartnerTable.insert(update, key: number.bytes, in: db)
    }

    /// Another one of the same partner, at the same moment.
    fileprivate func again(_ number: Int64, _ vault: Vault, in db: Writer) throws {
        let first = try #require(try ReportTable.find([report], in: db)[report])
        try ReportTable.insert(
            Report(id: Key(number), of: first.case, first.way, text: first.text, asking: first.asking, made: made),
            by: nil, linkDigest: number.bytes, vault: vault, in: db)
        try PartnerTable.insert(
            PartnerRequest(
                report: Key(number), of: self.case, by: partner, number: Key(number), matter: matter, standard: nil,
                mediaAddress: "", made: made), key: nil, content: number.bytes, in: db)
    }
}

extension Int64 {
    fileprivate var bytes: [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: self >> ($0 * 8)) } }
}

extension JSON {
    fileprivate var members: [Member] { if case .object(let members) = self { members } else { [] } }
}
