public import Core

/// Posts of one person that don't go together, or that somebody should know of (DOMAIN.md A3-27, A3-28). Shown
/// and never refused: who may hold what is the city's to decide.
public enum PostConflict: Hashable, Sendable {
    /// Two posts, each of which is somebody's whole work.
    case twoFullTime(Key<Post>, Key<Post>)
    /// Serves owners for the firm, and supervises the firm for them.
    case bothSidesOfProperty(Key<Post>, Key<Post>)
    /// A cross-appointment: allowed, and to be seen.
    case crossAppointment(Key<Post>, Key<Post>)
    /// Lent by a body that wants its people back (DOMAIN.md A3-27).
    case seconded(Key<Post>)

    /// Every conflict among the open posts of one person, in order of the posts.
    public static func found(among posts: [Post]) -> [PostConflict] {
        let open = posts.filter(\.isOpen)
        let seconded = open.filter { $0.secondedFrom != nil }.map { PostConflict.seconded($0.id) }
        let pairs = open.indices.flatMap { first in
            open.indices.dropFirst(first + 1).compactMap { between(open[first], open[$0]) }
        }
        return pairs + seconded
    }

    private static func between(_ first: Post, _ second: Post) -> PostConflict? {
        let kinds: Set<Post.Kind> = [first.kind, second.kind]
        if first.kind.isFullTime, second.kind.isFullTime { return .twoFullTime(first.id, second.id) }
        let serves: Set<Post.Kind> = [.propertySteward]
        let supervises: Set<Post.Kind> = [.ownersChair, .ownersSupervisor, .propertyInspector]
        if !kinds.isDisjoint(with: serves), !kinds.isDisjoint(with: supervises) {
            return .bothSidesOfProperty(first.id, second.id)
        }
        if kinds == [.communitySecretary, .propertyDirector] { return .crossAppointment(first.id, second.id) }
        return nil
    }

    public var words: Words {
        switch self {
        case .twoFullTime: Words("同时担任两个专职岗位", "Holds two full-time posts")
        case .bothSidesOfProperty:
            Words("既在物业企业服务，又代表业主监督物业", "Works for the property firm and supervises it for the owners")
        case .crossAppointment: Words("交叉任职", "Cross-appointed")
        case .seconded: Words("借调人员，应按期清退", "Seconded; to be returned in time")
        }
    }
}
