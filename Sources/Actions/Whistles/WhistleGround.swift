internal import Core
internal import Database
internal import Domain
internal import Storage

/// The place of a whistle as far as it says who may be called there, and who must be.
struct WhistleGround {
    private let place: Place
    private let facts: Holder.Facts

    init(of whistle: Whistle, in db: Reader) throws {
        try self.init(whistle.place, area: try CaseGround.area(of: whistle.case, in: db), in: db)
    }

    /// - Parameter area: where it is more exactly; nil where only the place is known.
    init(_ place: Place, area: Key<Area>?, in db: Reader) throws {
        self.place = place
        facts = try Holder.Facts(of: place, area: area ?? place.grid, in: db)
    }

    /// Those whom the rules want here; a rule that finds nobody for certain asks for nobody.
    func mustCome(to kind: Whistle.Kind, under rules: WhistleRules) -> Set<Assignment.Party> {
        Set(
            rules.terms(of: kind).mustCome.compactMap { holder in
                switch holder.found(in: facts) {
                case .area(let id): .area(id)
                case .organisation(let id): .organisation(id)
                case .doubt: nil
                }
            })
    }

    func checkCallable(_ parties: [Assignment.Party], in db: Reader) throws {
        guard Set(parties).isSubset(of: try callable(in: db).map(\.party)) else { throw WhistleProblem.notCallable }
    }

    /// The people of the grid and the community, the estate's firm, then the departments of the county.
    func callable(in db: Reader) throws -> [WhistleView.Callable] {
        let areas = [place.grid, place.community].compactMap { $0 }
        let names = try AreaGround.names(of: areas, in: db)
        let firms = try PersonNames.bodies(facts.propertyFirm.map { [$0] } ?? [], in: db)
        let own = areas.map { WhistleView.Callable(party: .area($0), name: names[$0] ?? "") }
        let firm = facts.propertyFirm.map {
            WhistleView.Callable(party: .organisation($0), name: firms[$0]?.name ?? "")
        }
        let departments = facts.departments.map { WhistleView.Callable(party: .organisation($0.id), name: $0.name) }
        return own + (firm.map { [$0] } ?? []) + departments
    }
}
