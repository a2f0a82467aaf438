internal import Core
internal import Foundation

/// Where the program's own files lie: pages' styles and scripts, catalogues, calendars.
enum ProgramFiles {
    /// The `Resources` directory: as set, else beside the program, else in the source tree above it.
    static func directory(_ settings: Settings) throws -> String {
        let set = settings.path(.resources)
        if !set.isEmpty {
            guard isDirectory(set) else { throw missing(set) }
            return set
        }
        let program = Bundle.main.executableURL?.resolvingSymlinksInPath() ?? URL(filePath: CommandLine.arguments[0])
        var folder = program.deletingLastPathComponent()
        for _ in 0..<6 {
            for name in ["share/wangge", "Resources"] {
                let path = folder.appending(path: name).path(percentEncoded: false)
                if isDirectory(path + "/public") { return path }
            }
            folder.deleteLastPathComponent()
        }
        throw missing("Resources")
    }

    static func isDirectory(_ path: String) -> Bool {
        var isDirectory: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
    }

    private static func missing(_ path: String) -> Problem {
        Problem(
            .missing, "program.resources", field: Setting.resources.key,
            Words(
                "找不到程序的资源目录（\(path)）；请用 resources.directory 指给它。",
                "The program's resources (\(path)) aren't there; name them with resources.directory."))
    }
}
