public import Core
internal import Database
public import Domain
internal import Storage

/// What is true of grids, micro-grids and communities of certain kinds only; and switching a reserved grid on.
public struct AreaDetailActions: Sendable {
    private let world: World

    public init(world: World) { self.world = world }

    /// Throws a `missing` problem when there is no such area.
    public func find(_ id: Key<Area>, by caller: Caller) async throws -> AreaDetailView {
        try Permissions.require(.browseAreas, for: caller)
        return try await world.database.read { db in
            let line = try AreaTable.line(to: id, in: db)
            guard let placed = line.last else { throw AreaProblem.noArea }
            let estate = try EstateTable.estates(of: [id], in: db)[id].flatMap { try EstateTable.find($0, in: db) }
            return AreaDetailView(
                placed: placed, line: line.dropLast().map(\.area), detail: try AreaDetailTable.find(id, in: db),
                estate: estate)
        }
    }

    public func set(_ detail: AreaDetail, of id: Key<Area>, by caller: Caller) async throws {
        let (now, job) = (world.now(), world.freshNumber())
        try await world.database.write { db in
            guard let placed = try AreaTable.lock(id, in: db) else { throw AreaProblem.noArea }
            try Permissions.require(.editAreas, for: caller, at: placed.ancestry.place)
            try AreaDetailTable.set(try detail.checked(for: placed.area), of: id, in: db)
            if let planned = detail.planned {
                let due = max(now, planned.start)
                try Jobs.add(Self.jobKind, payload: ["area": .key(of: id)], due: due, key: job, in: db)
            }
            try Journal.record(
                "area.detailed", on: Journal.Subject("area", id), in: placed.ancestry.place, by: caller, at: now,
                in: db)
        }
    }

    /// Makes a reserved grid one in use, with the duties that go with its new kind.
    public func switchOn(_ id: Key<Area>, as kind: Area.Kind, by caller: Caller) async throws {
        let now = world.now()
        try await world.database.write { db in
            guard let placed = try AreaTable.lock(id, in: db) else { throw AreaProblem.noArea }
            try Permissions.require(.editAreas, for: caller, at: placed.ancestry.place)
            try Self.switchOn(placed, as: kind, by: caller, at: now, in: db)
        }
    }

    /// The kind of the job that switches a reserved grid on; its payload holds the grid's key as `area`.
    public static let jobKind = "areas.switch-on"

    /// Switches a reserved grid on whose planned day has come, as a residential one. Nothing happens where it was
    /// switched on or closed before, or the plan was put off.
    ///
    /// - Returns: whether it was switched on.
    @discardableResult
    public func switchOnIfDue(_ id: Key<Area>) async throws -> Bool {
        let now = world.now()
        return try await world.database.write { db in
            guard let placed = try AreaTable.lock(id, in: db), placed.area.closed == nil,
                placed.area.kind == .reserved,
                let planned = try AreaDetailTable.find(id, in: db).planned, planned <= now.day
            else { return false }
            try Self.switchOn(placed, as: .residential, by: .clock, at: now, in: db)
            return true
        }
    }

    private static func switchOn(
        _ placed: PlacedArea, as kind: Area.Kind, by caller: Caller, at now: Instant, in db: Writer
    ) throws {
        let id = placed.area.id
        try AreaTable.set(try placed.area.switchedOn(as: kind).kind, of: id, in: db)
        var detail = try AreaDetailTable.find(id, in: db)
        detail.planned = nil
        try AreaDetailTable.set(detail, of: id, in: db)
        try Journal.record(
            "area.switched-on", on: Journal.Subject("area", id), in: placed.ancestry.place, by: caller, at: now,
            ["kind": .code(kind.rawValue)], in: db)
    }
}

/// An area with what is true of its kind.
public struct AreaDetailView: Sendable {
    public let placed: PlacedArea
    /// From the top down to its parent.
    public let line: [Area]
    public let detail: AreaDetail
    /// Of a building: the estate it is in.
    public let estate: Estate?

    public var area: Area { placed.area }
}
