internal import NIOCore
internal import NIOHTTP1
internal import NIOHTTPCompression
internal import NIOHTTPTypesHTTP1

/// Puts compression where it can work: in front of the codec that makes HTTP values of NIO's own.
///
/// Hummingbird adds our handlers behind that codec; this one adds the compressor before it and goes.
final class InstallCompressor: ChannelInboundHandler, RemovableChannelHandler, Sendable {
    typealias InboundIn = NIOAny

    /// Bytes below which compressing costs more than it saves.
    private static let smallest = 512

    func handlerAdded(context: ChannelHandlerContext) {
        let pipeline = context.pipeline.syncOperations
        do {
            let codec = try pipeline.handler(type: HTTP1ToHTTPServerCodec.self)
            let compressor = HTTPResponseCompressor { head, isPossible in
                guard isPossible, Self.isWorthIt(head.headers) else { return .doNotCompress }
                head.headers.remove(name: "content-length")
                head.headers.add(name: "vary", value: "accept-encoding")
                return .compressIfPossible
            }
            try pipeline.addHandler(compressor, position: .before(codec))
        } catch {
            context.fireErrorCaught(error)
        }
        pipeline.removeHandler(context: context, promise: nil)
    }

    private static func isWorthIt(_ headers: HTTPHeaders) -> Bool {
        guard let type = headers.first(name: "content-type") else { return false }
        // Live events go out one by one, whole: a compressor would hold them back.
        let isText = type.hasPrefix("text/") || type.contains("json") || type.contains("svg")
        let length = headers.first(name: "content-length").flatMap { Int($0) } ?? .max
        return isText && !type.hasPrefix("text/event-stream") && length > smallest
    }
}
