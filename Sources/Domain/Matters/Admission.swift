public import Core

/// A department's wish to put a matter on the list of what grids do, and what the city said to it (DOMAIN.md A6-02).
///
///     asked ──grant──▶ listed(from a day, until another) ──end──▶ listed, with its last day
///       ├────refuse──▶ refused
///       └────withdraw▶ withdrawn
///
/// What isn't listed can't be sent to a grid or a community (`Matter.Path.refusal`). The life is in
/// `Admission+Life.swift`, the row in `Storage/Matters/AdmissionTable.swift`.
public struct Admission: Hashable, Sendable {
    public let id: Key<Admission>
    /// With all that stands under it.
    public let matter: Key<Matter>
    /// Who asks.
    public let organisation: Key<Organisation>
    public let requester: Key<Caller>
    /// Where it is to hold; nil for the whole city.
    public let area: Key<Area>?
    /// `community`, or `grid`, which a community is asked with.
    public let downTo: Matter.Level
    /// What the people there would do: 1...300 characters.
    public let work: String
    /// The law or paper it rests on: 1...200 characters.
    public let basis: String
    /// What it costs in one grid: whole hours of work a month, 0...744.
    public let hours: Int
    /// What the department brings along: whole yuan a year, 0...1,000,000,000.
    public let yuan: Int
    public let asked: Instant
    public internal(set) var stage: Stage
    /// How often the row was saved; a save that finds another number is refused.
    public let version: Int

    public init(
        id: Key<Admission>, matter: Key<Matter>, asker: (organisation: Key<Organisation>, caller: Key<Caller>),
        area: Key<Area>? = nil, wish: Wish, asked: Instant, stage: Stage = .asked, version: Int = 0
    ) {
        self.id = id
        self.matter = matter
        organisation = asker.organisation
        requester = asker.caller
        self.area = area
        downTo = wish.downTo
        work = wish.work
        basis = wish.basis
        hours = wish.hours
        yuan = wish.yuan
        self.asked = asked
        self.stage = stage
        self.version = version
    }

    /// What a department says about what it asks for.
    public struct Wish: Hashable, Sendable {
        public var downTo: Matter.Level
        public var work: String
        public var basis: String
        public var hours: Int
        public var yuan: Int

        public init(downTo: Matter.Level, work: String, basis: String, hours: Int, yuan: Int) {
            self.downTo = downTo
            self.work = work
            self.basis = basis
            self.hours = hours
            self.yuan = yuan
        }
    }

    public enum Stage: Hashable, Sendable {
        case asked
        /// - Parameter until: the first day on which it is off the list again; nil while none is set.
        case listed(from: Day, until: Day?, by: Key<Caller>)
        /// In the city's words.
        case refused(String, by: Key<Caller>)
        case withdrawn
    }

    /// Whether it is on the list that day.
    public func isListed(on day: Day) -> Bool {
        guard case .listed(let from, let until, _) = stage else { return false }
        return from <= day && until.map { day < $0 } ?? true
    }

    /// Whether it holds for what lies in `place`.
    public func reaches(_ place: Place) -> Bool { area.map { place.lies(in: $0) } ?? true }
}
