internal import Core
internal import Database
internal import Domain
internal import Storage

extension PersonNames {
    /// The departments that stand in a county, in order of name; at most 500.
    static func departments(of county: Key<Area>, in db: Reader) throws -> [Organisation] {
        let area = Area(id: county, parent: nil, level: .county, name: "")
        return try OrganisationTable.list(.department, below: area, after: nil, limit: 500, in: db)
            .filter { $0.ended == nil }
    }

    /// The property firms and partner units that stand in a county: who may take what residents order (DOMAIN.md A7-15,
    /// A7-16); at most 200 of each, in order of name.
    static func helpers(of county: Key<Area>, in db: Reader) throws -> [Organisation] {
        let area = Area(id: county, parent: nil, level: .county, name: "")
        return try [Organisation.Kind.propertyFirm, .partnerUnit].flatMap { kind in
            try OrganisationTable.list(kind, below: area, after: nil, limit: 200, in: db).filter { $0.ended == nil }
        }
    }

    /// Whether bodies still stand: those of `ids` that have ended.
    static func ended(_ ids: [Key<Organisation>], in db: Reader) throws -> Set<Key<Organisation>> {
        let found = try bodies(ids, in: db)
        return Set(ids.filter { found[$0].map { $0.ended != nil } ?? true })
    }
}
