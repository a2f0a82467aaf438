import Domain
import Foundation
import Testing

struct FrameTests {
    /// 天安门, as published maps of the three frames show it.
    static let gate = Degrees(longitude: 116.391_35, latitude: 39.907_36)

    static let places: [Degrees] = stride(from: 74.0, through: 134, by: 2.37).flatMap { longitude in
        stride(from: 18.5, through: 53, by: 1.91).map { Degrees(longitude: longitude, latitude: $0) }
    }

    @Test func `the shift to GCJ-02 is the published one, written once more with Foundation`() {
        for place in Self.places {
            let expected = Self.published(place)
            let shifted = place.converted(from: .wgs84, to: .gcj02)
            #expect(abs(shifted.longitude - expected.longitude) < 1e-12)
            #expect(abs(shifted.latitude - expected.latitude) < 1e-12)
        }
    }

    @Test func `the shift is 100 to 1000 metres inside China`() {
        for place in Self.places {
            let shifted = place.converted(from: .cgcs2000, to: .gcj02)
            let north = (shifted.latitude - place.latitude) * 111_195
            let east = (shifted.longitude - place.longitude) * 111_195 * cos(place.latitude * .pi / 180)
            #expect((20...1500).contains((north * north + east * east).squareRoot()))
        }
    }

    @Test(arguments: Frame.allCases, Frame.allCases)
    func `there and back again is the same place`(from: Frame, to: Frame) {
        for place in Self.places {
            let back = place.converted(from: from, to: to).converted(from: to, to: from)
            #expect(abs(back.longitude - place.longitude) < 1e-8)
            #expect(abs(back.latitude - place.latitude) < 1e-8)
        }
    }

    @Test func `BD-09 is the published form`() {
        let gcj = Self.gate.converted(from: .wgs84, to: .gcj02)
        let shown = Self.gate.converted(from: .wgs84, to: .bd09)
        let turn = Double.pi * 3000 / 180
        let radius = hypot(gcj.longitude, gcj.latitude) + 0.00002 * sin(gcj.latitude * turn)
        let angle = atan2(gcj.latitude, gcj.longitude) + 0.000003 * cos(gcj.longitude * turn)
        #expect(abs(shown.longitude - (radius * cos(angle) + 0.0065)) < 1e-11)
        #expect(abs(shown.latitude - (radius * sin(angle) + 0.006)) < 1e-11)
    }

    @Test func `outside China nothing is shifted`() {
        let place = Degrees(longitude: 2.35, latitude: 48.86)
        #expect(place.converted(from: .wgs84, to: .gcj02) == place)
    }

    /// After wandergis/coordtransform's description (DOMAIN.md B13).
    private static func published(_ place: Degrees) -> Degrees {
        let (x, y) = (place.longitude - 105, place.latitude - 35)
        let shared = (20 * sin(6 * x * .pi) + 20 * sin(2 * x * .pi)) * 2 / 3
        let northWaves = (20 * sin(y * .pi) + 40 * sin(y / 3 * .pi)) * 2 / 3
        let northSwells = (160 * sin(y / 12 * .pi) + 320 * sin(y * .pi / 30)) * 2 / 3
        let northBase = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * abs(x).squareRoot()
        let eastWaves = (20 * sin(x * .pi) + 40 * sin(x / 3 * .pi)) * 2 / 3
        let eastSwells = (150 * sin(x / 12 * .pi) + 300 * sin(x / 30 * .pi)) * 2 / 3
        let eastBase = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * abs(x).squareRoot()
        let (a, ee) = (6_378_245.0, 0.00669342162296594323)
        let radians = place.latitude / 180 * .pi
        let magic = 1 - ee * sin(radians) * sin(radians)
        let north = (northBase + shared + northWaves + northSwells) * 180
        let east = (eastBase + shared + eastWaves + eastSwells) * 180
        return Degrees(
            longitude: place.longitude + east / (a / magic.squareRoot() * cos(radians) * .pi),
            latitude: place.latitude + north / ((a * (1 - ee)) / (magic * magic.squareRoot()) * .pi))
    }
}
