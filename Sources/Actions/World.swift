public import Core
public import Database
public import Domain
public import Storage

/// What the rules may not reach for themselves. Tests hand in a still clock and counting numbers.
public struct World: Sendable {
    public let database: Database
    /// The node's clock.
    public private(set) var now: @Sendable () -> Instant
    /// A number for a new key, never given before in the installation.
    public let freshNumber: @Sendable () -> Int64
    /// That many bytes from the system's cryptographic source.
    public let random: @Sendable (Int) -> [UInt8]
    /// The keys outside the database: seals, opens and digests personal values.
    public let vault: Vault
    public let longWork: LongWork
    /// Where pictures and attachments lie.
    public let blobs: BlobStore
    let shelves: Shelves
    public let messenger: Messenger
    /// What the installation decides about signing in.
    public let access: AccessRules
    /// Whether this is a demo directory: only such a server shows printed passwords and an outbox.
    public let isDemo: Bool
    /// Where a demo's texts are kept for its outbox page; nil in a real city.
    public let outbox: Outbox?

    /// - Parameter blobs: in the database unless said.
    public init(
        database: Database,
        now: @escaping @Sendable () -> Instant,
        freshNumber: @escaping @Sendable () -> Int64,
        random: @escaping @Sendable (Int) -> [UInt8],
        vault: Vault,
        longWork: LongWork,
        blobs: BlobStore? = nil,
        messenger: Messenger,
        access: AccessRules,
        isDemo: Bool,
        outbox: Outbox? = nil
    ) {
        self.database = database
        self.now = now
        self.freshNumber = freshNumber
        self.random = random
        self.vault = vault
        self.longWork = longWork
        self.blobs = blobs ?? BlobStore(database: database, place: .database, longWork: longWork)
        self.messenger = messenger
        self.access = access
        self.isDemo = isDemo
        self.outbox = outbox
        shelves = Shelves(database: database)
    }
}

extension World {
    /// The same with its clock standing still at another moment: for a demo's days before.
    func at(_ moment: Instant) -> World {
        var world = self
        world.now = { moment }
        return world
    }
}
