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
    let mint: NodeMint
    let health: NodeHealth
    let gateway: HTTPGateway?
    /// Seals the journal; lies outside the database.
    let sealKey: SealKey
    let logger: Logger

    /// Opens what `settings` name: keys, database (brought up to this program's schema), node number.
    ///
    /// - Parameter isAlone: nobody else works here yet, so that a write may take as long as a slow machine needs.
    /// - Throws: a problem with a sentence when one of them can't be used.
    static func open(_ settings: Settings, isAlone: Bool = false) async throws -> Installation {
        let logger = Logger(label: "wangge")
        let directory = DataDirectory(path: settings.directory)
        try directory.requireInitialised(settings)
        let keys = try Keys(directory: settings.path(.keys))
        let database = try await Self.database(settings, logger, isAlone: isAlone)
        do {
            try await requireTrust(database)
            try await database.migrate(Migration.all, program: Migration.program)
            return try await assemble(settings, database, keys, logger)
        } catch {
            await database.close()
            throw error
        }
    }

    /// Gives up the node number and the connections.
    func close() async {
        let (number, holder, now) = (mint.number, mint.holder, world.now())
        do {
            try await database.write { try Nodes.release(number, for: holder, at: now, in: $0) }
            try await gateway?.shutDown()
            try await world.longWork.shutDown()
        } catch {
            logger.warning("closing", metadata: ["error": "\(error)"])
        }
        await database.close()
    }

    /// Opens, works, and closes whatever comes of it.
    static func with<T>(
        _ settings: Settings, isAlone: Bool = false, _ body: (Installation) async throws -> T
    ) async throws -> T {
        let installation = try await open(settings, isAlone: isAlone)
        do {
            let result = try await body(installation)
            await installation.close()
            return result
        } catch {
            await installation.close()
            throw error
        }
    }

    /// Seals everything that waits, by a command that works alone here.
    func sealAll() async throws {
        try await JournalSealing(
            database: database, key: sealKey, anchors: AnchorFile(path: settings.path(.anchors))
        ).sealAll(holder: Clock.randomNumber(), now: Clock.now)
    }

    private static func assemble(
        _ settings: Settings, _ database: Database, _ keys: Keys, _ logger: Logger
    ) async throws -> Installation {
        let directory = DataDirectory(path: settings.directory)
        let health = NodeHealth()
        let mint = try await NodeKeeper.begin(
            database: database, holder: Clock.randomNumber(), health: health, now: Clock.now)
        let city = try await database.read { db in try CityTable.find(in: db) }
        let longWork = LongWork()
        let outbox = directory.isDemo ? Outbox(now: Clock.now) : nil
        let gateway = try Self.gateway(settings)
        let world = World(
            database: database,
            now: Clock.now,
            freshNumber: { mint.freshNumber(at: Clock.now()) },
            random: Clock.randomBytes,
            vault: keys.vault,
            longWork: longWork,
            blobs: try blobs(settings, database, longWork),
            messenger: outbox?.messenger ?? gateway?.messenger ?? Self.nobody,
            access: try accessRules(settings, issuer: city?.name ?? "网格"),
            isDemo: directory.isDemo,
            outbox: outbox
        )
        return Installation(
            settings: settings, directory: directory, database: database, world: world, mint: mint, health: health,
            gateway: gateway, sealKey: keys.sealKey, logger: logger)
    }

    /// What the directory of keys holds.
    private struct Keys {
        let vault: Vault
        let sealKey: SealKey

        init(directory: String) throws {
            let files = KeyFiles(directory: directory)
            let ring = try files.load()
            vault = Vault(ring, reload: { try files.load() })
            sealKey = try ring.sealKey()
        }
    }

    /// A database that can't keep the promise of a write isn't served on.
    private static func requireTrust(_ database: Database) async throws {
        let fatal = try await database.check().filter(\.isFatal).map(\.problem)
        guard fatal.isEmpty else { throw Problems(fatal) }
    }

    static func database(
        _ settings: Settings, _ logger: Logger, isAlone: Bool = false
    ) async throws -> Database {
        var options = Options()
        if isAlone { options.writeLimit = options.bulkLimit }
        // Requests are answered on these threads: fewer than cores would leave some idle.
        options.readers = max(options.readers, ProcessInfo.processInfo.activeProcessorCount)
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

    /// Where a backup finds the contents of attachments, and a restore puts them.
    static func contents(_ settings: Settings) -> Backup.Contents {
        settings.text(.blobsIn) == "database"
            ? .database : .directory(BlobDirectory(path: settings.path(.blobs)))
    }

    private static func blobs(
        _ settings: Settings, _ database: Database, _ longWork: LongWork
    ) throws -> BlobStore {
        let isInDatabase = settings.text(.blobsIn) == "database"
        let directory = BlobDirectory(path: settings.path(.blobs))
        return BlobStore(
            database: database, place: isInDatabase ? .database : .directory(directory), longWork: longWork)
    }

    /// What a secret file holds, without the line's end.
    private static func secret(_ setting: Setting, _ settings: Settings) throws -> String {
        let path = settings.path(setting)
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Problem(
                .missing, "setting.file", field: setting.key,
                Words(
                    "读不到 \(path)（设置 \(setting.key)）：请看文件在不在、运行 wangge 的用户能不能读。",
                    "\(path) (the setting \(setting.key)) can't be read: see that it is there and readable for wangge's user."
                ))
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
