public import Core

/// Somebody who stands in the net: holds a post, leads a unit, links a department with a grid. Residents as such are in
/// no list of persons.
///
/// Phone and document numbers lie sealed beside (`PersonalValue`, owner `person`); whoever has no Chinese identity
/// number has another document or none. The row is in `Storage/People/PersonTable.swift`.
public struct Person: Hashable, Sendable {
    public let id: Key<Person>
    public let name: PersonName
    /// Who they sign in as; nil for somebody without an account.
    public let account: Key<Caller>?
    /// Where they are employed; nil where nobody has said.
    public let organisation: Key<Organisation>?
    /// The area they belong to as far as the net is concerned, commonly a community; nil for a city's.
    public let area: Key<Area>?
    /// Of `area`: what a list of persons is limited by.
    public let place: Place?
    public let stage: Stage
    /// How often the row was saved; a save that finds another number is refused.
    public let version: Int

    public init(
        id: Key<Person>, name: PersonName, account: Key<Caller>? = nil, organisation: Key<Organisation>? = nil,
        area: Key<Area>? = nil, place: Place? = nil, stage: Stage = .present, version: Int = 0
    ) {
        self.id = id
        self.name = name
        self.account = account
        self.organisation = organisation
        self.area = area
        self.place = place
        self.stage = stage
        self.version = version
    }

    public enum Stage: Hashable, Sendable {
        case present
        /// The first day on which they are no longer in the net. A leaver stays as a name in what happened.
        case left(Day)
    }

    public enum Refusal: Error, Hashable, Sendable {
        /// Posts are ended first, each with its reason, so that nobody disappears from a grid unseen.
        case holdsPosts(count: Int)
        case outOfTurn
    }

    /// The same person as somebody describes them now; who has left isn't described any more.
    public func described(
        _ name: PersonName, organisation: Key<Organisation>?, area: Key<Area>?, place: Place?
    ) throws(Refusal) -> Person {
        guard stage == .present else { throw .outOfTurn }
        return Person(
            id: id, name: name, account: account, organisation: organisation, area: area, place: place, stage: stage,
            version: version)
    }

    /// The person with another account, or none.
    public func linked(to account: Key<Caller>?) throws(Refusal) -> Person {
        guard stage == .present || account == nil else { throw .outOfTurn }
        return Person(
            id: id, name: name, account: account, organisation: organisation, area: area, place: place, stage: stage,
            version: version)
    }

    /// The person gone from the net.
    ///
    /// - Parameter posts: how many posts they hold now.
    public func leaving(on day: Day, posts: Int) throws(Refusal) -> Person {
        guard stage == .present else { throw .outOfTurn }
        guard posts == 0 else { throw .holdsPosts(count: posts) }
        return with(stage: .left(day))
    }

    /// The person back in the net.
    public func returning() throws(Refusal) -> Person {
        guard stage != .present else { throw .outOfTurn }
        return with(stage: .present)
    }

    private func with(stage: Stage) -> Person {
        Person(
            id: id, name: name, account: account, organisation: organisation, area: area, place: place, stage: stage,
            version: version)
    }
}

extension Person.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .holdsPosts(let count):
            Problem(
                .conflict, "person.holds-posts",
                Words(
                    "还担任着 \(count) 个岗位，请先逐个结束，并写明原因。",
                    "They still hold \(count) posts; end each of them first, with its reason."),
                arguments: ["count": .integer(count)])
        case .outOfTurn:
            Problem(
                .conflict, "person.out-of-turn",
                Words("这个人的状态刚才变了，请刷新后再看。", "It was changed meanwhile; reload the page."))
        }
    }
}
