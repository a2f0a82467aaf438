public import Actions
internal import Core
internal import Domain
public import Kit

/// Reports and the public list for programs, in JSON: `/api/v1/reports`, `/api/v1/cases`. A program brings reports with
/// its token and follows its own; what others brought it sees as strangers do.
public struct ReportAPI: Sendable {
    private let partners: PartnerActions
    private let strangers: PublicCaseActions
    private let publicAddress: String

    /// - Parameter publicAddress: where programs reach us, without a slash at its end.
    public init(world: World, publicAddress: String) {
        partners = PartnerActions(world: world)
        strangers = PublicCaseActions(world: world)
        self.publicAddress = publicAddress
    }

    /// Bytes of a report or an update.
    private static let longestBody = 64 << 10

    public var capability: Capability {
        Capability(
            routes: [
                .get("/api/v1/openapi", .anyone) { _ in
                    .bytes(Array(ReportAPIDocument.text.utf8), type: "application/json")
                },
                .get("/api/v1/matters", .may(.reportCases)) { _ in
                    .json(.list(try await partners.matters().map(Self.matter)))
                },
                .post("/api/v1/reports", .may(.reportCases), body: .raw(limit: Self.longestBody), bring),
                .get("/api/v1/reports", .may(.reportCases), list),
                .get("/api/v1/reports/:report", .may(.reportCases), one),
                .post(
                    "/api/v1/reports/:report/updates", .may(.reportCases), body: .raw(limit: Self.longestBody), add),
                .get("/api/v1/cases", .anyone, cases),
            ], telling: .api)
    }

    // MARK: Bringing

    private func bring(_ request: Request) async throws -> Response {
        let partner = try request.requireCaller()
        let key = try idempotencyKey(request)
        let body = try Body(
            request.body, ["matter", "standard", "text", "place", "address", "name", "phone", "mediaAddress"])
        guard let id = Key<Matter>(try body.text("matter", longest: 13)) else {
            throw Self.invalid("matter", "没有这个事项。", "There is no such matter.")
        }
        var new = PartnerActions.New(
            matter: id, text: try body.text("text", longest: 2000), place: try body.place(), way: .program)
        new.standard = try body.optionalInteger("standard")
        new.address = try body.optionalText("address", longest: 200)
        new.name = try body.optionalText("name", longest: 40)
        new.phone = try body.optionalText("phone", longest: 20)
        new.mediaAddress = try body.optionalText("mediaAddress", longest: PartnerRequest.longestMediaAddress)
        new.key = "api:\(key)"
        let given = try await partners.bring(new, by: partner)
        let follow = given.link.map { JSON.text("\(publicAddress)/r/\($0)") } ?? .null
        // Brought before under the same key: the same report, and nothing new.
        return .json(.object(("number", .key(given.number)), ("follow", follow)), status: given.link == nil ? 200 : 201)
    }

    private func idempotencyKey(_ request: Request) throws -> String {
        guard let key = request.idempotencyKey, !key.isEmpty else {
            throw Self.invalid(
                "Idempotency-Key", "请求头要带 Idempotency-Key，重发时用同一个。",
                "Send an Idempotency-Key, the same one when you send it again.")
        }
        return key
    }

    private func add(_ request: Request) async throws -> Response {
        let partner = try request.requireCaller()
        let key = try idempotencyKey(request)
        let body = try Body(request.body, ["word", "text"])
        let word = try body.text("word", longest: 20)
        let meaning: PartnerActions.Meaning =
            switch word {
            case "solved": .solved
            case "notSolved": .notSolved
            case "takenBack": .takenBack
            case "remark": .remark
            default:
                throw Self.invalid(
                    "word", "只能是 solved、notSolved、takenBack 或 remark。", "It is solved, notSolved, takenBack or remark.")
            }
        let addition = PartnerActions.Addition(
            to: try request.key("report"), key: key, status: word, meaning: meaning,
            text: try body.optionalText("text", longest: PartnerUpdate.longest))
        return .json(.object(("update", .key(try await partners.add(addition, by: partner)))))
    }

    // MARK: Following

    private func list(_ request: Request) async throws -> Response {
        var search = PartnerActions.Search()
        search.limit = Self.pageLength
        switch request.query["state"] {
        case nil: break
        case "open": search.isOver = false
        case "over": search.isOver = true
        default: throw Self.invalid("state", "只能是 open 或 over。", "It is open or over.")
        }
        let page = try await partners.own(search, after: try cursor(request), by: try request.requireCaller())
        return Self.page(page.items.map(Self.report), page.next)
    }

    private static func page(_ items: [JSON], _ next: Cursor?) -> Response {
        .json(.object(("items", .list(items)), ("next", next.map { .text($0.description) } ?? .null)))
    }

    static let pageLength = 50

    /// Behind which a page begins; nil for the first one.
    private func cursor(_ request: Request) throws -> Cursor? {
        guard let text = request.query["after"] else { return nil }
        guard let cursor = Cursor(text) else {
            throw Self.invalid("after", "请用上一页给的 next。", "Use what next said on the page before.")
        }
        return cursor
    }

    private func one(_ request: Request) async throws -> Response {
        var search = PartnerActions.Search()
        search.numbers = [try request.key("report")]
        guard let found = try await partners.own(search, by: try request.requireCaller()).first else {
            throw Problem.nothingHere
        }
        return .json(Self.report(found))
    }

    private func cases(_ request: Request) async throws -> Response {
        let list = try await strangers.list(after: try cursor(request))
        return Self.page(list.lines.map(Self.told), list.next)
    }

    static func invalid(_ field: String, _ chinese: String, _ english: String) -> Problem {
        Problem(.invalid, "api.\(field.lowercased())", field: field, Words(chinese, english))
    }
}

// MARK: What is told

extension ReportAPI {
    private static func matter(_ path: Matter.Path) -> JSON {
        .object(
            ("key", .key(path.matter.id)), ("name", .text(path.name)),
            (
                "standards",
                .list(
                    path.standards.map { standard in
                        .object(("number", .integer(standard.number)), ("filing", .text(standard.filing)))
                    })
            ))
    }

    private static func report(_ view: PartnerView) -> JSON {
        .object(
            ("number", .key(view.request.number)), ("stage", .text(view.stage.word)),
            ("isOver", .flag(view.stage.isOver)), ("matter", view.matter.map { .text($0.name) } ?? .null),
            ("text", .text(view.report.text)), ("place", .text(view.place)), ("address", .text(view.report.address)),
            ("holder", view.holder.map { .text($0) } ?? .null), ("answer", view.answer.map { .text($0) } ?? .null),
            ("made", .instant(view.request.made)), ("changed", .instant(view.changed)),
            ("due", view.due.map { .instant($0) } ?? .null))
    }

    private static func told(_ line: PublicCaseActions.Line) -> JSON {
        let one = line.case
        let degrees = line.point?.degrees
        return .object(
            ("number", .key(one.number)), ("matter", .text(line.matter)), ("place", .text(line.place)),
            ("longitude", degrees.map { .number($0.longitude) } ?? .null),
            ("latitude", degrees.map { .number($0.latitude) } ?? .null), ("standing", .text(one.standing.rawValue)),
            ("isOver", .flag(one.standing.isOver)), ("opened", .day(one.opened)), ("changed", .day(one.changed)),
            ("text", line.text.map { .text($0.matter) } ?? .null),
            ("outcome", line.text.map { $0.outcome.isEmpty ? .null : .text($0.outcome) } ?? .null))
    }
}

/// What a program sent, an object whose members are all known.
private struct Body {
    let value: JSON

    /// - Throws: a problem where it is no such object.
    init(_ bytes: [UInt8], _ known: Set<String>) throws {
        value = try JSON(reading: bytes)
        guard case .object(let members) = value else {
            throw ReportAPI.invalid("body", "要发一个 JSON 对象。", "Send a JSON object.")
        }
        if let other = members.first(where: { !known.contains($0.name) }) {
            throw ReportAPI.invalid(
                "body", "不认得“\(other.name.prefix(40))”。", "There is no member “\(other.name.prefix(40))”.")
        }
    }

    func optionalText(_ name: String, longest: Int) throws -> String {
        guard let member = value[name], member != .null else { return "" }
        guard let text = member.text, text.unicodeScalars.count <= longest, !text.contains("\0") else {
            throw ReportAPI.invalid(name, "要是最多 \(longest) 个字的文字。", "It is a text of at most \(longest) characters.")
        }
        return text
    }

    func text(_ name: String, longest: Int) throws -> String {
        let text = try optionalText(name, longest: longest)
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw ReportAPI.invalid(name, "不能空着。", "It must not be empty.")
        }
        return text
    }

    func optionalInteger(_ name: String) throws -> Int? {
        guard let member = value[name], member != .null else { return nil }
        guard let number = member.integer else { throw ReportAPI.invalid(name, "要是整数。", "It is a whole number.") }
        return number
    }

    /// `{"latitude": …, "longitude": …}`, `{"area": "KEY"}`, `{"code": "…"}` or `{"words": "…"}`.
    func place() throws -> PartnerActions.Whereabouts {
        let wrong = ReportAPI.invalid(
            "place", "要是经纬度、区域、二维码或文字里的一种。",
            "It is one of latitude and longitude, an area, a code or words.")
        guard case .object(let members)? = value["place"] else { throw wrong }
        switch members.map(\.name).sorted() {
        case ["latitude", "longitude"]:
            guard let north = Self.number(members, "latitude"), let east = Self.number(members, "longitude"),
                let position = Position(Degrees(longitude: east, latitude: north))
            else { throw wrong }
            return .spot(.position(position))
        case ["area"]:
            guard let area = members[0].value.text.flatMap({ Key<Area>($0) }) else { throw wrong }
            return .spot(.area(area))
        case ["code"]:
            guard let code = members[0].value.text, (1...40).contains(code.unicodeScalars.count), !code.contains("\0")
            else {
                throw wrong
            }
            return .spot(.code(code))
        case ["words"]:
            guard let words = members[0].value.text, (1...200).contains(words.unicodeScalars.count),
                !words.contains("\0")
            else {
                throw wrong
            }
            return .words(words)
        default: throw wrong
        }
    }

    private static func number(_ members: [JSON.Member], _ name: String) -> Double? {
        switch members.first(where: { $0.name == name })?.value {
        case .number(let number)?: number
        case .integer(let number)?: Double(number)
        default: nil
        }
    }
}
