public import Core
internal import Database
public import Domain
internal import Storage

/// The people who stand in the net: registered, described, linked to an account, gone and back.
public struct PersonActions: Sendable {
    let world: World

    public init(world: World) { self.world = world }

    /// What somebody says about a person; texts as they were typed.
    public struct Draft: Hashable, Sendable {
        public var name: String
        public var organisation: Key<Organisation>?
        public var area: Key<Area>?

        public init(name: String, organisation: Key<Organisation>? = nil, area: Key<Area>? = nil) {
            self.name = name
            self.organisation = organisation
            self.area = area
        }
    }

    /// - Parameter numbers: see `setNumbers`.
    /// - Returns: the person's key.
    public func register(
        _ draft: Draft, numbers: [PersonalValue.Kind: String] = [:], by caller: Caller
    ) async throws -> Key<Person> {
        let world = world
        let now = world.now()
        let id = Key<Person>(world.freshNumber())
        let name = try PersonName(draft.name)
        let plain = try PersonNumbers.checked(numbers, on: now.day)
        let values = plain.mapValues { _ in Key<PersonalValue>(world.freshNumber()) }
        try await world.database.write { db in
            let place = try draft.area.map { try AreaGround.lock($0, in: db).ancestry.place }
            try Permissions.require(.managePersons, for: caller, at: place)
            try Self.requireOrganisation(draft.organisation, in: db)
            let person = Person(
                id: id, name: name, organisation: draft.organisation, area: draft.area, place: place)
            try Registration(person: person, numbers: plain, keys: values).save(in: world, by: caller, at: now, in: db)
        }
        return id
    }

    public func change(_ id: Key<Person>, to draft: Draft, by caller: Caller) async throws {
        let now = world.now()
        let name = try PersonName(draft.name)
        try await world.database.write { db in
            let place = try draft.area.map { try AreaGround.find($0, in: db).ancestry.place }
            let present = try Self.lock(id, for: caller, in: db)
            try Permissions.require(.managePersons, for: caller, at: place)
            try Self.requireOrganisation(draft.organisation, in: db)
            let next = try present.described(name, organisation: draft.organisation, area: draft.area, place: place)
            guard next != present else { return }
            try PersonTable.update(next, in: db)
            if next.place != present.place { try PersonalKeeping.move(.person(id), to: place, in: db) }
            let changed = [
                next.name != present.name ? "name" : nil,
                next.organisation != present.organisation ? "organisation" : nil,
                next.area != present.area ? "area" : nil,
            ].compactMap { $0 }
            try Journal.record(
                "person.changed", on: Journal.Subject("person", id), in: place, by: caller, at: now,
                ["fields": .code(changed.joined(separator: "."))], in: db)
        }
    }

    /// Keeps a phone, an identity or another document number, sealed; what is blank stays as it is.
    ///
    /// - Parameters:
    ///   - numbers: of the kinds phone, identity and document, as they were typed.
    ///   - removing: kinds that aren't kept any more.
    public func setNumbers(
        of id: Key<Person>, _ numbers: [PersonalValue.Kind: String], removing: Set<PersonalValue.Kind> = [],
        by caller: Caller
    ) async throws {
        let world = world
        let now = world.now()
        let plain = try PersonNumbers.checked(numbers, on: now.day)
        let values = plain.mapValues { _ in Key<PersonalValue>(world.freshNumber()) }
        try await world.database.write { db in
            let person = try Self.lock(id, for: caller, in: db)
            guard person.stage == .present else { throw Person.Refusal.outOfTurn }
            for kind in removing.subtracting(plain.keys) {
                try PersonalKeeping.erase(.person(id), kind: kind, in: db)
            }
            let registration = Registration(person: person, numbers: plain, keys: values)
            try registration.keepNumbers(in: world, at: now, in: db)
            let touched = removing.union(plain.keys)
            guard !touched.isEmpty else { return }
            try Journal.record(
                "person.numbers-changed", on: Journal.Subject("person", id), in: person.place, by: caller, at: now,
                PersonNumbers.facts(touched), in: db)
        }
    }

    /// Says who the person signs in as; nil for nobody. For whoever manages accounts.
    public func link(_ id: Key<Person>, to account: Key<Caller>?, by caller: Caller) async throws {
        try Permissions.require(.manageAccounts, for: caller)
        let now = world.now()
        do {
            try await world.database.write { db in
                let person = try Self.lock(id, for: caller, in: db)
                guard person.account != account else { return }
                try PersonTable.update(try person.linked(to: account), in: db)
                var facts: Facts = [:]
                if let account { facts["account"] = .key(of: account) }
                try Journal.record(
                    account == nil ? "person.unlinked" : "person.linked", on: Journal.Subject("person", id),
                    in: person.place, by: caller, at: now, facts, in: db)
            }
        } catch DatabaseError.unique {
            throw PersonProblem.accountTaken
        }
    }

    /// The person leaves the net; refused while they hold posts. Their numbers go at once: nobody needs them now.
    public func leave(_ id: Key<Person>, on day: Day, by caller: Caller) async throws {
        let now = world.now()
        try await world.database.write { db in
            let person = try Self.lock(id, for: caller, in: db)
            let gone = try person.leaving(on: day, posts: try PostTable.openCount(of: id, in: db))
            try PersonTable.update(gone, in: db)
            try PersonalKeeping.erase(.person(id), in: db)
            try Journal.record(
                "person.left", on: Journal.Subject("person", id), in: person.place, by: caller, at: now,
                ["on": .day(day)], in: db)
        }
    }

    public func comeBack(_ id: Key<Person>, by caller: Caller) async throws {
        let now = world.now()
        try await world.database.write { db in
            let person = try Self.lock(id, for: caller, in: db)
            try PersonTable.update(try person.returning(), in: db)
            try Journal.record(
                "person.returned", on: Journal.Subject("person", id), in: person.place, by: caller, at: now, in: db)
        }
    }

    /// Takes a person whom the caller may manage.
    private static func lock(_ id: Key<Person>, for caller: Caller, in db: Writer) throws -> Person {
        guard let person = try PersonTable.lock(id, in: db) else { throw PersonProblem.none }
        try Permissions.require(.managePersons, for: caller, at: person.place)
        return person
    }

    private static func requireOrganisation(_ id: Key<Organisation>?, in db: Reader) throws {
        guard let id else { return }
        guard let found = try OrganisationTable.find(id, in: db), found.ended == nil else {
            throw OrganisationProblem.none
        }
    }
}

/// A person of the register with numbers that are to be kept of them, inside a transaction.
struct Registration {
    let person: Person
    /// In their plain form.
    let numbers: [PersonalValue.Kind: String]
    /// A fresh key for each of the numbers.
    let keys: [PersonalValue.Kind: Key<PersonalValue>]

    /// Puts the person into the register, as a new entry.
    func save(in world: World, by caller: Caller, at now: Instant, in db: Writer) throws {
        try PersonTable.add([person], at: now, in: db)
        try keepNumbers(in: world, at: now, in: db)
        try Journal.record(
            "person.registered", on: Journal.Subject("person", person.id), in: person.place, by: caller, at: now,
            PersonNumbers.facts(numbers.keys), in: db)
    }

    /// Keeps the numbers in place of those of the same kinds.
    func keepNumbers(in world: World, at now: Instant, in db: Writer) throws {
        for (kind, text) in numbers {
            guard let key = keys[kind] else { continue }
            let value = PersonalValue(id: key, owner: .person(person.id), kind: kind, place: person.place)
            try PersonalKeeping.put(value, plain: text, in: world, at: now, in: db)
        }
    }
}

/// The numbers that are kept of a person, as people type them.
enum PersonNumbers {
    /// Those that aren't blank, checked and in their plain form; problems name the field.
    static func checked(
        _ numbers: [PersonalValue.Kind: String], on today: Day
    ) throws -> [PersonalValue.Kind: String] {
        var plain: [PersonalValue.Kind: String] = [:]
        for (kind, typed) in numbers where !typed.allSatisfy(\.isWhitespace) {
            switch kind {
            case .identity, .phone, .document:
                plain[kind] = try PersonNumber.reading(typed, kind, on: today)
            case .bank, .health: continue
            }
        }
        return plain
    }

    static func facts(_ kinds: some Sequence<PersonalValue.Kind>) -> Facts {
        let names = kinds.map(\.rawValue).sorted()
        return names.isEmpty ? [:] : ["kinds": .code(names.joined(separator: "."))]
    }
}

/// What a person may be told about persons that isn't a refusal of the rules.
enum PersonProblem {
    static let none = Problem(
        .missing, "person.missing", Words("没有这个人，可能已被删除。", "There is nobody here; they may have been erased."))

    static let accountTaken = Problem(
        .conflict, "person.account-taken", field: "account",
        Words("这个账号已经是另一个人的。", "This account is somebody else's already."))
}
