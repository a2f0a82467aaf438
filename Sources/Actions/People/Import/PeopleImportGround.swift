internal import Core
internal import Database
internal import Domain
internal import Storage

/// What is known beside the rows of one list: the names of places are read once, the rest row by row.
struct PeopleImportGround: Sendable {
    let run: PeopleImportRun
    let terms: PeopleImport.Terms
    private let caller: Caller
    private let bounds: Bounds
    private let world: World
    private let names: PlaceNames
    /// Where a row belongs that names no place.
    private let home: Key<Area>?

    /// - Parameter caller: by whose permissions the list is taken over.
    init(_ run: PeopleImportRun, _ mapping: PeopleMapping, by caller: Caller, in world: World, _ db: Reader) throws {
        self.run = run
        self.caller = caller
        self.world = world
        bounds = Permissions.bounds(of: .importPeople, for: caller)
        let scopes = Self.scopes(of: run, within: bounds)
        home = Self.home(scopes)
        names = PlaceNames(try scopes.flatMap { try AreaGround.names(in: $0, in: db) })
        terms = try Self.terms(of: run, mapping, by: caller, on: world.now().day, in: db)
    }

    /// How the rows of a list are read: by the words of the one place it is for, or by the common ones.
    static func terms(
        of run: PeopleImportRun, _ mapping: PeopleMapping, by caller: Caller, on today: Day, in db: Reader
    ) throws -> PeopleImport.Terms {
        let home = home(scopes(of: run, within: Permissions.bounds(of: .importPeople, for: caller)))
        let line = try home.map { try AreaGround.line(to: $0, in: db) } ?? []
        return PeopleImport.Terms(
            mapping: mapping, postNames: try AreaGround.rules(along: line, on: today, in: db).postNames, from: run.from,
            today: today)
    }

    /// Where names of places are looked for; nil among them for everywhere.
    private static func scopes(of run: PeopleImportRun, within bounds: Bounds) -> [Key<Area>?] {
        guard run.area == nil, case .only(let areas, _, _) = bounds else { return [run.area] }
        return areas.map { $0 }
    }

    private static func home(_ scopes: [Key<Area>?]) -> Key<Area>? { scopes.count == 1 ? scopes[0] : nil }

    /// A row with what is known beside it.
    struct Beside {
        var ground = PeopleImport.Ground()
        /// Where the row's person would belong.
        var area: Key<Area>?
        var place: Place?
        var organisation: Key<Organisation>?
        var marks: PeopleImportMarks?
    }

    /// - Parameter number: of the row, to look at the rows before it; nil when they are done, so that the register
    ///   itself says what they said.
    func beside(_ entry: PeopleImport.Entry, row number: Int?, in db: Reader) throws -> Beside {
        var beside = Beside()
        try findPlace(entry, &beside, in: db)
        (beside.ground.organisation, beside.organisation) = try body(entry.organisation, near: beside.place, in: db)
        if let kind = entry.post, kind.isInOrganisation {
            beside.ground.body = try body(entry.body ?? entry.organisation, near: beside.place, in: db).0
        }
        beside.ground.byNumber = try known(byNumbersOf: entry, in: db)
        if beside.ground.byNumber.isEmpty {
            beside.ground.byName = try known(byNameOf: entry, near: beside.place, in: db)
        }
        let seat = seat(of: entry, beside.ground)
        if let seat, let kind = entry.post, kind.isSingle {
            beside.ground.holders = Set(try PostTable.holders(kind, in: seat, in: db))
        }
        if let number { try lookBack(from: number, entry, seat, &beside, in: db) }
        return beside
    }

    private func findPlace(_ entry: PeopleImport.Entry, _ beside: inout Beside, in db: Reader) throws {
        var found = home
        if let code = entry.areaCode {
            guard let holder = try AreaGround.holder(ofCode: code.filter { !$0.isWhitespace }, in: db) else {
                beside.ground.place = .codeUnknown
                return
            }
            found = holder.area.id
        } else if !entry.place.isEmpty {
            switch names.find(entry.place) {
            case .found(let key): found = key
            case .unknown: beside.ground.place = .unknown
            case .several(let count): beside.ground.place = .several(count)
            }
            if beside.ground.place != .none { return }
        }
        guard let found else {
            // Only whoever keeps everything registers people who belong nowhere.
            if bounds != .everything { beside.ground.place = .notAllowed }
            return
        }
        let placed = try AreaGround.find(found, in: db)
        guard bounds.hold(place: placed.ancestry.place, organisation: nil, owner: nil) else {
            beside.ground.place = .notAllowed
            return
        }
        beside.ground.place = .found(found, placed.area.level)
        (beside.area, beside.place) = (found, placed.ancestry.place)
    }

    /// The body of that name: of several, the one in the row's community.
    private func body(
        _ name: String?, near place: Place?, in db: Reader
    ) throws -> (PeopleImport.Body, Key<Organisation>?) {
        guard let name, !name.isEmpty else { return (.none, nil) }
        let all = try OrganisationTable.named(name, limit: 50, in: db)
        guard all.count > 1 else { return all.first.map { (.found($0.id), $0.id) } ?? (.unknown, nil) }
        let near = all.filter { $0.place?.community != nil && $0.place?.community == place?.community }
        let exact = near.filter { $0.place?.grid != nil && $0.place?.grid == place?.grid }
        guard let one = exact.count == 1 ? exact[0] : near.count == 1 ? near[0] : nil else {
            return (.several(all.count), nil)
        }
        return (.found(one.id), one.id)
    }

    private func seat(of entry: PeopleImport.Entry, _ ground: PeopleImport.Ground) -> Post.Seat? {
        guard let kind = entry.post else { return nil }
        if let levels = kind.levels {
            guard case .found(let area, let level) = ground.place, levels.contains(level) else { return nil }
            return .area(area)
        }
        guard case .found(let body) = ground.body else { return nil }
        return .organisation(body)
    }
}

// Who of the register a row may be. Only whom the sender may see is looked at: whether somebody elsewhere has a number
// is nobody's business here.
extension PeopleImportGround {
    private func known(byNumbersOf entry: PeopleImport.Entry, in db: Reader) throws -> [PeopleImport.Known] {
        var ids: Set<Key<Person>> = []
        for (kind, plain) in entry.numbers {
            let owners = try PersonalKeeping.owners(
                of: kind.canonical(plain), kind, within: bounds, in: world, in: db)
            ids.formUnion(owners.compactMap(\.person))
        }
        return try known(try PersonTable.find(Array(ids), in: db), in: db)
    }

    private func known(
        byNameOf entry: PeopleImport.Entry, near place: Place?, in db: Reader
    ) throws -> [PeopleImport.Known] {
        let named = try PersonTable.named(entry.name, limit: 50, in: db)
        return try known(named, in: db).filter { known in
            let places = [known.person.place] + known.posts.map(\.place)
            guard places.contains(where: { Self.areNear($0, place) }) else { return false }
            let differing = Self.differing(known.numbers, entry.numbers)
            guard !differing.isEmpty else { return true }
            // Another document is another person. Another phone may be the same one's new phone, unless the list names
            // both side by side.
            if differing.contains(.identity) || differing.contains(.document) { return false }
            return try !PeopleImportTable.registered(known.person.id, by: run.id, in: db)
        }
    }

    private func known(_ persons: [Person], in db: Reader) throws -> [PeopleImport.Known] {
        let look = PostLook(caller)
        return try persons.sorted { $0.id.number < $1.id.number }.compactMap { person in
            guard person.stage == .present, try look.sees(person, in: db) else { return nil }
            return PeopleImport.Known(
                person: person, numbers: try PersonalKeeping.plain(.person(person.id), in: world, in: db),
                posts: try PostTable.open(of: [person.id], in: db))
        }
    }

    private static func areNear(_ one: Place?, _ other: Place?) -> Bool {
        if let community = one?.community, let its = other?.community { return community == its }
        if let township = one?.township, let its = other?.township { return township == its }
        return one?.county == other?.county
    }

    private static func differing(
        _ one: [PersonalValue.Kind: String], _ other: [PersonalValue.Kind: String]
    ) -> Set<PersonalValue.Kind> {
        Set(one.filter { kind, value in other[kind].map { $0 != value } ?? false }.keys)
    }

    /// Looks at the rows before this one: the same person twice, two people with one number, one post given twice.
    private func lookBack(
        from number: Int, _ entry: PeopleImport.Entry, _ seat: Post.Seat?, _ beside: inout Beside, in db: Reader
    ) throws {
        let isSingle = entry.post?.isSingle ?? false
        let text = isSingle ? seat.map { "\(entry.post?.rawValue ?? "")|\(Self.text($0))" } : nil
        let marks = try PeopleImportMarks(
            name: entry.name, numbers: entry.numbers, community: beside.place?.community, seat: text,
            vault: world.vault)
        beside.marks = marks
        let earlier = try PeopleImportTable.earlier(marks, before: number, of: run.id, in: db)
        if let row = earlier.number, let other = try self.entry(of: row, in: db) {
            beside.ground.twin = PeopleImport.Twin(
                row: row, hasSameName: other.name == entry.name,
                hasSamePost: other.post == entry.post && other.place == entry.place
                    && other.areaCode == entry.areaCode && other.body == entry.body)
        }
        if let row = earlier.name, let other = try self.entry(of: row, in: db),
            Self.differing(other.numbers, entry.numbers).isEmpty
        {
            beside.ground.nameRow = row
        }
        beside.ground.seatRow = earlier.seat
    }

    private func entry(of row: Int, in db: Reader) throws -> PeopleImport.Entry? {
        guard let cells = try PeopleImportTable.row(row, of: run.id, vault: world.vault, in: db)?.cells,
            case .entry(let entry) = PeopleImport.read(cells, by: terms)
        else { return nil }
        return entry
    }

    private static func text(_ seat: Post.Seat) -> String {
        switch seat {
        case .area(let key): "a\(key.number)"
        case .organisation(let key): "o\(key.number)"
        }
    }
}
