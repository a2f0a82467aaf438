internal import Core
internal import HTTPTypes

/// What a request brought, read within its limits.
struct RequestBody: Sendable {
    var form: Fields = [:]
    var files: [Upload] = []
    var raw: [UInt8] = []

    init() {}

    /// - Throws: a problem where it is too large, too slow, or can't be read as what it says it is.
    init(reading incoming: Incoming, for kind: Route.Body, limits: Limits) async throws {
        let (limit, seconds) = Self.bounds(kind, limits)
        if let length = incoming.headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw Self.tooLarge(limit)
        }
        let type = incoming.headers[.contentType] ?? ""
        self = try await withDeadline(seconds: seconds) {
            switch kind {
            case .none: return RequestBody()
            case .raw:
                var body = RequestBody()
                body.raw = try await Self.collect(incoming, limit: limit)
                return body
            case .form, .files: return try await Self.form(incoming, type, limit: limit)
            }
        }
    }

    private static func bounds(_ kind: Route.Body, _ limits: Limits) -> (bytes: Int, seconds: Int) {
        switch kind {
        case .none: (0, limits.bodySeconds)
        case .form: (limits.form, limits.bodySeconds)
        case .files: (limits.upload, limits.bodySeconds * 10)
        case .raw(let limit): (limit, limits.bodySeconds)
        }
    }

    private static func form(_ incoming: Incoming, _ type: String, limit: Int) async throws -> RequestBody {
        if type.lowercased().hasPrefix("multipart/form-data") {
            return try await multipart(incoming, type, limit: limit)
        }
        let bytes = try await collect(incoming, limit: limit)
        guard type.isEmpty || type.lowercased().hasPrefix("application/x-www-form-urlencoded") else {
            throw Problem(
                .invalid, "request.unknown-type",
                Words("只接受表单提交，不接受“\(type.prefix(60))”", "Only forms are taken here, not “\(type.prefix(60))”"))
        }
        guard let fields = URLEncoded.fields(bytes) else {
            throw Problem(
                .invalid, "request.unreadable-form",
                Words(
                    "表单内容无法读取：编码有误或不是 UTF-8。请刷新页面后重新填写",
                    "The form can't be read: broken encoding or no UTF-8. Reload the page and fill it in again"))
        }
        var body = RequestBody()
        body.form = fields
        return body
    }

    private static func collect(_ incoming: Incoming, limit: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        var pieces: any Pieces = incoming.body.makeAsyncIterator()
        while let piece = try await next(&pieces) {
            guard bytes.count + piece.count <= limit else { throw tooLarge(limit) }
            bytes += piece
        }
        return bytes
    }

    private static func multipart(_ incoming: Incoming, _ type: String, limit: Int) async throws -> RequestBody {
        var parser = try MultipartParser(contentType: type)
        var gathering = MultipartGathering()
        var count = 0
        var pieces: any Pieces = incoming.body.makeAsyncIterator()
        while let piece = try await next(&pieces) {
            count += piece.count
            guard count <= limit else { throw tooLarge(limit) }
            for event in try parser.read(piece) { try gathering.take(event) }
        }
        try parser.end()
        return gathering.body
    }

    private typealias Pieces = AsyncIteratorProtocol<[UInt8], any Error>

    /// The next piece; a line that broke, or chunks that are none, is the sender's doing and no fault of ours.
    private static func next(_ pieces: inout any Pieces) async throws -> [UInt8]? {
        do {
            return try await pieces.next(isolation: nil)
        } catch let error as CancellationError {
            throw error
        } catch {
            throw Problem(
                .invalid, "request.broken-off",
                Words("内容没有传完整，没有保存。请再试一次", "It did not arrive whole and was not saved. Please try again"))
        }
    }

    private static func tooLarge(_ limit: Int) -> Problem {
        let size = limit >= 1 << 20 ? "\(limit >> 20) MB" : "\(limit >> 10) kB"
        return Problem(
            .tooLarge, "request.too-large",
            Words("内容超过了 \(size)，没有保存", "This is larger than \(size) and was not saved"),
            arguments: ["limit": .integer(limit)])
    }
}

/// Runs `work`; what takes longer is cancelled and told so.
func withDeadline<T: Sendable>(seconds: Int, _ work: @escaping @Sendable () async throws -> T) async throws -> T {
    try await withThrowingTaskGroup(of: T?.self) { group in
        group.addTask { try await work() }
        group.addTask {
            try await Task.sleep(for: .seconds(seconds))
            return nil
        }
        defer { group.cancelAll() }
        guard let first = try await group.next(), let result = first else {
            throw Problem(
                .unavailable, "request.too-slow",
                Words(
                    "内容 \(seconds) 秒内没有传完，请检查网络后再试",
                    "It did not arrive within \(seconds) s. Check the network and try again"))
        }
        return result
    }
}
