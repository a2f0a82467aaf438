import Core
import Testing

@testable import Domain

struct InventedCasesTests {
    private static let until = Instant(milliseconds: 1_795_406_400_000)

    private static func cases(_ count: Int, seed: UInt64 = 1, years: Int = 3) -> InventedCases {
        let place = Place(county: Key(1), township: Key(2), community: Key(3), grid: Key(4))
        let ground = InventedCases.Ground(
            spots: [InventedCases.Spot(Key(4), in: place), InventedCases.Spot(Key(5), in: place)],
            matters: (1...9).map { number in
                (
                    name: "事项\(number)",
                    filing: Case.Filing(
                        matter: Key(Int64(100 + number)), standard: Key(Int64(200 + number)), limit: .workingDays(5),
                        levels: Set(Matter.Level.allCases))
                )
            },
            bodies: [Key(501), Key(502)], clerk: Key(71), handler: Key(72),
            terms: CaseTerms(rules: .standard, calendar: WorkingCalendar(plan: HolidayPlan())))
        return InventedCases(
            InventedCases.Plan(count: count, from: until.adding(days: -365 * years), until: until, seed: seed),
            on: ground)
    }

    @Test func `the same seed gives the same cases, in whatever order, and another seed others`() throws {
        let (some, other) = (Self.cases(200), Self.cases(200, seed: 2))
        for index in [0, 199, 7] {
            let (one, again) = (try some.made(index), try Self.cases(200).made(index))
            #expect(one.file == again.file && one.report == again.report && one.events == again.events)
            #expect(try other.made(index).report.text != one.report.text)
        }
    }

    @Test func `keys are never the same, and later cases have higher ones`() throws {
        let all = try (0..<3000).map { try Self.cases(3000, years: 1).made($0) }
        let keys = all.map(\.file.id.number)
        #expect(keys == keys.sorted() && Set(keys + all.map(\.report.id.number)).count == 6000)
    }

    @Test func `they have the shapes of real ones`() throws {
        let all = try (0..<4000).map { try Self.cases(4000).made($0) }
        let days = all.compactMap { one -> Int? in
            guard case .closed(let closing) = one.file.stage else { return nil }
            return Int(closing.at.milliseconds(since: one.file.flow.opened) / 86_400_000)
        }.sorted()
        let open = all.count - days.count
        // 4 in a hundred, and those whose end would lie in the future.
        #expect((4000 / 25...4000 / 5).contains(open))
        #expect((3...12).contains(CaseSpans.percentile(50, of: days) ?? 0))
        // The longest of them aren't closed yet.
        #expect((80...500).contains(CaseSpans.percentile(90, of: days) ?? 0))
        #expect(Set(all.map(\.file.stage.word)) == ["reported", "filed", "handling", "awaitingWord", "closed"])
    }

    @Test func `a young case's flow is the sum of its events, an old one's journal has three`() throws {
        let edge = Self.until.adding(days: -InventedCases.wholeDays)
        let cases = Self.cases(300)
        for index in 0..<300 {
            let one = try cases.made(index)
            if one.file.flow.opened < edge {
                let allowed = one.events.allSatisfy { event in
                    switch event.what {
                    case .filed, .dispatched, .wordGiven: true
                    default: false
                    }
                }
                #expect(allowed)
                if one.file.stage.isOver { #expect(one.events.count == 3) }
            } else {
                #expect(Case.Flow(one.events) == one.file.flow)
            }
            // Nobody is waiting to be told at the end.
            #expect(one.file.flow.escalations(at: Self.until, under: cases.ground.terms).isEmpty)
            #expect(one.report.text.count <= 2000)
        }
    }
}
