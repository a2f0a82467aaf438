import Actions
import Core
import Database
import Domain
import Fixtures
import Foundation
import Storage
import Testing

@Suite(.serialized)
struct OutlineTests {
    @Test(.enabled(if: Shared.isThere, "../shared/data isn't here"))
    func `seven cities' outlines are read as they are, byte-order mark and all`() throws {
        let folder = try #require(Shared.data) + "/boundaries"
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }
            .sorted()
        #expect(files.count == 7)
        for file in files {
            let bytes = Array(try Data(contentsOf: URL(filePath: "\(folder)/\(file)")))
            let features = try GeoJSONReader.read(bytes, frame: .wgs84)
            #expect(!features.isEmpty)
            for feature in features {
                #expect(feature.name != nil && feature.code?.count == 6)
                #expect(feature.boundary.contains(feature.boundary.labelPosition), "\(feature.name ?? "")")
                #expect((1e6...2e10).contains(feature.boundary.squareMetres), "\(feature.name ?? "")")
                #expect(try Boundary(geoJSON: feature.boundary.geoJSON) == feature.boundary)
            }
        }
    }

    static let square = "[[[117.1,30.5],[117.2,30.5],[117.2,30.6],[117.1,30.6],[117.1,30.5]]]"

    static func feature(_ name: String, _ code: String, _ geometry: String = square) -> String {
        #"{"type":"Feature","properties":{"name":"\#(name)","id":\#(code)},"#
            + #""geometry":{"type":"Polygon","coordinates":\#(geometry)}}"#
    }

    @Test func `an outline is taken by code and name; a code with another name is left for a person`() async throws {
        let test = try await TestWorld()
        let town = try await Town.build(in: test.world.database)
        let outlines = OutlineActions(world: test.world)
        let file =
            "\u{FEFF}" + #"{"type":"FeatureCollection","features":["#
            + [Self.feature("迎江区", "340802"), Self.feature("大观区", "\"340803\"")].joined(separator: ",") + "]}"
        let report = try await outlines.draw(
            town.city, from: Array(file.utf8), in: .wgs84, by: Asking.administrator)
        #expect(report.drawn == ["迎江区"])
        #expect(report.doubts.map(\.name) == ["大观区"] && report.doubts[0].reason == .unknown)

        let other = Self.feature("新江区", "340802")
        let doubt = try await outlines.draw(
            town.city, from: Array(other.utf8), in: .wgs84, by: Asking.administrator)
        #expect(doubt.drawn.isEmpty && doubt.doubts.map(\.reason) == [.codeOfAnother])

        let bare = #"{"type":"Polygon","coordinates":\#(Self.square)}"#
        let own = try await outlines.draw(
            town.township, from: Array(bare.utf8), in: .gcj02, by: Asking.administrator)
        #expect(own.drawn == ["宜城路街道"])
    }

    /// Names and codes of the boundaries that are older than the divisions: 庐江县 has the code that 巢湖市 had, and
    /// three counties have become cities or gone to another city.
    static let doubtful: [String: OutlineDoubt.Reason] = [
        "340124": .codeOfAnother, "340125": .nameHasOtherCode, "340823": .unknown, "340824": .unknown,
        "341822": .unknown,
    ]

    @Test(.enabled(if: Shared.isThere, "../shared/data isn't here"))
    func `the five doubtful features are left for a person, and no other`() async throws {
        let test = try await TestWorld()
        let data = try #require(Shared.data)
        let divisions = DivisionActions(world: test.world)
        let files = try ["provinces", "cities", "areas"].map { name in
            DivisionFile(
                name: "\(name).csv", bytes: Array(try Data(contentsOf: URL(filePath: "\(data)/divisions/\(name).csv"))))
        }
        let run = try await divisions.stage(files, from: test.world.now().day, by: Asking.administrator)
        try await divisions.apply(run, by: Asking.administrator)
        var found: [String: OutlineDoubt.Reason] = [:]
        for city in ["3401", "3408", "3410", "3418", "6401", "6402", "6403"] {
            let hits = try await AreaActions(world: test.world).search(city, by: Asking.worker)
            let area = try #require(hits.first { $0.code == city }).area
            let bytes = Array(try Data(contentsOf: URL(filePath: "\(data)/boundaries/\(city)00.json")))
            let report = try await OutlineActions(world: test.world).draw(
                area.id, from: bytes, in: .wgs84, by: Asking.administrator)
            for doubt in report.doubts { found[doubt.code ?? "?"] = doubt.reason }
        }
        #expect(found == Self.doubtful)
    }

    @Test(arguments: Engines.available)
    func `a person says whose a doubtful outline is, or that it is nobody's`(engine: Engine) async throws {
        let test = try await TestWorld(engine)
        let town = try await Town.build(in: test.world.database)
        let outlines = OutlineActions(world: test.world)
        let file =
            #"{"type":"FeatureCollection","features":["#
            + [Self.feature("新江区", "340802"), Self.feature("别处", "340899")].joined(separator: ",") + "]}"
        let report = try await outlines.draw(
            town.city, from: Array(file.utf8), in: .gcj02, by: Asking.administrator)
        #expect(report.drawn.isEmpty)
        let open = try await outlines.doubts(at: town.city, by: Asking.administrator)
        #expect(open.doubts == report.doubts && open.near.map(\.id) == [town.city, town.county])
        await #expect(throws: Problem.self) { try await outlines.doubts(at: town.city, by: Asking.worker) }
        await #expect(throws: Problem.self, "only what stands there") {
            try await outlines.decide(
                open.doubts[0].id, at: town.city, for: town.township, by: Asking.administrator)
        }
        try await outlines.decide(open.doubts[0].id, at: town.city, for: town.county, by: Asking.administrator)
        try await outlines.decide(open.doubts[1].id, at: town.city, for: nil, by: Asking.administrator)
        await #expect(throws: Problem.self, "decided once") {
            try await outlines.decide(open.doubts[1].id, at: town.city, for: nil, by: Asking.administrator)
        }
        let county = try await AreaActions(world: test.world).find(town.county, after: nil, by: Asking.worker)
        #expect(county.placed.extent == PlacedArea.Extent(of: open.doubts[0].boundary))
        let frame = try await test.world.database.read { try AreaOutlineTable.frame(of: town.county, in: $0) }
        #expect(frame == .gcj02, "where it came from is kept")
        #expect(try await outlines.doubts(at: town.city, by: Asking.administrator).doubts.isEmpty)
    }

    @Test func `a byte-order mark, three names for a code, and two frames`() throws {
        let square = Self.square
        for key in ["code", "adcode", "id"] {
            let text =
                #"{"type":"Feature","properties":{"name":"甲","\#(key)":340802},"#
                + #""geometry":{"type":"Polygon","coordinates":\#(square)}}"#
            let plain = try GeoJSONReader.read([0xEF, 0xBB, 0xBF] + Array(text.utf8), frame: .wgs84)
            #expect(plain.map(\.code) == ["340802"])
            let moved = try GeoJSONReader.read(Array(text.utf8), frame: .bd09)
            let metres = (plain[0].boundary.box.west - moved[0].boundary.box.west)
            #expect((20_000...200_000).contains(metres), "some hundreds of metres to the east")
        }
    }

    @Test(arguments: [
        ("{", "geojson.unreadable"), ("[1,2]", "geojson.unreadable"), ("", "geojson.unreadable"),
        (#"{"type":"Point","coordinates":[1,2]}"#, "geojson.empty"),
        (#"{"type":"FeatureCollection","features":[]}"#, "geojson.empty"),
        (feature("甲", "1", "[[[1,2],[3,4]]]"), "geojson.wrong-outline"),
        (feature("甲", "1", "[[[1,2],[3,4],[500,600],[1,2]]]"), "geojson.wrong-outline"),
        (feature("甲", "1", "[[[1,1],[2,2],[3,3],[1,1]]]"), "geojson.wrong-outline"),
        (feature("甲", "1", "[[[1],[2,2],[3,3]]]"), "geojson.wrong-outline"),
    ])
    func `a wrong file gets a sentence`(file: String, code: String) throws {
        let problem = #expect(throws: Problem.self) { try GeoJSONReader.read(Array(file.utf8), frame: .wgs84) }
        #expect(problem?.code == code)
    }

    @Test func `a grid drawn as wide as a province is refused whole`() async throws {
        let test = try await TestWorld()
        let town = try await Town.build(in: test.world.database)
        let wide = #"{"type":"Polygon","coordinates":[[[80,20],[130,20],[130,50],[80,20]]]}"#
        await #expect(throws: Problem.self) {
            try await OutlineActions(world: test.world).draw(
                town.grids[0], from: Array(wide.utf8), in: .wgs84, by: Asking.administrator)
        }
        let view = try await AreaActions(world: test.world).find(town.grids[0], after: nil, by: Asking.worker)
        #expect(view.placed.extent == PlacedArea.Extent(of: try Town.square(0)))
    }
}
