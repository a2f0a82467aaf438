public import Core
internal import Database
public import Domain
internal import Storage

/// Departments' own grids, mapped onto the one grid.
public struct DepartmentGridActions: Sendable {
    private let world: World

    public init(world: World) { self.world = world }

    /// The most grids of a department that one report reads.
    private static let most = 20_000

    /// The schemes kept for an area and for what it lies in.
    public func schemes(of id: Key<Area>, by caller: Caller) async throws -> DepartmentSchemes {
        try Permissions.require(.browseAreas, for: caller)
        return try await world.database.read { db in
            let line = try AreaTable.line(to: id, in: db).map(\.area)
            guard let area = line.last else { throw AreaProblem.noArea }
            let found = try DepartmentGridTable.schemes(of: line.map(\.id), in: db)
            return DepartmentSchemes(area: area, line: Array(line.dropLast()), schemes: found)
        }
    }

    public func add(
        scheme name: String, for id: Key<Area>, by caller: Caller
    ) async throws -> Key<DepartmentScheme> {
        let now = world.now()
        let key = Key<DepartmentScheme>(world.freshNumber())
        let name = try DepartmentGrid.checked(schemeName: name)
        try await saving(.schemeTaken) { db in
            guard let placed = try AreaTable.lock(id, in: db) else { throw AreaProblem.noArea }
            try Permissions.require(.editAreas, for: caller, at: placed.ancestry.place)
            guard (Area.Level.city ... .community).contains(placed.area.level) else {
                throw DepartmentGrid.Refusal.wrongArea
            }
            let scheme = DepartmentScheme(id: key, name: name, area: id, place: placed.ancestry.place)
            try DepartmentGridTable.add(scheme, in: db)
            try Self.record("department.scheme-added", scheme, by: caller, at: now, in: db)
        }
        return key
    }

    /// Throws a `missing` problem when there is no such scheme.
    public func report(on id: Key<DepartmentScheme>, by caller: Caller) async throws -> DepartmentView {
        try Permissions.require(.browseAreas, for: caller)
        return try await world.database.read { db in
            guard let scheme = try DepartmentGridTable.find(id, in: db) else { throw Self.noScheme }
            let line = try AreaTable.line(to: scheme.area, in: db).map(\.area)
            guard let area = line.last else { throw AreaProblem.noArea }
            let ours = try AreaTable.all(.grid, below: area, limit: Self.most, in: db).map(\.area)
            let report = DepartmentReport(
                scheme: scheme, grids: try DepartmentGridTable.grids(of: id, limit: Self.most, in: db), ours: ours)
            let shown = Set(report.grids.flatMap(\.grids) + report.uncovered.map(\.id))
            return DepartmentView(
                report: report, line: line, codes: try AreaCodeTable.current(of: Array(shown), in: db))
        }
    }

    /// Adds one of the department's grids.
    ///
    /// - Parameter ours: the codes of the grids of ours it lies in; none while that isn't known.
    public func add(
        _ name: String, code: String, onto ours: [String], to id: Key<DepartmentScheme>, by caller: Caller
    ) async throws {
        let now = world.now()
        let key = Key<DepartmentGrid>(world.freshNumber())
        let (name, code) = try DepartmentGrid.checked(name: name, code: code)
        try await saving(.codeTaken) { db in
            let scheme = try Self.lock(id, by: caller, in: db)
            let grids = try Self.grids(ours, in: scheme, in: db)
            try DepartmentGridTable.add(
                [DepartmentGrid(id: key, scheme: id, name: name, code: code, grids: grids)], in: db)
            try Self.record(
                "department.grid-added", scheme, by: caller, at: now, ["onto": .count(grids.count)], in: db)
        }
    }

    /// Says anew which grids of ours a department's grid lies in.
    public func map(
        _ grid: Key<DepartmentGrid>, onto ours: [String], of id: Key<DepartmentScheme>, by caller: Caller
    ) async throws {
        let now = world.now()
        try await world.database.write { db in
            let scheme = try Self.lock(id, by: caller, in: db)
            guard try DepartmentGridTable.holds(grid, id, in: db) else { throw Self.noGrid }
            let grids = try Self.grids(ours, in: scheme, in: db)
            try DepartmentGridTable.map(grid, onto: grids, in: db)
            try Self.record(
                "department.grid-mapped", scheme, by: caller, at: now,
                ["grid": .key(of: grid), "onto": .count(grids.count)], in: db)
        }
    }

    public func remove(
        _ grid: Key<DepartmentGrid>, of id: Key<DepartmentScheme>, by caller: Caller
    ) async throws {
        let now = world.now()
        try await world.database.write { db in
            let scheme = try Self.lock(id, by: caller, in: db)
            guard try DepartmentGridTable.remove(grid, from: id, in: db) else { throw Self.noGrid }
            try Self.record(
                "department.grid-removed", scheme, by: caller, at: now, ["grid": .key(of: grid)], in: db)
        }
    }

    /// The grids of ours with these codes, all of which lie in the scheme's area.
    private static func grids(
        _ codes: [String], in scheme: DepartmentScheme, in db: Reader
    ) throws -> [Key<Area>] {
        let wanted = Set(codes)
        let holders = try AreaCodeTable.holders(of: wanted, .grid, in: db).filter { _, placed in
            placed.area.level == .grid && placed.area.closed == nil && placed.ancestry.keys.contains(scheme.area)
        }
        let unknown = wanted.subtracting(holders.keys).sorted()
        guard unknown.isEmpty else { throw DepartmentGrid.Refusal.unknownGrids(unknown) }
        return Set(holders.values.map(\.area.id)).sorted()
    }

    private static func lock(
        _ id: Key<DepartmentScheme>, by caller: Caller, in db: Writer
    ) throws -> DepartmentScheme {
        guard let scheme = try DepartmentGridTable.lock(id, in: db) else { throw noScheme }
        try Permissions.require(.editAreas, for: caller, at: scheme.place)
        return scheme
    }

    private static func record(
        _ kind: String, _ scheme: DepartmentScheme, by caller: Caller, at now: Instant, _ facts: Facts = [:],
        in db: Writer
    ) throws {
        try Journal.record(
            kind, on: Journal.Subject("department_scheme", scheme.id), in: scheme.place, by: caller, at: now, facts,
            in: db)
    }

    private func saving(
        _ taken: DepartmentGrid.Refusal, _ body: @escaping @Sendable (Writer) throws -> Void
    ) async throws {
        do {
            try await world.database.write(body)
        } catch DatabaseError.unique {
            throw taken
        }
    }

    private static let noScheme = Problem(
        .missing, "department.no-scheme", Words("没有这条线的网格。", "There is no such scheme of grids."))
    private static let noGrid = Problem(
        .missing, "department.no-grid", Words("没有这个条线网格，可能已删除。", "There is no such grid; it may have been removed."))
}

/// The schemes kept for an area.
public struct DepartmentSchemes: Sendable {
    public let area: Area
    /// From the top down to its parent.
    public let line: [Area]
    /// In order of name, each with how many grids it has.
    public let schemes: [(scheme: DepartmentScheme, grids: Int)]
}

/// A scheme with its report.
public struct DepartmentView: Sendable {
    public let report: DepartmentReport
    /// From the top down to the scheme's area.
    public let line: [Area]
    /// The codes of the grids of ours that are shown.
    public let codes: [Key<Area>: String]
}
