internal import NIOPosix

/// Runs slow work (hashing, pictures, spreadsheets) on threads of its own.
///
/// Swift's cooperative pool has as many threads as the machine has cores: two long pieces of work on it would stop
/// every request (DESIGN.md section 4, "long work").
public final class LongWork: Sendable {
    private let pool: NIOThreadPool

    /// - Parameter threads: at least 1; on a machine of two cores two are enough.
    public init(threads: Int = 2) {
        pool = NIOThreadPool(numberOfThreads: threads)
        pool.start()
    }

    public func run<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        try await pool.runIfActive { try work() }
    }

    /// Waits for what runs and takes nothing new.
    public func shutDown() async throws {
        try await pool.shutdownGracefully()
    }
}
