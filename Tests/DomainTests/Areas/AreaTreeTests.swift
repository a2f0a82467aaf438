import Core
import Domain
import Testing

struct AreaTreeTests {
    static func area(_ level: Area.Level) -> Area { Area(id: Key(7), parent: nil, level: level, name: "上级") }

    /// The negative space: of 9 levels below 9 levels and nothing, only these.
    @Test func `a level stands only under its own`() {
        var allowed: [String] = []
        for level in Area.Level.allCases {
            for parent in [nil] + Area.Level.allCases.map(Optional.init) {
                let draft = Area.Draft(level: level, name: "某地", ordinal: 1)
                let above = parent.map(Self.area)
                guard (try? Area.made(draft, id: Key(8), under: above, on: Day(number: 1))) != nil else { continue }
                allowed.append("\(level) under \(parent?.word ?? "nothing")")
            }
        }
        #expect(
            allowed == [
                "province under nothing", "city under nothing", "city under province", "county under nothing",
                "county under province", "county under city", "township under city", "township under county",
                "community under township", "grid under community", "microGrid under grid", "building under grid",
                "building under microGrid", "unit under building",
            ])
    }

    @Test func `a name is trimmed, and a blank or long one refused`() throws {
        func made(_ name: String) throws -> Area {
            try Area.made(.init(level: .county, name: name, ordinal: 1), id: Key(1), under: nil, on: Day(number: 1))
        }
        #expect(try made("\u{3000} 迎江区 \n").name == "迎江区")
        #expect(throws: Area.Refusal.blankName) { try made(" \u{3000} ") }
        #expect(throws: Area.Refusal.longName(101)) { try made(String(repeating: "长", count: 101)) }
    }

    @Test func `only a grid has a kind`() {
        let draft = Area.Draft(level: .county, name: "某县", ordinal: 1, kind: .reserved)
        #expect(throws: Area.Refusal.kindNeedsGrid(.reserved)) {
            try Area.made(draft, id: Key(1), under: nil, on: Day(number: 1))
        }
    }

    @Test func `a name is found by every piece of it and by its initials`() {
        let terms = AreaTerm.of(name: "迎江区")
        #expect(terms.filter(\.isWhole).map(\.text) == ["迎江区", "yjq"])
        #expect(terms.filter { !$0.isWhole }.map(\.text) == ["江区", "区"])
    }
}

struct AreaRulesTests {
    static let (county, street) = (Key<Area>(1), Key<Area>(2))

    @Test func `the nearest place's value in force holds, the rest is inherited`() throws {
        let versions = [
            AreaRules.Version(
                area: Self.county, from: Day(number: 10),
                local: try .init(levelNames: [.grid: Words("全科网格", "all-purpose grid")], gridHouseholds: (200, 400))),
            AreaRules.Version(area: Self.county, from: Day(number: 20), local: try .init(gridHouseholds: (250, 450))),
            AreaRules.Version(area: Self.street, from: Day(number: 30), local: try .init(gridHouseholds: (100, 200))),
        ]
        let at = { AreaRules.inForce(versions, on: Day(number: $0)) }
        #expect(at(9) == .standard)
        #expect(at(10).gridHouseholds == 200...400)
        #expect(at(10).name(of: .grid) == Words("全科网格", "all-purpose grid"))
        #expect(at(25).gridHouseholds == 250...450)
        #expect(at(30).gridHouseholds == 100...200)
        #expect(at(30).name(of: .grid).chinese == "全科网格", "said by the county, not repeated by the street")
        #expect(at(30).name(of: .county) == AreaRules.standard.name(of: .county))
    }

    @Test func `wrong settings are refused when they are made`() {
        #expect(throws: AreaRules.Refusal.households(.grid)) { try AreaRules.Local(gridHouseholds: (500, 300)) }
        #expect(throws: AreaRules.Refusal.households(.microGrid)) { try AreaRules.Local(microGridHouseholds: (0, 9)) }
        #expect(throws: AreaRules.Refusal.levelName(.unit)) { try AreaRules.Local(levelNames: [.unit: Words("", "x")]) }
    }
}
