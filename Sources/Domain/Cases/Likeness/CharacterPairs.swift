internal import Core

/// The pieces of a text that likeness and suggestion look at: each Chinese character and each pair in a row, and words
/// and of other scripts. Digits are left out: they are numbers of houses and telephones.
enum CharacterPairs {
    /// How often each piece is in `text`, of which the first 2,000 characters are read.
    static func counts(of text: String) -> [String: Int] { counts(in: runs(of: text)) }

    static func counts(in runs: [[Character]]) -> [String: Int] {
        runs.flatMap(pieces).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// What some pairs and words cover in the text, as people read it: pairs that overlap there are one stretch. In the
    /// order of the text, each once, and none that is part of another; lower case.
    static func stretches(of wanted: Set<String>, in runs: [[Character]]) -> [String] {
        var (found, seen): ([String], Set<String>) = ([], [])
        func find(_ stretch: String) {
            if seen.insert(stretch).inserted { found.append(stretch) }
        }
        for run in runs {
            guard isChinese(run[0]) else {
                if wanted.contains(String(run)) { find(String(run)) }
                continue
            }
            var start: Int?
            for index in run.indices {
                let goesOn = index + 1 < run.count && wanted.contains(String([run[index], run[index + 1]]))
                if goesOn { start = start ?? index }
                guard !goesOn, let first = start else { continue }
                find(String(run[first...index]))
                start = nil
            }
        }
        return found.filter { one in !found.contains { $0.count > one.count && $0.contains(one) } }
    }

    /// Letters in a row of one script, as pieces are made of; a single letter of another script is none.
    static func runs(of text: String) -> [[Character]] {
        var runs: [[Character]] = []
        var run: [Character] = []
        func finish() {
            if let first = run.first, run.count > 1 || isChinese(first) { runs.append(run) }
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
        return runs
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
