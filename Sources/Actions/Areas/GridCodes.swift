public import Core
internal import Database
public import Domain
internal import Storage

/// Codes that the city gives its grids and micro-grids (DOMAIN.md A1-05).
enum GridCodes {
    /// Gives `area` the next free code of its place's scheme from `day` on.
    ///
    /// - Parameter line: what stands above it, from the top down.
    /// - Returns: nil for an area whose code isn't ours to give.
    /// - Throws: `CodePattern.Refusal` where an ancestor has no code to begin with, or the serial numbers are used up.
    static func issue(to area: Area, under line: [PlacedArea], on day: Day, in db: Writer) throws -> AreaCode? {
        guard let stem = try stem(of: area.level, under: line, on: day, in: db) else { return nil }
        // Serial numbers that somebody gave by hand before are passed over.
        while true {
            let code = try stem.code(try AreaCodeOwnerTable.nextSerial(of: stem, in: db))
            if try AreaCodeOwnerTable.isKnown(code, .grid, in: db) { continue }
            let label = AreaCode(area: area.id, scheme: .grid, code: code, name: area.name, validFrom: day)
            try AreaCodeTable.add([label], in: db)
            return label
        }
    }

    /// The next codes that areas of `level` would be given, none of them given yet; as many empty texts where the
    /// place has none to give.
    ///
    /// - Parameter line: from the top down to what the areas will stand under.
    static func free(
        _ count: Int, of level: Area.Level, under line: [PlacedArea], on day: Day, in db: Reader
    ) throws -> [String] {
        var found: [String] = []
        do {
            if let stem = try stem(of: level, under: line, on: day, in: db) {
                var serial = try AreaCodeOwnerTable.lastSerial(of: stem, in: db)
                while found.count < count {
                    serial += 1
                    let code = try stem.code(serial)
                    if try !AreaCodeOwnerTable.isKnown(code, .grid, in: db) { found.append(code) }
                }
            }
        } catch is CodePattern.Refusal {
            // Nobody can be given one here, or no more: whoever drafts writes them by hand.
        }
        return found + [String](repeating: "", count: count - found.count)
    }

    /// The row of codes that an area of `level` gets its own from; nil where its codes aren't ours to give.
    private static func stem(
        of level: Area.Level, under line: [PlacedArea], on day: Day, in db: Reader
    ) throws -> CodePattern.Stem? {
        let rules = AreaRules.inForce(try AreaRulesTable.versions(of: line.map(\.area.id), in: db), on: day)
        guard let pattern = rules.codes.pattern(for: level) else { return nil }
        let held = try AreaCodeTable.inForce(of: line.map(\.area.id), in: db)
        var codes: [Area.Level: String] = [:]
        for placed in line {
            let own = held[placed.area.id] ?? [:]
            codes[placed.area.level] = own[.grid] ?? own[.statistical] ?? own[.local]
        }
        return try pattern.stem(under: codes)
    }
}

extension AreaActions {
    /// Gives a grid or micro-grid a code of the scheme its place has today; the one it has now ends.
    ///
    /// - Returns: the code.
    /// - Throws: `CodePattern.Refusal`; a problem for areas whose codes the state gives.
    @discardableResult
    public func issueCode(to id: Key<Area>, by caller: Caller) async throws -> String {
        let now = world.now()
        return try await world.database.write { db in
            guard let placed = try AreaTable.lock(id, in: db) else { throw AreaProblem.noArea }
            try Permissions.require(.editAreas, for: caller, at: placed.ancestry.place)
            let line = Array(try AreaTable.line(to: id, in: db).dropLast())
            let former = try AreaCodeTable.inForce(of: [id], in: db)[id]?[.grid]
            guard let code = try GridCodes.issue(to: placed.area, under: line, on: now.day, in: db)?.code else {
                throw AreaProblem.codeNotOurs
            }
            if let former { try AreaCodeTable.retire(former, on: now.day, in: db) }
            try Journal.record(
                "area.coded", on: Journal.Subject("area", id), in: placed.ancestry.place, by: caller, at: now,
                ["again": .flag(former != nil)], in: db)
            return code
        }
    }
}
