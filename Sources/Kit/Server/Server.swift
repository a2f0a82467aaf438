internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
public import Logging
internal import NIOCore
public import ServiceLifecycle

/// The site on a socket: HTTP/1.1 by Hummingbird; a reverse proxy in front does the encryption.
///
/// On a graceful stop it takes no new connections, ends live events, and lets what runs finish.
public struct Server: Service {
    private let reception: Reception
    private let host: String
    private let port: Int
    private let live: LiveEvents
    private let logger: Logger
    private let onRunning: @Sendable (_ port: Int) async -> Void

    /// - Parameters:
    ///   - port: 0 for any free one.
    ///   - onRunning: told the port once connections are taken.
    public init(
        _ reception: Reception, host: String, port: Int, live: LiveEvents, logger: Logger,
        onRunning: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
    ) {
        self.reception = reception
        self.host = host
        self.port = port
        self.live = live
        self.logger = logger
        self.onRunning = onRunning
    }

    public func run() async throws {
        let reception = reception
        let limits = reception.settings.limits
        let responder = CallbackResponder<Connection> { request, connection in
            await Exchange(reception: reception).answer(request, on: connection)
        }
        let application = Application(
            responder: responder,
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [InstallCompressor()],
                    idleTimeout: .seconds(Int64(limits.idleSeconds)),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: 8 * 1024, maxHeaderListSize: 16 * 1024, maxHeaderFieldCount: 100))),
            configuration: .init(
                address: .hostname(host, port: port), serverName: nil, backlog: 1024,
                availableConnectionsDelegate: MaximumAvailableConnections(limits.connections)),
            onServerRunning: { [onRunning] channel in await onRunning(channel.localAddress?.port ?? 0) },
            logger: logger)
        let live = live
        try await withGracefulShutdownHandler {
            try await application.run()
        } onGracefulShutdown: {
            live.close()
        }
    }
}

extension Server: CustomStringConvertible {
    /// Without what it holds: whoever runs it may write this into a log, and among it are keys.
    public var description: String { "Server" }
}

/// What Hummingbird hands on beside the request: the connection it came by.
struct Connection: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }

    var remoteAddress: String { channel.remoteAddress?.ipAddress ?? "" }
}
