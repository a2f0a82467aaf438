internal import HummingbirdCore
internal import NIOCore

/// Live events as `text/event-stream` (WHATWG HTML section 9.2).
struct EventStream: Sendable {
    private let subscription: LiveEvents.Subscription
    /// Seconds between signs of life, so that a listener who left is noticed and no proxy closes the line.
    private static let beatSeconds = 15
    /// Beats until the stream ends and the browser asks again, which proves anew who is listening: ten minutes.
    private static let mostBeats = 40

    init(_ subscription: LiveEvents.Subscription) { self.subscription = subscription }

    var body: ResponseBody {
        let subscription = subscription
        return ResponseBody { writer in
            let heart = Task {
                for _ in 0..<Self.mostBeats {
                    try await Task.sleep(for: .seconds(Self.beatSeconds))
                    subscription.beat()
                }
                subscription.end()
            }
            defer {
                heart.cancel()
                subscription.end()
            }
            try await writer.write(ByteBuffer(string: "retry: 3000\n\n"))
            for await signal in subscription.signals {
                try await writer.write(ByteBuffer(bytes: Self.text(signal)))
            }
            try await writer.finish(nil)
        }
    }

    private static func text(_ signal: LiveEvents.Signal) -> [UInt8] {
        switch signal {
        case .beat: return Array(":\n\n".utf8)
        case .event(let event):
            let data = JSON.object(("kind", .text(event.kind)), ("subject", .text(event.subject)))
            return Array("data: ".utf8) + data.bytes + Array("\n\n".utf8)
        }
    }
}
