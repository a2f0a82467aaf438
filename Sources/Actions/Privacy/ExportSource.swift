public import Core
internal import Database
public import Domain

/// A list of persons that can leave the platform as a file. The capability that owns the list adds a line to `all`.
public struct ExportSource: Sendable {
    /// Stable: it stands in the addresses and in the journal.
    public let code: String
    public let words: Words
    public let permission: Permission
    public let columns: [Words]
    let count: @Sendable (Caller, Reader) throws -> Int
    /// At most `limit` rows, each as many cells as there are columns.
    let rows: @Sendable (Caller, _ limit: Int, Reader) throws -> [[String]]

    public static let all: [ExportSource] = [.accounts]

    /// - Throws: a `missing` problem for a code that no source has.
    static func find(_ code: String) throws -> ExportSource {
        guard let source = all.first(where: { $0.code == code }) else {
            throw Problem(.missing, "export.no-source", Words("没有这份名单。", "There is no such list."))
        }
        return source
    }
}
