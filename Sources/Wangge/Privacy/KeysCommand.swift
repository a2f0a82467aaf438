internal import Actions
internal import ArgumentParser
internal import Core
internal import Logging
internal import Storage

/// `wangge keys`: which keys there are and what still needs them, and putting a new one into use.
struct KeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: Terminal.text("查看和更换密钥", "List and rotate keys"),
        subcommands: [List.self, Rotate.self],
        defaultSubcommand: List.self
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: Terminal.text("列出密钥和还靠它的内容", "List the keys and what needs them"))

        @OptionGroup var place: PlaceOptions

        func run() async throws {
            try await Terminal.answering {
                try await KeysCommand.with(place) { rotation in
                    Terminal.table(
                        try await rotation.uses().map { use in
                            [
                                "\(use.key)", use.isCurrent ? Terminal.text("在用", "in use") : Terminal.text("旧", "old"),
                                use.values.map { Terminal.text("\($0) 个值", "\($0) values") } ?? "",
                            ]
                        })
                }
            }
        }
    }

    struct Rotate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "rotate",
            abstract: Terminal.text(
                "换一把新密钥并把旧内容重新加密；中断了再运行一次就接着做", "Use a new key and carry old values over; run again after a break to go on"))

        @OptionGroup var place: PlaceOptions

        @Option(
            help: ArgumentHelp(
                Terminal.text("哪一种：personal、lookup、seal、form", "Which: personal, lookup, seal, form"),
                valueName: "PURPOSE"))
        var purpose = "personal"

        @Flag(help: ArgumentHelp(Terminal.text("留下旧密钥（旧备份还要用）", "Keep the old keys, for older backups")))
        var keepOld = false

        func run() async throws {
            try await Terminal.answering {
                guard let purpose = SecretKey.Purpose(rawValue: purpose) else {
                    let names = SecretKey.Purpose.allCases.map(\.rawValue).joined(separator: ", ")
                    throw Problem(
                        .invalid, "keys.purpose", field: "purpose",
                        Words("--purpose 只能是其中之一：\(names)。", "--purpose is one of: \(names)."))
                }
                try await KeysCommand.with(place) { rotation in
                    let outcome = try await rotation.rotate(purpose, keepsOld: keepOld) { progress in
                        Terminal.say(
                            "已重新加密 \(progress.done) / \(progress.all)", "Carried over \(progress.done) of \(progress.all)")
                    }
                    Terminal.say(
                        "现在用第 \(outcome.key) 号密钥，重新加密了 \(outcome.carried) 个值。",
                        "Key \(outcome.key) is in use; \(outcome.carried) values were carried over.")
                }
            }
        }
    }

    /// Servers that run look for new keys every minute; an old one goes only after that.
    private static let rest: Duration = .seconds(70)

    private static func with(_ place: PlaceOptions, _ body: (KeyRotation) async throws -> Void) async throws {
        let settings = try await place.settings()
        try DataDirectory(path: settings.directory).requireInitialised(settings)
        let database = try await Installation.database(settings, Logger(label: "wangge.keys"))
        do {
            try await body(
                KeyRotation(
                    database: database, files: KeyFiles(directory: settings.path(.keys)), now: Clock.now,
                    random: Clock.randomBytes, rest: rest))
            await database.close()
        } catch {
            await database.close()
            throw error
        }
    }
}
