internal import Core
public import Domain
internal import Foundation

/// Reads outlines from GeoJSON files of others (RFC 7946): a collection, a feature, or a bare geometry; with or without
/// a byte-order mark.
public enum GeoJSONReader {
    /// An outline with what the file says it is.
    public struct Feature: Hashable, Sendable {
        /// Nil where the file gives none.
        public let name: String?
        public let code: String?
        public let boundary: Boundary
    }

    /// - Parameter frame: what the file's degrees mean; RFC 7946 says WGS 84, files say so seldom.
    /// - Throws: a `Problem` that says what is wrong and with which feature. Features without a place on the map
    ///   (points, lines) are left out.
    public static func read(_ bytes: [UInt8], frame: Frame) throws -> [Feature] {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let data = Data(bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...])
        let document: Document
        do {
            document = try JSONDecoder().decode(Document.self, from: data)
        } catch {
            throw unreadable
        }
        let features = document.features ?? [document]
        let read = try features.enumerated().compactMap { index, feature -> Feature? in
            guard let geometry = feature.geometry ?? (feature.coordinates == nil ? nil : feature) else { return nil }
            guard let shapes = geometry.coordinates?.polygons else { return nil }
            do throws(Boundary.Refusal) {
                return Feature(
                    name: feature.properties?.name, code: feature.properties?.code,
                    boundary: try boundary(shapes, frame))
            } catch {
                throw wrong(error, feature.properties?.name ?? "\(index + 1)")
            }
        }
        guard !read.isEmpty else { throw nothing }
        return read
    }

    private static func boundary(_ shapes: [[[[Double]]]], _ frame: Frame) throws(Boundary.Refusal) -> Boundary {
        var polygons: [Boundary.Polygon] = []
        for shape in shapes {
            var rings: [Boundary.Ring] = []
            for line in shape {
                var positions: [Position] = []
                for pair in line {
                    guard pair.count >= 2,
                        let position = Position(
                            Degrees(longitude: pair[0], latitude: pair[1]).converted(from: frame, to: .wgs84))
                    else { throw .offTheEarth }
                    positions.append(position)
                }
                rings.append(try Boundary.Ring(positions))
            }
            guard let outer = rings.first else { throw .empty }
            polygons.append(Boundary.Polygon(outer: outer, holes: Array(rings.dropFirst())))
        }
        return try Boundary(polygons: polygons)
    }

    static let unreadable = Problem(
        .invalid, "geojson.unreadable", field: "file",
        Words(
            "这个文件不是 GeoJSON，读不懂。请从地图软件导出 GeoJSON 再传。",
            "This file isn't readable GeoJSON. Export GeoJSON from the map program and send that."))
    static let nothing = Problem(
        .invalid, "geojson.empty", field: "file",
        Words("文件里没有面状边界。请确认导出的是面（Polygon）。", "The file holds no polygon. Export areas, not points or lines."))

    static func wrong(_ refusal: Boundary.Refusal, _ feature: String) -> Problem {
        let (chinese, english): (String, String) =
            switch refusal {
            case .empty: ("没有边界", "has no outline")
            case .tooFewPoints: ("有一圈不足三个点", "has a ring of fewer than three points")
            case .flat: ("有一圈围不出面积", "has a ring that encloses nothing")
            case .offTheEarth: ("有坐标超出经纬度范围", "has coordinates that are not degrees")
            case .open: ("边界没有闭合", "isn't closed")
            case .tooWide: ("范围大得不合常理，可能坐标系选错了", "is far too wide; the frame may be the wrong one")
            }
        return Problem(
            .invalid, "geojson.wrong-outline", field: "file",
            Words(
                "文件中“\(feature)”\(chinese)，请改正后再传。",
                "“\(feature)” in the file \(english). Correct it and send it again."),
            arguments: ["feature": .text(feature)])
    }
}

/// What of GeoJSON we read; the same shape for a collection, a feature and a geometry.
private final class Document: Decodable {
    let features: [Document]?
    let geometry: Document?
    let properties: Properties?
    let coordinates: Coordinates?

    /// Files call the code by three names, and our own download by the first.
    struct Properties: Decodable {
        let name: String?
        let code: String?

        private enum CodingKeys: String, CodingKey { case name, code, adcode, id }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            name = try container.decodeIfPresent(String.self, forKey: .name)
            let codes = try [CodingKeys.code, .adcode, .id].compactMap {
                try container.decodeIfPresent(Code.self, forKey: $0)
            }
            code = codes.first?.text
        }
    }

    /// A code that one file writes as text and another as a number.
    enum Code: Decodable {
        case word(String)
        case number(Int)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Int.self) {  // Not a number: then it must be text.
                self = .number(number)
            } else {
                self = .word(try container.decode(String.self))
            }
        }

        var text: String {
            switch self {
            case .word(let word): word
            case .number(let number): String(number)
            }
        }
    }

    /// A polygon's or several polygons'; nil for points and lines.
    struct Coordinates: Decodable {
        let polygons: [[[[Double]]]]?

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            // The depth of the brackets says which it is; what has neither depth is a point or a line.
            if let several = try? container.decode([[[[Double]]]].self) {
                polygons = several
            } else if let one = try? container.decode([[[Double]]].self) {
                polygons = [one]
            } else {
                polygons = nil
            }
        }
    }
}
