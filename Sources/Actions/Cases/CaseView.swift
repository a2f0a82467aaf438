public import Core
internal import Database
public import Domain
internal import Storage

/// A case with its whole story, as whoever may see it sees it.
public struct CaseView: Sendable {
    public let file: Case
    /// From the county down to the most exact area.
    public let line: [Area]
    /// What it was filed under, as the catalogue is now; nil before.
    public let matter: Matter.Path?
    public let standard: Matter.Standard?
    public let reports: [Brought]
    /// Of its reports and of what was answered, the first one first.
    public let pictures: [CasePicture]
    public let parts: [Part]
    /// The oldest first.
    public let story: [Told]
    public let offers: Set<Case.Offer>
    /// What must be done next, and why then; nil while nothing must.
    public let due: Deadline?
    public let running: [Running]
    public let now: Instant
    public let mayOpenReporters: Bool

    /// What somebody brought.
    public struct Brought: Sendable {
        public let report: Report
        /// Whether somebody said who they are: shown only when it is opened.
        public let isKnown: Bool
    }

    /// A body that has or had a part of it.
    public struct Part: Sendable {
        public let assignment: Assignment
        public let name: String
        /// Nil while its clock stands still without an end, and once it has ended.
        public let due: Deadline?
        public let isLate: Bool
        public let offers: Set<Assignment.Offer>
    }

    /// A clock that runs.
    public struct Running: Sendable {
        public let clock: CaseClock
        public let deadline: Deadline?
        public let steps: [CaseClock.Step]
    }

    /// What happened, and what was written with it.
    public struct Told: Sendable {
        public let event: Case.Event
        /// The event's in its case, from 1 on.
        public let number: Int
        /// What the body is called that an assignment's event is about; nil for other events.
        public let party: String?
        /// Numbers of persons masked.
        public let remark: String?
    }
}

extension CaseActions {
    /// - Throws: a `missing` problem for a case that isn't there, and for who may not see it.
    public func view(_ id: Key<Case>, by caller: Caller) async throws -> CaseView {
        let now = world.now()
        return try await world.database.read { db in
            let file = try CaseGround.seen(id, by: caller, in: db)
            let access = CaseAccess(caller, to: file)
            let terms = try terms(in: file.place, on: now.day, in: db)
            let held = try catalogue.inForce(on: now.day, in: db).catalogue
            let names = try PartyNames(file.flow.assignments, in: db)
            let path = file.flow.filing.flatMap { held.path(to: $0.matter) }
            let reports = try ReportTable.all(of: id, limit: 50, in: db)
            let known = try ReportTable.known(of: reports.map(\.id), in: db)
            let mayOpen = Permissions.allows(.seeReporters, caller: caller, place: file.place)
            return CaseView(
                file: file, line: try file.area.map { try AreaGround.seen(in: $0, in: db).line } ?? [], matter: path,
                standard: try file.flow.filing.flatMap { try MatterGround.standard($0.standard, in: db) },
                reports: reports.map { CaseView.Brought(report: $0, isKnown: known.contains($0.id)) },
                pictures: try CasePictureTable.all(of: id, limit: Self.mostPictures, in: db),
                parts: Self.parts(of: file, names, access, at: now, terms),
                story: try Self.story(of: file, names, in: db),
                offers: Set(access.offers(at: now, under: terms)), due: file.flow.due(in: terms.calendar),
                running: file.flow.running.map { clock in
                    CaseView.Running(
                        clock: clock, deadline: clock.deadline(in: terms.calendar),
                        steps: clock.story(in: terms.calendar))
                },
                now: now, mayOpenReporters: mayOpen)
        }
    }

    private static func parts(
        of file: Case, _ names: PartyNames, _ access: CaseAccess, at now: Instant, _ terms: CaseTerms
    ) -> [CaseView.Part] {
        file.flow.assignments.map { one in
            let clock = file.flow.clock(.handling(one.number))
            return CaseView.Part(
                assignment: one, name: names.name(of: one.assignee.party),
                due: clock.flatMap { $0.isRunning ? $0.deadline(in: terms.calendar) : nil },
                isLate: file.flow.wasLate(one.number, at: now, terms.calendar),
                offers: Set(access.offers(for: one.number, at: now, under: terms)))
        }
    }

    static func story(of file: Case, _ names: PartyNames, in db: Reader) throws -> [CaseView.Told] {
        try story(of: file, try CaseJournal.events(of: file.id, in: db), names, in: db)
    }

    /// - Parameter events: of the case, as its journal tells them.
    static func story(
        of file: Case, _ events: [Case.Event], _ names: PartyNames, in db: Reader
    ) throws -> [CaseView.Told] {
        let remarks = try CaseRemarkTable.all(of: file.id, limit: CaseJournal.most, in: db)
        let byEvent = Dictionary(remarks.map { ($0.event, $0.text) }) { first, _ in first }
        let before = file.flow.events - events.count
        return events.enumerated().map { index, event in
            CaseView.Told(
                event: event, number: before + index + 1, party: names.party(of: event, in: file),
                remark: byEvent[before + index + 1].map { Masked.text($0) })
        }
    }

    /// Shows who brought a report to whoever handles the case in its place, for a purpose; the journal says so.
    public func openReporter(
        of report: Key<Report>, in id: Key<Case>, for purpose: Opening.Purpose, by caller: Caller
    ) async throws -> Reporter? {
        let (now, vault) = (world.now(), world.vault)
        return try await world.database.write { db in
            guard let file = try CaseTable.find(id, in: db) else { throw CaseProblem.none }
            try Permissions.require(.seeReporters, for: caller, at: file.place)
            guard try ReportTable.all(of: id, limit: 50, in: db).contains(where: { $0.id == report }) else {
                throw CaseProblem.none
            }
            try Journal.record(
                "case.reporter-opened", on: CaseJournal.subject(id), in: file.place, by: caller, at: now,
                ["report": .key(of: report), "purpose": .code(purpose.rawValue)], in: db)
            return try ReportTable.reporter(of: report, vault: vault, in: db)
        }
    }
}

/// What the bodies of a case are called.
struct PartyNames {
    private let organisations: [Key<Organisation>: String]
    private let areas: [Key<Area>: String]

    init(_ assignments: [Assignment], in db: Reader) throws {
        try self.init(parties: assignments.flatMap { ($0.trail + [$0.assignee]).map(\.party) }, in: db)
    }

    init(parties: [Assignment.Party], in db: Reader) throws {
        var bodies: [Key<Organisation>] = []
        var places: [Key<Area>] = []
        for party in parties {
            switch party {
            case .organisation(let id): bodies.append(id)
            case .area(let id): places.append(id)
            }
        }
        organisations = bodies.isEmpty ? [:] : try PersonNames.bodies(bodies, in: db).mapValues(\.name)
        areas = places.isEmpty ? [:] : try AreaGround.names(of: places, in: db)
    }

    func name(of party: Assignment.Party) -> String {
        switch party {
        case .organisation(let id): organisations[id] ?? ""
        case .area(let id): areas[id] ?? ""
        }
    }

    /// The body that an event is about.
    func party(of event: Case.Event, in file: Case) -> String? {
        switch event.what {
        case .assignment(_, .passedOn(let next)): return name(of: next.party)
        case .assignment(let number, _): return file.flow.assignment(number).map { name(of: $0.assignee.party) }
        case .dispatched(let lead, let assists):
            let sent = (lead.map { [$0] } ?? []) + assists
            return sent.map { name(of: $0.party) }.joined(separator: "、")
        default: return nil
        }
    }
}
