internal import Core
internal import Database
public import Domain
internal import Storage

/// Who works in a grid by post, as it is posted in public places by duty (DOMAIN.md B1, Binzhou art. 6). Residents who
/// help, such as building leaders, and party members are not among them.
public struct PublicTeamActions: Sendable {
    private let world: World

    public init(world: World) { self.world = world }

    /// A public post and who holds it.
    public struct Holder: Hashable, Sendable {
        public let post: Post.Kind
        public let name: String
    }

    /// The posts whose holders' names are public.
    public static let posts: [Post.Kind] = [.gridLeader, .gridWorker, .partTimeWorker]

    /// In the order of `posts`; at most 60.
    public func team(of grid: Area) async throws -> [Holder] {
        guard grid.level == .grid else { return [] }
        return try await world.database.read { db in
            let held = try Self.posts.flatMap { kind in
                try PostTable.posts(below: grid, kind, after: nil, limit: 20, in: db)
            }
            let names = Dictionary(
                uniqueKeysWithValues: try PersonTable.find(Array(Set(held.map(\.person))), in: db).map {
                    ($0.id, $0.name.text)
                })
            return held.compactMap { post in names[post.person].map { Holder(post: post.kind, name: $0) } }
        }
    }
}
