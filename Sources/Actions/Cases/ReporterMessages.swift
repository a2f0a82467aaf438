internal import Core
internal import Database
internal import Domain
internal import Storage

/// Sends reporters their messages by the gateway: tried again until it is taken, and under the same key each time, so
/// that a gateway that took it and couldn't say so doesn't send it twice.
public struct ReporterMessages: Sendable {
    private let world: World
    private let cases: CaseActions
    private let publicAddress: String

    /// - Parameter publicAddress: where phones reach us, without a slash at its end.
    public init(world: World, publicAddress: String) {
        self.world = world
        cases = CaseActions(world: world)
        self.publicAddress = publicAddress
    }

    /// Sends what is due.
    ///
    /// - Returns: how many were due, at most `limit`.
    public func send(limit: Int) async throws -> Int {
        let now = world.now()
        guard try await world.database.read({ try ReporterMessageTable.isDue(at: now, in: $0) }) else { return 0 }
        let due = try await world.database.write { try ReporterMessageTable.claim(limit: limit, at: now, in: $0) }
        for one in due { try await send(one) }
        return due.count
    }

    private func send(_ one: ReporterMessageTable.Waiting) async throws {
        guard let text = try await text(of: one) else {
            return try await world.database.write { try ReporterMessageTable.end(one, .gone, in: $0) }
        }
        do {
            try await world.messenger.send(text)
        } catch {
            // Whatever it was, it is tried again; what the gateway says is the log's, by the code alone.
            let now = world.now()
            return try await world.database.write { try ReporterMessageTable.fail(one, at: now, in: $0) }
        }
        try await world.database.write { try ReporterMessageTable.end(one, .sent, in: $0) }
    }

    /// Nil where nobody is known any more, or the case has gone on past what was to be said.
    private func text(of one: ReporterMessageTable.Waiting) async throws -> Messenger.Text? {
        let vault = world.vault
        let found = try await world.database.read { db -> (file: Case, phone: PhoneNumber, link: String?)? in
            guard let file = try CaseActions.living(one.case, in: db),
                let phone = try ReportTable.reporter(of: one.report, vault: vault, in: db)?.phone
            else { return nil }
            return (file, phone, try ReportTable.link(of: one.report, vault: vault, in: db))
        }
        guard let found, Self.stillHolds(one.message, found.file) else { return nil }
        let terms = try await cases.terms(in: found.file.place)
        let until = Self.until(one.message, found.file, at: world.now(), terms)
        return Messenger.Text(
            phone: found.phone.text,
            body: one.message.text(
                number: found.file.number, until: until, link: found.link.map { "\(publicAddress)/r/\($0)" }),
            key: "\(one.report)-\(one.position)")
    }

    /// When the next step is due, or until when a closed case may be opened again; nil for neither.
    private static func until(
        _ message: ReporterMessage, _ file: Case, at now: Instant, _ terms: CaseTerms
    ) -> Instant? {
        if message == .closedWithoutWord {
            return file.reopens(until: terms.rules).flatMap { $0 > now ? $0 : nil }
        }
        let part = file.flow.lead.flatMap { file.flow.clock(.handling($0.number)) }
        return part.flatMap { $0.isRunning ? $0.deadline(in: terms.calendar)?.at : nil }
    }

    /// A question that somebody answered meanwhile isn't asked any more.
    private static func stillHolds(_ message: ReporterMessage, _ file: Case) -> Bool {
        switch message {
        case .received: true
        case .asked:
            if case .awaitingWord = file.stage { true } else { false }
        case .replied: file.stage.isOver
        case .extended, .putOff, .begunAgain: !file.stage.isOver
        case .closedWithoutWord:
            if case .closed(let closing) = file.stage { closing.kind == .withoutWord } else { false }
        }
    }
}
