public import Core

/// A duty that somebody may claim for a time: a duty area, a duty post, a pioneer post, a model zone
/// (DOMAIN.md A2-18). Claims are `DutyClaim`s.
public struct DutyPost: Hashable, Sendable {
    public let id: Key<DutyPost>
    public let kind: Kind
    /// At most 100 characters.
    public let name: String
    public let area: Key<Area>
    public let place: Place
    /// What is to be done, at most 500 characters; may be empty.
    public let duty: String
    /// How many may hold it at a time: 1...100.
    public let capacity: Int
    public let period: ClosedRange<Day>
    /// How often the row was saved.
    public let version: Int

    public init(
        id: Key<DutyPost>, kind: Kind, name: String, area: Key<Area>, place: Place, duty: String, capacity: Int,
        period: ClosedRange<Day>, version: Int = 0
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.area = area
        self.place = place
        self.duty = duty
        self.capacity = capacity
        self.period = period
        self.version = version
    }

    /// What is claimed: somewhere to look after, something to do, or a place that shows how it is done.
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case dutyArea, dutyPost, pioneerPost, modelZone

        public var words: Words {
            switch self {
            case .dutyArea: Words("党员责任区", "Duty area")
            case .dutyPost: Words("党员责任岗", "Duty post")
            case .pioneerPost: Words("党员先锋岗", "Pioneer post")
            case .modelZone: Words("党员示范区", "Model zone")
            }
        }
    }

    public enum Refusal: Error, Hashable, Sendable {
        case name, duty, capacity
        case notOffered
        /// As many hold it as may.
        case full
        case claimedAlready
        case outOfTurn
    }

    public static func made(_ draft: DutyPost) throws(Refusal) -> DutyPost {
        let (name, duty) = (draft.name.trimmed, draft.duty.trimmed)
        guard (1...100).contains(name.unicodeScalars.count) else { throw .name }
        guard duty.unicodeScalars.count <= 500 else { throw .duty }
        guard (1...100).contains(draft.capacity) else { throw .capacity }
        return DutyPost(
            id: draft.id, kind: draft.kind, name: name, area: draft.area, place: draft.place, duty: duty,
            capacity: draft.capacity, period: draft.period, version: draft.version)
    }

    /// - Parameter standing: the claims of it that stand.
    public func claimed(
        by party: Undertaking.Party, id: Key<DutyClaim>, on day: Day, standing: [DutyClaim]
    ) throws(Refusal) -> DutyClaim {
        guard period.contains(day) else { throw .notOffered }
        guard !standing.contains(where: { $0.party == party }) else { throw .claimedAlready }
        guard standing.count < capacity else { throw .full }
        return DutyClaim(id: id, duty: self.id, party: party, from: day, released: nil)
    }
}

/// That somebody took a duty on.
///
///     standing ──release──▶ released
public struct DutyClaim: Hashable, Sendable {
    public let id: Key<DutyClaim>
    public let duty: Key<DutyPost>
    public let party: Undertaking.Party
    public let from: Day
    /// The day from which it is free again; nil while it is held.
    public let released: Day?

    public init(id: Key<DutyClaim>, duty: Key<DutyPost>, party: Undertaking.Party, from: Day, released: Day?) {
        self.id = id
        self.duty = duty
        self.party = party
        self.from = from
        self.released = released
    }

    public func released(on day: Day) throws(DutyPost.Refusal) -> DutyClaim {
        guard released == nil, day >= from else { throw .outOfTurn }
        return DutyClaim(id: id, duty: duty, party: party, from: from, released: day)
    }
}

extension DutyPost.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .name:
            Problem(
                .invalid, "duty.name", field: "name", Words("请填名称，1 到 100 个字。", "Give it a name, 1 to 100 characters."))
        case .duty:
            Problem(
                .invalid, "duty.text", field: "duty", Words("职责最多写 500 个字。", "The duty has at most 500 characters."))
        case .capacity:
            Problem(
                .invalid, "duty.capacity", field: "capacity",
                Words("可认领的人数应在 1 到 100 之间。", "Between 1 and 100 may hold it at a time."))
        case .notOffered:
            Problem(.conflict, "duty.not-offered", Words("这一天不在认领期内。", "It isn't offered on that day."))
        case .full:
            Problem(.conflict, "duty.full", Words("名额已满，请认领别的岗位。", "It is taken; claim another."))
        case .claimedAlready:
            Problem(.conflict, "duty.claimed-already", Words("已经认领过了。", "It was claimed already."))
        case .outOfTurn:
            Problem(.conflict, "duty.out-of-turn", Words("刚才已经退出了，请刷新。", "It was released meanwhile; reload the page."))
        }
    }
}
