import Core
import Domain
import Testing

struct RecutPlanTests {
    static let community = Area(id: Key(1), parent: nil, level: .community, name: "锡麟街社区")
    static let (west, east, new) = (Key<Area>(10), Key<Area>(11), Key<Area>(20))

    static func building(_ id: Int64, _ parent: Key<Area>, _ households: Int) -> Recut.Ground.Part {
        Recut.Ground.Part(
            area: Area(id: Key(id), parent: parent, level: .building, name: "\(id)号楼", households: households),
            buildings: 1, households: households)
    }

    static func grid(_ id: Key<Area>, _ name: String, outline: Boundary? = nil, closed: Day? = nil) -> Area {
        Area(id: id, parent: community.id, level: .grid, name: name, kind: .residential, closed: closed)
    }

    static func ground(drawn: Bool = false) throws -> Recut.Ground {
        Recut.Ground(
            parent: community,
            areas: [
                .init(
                    area: grid(west, "西"), outline: drawn ? try square(0, 0, 4, 4) : nil,
                    parts: [building(101, west, 100), building(102, west, 200), building(103, west, 150)]),
                .init(
                    area: grid(east, "东"), outline: drawn ? try square(4, 0, 8, 4) : nil,
                    parts: [building(104, east, 60)]),
            ], otherNames: ["南"])
    }

    static func square(_ west: Int, _ south: Int, _ east: Int, _ north: Int) throws -> Boundary {
        let corners = [(west, south), (east, south), (east, north), (west, north)]
        return try Boundary(polygons: [.init(outer: .init(corners.map(place)))])
    }

    static func place(_ x: Int, _ y: Int) -> Position {
        Position(longitude: 1_170_000_000 + x * 10_000, latitude: 305_000_000 + y * 10_000)
    }

    /// West gives 103 to a new grid and remains; east ends and goes there too.
    static func plan(
        name: String = "新", code: String = "340802001001003", moves: [Int64: Key<Area>]? = nil,
        outlines: (Boundary?, Boundary?) = (nil, nil), ending: [Recut.Ending]? = nil
    ) -> Recut.Plan {
        let goes = moves ?? [101: west, 102: west, 103: new, 104: new]
        return Recut.Plan(
            level: .grid, ending: ending ?? [.init(area: east, heir: new)],
            remaining: [.init(area: west, outline: outlines.0)],
            beginning: [
                .init(
                    id: new, draft: .init(level: .grid, name: name, ordinal: 3, kind: .residential), code: code,
                    outline: outlines.1)
            ],
            moves: Dictionary(uniqueKeysWithValues: goes.map { (Key<Area>($0.key), $0.value) }))
    }

    @Test func `a plan that fits is told what it comes to`() throws {
        let ground = try Self.ground()
        try Self.plan().checked(on: ground)
        let outcome = Self.plan().outcome(on: ground)
        #expect(outcome.map(\.name) == ["西", "新"])
        #expect(outcome.map(\.households) == [300, 210])
        #expect(outcome.map(\.buildings) == [2, 2])
        #expect(outcome.map(\.isNew) == [false, true])
        #expect(Self.plan().kind == .recut)
    }

    static let wrong: [(Recut.Plan, Recut.Plan.Refusal)] = [
        (plan(moves: [101: west, 102: west, 104: new]), .partLeft("103号楼")),
        (plan(moves: [101: west, 102: west, 103: new, 104: new, 999: new]), .foreignPart(Key(999))),
        (plan(moves: [101: west, 102: west, 103: Key(77), 104: new]), .foreignTarget("103号楼")),
        (plan(moves: [101: west, 102: west, 103: west, 104: west]), .nothingGiven("新")),
        (plan(name: " "), .wrongName(.blankName)),
        (plan(name: "南"), .nameTaken("南")),
        (plan(name: "西"), .nameTaken("西")),
        (plan(code: "编码"), .codeMalformed("编码")),
        (plan(ending: [.init(area: east, heir: east)]), .foreignTarget("东")),
        (plan(ending: [.init(area: Key(12), heir: new)]), .gone(Key<Area>(12).description)),
        (plan(ending: []), .tooMany),
        (
            Recut.Plan(
                level: .grid, ending: [], remaining: [.init(area: west), .init(area: east)], beginning: [],
                moves: [Key(101): west, Key(102): west, Key(103): west, Key(104): east]), .nothingChanges
        ),
    ]

    @Test(arguments: wrong.indices)
    func `what is lost, comes from outside, or has a taken name is refused`(index: Int) throws {
        let (plan, refusal) = Self.wrong[index]
        let ground = try Self.ground()
        #expect(throws: refusal) { try plan.checked(on: ground) }
        #expect(!refusal.problem.words.chinese.isEmpty)
    }

    @Test func `the name of what ends is free`() throws {
        try Self.plan(name: "东").checked(on: Self.ground())
    }

    @Test func `new outlines make up the old ones exactly`() throws {
        let ground = try Self.ground(drawn: true)
        func check(_ west: Boundary, _ new: Boundary) throws {
            try Self.plan(outlines: (west, new)).checked(on: ground)
        }
        // The cut meets the old border between two corners, where no corner was.
        try check(Self.square(0, 0, 3, 4), Self.square(3, 0, 8, 4))
        #expect(throws: Recut.Plan.Refusal.outlinesDontFit, "a gap") {
            try check(Self.square(0, 0, 2, 4), Self.square(3, 0, 8, 4))
        }
        #expect(throws: Recut.Plan.Refusal.outlinesDontFit, "an overlap of the right size") {
            try check(Self.square(0, 0, 4, 4), Self.square(3, 0, 7, 4))
        }
        #expect(throws: Recut.Plan.Refusal.outlinesDontFit, "beyond the old ones") {
            try check(Self.square(0, 0, 3, 4), Self.square(3, 0, 9, 4))
        }
        #expect(throws: Recut.Plan.Refusal.outlineMissing("新")) {
            try Self.plan(outlines: (Self.square(0, 0, 3, 4), nil)).checked(on: ground)
        }
    }

    /// A border that meets another between its corners is rounded to whole positions: two centimetres are forgiven, a
    /// metre isn't.
    @Test func `rounding is forgiven, a metre isn't`() throws {
        func triangles(off: Int) throws -> Bool {
            let (a, b, c) = (Self.place(0, 0), Self.place(3, 7), Self.place(-5, 2))
            let middle = Position(
                longitude: (a.longitude + b.longitude) / 2 + off, latitude: (a.latitude + b.latitude) / 2)
            func ring(_ corners: [Position]) throws -> Boundary {
                try Boundary(polygons: [.init(outer: .init(corners))])
            }
            return Boundary.cover(
                [try ring([a, middle, c]), try ring([middle, b, c])], exactly: [try ring([a, b, c])])
        }
        #expect(try triangles(off: 0) && triangles(off: 1))
        #expect(try !triangles(off: 100))
    }

    @Test func `a merge is drawn by what it is made of`() throws {
        let ground = try Self.ground(drawn: true)
        let merge = Recut.Plan.proposal(
            .merge, on: ground, beginning: [Self.new], ordinal: 3, codes: ["340802001001003"])
        try merge.checked(on: ground)
        #expect(merge.kind == .merge && merge.ending.map(\.posts) == [.follow, .endSingle])
        #expect(try merge.outlines(on: ground)[Self.new]?.doubledArea == Self.square(0, 0, 8, 4).doubledArea)
    }

    @Test func `a proposal shares households as evenly as buildings allow`() throws {
        let parts = (0..<40).map { Self.building(200 + Int64($0), Self.west, 20) }
        let ground = Recut.Ground(
            parent: Self.community, areas: [.init(area: Self.grid(Self.west, "西"), outline: nil, parts: parts)],
            otherNames: [])
        let split = Recut.Plan.proposal(
            .split, on: ground, beginning: [Key(20), Key(21), Key(22)], ordinal: 2, codes: ["a", "b", "c"])
        try split.checked(on: ground)
        #expect(split.kind == .split)
        #expect(split.outcome(on: ground).allSatisfy { (260...280).contains($0.households) })
        #expect(split.beginning.map(\.draft.name) == ["西（1）", "西（2）", "西（3）"])
    }

    @Test func `warnings tell of size, leaders and outlines, and stop nothing`() throws {
        let ground = try Self.ground()
        let warnings = Recut.warnings(
            of: Self.plan(), on: ground, under: .standard, leaders: [Self.west: 2, Self.east: 0])
        #expect(
            warnings == [
                .severalLeaders("西", 2), .size("新", households: 210, wanted: 300...500), .noLeader("新"),
                .notDrawn("新"),
            ])
        try Self.plan().checked(on: ground)
    }
}
