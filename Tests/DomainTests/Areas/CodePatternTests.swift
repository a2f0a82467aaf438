import Core
import Domain
import Testing

struct CodePatternTests {
    static let codes: [Area.Level: String] = [.county: "340802", .community: "340802001001", .grid: "340802001001007"]

    @Test(arguments: [
        ("{community:12}{serial:3}", 1, "340802001001001"), ("{grid:15}{serial:2}", 12, "34080200100100712"),
        ("{community}-{serial:3}", 7, "340802001001-007"), ("W{county}{serial:4}.A", 940, "W3408020940.A"),
    ])
    func `a pattern makes codes`(pattern: String, serial: Int, code: String) throws {
        let made = try CodePattern(pattern).stem(under: Self.codes).code(serial)
        #expect(made == code && AreaCode.isWellFormed(made))
    }

    @Test func `the preset is the statistical code and three more, two more for a micro-grid`() throws {
        let scheme = CodeScheme.statistical
        #expect(try scheme.pattern(for: .grid)?.stem(under: Self.codes).row == "340802001001###")
        #expect(try scheme.pattern(for: .microGrid)?.stem(under: Self.codes).row == "340802001001007##")
        for level in Area.Level.allCases where level != .grid && level != .microGrid {
            #expect(scheme.pattern(for: level) == nil, "the state's codes and doors aren't ours: \(level)")
        }
    }

    @Test(arguments: [
        ("{community}", CodePattern.Refusal.serials(0)), ("{serial:2}{serial:2}", .serials(2)),
        ("{serial:0}", .serials(1)), ("{serial:9}", .serials(1)), ("{serial}", .serials(1)),
        ("{community", .unreadable("{community")), ("{street}{serial:3}", .unreadable("street")),
        ("{microGrid}{serial:3}", .unreadable("microGrid")), ("网格{serial:3}", .misshapen), ("", .serials(0)),
        ("{community:x}{serial:3}", .unreadable("community:x")),
    ])
    func `what is no pattern is refused`(text: String, refusal: CodePattern.Refusal) {
        #expect(throws: refusal) { try CodePattern(text) }
    }

    @Test func `without the code it begins with there is none, and serial numbers end`() throws {
        let pattern = try CodePattern("{community:12}{serial:2}")
        #expect(throws: CodePattern.Refusal.noCode(.community)) { try pattern.stem(under: [:]) }
        #expect(throws: CodePattern.Refusal.noCode(.community)) { try pattern.stem(under: [.community: "YJ-1"]) }
        let stem = try pattern.stem(under: Self.codes)
        #expect(try stem.code(99) == "34080200100199")
        #expect(throws: CodePattern.Refusal.usedUp(digits: 2)) { try stem.code(100) }
        #expect(throws: CodePattern.Refusal.misshapen, "41 characters") {
            try CodePattern("{community}{serial:3}").stem(under: [.community: String(repeating: "1", count: 38)])
        }
    }
}

struct OutlineMatchTests {
    static let candidates = [
        OutlineMatch.Candidate(area: Key(1), name: "合肥市", code: "3401"),
        OutlineMatch.Candidate(area: Key(2), name: "庐江县", code: "340124"),
        OutlineMatch.Candidate(area: Key(3), name: "巢湖市", code: "340181"),
        OutlineMatch.Candidate(area: Key(4), name: "桂花网格", code: nil),
        OutlineMatch.Candidate(area: Key(5), name: "新村", code: nil),
        OutlineMatch.Candidate(area: Key(6), name: "新村", code: nil),
    ]

    static let cases: [(String?, String?, OutlineMatch)] = [
        ("庐江县", "340124", .area(Key(2))), (nil, "340124", .area(Key(2))),
        ("庐江县", nil, .area(Key(2))), ("桂花网格", "G-1", .area(Key(4))),
        ("巢湖市", "340124", .doubt(.codeOfAnother)), ("庐江县", "340125", .doubt(.nameHasOtherCode)),
        ("新村", nil, .doubt(.severalNamesakes)), ("潜山县", "340824", .doubt(.unknown)), (nil, nil, .doubt(.unknown)),
    ]

    @Test(arguments: cases)
    func `code and name agree, or a person decides`(name: String?, code: String?, match: OutlineMatch) {
        #expect(OutlineMatch(name: name, code: code, among: Self.candidates, isOnly: false) == match)
    }

    @Test func `a single outline without name and code is the area's own`() {
        #expect(OutlineMatch(name: nil, code: nil, among: Self.candidates, isOnly: true) == .area(Key(1)))
        #expect(OutlineMatch(name: "别处", code: nil, among: Self.candidates, isOnly: true) == .doubt(.unknown))
    }
}
