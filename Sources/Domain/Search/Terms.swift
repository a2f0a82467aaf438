internal import Core

/// Texts cut into terms that an index can hold: overlapping pairs of Chinese characters, lower-cased words, runs of
/// digits (DESIGN.md section 4, "text search").
///
/// `今天A3栋` becomes `今天 天 a 3 栋`: each run of Chinese characters gives its pairs and then its last character alone,
/// so that any one character begins some term, and no pair can reach over the end of a run.
public enum Terms {
    /// A text longer than this is indexed up to here: PostgreSQL counts places in a text to 16,383.
    public static let longestText = 8000

    /// The terms of a text, in order. Numbers that read as a phone or an identity number are left out: nobody finds a
    /// person by them here.
    public static func of(_ text: String) -> [String] {
        runs(text.prefix(longestText)).flatMap(\.terms)
    }

    /// What somebody typed, as phrases that must all be found.
    ///
    /// Blanks and signs part phrases; inside one, the terms stand one behind the other. A last run of letters or
    /// digits, and a single Chinese character, may be the beginning of a longer term.
    ///
    /// - Returns: at most 8; none when nothing can be searched for.
    public static func phrases(of query: String) -> [Phrase] {
        var phrases: [Phrase] = []
        var waiting: [Run] = []
        func finish() {
            if let phrase = phrase(waiting) { phrases.append(phrase) }
            waiting = []
        }
        for run in runs(query.prefix(200)) {
            if !run.followsOn { finish() }
            waiting.append(run)
        }
        finish()
        return Array(phrases.prefix(8))
    }

    public struct Phrase: Hashable, Sendable {
        public let terms: [String]
        public let isPrefix: Bool
    }

    private static func phrase(_ runs: [Run]) -> Phrase? {
        guard let last = runs.last else { return nil }
        var terms = runs.dropLast().flatMap(\.terms)
        if last.kind == .chinese, last.characters.count > 1 {
            terms += last.pairs
            return Phrase(terms: terms, isPrefix: false)
        }
        terms.append(String(last.characters))
        return Phrase(terms: terms, isPrefix: true)
    }
}

/// Characters of one kind in a row.
private struct Run {
    enum Kind { case chinese, letters, digits }

    let kind: Kind
    var characters: [Character]
    /// Whether nothing stood between it and the run before.
    let followsOn: Bool

    var terms: [String] {
        guard kind == .chinese, let last = characters.last else { return [String(characters)] }
        return pairs + [String(last)]
    }

    var pairs: [String] { zip(characters, characters.dropFirst()).map { String([$0, $1]) } }
}

extension Terms {
    private static func runs(_ text: Substring) -> [Run] {
        var runs: [Run] = []
        var followsOn = false
        for character in text.map(plain) {
            guard let kind = kind(of: character) else {
                followsOn = false
                continue
            }
            if followsOn, let last = runs.indices.last, runs[last].kind == kind {
                runs[last].characters.append(character)
            } else {
                runs.append(Run(kind: kind, characters: [character], followsOn: followsOn))
            }
            followsOn = true
        }
        return withoutPersonal(runs)
    }

    /// Lower case, and full-width letters and digits as the plain ones.
    private static func plain(_ character: Character) -> Character {
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else {
            return one(character.lowercased()) ?? character
        }
        let narrow = Character(scalar.halfWidth)
        return one(narrow.lowercased()) ?? narrow
    }

    private static func one(_ text: String) -> Character? { text.count == 1 ? text.first : nil }

    private static func kind(of character: Character) -> Run.Kind? {
        guard let scalar = character.unicodeScalars.first else { return nil }
        if isChinese(scalar) { return .chinese }
        if character.isASCII, character.isNumber { return .digits }
        // Letters of PostgreSQL's "C" locale are all that isn't ASCII, of any script; accents stay on.
        return scalar.properties.isAlphabetic && character.isLetter ? .letters : nil
    }

    private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
        default: false
        }
    }

    /// Without the digits that, taken together over single blanks and dashes, read as a phone or identity number; the
    /// `X` that may end one goes too.
    private static func withoutPersonal(_ runs: [Run]) -> [Run] {
        var kept: [Run] = []
        var index = 0
        while index < runs.count {
            var end = index
            var digits = 0
            while end < runs.count, runs[end].kind == .digits {
                digits += runs[end].characters.count
                end += 1
            }
            guard digits >= 10 else {
                kept += runs[index..<max(end, index + 1)]
                index = max(end, index + 1)
                continue
            }
            index = end
            if digits == 17, index < runs.count, runs[index].characters == ["x"] { index += 1 }
        }
        return kept
    }
}
