/// What of a reported text may be found by searching.
///
/// Phone and identity numbers are left out by the index itself (`Terms`). The number of a door is left out here: by it
/// somebody would gather the cases of one household, which no search may (DESIGN.md section 6).
public enum FindableWords {
    /// The text with blanks where a door's number stood: `2单元501室`, `501号房`, `3-2-501`, `3-501`.
    public static func of(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var kept = scalars
        var index = 0
        while index < scalars.count {
            guard isNumeral(scalars[index]) else {
                index += 1
                continue
            }
            let chain = Chain(in: scalars, from: index)
            if chain.isDoor { for place in index..<chain.end { kept[place] = " " } }
            index = chain.end
        }
        return String(String.UnicodeScalarView(kept))
    }

    /// Numbers with single dashes or slashes between them.
    private struct Chain {
        let end: Int
        let isDoor: Bool

        init(in text: [Unicode.Scalar], from start: Int) {
            var (end, lengths) = (start, [Int]())
            while end < text.count, isNumeral(text[end]) {
                let first = end
                while end < text.count, isNumeral(text[end]) { end += 1 }
                lengths.append(end - first)
                guard end + 1 < text.count, isLink(text[end]), isNumeral(text[end + 1]) else { break }
                end += 1
            }
            let behind = Array(text[end...].drop(while: isBlank).prefix(2))
            let before = text[..<start].lastIndex { !isBlank($0) }.map { text[...$0].suffix(2) } ?? []
            self.end = end
            isDoor =
                lengths.count >= 3 || isBuildingAndDoor(lengths)
                || behind.first.map { $0 == "室" || $0 == "户" || $0 == "房" } ?? false
                || behind == ["号", "房"] || behind == ["号", "室"] || before.elementsEqual(["单", "元"])
        }
    }

    /// `3-501`, unlike a date: `11-21` ends in fewer numerals, `2026-11` begins with more.
    private static func isBuildingAndDoor(_ lengths: [Int]) -> Bool {
        lengths.count == 2 && lengths[0] <= 3 && (3...4).contains(lengths[1])
    }

    private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", "０"..."９": true
        case "零", "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百": true
        default: false
        }
    }

    private static func isLink(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "－" || scalar == "/" }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
}
