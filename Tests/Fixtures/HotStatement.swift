public import Database
internal import Foundation

/// The plan of a statement that runs often over a large table.
public enum HotStatement {
    /// The lines of the plan that read a whole table or index, or sort; none is good.
    ///
    /// On PostgreSQL the planner is told to avoid both as far as it can, since tests' tables are small: what is left
    /// has no index to go by.
    ///
    /// - Parameter small: names of tables and subqueries that may be scanned.
    public static func faults(
        _ sql: SQL, small: Set<String> = [], in database: Database
    ) async throws -> [String] {
        let plan = try await database.write { db in
            if db.engine == .postgres {
                for setting in ["enable_seqscan", "enable_bitmapscan", "enable_sort", "enable_hashjoin"] {
                    _ = try db.first("SELECT set_config(\(setting), 'off', TRUE)") { try $0.text(0) }
                }
            }
            return try db.plan(sql)
        }
        return plan.filter { isFault($0, small) }
    }

    private static func isFault(_ line: String, _ small: Set<String>) -> Bool {
        let words = line.split(separator: " ").map(String.init)
        if line.contains("USE TEMP B-TREE FOR ORDER BY") { return true }
        if let scan = words.firstIndex(of: "SCAN"), scan + 1 < words.count {
            return !line.contains("CONSTANT ROW") && !small.contains(words[scan + 1])
        }
        if let scan = line.range(of: "Seq Scan on ") {
            return !small.contains(String(line[scan.upperBound...].prefix { $0 != " " }))
        }
        return words.contains("Sort") && !line.contains("Sort Key")
    }
}
