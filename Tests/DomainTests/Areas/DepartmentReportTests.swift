import Core
import Domain
import Testing

struct DepartmentReportTests {
    static func grid(_ key: Int64, _ name: String, _ ours: [Int64]) -> DepartmentGrid {
        DepartmentGrid(
            id: Key(key), scheme: Key(1), name: name, code: "D\(key)", grids: ours.map { Key<Area>($0) })
    }

    @Test func `what is mapped once, twice, not at all`() {
        let ours = (1...5).map { Area(id: Key($0), parent: nil, level: .grid, name: "网格\($0)") }
        let report = DepartmentReport(
            scheme: DepartmentScheme(id: Key(1), name: "党建网格", area: Key(9), place: Place()),
            grids: [
                Self.grid(11, "甲", [1]), Self.grid(12, "乙", [2]), Self.grid(13, "丙", [2, 3]), Self.grid(14, "乙", []),
            ], ours: ours)
        #expect(report.matching == 1, "only 甲 is one of ours and nothing else")
        #expect(report.unmapped.map(\.id) == [Key(14)])
        #expect(report.uncovered.map(\.id) == [Key(4), Key(5)])
        #expect(report.doubled.map(\.area.id) == [Key(2)])
        #expect(report.doubled.first?.grids.map(\.name) == ["乙", "丙"])
        #expect(report.namesakes.map { $0.map(\.id) } == [[Key(12), Key(14)]])
    }

    @Test func `names and codes are checked`() throws {
        #expect(try DepartmentGrid.checked(schemeName: " 党建网格 ") == "党建网格")
        #expect(throws: DepartmentGrid.Refusal.schemeName) { try DepartmentGrid.checked(schemeName: " ") }
        #expect(throws: DepartmentGrid.Refusal.gridName) { try DepartmentGrid.checked(name: "", code: "") }
        #expect(throws: DepartmentGrid.Refusal.code) {
            try DepartmentGrid.checked(name: "甲", code: String(repeating: "1", count: 41))
        }
    }
}
