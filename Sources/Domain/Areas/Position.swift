/// A place on the earth, WGS 84 / CGCS2000, in whole 10⁻⁷ degrees (about a centimetre).
///
/// Whole numbers, so that two neighbours share their border exactly and a point on it lies in one of them only.
public struct Position: Hashable, Sendable {
    /// -1,800,000,000...1,800,000,000, east positive.
    public let longitude: Int
    /// -900,000,000...900,000,000, north positive.
    public let latitude: Int

    /// Units in a degree.
    public static let degree = 10_000_000

    public init(longitude: Int, latitude: Int) {
        self.longitude = longitude
        self.latitude = latitude
    }

    /// Nil outside -180...180 and -90...90 degrees, and for what isn't a number.
    public init?(_ degrees: Degrees) {
        guard (-180...180).contains(degrees.longitude), (-90...90).contains(degrees.latitude) else { return nil }
        longitude = Int((degrees.longitude * Double(Self.degree)).rounded())
        latitude = Int((degrees.latitude * Double(Self.degree)).rounded())
    }

    public var degrees: Degrees {
        Degrees(
            longitude: Double(longitude) / Double(Self.degree), latitude: Double(latitude) / Double(Self.degree))
    }
}

/// A pair of degrees as phones, files and maps give it; which frame they mean is said beside it.
public struct Degrees: Hashable, Sendable {
    /// East positive.
    public let longitude: Double
    /// North positive.
    public let latitude: Double

    public init(longitude: Double, latitude: Double) {
        self.longitude = longitude
        self.latitude = latitude
    }
}

/// A rectangle of positions, its edges within it.
public struct Box: Hashable, Sendable {
    public let west: Int
    public let south: Int
    public let east: Int
    public let north: Int

    public init(west: Int, south: Int, east: Int, north: Int) {
        self.west = west
        self.south = south
        self.east = east
        self.north = north
    }

    /// The smallest around `positions`; nil for none.
    public init?(around positions: some Sequence<Position>) {
        var box: Box?
        for position in positions { box = box?.extended(to: position) ?? Box(of: position) }
        guard let box else { return nil }
        self = box
    }

    private init(of position: Position) {
        self.init(
            west: position.longitude, south: position.latitude, east: position.longitude, north: position.latitude)
    }

    private func extended(to position: Position) -> Box {
        Box(
            west: min(west, position.longitude), south: min(south, position.latitude),
            east: max(east, position.longitude), north: max(north, position.latitude))
    }

    public func contains(_ position: Position) -> Bool {
        (west...east).contains(position.longitude) && (south...north).contains(position.latitude)
    }

    public func joined(with other: Box) -> Box {
        Box(
            west: min(west, other.west), south: min(south, other.south), east: max(east, other.east),
            north: max(north, other.north))
    }
}
