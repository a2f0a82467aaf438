import Core
import Domain
import Testing

struct EstateTests {
    static let today = Day(number: 20_000)
    static let place = Place(county: Key(1), township: Key(2), community: Key(3), grid: nil)

    static func estate(_ key: Int64, township: Int64 = 2, _ stage: Estate.Stage = .standing) -> Estate {
        Estate(
            id: Key(key), draft: .init(name: "桂香苑"), community: Key(3),
            place: Place(county: Key(1), township: Key(township), community: Key(3), grid: nil), opened: today,
            stage: stage)
    }

    static func building(township: Int64 = 2, _ level: Area.Level = .building, closed: Day? = nil) -> PlacedArea {
        PlacedArea(
            area: Area(id: Key(50), parent: Key(4), level: level, name: "1号楼", closed: closed),
            ancestry: Ancestry(county: Key(1), township: Key(township), community: Key(9), grid: Key(4)), extent: nil)
    }

    static let stages: [Estate.Stage] = [.standing, .merged(into: Key(9), on: today), .closed(on: today)]

    @Test func `what stands can be changed, merged and closed; nothing else can`() throws {
        for stage in Self.stages {
            let estate = Self.estate(10, stage)
            let stands = stage == .standing
            let tries: [(String, () throws -> Void)] = [
                ("changed", { _ = try estate.changed(to: .init(name: "新名")) }),
                ("merged", { _ = try estate.merged(into: Self.estate(11), on: Self.today) }),
                ("closed", { _ = try estate.closed(on: Self.today, buildings: 0) }),
                ("filled", { try estate.check(Self.building()) }),
                ("merged into", { _ = try Self.estate(11).merged(into: estate, on: Self.today) }),
            ]
            for (act, attempt) in tries {
                if stands {
                    #expect(throws: Never.self, "\(act)") { try attempt() }
                } else {
                    #expect(throws: Estate.Refusal.outOfTurn, "\(act)") { try attempt() }
                }
            }
        }
        #expect(
            try Self.estate(10).merged(into: Self.estate(11), on: Self.today).stage
                == .merged(into: Key(11), on: Self.today))
    }

    @Test func `itself, another township, and what isn't a building are refused`() {
        #expect(throws: Estate.Refusal.itself) { try Self.estate(10).merged(into: Self.estate(10), on: Self.today) }
        #expect(throws: Estate.Refusal.farApart) {
            try Self.estate(10).merged(into: Self.estate(11, township: 7), on: Self.today)
        }
        #expect(throws: Estate.Refusal.farApart) { try Self.estate(10).check(Self.building(township: 7)) }
        #expect(throws: Estate.Refusal.notABuilding) { try Self.estate(10).check(Self.building(.unit)) }
        #expect(throws: Estate.Refusal.notABuilding) { try Self.estate(10).check(Self.building(closed: Self.today)) }
        #expect(throws: Estate.Refusal.inhabited(count: 3)) {
            try Self.estate(10).closed(on: Self.today, buildings: 3)
        }
        #expect(throws: Estate.Refusal.blankName) { try Self.estate(10).changed(to: .init(name: " \u{3000}")) }
        #expect(throws: Estate.Refusal.longName(101)) {
            try Self.estate(10).changed(to: .init(name: String(repeating: "苑", count: 101)))
        }
    }

    @Test func `attributes belong to their kinds of area`() throws {
        func area(_ level: Area.Level, _ kind: Area.Kind = .ordinary) -> Area {
            Area(id: Key(1), parent: nil, level: level, name: "x", kind: kind)
        }
        let details: [(AreaDetail, Area, AreaDetail.Refusal)] = [
            (.init(host: Key(5)), area(.grid, .specialPurpose), .hostNeedsSpecialPurpose),
            (.init(planned: Self.today), area(.grid, .reserved), .planNeedsReserved),
            (.init(reason: .scattered), area(.microGrid), .reasonNeedsMicroGrid),
            (
                .init(community: .resettlement, origin: "西海固", movedHouseholds: 294), area(.community),
                .kindNeedsCommunity
            ),
        ]
        for (detail, home, refusal) in details {
            #expect(try detail.checked(for: home) == detail)
            #expect(throws: refusal) { try detail.checked(for: area(.grid, .residential)) }
        }
        #expect(throws: AreaDetail.Refusal.originNeedsResettlement) {
            try AreaDetail(community: .village, origin: "别处").checked(for: area(.community))
        }
        let reserved = area(.grid, .reserved)
        #expect(try reserved.switchedOn(as: .residential).kind == .residential)
        for (from, to) in [
            (reserved, Area.Kind.reserved), (reserved, .ordinary), (area(.grid, .residential), .residential),
        ] {
            #expect(throws: AreaDetail.Refusal.nothingToSwitchOn) { try from.switchedOn(as: to) }
        }
    }
}
