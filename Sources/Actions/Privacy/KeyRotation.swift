public import Core
public import Database
public import Storage

/// Puts a new key into use and carries over what older ones sealed (`wangge keys rotate`).
///
/// It can stop anywhere and be started again: a new key is only made when nothing is left of an earlier rotation, and
/// what is carried over is seen in the values.
public struct KeyRotation: Sendable {
    private let database: Database
    private let files: KeyFiles
    private let now: @Sendable () -> Instant
    private let random: @Sendable (Int) -> [UInt8]
    /// How long a new key is there before an old one may go: a running server looks for new keys more often.
    private let rest: Duration

    public init(
        database: Database, files: KeyFiles, now: @escaping @Sendable () -> Instant,
        random: @escaping @Sendable (Int) -> [UInt8], rest: Duration
    ) {
        self.database = database
        self.files = files
        self.now = now
        self.random = random
        self.rest = rest
    }

    /// How far it is.
    public struct Progress: Hashable, Sendable {
        public let done: Int
        public let all: Int
    }

    public struct Outcome: Hashable, Sendable {
        /// The number of the key that is in use now.
        public let key: Int
        /// Whether an earlier rotation was finished rather than a new one begun.
        public let wasResumed: Bool
        public let carried: Int
        /// The numbers of the keys whose files are gone.
        public let dropped: [Int]
    }

    /// A key and how many values need it.
    public struct Use: Sendable {
        public let key: SecretKey
        /// Nil where that can't be counted: journal seals stay as they were made.
        public let values: Int?
        public let isCurrent: Bool
    }

    public func uses() async throws -> [Use] {
        let ring = try files.load()
        return try await database.read { db in
            try ring.keys.map { key in
                let counts = key.purpose == .personal || key.purpose == .lookup
                return Use(
                    key: key, values: counts ? try Rotation.uses(of: key, in: db) : nil,
                    isCurrent: try ring.current(key.purpose).id == key.id)
            }
        }
    }

    /// - Parameters:
    ///   - keepsOld: leaves the old keys' files, for backups that were sealed with them.
    ///   - isBegun: told after every step.
    public func rotate(
        _ purpose: SecretKey.Purpose, keepsOld: Bool, progress: @Sendable (Progress) async -> Void
    ) async throws -> Outcome {
        var ring = try files.load()
        let leftBefore = try await left(under: Vault(ring))
        let wasResumed = leftBefore > 0
        if !wasResumed {
            ring = try ring.adding(purpose, at: now(), random: random)
            try files.save(ring)
        }
        let carried = try await carry(under: Vault(ring), progress: progress)
        var dropped: [Int] = []
        if !keepsOld, purpose == .personal || purpose == .lookup {
            try await Task.sleep(for: rest)
            _ = try await carry(under: Vault(ring), progress: { _ in })
            dropped = try await drop(purpose, of: ring)
        }
        return Outcome(
            key: try ring.current(purpose).id, wasResumed: wasResumed, carried: carried, dropped: dropped)
    }

    private func left(under vault: Vault) async throws -> Int {
        try await database.read { db in
            try SealedColumn.all.reduce(0) { $0 + (try Rotation.left(in: $1, vault: vault, db: db)) }
        }
    }

    private func carry(under vault: Vault, progress: @Sendable (Progress) async -> Void) async throws -> Int {
        let all = try await left(under: vault)
        var done = 0
        for column in SealedColumn.all {
            while true {
                let count = try await database.writeBulk { db in
                    try Rotation.step(in: column, limit: Rotation.chunk, vault: vault, db: db)
                }
                guard count > 0 else { break }
                done += count
                await progress(Progress(done: done, all: max(all, done)))
            }
        }
        return done
    }

    /// Drops the keys that nothing needs any more; one that a value needs stays.
    private func drop(_ purpose: SecretKey.Purpose, of ring: KeyRing) async throws -> [Int] {
        let current = try ring.current(purpose).id
        var dropped: [Int] = []
        for key in ring.keys where key.purpose == purpose && key.id != current {
            guard try await database.read({ try Rotation.uses(of: key, in: $0) }) == 0 else { continue }
            try files.drop(key)
            dropped.append(key.id)
        }
        return dropped
    }
}
