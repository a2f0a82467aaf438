public import Core

extension AreaRules {
    /// Versions that have begun on `day`, in their order, without what their places took back since.
    ///
    /// - Parameter versions: as `inForce` takes them.
    public static func settled(_ versions: [Version], on day: Day) -> [Version] {
        var takenBack: [Key<Area>: Set<Rule>] = [:]
        let settled = versions.filter { $0.from <= day }.reversed().map { version -> Version in
            let gone = takenBack[version.area] ?? []
            takenBack[version.area] = gone.union(version.local.inherited)
            return gone.isEmpty
                ? version : Version(area: version.area, from: version.from, local: version.local.without(gone))
        }
        return settled.reversed()
    }
}

extension AreaRules.Local {
    /// What a place says when it takes a rule back, and nothing else.
    public static func inheriting(_ rule: AreaRules.Rule) -> AreaRules.Local {
        var local = AreaRules.Local(
            checked: [:], grid: nil, microGrid: nil, people: .none, cutting: .none,
            casework: .none)
        local.inherited = [rule]
        return local
    }

    /// The same, taking `rules` back as well.
    public func takingBack(_ rules: Set<AreaRules.Rule>) -> AreaRules.Local {
        var local = self
        local.inherited = rules.subtracting(said)
        return local
    }

    /// The same with nothing said about `rules`.
    public func without(_ rules: Set<AreaRules.Rule>) -> AreaRules.Local {
        func keeps(_ rule: AreaRules.Rule) -> Bool { !rules.contains(rule) }
        var kept = AreaRules.Local(
            checked: levelNames.filter { keeps(.levelName($0.key)) },
            grid: keeps(.households(.residential)) ? gridHouseholds : nil,
            microGrid: keeps(.microGridHouseholds) ? microGridHouseholds : nil,
            people: AreaRules.People(
                postNames: people.postNames.filter { keeps(.postName($0.key)) },
                team: keeps(.team) ? people.team : nil, chain: keeps(.chain) ? people.chain : nil),
            cutting: AreaRules.Cutting(
                codes: keeps(.codes) ? cutting.codes : nil,
                households: cutting.households.filter { keeps(.households($0.key)) },
                phone: keeps(.phone) ? cutting.phone : nil,
                supervision: keeps(.supervision) ? cutting.supervision : nil),
            casework: casework.keeping(keeps))
        kept.inherited = inherited
        return kept
    }
}

extension AreaRules.Rule {
    /// Stable, for rows and addresses: `level.grid`, `households.reserved`, `post.gridLeader`, `codes`.
    public var code: String {
        switch self {
        case .levelName(let level): "level.\(level.word)"
        case .households(let kind): "households.\(kind.rawValue)"
        case .microGridHouseholds: "microGridHouseholds"
        case .codes: "codes"
        case .phone: "phone"
        case .supervision: "supervision"
        case .team: "team"
        case .chain: "chain"
        case .cases: "cases"
        case .whistles: "whistles"
        case .postName(let post): "post.\(post.rawValue)"
        }
    }

    /// Nil for a text that is no rule's code.
    public init?(code: String) {
        guard let found = Self.all.first(where: { $0.code == code }) else { return nil }
        self = found
    }

    /// Every rule there is.
    public static let all: [AreaRules.Rule] =
        Area.Level.allCases.map { .levelName($0) } + Area.Kind.allCases.map { .households($0) }
        + Post.Kind.allCases.map { .postName($0) }
        + [.microGridHouseholds, .codes, .phone, .supervision, .team, .chain, .cases, .whistles]
}
