extension AreaRules {
    /// What a place says about how its grids are cut and coded, and what is posted in them.
    public struct Cutting: Hashable, Sendable {
        public let codes: CodeScheme?
        /// Households of a grid by what it is cut for; a residential one's are `Local.gridHouseholds`.
        public let households: [Area.Kind: ClosedRange<Int>]
        /// The community's telephone, an office's and nobody's own: 3...20 of digits, blanks, `+`, `-`, brackets.
        public let phone: String?
        /// Where one complains about the grid's work, in the same form.
        public let supervision: String?

        public static let none = Cutting()

        public init(
            codes: CodeScheme? = nil, households: [Area.Kind: ClosedRange<Int>] = [:], phone: String? = nil,
            supervision: String? = nil
        ) {
            self.codes = codes
            self.households = households
            self.phone = phone
            self.supervision = supervision
        }

        func check() throws(Refusal) {
            for (kind, range) in households where range.lowerBound < 1 || range.upperBound > 100_000 {
                throw .householdsOfKind(kind)
            }
            if let phone, !Self.isTelephone(phone) { throw .phone }
            if let supervision, !Self.isTelephone(supervision) { throw .supervision }
        }

        private static func isTelephone(_ text: String) -> Bool {
            (3...20).contains(text.utf8.count) && text.contains { $0.isNumber }
                && text.utf8.allSatisfy { (0x30...0x39).contains($0) || " +-()".utf8.contains($0) }
        }

        /// What is said here, and what `earlier` said where nothing is.
        func merged(over earlier: Cutting) -> Cutting {
            Cutting(
                codes: codes ?? earlier.codes, households: earlier.households.merging(households) { $1 },
                phone: phone ?? earlier.phone, supervision: supervision ?? earlier.supervision)
        }
    }

    /// How many households an area like this should have; nil where no rule says so (DOMAIN.md A1-02, A1-06).
    public func households(of area: Area) -> ClosedRange<Int>? {
        switch (area.level, area.kind) {
        case (.microGrid, _): microGridHouseholds
        case (.grid, .residential): gridHouseholds
        case (.grid, let kind): householdsByKind[kind]
        default: nil
        }
    }
}

extension AreaRules.Local {
    /// What is said here, and what `earlier` said where nothing is: two people who change different rules from the same
    /// day on both have their way.
    public func merged(over earlier: AreaRules.Local) -> AreaRules.Local {
        let earlier = earlier.without(inherited)
        var merged = AreaRules.Local(
            checked: levelNames.merging(earlier.levelNames) { own, _ in own },
            grid: gridHouseholds ?? earlier.gridHouseholds,
            microGrid: microGridHouseholds ?? earlier.microGridHouseholds,
            people: AreaRules.People(
                postNames: people.postNames.merging(earlier.people.postNames) { own, _ in own },
                team: people.team ?? earlier.people.team, chain: people.chain ?? earlier.people.chain),
            cutting: cutting.merged(over: earlier.cutting), casework: casework.merged(over: earlier.casework))
        merged.inherited = inherited.union(earlier.inherited).subtracting(said)
        return merged
    }
}
