internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

/// Hummingbird's request to ours, our answer to Hummingbird's.
struct Exchange: Sendable {
    let reception: Reception

    typealias Answer = Hummingbird.Response

    func answer(_ request: Hummingbird.Request, on connection: Connection) async -> Answer {
        let incoming = Incoming(
            request.method.rawValue, request.head.path ?? "/", headers: request.headers,
            remoteAddress: connection.remoteAddress, body: request.body.map { Array(buffer: $0) })
        let outgoing = await reception.answer(incoming)
        var answer = Answer(status: .init(code: outgoing.status), headers: outgoing.headers)
        answer.body = await body(outgoing, connection)
        if outgoing.closes { close(&answer, connection) }
        return answer
    }

    private func body(_ outgoing: Outgoing, _ connection: Connection) async -> ResponseBody {
        switch outgoing.body {
        case .nothing, .page, .problem: return ResponseBody()
        case .bytes(let bytes, _): return ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        case .file(let path, _):
            // The file was there a moment ago; where it is gone now, an empty answer is all that is left to say.
            return (try? await FileIO().loadFile(path: path, context: connection)) ?? ResponseBody()
        case .stream(let pieces, _):
            return ResponseBody { writer in
                for try await piece in pieces { try await writer.write(ByteBuffer(bytes: piece)) }
                try await writer.finish(nil)
            }
        case .events(let subscription): return EventStream(subscription).body
        }
    }

    /// More was sent than is read: the answer goes out, then the connection ends, for what follows is no request.
    private func close(_ answer: inout Answer, _ connection: Connection) {
        answer.headers[.connection] = "close"
        let body = answer.body
        answer.body = ResponseBody(contentLength: body.contentLength) { writer in
            try await body.write(writer)
            connection.channel.close(promise: nil)
        }
    }
}
