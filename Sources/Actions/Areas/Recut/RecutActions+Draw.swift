public import Core
internal import Database
public import Domain
internal import Storage

extension RecutActions {
    /// Draws the areas of a draft from a GeoJSON file, by name or code; every area that stands afterwards is in it.
    ///
    /// - Throws: a problem of the field `file` where one is missing, or where together they aren't the old ones.
    public func draw(_ id: Key<Recut>, from file: [UInt8], in frame: Frame, by caller: Caller) async throws {
        let now = world.now()
        let features = try await world.longWork.run { try GeoJSONReader.read(file, frame: frame) }
        try await world.database.writeBulk { db in
            let recut = try Self.lock(id, in: db)
            try Permissions.require(.draftRecuts, for: caller, at: recut.place)
            let names = try AreaTable.find(recut.plan.remaining.map(\.area), in: db).map { ($0.area.id, $0.area.name) }
            let drawn = try recut.plan.drawn(
                naming: Dictionary(uniqueKeysWithValues: names),
                features.map { ($0.name, $0.code, $0.boundary) })
            let next = try recut.after(
                .rewrite(drawn, effective: recut.effective), by: caller.id, on: now.day)
            guard let parent = try AreaTable.find(recut.parent, in: db)?.area else { throw AreaProblem.noArea }
            let ground = try AreaTable.ground(under: parent, drawn.old, drawn.level, in: db)
            try drawn.checkedOutlines(on: ground)
            try RecutTable.update(next, plan: true, at: now, in: db)
            try Self.record("recut.drawn", next, by: caller, at: now, in: db)
        }
    }
}
