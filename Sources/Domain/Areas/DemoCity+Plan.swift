internal import Core

/// The map of the demo's county: five strips between winding lines from west to east, each cut into eight cells.
///
/// Every line is drawn once and both its neighbours take the very same positions, so the cells leave no gap and do not
/// overlap. Streets of real districts meet in threes as these do, because each strip is cut at places of its own.
struct DemoPlan {
    static let townships = 2
    static let communitiesEach = 3
    private static let strips = 5
    private static let columns = 8

    struct Cell: Hashable {
        /// 0..<40, from strip to strip.
        let number: Int
        let township: Int
        /// 0..<6.
        let community: Int
        let boundary: Boundary
    }

    /// In order of number.
    let cells: [Cell]

    init(dice: inout DemoDice) {
        let streets = DemoStreets(strips: Self.strips, columns: Self.columns, dice: &dice)
        cells = (0..<Self.strips * Self.columns).compactMap { number in
            let (strip, column) = (number / Self.columns, number % Self.columns)
            let township = column < Self.columns / 2 ? 0 : 1
            guard let ring = try? Boundary.Ring(streets.outline(strip, column)),  // Of four sides, so it has corners.
                let boundary = try? Boundary(polygons: [Boundary.Polygon(outer: ring)])
            else { return nil }
            return Cell(
                number: number, township: township,
                community: township * Self.communitiesEach + Self.community(strip, column % (Self.columns / 2)),
                boundary: boundary)
        }
    }

    /// Twenty cells of a township make communities of 7, 7 and 6, to and fro so that each hangs together.
    private static func community(_ strip: Int, _ column: Int) -> Int {
        let place = strip * 4 + (strip.isMultiple(of: 2) ? column : 3 - column)
        return min(2, place / 7)
    }

    /// The line around `cells`; nil only for none.
    func outline(of cells: [Cell]) -> Boundary? {
        cells.count == 1 ? cells[0].boundary : try? Boundary(around: cells.map(\.boundary))  // Cells share their lines.
    }
}

/// The lines between the cells.
private struct DemoStreets {
    /// The north-western corner: in the sea off Shanghai, in 10⁻⁷ degrees.
    private static let corner = Position(longitude: 1_231_000_000, latitude: 313_000_000)
    private static let width = 56_000
    private static let height = 48_000

    /// Line `i` runs along the north of strip `i`; its positions go from west to east.
    private var lines: [[Position]]
    /// The cuts of each strip, its two ends among them, from north to south.
    private var cuts: [[[Position]]] = []

    init(strips: Int, columns: Int, dice: inout DemoDice) {
        lines = (0...strips).map { Self.line($0, columns: columns, dice: &dice) }
        for strip in 0..<strips {
            var row: [[Position]] = []
            for column in 0...columns {
                let isEnd = column == 0 || column == columns
                let shift = isEnd ? 0 : dice.number(in: -15_000...15_000) + (strip.isMultiple(of: 2) ? 6000 : -6000)
                let longitude = Self.corner.longitude + column * Self.width + shift
                let north = Self.insert(longitude, into: &lines[strip])
                let south = Self.insert(
                    isEnd ? longitude : longitude + dice.number(in: -4000...4000), into: &lines[strip + 1])
                row.append(Self.cut(from: north, to: south, sway: isEnd ? 5000 : 2500, dice: &dice))
            }
            cuts.append(row)
        }
    }

    /// The four sides of a cell, against the clock.
    func outline(_ strip: Int, _ column: Int) -> [Position] {
        let (west, east) = (cuts[strip][column], cuts[strip][column + 1])
        let north = stretch(of: lines[strip], from: west[0], to: east[0])
        let south = stretch(of: lines[strip + 1], from: west[west.count - 1], to: east[east.count - 1])
        return west + south.dropFirst() + east.reversed().dropFirst() + north.reversed().dropFirst().dropLast()
    }

    private func stretch(of line: [Position], from west: Position, to east: Position) -> [Position] {
        line.filter { (west.longitude...east.longitude).contains($0.longitude) }
    }

    /// A winding line: a corner every third of a cell's width.
    private static func line(_ index: Int, columns: Int, dice: inout DemoDice) -> [Position] {
        (0...columns * 3).map { step in
            Position(
                longitude: corner.longitude + step * width / 3,
                latitude: corner.latitude - index * height + dice.number(in: -5500...5500))
        }
    }

    /// Puts a corner on the line where a cut meets it, and gives that corner.
    private static func insert(_ longitude: Int, into line: inout [Position]) -> Position {
        if let there = line.first(where: { $0.longitude == longitude }) { return there }
        let index = line.firstIndex { $0.longitude > longitude } ?? line.count - 1
        let (west, east) = (line[index - 1], line[index])
        let latitude =
            west.latitude + (east.latitude - west.latitude) * (longitude - west.longitude)
            / (east.longitude - west.longitude)
        let corner = Position(longitude: longitude, latitude: latitude)
        line.insert(corner, at: index)
        return corner
    }

    private static func cut(from north: Position, to south: Position, sway: Int, dice: inout DemoDice) -> [Position] {
        let inner = (1...3).map { step in
            Position(
                longitude: north.longitude + (south.longitude - north.longitude) * step / 4
                    + dice.number(in: -sway...sway),
                latitude: north.latitude + (south.latitude - north.latitude) * step / 4)
        }
        return [north] + inner + [south]
    }
}
