public import Core
internal import Database
public import Domain
internal import Storage

extension CaseActions {
    /// A matter that comes up in a community week after week.
    public struct Recurring: Hashable, Sendable {
        public let found: Recurrence
        public let path: Matter.Path
        public let place: String
    }

    /// What recurs in an area and below it, the most weeks first.
    public func recurring(in id: Key<Area>, by caller: Caller) async throws -> [Recurring] {
        let now = world.now()
        return try await world.database.read { db in
            let area = try Self.placeSeen(id, by: caller, in: db)
            let held = try catalogue.inForce(on: now.day, in: db)
            let found = Recurrence.found(in: try CaseTable.weeks(in: area, .usual, at: now, in: db))
            let names = try AreaGround.names(of: found.map(\.place), in: db)
            return found.compactMap { one in
                held.catalogue.path(to: one.matter).map {
                    Recurring(found: one, path: $0, place: names[one.place] ?? "")
                }
            }
        }
    }

    /// The cases that a recurrence counts, the newest first; at most `mostRecurring`.
    public func recurringCases(
        of matter: Key<Matter>, in community: Key<Area>, by caller: Caller
    ) async throws -> [Line] {
        let now = world.now()
        let held = try await catalogue.inForce(on: now.day)
        guard let name = held.catalogue.path(to: matter)?.matter.name else { throw MatterProblem.noMatter }
        return try await world.database.read { db in
            let area = try Self.placeSeen(community, by: caller, in: db)
            let ids = try CaseTable.recurring(
                matter, in: area, .usual, at: now, limit: Self.mostRecurring, in: db)
            let lines = try CaseTable.lines(of: ids, in: db)
            let texts = try ReportTable.firstTexts(of: ids, in: db)
            let names = try AreaGround.names(of: lines.values.compactMap(\.place.grid), in: db)
            return ids.compactMap { id in
                guard let line = lines[id] else { return nil }
                return Line(
                    id: id, stage: line.stage, closing: line.closing, text: Self.short(texts[id] ?? ""), matter: name,
                    place: line.place.grid.flatMap { names[$0] } ?? area.name, due: line.due, opened: line.opened,
                    rework: line.rework, lead: nil, part: nil)
            }
        }
    }

    /// Of cases behind one figure.
    static let mostRecurring = 500

    private static func placeSeen(_ id: Key<Area>, by caller: Caller, in db: Reader) throws -> Area {
        let area = try AreaGround.find(id, in: db)
        try Permissions.require(.seeCases, for: caller, at: area.ancestry.place)
        return area.area
    }
}
