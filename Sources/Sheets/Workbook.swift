/// What an .xlsx file says of itself: its sheets, which styles are dates, where its texts lie.
struct Workbook {
    struct Sheet: Hashable {
        let name: String
        let isHidden: Bool
        let part: String
    }

    let sheets: [Sheet]
    /// Days count from 1904-01-01 instead of 1899-12-30.
    let countsFrom1904: Bool
    let textsPart: String?
    /// By the index a cell's `s` names.
    let styles: [NumberStyle]

    /// - Throws: `SheetRefusal.otherKind` where the archive holds no workbook of this kind.
    static func read(from archive: ZipArchive) throws -> Workbook {
        let main = try mainPart(of: archive)
        let contents = WorkbookListener()
        try parse(main, in: archive, contents)
        let links = RelationListener()
        try parse(relationPart(of: main), in: archive, links)
        let folder = main.split(separator: "/").dropLast().joined(separator: "/")
        func part(_ target: String) -> String { resolved(target, in: folder) }
        let sheets = contents.sheets.compactMap { sheet in
            links.targets[sheet.link].map {
                Sheet(name: sheet.name, isHidden: sheet.isHidden, part: part($0.target))
            }
        }
        guard !sheets.isEmpty else { throw SheetRefusal.broken }
        let styles = StyleListener()
        if let target = links.target(endingWith: "/styles"), archive.has(part(target)) {
            try parse(part(target), in: archive, styles)
        }
        return Workbook(
            sheets: sheets, countsFrom1904: contents.countsFrom1904,
            textsPart: links.target(endingWith: "/sharedStrings").map(part).flatMap { archive.has($0) ? $0 : nil },
            styles: styles.styles)
    }

    private static func mainPart(of archive: ZipArchive) throws -> String {
        guard archive.has("_rels/.rels") else { throw SheetRefusal.otherKind(.otherZip) }
        let links = RelationListener()
        try parse("_rels/.rels", in: archive, links)
        guard let target = links.target(endingWith: "/officeDocument") else { throw SheetRefusal.otherKind(.otherZip) }
        let part = resolved(target, in: "")
        guard part.hasSuffix(".xml"), part.contains("workbook"), archive.has(part) else {
            throw SheetRefusal.otherKind(.otherZip)
        }
        return part
    }

    private static func relationPart(of part: String) -> String {
        var pieces = part.split(separator: "/").map(String.init)
        let name = pieces.removeLast()
        return (pieces + ["_rels", name + ".rels"]).joined(separator: "/")
    }

    /// A target is absolute inside the archive, or stands in the folder of the part that names it.
    private static func resolved(_ target: String, in folder: String) -> String {
        var path: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for piece in target.split(separator: "/") where piece != "." {
            if piece == ".." { _ = path.popLast() } else { path.append(piece) }
        }
        return path.joined(separator: "/")
    }

    private static func parse(_ part: String, in archive: ZipArchive, _ listener: some XMLListener) throws {
        let reader = try XMLReader(listener)
        try archive.unpack(part) {
            try reader.feed($0)
            return true
        }
        try reader.feed(UnsafeRawBufferPointer(start: nil, count: 0))
    }
}

private final class WorkbookListener: XMLListener {
    private(set) var sheets: [(name: String, isHidden: Bool, link: String)] = []
    private(set) var countsFrom1904 = false

    func begin(_ name: XMLName, _ attributes: XMLAttributes) throws {
        if name == "sheet", let title = attributes["name"], let link = attributes["id"] {
            guard sheets.count < 1000 else { throw SheetRefusal.bomb }
            let state = attributes["state"] ?? "visible"
            sheets.append((title, state != "visible", link))
        } else if name == "workbookPr" {
            countsFrom1904 = ["1", "true"].contains(attributes["date1904"])
        }
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeRawBufferPointer) {}
}

private final class RelationListener: XMLListener {
    private(set) var targets: [String: (type: String, target: String)] = [:]

    func begin(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"] else { return }
        targets[id] = (attributes["Type"] ?? "", target)
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeRawBufferPointer) {}

    func target(endingWith type: String) -> String? { targets.values.first { $0.type.hasSuffix(type) }?.target }
}
