internal import Foundation

/// The real data that lies beside the repository on the project's machines, and nowhere else.
public enum Shared {
    /// `../shared/data` as seen from the package; nil where it isn't there.
    public static let data: String? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.deletingLastPathComponent().appending(path: "shared/data")
        return FileManager.default.fileExists(atPath: folder.path) ? folder.path : nil
    }()

    /// Whether tests that need it can run.
    public static var isThere: Bool { data != nil }
}
