public import Core
internal import Database
public import Domain
internal import Storage

/// What an office tells strangers of one case, as whoever sees the case sees it.
public struct PublishingView: Sendable {
    public let file: Key<Case>
    public let text: PublicText?
    /// Whether strangers see the case by now.
    public let isShown: Bool
    /// Whether cases of its matter are never told of; nil before it is filed.
    public let isHidden: Bool?
    public let mayRelease: Bool
    /// What other systems brought to it, with the matter each chose.
    public let brought: [Brought]
    public let updates: [PartnerUpdate]
    public let now: Instant

    /// What another system brought.
    public struct Brought: Sendable {
        public let request: PartnerRequest
        /// Nil where none was chosen, or it is no longer there.
        public let matter: String?
    }

    /// When strangers see the text; nil while none is released.
    public var toldFrom: Instant? { text?.released.adding(hours: PublicCase.delayHours) }
}

extension PublicCaseActions {
    /// - Throws: a `missing` problem for a case that isn't there, and for who may not see it.
    public func publishing(of id: Key<Case>, by caller: Caller) async throws -> PublishingView {
        let now = world.now()
        return try await world.database.read { db in
            let file = try CaseGround.seen(id, by: caller, in: db)
            let held = try catalogue.inForce(on: now.day, in: db).catalogue
            return PublishingView(
                file: id, text: try PublicCaseTable.text(of: id, in: db),
                isShown: try PublicCaseTable.isShown(id, in: db),
                isHidden: file.flow.filing.map { !PublicCase.shows(held.path(to: $0.matter)) },
                mayRelease: Permissions.allows(.releaseTexts, caller: caller, place: file.place),
                brought: try PartnerTable.all(of: Self.whole(file), limit: 20, in: db).map { request in
                    PublishingView.Brought(
                        request: request, matter: request.matter.flatMap { held.path(to: $0)?.name })
                },
                updates: try PartnerTable.updates(of: Self.whole(file), limit: 100, in: db), now: now)
        }
    }

    /// Releases what strangers are told of a case, in the office's own words; they see it a day later.
    ///
    /// - Parameter seen: when the text was released that the caller saw; nil where they saw none.
    /// - Throws: `PublicText.Refusal`.
    public func release(
        _ draft: PublicText.Draft, of id: Key<Case>, seen: Instant?, by caller: Caller
    ) async throws {
        let now = world.now()
        try await world.database.write { db in
            let file = try Self.lock(id, for: caller, in: db)
            guard try PublicCaseTable.text(of: id, in: db)?.released == seen else { throw PublicText.Refusal.changed }
            let reports = try ReportTable.all(of: Self.whole(file), limit: Self.mostReports, in: db)
            let names = try ReportTable.names(of: reports.map(\.id), in: db)
            let text = try PublicText.made(
                draft, of: id, beside: PublicText.Secrets(reports: reports.map(\.text), names: names), at: now)
            try PublicCaseTable.save(text, in: db)
            try Journal.record(
                "case.text-released", on: CaseJournal.subject(id), in: file.place, by: caller, at: now,
                ["characters": .count(text.matter.count + text.outcome.count)], in: db)
        }
    }

    /// With what was merged into it: a report stays with the case that it was brought to.
    private static func whole(_ file: Case) -> [Key<Case>] { [file.id] + file.flow.taken.sorted() }

    /// Of one case with all that was merged into it.
    private static let mostReports = 2000

    /// Takes back what was released: strangers see it no longer, from this moment on.
    public func withdrawText(of id: Key<Case>, seen: Instant?, by caller: Caller) async throws {
        let now = world.now()
        try await world.database.write { db in
            let file = try Self.lock(id, for: caller, in: db)
            guard let text = try PublicCaseTable.text(of: id, in: db) else {
                throw PublicText.Refusal.nothingToWithdraw
            }
            guard text.released == seen else { throw PublicText.Refusal.changed }
            try PublicCaseTable.removeText(of: id, in: db)
            try Journal.record(
                "case.text-withdrawn", on: CaseJournal.subject(id), in: file.place, by: caller, at: now, [:], in: db)
        }
    }

    private static func lock(_ id: Key<Case>, for caller: Caller, in db: Writer) throws -> Case {
        guard let file = try CaseTable.lock(id, in: db), CaseAccess(caller, to: file).sees else {
            throw CaseProblem.none
        }
        try Permissions.require(.releaseTexts, for: caller, at: file.place)
        return file
    }
}
