import Core
import Database
import Domain
import Fixtures
import Testing

@testable import Storage

struct HeldReportTableTests {
    @Test(arguments: Engines.available)
    func `what is held waits in every area that it lies in, above the county too`(engine: Engine) async throws {
        let stage = try await CaseStage(engine)
        let town = stage.town
        let report = Report(
            id: Key(11), of: Key(10), .scannedCode, text: "路灯不亮", address: "", asking: .link, made: .start)
        let held = HeldReport(report, place: stage.place(), area: town.buildings[0], level: .community)
        try await stage.database.write { db in
            try HeldReportTable.insert(
                HeldReportTable.Brought(held, by: nil, link: nil, linkDigest: nil), vault: stage.vault, in: db)
        }
        let areas: [(Key<Area>, Area.Level, Int)] = [
            (town.city, .city, 1), (town.county, .county, 1), (town.township, .township, 1),
            (town.community, .community, 1), (town.grids[0], .grid, 1), (town.buildings[0], .building, 1),
            (town.grids[1], .grid, 0), (Key(999), .county, 0),
        ]
        for (id, level, count) in areas {
            let area = stage.area(id, level)
            let (found, counted) = try await stage.database.read { db in
                (
                    try HeldReportTable.waiting(in: area, after: nil, limit: 9, in: db).count,
                    try HeldReportTable.waitingCount(in: area, limit: 9, in: db)
                )
            }
            #expect(found == count && counted == count, "\(level)")
        }
        let places = [stage.place(grid: 1), Place(county: town.county), Place(county: Key(999))]
        let counted = try await stage.database.read { db in
            try places.map { try HeldReportTable.waiting(in: $0, limit: 9, in: db) }
        }
        #expect(counted == [1, 1, 0])
    }
}
