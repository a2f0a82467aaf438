public import Core
internal import Database
public import Domain
internal import Storage

/// How whoever brought a report comes to it: nothing else leads from a person to what they brought.
public enum ReportHandle: Hashable, Sendable {
    /// The secret end of the private link.
    case link(String)
    /// A resident's own, signed in.
    case own(Key<Report>, by: Caller)
}

extension CaseActions {
    static func report(of handle: ReportHandle, in db: Reader) throws -> Report? {
        switch handle {
        case .link(let link): return try ReportTable.find(linkDigest: Secret.hash(of: link), in: db)
        case .own(let id, let caller):
            guard Permissions.holds(.seeOwnReports, caller: caller) else {
                throw Permissions.refusal(of: .seeOwnReports)
            }
            return try ReportTable.find(id, by: caller.id, in: db)
        }
    }

    /// One of a resident's own reports, as their list shows it.
    public struct OwnLine: Sendable {
        public let report: Report
        public let number: CaseNumber
        public let stage: Case.Stage
    }

    /// What the caller brought themselves, the newest first.
    public func own(after cursor: Cursor?, by caller: Caller) async throws -> Page<OwnLine> {
        guard Permissions.holds(.seeOwnReports, caller: caller) else { throw Permissions.refusal(of: .seeOwnReports) }
        return try await world.database.read { db in
            let found = try ReportTable.all(
                by: caller.id, before: cursor.map { Key($0.key) }, limit: Self.ownLength + 1, in: db)
            let page = Page(found, limit: Self.ownLength) { Cursor(value: "", key: $0.id.number) }
            let lines = try page.items.map { report in
                let file = try Self.file(of: report, in: db)
                return OwnLine(report: report, number: file.number, stage: file.stage)
            }
            return Page(items: lines, next: page.next)
        }
    }

    private static let ownLength = 20

    public func follow(_ link: String) async throws -> FollowView { try await follow(.link(link)) }

    public func say(_ word: Case.Word, by link: String) async throws { try await say(word, by: .link(link)) }

    public func withdraw(by link: String) async throws { try await withdraw(by: .link(link)) }
}
