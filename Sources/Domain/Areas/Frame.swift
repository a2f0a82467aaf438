public import Core

/// The frame degrees are meant in (DOMAIN.md B13). We store WGS 84 / CGCS2000, and convert only at the border.
public enum Frame: String, CaseIterable, Hashable, Sendable {
    /// What phones give.
    case wgs84
    /// The legal frame for a city's data; agrees with WGS 84 to about a metre, and is taken as the same.
    case cgcs2000
    /// AMap and Tencent: shifted by 100 to 700 m inside China.
    case gcj02
    /// Baidu: GCJ-02 with a shift of its own.
    case bd09

    public var words: Words {
        switch self {
        case .wgs84: Words(data: "WGS 84")
        case .cgcs2000: Words("CGCS2000（国家大地坐标）", "CGCS2000 (national frame)")
        case .gcj02: Words("GCJ-02（高德、腾讯）", "GCJ-02 (AMap, Tencent)")
        case .bd09: Words("BD-09（百度）", "BD-09 (Baidu)")
        }
    }
}

extension Degrees {
    /// The same place in another frame. There and back again differs by less than 10⁻⁸ degrees.
    public func converted(from source: Frame, to target: Frame) -> Degrees {
        let base: Degrees =
            switch source {
            case .wgs84, .cgcs2000: self
            case .gcj02: Shift.wgs84(fromGCJ02: self)
            case .bd09: Shift.wgs84(fromGCJ02: Shift.gcj02(fromBD09: self))
            }
        return switch target {
        case .wgs84, .cgcs2000: base
        case .gcj02: Shift.gcj02(base)
        case .bd09: Shift.bd09(Shift.gcj02(base))
        }
    }
}

/// The published forms of the two shifts; constants from DOMAIN.md B13.
private enum Shift {
    /// Semi-major axis in metres and squared eccentricity of the Krasovsky ellipsoid.
    static let axis = 6_378_245.0
    static let eccentricity = 0.006_693_421_622_965_943_23

    /// The shift is defined for China; elsewhere the frames are the same.
    static func isDefined(at place: Degrees) -> Bool {
        (72.004...137.8347).contains(place.longitude) && (0.8293...55.8271).contains(place.latitude)
    }

    static func gcj02(_ place: Degrees) -> Degrees {
        guard isDefined(at: place) else { return place }
        let (east, north) = metres(longitude: place.longitude - 105, latitude: place.latitude - 35)
        let sine = Angle.sine(place.latitude / 180)
        let bend = 1 - eccentricity * sine * sine
        let root = bend.squareRoot()
        let metresPerDegreeNorth = axis * (1 - eccentricity) / (bend * root) * .pi / 180
        let metresPerDegreeEast = axis / root * Angle.cosine(place.latitude / 180) * .pi / 180
        return Degrees(
            longitude: place.longitude + east / metresPerDegreeEast,
            latitude: place.latitude + north / metresPerDegreeNorth)
    }

    /// How far GCJ-02 moves a place, in its own metres.
    private static func metres(longitude x: Double, latitude y: Double) -> (east: Double, north: Double) {
        let root = abs(x).squareRoot()
        let shared = (20 * Angle.sine(6 * x) + 20 * Angle.sine(2 * x)) * 2 / 3
        var north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + shared
        north += (20 * Angle.sine(y) + 40 * Angle.sine(y / 3)) * 2 / 3
        north += (160 * Angle.sine(y / 12) + 320 * Angle.sine(y / 30)) * 2 / 3
        var east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + shared
        east += (20 * Angle.sine(x) + 40 * Angle.sine(x / 3)) * 2 / 3
        east += (150 * Angle.sine(x / 12) + 300 * Angle.sine(x / 30)) * 2 / 3
        return (east, north)
    }

    /// By iteration: the shift has no inverse in closed form. Eight rounds end below 10⁻¹² degrees.
    static func wgs84(fromGCJ02 place: Degrees) -> Degrees { inverse(of: gcj02(_:), at: place) }

    static func bd09(_ place: Degrees) -> Degrees {
        let (x, y) = (place.longitude, place.latitude)
        let radius = (x * x + y * y).squareRoot()
        guard radius > 0 else { return place }
        let longer = radius + 0.00002 * Angle.sine(y * 3000 / 180)
        // The published form turns by an angle of this many radians; x/r and y/r are its cosine and sine before.
        let turn = 0.000003 * Angle.cosine(x * 3000 / 180) / .pi
        let (sine, cosine) = (Angle.sine(turn), Angle.cosine(turn))
        return Degrees(
            longitude: longer * (x * cosine - y * sine) / radius + 0.0065,
            latitude: longer * (y * cosine + x * sine) / radius + 0.006)
    }

    static func gcj02(fromBD09 place: Degrees) -> Degrees { inverse(of: bd09(_:), at: place) }

    private static func inverse(of shift: (Degrees) -> Degrees, at place: Degrees) -> Degrees {
        var guess = place
        for _ in 0..<8 {
            let shown = shift(guess)
            guess = Degrees(
                longitude: guess.longitude + place.longitude - shown.longitude,
                latitude: guess.latitude + place.latitude - shown.latitude)
        }
        return guess
    }
}
