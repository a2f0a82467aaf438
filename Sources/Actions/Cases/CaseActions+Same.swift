public import Core
internal import Database
public import Domain
internal import Storage

extension CaseActions {
    /// An open case that is likely the same matter, as a desk sees it.
    public struct Same: Sendable {
        public let likeness: Likeness
        public let number: CaseNumber
        /// The first words somebody brought, numbers masked.
        public let text: String
        public let matter: String?
        public let stage: Case.Stage.Name
        public let opened: Instant
        /// Whether the caller keeps the desk at which it lies.
        public let mayMerge: Bool
    }

    /// As a stranger may see it: what stands in the public list, and never another's words (DESIGN.md section 6).
    public struct PublicSame: Hashable, Sendable {
        public let number: Key<PublicCase>
        public let matter: String
        public let place: String
        public let standing: PublicCase.Standing
    }

    /// Open cases near a case that are likely the same, the likest first; at most five.
    public func same(as id: Key<Case>, by caller: Caller) async throws -> [Same] {
        let day = world.now().day
        return try await world.database.read { db in
            let file = try CaseGround.seen(id, by: caller, in: db)
            guard let own = try Self.glimpse(of: file, in: db) else { return [] }
            let held = try catalogue.inForce(on: day, in: db)
            return try Self.told(Self.likely(own, in: file.place, in: db), held, by: caller, in: db)
        }
    }

    /// Open cases that are likely the same as what is about to be entered in a place; at most five.
    public func same(
        text: String, address: String, in id: Key<Area>, by caller: Caller
    ) async throws -> [Same] {
        let now = world.now()
        return try await world.database.read { db in
            let held = try catalogue.inForce(on: now.day, in: db)
            let seen = try AreaGround.seen(in: id, in: db)
            try Permissions.require(.registerCases, for: caller, at: seen.place)
            let own = Likeness.Glimpse(
                of: Key(.max), text: text, address: address, grid: seen.place.grid, at: now)
            return try Self.told(Self.likely(own, in: seen.place, in: db), held, by: caller, in: db)
        }
    }

    /// What whoever just brought something may add themselves to; at most three, none once their case moved on.
    public func publicSame(by link: String) async throws -> [PublicSame] {
        let digest = Secret.hash(of: link)
        let held = try await catalogue.inForce(on: world.now().day).catalogue
        return try await world.database.read { db in
            guard let report = try ReportTable.find(linkDigest: digest, in: db),
                let file = try CaseTable.find(report.case, in: db)
            else { throw CaseProblem.none }
            return try Self.publicSame(as: file, held, in: db)
        }
    }

    /// Adds whoever brought something to an open case that is the same: their own is merged into it, which the desk may
    /// undo.
    ///
    /// - Parameter number: by which strangers know the other one.
    public func join(_ number: Key<PublicCase>, by link: String) async throws {
        let (now, digest) = (world.now(), Secret.hash(of: link))
        let (held, other, ownTerms, otherTerms) = try await world.database.read { db in
            let held = try catalogue.inForce(on: now.day, in: db).catalogue
            guard let report = try ReportTable.find(linkDigest: digest, in: db),
                let other = try PublicCaseTable.file(number, in: db)
            else { throw CaseProblem.none }
            let ownTerms = try terms(of: report.case, on: now.day, in: db)
            return (held, other, ownTerms, try terms(of: other, on: now.day, in: db))
        }
        try await world.database.write { db in
            guard let report = try ReportTable.find(linkDigest: digest, in: db), report.case != other else {
                throw CaseProblem.none
            }
            let both = try [report.case, other].sorted().map { try Self.lock($0, in: db) }
            guard let file = both.first(where: { $0.id == report.case }),
                let host = both.first(where: { $0.id == other })
            else { throw CaseProblem.none }
            guard try Self.publicSame(as: file, held, in: db).contains(where: { $0.number == number }) else {
                throw Case.Refusal.outOfTurn
            }
            let hand = Case.Hand.reporter(report.id)
            try Self.save(.merge(into: other), on: file, by: hand, nil, now, ownTerms, in: db)
            try Self.save(
                .takeIn(file.id, voices: file.flow.voices), on: host, by: hand, nil, now, otherTerms, in: db)
        }
    }

    private static func publicSame(as file: Case, _ held: Catalogue, in db: Reader) throws -> [PublicSame] {
        guard file.stage == .reported, file.flow.taken.isEmpty, let own = try glimpse(of: file, in: db) else {
            return []
        }
        let near = try open(near: own, in: file.place, in: db)
        let told = try PublicCaseTable.all(of: near.map(\.glimpse.case), in: db).filter { _, shown in
            !shown.standing.isOver && PublicCase.shows(held.path(to: shown.matter))
        }
        let found = likely(own, among: near.filter { told[$0.glimpse.case] != nil }, limit: 3)
        let shown = found.compactMap { told[$0.likeness.case] }
        let names = try AreaGround.names(of: shown.compactMap(\.area), in: db)
        return shown.compactMap { one in
            guard let path = held.path(to: one.matter) else { return nil }
            return PublicSame(
                number: one.number, matter: path.matter.name, place: one.area.flatMap { names[$0] } ?? "",
                standing: one.standing)
        }
    }

    private struct Likely {
        let likeness: Likeness
        let near: CaseTable.Near
    }

    /// So many of a community's newest cases are compared.
    private static let compared = 300

    private static func open(
        near own: Likeness.Glimpse, in place: Place, in db: Reader
    ) throws -> [CaseTable.Near] {
        try CaseTable.near(place, limit: compared, in: db).filter { !$0.isOver && $0.glimpse.case != own.case }
    }

    private static func likely(_ own: Likeness.Glimpse, in place: Place, in db: Reader) throws -> [Likely] {
        likely(own, among: try open(near: own, in: place, in: db), limit: 5)
    }

    private static func likely(_ own: Likeness.Glimpse, among near: [CaseTable.Near], limit: Int) -> [Likely] {
        let byCase = Dictionary(near.map { ($0.glimpse.case, $0) }) { first, _ in first }
        return Likeness.likely(own, among: near.map(\.glimpse), limit: limit).compactMap { one in
            byCase[one.case].map { Likely(likeness: one, near: $0) }
        }
    }

    /// Nil where its words are gone, or it never had any.
    private static func glimpse(of file: Case, in db: Reader) throws -> Likeness.Glimpse? {
        guard let report = try ReportTable.all(of: file.id, limit: 1, in: db).first, !report.text.isEmpty else {
            return nil
        }
        return Likeness.Glimpse(
            of: file.id, text: report.text, address: report.address, position: file.position ?? report.position,
            grid: file.place.grid, at: file.flow.opened)
    }

    private static func told(
        _ found: [Likely], _ held: CatalogueShelf.InForce, by caller: Caller, in db: Reader
    ) throws -> [Same] {
        try found.compactMap { one in
            guard let file = try CaseTable.find(one.likeness.case, in: db) else { return nil }
            let access = CaseAccess(caller, to: file)
            guard access.sees else { return nil }
            return Same(
                likeness: one.likeness, number: file.number, text: short(one.near.glimpse.text),
                matter: one.near.matter.flatMap { held.catalogue.path(to: $0)?.matter.name }, stage: one.near.stage,
                opened: file.flow.opened, mayMerge: access.may(.merge(into: file.id)))
        }
    }
}
