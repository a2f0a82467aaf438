internal import Core

/// The map of a demo's county: strips between winding lines from west to east, each cut into cells.
///
/// Every line is drawn once and both its neighbours take the very same positions, so the cells leave no gap and do not
/// overlap. Streets of real districts meet in threes as these do, because each strip is cut at places of its own.
struct DemoPlan {
    struct Cell: Hashable {
        /// From 0 on, along a way on which each cell touches the next.
        let number: Int
        let boundary: Boundary
    }

    /// In order of number.
    let cells: [Cell]

    init(cells count: Int, dice: inout DemoDice) {
        // A band is walked column by column, up and down in turn, and the next band the other way; with an odd number
        // of columns each band ends where the next begins, so that every stretch of the way hangs together.
        let band = count < 60 ? 2 : 3
        var columns = 1
        while columns * columns < count { columns += 2 }
        let strips = (count + columns * band - 1) / (columns * band) * band
        let streets = DemoStreets(strips: strips, columns: columns, dice: &dice)
        let way = (0..<strips / band).flatMap { row in
            (0..<columns).flatMap { step in
                (0..<band).map { place in
                    (
                        strip: row * band + (step.isMultiple(of: 2) ? place : band - 1 - place),
                        column: row.isMultiple(of: 2) ? step : columns - 1 - step
                    )
                }
            }
        }
        cells = way.prefix(count).enumerated().compactMap { number, place in
            guard let ring = try? Boundary.Ring(streets.outline(place.strip, place.column)),  // It has four sides.
                let boundary = try? Boundary(polygons: [Boundary.Polygon(outer: ring)])
            else { return nil }
            return Cell(number: number, boundary: boundary)
        }
    }

    /// The line around `cells`; nil only for none.
    func outline(of cells: some Collection<Cell>) -> Boundary? {
        cells.count == 1
            ? cells.first?.boundary : try? Boundary(around: cells.map(\.boundary))  // Cells share their lines.
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
