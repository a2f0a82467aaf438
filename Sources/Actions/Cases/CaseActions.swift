public import Core
internal import Database
public import Domain
internal import Storage

/// The main job: a matter from somebody's words to their word that it is done (DOMAIN.md A7, B2.3).
public struct CaseActions: Sendable {
    let world: World
    var catalogue: CatalogueShelf { world.shelves.catalogue }

    public init(world: World) { self.world = world }

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
        /// Where on the map it is, in WGS 84; nil where nobody pointed. In another grid than the spot, it counts.
        public var point: Position?
        /// Whether the spot says where it is; else an address or a point must.
        public var isPlaced = true
        /// What names the form it was sent with: the same words sent by it again are the same report. Empty for none.
        public var form = ""

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
    /// Where very many come from one place, it is held until somebody looks through them (`held`).
    ///
    /// - Throws: `Report.Refusal`; a problem of the field `pictures` or `point`.
    public func report(_ draft: Draft, _ pictures: [SentPicture] = [], by caller: Caller?) async throws -> Receipt {
        if let caller { try Permissions.require(.reportCases, for: caller) }
        return try await open(draft, pictures, found: false, .leave, by: caller)
    }

    /// Enters something: for somebody who brought it, or what a worker found themselves.
    ///
    /// - Parameter found: whether nobody brought it; then nobody is asked for their word, and somebody else inspects.
    public func register(
        _ draft: Draft, _ pictures: [SentPicture] = [], found: Bool, _ atOnce: AtOnce = .leave, by caller: Caller
    ) async throws -> Receipt {
        guard Permissions.holds(.registerCases, caller: caller) else { throw Permissions.refusal(of: .registerCases) }
        return try await open(draft, pictures, found: found, atOnce, by: caller)
    }

    /// - Parameter beside: what is written in the same transaction.
    func open(
        _ draft: Draft, _ sent: [SentPicture] = [], found: Bool, _ atOnce: AtOnce, by caller: Caller?,
        beside: (@Sendable (Report, Writer) throws -> Void)? = nil
    ) async throws -> Receipt {
        let now = world.now()
        let seen = try await seen(draft, on: now.day)
        if let caller, draft.way != .account { try Self.requireRegistering(caller, seen.place, draft.way) }
        let terms = try await terms(in: seen.place)
        var new = try new(draft, found: found, seen: seen, by: caller, at: now)
        if let known = try await world.database.read({ [new] in try Self.known(new, in: $0) }) { return known }
        new.pictures = try await clean(sent, at: now)
        let hand = caller.map { Case.Hand($0) } ?? .reporter(new.report.id)
        return try await once(new) { [new] db in
            let brought = new.brought(seen)
            if caller == nil, try Self.isFlooded(seen.place, at: now, in: db) {
                return try Self.hold(brought, new, at: now, vault: world.vault, in: db)
            }
            let file = try Self.begin(brought, by: hand, caller, now, terms, vault: world.vault, in: db)
            try beside?(new.report, db)
            switch atOnce {
            case .leave: break
            case .answer(let text):
                try Self.save(.answerAtOnce(text), on: file, by: hand, caller, now, terms, in: db)
            case .settle(let text):
                try Self.save(.settleOnTheSpot(text), on: file, by: hand, caller, now, terms, in: db)
            }
            try Self.attach(new.pictures, to: new.file, .report(new.report.id), at: now, in: db)
            return new.receipt
        }
    }

    /// What is made outside the write, which may run twice.
    struct New {
        let file: Key<Case>
        let report: Report
        let reporter: Reporter?
        let link: String?
        /// Of the link, or where nobody is given one, of the form it was sent with.
        let mark: [UInt8]?
        let level: Matter.Level
        var pictures: [CleanedPicture] = []
    }

    private func new(
        _ draft: Draft, found: Bool, seen: SeenPlace, by caller: Caller?, at now: Instant
    ) throws -> New {
        let file = Key<Case>(world.freshNumber())
        let position: Position? = if case .position(let point) = draft.spot { point } else { draft.point }
        let typed = Report(
            id: Key(world.freshNumber()), of: file, draft.way, text: draft.text, address: draft.address,
            position: position, asking: found ? .nobody : .link, made: now)
        let phone = draft.phone.trimmed.isEmpty ? nil : try PhoneNumber.reading(draft.phone)
        let account = draft.way == .account ? caller?.id : nil
        let made = try Report.made(
            typed, by: found ? nil : Reporter(name: draft.name, phone: phone, account: account),
            isAnonymous: draft.isAnonymous, isPlaced: draft.isPlaced)
        let link = try link(of: made.report, sentWith: draft.form, by: caller)
        return New(
            file: file, report: made.report, reporter: made.reporter, link: found ? nil : link,
            mark: found && draft.form.isEmpty ? nil : Secret.hash(of: link),
            level: Self.level(of: draft.way, seen.place))
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
}

extension CaseActions {
    /// What a case is judged by in a place.
    func terms(in place: Place) async throws -> CaseTerms {
        let day = world.now().day
        return try await world.database.read { try terms(in: place, on: day, in: $0) }
    }

    /// The same inside a read; not inside a write (`Shelves`).
    func terms(in place: Place, on day: Day, in db: Reader) throws -> CaseTerms {
        CaseTerms(
            rules: try world.shelves.rules.rules(of: place, on: day, in: db).cases,
            calendar: try world.shelves.calendars.calendar(of: place.withoutGrid, in: db))
    }

    /// The same for several places, by each of them without its grid.
    func terms(inEach places: [Place], on day: Day, in db: Reader) throws -> [Place: CaseTerms] {
        let made = try Set(places.map(\.withoutGrid)).map { ($0, try terms(in: $0, on: day, in: db)) }
        return Dictionary(uniqueKeysWithValues: made)
    }
}

/// What a person may be told about cases that isn't a refusal of the rules.
enum CaseProblem {
    static let none = Problem(
        .missing, "case.missing",
        Words("没有这个案件，请核对编号或链接。", "There is no such case; check the number or the link."))
    static let outside = Problem(
        .invalid, "case.outside", field: "point",
        Words("这个位置不在本市的网格里，请在地图上重新选。", "No grid of this city lies there; choose the place again."))
    /// Where even what waits to be looked through has become too much to keep.
    static let flood = Problem(
        .tooMany, "case.flood",
        Words(
            "现在从这里反映的人很多。急事请打社区电话，其他的请过一小时再来。",
            "Very many are reporting here just now. Call the community if it is urgent, else come back in an hour."))
}
