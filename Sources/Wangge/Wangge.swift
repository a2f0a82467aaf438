internal import ArgumentParser

/// The program: one executable with a command for each thing an operator does.
@main
struct Wangge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wangge",
        abstract: Terminal.text("网格：社区网格治理的工作平台", "Wangge: the working platform of community-grid governance"),
        subcommands: [
            InitCommand.self, DemoCommand.self, CheckCommand.self, ServeCommand.self, SettingsCommand.self,
            ImportCommand.self, CalendarCommand.self, KeysCommand.self, VerifyCommand.self, AnchorsCommand.self,
            ArchiveCommand.self, BackupCommand.self, RestoreCommand.self, ReplayCommand.self, GenerateCommand.self,
        ]
    )
}
