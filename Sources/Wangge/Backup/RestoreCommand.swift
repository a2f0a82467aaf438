internal import ArgumentParser
internal import Core
internal import Database
internal import Foundation
internal import Logging
internal import Storage

/// `wangge restore FILE`: a backup into an empty directory, on the engine that the settings name.
///
/// So a living city moves from SQLite to PostgreSQL, or to another machine.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: Terminal.text("把备份恢复到空目录，可换一种数据库", "Restore a backup into an empty directory, on either engine")
    )

    @OptionGroup var place: PlaceOptions

    @Argument(help: ArgumentHelp(Terminal.text("备份文件", "The backup"), valueName: "FILE"))
    var file: String

    @Option(
        help: ArgumentHelp(
            Terminal.text("另外保存的密钥目录，抄进新目录；不写就以后自己放", "The directory of keys kept elsewhere, to be copied in"),
            valueName: "KEYS"))
    var keys: String?

    func run() async throws {
        try await Terminal.answering {
            let settings = try await place.settings()
            let ring = try keys.map { try KeyFiles(directory: $0).load() }
            let summary = try await Founding.inEmptyDirectory(settings, flags: place.set) {
                if let ring { try KeyFiles(directory: settings.path(.keys)).save(ring) }
                return try await restore(settings)
            }
            Terminal.say(
                "恢复好了：\(summary.tables) 张表，\(summary.rows) 行，\(summary.blobs) 个附件，备份于 \(summary.made.local)。",
                "Done: \(summary.tables) tables, \(summary.rows) rows, \(summary.blobs) attachments, as of \(summary.made.local)."
            )
            if ring == nil {
                Terminal.say(
                    "备份里没有密钥：把另外保存的密钥放到 \(settings.path(.keys))，再运行 wangge verify 和 wangge serve。",
                    "No keys are in a backup: put those kept elsewhere into \(settings.path(.keys)), then wangge verify and serve."
                )
            }
        }
    }

    private func restore(_ settings: Settings) async throws -> Backup.Summary {
        let database = try await Installation.database(settings, Logger(label: "wangge.restore"))
        do {
            let now = Clock.now()
            let summary = try await Backup.restore(
                from: file, into: database, contents: Installation.contents(settings),
                key: KeyMint(node: 0).number(at: now), at: now)
            await database.close()
            return summary
        } catch {
            await database.close()
            throw error
        }
    }
}
