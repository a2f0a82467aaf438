internal import Core
internal import Database
internal import Domain
internal import Storage

// What every way in shares: where it is, whether it was sent before, whether too many come at once.

extension CaseActions {
    /// Where a draft says it is. A point within the grid of the spot leaves the spot, which knows the building.
    func seen(_ draft: Draft, on day: Day) async throws -> SeenPlace {
        try await world.database.read { db in
            let spot: SeenPlace?
            var point = draft.point
            switch draft.spot {
            case .code(let text): spot = try AreaGround.seen(byCode: text, on: day, in: db)
            case .area(let id):
                spot = try AreaGround.seen(in: try AreaGround.standing(id, on: day, in: db), in: db)
            case .position(let own): (spot, point) = (nil, own)
            }
            guard let point else { return try spot.orThrow(CaseProblem.outside) }
            let pointed = try AreaGround.seen(at: point, in: db).orThrow(CaseProblem.outside)
            if let spot, spot.place.grid != nil, spot.place.grid == pointed.place.grid { return spot }
            return pointed
        }
    }

    // MARK: Sent before

    /// The end of the private link. The same words sent with the same form have the same one, so that somebody who
    /// presses ten times on a slow line has one report.
    func link(of report: Report, sentWith form: String, by caller: Caller?) throws -> String {
        guard !form.isEmpty else { return Hexadecimal.text(world.random(Self.linkLength)) }
        let parts = [form, caller?.id.description ?? "", report.text, report.address]
        let whole = parts.map { "\($0.utf8.count):\($0)" }.joined()
        return Hexadecimal.text(try world.vault.digest(whole, kind: "report-form").suffix(Self.linkLength))
    }

    /// In bytes.
    private static let linkLength = 20

    /// What was made of the same report when it was sent the first time; nil for a new one.
    static func known(_ new: New, in db: Reader) throws -> Receipt? {
        guard let mark = new.mark else { return nil }
        let file =
            try ReportTable.find(linkDigest: mark, in: db)?.case
            ?? HeldReportTable.find(linkDigest: mark, in: db)?.report.case
        return file.map { Receipt(id: $0, link: new.link) }
    }

    /// Writes it unless the same report has come meanwhile.
    func once(_ new: New, _ write: @escaping @Sendable (Writer) throws -> Receipt) async throws -> Receipt {
        do {
            return try await world.database.write { db in
                if let known = try Self.known(new, in: db) { return known }
                return try write(db)
            }
        } catch let error as DatabaseError {
            // The other one was faster; else it is something else that was there already.
            guard case .unique = error, let known = try await world.database.read({ try Self.known(new, in: $0) })
            else { throw error }
            return known
        }
    }

    // MARK: Floods

    /// Whether so many strangers reported within the hour in one community that people must have a look first.
    static func isFlooded(_ place: Place, at now: Instant, in db: Reader) throws -> Bool {
        try CaseTable.opened(in: place, since: now.adding(hours: -1), limit: mostAnHour, in: db) >= mostAnHour
    }

    /// Of strangers' reports in one community.
    static let mostAnHour = 200
    /// That wait in one community: beyond it, somebody is filling the disk.
    static let mostHeld = 20_000

    /// Keeps it aside, with the numbers it will have: its link works at once.
    static func hold(
        _ brought: HeldReportTable.Brought, _ new: New, at now: Instant, vault: Vault, in db: Writer
    ) throws -> Receipt {
        let held = brought.held
        guard try HeldReportTable.waiting(in: held.place, limit: mostHeld, in: db) < mostHeld else {
            throw CaseProblem.flood
        }
        try HeldReportTable.insert(brought, vault: vault, in: db)
        try attach(new.pictures, to: new.file, .report(new.report.id), at: now, in: db)
        try Journal.record(
            "report.held", on: HeldReportTable.subject(held.report.id), in: held.place, by: .clock, at: now, in: db)
        return new.receipt
    }

    /// Makes a case of what somebody brought, at once or when it is let in.
    static func begin(
        _ brought: HeldReportTable.Brought, by hand: Case.Hand, _ caller: Caller?, _ now: Instant, _ terms: CaseTerms,
        vault: Vault, in db: Writer
    ) throws -> Case {
        let (held, report) = (brought.held, brought.held.report)
        let opened = Case.opened(
            report.case, at: held.place, report.way, level: held.level,
            voice: report.asking == .nobody ? nil : report.voice, by: hand, at: now, under: terms)
        let file = Case(
            id: report.case, place: held.place, area: held.area, position: report.position, flow: opened.case.flow)
        try CaseTable.insert(file, under: terms, at: now, in: db)
        try ReportTable.insert(report, by: brought.reporter, linkDigest: brought.linkDigest, vault: vault, in: db)
        if let link = brought.link { try ReportTable.keepLink(link, of: report.id, vault: vault, in: db) }
        try CaseJournal.record(opened.event, on: file, by: caller ?? .clock, in: db)
        return file
    }
}

extension CaseActions.New {
    var receipt: CaseActions.Receipt { CaseActions.Receipt(id: file, link: link) }

    /// With its pictures and where it is.
    func brought(_ seen: SeenPlace) -> HeldReportTable.Brought {
        let whole = Report(
            id: report.id, of: report.case, report.way, text: report.text, address: report.address,
            position: report.position, pictures: pictures.map { Hexadecimal.text($0.large.digest) },
            asking: report.asking, made: report.made)
        return HeldReportTable.Brought(
            HeldReport(whole, place: seen.place, area: seen.area, level: level), by: reporter, link: link,
            linkDigest: mark)
    }
}

extension Optional {
    fileprivate func orThrow(_ problem: Problem) throws -> Wrapped {
        guard let self else { throw problem }
        return self
    }
}
