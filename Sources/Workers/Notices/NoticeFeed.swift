internal import Actions
public import Core
public import Database
public import Domain
public import Logging
public import ServiceLifecycle
internal import Storage

/// Tells this node's open pages whose notices were made, on whatever node that was.
public struct NoticeFeed: Service {
    private let database: Database
    private let announce: @Sendable (Set<Key<Caller>>) -> Void
    private let logger: Logger

    /// - Parameter announce: whose pages are to be told.
    public init(
        database: Database, logger: Logger, announce: @escaping @Sendable (Set<Key<Caller>>) -> Void
    ) {
        self.database = database
        self.announce = announce
        self.logger = logger
    }

    public func run() async throws {
        var last: Int64?
        await Loop.run("notice-feed", logger) {
            guard let behind = last else {
                last = try await database.read { try NoticeTable.head(in: $0) }
                return .seconds(1)
            }
            let made = try await database.read { try NoticeTable.made(behind: behind, limit: 2000, in: $0) }
            if let end = made.last?.position {
                last = end
                announce(Set(made.map(\.account)))
            }
            return .seconds(1)
        }
    }
}
