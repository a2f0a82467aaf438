public import Core

/// Something about the database that whoever runs it must know.
public struct Finding: Hashable, Sendable {
    /// Says what is wrong and what to do.
    public let problem: Problem
    /// Whether the promise of a write can't be kept: a node doesn't start.
    public let isFatal: Bool

    init(_ code: String, fatal: Bool = true, _ words: Words) {
        problem = Problem(.unavailable, code, words)
        isFatal = fatal
    }
}

extension Database {
    /// Looks whether the database keeps the promise of a write (DESIGN.md section 5). None means that it does.
    ///
    /// - Parameter pages: also reads every page of a SQLite file for damage, some seconds a gigabyte.
    public func check(pages: Bool = false) async throws -> [Finding] {
        switch engine {
        // Asked on the connection that writes, for which the settings are.
        case .sqlite:
            let findings = try await write { try SQLiteCheck.findings(in: $0) }
            return pages ? findings + (try await damage()) : findings
        case .postgres:
            return try await read { try PostgresCheck.findings(in: $0) }
        }
    }

    /// A page that can't be read at all fails the look itself, down to the end of its transaction.
    private func damage() async throws -> [Finding] {
        do {
            return try await readSnapshot { try SQLiteCheck.damage(in: $0) }
        } catch DatabaseError.other(let code, let message) where SQLiteError.isDamage(code) {
            return [SQLiteCheck.damaged(message)]
        }
    }
}
