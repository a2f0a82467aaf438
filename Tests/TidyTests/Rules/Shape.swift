/// How wide a line, how long a file and a function may be (STYLE.md section 8).
enum Shape {
    static let columns = 120
    /// For a line that is one text a person reads: a sentence isn't broken for the editor's sake.
    static let textColumns = 140
    static let fileLines = 400
    static let functionLines = 60
    /// A table told as one `switch`, a line or two a case.
    static let tableLines = 120

    static func width(_ file: HouseFile) -> [Breach] {
        file.lines.enumerated().compactMap { index, line in
            let most = line.count > columns && isOneText(index + 1, in: file) ? textColumns : columns
            return line.count > most ? Breach(file, index + 1, "\(line.count) columns, at most \(most)") : nil
        }
    }

    /// Whether a line holds one literal and nothing else but what closes around it.
    private static func isOneText(_ line: Int, in file: HouseFile) -> Bool {
        let here = file.code.filter { $0.line == line }
        return here.first?.literal != nil && here.count { $0.literal != nil } == 1
            && file.lines[line - 1].contains("\"")
    }

    static func length(_ file: HouseFile) -> [Breach] {
        guard file.lines.count > fileLines else { return [] }
        return [Breach(file, 0, "\(file.lines.count) lines, at most \(fileLines); split it along its types")]
    }

    static func functions(_ file: HouseFile) -> [Breach] {
        bodies(file.code).compactMap { body in
            let lines = body.last - body.first + 1
            let most = body.isTable ? tableLines : functionLines
            return lines > most ? Breach(file, body.first, "\(body.name) has \(lines) lines, at most \(most)") : nil
        }
    }

    struct Body: Hashable {
        let name: String
        /// The line of the keyword and the line of the closing brace.
        let first: Int
        let last: Int
        /// Nothing but one `switch`.
        let isTable: Bool
    }

    /// Functions, initialisers, subscripts and computed properties that have a body.
    static func bodies(_ code: [Token]) -> [Body] {
        code.indices.compactMap { index in
            guard let word = code[index].word, ["func", "init", "subscript", "var", "let"].contains(word),
                index == 0 || !code[index - 1].isMark("."),
                let open = opening(of: word, from: index + 1, in: code),
                let close = closing(from: open, in: code)
            else { return nil }
            let name = word == "init" || word == "subscript" ? word : code[index + 1].word ?? word
            return Body(
                name: name, first: code[index].line, last: code[close].line,
                isTable: code[open + 1].word == "switch" && switchEnd(from: open + 1, in: code) == close - 1)
        }
    }

    /// Words that begin another declaration: met before a brace, the one at hand has no body.
    private static let others: Set<String> = [
        "func", "var", "let", "init", "subscript", "case", "struct", "class", "enum", "extension", "protocol",
        "associatedtype", "typealias", "import", "return", "guard", "if", "for", "while", "switch",
    ]

    private static func opening(of word: String, from start: Int, in code: [Token]) -> Int? {
        var depth = 0
        for index in start..<code.count {
            let token = code[index]
            if "([".contains(where: token.isMark) { depth += 1 }
            if ")]".contains(where: token.isMark) { depth -= 1 }
            if depth < 0 { return nil }
            guard depth == 0 else { continue }
            if token.isMark("{") { return index }
            if token.isMark("}") { return nil }
            if let found = token.word, others.contains(found) { return nil }
            // A stored property ends with its line; a function's head may go over several.
            if word == "var" || word == "let", index + 1 < code.count, code[index + 1].line > token.line {
                return nil
            }
        }
        return nil
    }

    private static func switchEnd(from start: Int, in code: [Token]) -> Int? {
        code[start...].firstIndex { $0.isMark("{") }.flatMap { closing(from: $0, in: code) }
    }

    private static func closing(from open: Int, in code: [Token]) -> Int? {
        var depth = 0
        for index in open..<code.count {
            if code[index].isMark("{") { depth += 1 }
            if code[index].isMark("}") { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }
}
