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
            try pipeline.addHandler(GuardCompressor(compressor), position: .before(codec))
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

/// Takes the compressor away before an answer to no request passes it.
///
/// The compressor (swift-nio-extras 1.35.2) keeps one entry a request and takes one an answer, trapping when there is
/// none. Hummingbird answers 400 to what is no HTTP: without this, one broken line ends the whole server.
final class GuardCompressor: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private var compressor: HTTPResponseCompressor?
    private var unanswered = 0

    init(_ compressor: HTTPResponseCompressor) { self.compressor = compressor }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .head = unwrapInboundIn(data) { unanswered += 1 }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .head = unwrapOutboundIn(data) {
            unanswered -= 1
            if unanswered < 0, let compressor {
                context.pipeline.syncOperations.removeHandler(compressor, promise: nil)
                self.compressor = nil
            }
        }
        context.write(data, promise: promise)
    }
}
