internal import Actions
internal import ArgumentParser
internal import Core
internal import Domain
internal import Foundation
internal import Synchronization

/// `wangge import`: taking in lists from files.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: Terminal.text("从文件导入", "Take in lists from files"),
        subcommands: [ImportDivisionsCommand.self]
    )
}

/// `wangge import divisions DIR`: provinces, cities, counties and townships with their statistical codes.
struct ImportDivisionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "divisions",
        abstract: Terminal.text("导入区划（省、市、县、乡）", "Import divisions (province to township)"),
        discussion: Terminal.text(
            "目录里每个 .csv 或 .xlsx 文件一级，第一行是标题：code,name，以及 provinceCode、cityCode 或 areaCode 之一作上级。有一行错就一行也不导入；再导一次什么也不变。",
            """
            Each .csv or .xlsx file of the directory is one level; its first line is a heading: code,name and one of \
            provinceCode, cityCode, areaCode for the parent. One wrong row, and none is taken; a second time changes \
            nothing.
            """)
    )

    @OptionGroup var place: PlaceOptions

    @Argument(help: ArgumentHelp(Terminal.text("放着文件的目录", "The directory with the files"), valueName: "DIR"))
    var directory: String

    func run() async throws {
        try await Terminal.answering {
            let files = try Self.files(in: directory)
            try await Installation.with(try await place.settings()) { installation in
                try await take(files, DivisionActions(world: installation.world), on: installation.world.now().day)
            }
        }
    }

    private func take(_ files: [DivisionFile], _ divisions: DivisionActions, on day: Day) async throws {
        let id = try await divisions.stage(files, from: day, by: .clock, progress: Progress("读取", "Reading").tell)
        let judged = try await divisions.report(id, by: .clock)
        if let wrong = judged.counts[.wrong], wrong > 0 {
            for row in try await divisions.rows(of: id, .wrong, after: 0, by: .clock).items {
                guard case .wrong(let fault) = row.verdict else { continue }
                Terminal.complain(fault.problem(in: row.row).words)
            }
        }
        try await divisions.apply(id, by: .clock, progress: Progress("导入", "Importing").tell)
        let done = try await divisions.report(id, by: .clock)
        Terminal.say(
            "完成：新增 \(done.added)，已有 \(done.counts[.same] ?? 0)，未导入 \(done.skipped)。",
            "Done: \(done.added) added, \(done.counts[.same] ?? 0) there already, \(done.skipped) left out.")
        for row in try await divisions.rows(of: id, .doubt, after: 0, by: .clock).items {
            Terminal.say(
                "要决定：代码 \(row.row.code) 在文件里是“\(row.row.name)”，系统里是“\(row.nameNow ?? "")”。请在“导入区划”页上传并决定。",
                "To decide: \(row.row.code) is “\(row.row.name)” in the file, “\(row.nameNow ?? "")” here."
                    + " Use the import page."
            )
        }
    }

    private static func files(in directory: String) throws -> [DivisionFile] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else {  // Told below.
            throw Problem(
                .missing, "divisions.no-directory", field: "DIR",
                Words("读不到目录 \(directory)，请核对路径。", "The directory \(directory) can't be read. Check the path."))
        }
        let lists = names.filter { $0.hasSuffix(".csv") || $0.hasSuffix(".xlsx") }.sorted()
        guard !lists.isEmpty else {
            throw Problem(
                .missing, "divisions.no-files", field: "DIR",
                Words("目录 \(directory) 里没有 .csv 或 .xlsx 文件。", "There is no .csv or .xlsx file in \(directory)."))
        }
        return lists.map { DivisionFile(name: $0, path: directory + "/" + $0) }
    }
}

/// A line on standard error, at most one a second, for what takes longer than two seconds.
private final class Progress: Sendable {
    private let words: Words
    private let last: Mutex<ContinuousClock.Instant>

    init(_ chinese: String, _ english: String) {
        words = Words(chinese, english)
        last = Mutex(.now.advanced(by: .seconds(1)))
    }

    @Sendable func tell(done: Int, of all: Int) {
        let isDue = last.withLock { last in
            guard ContinuousClock.now - last >= .seconds(1) else { return false }
            last = .now
            return true
        }
        guard isDue else { return }
        Terminal.complain(Words("\(words.chinese) \(done) / \(all)", "\(words.english) \(done) / \(all)"))
    }
}
