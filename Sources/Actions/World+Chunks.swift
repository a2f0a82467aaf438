internal import Database

extension World {
    /// Adds many things, 500 a transaction, behind commands that wait.
    func inChunks<T: Sendable>(
        _ items: [T], _ add: @escaping @Sendable ([T], Writer) throws -> Void
    ) async throws {
        for start in stride(from: 0, to: items.count, by: 500) {
            let chunk = Array(items[start..<min(start + 500, items.count)])
            try await database.writeBulk { try add(chunk, $0) }
        }
    }
}
