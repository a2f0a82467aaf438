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
            ("line", AreaTable.lineSQL(to: area.id), false),
            ("counts", try #require(AreaTable.countsSQL(below: area)), false),
            ("whole names", try #require(AreaSearchTable.termSQL("江", piece: 0, 20)), true),
            ("pieces", try #require(AreaSearchTable.termSQL("江", piece: 1, 20)), true),
            ("codes", try #require(AreaSearchTable.codeSQL("3408", limit: 20)), true),
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

    @Test(.enabled(if: Engines.available.contains(.postgres)))
    func `on PostgreSQL nothing is scanned and lists are not sorted`() async throws {
        let database = try await TestDatabase.make(.postgres)
        try await fill(database)
        for (name, sql, isOrdered) in try Self.statements() {
            let plan = try await database.read { try $0.plan(sql) }
            for step in plan {
                #expect(!step.contains("Seq Scan"), "\(name): \(plan)")
                #expect(!isOrdered || !step.contains("Sort  (") , "\(name): \(plan)")
            }
        }
    }

    /// PostgreSQL plans by what is there: 20,000 areas.
    private func fill(_ database: Database) async throws {
        _ = try await Town.build(in: database)
        for chunk in 0..<20 {
            try await database.writeBulk { db in
                let areas = (0..<1000).map { index in
                    let number = Int64(10_000 + chunk * 1000 + index)
                    let id = Key<Area>(number)
                    let area = Area(
                        id: id, parent: Key(100 + number % 5), level: .township, name: "江镇\(number)号",
                        ordinal: index, opened: Town.day)
                    return PlacedArea(area: area, ancestry: Ancestry(county: Key(100 + number % 97)), extent: nil)
                }
                try AreaTable.add(areas, in: db)
                try AreaCodeTable.add(
                    areas.map {
                        AreaCode(
                            area: $0.area.id, scheme: .local, code: "C\($0.area.id.number)", name: $0.area.name,
                            validFrom: Town.day)
                    }, in: db)
            }
        }
        try await database.write { try $0.run("ANALYZE") }
    }
}
