public import Core
internal import Domain
internal import Storage

extension Follower {
    /// Puts what reporters are to be sent on its way: one message a report and entry, however often the
    /// journal is read.
    ///
    /// - Parameter now: what happened more than `ReporterMessage.freshDays` ago sends nothing.
    public static func messages(now: @escaping @Sendable () -> Instant) -> Follower {
        Follower(name: "reporter-messages") { entries, db in
            let now = now()
            let fresh = entries.filter { $0.at >= now.adding(days: -ReporterMessage.freshDays) }
            for one in try CaseJournal.happened(fresh, kinds, in: db) where one.flow.way.isOfPeople {
                guard let position = one.entry.position else { continue }
                for (report, message) in one.flow.messages(of: one.event) {
                    try ReporterMessageTable.add(
                        message, to: report, of: one.case, position: position, due: message.due(now), at: now, in: db)
                }
            }
        }
    }

    private static let kinds: Set<String> = [
        "case.opened", "case.followed", "case.rejected", "case.answered-at-once", "case.settled-on-the-spot",
        "case.word-given", "case.inspected", "case.part-answered", "case.part-extension-granted",
        "case.part-suspended",
    ]
}

extension Case.Way {
    /// Whether somebody of here and now brought it; an imported list sends nobody messages.
    fileprivate var isOfPeople: Bool {
        switch self {
        case .file: false
        case .scannedCode, .account, .gridWorker, .desk, .hotline, .open311, .program: true
        }
    }
}
