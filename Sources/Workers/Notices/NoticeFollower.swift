public import Core
internal import Database
internal import Domain
internal import Storage

extension Follower {
    /// Tells those who hold a desk or a part what waits for them. What it makes is a function of the journal and of who
    /// held what then: read again from position 0, the journal doubles nothing.
    ///
    /// - Parameter now: entries older than `Notice.days` before it tell nobody anything.
    public static func notices(now: @escaping @Sendable () -> Instant) -> Follower {
        Follower(name: "notices") { entries, db in
            let oldest = now().adding(days: -Notice.days)
            let fresh = entries.filter { $0.at >= oldest }
            for one in try CaseJournal.happened(fresh, NoticeMaking.kinds, in: db) {
                try NoticeMaking.tell(one, in: db)
            }
            for entry in fresh where entry.subject.kind == "led-matter" { try NoticeMaking.tell(ofLed: entry, in: db) }
        }
    }
}

/// Makes the notices of one entry.
enum NoticeMaking {
    /// What tells somebody something, or ends what was told.
    static let kinds: Set<String> = [
        "case.dispatched", "case.escalated", "case.sent-back", "case.verification-asked", "case.word-given",
        "case.inspected", "case.told", "case.called-in-vain", "case.word-lapsed", "case.rejected", "case.withdrawn",
        "case.merged", "case.part-given-back", "case.part-disputed", "case.part-decided", "case.part-passed-on",
        "case.part-extension-asked", "case.part-extension-granted", "case.part-extension-refused",
        "case.part-recalled", "case.part-ordered", "case.part-order-answered", "case.part-appealed",
        "case.part-answered", "case.answered-at-once", "case.settled-on-the-spot",
    ]

    static func tell(_ one: CaseJournal.Happened, in db: Writer) throws {
        guard let position = one.entry.position else { return }
        let about = Notice.About.file(one.case)
        var told: Set<Key<Caller>> = []
        if case .caller(let id) = one.event.by { told.insert(id) }
        for telling in one.flow.tellings(of: one.event) {
            let audience = try accounts(telling.audience, in: one.entry.place, at: one.entry.at, in: db)
            // Somebody who belongs to two audiences is told once, and nobody of what they did themselves.
            for account in audience where told.insert(account).inserted {
                try NoticeTable.add(
                    Notice(to: account, position: position, telling.kind, about: about, at: one.entry.at), in: db)
            }
        }
        if one.flow.stage.isOver { try NoticeTable.settle(about, before: position, at: one.entry.at, in: db) }
    }

    /// That a led matter waits for its review, until it was looked at or nothing waits any more.
    static func tell(ofLed entry: Journal.Entry, in db: Writer) throws {
        guard let position = entry.position else { return }
        let about = Notice.About.ledMatter(Key(entry.subject.number))
        switch entry.kind {
        case "led-matter.review-due":
            for account in try accounts(.may(.reviewLedMatters), in: entry.place, at: entry.at, in: db) {
                try NoticeTable.add(
                    Notice(to: account, position: position, .reviewDue, about: about, at: entry.at), in: db)
            }
        case "led-matter.reviewed", "led-matter.finished", "led-matter.dropped", "led-matter.confirmed":
            try NoticeTable.settle(about, before: position, at: entry.at, in: db)
        default: break
        }
    }

    private static func accounts(
        _ audience: Notice.Audience, in place: Place, at then: Instant, in db: Reader
    ) throws -> [Key<Caller>] {
        let (roles, organisation) = audience.roles
        let found = try GrantHolders.accounts(roles, in: place, of: organisation, at: then, in: db)
        guard found.isEmpty, let otherwise = audience.otherwise else { return found }
        return try accounts(otherwise, in: place, at: then, in: db)
    }
}
