public import Core
internal import Database
public import Domain
internal import Storage

extension AreaActions {
    /// What holds at a place today, who said it and since when, and what it says from a later day on.
    public func rules(of id: Key<Area>, by caller: Caller) async throws -> RulesView {
        try Permissions.require(.browseAreas, for: caller)
        let today = world.now().day
        return try await world.database.read { db in
            let line = try AreaTable.line(to: id, in: db).map(\.area)
            guard let area = line.last else { throw AreaProblem.noArea }
            let versions = try AreaRulesTable.versions(of: line.map(\.id), in: db)
            return RulesView(
                area: area, line: Array(line.dropLast()), rules: AreaRules.inForce(versions, on: today),
                sources: AreaRules.sources(versions, on: today),
                coming: versions.filter { $0.from > today }.sorted { $0.from < $1.from })
        }
    }

    /// The outlines of what stands directly under an area, each with its code, to take along as a file.
    public func download(under id: Key<Area>, by caller: Caller) async throws -> AreaDownload {
        let outlines = try await outlines(under: id, nil, by: caller)
        return try await world.database.read { db in
            guard let area = try AreaTable.find(id, in: db)?.area else { throw AreaProblem.noArea }
            let codes = try AreaCodeTable.current(of: outlines.map(\.area.id), in: db)
            return AreaDownload(area: area, outlines: outlines, codes: codes)
        }
    }
}

/// The rules of a place with where they come from.
public struct RulesView: Sendable {
    public let area: Area
    /// From the top down to its parent.
    public let line: [Area]
    public let rules: AreaRules
    /// Of every rule that some place has said.
    public let sources: [AreaRules.Rule: AreaRules.Source]
    /// What it and its ancestors say from a later day on, the soonest first.
    public let coming: [AreaRules.Version]
}

/// Outlines to take along.
public struct AreaDownload: Sendable {
    public let area: Area
    public let outlines: [AreaOutline]
    public let codes: [Key<Area>: String]
}
