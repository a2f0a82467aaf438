import Core
import Foundation
import Sheets

/// All rows of the first sheet.
func rows(
    _ bytes: [UInt8], limits: SheetLimits = .usual, repeatsMerged: Bool = false
) throws -> [SheetRow] {
    let reader = try SheetReader(bytes, limits: limits)
    return try all(reader.rows(of: reader.sheets[0], repeatsMerged: repeatsMerged))
}

func all(_ rows: SheetRows) throws -> [SheetRow] {
    var result: [SheetRow] = []
    while let row = try rows.next() { result.append(row) }
    return result
}

/// The cells as text, row after row.
func texts(_ bytes: [UInt8], limits: SheetLimits = .usual) throws -> [[String]] {
    try rows(bytes, limits: limits).map { $0.cells.map(\.text) }
}

func texts(_ csv: String) throws -> [[String]] { try texts(Array(csv.utf8)) }

/// A file that is gone when the body is done.
func withPath<T>(_ body: (String) throws -> T) throws -> T {
    let url = FileManager.default.temporaryDirectory.appending(path: "wangge-sheets-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: url) }
    return try body(url.path())
}

func contents(_ path: String) throws -> [UInt8] { try [UInt8](Data(contentsOf: URL(filePath: path))) }

/// Numbers that are the same in every run (SplitMix64).
struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func roll(below bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
