internal import Actions
internal import Core
internal import Domain
internal import Foundation
internal import Storage

/// What `wangge init` and `wangge demo` have in common: an empty directory, keys, settings; all of it or nothing.
enum Founding {
    /// Makes the directory and lets `fill` put the first records in; takes away what was made when that fails.
    ///
    /// - Parameter mark: says in the new directory what it is for.
    static func make(
        _ settings: Settings, flags: [String], mark: (DataDirectory) throws -> Void = { _ in },
        fill: (Installation) async throws -> Void
    ) async throws {
        try await inEmptyDirectory(settings, flags: flags) {
            let ring = try KeyRing.made(at: Clock.now(), random: Clock.randomBytes)
            try KeyFiles(directory: settings.path(.keys)).save(ring)
            try mark(DataDirectory(path: settings.directory))
            try await Installation.with(settings, isAlone: true, fill)
        }
    }

    /// Makes the directory with its settings file, and takes it away again when `fill` fails.
    static func inEmptyDirectory<T>(
        _ settings: Settings, flags: [String], fill: () async throws -> T
    ) async throws -> T {
        let directory = DataDirectory(path: settings.directory)
        try directory.make()
        do {
            try write(flags, to: directory.path + "/" + Settings.fileName)
            return try await fill()
        } catch {
            // What can't be removed is named by the next try, which finds the directory used.
            try? FileManager.default.removeItem(atPath: directory.path)
            throw error
        }
    }

    /// The public holidays that ship with the program.
    static func importCalendar(into installation: Installation) async throws {
        let path = try ProgramFiles.directory(installation.settings) + "/calendar/cn-public-holidays.csv"
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Problem(
                .missing, "program.calendar",
                Words("程序自带的日历 \(path) 不在了；请重新安装。", "The program's calendar \(path) isn't there; install it again."))
        }
        try await CalendarActions(world: installation.world).bring(
            String(decoding: data, as: UTF8.self), from: "国务院办公厅通知", by: .clock)
    }

    /// What was set on the command line stays set, as nested objects.
    private static func write(_ flags: [String], to path: String) throws {
        var tree = Branch()
        for flag in flags {
            let parts = flag.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, let setting = Setting.all.first(where: { $0.key == parts[0] }) else { continue }
            tree.set(parts[1], of: setting)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        var data = try encoder.encode(tree)
        data.append(UInt8(ascii: "\n"))
        try data.write(to: URL(filePath: path), options: .atomic)
    }

    /// `{"listen": {"port": 8080}}`.
    private struct Branch: Encodable {
        private var groups: [String: [String: Leaf]] = [:]

        mutating func set(_ text: String, of setting: Setting) {
            let parts = setting.key.split(separator: ".", maxSplits: 1).map(String.init)
            groups[parts[0], default: [:]][parts[1]] = Leaf(text: text, kind: setting.kind)
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(groups)
        }
    }

    private struct Leaf: Encodable {
        let text: String
        let kind: Setting.Kind

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch kind {
            case .number: try container.encode(Int(text))
            case .flag: try container.encode(text == "true")
            case .text, .path, .choice, .networks: try container.encode(text)
            }
        }
    }
}
