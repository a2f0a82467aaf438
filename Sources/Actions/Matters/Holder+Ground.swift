internal import Core
internal import Database
internal import Domain
internal import Storage

extension Holder.Facts {
    /// What rules look at in a place.
    ///
    /// - Parameters:
    ///   - area: what says in which estate it lies; nil for in none.
    ///   - named: organisations that the rules name.
    init(of place: Place, area: Key<Area>?, named: [Key<Organisation>] = [], in db: Reader) throws {
        let estate = try area.flatMap { try AreaGround.estate(of: $0, in: db) }
        let departments = try place.county.map { try PersonNames.departments(of: $0, in: db) } ?? []
        let firm = estate?.firm
        let ended = try PersonNames.ended(named + (firm.map { [$0] } ?? []), in: db)
        self.init(
            place: place, estate: estate?.id, propertyFirm: firm.flatMap { ended.contains($0) ? nil : $0 },
            departments: departments.map { Holder.Department(id: $0.id, name: $0.name) }, ended: ended)
    }
}
