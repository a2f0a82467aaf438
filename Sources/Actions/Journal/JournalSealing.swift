public import Core
public import Database
public import Storage

/// Seals everything that waits, by a command that works alone on a directory.
public struct JournalSealing: Sendable {
    private let database: Database
    private let key: SealKey
    private let anchors: AnchorFile

    public init(database: Database, key: SealKey, anchors: AnchorFile) {
        self.database = database
        self.key = key
        self.anchors = anchors
    }

    /// - Parameters:
    ///   - now: the machine's clock: a lease is taken by it.
    ///   - holder: a random number of this process.
    public func sealAll(holder: Int64, now: @Sendable () -> Instant) async throws {
        let (key, anchors) = (key, anchors)
        while true {
            let moment = now()
            let batch = try await database.writeBulk { db -> SealedBatch? in
                guard
                    let lease = try Lease.take(
                        Journal.sealerLease, for: holder, until: moment.adding(seconds: 60), at: moment, in: db)
                else { return nil }
                let batch = try Journal.seal(with: key, under: lease, limit: 1000, at: moment, in: db)
                if !batch.isFull { try lease.release(in: db) }
                return batch
            }
            guard let batch else { throw Self.busy }
            if let anchor = batch.anchor { try anchors.append([anchor]) }
            guard batch.isFull else { return }
        }
    }

    private static let busy = Problem(
        .conflict, "journal.sealed-elsewhere",
        Words("另一个进程正在封日志，请先停下它。", "Another process is sealing the journal; stop it first."))
}
