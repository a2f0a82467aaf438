internal import Core

/// The pieces of a text that likeness and suggestion look at: each Chinese character and each pair in a row, and words
/// and of other scripts. Digits are left out: they are numbers of houses and telephones.
enum CharacterPairs {
    /// How often each piece is in `text`, of which the first 2,000 characters are read.
    static func counts(of text: String) -> [String: Int] {
        pieces(of: text).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var run: [Character] = []
        func finish() {
            if let first = run.first, run.count > 1 || isChinese(first) { pieces += Self.pieces(of: run) }
            run = []
        }
        for character in text.lowercased().prefix(2000) {
            guard character.isLetter else {
                finish()
                continue
            }
            if let last = run.last, isChinese(last) != isChinese(character) { finish() }
            run.append(character)
        }
        finish()
        return pieces
    }

    private static func pieces(of run: [Character]) -> [String] {
        guard isChinese(run[0]) else { return [String(run)] }
        return run.map { String($0) } + zip(run, run.dropFirst()).map { String([$0, $1]) }
    }

    private static func isChinese(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        return (0x3400...0x9FFF).contains(scalar.value) || (0x20000...0x323AF).contains(scalar.value)
    }
}
