internal import Actions
internal import Core
internal import Domain
internal import Kit

/// What a client asks for: the end of the address says in which form, the query or the form the rest. A parameter that
/// is there but empty counts as absent.
struct Open311Question: Sendable {
    /// What stands in the address before the dot: `services`, `requests`, the key of a service.
    let name: String
    let format: Open311Answer.Format
    let fields: Fields
    let language: Language
    /// The path as it was asked for.
    let path: String

    /// - Parameters:
    ///   - part: the last segment of the address, `requests.xml`.
    ///   - fields: of the query, or of the form that was posted.
    /// - Throws: a `missing` problem where the address has no form we speak.
    init(_ part: String, _ fields: Fields, of request: Request) throws {
        let pieces = part.split(separator: ".", omittingEmptySubsequences: false)
        guard pieces.count == 2, let format = Open311Answer.Format(rawValue: String(pieces[1])) else {
            throw Problem.nothingHere
        }
        (name, self.format) = (String(pieces[0]), format)
        (self.fields, language, path) = (fields, request.language, request.path)
    }

    /// Nil where it wasn't said.
    subscript(_ name: String) -> String? {
        fields[name].flatMap { value in
            let trimmed = value.trimmed
            return trimmed.isEmpty ? nil : trimmed
        }
    }

    /// The parts of a comma list; empty where it wasn't said.
    func list(_ name: String) -> [String] {
        self[name].map { $0.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty } } ?? []
    }

    func moment(_ name: String) throws -> Instant? {
        guard let text = self[name] else { return nil }
        guard let moment = Open311Time.moment(text) else {
            throw Open311Problem.invalid(
                name, "时间要写成 2026-11-27T09:00:00Z 这样，带时区。", "Write it as 2026-11-27T09:00:00Z, with its offset.")
        }
        return moment
    }

    /// A whole number of 1...`most`; `standing` where it wasn't said.
    func count(_ name: String, standing: Int, most: Int) throws -> Int {
        guard let text = self[name] else { return standing }
        guard let number = Int(text), number >= 0, number <= most else {
            throw Open311Problem.invalid(name, "要是不超过 \(most) 的整数。", "It is a whole number of at most \(most).")
        }
        return max(1, number)
    }

    func answer(_ answer: Open311Answer, root: String) -> Response {
        Response(.bytes(answer.bytes(as: format, root: root), type: format.mediaType))
    }
}

extension Open311Question {
    /// The longest stretch of time somebody may ask for, and what is shown where nobody asks for one.
    static let mostDays = 90

    /// From when until when requests are asked for; nil where single ones are.
    func stretch(now: Instant) throws -> (from: Instant, until: Instant) {
        let (start, end) = (try moment("start_date"), try moment("end_date"))
        let until = end ?? start.map { min(now, $0.adding(days: Self.mostDays)) } ?? now
        let from = start ?? until.adding(days: -Self.mostDays)
        guard from <= until else {
            throw Open311Problem.invalid("start_date", "开始在结束之后。", "It lies behind end_date.")
        }
        guard until <= from.adding(days: Self.mostDays) else {
            throw Open311Problem.invalid(
                "start_date", "一次最多查 \(Self.mostDays) 天。", "Ask for at most \(Self.mostDays) days at once.")
        }
        return (from, until)
    }

    /// Whether only what is over is asked for, or only what isn't; nil for both.
    func isOver() throws -> Bool? {
        let asked = Set(list("status").map { $0.lowercased() })
        guard asked.isSubset(of: ["open", "closed"]) else {
            throw Open311Problem.invalid("status", "只能是 open 或 closed。", "It is open or closed.")
        }
        return asked.count == 1 ? asked.contains("closed") : nil
    }

    /// Numbers of requests; what isn't one can't be found and is left out.
    var numbers: [Key<PublicCase>] { list("service_request_id").compactMap { Key($0) } }

    var matters: [Key<Matter>] { list("service_code").compactMap { Key($0) } }

    /// The rectangle that is asked for, its edges in degrees: west, south, east, north, as GeoJSON has them; nil where
    /// it wasn't said.
    func box() throws -> Box? {
        guard self["bbox"] != nil else { return nil }
        let said = list("bbox")
        let edges = said.compactMap { Double($0) }
        guard said.count == 4, edges.count == 4,
            let low = Position(Degrees(longitude: edges[0], latitude: edges[1])),
            let high = Position(Degrees(longitude: edges[2], latitude: edges[3])),
            low.longitude <= high.longitude, low.latitude <= high.latitude
        else {
            throw Open311Problem.invalid(
                "bbox", "要写成“西,南,东,北”四个度数，例如 117.0,30.5,117.1,30.6。",
                "It is west,south,east,north in degrees, such as 117.0,30.5,117.1,30.6.")
        }
        return Box(west: low.longitude, south: low.latitude, east: high.longitude, north: high.latitude)
    }

    /// The first of the page that is asked for, and how many.
    func page() throws -> (offset: Int, limit: Int) {
        let limit = try count("page_size", standing: 1000, most: 1000)
        return ((try count("page", standing: 1, most: 1000) - 1) * limit, limit)
    }
}
