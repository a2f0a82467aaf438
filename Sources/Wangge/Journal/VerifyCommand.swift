internal import Actions
internal import ArgumentParser
internal import Core
internal import Database
internal import Logging
internal import Storage

/// `wangge verify`: whether the journal was touched, and what can't be proven.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: Terminal.text("核对日志有没有被改动", "Check whether the journal was touched")
    )

    @OptionGroup var place: PlaceOptions

    @Option(
        help: ArgumentHelp(
            Terminal.text(
                "锚点文件；不写就用设置里的。另一台机器上保存的更可信",
                "The anchor file; the set one when not given. One kept on another machine proves more"),
            valueName: "FILE"))
    var anchors: String?

    @Flag(help: ArgumentHelp(Terminal.text("不用密钥，只核对编号和锚点", "Without the keys: positions and anchors only")))
    var withoutKeys = false

    func run() async throws {
        try await Terminal.answering {
            let settings = try await place.settings()
            let directory = DataDirectory(path: settings.directory)
            try directory.requireInitialised(settings)
            let keys = try withoutKeys ? [] : KeyFiles(directory: settings.path(.keys)).load().sealKeys()
            let database = try await Installation.database(settings, Logger(label: "wangge.journal"))
            let keeping = JournalKeeping(
                database: database, anchors: AnchorFile(path: anchors ?? settings.path(.anchors)))
            let report = try await keeping.verify(keys: keys)
            await database.close()
            for line in report.lines { print(line.text(in: Terminal.language)) }
            if !report.isIntact { throw ExitCode(1) }
        }
    }
}

/// `wangge anchors`: the newest anchors, to be printed or sent elsewhere.
struct AnchorsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "anchors",
        abstract: Terminal.text("列出日志的锚点，可打印或另存", "List the journal's anchors, to print or to keep elsewhere")
    )

    @OptionGroup var place: PlaceOptions

    @Option(help: ArgumentHelp(Terminal.text("最多多少条", "At most so many"), valueName: "COUNT"))
    var limit = 100

    func run() async throws {
        try await Terminal.answering {
            let settings = try await place.settings()
            try DataDirectory(path: settings.directory).requireInitialised(settings)
            let database = try await Installation.database(settings, Logger(label: "wangge.journal"))
            let keeping = JournalKeeping(database: database, anchors: AnchorFile(path: settings.path(.anchors)))
            for anchor in try await keeping.latestAnchors(max(1, limit)) { print(anchor) }
            await database.close()
        }
    }
}
