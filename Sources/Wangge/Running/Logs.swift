internal import Core
internal import Foundation
internal import Logging

/// One line an entry on standard error, as text or JSON; no personal data and no secrets by the house's rules.
enum Logs {
    static func start(_ settings: Settings) {
        let level = Logger.Level(rawValue: settings.text(.logLevel)) ?? .info
        let json = settings.text(.logFormat) == "json"
        LoggingSystem.bootstrap { label in
            var handler: any LogHandler = json ? JSONLines(label: label) : StreamLogHandler.standardError(label: label)
            handler.logLevel = level
            return handler
        }
    }
}

/// `{"at":…,"level":…,"label":…,"message":…, metadata…}`, keys sorted, for collectors.
private struct JSONLines: LogHandler {
    let label: String
    var logLevel = Logger.Level.info
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        var line = ["at": "\(now)", "level": event.level.rawValue, "label": label, "message": "\(event.message)"]
        for (key, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { $1 }) { line[key] = "\(value)" }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard var data = try? encoder.encode(line) else { return }  // Texts always encode.
        data.append(UInt8(ascii: "\n"))
        FileHandle.standardError.write(data)
    }
}
