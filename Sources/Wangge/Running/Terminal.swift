internal import ArgumentParser
internal import Core
internal import Foundation

/// What the person at the shell reads. Chinese unless `WANGGE_LANG` or the locale says otherwise.
enum Terminal {
    static let language: Language = {
        let environment = ProcessInfo.processInfo.environment
        let name = environment["WANGGE_LANG"] ?? environment["LC_ALL"] ?? environment["LANG"] ?? ""
        return name.lowercased().hasPrefix("en") ? .english : .chinese
    }()

    static func text(_ chinese: String, _ english: String) -> String { Words(chinese, english).text(in: language) }

    static func say(_ chinese: String, _ english: String) { print(text(chinese, english)) }

    /// For what isn't the result: warnings and problems.
    static func complain(_ words: Words) {
        FileHandle.standardError.write(Data((words.text(in: language) + "\n").utf8))
    }

    /// Runs a command; a problem becomes a sentence on standard error and the exit code of its kind.
    static func answering(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let problems as Problems {
            for problem in problems.all { complain(problem.words) }
            throw ExitCode(problems.all.first?.kind.exitCode ?? 1)
        } catch let tellable as any Tellable {
            complain(tellable.problem.words)
            throw ExitCode(tellable.problem.kind.exitCode)
        }
    }

    /// Rows in columns; Chinese characters take two places.
    static func table(_ rows: [[String]]) {
        let widths = (0..<(rows.map(\.count).max() ?? 0)).map { column in
            rows.map { $0.count > column ? width($0[column]) : 0 }.max() ?? 0
        }
        for row in rows {
            let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - width($0)) }
            print(cells.joined(separator: "  ").trimmingCharacters(in: .whitespaces))
        }
    }

    private static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
    }
}
