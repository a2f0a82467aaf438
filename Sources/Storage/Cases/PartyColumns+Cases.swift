internal import Core
internal import Database
internal import Domain

/// The two columns of a body that has a part: an organisation's key or an area's.
extension PartyColumns {
    static func values(_ party: Assignment.Party) -> (organisation: Int64?, area: Int64?) {
        switch party {
        case .organisation(let key): (key.number, nil)
        case .area(let key): (nil, key.number)
        }
    }

    static func read(_ row: Row, from column: Int) throws -> Assignment.Party {
        if let organisation = try row.optionalInteger(column) { return .organisation(Key(organisation)) }
        return .area(Key(try row.integer(column + 1)))
    }

    /// A condition that holds for the party's rows.
    static func isParty(_ party: Assignment.Party) -> SQL {
        switch party {
        case .organisation(let key): "organisation_id = \(key.number)"
        case .area(let key): "area_id = \(key.number)"
        }
    }
}
