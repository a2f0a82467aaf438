internal import Actions
internal import ArgumentParser
internal import Core
internal import Foundation
internal import Kit
internal import Logging
internal import ServiceLifecycle
internal import UnixSignals
internal import Workers

/// `wangge serve`: the site, and the workers behind it, until it is asked to stop.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: Terminal.text("启动服务", "Serve the city")
    )

    @OptionGroup var place: PlaceOptions

    func run() async throws {
        try await Terminal.answering {
            let settings = try await place.settings()
            Logs.start(settings)
            let directory = DataDirectory(path: settings.directory)
            try directory.requireServable()
            let isDemo = directory.isDemo
            if isDemo { try DataDirectory.requireLoopback(settings) }
            try await Installation.with(settings) { try await serve($0) }
        }
    }

    private func serve(_ installation: Installation) async throws {
        let live = LiveEvents()
        let server = try await installation.server(live: live) { port in
            Terminal.say(
                "在 http://\(installation.settings.text(.listenHost)):\(port) 服务",
                "Serving on http://\(installation.settings.text(.listenHost)):\(port)")
        }
        let services: [any Service] = [server] + (try installation.workers(live: live))
        let group = ServiceGroup(
            configuration: .init(
                services: services.map {
                    .init(service: Named(service: $0), successTerminationBehavior: .gracefullyShutdownGroup)
                },
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: installation.logger))
        try await group.run()
    }
}

/// A service under the name of its type. A group of services takes a service's description for its name and writes it
/// into the log; a struct without one of its own is described by all it holds, keys and every file of the site among
/// it, which took two seconds of every start.
private struct Named: Service, CustomStringConvertible {
    let service: any Service
    var description: String { "\(type(of: service))" }

    func run() async throws { try await service.run() }
}
