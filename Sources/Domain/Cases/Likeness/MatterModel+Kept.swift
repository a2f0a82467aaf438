internal import Core

/// How a model is kept: numbers in millionths, which is far finer than any two matters lie apart.
extension MatterModel: Codable {
    private static let fine = 1_000_000.0

    private struct Kept: Codable {
        let matters: [Int64]
        /// Logarithm and sum of each matter.
        let outside: [[Int64]]
        let examples: Int
        /// By piece: rarity, logarithm, then matter and logarithm in turn.
        let pieces: [String: [Int64]]
    }

    public func encode(to encoder: any Encoder) throws {
        func whole(_ value: Double) -> Int64 { Int64((value * Self.fine).rounded()) }
        let kept = Kept(
            matters: matters.map(\.number), outside: outside.map { [whole($0.logarithm), whole($0.sum)] },
            examples: examples,
            pieces: pieces.mapValues { piece in
                [whole(piece.rarity), whole(piece.logarithm)]
                    + piece.inside.flatMap { [Int64($0.matter), whole($0.logarithm)] }
            })
        try kept.encode(to: encoder)
    }

    /// - Throws: `DecodingError` for what isn't a model: it is built anew then.
    public init(from decoder: any Decoder) throws {
        let kept = try Kept(from: decoder)
        func broken(_ what: String) -> DecodingError {
            .dataCorrupted(DecodingError.Context(codingPath: decoder.codingPath, debugDescription: what))
        }
        func part(_ value: Int64) -> Double { Double(value) / Self.fine }
        guard kept.outside.count == kept.matters.count, kept.outside.allSatisfy({ $0.count == 2 }) else {
            throw broken("matters without their sums")
        }
        let pieces = try kept.pieces.mapValues { numbers in
            guard numbers.count >= 2, numbers.count.isMultiple(of: 2) else { throw broken("a piece without numbers") }
            let inside = try stride(from: 2, to: numbers.count, by: 2).map { index in
                guard let matter = Int(exactly: numbers[index]), kept.matters.indices.contains(matter) else {
                    throw broken("a piece of no matter")
                }
                return (matter: matter, logarithm: part(numbers[index + 1]))
            }
            return Piece(rarity: part(numbers[0]), logarithm: part(numbers[1]), inside: inside)
        }
        self.init(
            matters: kept.matters.map { Key($0) }, pieces: pieces,
            outside: kept.outside.map { (part($0[0]), part($0[1])) }, examples: kept.examples)
    }
}
