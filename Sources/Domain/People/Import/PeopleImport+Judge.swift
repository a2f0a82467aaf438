public import Core

extension PeopleImport {
    /// What is known beside a row when it is judged.
    public struct Ground: Sendable {
        public var place = Place.none
        public var organisation = Body.none
        public var body = Body.none
        /// Whom the row's numbers belong to, each person once.
        public var byNumber: [Known] = []
        /// Those of the row's name in its community whom no number tells apart.
        public var byName: [Known] = []
        /// Who holds, in the seat, a post of which there is only one; several where rules were changed.
        public var holders: Set<Key<Person>> = []
        /// An earlier row with one of the row's numbers.
        public var twin: Twin?
        /// An earlier row of the same name in the same community that no number tells apart.
        public var nameRow: Int?
        /// An earlier row that gives the only post of its kind in the seat.
        public var seatRow: Int?

        public init() {}
    }

    /// Where a row is, as far as it was found.
    public enum Place: Hashable, Sendable {
        case none, unknown, several(Int), codeUnknown, notAllowed
        case found(Key<Area>, Area.Level)
    }

    /// The organisation that a row names, as far as it was found.
    public enum Body: Hashable, Sendable {
        case none, unknown, several(Int)
        case found(Key<Organisation>)
    }

    /// Somebody of the register with what is kept of them.
    public struct Known: Hashable, Sendable {
        public let person: Person
        public let numbers: [PersonalValue.Kind: String]
        /// Their open posts.
        public let posts: [Post]

        public init(person: Person, numbers: [PersonalValue.Kind: String], posts: [Post]) {
            self.person = person
            self.numbers = numbers
            self.posts = posts
        }
    }

    /// An earlier row that speaks of the same number.
    public struct Twin: Hashable, Sendable {
        public let row: Int
        public let hasSameName: Bool
        /// Whether it gives the same post in the same place.
        public let hasSamePost: Bool

        public init(row: Int, hasSameName: Bool, hasSamePost: Bool) {
            self.row = row
            self.hasSameName = hasSameName
            self.hasSamePost = hasSamePost
        }
    }

    /// What would become of the row, after what a person has decided about it.
    public static func judge(_ entry: Entry, _ ground: Ground, _ decisions: Set<Decision> = []) -> Finding {
        var judging = Judging(entry: entry, ground: ground, decisions: decisions)
        judging.findPlace()
        let person = judging.findPerson()
        judging.findPost(of: person)
        return judging.conclude(person)
    }
}

/// One row being judged.
private struct Judging {
    let entry: PeopleImport.Entry
    let ground: PeopleImport.Ground
    let decisions: Set<PeopleImport.Decision>
    var finding = PeopleImport.Finding()

    enum Who {
        case new
        case known(PeopleImport.Known)
        case row(Int)
        case unclear
    }

    mutating func findPlace() {
        switch ground.place {
        case .unknown: finding.snags.append(.areaUnknown)
        case .several(let count): finding.snags.append(.areaSeveral(count))
        case .codeUnknown: finding.snags.append(.codeUnknown)
        case .notAllowed: finding.snags.append(.notAllowed)
        case .none, .found: break
        }
        switch ground.organisation {
        case .unknown: finding.snags.append(.organisationUnknown)
        case .several(let count): finding.snags.append(.organisationSeveral(count))
        case .none, .found: break
        }
        guard let kind = entry.post else { return }
        guard let levels = kind.levels else { return findBody() }
        switch ground.place {
        case .found(let area, let level):
            if levels.contains(level) { finding.seat = .area(area) } else { finding.snags.append(.wrongLevel(kind)) }
        case .none: finding.snags.append(.noArea)
        case .unknown, .several, .codeUnknown, .notAllowed: break
        }
    }

    private mutating func findBody() {
        switch ground.body {
        case .none: finding.snags.append(.noBody)
        case .unknown: finding.snags.append(.bodyUnknown)
        case .several(let count): finding.snags.append(.bodySeveral(count))
        case .found(let key): finding.seat = .organisation(key)
        }
    }

    mutating func findPerson() -> Who {
        if ground.byNumber.count > 1 {
            finding.snags.append(.twoPeople)
            return .unclear
        }
        if let known = ground.byNumber.first { return checked(known) }
        if let twin = ground.twin {
            if twin.hasSameName { return .row(twin.row) }
            finding.snags.append(.rowTwin(twin.row))
            return .unclear
        }
        return byName()
    }

    private mutating func checked(_ known: PeopleImport.Known) -> Who {
        let fitting = entry.numbers.filter { known.numbers[$0.key] == $0.value }.keys
        if known.person.name != entry.name {
            finding.snags.append(.otherName(fitting.contains(.phone) ? .phone : .identity))
            return .unclear
        }
        if let kept = known.numbers[.identity], let own = entry.numbers[.identity], kept != own {
            finding.snags.append(.otherIdentity)
            return .unclear
        }
        return .known(known)
    }

    private mutating func byName() -> Who {
        if decisions.contains(.other) { return .new }
        switch (ground.byName.count, decisions.contains(.same)) {
        case (0, let isSame):
            guard let row = ground.nameRow else { return .new }
            if isSame { return .row(row) }
            finding.doubts.append(.maybeRow(row))
        case (1, true): return .known(ground.byName[0])
        case (1, false): finding.doubts.append(.maybe(ground.byName[0].person.id))
        case (let count, _): finding.snags.append(.severalSame(count))
        }
        return .unclear
    }

    mutating func findPost(of who: Who) {
        guard let kind = entry.post, let seat = finding.seat else { return }
        var own: Key<Person>?
        switch who {
        case .known(let known):
            own = known.person.id
            if let twin = ground.twin, twin.hasSameName, twin.hasSamePost { return }
            if known.posts.contains(where: { $0.kind == kind && $0.seat == seat }) { return }
            if let post = known.posts.first(where: { $0.kind == kind && $0.seat != seat }), kind.hasOnePlace {
                if decisions.contains(.move) {
                    finding.moves = post.id
                } else if !decisions.contains(.also) {
                    finding.doubts.append(.elsewhere(post.id))
                }
            }
        case .row(let row):
            if let twin = ground.twin, twin.row == row, twin.hasSamePost { return }
        case .new, .unclear: break
        }
        finding.givesPost = true
        guard kind.isSingle else { return }
        if !ground.holders.subtracting([own].compactMap { $0 }).isEmpty {
            finding.snags.append(.taken(kind))
        } else if let row = ground.seatRow {
            finding.snags.append(.takenByRow(row))
        }
    }

    mutating func conclude(_ who: Who) -> PeopleImport.Finding {
        switch who {
        case .new: finding.numbers = Set(entry.numbers.keys)
        case .known(let known):
            finding.person = known.person.id
            finding.numbers = Set(entry.numbers.filter { known.numbers[$0.key] != $0.value }.keys)
        case .row(let row): finding.row = row
        case .unclear: break
        }
        finding.kind = kind(who)
        return finding
    }

    private func kind(_ who: Who) -> PeopleImport.Finding.Kind {
        if !finding.snags.isEmpty { return .wrong }
        if !finding.doubts.isEmpty { return .doubt }
        if case .new = who { return .new }
        if finding.givesPost { return .post }
        return finding.numbers.isEmpty ? .same : .numbers
    }
}

extension Post.Kind {
    /// Whether one holder in several places is out of the ordinary: a police officer serves many grids, a grid worker
    /// one.
    var hasOnePlace: Bool { levels.map { $0.lowerBound == $0.upperBound } ?? true }
}
