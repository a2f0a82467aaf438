/// What types and files are not called, and what a public declaration says of itself.
enum Names {
    /// Technical suffixes: if only such a name fits, the thing isn't understood yet.
    static let suffixes = [
        "Manager", "Helper", "Helpers", "Util", "Utils", "Utilities", "Service", "Processor", "Handler", "Info",
        "Data", "Impl", "Base", "Abstract", "Common", "Misc",
    ]

    static let kinds: Set<String> = ["struct", "class", "enum", "actor", "protocol", "typealias"]

    static func types(_ file: HouseFile) -> [Breach] {
        zip(file.code, file.code.dropFirst()).compactMap { keyword, name in
            guard let kind = keyword.word, kinds.contains(kind), let name = name.word,
                let suffix = suffixes.first(where: name.hasSuffix)
            else { return nil }
            return Breach(file, keyword.line, "\(name) is called after what any type is (\(suffix)); say what it means")
        }
    }

    static func files(_ file: HouseFile) -> [Breach] {
        guard let suffix = suffixes.first(where: file.name.hasSuffix) else { return [] }
        return [Breach(file, 0, "a file called …\(suffix) collects what has no place; name it after its type")]
    }

    static let modifiers: Set<String> = [
        "static", "final", "override", "mutating", "nonmutating", "nonisolated", "indirect", "lazy", "required",
        "convenience", "consuming", "borrowing", "weak", "unowned", "internal", "private", "fileprivate", "set",
        "package", "unsafe", "sending",
    ]

    struct Declaration: Hashable {
        /// `struct`, `func`, …
        let kind: String
        let name: String
        let line: Int
        let isDocumented: Bool
    }

    /// The file's public declarations, imports left out.
    static func publicDeclarations(_ file: HouseFile) -> [Declaration] {
        file.code.indices.compactMap { index in
            guard file.code[index].word == "public" || file.code[index].word == "open" else { return nil }
            var next = index + 1
            while next < file.code.count, isModifier(file.code, next) { next += 1 }
            guard next + 1 < file.code.count, let kind = file.code[next].word, kind != "import" else { return nil }
            let line = file.code[index].line
            return Declaration(
                kind: kind, name: file.code[next + 1].word ?? kind, line: line,
                isDocumented: isDocumented(line, in: file.lines))
        }
    }

    /// `class` before `func` or `var` is a modifier, before a name it is the kind.
    private static func isModifier(_ code: [Token], _ index: Int) -> Bool {
        if code[index].isMark("(") || code[index].isMark(")") { return true }
        guard let word = code[index].word else { return false }
        if word == "class", let next = code[index + 1].word { return ["func", "var"].contains(next) }
        return modifiers.contains(word)
    }

    /// Whether the line above, attributes left out, is a documentation comment.
    private static func isDocumented(_ line: Int, in lines: [Substring]) -> Bool {
        var above = line - 2
        while above >= 0, lines[above].drop(while: { $0 == " " }).hasPrefix("@") { above -= 1 }
        return above >= 0 && lines[above].drop(while: { $0 == " " }).hasPrefix("///")
    }

    static func undocumented(_ file: HouseFile) -> [Declaration] {
        publicDeclarations(file).filter {
            kinds.contains($0.kind) && !$0.isDocumented && !partsOfALife.contains($0.name)
        }
    }

    /// The parts every life has; what they are is said once, in STYLE.md section 2.
    static let partsOfALife: Set<String> = ["Stage", "Act", "Event", "Refusal"]

    /// Types at the top of a file; those inside another are often said by its name and are counted instead.
    static func undocumentedTypes(_ file: HouseFile) -> [Breach] {
        undocumented(file).filter { file.lines[$0.line - 1].first != " " }.map {
            Breach(file, $0.line, "\($0.name) is public and says nothing of itself")
        }
    }
}
