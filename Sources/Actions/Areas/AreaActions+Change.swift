public import Core
internal import Database
public import Domain
internal import Storage

extension AreaActions {
    /// Adds an area behind its siblings.
    ///
    /// - Parameters:
    ///   - parent: nil for the top of the tree.
    ///   - code: empty for none; a grid or micro-grid then gets the next code of its place's scheme, as far as the
    ///     codes above it allow.
    /// - Throws: `Area.Refusal`; `AreaCode.Refusal` where another area has or had the code.
    public func add(
        _ draft: Area.Draft, code: String, under parent: Key<Area>?, by caller: Caller
    ) async throws -> Key<Area> {
        let now = world.now()
        let id = Key<Area>(world.freshNumber())
        guard code.isEmpty || AreaCode.isWellFormed(code) else { throw AreaCode.Refusal.malformed }
        try await world.database.write { db in
            let above = try parent.map { parent in
                guard let found = try AreaTable.lock(parent, in: db) else { throw AreaProblem.noArea }
                return found
            }
            try Permissions.require(.editAreas, for: caller, at: above?.ancestry.place)
            guard above?.area.closed == nil else { throw AreaProblem.closed }
            var draft = draft
            draft.ordinal = try AreaTable.nextOrdinal(under: parent, draft.level, in: db)
            let area = try Area.made(draft, id: id, under: above?.area, on: now.day)
            let ancestry = (above?.ancestry ?? .none).including(id, area.level)
            try AreaTable.add([PlacedArea(area: area, ancestry: ancestry, extent: nil)], in: db)
            if code.isEmpty {
                try Self.issueCode(to: area, in: db, on: now.day)
            } else {
                try Self.label(area, code, on: now.day, in: db)
            }
            try Journal.record(
                "area.created", on: Journal.Subject("area", id), in: ancestry.place, by: caller, at: now,
                ["level": .code(area.level.word)], in: db)
        }
        return id
    }

    static func label(_ area: Area, _ code: String, on day: Day, in db: Writer) throws {
        let scheme: AreaCode.Scheme =
            switch DivisionImport.codeLength(of: area.level) {
            case code.utf8.count?: .statistical
            default: area.level == .grid || area.level == .microGrid ? .grid : .local
            }
        guard try AreaCodeTable.holders(of: [code], scheme, in: db).isEmpty else { throw AreaCode.Refusal.taken }
        try AreaCodeTable.add(
            [AreaCode(area: area.id, scheme: scheme, code: code, name: area.name, validFrom: day)], in: db)
    }

    /// A grid may be there before its community has a code; it gets its own later (`issueCode(to:by:)`).
    private static func issueCode(to area: Area, in db: Writer, on day: Day) throws {
        guard let parent = area.parent else { return }
        let line = try AreaTable.line(to: parent, in: db)
        do {
            _ = try GridCodes.issue(to: area, under: line, on: day, in: db)
        } catch CodePattern.Refusal.noCode {
            return
        }
    }

    /// Gives it another name from today on; its codes keep the old one in their history.
    public func rename(_ id: Key<Area>, to name: String, by caller: Caller) async throws {
        let now = world.now()
        try await world.database.write { db in
            guard let placed = try AreaTable.lock(id, in: db) else { throw AreaProblem.noArea }
            try Permissions.require(.editAreas, for: caller, at: placed.ancestry.place)
            let renamed = try placed.area.renamed(name)
            guard renamed != placed.area.name else { return }
            try Self.rename(placed.area, to: renamed, on: now.day, in: db)
            try Journal.record(
                "area.renamed", on: Journal.Subject("area", id), in: placed.ancestry.place, by: caller, at: now,
                in: db)
        }
    }

    /// The name, the search terms, and a new label for every code it has now.
    static func rename(_ area: Area, to name: String, on day: Day, in db: Writer) throws {
        try AreaTable.rename(area, to: name, in: db)
        for label in try AreaCodeTable.labels(of: area.id, limit: 100, in: db) where label.validTo == nil {
            try AreaCodeTable.end(label.code, label.scheme, on: day, in: db)
            try AreaCodeTable.add(
                [AreaCode(area: area.id, scheme: label.scheme, code: label.code, name: name, validFrom: day)], in: db)
        }
    }

    /// Saves what a place says of itself from a day on; what it said for that day and isn't said now stays.
    public func setRules(_ local: AreaRules.Local, of id: Key<Area>, from day: Day, by caller: Caller) async throws {
        let now = world.now()
        try await world.database.write { db in
            guard let placed = try AreaTable.lock(id, in: db) else { throw AreaProblem.noArea }
            try Permissions.require(.editAreas, for: caller, at: placed.ancestry.place)
            let earlier = try AreaRulesTable.versions(of: [id], in: db).first { $0.from == day }
            let merged = earlier.map { local.merged(over: $0.local) } ?? local
            try AreaRulesTable.save(AreaRules.Version(area: id, from: day, local: merged), in: db)
            try Journal.record(
                "area.rules-set", on: Journal.Subject("area", id), in: placed.ancestry.place, by: caller, at: now,
                ["from": .day(day)], in: db)
        }
    }

    /// Takes a rule back that the place says itself: from a day on it has it from above again.
    ///
    /// - Throws: `AreaProblem.ruleNotSaid` where the place doesn't say it.
    public func inherit(_ rule: AreaRules.Rule, at id: Key<Area>, from day: Day, by caller: Caller) async throws {
        let now = world.now()
        try await world.database.write { db in
            guard let placed = try AreaTable.lock(id, in: db) else { throw AreaProblem.noArea }
            try Permissions.require(.editAreas, for: caller, at: placed.ancestry.place)
            let versions = try AreaRulesTable.versions(of: [id], in: db)
            guard AreaRules.sources(versions, on: day)[rule] != nil else { throw AreaProblem.ruleNotSaid }
            let taken = AreaRules.Local.inheriting(rule)
            let earlier = versions.first { $0.from == day }
            let local = earlier.map { taken.merged(over: $0.local) } ?? taken
            try AreaRulesTable.save(AreaRules.Version(area: id, from: day, local: local), in: db)
            try Journal.record(
                "area.rule-inherited", on: Journal.Subject("area", id), in: placed.ancestry.place, by: caller, at: now,
                ["from": .day(day), "rule": .code(rule.code)], in: db)
        }
    }
}
