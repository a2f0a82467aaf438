import Core
import Database
import Domain
import Fixtures
import Testing

@testable import Storage

/// Every statement of the hot pages finds its rows by an index that already has the order: no scan, no sort.
@Suite(.serialized)
struct AreaPlanTests {
    static let area = Area(id: Key(102), parent: nil, level: .county, name: "迎江区")

    /// Name, statement, and whether it must come sorted from the index.
    static func statements() throws -> [(String, SQL, Bool)] {
        let cursor = Cursor(value: "4.3", key: 7)
        let position = Position(longitude: 1_170_420_000, latitude: 305_020_000)
        return [
            ("children", AreaTable.childrenSQL(of: area.id, after: nil, limit: 50), true),
            ("next children", AreaTable.childrenSQL(of: area.id, after: cursor, limit: 50), true),
            ("children counted", AreaTable.childCountsSQL(of: [area.id, Key(103)]), true),
            ("line", AreaTable.lineSQL(to: area.id), false),
            ("counts", AreaTallyTable.countsSQL(of: area.id), false),
            ("whole names", try #require(AreaSearchTable.termSQL("江", piece: 0, 20)), true),
            ("pieces", try #require(AreaSearchTable.termSQL("江", piece: 1, 20)), true),
            ("codes", try #require(AreaSearchTable.codeSQL("3408", limit: 20)), true),
            ("former names", AreaCodeTable.formerSQL(behind: 0, limit: 500), true),
            ("point", AreaOutlineTable.candidatesSQL(.grid, at: position), false),
            ("doubts", DivisionImportTable.verdictSQL(Key(1), .otherName, after: 0, limit: 50), true),
        ]
    }

    @Test func `on SQLite nothing is scanned and lists are not sorted`() async throws {
        let database = try await TestDatabase.make(.sqlite)
        for (name, sql, isOrdered) in try Self.statements() {
            let plan = try await database.read { try $0.plan(sql) }
            for step in plan {
                #expect(!step.contains("SCAN") || step.contains("above"), "\(name): \(plan)")
                #expect(!isOrdered || !step.contains("TEMP B-TREE"), "\(name): \(plan)")
            }
        }
    }

    /// PostgreSQL plans by how much is there, and would scan a table of ten rows; so it is asked for the plan it has
    /// when scanning is dear. Where no index could serve, it scans all the same, and this fails.
    @Test(.enabled(if: Engines.available.contains(.postgres)))
    func `on PostgreSQL nothing is scanned and lists are not sorted`() async throws {
        let database = try await TestDatabase.make(.postgres)
        for (name, sql, isOrdered) in try Self.statements() {
            let plan = try await database.write { db in
                try db.run("SET LOCAL enable_seqscan = off")
                try db.run("SET LOCAL enable_bitmapscan = off")
                return try db.plan(sql)
            }
            for step in plan {
                #expect(!step.contains("Seq Scan"), "\(name): \(plan)")
                #expect(!isOrdered || !step.contains("Sort Key"), "\(name): \(plan)")
            }
        }
    }
}
