import GRDB
import GRDBSQLite

@testable import Database

extension SQLiteDriver {
    /// Turns every commit into a rollback, as a failing disk would.
    func failCommits(_ fail: Bool) {
        writer.writeWithoutTransaction { db in
            _ = sqlite3_commit_hook(db.sqliteConnection, fail ? { _ in 1 } : nil, nil)
        }
    }

    /// Says something to the connection that writes, outside a transaction.
    func say(_ statement: String) throws {
        try writer.writeWithoutTransaction { db in try db.execute(sql: statement) }
    }
}
