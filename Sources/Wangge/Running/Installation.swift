internal import Actions
internal import Core
internal import Database
internal import Domain
internal import Foundation
internal import Logging
internal import Storage
internal import Workers

/// An opened data directory: its settings, its database, and the world the actions live in.
struct Installation: Sendable {
    let settings: Settings
    let directory: DataDirectory
    let database: Database
    let world: World
    let node: NodeLease
    let gateway: HTTPGateway?
    let logger: Logger

    /// Opens what `settings` name: keys, database (brought up to this program's schema), node number.
    ///
    /// - Throws: a problem with a sentence when one of them can't be used.
    static func open(_ settings: Settings) async throws -> Installation {
        let logger = Logger(label: "wangge")
        let directory = DataDirectory(path: settings.directory)
        try directory.requireInitialised(settings)
        let files = KeyFiles(directory: settings.path(.keys))
        let vault = Vault(try files.load(), reload: { try files.load() })
        let database = try await Self.database(settings, logger)
        do {
            try await database.requireTrust()
            try await database.migrate(Migration.all)
            return try await assemble(settings, directory, database, vault, logger)
        } catch {
            await database.close()
            throw error
        }
    }

    /// Gives up the node number and the connections.
    func close() async {
        await node.release()
        do {
            try await gateway?.shutDown()
            try await world.longWork.shutDown()
        } catch {
            logger.warning("closing", metadata: ["error": "\(error)"])
        }
        await database.close()
    }

    /// Opens, works, and closes whatever comes of it.
    static func with<T>(_ settings: Settings, _ body: (Installation) async throws -> T) async throws -> T {
        let installation = try await open(settings)
        do {
            let result = try await body(installation)
            await installation.close()
            return result
        } catch {
            await installation.close()
            throw error
        }
    }

    private static func assemble(
        _ settings: Settings, _ directory: DataDirectory, _ database: Database, _ vault: Vault, _ logger: Logger
    ) async throws -> Installation {
        let now = Clock.now
        let node = try await NodeLease.take(in: database, now: now, holder: Clock.randomNumber())
        let mint = KeyMint(node: node.number)
        let outbox = directory.isDemo ? Outbox(now: now) : nil
        let gateway = try Self.gateway(settings)
        let world = World(
            database: database,
            now: now,
            freshNumber: { mint.number(at: now()) },
            random: Clock.randomBytes,
            vault: vault,
            longWork: LongWork(),
            messenger: outbox?.messenger ?? gateway?.messenger ?? Self.nobody,
            isDemo: directory.isDemo,
            outbox: outbox
        )
        return Installation(
            settings: settings, directory: directory, database: database, world: world, node: node, gateway: gateway,
            logger: logger)
    }

    static func database(_ settings: Settings, _ logger: Logger) async throws -> Database {
        var options = Options()
        options.connections = settings.number(.databaseConnections)
        options.slow = .milliseconds(settings.number(.slowMilliseconds))
        switch settings.text(.database) {
        case "postgres":
            let connection = try secret(.connectionFile, settings)
            return try await Database.open(.postgres(connection: connection), options: options, logger: logger)
        default:
            return try await Database.open(
                .sqlite(path: settings.path(.databaseFile)), options: options, logger: logger)
        }
    }

    private static func gateway(_ settings: Settings) throws -> HTTPGateway? {
        let address = settings.text(.gatewayAddress)
        guard !address.isEmpty else { return nil }
        let hasToken = FileManager.default.fileExists(atPath: settings.path(.gatewayTokenFile))
        return HTTPGateway(address: address, token: hasToken ? try secret(.gatewayTokenFile, settings) : nil)
    }

    /// What a secret file holds, without the line's end.
    private static func secret(_ setting: Setting, _ settings: Settings) throws -> String {
        let path = settings.path(setting)
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Problem(
                .missing, "setting.file", field: setting.key,
                Words(
                    "读不到 \(path)（设置 \(setting.key)）：请看文件在不在、运行 wangge 的用户能不能读。",
                    "\(path) (the setting \(setting.key)) can't be read: see that it is there and readable for wangge's user."))
        }
        return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static let nobody = Messenger { _ in
        throw Problem(
            .unavailable, "message.no-gateway", field: Setting.gatewayAddress.key,
            Words(
                "还没有接短信网关，短信没有发出；系统管理员可以用 messages.gateway 接上。",
                "No message gateway is set, and nothing was sent; the system administrator sets messages.gateway."))
    }
}
