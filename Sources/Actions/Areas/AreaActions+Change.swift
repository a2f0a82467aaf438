public import Core
internal import Database
public import Domain
internal import Storage

extension AreaActions {
    /// Adds an area behind its siblings.
    ///
    /// - Parameters:
    ///   - parent: nil for the top of the tree.
    ///   - code: empty for none.
    /// - Throws: `Area.Refusal`; a problem of the field `code` where another area has it.
    public func add(
        _ draft: Area.Draft, code: String, under parent: Key<Area>?, by caller: Caller
    ) async throws -> Key<Area> {
        let now = world.now()
        let id = Key<Area>(world.freshNumber())
        guard code.isEmpty || AreaCode.isWellFormed(code) else { throw AreaCodeProblem.malformed }
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
            if !code.isEmpty { try Self.label(area, code, on: now.day, in: db) }
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
        guard try AreaCodeTable.holders(of: [code], scheme, in: db).isEmpty else { throw AreaCodeProblem.taken }
        try AreaCodeTable.add(
            [AreaCode(area: area.id, scheme: scheme, code: code, name: area.name, validFrom: day)], in: db)
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

    /// Saves what a place says of itself from a day on.
    public func setRules(_ local: AreaRules.Local, of id: Key<Area>, from day: Day, by caller: Caller) async throws {
        let now = world.now()
        try await world.database.write { db in
            guard let placed = try AreaTable.lock(id, in: db) else { throw AreaProblem.noArea }
            try Permissions.require(.editAreas, for: caller, at: placed.ancestry.place)
            try AreaRulesTable.save(AreaRules.Version(area: id, from: day, local: local), in: db)
            try Journal.record(
                "area.rules-set", on: Journal.Subject("area", id), in: placed.ancestry.place, by: caller, at: now,
                ["from": .day(day)], in: db)
        }
    }
}

/// What can be wrong with a code.
enum AreaCodeProblem {
    static let malformed = Problem(
        .invalid, "area.code-malformed", field: "code",
        Words(
            "编码只能有数字、英文字母、点和横线，最多 40 个。", "A code has only digits, letters, dots and dashes, at most 40."))
    static let taken = Problem(
        .conflict, "area.code-taken", field: "code",
        Words("这个编码已有别的区域在用，请换一个。", "Another area has this code. Choose another one."))
}
