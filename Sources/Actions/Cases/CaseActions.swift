public import Core
internal import Crypto
internal import Database
public import Domain
internal import Storage

/// The main job: a matter from somebody's words to their word that it is done (DOMAIN.md A7, B2.3).
public struct CaseActions: Sendable {
    let world: World
    let calendars: CalendarShelf
    let catalogue: CatalogueShelf

    public init(world: World) {
        self.world = world
        calendars = CalendarShelf(world: world)
        catalogue = CatalogueShelf(world: world)
    }

    /// What somebody brings.
    public struct Draft: Hashable, Sendable {
        public var way: Case.Way
        public var text: String
        /// In words; empty for none.
        public var address: String
        /// Where it is, as far as that is known.
        public var spot: Spot
        /// Empty where they didn't say.
        public var name: String
        /// As it was typed; empty for none.
        public var phone: String
        public var isAnonymous: Bool

        public init(
            _ way: Case.Way, _ text: String, at spot: Spot, address: String = "", name: String = "",
            phone: String = "", isAnonymous: Bool = false
        ) {
            self.way = way
            self.text = text
            self.address = address
            self.spot = spot
            self.name = name
            self.phone = phone
            self.isAnonymous = isAnonymous
        }
    }

    /// What says where something is.
    public enum Spot: Hashable, Sendable {
        /// The text of a code on a card.
        case code(String)
        case area(Key<Area>)
        case position(Position)
    }

    /// What whoever brought something is given.
    public struct Receipt: Hashable, Sendable {
        public let id: Key<Case>
        /// The secret end of the private link; nil where a worker found it and nobody is to be asked.
        public let link: String?
    }

    /// What whoever enters something does with it at once.
    public enum AtOnce: Hashable, Sendable {
        case leave
        /// A question, answered.
        case answer(String)
        /// Seen and seen to.
        case settle(String)
    }

    /// Reports something, by anybody: a stranger who scanned a code has no account and is asked for none.
    ///
    /// - Throws: `Report.Refusal`; a `tooMany` problem where very many come from one place.
    public func report(_ draft: Draft, by caller: Caller?) async throws -> Receipt {
        if let caller { try Permissions.require(.reportCases, for: caller) }
        return try await open(draft, found: false, .leave, by: caller)
    }

    /// Enters something: for somebody who brought it, or what a worker found themselves.
    ///
    /// - Parameter found: whether nobody brought it; then nobody is asked for their word, and somebody else inspects.
    public func register(
        _ draft: Draft, found: Bool, _ atOnce: AtOnce = .leave, by caller: Caller
    ) async throws -> Receipt {
        guard Permissions.holds(.registerCases, caller: caller) else { throw Permissions.refusal(of: .registerCases) }
        return try await open(draft, found: found, atOnce, by: caller)
    }

    private func open(
        _ draft: Draft, found: Bool, _ atOnce: AtOnce, by caller: Caller?
    ) async throws -> Receipt {
        let now = world.now()
        let seen = try await seen(draft.spot, on: now.day)
        let terms = try await terms(in: seen.place)
        let new = try new(draft, found: found, seen: seen, by: caller, at: now)
        let hand = caller.map { Case.Hand($0) } ?? .reporter(new.report.id)
        try await world.database.write { db in
            if let caller, draft.way != .account { try Self.requireRegistering(caller, seen.place, draft.way) }
            if caller == nil { try Self.checkFlood(in: seen.place, at: now, in: db) }
            let opened = Case.opened(
                new.file, at: seen.place, draft.way, level: new.level, voice: found ? nil : new.report.voice, by: hand,
                at: now, under: terms)
            let file = Case(
                id: new.file, place: seen.place, area: seen.area, position: new.report.position,
                flow: opened.case.flow)
            try CaseTable.insert(file, under: terms, at: now, in: db)
            try ReportTable.insert(
                new.report, by: new.reporter, linkDigest: new.link.map(Self.digest), vault: world.vault, in: db)
            if new.reporter?.phone != nil, let link = new.link {
                try ReportTable.keepLink(link, of: new.report.id, vault: world.vault, in: db)
            }
            try CaseJournal.record(opened.event, on: file, by: caller ?? .clock, in: db)
            switch atOnce {
            case .leave: break
            case .answer(let text): try Self.save(.answerAtOnce(text), on: file, by: hand, caller, now, terms, in: db)
            case .settle(let text):
                try Self.save(.settleOnTheSpot(text), on: file, by: hand, caller, now, terms, in: db)
            }
        }
        return Receipt(id: new.file, link: new.link)
    }

    /// What is made outside the write, which may run twice.
    private struct New {
        let file: Key<Case>
        let report: Report
        let reporter: Reporter?
        let link: String?
        let level: Matter.Level
    }

    private func new(
        _ draft: Draft, found: Bool, seen: SeenPlace, by caller: Caller?, at now: Instant
    ) throws -> New {
        let file = Key<Case>(world.freshNumber())
        let position: Position? = if case .position(let point) = draft.spot { point } else { nil }
        let typed = Report(
            id: Key(world.freshNumber()), of: file, draft.way, text: draft.text, address: draft.address,
            position: position, asking: found ? .nobody : .link, made: now)
        let phone = draft.phone.trimmed.isEmpty ? nil : try PhoneNumber.reading(draft.phone)
        let account = draft.way == .account ? caller?.id : nil
        let made = try Report.made(
            typed, by: found ? nil : Reporter(name: draft.name, phone: phone, account: account),
            isAnonymous: draft.isAnonymous, isPlaced: true)
        return New(
            file: file, report: made.report, reporter: made.reporter,
            link: found ? nil : Hexadecimal.text(world.random(20)), level: Self.level(of: draft.way, seen.place))
    }

    /// Whose intake takes it: a grid worker's finding the grid's, everything else the community's, or whatever lies
    /// above where nobody knows the community.
    private static func level(of way: Case.Way, _ place: Place) -> Matter.Level {
        if way == .gridWorker, place.grid != nil { return .grid }
        if place.community != nil { return .community }
        return place.township != nil ? .township : .county
    }

    private static func requireRegistering(_ caller: Caller, _ place: Place, _ way: Case.Way) throws {
        switch way {
        case .gridWorker, .desk, .hotline: try Permissions.require(.registerCases, for: caller, at: place)
        case .scannedCode, .account, .open311, .program, .file: break
        }
    }

    /// A flood is held back without any puzzle: so many strangers' reports in an hour a community never has.
    private static func checkFlood(in place: Place, at now: Instant, in db: Reader) throws {
        let made = try CaseTable.opened(in: place, since: now.adding(hours: -1), limit: mostAnHour, in: db)
        guard made < mostAnHour else { throw CaseProblem.flood }
    }

    /// Of strangers' reports in one community.
    static let mostAnHour = 200

    static func digest(_ link: String) -> [UInt8] { Array(SHA256.hash(data: Array(link.utf8))) }
}

extension CaseActions {
    private func seen(_ spot: Spot, on day: Day) async throws -> SeenPlace {
        try await world.database.read { db in
            switch spot {
            case .code(let text): return try AreaGround.seen(byCode: text, on: day, in: db)
            case .area(let id): return try AreaGround.seen(in: id, in: db)
            case .position(let point):
                guard let seen = try AreaGround.seen(at: point, in: db) else { throw CaseProblem.outside }
                return seen
            }
        }
    }

    /// What a case is judged by in a place.
    func terms(in place: Place) async throws -> CaseTerms {
        let community = Place(county: place.county, township: place.township, community: place.community)
        return CaseTerms(rules: .standard, calendar: try await calendars.calendar(of: community))
    }
}

/// What a person may be told about cases that isn't a refusal of the rules.
enum CaseProblem {
    static let none = Problem(
        .missing, "case.missing",
        Words("没有这个案件，请核对编号或链接。", "There is no such case; check the number or the link."))
    static let outside = Problem(
        .invalid, "case.outside", field: "position",
        Words("这个位置不在本市的网格里，请在地图上重新选。", "No grid of this city lies there; choose the place again."))
    static let flood = Problem(
        .tooMany, "case.flood",
        Words(
            "现在从这里反映的人很多。急事请打社区电话，其他的请过一小时再来。",
            "Very many are reporting here just now. Call the community if it is urgent, else come back in an hour."))
}
