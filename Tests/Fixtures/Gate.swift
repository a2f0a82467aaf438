public import Database
internal import Foundation

/// Holds a database's one writing connection, so that what is submitted meanwhile waits in line.
public final class Gate: Sendable {
    private let opened = DispatchSemaphore(value: 0)
    private let held = DispatchSemaphore(value: 0)
    private let holder: Task<Void, any Error>

    /// Returns when the connection is held, by a write that has done `first`.
    public init(
        _ database: Database, after first: @escaping @Sendable (Writer) throws -> Void = { _ in }
    ) async throws {
        let (opened, held) = (opened, held)
        holder = Task {
            // Bulk, whose time limit is wide.
            try await database.writeBulk { db in
                try first(db)
                held.signal()
                // On a thread of the database, none of Swift's.
                opened.wait()
            }
        }
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                held.wait()
                continuation.resume()
            }
        }
    }

    public func open() async throws {
        opened.signal()
        try await holder.value
    }
}
