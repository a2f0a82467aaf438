public import Core

extension AreaRules {
    /// One rule of many.
    public enum Rule: Hashable, Sendable {
        case levelName(Area.Level)
        /// Of a residential grid for `.residential`, of the other kinds of grid.
        case households(Area.Kind)
        case microGridHouseholds
        case codes, phone, supervision
        case team, chain
        case cases, whistles
        case postName(Post.Kind)
    }

    /// Who said what is in force, and since when.
    public struct Source: Hashable, Sendable {
        public let area: Key<Area>
        public let since: Day

        public init(area: Key<Area>, since: Day) {
            self.area = area
            self.since = since
        }
    }

    /// Where each rule in force on `day` comes from; rules that no place has said are left out.
    ///
    /// - Parameter versions: as `inForce` takes them.
    public static func sources(_ versions: [Version], on day: Day) -> [Rule: Source] {
        settled(versions, on: day).reduce(into: [:]) { sources, version in
            for rule in version.local.said { sources[rule] = Source(area: version.area, since: version.from) }
        }
    }
}

extension AreaRules.Local {
    /// The rules that are said here.
    public var said: Set<AreaRules.Rule> {
        var said = Set(levelNames.keys.map { AreaRules.Rule.levelName($0) })
        said.formUnion(people.postNames.keys.map { .postName($0) })
        said.formUnion(cutting.households.keys.map { .households($0) })
        if gridHouseholds != nil { said.insert(.households(.residential)) }
        if microGridHouseholds != nil { said.insert(.microGridHouseholds) }
        if cutting.codes != nil { said.insert(.codes) }
        if cutting.phone != nil { said.insert(.phone) }
        if cutting.supervision != nil { said.insert(.supervision) }
        if people.team != nil { said.insert(.team) }
        if people.chain != nil { said.insert(.chain) }
        return said.union(casework.said)
    }
}
