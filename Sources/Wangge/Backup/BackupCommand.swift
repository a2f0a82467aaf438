internal import ArgumentParser
internal import Core
internal import Database
internal import Foundation
internal import Logging
internal import Storage

/// `wangge backup FILE`: a whole city in one file, while it is served.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: Terminal.text("备份到一个文件，可以边服务边备份", "Write a backup to a file, also while serving")
    )

    @OptionGroup var place: PlaceOptions

    @Argument(help: ArgumentHelp(Terminal.text("新文件的路径", "The path of a new file"), valueName: "FILE"))
    var file: String

    func run() async throws {
        try await Terminal.answering {
            let settings = try await place.settings()
            try DataDirectory(path: settings.directory).requireInitialised(settings)
            let database = try await Installation.database(settings, Logger(label: "wangge.backup"))
            let (path, now, contents) = (file, Clock.now(), Installation.contents(settings))
            let summary = try await database.readSnapshot { db in
                try Backup.write(to: path, contents: contents, at: now, in: db)
            }
            await database.close()
            Terminal.say(
                "备份好了：\(summary.tables) 张表，\(summary.rows) 行，\(summary.blobs) 个附件，在 \(file)。",
                "Done: \(summary.tables) tables, \(summary.rows) rows, \(summary.blobs) attachments, in \(file).")
            print(Backup.Summary.withoutKeys.text(in: Terminal.language))
        }
    }
}
