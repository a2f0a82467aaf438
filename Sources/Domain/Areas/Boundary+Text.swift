extension Boundary {
    /// The geometry as GeoJSON (RFC 7946): `{"type":"MultiPolygon","coordinates":[…]}`, seven decimals at most.
    public var geoJSON: String {
        let shapes = polygons.map { "[" + $0.rings.map(\.text).joined(separator: ",") + "]" }
        return #"{"type":"MultiPolygon","coordinates":["# + shapes.joined(separator: ",") + "]}"
    }

    /// Reads what `geoJSON` wrote. For files of others see `GeoJSONReader` in Actions.
    public init(geoJSON text: String) throws(Refusal) {
        guard let start = text.utf8.firstIndex(of: UInt8(ascii: "[")) else { throw .empty }
        var polygons: [Polygon] = []
        var rings: [Ring] = []
        var positions: [Position] = []
        var numbers: [Int] = []
        var scan = CoordinateScan(Array(text.utf8[start...]))
        while let token = scan.next() {
            switch token {
            case .number(let number): numbers.append(number)
            case .closed(depth: 4):
                guard numbers.count == 2 else { throw .offTheEarth }
                positions.append(Position(longitude: numbers[0], latitude: numbers[1]))
                numbers = []
            case .closed(depth: 3):
                rings.append(try Ring(positions))
                positions = []
            case .closed(depth: 2):
                guard let outer = rings.first else { throw .empty }
                polygons.append(Polygon(outer: outer, holes: Array(rings.dropFirst())))
                rings = []
            case .closed: break
            }
        }
        try self.init(polygons: polygons)
    }
}

extension Boundary.Ring {
    /// `[[106.1,38.4],…]`, the first position repeated at the end as RFC 7946 asks.
    fileprivate var text: String {
        let corners = positions + positions.prefix(1)
        return "[" + corners.map { "[\($0.longitude.degreeText),\($0.latitude.degreeText)]" }.joined(separator: ",")
            + "]"
    }
}

extension Int {
    /// 10⁻⁷ degrees as degrees, without zeros at the end: exact, as no floating-point number comes in between.
    var degreeText: String {
        let (whole, part) = Swift.abs(self).quotientAndRemainder(dividingBy: Position.degree)
        let digits = String(String(part + Position.degree).dropFirst())
        let kept = digits.reversed().drop { $0 == "0" }.reversed()
        return (self < 0 ? "-" : "") + String(whole) + (kept.isEmpty ? "" : "." + String(kept))
    }
}

/// The brackets and numbers of a list of coordinates.
private struct CoordinateScan {
    enum Token {
        /// In 10⁻⁷ degrees.
        case number(Int)
        /// The bracket that closes what opened at this depth, 1 being the outermost.
        case closed(depth: Int)
    }

    private let bytes: [UInt8]
    private var index = 0
    private var depth = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Token? {
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "["):
                depth += 1
                index += 1
            case UInt8(ascii: "]"):
                depth -= 1
                index += 1
                return .closed(depth: depth + 1)
            case UInt8(ascii: "-"), 0x30...0x39:
                return .number(number())
            default:
                index += 1
            }
        }
        return nil
    }

    private mutating func number() -> Int {
        let isNegative = bytes[index] == UInt8(ascii: "-")
        if isNegative { index += 1 }
        var value = 0
        var decimals = -1
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "."), decimals < 0 {
                decimals = 0
            } else if (0x30...0x39).contains(byte), decimals < 7, value < Int.max / 100 {
                value = value * 10 + Int(byte - 0x30)
                if decimals >= 0 { decimals += 1 }
            } else {
                break
            }
            index += 1
        }
        for _ in max(0, decimals)..<7 { value *= 10 }
        return isNegative ? -value : value
    }
}
