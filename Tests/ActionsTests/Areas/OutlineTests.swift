import Actions
import Core
import Domain
import Fixtures
import Foundation
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
        #expect(report.left.count == 1 && report.left[0].chinese.contains("大观区"))

        let other = Self.feature("新江区", "340802")
        let doubt = try await outlines.draw(
            town.city, from: Array(other.utf8), in: .wgs84, by: Asking.administrator)
        #expect(doubt.drawn.isEmpty && doubt.left[0].chinese.contains("名称不同"))

        let bare = #"{"type":"Polygon","coordinates":\#(Self.square)}"#
        let own = try await outlines.draw(
            town.township, from: Array(bare.utf8), in: .gcj02, by: Asking.administrator)
        #expect(own.drawn == ["宜城路街道"])
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
