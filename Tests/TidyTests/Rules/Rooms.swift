/// What stands in one room only.
enum Rooms {
    /// How a statement begins, as `SQL` in Storage is written.
    static let statements = [
        "SELECT ", "INSERT INTO ", "DELETE FROM ", "CREATE TABLE ", "CREATE INDEX ", "ALTER TABLE ", "DROP TABLE ",
        "PRAGMA ", "EXPLAIN ",
    ]

    /// Only Storage and Database know SQL; tests of theirs may look underneath.
    static func sql(_ file: HouseFile) -> [Breach] {
        let rooms: Set<String> = [
            "Probe",
            "Storage", "Database", "Fixtures", "StorageTests", "ActionsTests", "TidyTests", "Bench",
        ]
        guard !rooms.contains(file.room) else { return [] }
        return literals(file, holding: statements).map {
            Breach(file, $0.line, "SQL (\($0.found)) stands in Storage only; give it a function there")
        }
    }

    static let tags = [
        "a", "article", "aside", "body", "button", "dd", "details", "div", "dl", "dt", "em", "fieldset", "footer",
        "form", "h1", "h2", "h3", "h4", "head", "header", "html", "img", "input", "label", "legend", "li", "link",
        "main", "meta", "nav", "ol", "option", "p", "script", "section", "select", "small", "span", "strong", "style",
        "summary", "svg", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "time", "title", "tr", "ul",
    ]
    private static let openings = tags.flatMap { ["<\($0)>", "<\($0) ", "<\($0)\n"] } + ["</"]

    /// The rooms that answer requests; the pages among them.
    static let pages: Set<String> = ["Kit", "Ground", "Casework", "Open", "Web"]

    /// Only pages and Markup know markup; Codes draws its one path.
    static func markup(_ file: HouseFile) -> [Breach] {
        guard file.isSource, !pages.union(["Markup", "Codes"]).contains(file.room) else { return [] }
        return literals(file, holding: openings).map {
            Breach(file, $0.line, "markup (\($0.found)) stands among the pages only; hand over a value")
        }
    }

    private static func literals(_ file: HouseFile, holding signs: [String]) -> [(found: String, line: Int)] {
        file.code.compactMap { token in
            guard let literal = token.literal, let found = signs.first(where: literal.contains) else { return nil }
            return (found.trimmed, token.line)
        }
    }

    /// Folders of the ground, which know each other's tables.
    static let ground: Set<String> = [
        "Journal", "Jobs", "Blobs", "Search", "Nodes", "Files", "Backup", "Following", "Sealing",
    ]

    /// `AreaTable`, declared in Storage/Areas, is a word of Areas alone: others call its actions.
    static func tables(_ files: [HouseFile]) -> [Breach] {
        var owners: [String: String] = [:]
        for file in files where file.room == "Storage" {
            for (keyword, name) in zip(file.code, file.code.dropFirst()) {
                guard let kind = keyword.word, Names.kinds.contains(kind), let name = name.word else { continue }
                if name.hasSuffix("Table"), name != "Table" { owners[name] = file.folder }
            }
        }
        return files.filter { $0.isSource && $0.room != "Wangge" }.flatMap { file in
            file.code.compactMap { token in
                guard let name = token.word, let owner = owners[name], owner != file.folder else { return nil }
                if file.room == "Storage", file.name == "Migrations" { return nil }
                if ground.contains(owner), ground.contains(file.folder) { return nil }
                return Breach(file, token.line, "\(name) belongs to \(owner); call what its actions offer")
            }
        }
    }

    /// Where Swift's own checks are switched off: how often, file by file. A number here may only fall.
    static func unsafe(_ file: HouseFile) -> [Breach] {
        guard file.isSource else { return [] }
        let lines = zip(file.code, file.code.dropFirst()).compactMap { first, second in
            first.word == "unchecked" && second.word == "Sendable"
                || first.word == "nonisolated" && second.isMark("(") ? first.line : nil
        }
        let isHome = ["Database", "Sheets", "Pictures", "Codes", "Kit"].contains(file.room)
        let remarks = Set(file.tokens.filter { $0.comment != nil }.map(\.line))
        return lines.compactMap { line in
            if !isHome { return Breach(file, line, "Swift's checks stay on here; use Mutex or an actor") }
            if (line - 1...line + 1).contains(where: remarks.contains) { return nil }
            return Breach(file, line, "Swift's checks are off and no comment says why")
        }
    }

    /// Places that hand markup through unescaped.
    static func trusted(_ file: HouseFile) -> [Breach] {
        guard file.isSource else { return [] }
        return zip(file.code, file.code.dropFirst()).compactMap { name, mark in
            name.word == "trusted" && mark.isMark(":") ? Breach(file, name.line, "markup is trusted here") : nil
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
