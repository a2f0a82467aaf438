internal import ArgumentParser
internal import Core

/// `wangge settings`: every setting, its value, and where the value came from.
struct SettingsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settings",
        abstract: Terminal.text("列出全部设置、现在的值和来处", "List every setting, its value and where it came from")
    )

    @OptionGroup var place: PlaceOptions

    func run() async throws {
        try await Terminal.answering {
            let settings = try await place.settings()
            for setting in Setting.all {
                let resolved = settings.resolved(setting)
                let value = resolved.text.isEmpty ? "—" : resolved.text
                print("\(setting.key) = \(value)   (\(name(of: resolved.source)); \(setting.variable))")
                print("    " + setting.words.text(in: Terminal.language))
            }
        }
    }

    private func name(of source: Settings.Source) -> String {
        switch source {
        case .flag: Terminal.text("命令行", "command line")
        case .environment: Terminal.text("环境变量", "environment")
        case .file: Settings.fileName
        case .standard: Terminal.text("默认", "standard")
        }
    }
}
