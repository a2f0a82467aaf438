internal import Core
internal import Database
internal import Domain

/// The two columns of a party: a person's key or a body's.
enum PartyColumns {
    static func values(_ party: Undertaking.Party) -> (person: Int64?, organisation: Int64?) {
        switch party {
        case .person(let key): (key.number, nil)
        case .organisation(let key): (nil, key.number)
        }
    }

    static func read(_ row: Row, from column: Int) throws -> Undertaking.Party {
        if let person = try row.optionalInteger(column) { return .person(Key(person)) }
        return .organisation(Key(try row.integer(column + 1)))
    }

    /// A condition that holds for the party's rows.
    static func isParty(_ party: Undertaking.Party) -> SQL {
        switch party {
        case .person(let key): "person_id = \(key.number)"
        case .organisation(let key): "organisation_id = \(key.number)"
        }
    }
}

extension PlaceColumns {
    /// The column that holds the area of `level` that a record lies in; nil above the county and below the grid.
    static func column(_ level: Area.Level) -> SQL? {
        switch level {
        case .county: "county_id"
        case .township: "township_id"
        case .community: "community_id"
        case .grid: "grid_id"
        case .province, .city, .microGrid, .building, .unit: nil
        }
    }

    /// A condition that holds for the records in `area` and below it: all there are above the county, where one
    /// installation begins.
    static func inside(_ area: Area) -> SQL {
        switch area.level {
        case .province, .city: "1 = 1"
        case .county, .township, .community, .grid: "\(sql: column(area.level) ?? "area_id") = \(area.id.number)"
        case .microGrid, .building, .unit: "area_id = \(area.id.number)"
        }
    }

    /// A condition that holds for the records in the community of `place`, or in its county where nobody knows the
    /// community.
    static func communityOrCounty(_ place: Place) -> SQL {
        place.community.map { "community_id = \($0.number)" } ?? "county_id = \(place.county?.number ?? 0)"
    }

    /// `county_id, township_id, community_id, grid_id` as values.
    static func values(_ place: Place?) -> SQL {
        """
        \(place?.county?.number), \(place?.township?.number), \(place?.community?.number), \(place?.grid?.number)
        """
    }
}
