/// What of a reported text may be found by searching.
///
/// Phone and identity numbers are left out by the index itself (`Terms`). The number of a door is left out here: by it
/// somebody would gather the cases of one household, which no search may (DESIGN.md section 6).
public enum FindableWords {
    /// The text with blanks where a door's number stood: `2单元501室`, `501号房`, `3-2-501`, `3-501`.
    public static func of(_ text: String) -> String {
        let characters = Array(text)
        var kept = characters
        var index = 0
        while index < characters.count {
            guard isNumeral(characters[index]) else {
                index += 1
                continue
            }
            let chain = Chain(in: characters, from: index)
            if chain.isDoor { for place in index..<chain.end { kept[place] = " " } }
            index = chain.end
        }
        return String(kept)
    }

    /// Numbers with single dashes or slashes between them.
    private struct Chain {
        let end: Int
        let isDoor: Bool

        init(in text: [Character], from start: Int) {
            var (end, lengths) = (start, [Int]())
            while end < text.count, isNumeral(text[end]) {
                let first = end
                while end < text.count, isNumeral(text[end]) { end += 1 }
                lengths.append(end - first)
                guard end + 1 < text.count, "-－/".contains(text[end]), isNumeral(text[end + 1]) else { break }
                end += 1
            }
            let behind = text[end...].drop(while: \.isWhitespace).prefix(2)
            let before = text[..<start].reversed().drop(while: \.isWhitespace).prefix(2)
            self.end = end
            isDoor =
                lengths.count >= 3 || isBuildingAndDoor(lengths)
                || behind.first.map { "室户房".contains($0) } ?? false
                || ["号房", "号室"].contains(String(behind)) || String(before.reversed()) == "单元"
        }
    }

    /// `3-501`, unlike a date: `11-21` ends in fewer numerals, `2026-11` begins with more.
    private static func isBuildingAndDoor(_ lengths: [Int]) -> Bool {
        lengths.count == 2 && lengths[0] <= 3 && (3...4).contains(lengths[1])
    }

    private static func isNumeral(_ character: Character) -> Bool {
        character.isASCII && character.isNumber || "０１２３４５６７８９零〇一二三四五六七八九十百".contains(character)
    }
}
