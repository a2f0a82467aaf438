internal import Core
internal import Domain
internal import Kit

/// How GeoReport v2 tells what went wrong: 404 for what doesn't exist, 403 for a missing or wrong key, 400 for
/// everything else that the client did; the code in the body may be finer than the status.
enum Open311Problem {
    static func answer(_ problem: Problem, path: String, _ language: Language) -> Response {
        let format: Open311Answer.Format = path.hasSuffix(".json") ? .json : .xml
        let error = Open311Answer.object([
            .init("code", .text(String(problem.kind.status))),
            .init("description", .text(description(of: problem, language))),
        ])
        // The code is a number in JSON, as in the examples of the specification.
        return Response(
            status: status(of: problem.kind),
            .bytes(
                format == .json
                    ? JSON.list([
                        .object(
                            ("code", .integer(problem.kind.status)),
                            ("description", .text(description(of: problem, language))))
                    ]).bytes : Open311Answer.list("error", [error]).bytes(as: .xml, root: "errors"),
                type: format.mediaType))
    }

    private static func description(of problem: Problem, _ language: Language) -> String {
        let words = problem.words.text(in: language)
        return problem.field.map { "\(names[$0] ?? $0): \(words)" } ?? words
    }

    /// What GeoReport v2 calls the fields that the actions name; the others have one name here and there.
    private static let names = [
        "matter": "service_code", "standard": "attribute[\(Open311Services.standard)]", "text": "description",
        "place": "address_string", "address": "address_string", "point": "lat", "name": "first_name",
    ]

    /// A busy or broken server is none of the client's doing and keeps its status.
    private static func status(of kind: Problem.Kind) -> Int {
        switch kind {
        case .missing: 404
        case .forbidden, .unauthenticated: 403
        case .invalid, .conflict, .tooLarge: 400
        case .tooMany, .unavailable, .internalFault: kind.status
        }
    }

    static func invalid(_ field: String, _ chinese: String, _ english: String) -> Problem {
        Problem(.invalid, "open311.\(field)", field: field, Words(chinese, english))
    }

    static let noKey = Problem(
        .forbidden, "open311.no-key", field: "api_key",
        Words("转来请求要带密钥。", "A request needs an api_key; see key_service in the discovery."))
    static let noJurisdiction = Problem(
        .missing, "open311.jurisdiction", field: "jurisdiction_id",
        Words("这里没有这个辖区。", "There is no such jurisdiction here."))
    static let noService = Problem(
        .missing, "open311.service", field: "service_code",
        Words("没有这个事项，请重新读取事项清单。", "There is no such service; read the list of services again."))
    static let noRequest = Problem(
        .missing, "open311.request", field: "service_request_id",
        Words("没有这个请求，或者还没有公开。", "There is no such request, or it isn't public yet."))
    static let noToken = Problem(
        .missing, "open311.token", field: "token", Words("没有这个凭据。", "There is no such token."))
    static let unreadable = Problem(
        .invalid, "open311.form",
        Words(
            "内容要是 application/x-www-form-urlencoded、UTF-8 编码。",
            "Send application/x-www-form-urlencoded in UTF-8."))
}
