internal import Core
internal import Database
public import Domain
internal import Storage

/// A post as a list shows it.
public struct PostLine: Sendable {
    public let post: Post
    /// Whole, or masked where the reader may not see it.
    public let name: String
    /// Whether the reader may open the holder's own page.
    public let opensPerson: Bool
    public let seat: String
    /// The community that the seat lies in; nil for what lies in none.
    public let community: String?
    /// Who stands in while the holder is on leave, as `name`.
    public let standIn: String?
    /// The body that lent the holder.
    public let lender: String?
}

/// Whose names a caller reads whole. The names at posts whose holders are posted in public (`Post.Kind.isPublic`) are
/// everybody's who works in the net; others only theirs who keep the register of that place, and the holder's own.
struct PostLook {
    private let caller: Caller
    private let bounds: Bounds

    init(_ caller: Caller) {
        self.caller = caller
        bounds = Permissions.bounds(of: .seePersons, for: caller)
    }

    func sees(_ person: Person, at place: Place?) -> Bool {
        person.account == caller.id || bounds.hold(place: person.place, organisation: nil, owner: nil)
            || bounds.hold(place: place, organisation: nil, owner: nil)
    }

    /// Whether the person themselves, or one of their open posts, lies where the caller keeps the register.
    func sees(_ person: Person, in db: Reader) throws -> Bool {
        if sees(person, at: nil) { return true }
        return try PostTable.open(of: [person.id], in: db).contains { sees(person, at: $0.place) }
    }

    func lines(of posts: [Post], in db: Reader) throws -> [PostLine] {
        let standIns = posts.compactMap(\.standIn)
        let persons = try PersonNames.all(posts.map(\.person) + standIns, in: db)
        let seats = posts.compactMap(\.area) + posts.compactMap { $0.place?.community }
        let areas = try AreaGround.names(of: seats, in: db)
        let names = try PersonNames.bodies(
            posts.compactMap(\.organisation) + posts.compactMap(\.secondedFrom), in: db
        ).mapValues(\.name)
        return posts.compactMap { post in
            guard let person = persons[post.person] else { return nil }
            return PostLine(
                post: post, name: name(person, at: post), opensPerson: sees(person, at: post.place),
                seat: post.area.flatMap { areas[$0] } ?? post.organisation.flatMap { names[$0] } ?? "",
                community: post.place?.community.flatMap { areas[$0] },
                standIn: post.standIn.flatMap { persons[$0] }.map { name($0, at: post) },
                lender: post.secondedFrom.flatMap { names[$0] })
        }
    }

    private func name(_ person: Person, at post: Post) -> String {
        post.kind.isPublic && post.isOpen || sees(person, at: post.place) ? person.name.text : person.name.masked
    }
}
