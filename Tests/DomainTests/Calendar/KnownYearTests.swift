import Core
import Domain
import Testing

struct KnownYearTests {
    /// Today, the years known, the year missing.
    static let cases: [(String, Set<Int>, Int?)] = [
        ("2026-11-30", [2026], nil), ("2026-12-01", [2026], 2027), ("2026-12-31", [2026, 2027], nil),
        ("2027-01-01", [2026], 2027), ("2026-12-15", [], 2026), ("2026-06-01", [2025, 2027], 2026),
    ]

    @Test(arguments: cases)
    func `a missing year is told in time`(today: String, known: Set<Int>, missing: Int?) throws {
        let day = try #require(Day(today))
        let problem = KnownYear.missing(from: known, on: day)
        #expect(problem?.arguments["year"] == missing.map { .integer($0) })
        if let problem { #expect(problem.words.chinese.contains("wangge calendar import")) }
    }
}
