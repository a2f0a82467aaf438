public import Core
public import Database
public import Domain

/// Brings what strangers see up to what happened a day ago, reading the journal as every follower does: its effect and
/// its position are saved together.
public enum PublicCaseFollower {
    public static let name = "public-cases"

    /// - Parameters:
    ///   - told: what happened by then is told.
    ///   - fresh: random numbers for cases that have none, at least `limit`.
    /// - Returns: how many entries were taken; fewer than `limit` when nothing is left that may be told.
    public static func advance(
        told: Instant, fresh: [Key<PublicCase>], limit: Int, in db: Writer
    ) throws -> Int {
        let position = try Followers.take(name, in: db)
        // What isn't about cases is never shown, and may be passed over at once.
        let entries = try Journal.entries(behind: position, limit: limit, in: db).prefix { entry in
            entry.subject.kind != "case" || entry.at <= told
        }
        guard let last = entries.last?.position else { return 0 }
        let ids = Set(entries.filter { $0.subject.kind == "case" }.map(\.subject.number)).sorted()
        for (id, number) in zip(ids, fresh) { try refresh(Key(id), told: told, fresh: number, in: db) }
        try Followers.save(last, of: name, in: db)
        return entries.count
    }

    private static func refresh(
        _ id: Key<Case>, told: Instant, fresh: Key<PublicCase>, in db: Writer
    ) throws {
        guard let file = try CaseTable.find(id, in: db) else { return }
        let events = try CaseJournal.events(of: id, in: db).filter { $0.at <= told }
        guard let flow = Case.Flow(events) else {
            // Without its opening nothing can be told anew. What was told stays, unless it is nobody's business now.
            guard PublicCase.Standing(file.flow) == nil else { return }
            return try PublicCaseTable.put(file, under: nil, steps: [], fresh: fresh, in: db)
        }
        let (steps, matter) = (PublicCase.steps(of: events), flow.filing?.matter)
        // A partner that brought it knows it by a number already.
        let known = try PartnerTable.number(of: id, in: db)
        try PublicCaseTable.put(file, under: matter, steps: steps, fresh: known ?? fresh, in: db)
    }
}
