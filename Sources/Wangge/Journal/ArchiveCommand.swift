internal import Actions
internal import ArgumentParser
internal import Core
internal import Database
internal import Foundation
internal import Logging
internal import Storage

/// `wangge archive`: writes old stretches of the journal to a file and drops them, up to an anchor.
struct ArchiveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive",
        abstract: Terminal.text(
            "把过了保存期的日志写成文件并移出数据库", "Write old stretches of the journal to a file and drop them")
    )

    @OptionGroup var place: PlaceOptions

    @Option(help: ArgumentHelp(Terminal.text("这一天以前的", "Everything before this day"), valueName: "YYYY-MM-DD"))
    var before: String

    func run() async throws {
        try await Terminal.answering {
            guard let day = Day(before) else {
                throw Problem(
                    .invalid, "archive.day", field: "before",
                    Words("“\(before)”不是日期，请写成 2024-01-01 这样。", "\"\(before)\" isn't a day; write it as 2024-01-01."))
            }
            let settings = try await place.settings()
            try DataDirectory(path: settings.directory).requireInitialised(settings)
            let key = try KeyFiles(directory: settings.path(.keys)).load().sealKey()
            let database = try await Installation.database(settings, Logger(label: "wangge"))
            let directory = settings.path(.archive)
            try FileManager.default.createDirectory(
                atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            let keeping = JournalKeeping(database: database, anchors: AnchorFile(path: settings.path(.anchors)))
            let file = try await keeping.archive(before: day.start, to: directory, key: key, at: Clock.now())
            await database.close()
            if let file {
                Terminal.say("已归档到 \(file)。请把它和锚点文件一起保存。", "Archived to \(file). Keep it with the anchor file.")
            } else {
                Terminal.say("没有这么早的日志。", "Nothing of the journal is that old.")
            }
        }
    }
}
