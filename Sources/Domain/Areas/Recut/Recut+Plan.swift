public import Core

extension Recut {
    /// Which areas end, which remain with other buildings, which begin, and where each part goes.
    ///
    /// A part is what stands directly under an area that takes part: a building or a micro-grid of a grid, a grid of a
    /// community, a building of a micro-grid. All areas of a plan are of one level and stand under one parent.
    public struct Plan: Hashable, Sendable {
        public let level: Area.Level
        public let ending: [Ending]
        public let remaining: [Remaining]
        public let beginning: [Beginning]
        /// By part: the area it belongs to from the effective day on.
        public let moves: [Key<Area>: Key<Area>]

        public init(
            level: Area.Level, ending: [Ending], remaining: [Remaining], beginning: [Beginning],
            moves: [Key<Area>: Key<Area>]
        ) {
            self.level = level
            self.ending = ending
            self.remaining = remaining
            self.beginning = beginning
            self.moves = moves
        }

        public var old: [Key<Area>] { ending.map(\.area) + remaining.map(\.area) }
        /// The areas that stand afterwards, those that begin behind those that remain.
        public var targets: [Key<Area>] { remaining.map(\.area) + beginning.map(\.id) }

        public var kind: Kind {
            if targets.count == 1 { return .merge }
            return old.count == 1 ? .split : .recut
        }

        /// In order of the parts' keys: what the application goes through.
        public var orderedMoves: [(part: Key<Area>, to: Key<Area>)] {
            moves.map { ($0.key, $0.value) }.sorted { $0.part < $1.part }
        }
    }

    /// An area that ends.
    public struct Ending: Hashable, Sendable {
        public let area: Key<Area>
        /// Where everything goes that hangs on the area itself and on no part of it.
        public let heir: Key<Area>
        public let posts: PostsGo

        public init(area: Key<Area>, heir: Key<Area>, posts: PostsGo = .follow) {
            self.area = area
            self.heir = heir
            self.posts = posts
        }
    }

    /// An area that stays and gives parts, takes some, or both.
    public struct Remaining: Hashable, Sendable {
        public let area: Key<Area>
        /// Its outline afterwards; nil where it isn't drawn anew.
        public let outline: Boundary?

        public init(area: Key<Area>, outline: Boundary? = nil) {
            self.area = area
            self.outline = outline
        }
    }

    /// An area that begins on the effective day, under a key of its own from the draft on.
    public struct Beginning: Hashable, Sendable {
        public let id: Key<Area>
        public let draft: Area.Draft
        /// Empty for none.
        public let code: String
        public let outline: Boundary?

        public init(id: Key<Area>, draft: Area.Draft, code: String = "", outline: Boundary? = nil) {
            self.id = id
            self.draft = draft
            self.code = code
            self.outline = outline
        }
    }

    /// What becomes of the posts held in the ended area itself; those in its buildings follow these.
    public enum PostsGo: String, CaseIterable, Hashable, Sendable {
        /// All go on in the heir.
        case follow
        /// Those of which a place has one end, the others go on: a merged grid has one leader.
        case endSingle
        case endAll

        public var words: Words {
            switch self {
            case .follow: Words("全部随迁", "All go along")
            case .endSingle: Words("网格长等只设一人的岗位结束，其余随迁", "Leaders' posts end, the others go along")
            case .endAll: Words("全部结束，另行任命", "All end; people are appointed anew")
            }
        }
    }
}

extension Recut {
    /// What is there when a plan is looked at.
    public struct Ground: Hashable, Sendable {
        public let parent: Area
        public let areas: [Old]
        /// Names of open siblings that take no part.
        public let otherNames: Set<String>

        public init(parent: Area, areas: [Old], otherNames: Set<String>) {
            self.parent = parent
            self.areas = areas
            self.otherNames = otherNames
        }

        /// An area as it stands, with what stands directly under it.
        public struct Old: Hashable, Sendable {
            public let area: Area
            public let outline: Boundary?
            public let parts: [Part]

            public init(area: Area, outline: Boundary?, parts: [Part]) {
                self.area = area
                self.outline = outline
                self.parts = parts
            }
        }

        /// A building, or an area with the buildings below it.
        public struct Part: Hashable, Sendable {
            public let area: Area
            public let buildings: Int
            public let households: Int
            /// Of a grid in a community; nil for what nobody drew.
            public let outline: Boundary?

            public init(area: Area, buildings: Int, households: Int, outline: Boundary? = nil) {
                self.area = area
                self.buildings = buildings
                self.households = households
                self.outline = outline
            }
        }

        /// The area that each part belongs to now.
        public var homes: [Key<Area>: Key<Area>] {
            let pairs = areas.flatMap { old in old.parts.map { ($0.area.id, old.area.id) } }
            return Dictionary(pairs) { first, _ in first }
        }

        func name(of id: Key<Area>) -> String {
            areas.first { $0.area.id == id }?.area.name ?? id.description
        }
    }

    /// An area as it stands afterwards.
    public struct Target: Hashable, Sendable {
        public let id: Key<Area>
        public let name: String
        public let kind: Area.Kind
        public let isNew: Bool
        public let buildings: Int
        public let households: Int
        /// In order of the ground.
        public let parts: [Ground.Part]
    }
}

extension Recut.Plan {
    /// What stands afterwards, in order of `targets`. Parts whose way leads nowhere are left out.
    public func outcome(on ground: Recut.Ground) -> [Recut.Target] {
        let parts = Dictionary(grouping: ground.areas.flatMap(\.parts)) { moves[$0.area.id] }
        return targets.map { id in
            let own = parts[id] ?? []
            let new = beginning.first { $0.id == id }?.draft
            let old = ground.areas.first { $0.area.id == id }?.area
            return Recut.Target(
                id: id, name: new?.name ?? old?.name ?? id.description,
                kind: new?.kind ?? old?.kind ?? .ordinary, isNew: new != nil,
                buildings: own.reduce(0) { $0 + $1.buildings },
                households: own.reduce(0) { $0 + $1.households }, parts: own)
        }
    }
}
