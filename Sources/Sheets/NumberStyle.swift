/// What a cell's number means by the format it is shown in.
enum NumberStyle: Hashable {
    case plain, date, time

    /// Excel's own formats by number; those of 27 to 58 are the dates of Chinese settings (2026年11月21日).
    static func builtIn(_ number: Int) -> NumberStyle {
        switch number {
        case 14...17, 22, 27...31, 36, 50...54, 57, 58: .date
        case 18...21, 32...35, 45...47, 55, 56: .time
        default: .plain
        }
    }

    /// Whether a format of its own, such as `yyyy"年"m"月"`, shows dates or only times of day.
    static func written(_ code: String) -> NumberStyle {
        var letters = ""
        var bracket: String?
        var (isQuoted, isEscaped) = (false, false)
        for character in code.lowercased() {
            if isEscaped {
                isEscaped = false
            } else if isQuoted {
                isQuoted = character != "\""
            } else if let open = bracket {
                // [h] and [mm] count on; colours and languages such as [$-804] say nothing.
                if character == "]", !open.isEmpty, open.allSatisfy({ "hms".contains($0) }) { letters += "h" }
                bracket = character == "]" ? nil : open + String(character)
            } else if character == ";" {
                break
            } else if character == "[" {
                bracket = ""
            } else {
                isQuoted = character == "\""
                isEscaped = character == "\\" || character == "_" || character == "*"
                if character.isLetter { letters.append(character) }
            }
        }
        if letters.contains("general") { return .plain }
        if letters.contains("y") || letters.contains("d") { return .date }
        if letters.contains("h") || letters.contains("s") { return .time }
        return letters.contains("m") ? .date : .plain
    }
}

/// Collects the styles of styles.xml in their order.
final class StyleListener: XMLListener {
    private(set) var styles: [NumberStyle] = []
    private var written: [Int: NumberStyle] = [:]
    private var isInCells = false

    func begin(_ name: XMLName, _ attributes: XMLAttributes) throws {
        if name == "numFmt", let number = attributes["numFmtId"].flatMap({ Int($0) }),
            let code = attributes["formatCode"]
        {
            written[number] = NumberStyle.written(code)
        } else if name == "cellXfs" {
            isInCells = true
        } else if isInCells, name == "xf" {
            guard styles.count < 100_000 else { throw SheetRefusal.bomb }
            let number = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            styles.append(written[number] ?? NumberStyle.builtIn(number))
        }
    }

    func end(_ name: XMLName) { if name == "cellXfs" { isInCells = false } }
    func text(_ bytes: UnsafeRawBufferPointer) {}
}
