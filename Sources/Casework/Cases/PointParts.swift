internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Pointing at a place on a map. Without a script the place stays what the code or the address says.
enum PointParts {
    static let scripts = ["leaflet/leaflet.min", "point"]
    static let styles = ["leaflet/leaflet", "areas"]

    /// What carries the point; filled by the map's script.
    static func field(_ answers: Answers) -> Field {
        Field.hidden("point", answers.typed["point"] ?? "")
    }

    /// The map, and what does the same without a mouse. All of it stays hidden until a script takes it up.
    ///
    /// - Parameter outline: where the outlines come from; nil for the phone's own place alone, without a map.
    static func chooser(_ outline: Link?, _ answers: Answers, _ t: Reading) -> HTML {
        let wrong = answers.problems.first { $0.field == "point" }
        let map: HTML =
            outline.map {
                """
                <div class="point-map" data-point-map="\($0)" tabindex="0" \
                aria-label="\(t(Words("地图：点一下位置", "Map: press where it is")))"></div>
                """
            } ?? .none
        let centre: HTML =
            outline == nil
            ? .none : button("data-point-centre", Words("就在地图中间", "It is at the map's centre"), t)
        return """
            <div class="field\(wrong == nil ? "" : " is-wrong")" data-point hidden>
            <p class="label">\(t(Words("位置（选填）", "Place on the map (optional)")))</p>
            \(wrong.map { "<p class=\"wrong\">\(t($0.words))</p>" as HTML } ?? .none)\(map)
            <p class="hint" data-point-said data-none="\(t(Words("还没有点位置。", "No place is set.")))" \
            data-set="\(t(Words("已点好位置。", "The place is set.")))" \
            data-failed="\(t(Words("手机没有给出位置，可以写地址。", "The phone gave no place; write the address.")))"></p>
            <div class="row">\(button("data-point-here", Words("我就在这里", "I am there now"), t))\(centre)\
            \(button("data-point-none", Words("去掉位置", "Take it away"), t))</div>
            </div>
            """
    }

    private static func button(_ mark: HTML, _ words: Words, _ t: Reading) -> HTML {
        "<button type=\"button\" class=\"button\" \(mark)>\(t(words))</button>"
    }

    /// The point of a case on its map, and its numbers for whoever has no script.
    static func shown(_ position: Position, _ outline: Link, _ t: Reading) -> HTML {
        let text = text(of: position)
        return """
            <div class="point-map is-small" data-point-map="\(outline)" data-point-at="\(text)" \
            aria-label="\(t(Words("地图", "Map")))"></div>
            <p class="quiet">\(t(Words("经纬度", "Longitude and latitude"))) \(text)</p>
            """
    }

    /// `117.0512345,30.5123456`: longitude first, as GeoJSON has it.
    static func text(of position: Position) -> String {
        "\(position.degrees.longitude),\(position.degrees.latitude)"
    }

    /// Outlines as the map's script reads them.
    static func json(_ ground: [CaseActions.Ground]) -> Response {
        var bytes = Array(#"{"type":"FeatureCollection","features":["#.utf8)
        for (index, one) in ground.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes += #"{"type":"Feature","id":"\#(one.id)","properties":"#.utf8
            bytes += JSON.object(("name", .text(one.name))).bytes
            bytes += #","geometry":"#.utf8
            bytes += one.geoJSON.utf8
            bytes.append(UInt8(ascii: "}"))
        }
        bytes += "]}".utf8
        return .bytes(bytes, type: "application/geo+json")
    }

    static let misshapen = Problem(
        .invalid, "case.point", field: "point",
        Words(
            "地图上的位置读不出来，请重新点一下，或去掉位置只写地址。",
            "The place on the map can't be read; set it again, or take it away and write the address."))
}

extension Request {
    /// The point set on the map, in WGS 84 unless `frame` says another; nil for none.
    func point() throws -> Position? {
        let text = field("point")
        guard !text.isEmpty else { return nil }
        let parts = text.split(separator: ",").map { Double($0) }
        guard parts.count == 2, let longitude = parts[0], let latitude = parts[1],
            let frame = field("frame").isEmpty ? Frame.wgs84 : Frame(rawValue: field("frame")),
            let position = Position(
                Degrees(longitude: longitude, latitude: latitude).converted(from: frame, to: .wgs84))
        else { throw PointParts.misshapen }
        return position
    }
}
