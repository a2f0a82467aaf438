internal import Configuration
internal import Core
internal import Domain
internal import Foundation
internal import SystemPackage

/// The settings in force, each with where it came from: decoded and checked once at the start, then passed by value.
struct Settings: Sendable {
    /// Where a value came from, the strongest first.
    enum Source: String, CaseIterable, Sendable {
        case flag, environment, file, standard
    }

    struct Resolved: Sendable {
        let text: String
        let source: Source
    }

    /// The data directory.
    let directory: String
    private let values: [String: Resolved]

    func resolved(_ setting: Setting) -> Resolved {
        values[setting.key] ?? Resolved(text: setting.standard, source: .standard)
    }

    func text(_ setting: Setting) -> String { resolved(setting).text }

    /// - Precondition: the setting is a number; checked when the settings were read.
    func number(_ setting: Setting) -> Int {
        guard let number = Int(text(setting)) else { preconditionFailure("\(setting.key) was read as a number") }
        return number
    }

    func flag(_ setting: Setting) -> Bool { text(setting) == "true" }

    /// Of a list of networks; every piece was found good when the settings were read.
    func networks(_ setting: Setting) -> [NetworkBlock] {
        Setting.pieces(text(setting)).compactMap { NetworkBlock($0) }
    }

    /// A path, `DIR/` replaced by the data directory.
    func path(_ setting: Setting) -> String {
        let text = text(setting)
        return text.hasPrefix("DIR/") ? directory + text.dropFirst(3) : text
    }
}

extension Settings {
    /// The name of the settings file in a data directory.
    static let fileName = "wangge.json"

    /// Reads flags, environment, file and standards, in that order of strength.
    ///
    /// - Parameter flags: `key=value` each, from the command line.
    /// - Throws: `Problems` with a sentence for every key and value that is wrong.
    static func read(
        directory: String, flags: [String], environment: [String: String] = ProcessInfo.processInfo.environment
    ) async throws -> Settings {
        let file = directory + "/" + fileName
        var problems: [Problem] = []
        let set = pairs(flags, problems: &problems)
        problems += unknownKeys(inFile: file) + unknownVariables(environment)
        let providers = try await providers(set: set, environment: environment, file: file)

        var values: [String: Resolved] = [:]
        for setting in Setting.all {
            do {
                guard let found = try resolve(setting, providers) else { continue }
                if let problem = setting.problem(with: found.text) { problems.append(problem) }
                values[setting.key] = found
            } catch {
                problems.append(
                    setting.problem(with: "?") ?? unreadable(setting.key))
            }
        }
        guard problems.isEmpty else { throw Problems(problems) }
        return Settings(directory: directory, values: values)
    }

    private typealias Provider = (source: Source, provider: any ConfigProvider)

    private static func providers(
        set: [String: String], environment: [String: String], file: String
    ) async throws -> [Provider] {
        let flags = set.map { (absolute($0.key), ConfigValue(.string($0.value), isSecret: false)) }
        var providers: [Provider] = [
            (.flag, InMemoryProvider(values: Dictionary(uniqueKeysWithValues: flags))),
            (.environment, EnvironmentVariablesProvider(environmentVariables: environment).prefixKeys(with: "wangge")),
        ]
        if FileManager.default.fileExists(atPath: file) {
            do {
                providers.append((.file, try await FileProvider<JSONSnapshot>(filePath: FilePath(file))))
            } catch {
                throw Problem(
                    .invalid, "settings.file", field: file,
                    Words(
                        "设置文件 \(file) 读不出来：它要是一个 JSON 对象。请对照 `wangge settings` 改好。",
                        "The settings file \(file) can't be read: it is to be one JSON object. Compare `wangge settings`."
                    ))
            }
        }
        return providers
    }

    private static func resolve(_ setting: Setting, _ providers: [Provider]) throws -> Resolved? {
        let key = absolute(setting.key)
        for (source, provider) in providers {
            // The environment and flags hold text only; a file may hold a number or a flag as such.
            if source == .file, let typed = try setting.fileValue(provider, key) {
                return Resolved(text: typed, source: source)
            } else if source != .file, let value = try provider.value(forKey: key, type: .string).value,
                case .string(let text) = value.content
            {
                return Resolved(text: text, source: source)
            }
        }
        return nil
    }

    private static func absolute(_ key: String) -> AbsoluteConfigKey {
        AbsoluteConfigKey(key.split(separator: ".").map(String.init))
    }

    private static func unreadable(_ key: String) -> Problem {
        Problem(
            .invalid, "setting.value", field: key,
            Words("设置 \(key) 的值要写成一段文字。", "The setting \(key) takes a text."))
    }

    private static func pairs(_ flags: [String], problems: inout [Problem]) -> [String: String] {
        var set: [String: String] = [:]
        for flag in flags {
            let parts = flag.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            if parts.count == 2, Setting.all.contains(where: { $0.key == parts[0] }) {
                set[parts[0]] = parts[1]
            } else {
                problems.append(unknown(parts[0], in: "--set"))
            }
        }
        return set
    }

    static func unknown(_ key: String, in place: String) -> Problem {
        let near = Setting.all.map(\.key).min { distance($0, key) < distance($1, key) } ?? ""
        return Problem(
            .invalid, "setting.unknown", field: key,
            Words(
                "\(place) 里的 \(key) 不是一项设置；是不是想写 \(near)？全部设置见 `wangge settings`。",
                "\(key) in \(place) is no setting; was \(near) meant? `wangge settings` lists them all."))
    }

    /// How many letters differ (Levenshtein).
    private static func distance(_ a: String, _ b: String) -> Int {
        var row = Array(0...b.utf8.count)
        for (i, x) in a.utf8.enumerated() {
            var corner = row[0]
            row[0] = i + 1
            for (j, y) in b.utf8.enumerated() {
                let above = row[j + 1]
                row[j + 1] = min(above + 1, row[j] + 1, corner + (x == y ? 0 : 1))
                corner = above
            }
        }
        return row[b.utf8.count]
    }
}

extension Setting {
    /// The value in a JSON file, as text; nil when the file doesn't have it.
    fileprivate func fileValue(_ provider: any ConfigProvider, _ key: AbsoluteConfigKey) throws -> String? {
        switch kind {
        case .text, .path, .choice, .networks:
            guard case .string(let text)? = try provider.value(forKey: key, type: .string).value?.content else {
                return nil
            }
            return text
        case .number:
            let value = try provider.value(forKey: key, type: .int).value
            guard case .int(let number)? = value?.content else { return nil }
            return String(number)
        case .flag:
            let value = try provider.value(forKey: key, type: .bool).value
            guard case .bool(let flag)? = value?.content else { return nil }
            return String(flag)
        }
    }
}
