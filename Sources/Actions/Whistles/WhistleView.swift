public import Core
internal import Database
public import Domain
internal import Storage

/// A whistle with its whole story, as whoever may see it sees it.
public struct WhistleView: Sendable {
    public let whistle: Whistle
    /// From the county down to the most exact area.
    public let place: [String]
    public let units: [Called]
    /// The oldest first.
    public let story: [Told]
    public let offers: Set<Whistle.Offer>
    /// Whom the reader may call; empty where they may call nobody.
    public let callable: [Callable]
    /// Those whom the rules want.
    public let mustCome: Set<Assignment.Party>
    public let now: Instant

    /// What somebody asked for, numbers of persons masked.
    public var reason: String { story.first?.text ?? "" }

    /// A body that was called.
    public struct Called: Sendable {
        public let unit: Whistle.Unit
        public let name: String
        /// By when it arrives.
        public let due: Deadline?
        public let attendance: Whistle.Attendance?
        public let offers: Set<Whistle.UnitOffer>
    }

    /// What happened, and what was written with it.
    public struct Told: Sendable {
        public let event: Whistle.Event
        /// What those are called whom it is about; empty for none.
        public let party: String
        /// Numbers of persons masked; nil where nothing was written.
        public let text: String?
    }

    /// A body that may be called.
    public struct Callable: Hashable, Sendable {
        public let party: Assignment.Party
        public let name: String
    }

    /// By when it is concluded.
    public let due: Deadline?
}

extension WhistleActions {
    /// - Throws: a `missing` problem for a whistle that isn't there, and for who may not see it.
    public func view(_ id: Key<Whistle>, by caller: Caller) async throws -> WhistleView {
        let now = world.now()
        let terms = try await terms(of: id, on: now.day)
        return try await world.database.read { db in
            guard let whistle = try WhistleTable.find(id, in: db) else { throw WhistleProblem.none }
            let access = WhistleAccess(caller, to: whistle)
            guard access.sees else { throw WhistleProblem.none }
            let offers = access.offers(at: now)
            let ground = try WhistleGround(of: whistle, in: db)
            let callable = offers.isDisjoint(with: [.blow, .callAlso]) ? [] : try ground.callable(in: db)
            let mustCome = ground.mustCome(to: whistle.flow.kind, under: terms.rules)
            let names = try PartyNames(parties: whistle.flow.units.map(\.party), in: db)
            return WhistleView(
                whistle: whistle, place: try Self.place(whistle.place, in: db),
                units: whistle.flow.units.map { unit in
                    WhistleView.Called(
                        unit: unit, name: names.name(of: unit.party),
                        due: whistle.flow.arrives(unit.party, in: terms.calendar),
                        attendance: whistle.flow.attendance(of: unit.party, at: now, in: terms.calendar),
                        offers: access.offers(for: unit.party, at: now, mustCome: mustCome))
                },
                story: try Self.story(of: id, names, in: db), offers: offers,
                callable: callable.filter { whistle.flow.unit($0.party) == nil },
                mustCome: mustCome, now: now,
                due: whistle.stage.isOver ? nil : whistle.flow.concludes(in: terms.calendar))
        }
    }

    /// What the page that asks for a whistle offers in a place.
    public struct Choice: Sendable {
        /// From the county down; empty before a place is chosen.
        public let place: [String]
        /// Whom the caller may call at once; empty for who only asks.
        public let callable: [WhistleView.Callable]
        /// Those whom the rules want, by kind.
        public let mustCome: [Whistle.Kind: Set<Assignment.Party>]
        public let rules: WhistleRules
    }

    public func choice(at spot: Spot, by caller: Caller) async throws -> Choice {
        let now = world.now()
        let ground = try await ground(at: spot, by: caller)
        try Permissions.require(.askWhistles, for: caller, at: ground.place)
        let terms = try await terms(in: ground.place, on: now.day)
        let mayBlow = Permissions.allows(.blowWhistles, caller: caller, place: ground.place)
        return try await world.database.read { db in
            let area = try CaseGround.area(of: ground.file, in: db)
            let bodies = try WhistleGround(ground.place, area: area, in: db)
            let wanted = Whistle.Kind.allCases.map { ($0, bodies.mustCome(to: $0, under: terms.rules)) }
            return Choice(
                place: try Self.place(ground.place, in: db), callable: mayBlow ? try bodies.callable(in: db) : [],
                mustCome: Dictionary(uniqueKeysWithValues: wanted), rules: terms.rules)
        }
    }

    static func place(_ place: Place, in db: Reader) throws -> [String] {
        self.place(place, try AreaGround.names(of: areas(of: place), in: db))
    }

    static func place(_ place: Place, _ names: [Key<Area>: String]) -> [String] {
        areas(of: place).compactMap { names[$0] }
    }

    /// From the county down.
    static func areas(of place: Place) -> [Key<Area>] {
        [place.county, place.township, place.community, place.grid].compactMap { $0 }
    }

    /// Each event that carries words has its text in the same order.
    private static func story(
        of id: Key<Whistle>, _ names: PartyNames, in db: Reader
    ) throws -> [WhistleView.Told] {
        var texts = try WhistleTextTable.all(of: id, limit: 500, in: db).makeIterator()
        return try WhistleJournal.events(of: id, limit: 500, in: db).map { event in
            WhistleView.Told(
                event: event, party: event.what.parties.map { names.name(of: $0) }.joined(separator: "、"),
                text: event.what.carriesWords ? texts.next().map { Masked.text($0.text) } : nil)
        }
    }
}

extension Whistle.What {
    fileprivate var carriesWords: Bool {
        switch self {
        case .asked, .declined, .stoodDown, .recordWritten, .concluded, .reported, .excused: true
        case .blown, .calledAlso, .rated, .replied, .arrived, .townshipRated, .told: false
        }
    }

    fileprivate var parties: [Assignment.Party] {
        switch self {
        case .blown(let parties, _), .calledAlso(let parties): parties
        case .rated(let party, _), .replied(let party, _), .arrived(let party), .reported(let party),
            .townshipRated(let party, _), .excused(let party), .told(.arrival(let party)):
            [party]
        case .asked, .declined, .stoodDown, .recordWritten, .concluded, .told(.conclusion): []
        }
    }
}
