public import Core
public import Database
public import Domain

/// An area that changes, as far as its records are concerned.
public struct ChangingArea: Hashable, Sendable {
    public let old: PlacedArea
    /// Who gets what hangs on the area itself; nil for one that remains.
    public let heir: PlacedArea?
    public let posts: Recut.PostsGo
    /// Whether all its parts go to the heir, so that what has no building goes there for certain.
    public let isWhole: Bool

    public init(old: PlacedArea, heir: PlacedArea?, posts: Recut.PostsGo, isWhole: Bool) {
        self.old = old
        self.heir = heir
        self.posts = posts
        self.isWhole = isWhole
    }
}

/// A row that moved, or ended for want of a place.
public struct MovedRow: Hashable, Sendable {
    public let id: Int64
    /// Nil for one that ended.
    public let place: Place?
}

extension PlacedRows {
    /// Moves rows of `area` that lie there still: those whose building went first, then the others to the heir. Done
    /// again, it finds what is left.
    ///
    /// - Returns: at most `limit` rows; fewer when nothing is left.
    public func move(
        from area: ChangingArea, on day: Day, limit: Int, in db: Writer
    ) throws -> [MovedRow] {
        guard case .follows(let following) = way, limit > 0 else { return [] }
        let old = area.old.area
        var moved: [MovedRow] = []
        if area.heir != nil, let ending = following.ending {
            moved += try ending.end(old.id, area.posts, day, limit, db).map { MovedRow(id: $0, place: nil) }
            if !moved.isEmpty { try following.stamp?.raise(in: db) }
        }
        moved += try moveAnchored(following, of: old, limit: limit - moved.count, in: db)
        guard let heir = area.heir, moved.count < limit else { return moved }
        let place =
            following.unknown == .parent && !area.isWhole ? area.old.place(without: old.level) : heir.ancestry.place
        return try moved
            + moveUnanchored(following, of: old, to: (heir.area.id, place), limit: limit - moved.count, in: db)
    }

    /// Rows that hang on a part, or below one, which lies in another area now.
    private func moveAnchored(
        _ following: Following, of old: Area, limit: Int, in db: Writer
    ) throws -> [MovedRow] {
        guard limit > 0, let sql = anchoredSQL(of: old, limit: limit) else { return [] }
        let rows = try db.rows(sql) { row in
            MovedRow(id: try row.integer(0), place: try PlaceColumns.read(row, from: 1) ?? Place())
        }
        for (place, rows) in Dictionary(grouping: rows, by: \.place) {
            guard let place else { continue }
            let more = following.more?(old, place) ?? []
            try put(rows.map(\.id), in: place, setting: more, following, in: db)
        }
        return rows
    }

    /// Nil where nothing says in which part a row lies.
    func anchoredSQL(of old: Area, limit: Int) -> SQL? {
        guard case .follows(let following) = way, following.level ?? old.level == old.level,
            let column = AreaTable.ancestorColumn(old.level),
            let owner = following.owner ?? following.anchor(below: old.level).map({ "area a ON a.id = \(sql: $0)" })
        else { return nil }
        return """
            SELECT t.id, a.county_id, a.township_id, a.community_id, a.grid_id
            FROM \(sql: table) t JOIN \(sql: owner)
            WHERE t.\(sql: column) = \(old.id.number) AND \(sql: following.open)
            AND (a.\(sql: column) IS NULL OR a.\(sql: column) <> \(old.id.number)) LIMIT \(limit)
            """
    }

    /// Nil where no row can hang on such an area.
    func unanchoredSQL(of old: Area, limit: Int) -> SQL? {
        guard case .follows(let following) = way, let here = following.lies(in: old) else { return nil }
        return """
            SELECT t.id FROM \(sql: table) t WHERE \(sql: here) AND \(sql: following.open) LIMIT \(limit)
            """
    }

    private func moveUnanchored(
        _ following: Following, of old: Area, to heir: (area: Key<Area>, place: Place), limit: Int, in db: Writer
    ) throws -> [MovedRow] {
        guard let sql = unanchoredSQL(of: old, limit: limit) else { return [] }
        let ids = try db.rows(sql) { try $0.integer(0) }
        let unless: SQL = following.clash.map { " AND NOT \(sql: $0(heir.area))" } ?? ""
        let own: [SQL] =
            following.hasArea
            ? [
                """
                area_id = CASE WHEN area_id = \(old.id.number)\(sql: unless) THEN \(heir.area.number) ELSE area_id END
                """
            ] : []
        let more = following.more?(old, heir.place) ?? []
        try put(ids, in: heir.place, setting: own + more, following, in: db)
        return ids.map { MovedRow(id: $0, place: heir.place) }
    }

    private func put(
        _ ids: [Int64], in place: Place, setting more: [SQL], _ following: Following, in db: Writer
    ) throws {
        guard !ids.isEmpty else { return }
        let columns: [SQL] = [
            "county_id = \(place.county?.number)", "township_id = \(place.township?.number)",
            "community_id = \(place.community?.number)", "grid_id = \(place.grid?.number)",
        ]
        let version: [SQL] = following.hasVersion ? ["version = version + 1"] : []
        try db.run(
            "UPDATE \(sql: table) SET \(sql: .joined(columns + more + version)) WHERE id IN \(list: ids)")
        try db.run("UPDATE search_text SET \(sql: .joined(columns)) WHERE id IN \(list: ids)")
        try following.stamp?.raise(in: db)
    }

    private var table: SQL { SQL(stringLiteral: name) }

    /// How many open rows lie in `area`; for the preview.
    public func count(in area: Area, in db: Reader) throws -> Int {
        guard case .follows(let following) = way, let here = following.lies(in: area) else { return 0 }
        return try db.first(
            "SELECT count(*) FROM \(sql: table) t WHERE \(sql: here) AND \(sql: following.open)"
        ) { try $0.int(0) } ?? 0
    }
}

extension PlacedRows.Following {
    fileprivate func lies(in area: Area) -> SQL? {
        guard level ?? area.level == area.level else { return nil }
        guard let column = AreaTable.ancestorColumn(area.level) else {
            return hasArea ? "t.area_id = \(area.id.number)" : nil
        }
        return "t.\(sql: column) = \(area.id.number)"
    }

    /// What says in which part of an area of `level` a row lies; nil where nothing does.
    fileprivate func anchor(below level: Area.Level) -> SQL? {
        switch (level, hasArea) {
        case (.grid, true): "t.area_id"
        case (.community, true): "coalesce(t.area_id, t.grid_id)"
        case (.community, false): "t.grid_id"
        case (_, _): nil
        }
    }
}

extension PlacedArea {
    /// Where it lies, without the level it is of.
    fileprivate func place(without level: Area.Level) -> Place {
        let place = ancestry.place
        return switch level {
        case .community: Place(county: place.county, township: place.township)
        case .grid: Place(county: place.county, township: place.township, community: place.community)
        case .province, .city, .county, .township, .microGrid, .building, .unit: place
        }
    }
}
