public import Core

/// A node of the city's tree: from province down to stairwell unit.
public struct Area: Hashable, Sendable {
    public let id: Key<Area>
    public let parent: Key<Area>?
    public let level: Level
    /// At most 100 characters.
    public let name: String

    public init(id: Key<Area>, parent: Key<Area>?, level: Level, name: String) {
        self.id = id
        self.parent = parent
        self.level = level
        self.name = name
    }
}

extension Area {
    /// Where in the tree an area stands. What a level is called in a place is a setting, not a name in code.
    public enum Level: Int, CaseIterable, Hashable, Comparable, Sendable {
        case province = 1
        case city, county, township, community, grid, microGrid, building, unit

        public static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
    }
}
