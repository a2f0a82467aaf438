import Foundation

/// A Swift file as the rules see it.
struct HouseFile {
    /// From the top of the tree: `Sources/Kit/Route.swift`.
    let path: String
    let text: String
    let lines: [Substring]
    let tokens: [Token]
    /// The tokens without the comments.
    let code: [Token]

    init(_ path: String, _ text: String, isSwift: Bool = true) {
        self.path = path
        self.text = text
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        self.lines = lines
        tokens = isSwift ? Token.read(text) : []
        code = tokens.filter { $0.comment == nil }
    }

    var parts: [Substring] { path.split(separator: "/") }
    /// `Sources`, `Tests` or `Benchmarks`.
    var tree: Substring { parts.first ?? "" }
    /// The target: the folder below the tree.
    var room: String { parts.count > 2 ? String(parts[1]) : "" }
    /// The folder within the room, empty at its top.
    var folder: String { parts.count > 3 ? String(parts[2]) : "" }
    /// Without `.swift`.
    var name: String { String((parts.last ?? "").dropLast(6)) }
    var isSource: Bool { tree == "Sources" }
}

/// One place where a rule does not hold.
struct Breach: Hashable, CustomStringConvertible {
    let path: String
    /// Counted from 1; 0 for the file as a whole.
    let line: Int
    let message: String

    init(_ file: HouseFile, _ line: Int = 0, _ message: String) {
        path = file.path
        self.line = line
        self.message = message
    }

    var description: String { line == 0 ? "\(path): \(message)" : "\(path):\(line): \(message)" }
}

/// The tree as it lies on disk, read once.
enum House {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let files: [HouseFile] = ["Sources", "Tests", "Benchmarks"].flatMap { tree in
        paths(below: tree).filter { $0.hasSuffix(".swift") }.map { path in
            // What isn't UTF-8 breaks the build long before it comes here.
            HouseFile(path, (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? "")
        }
    }

    /// What isn't Swift and is written by hand: scripts, styles, Python.
    static let texts: [HouseFile] = ["scripts", "Benchmarks", "Tests/EndToEnd", "Resources/public"].flatMap { folder in
        paths(below: folder).filter { path in
            folder == "scripts" || [".py", ".lua", ".js", ".css"].contains(where: path.hasSuffix)
        }.map { path in
            // A file that isn't text has no lines to judge.
            HouseFile(
                path, (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? "", isSwift: false)
        }
    }

    static let sources = files.filter(\.isSource)

    /// Every file below a folder, hidden ones and folders left out, as paths from the top of the tree.
    static func paths(below folder: String) -> [String] {
        let place = root.appending(path: folder).path(percentEncoded: false)
        let found = FileManager.default.enumerator(atPath: place)?.compactMap { $0 as? String } ?? []
        return found.filter { !$0.contains("/.") && !$0.contains("__pycache__") }.sorted().map { "\(folder)/\($0)" }
    }
}
