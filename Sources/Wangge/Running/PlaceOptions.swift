internal import ArgumentParser
internal import Core
internal import Foundation

/// Which data directory, and what is set on the command line: the same for every command.
struct PlaceOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            Terminal.text(
                "数据目录；不写就用 WANGGE_DIR，再没有就是 ./data/city",
                "The data directory; WANGGE_DIR when not given, else ./data/city"),
            valueName: "DIR"))
    var dir: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            Terminal.text("设一项，如 --set listen.port=9000；可写多次", "Set one, as --set listen.port=9000; may be repeated"),
            valueName: "KEY=VALUE"))
    var set: [String] = []

    /// Absolute.
    var directory: String {
        let given = dir ?? ProcessInfo.processInfo.environment["WANGGE_DIR"] ?? "data/city"
        return URL(filePath: given).standardizedFileURL.path(percentEncoded: false).trimmedSlash
    }

    func settings() async throws -> Settings {
        try await Settings.read(directory: directory, flags: set)
    }
}

extension String {
    /// Without a slash at the end.
    fileprivate var trimmedSlash: String { count > 1 && hasSuffix("/") ? String(dropLast()) : self }
}
