import Core
import Domain
import Testing

struct SizeReportTests {
    static func sized(
        _ key: Int64, _ households: Int, _ kind: Area.Kind = .residential, _ setting: Area.Setting? = .urban,
        _ range: ClosedRange<Int>? = 300...500
    ) -> SizeReport.Sized {
        SizeReport.Sized(
            area: Area(id: Key(key), parent: nil, level: .grid, name: "网格", kind: kind), community: nil,
            households: households, range: range, setting: setting)
    }

    static let report = SizeReport(
        level: .grid,
        areas: [
            sized(1, 299), sized(2, 300), sized(3, 500, .residential, .rural), sized(4, 501),
            sized(5, 0, .reserved, nil, nil),
            sized(6, 1000, .specialPurpose, .rural, 50...2000),
        ])

    @Test func `both ends of the range are within it`() {
        let verdicts = Dictionary(uniqueKeysWithValues: Self.report.areas.map { ($0.area.id.number, $0.verdict) })
        #expect(verdicts == [1: .below, 2: .within, 3: .within, 4: .above, 5: .free, 6: .within])
    }

    @Test func `every number of households lies in one band`() {
        for level in [Area.Level.grid, .microGrid] {
            let bands = SizeReport.Band.all(of: level)
            for households in 0...1200 {
                #expect(bands.count { $0.contains(households) } == 1, "\(level) \(households)")
            }
        }
    }

    @Test func `counts add up however they are cut`() {
        let report = Self.report
        let all = report.areas.count
        #expect(report.bands.reduce(0) { $0 + report.count(.init(band: $1)) } == all)
        #expect(SizeReport.SettingChoice.allCases.reduce(0) { $0 + report.count(.init(setting: $1)) } == all)
        #expect(SizeReport.Verdict.allCases.reduce(0) { $0 + report.count(.init(verdict: $1)) } == all)
        let rural = SizeReport.Choice(setting: .rural)
        #expect(report.count(rural) == report.chosen(rural).count && report.count(rural) == 2)
        #expect(report.chosen(.init(verdict: .above)).map(\.area.id) == [Key(4)])
    }

    @Test func `a place's rule for a kind of grid holds below it`() throws {
        let place = Key<Area>(9)
        let local = try AreaRules.Local(
            gridHouseholds: (200, 400), cutting: .init(households: [.specialPurpose: 10...80]))
        let rules = AreaRules.inForce(
            [AreaRules.Version(area: place, from: Day(number: 5), local: local)], on: Day(number: 6))
        func range(_ level: Area.Level, _ kind: Area.Kind) -> ClosedRange<Int>? {
            rules.households(of: Area(id: Key(1), parent: nil, level: level, name: "x", kind: kind))
        }
        #expect(range(.grid, .residential) == 200...400)
        #expect(range(.grid, .specialPurpose) == 10...80)
        #expect(range(.grid, .reserved) == nil && range(.building, .ordinary) == nil)
        #expect(range(.microGrid, .ordinary) == 50...100)
        #expect(throws: AreaRules.Refusal.householdsOfKind(.reserved)) {
            try AreaRules.Local(cutting: .init(households: [.reserved: 0...5]))
        }
    }
}
