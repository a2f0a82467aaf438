internal import Actions
internal import Core
internal import Domain
internal import Markup

/// The addresses of organisations, persons, posts and what is reported of them.
enum PeopleAddress {
    static let organisations = Link("organisations")
    static let persons = Link("persons")
    static let ownPosts = Link("me", "posts")

    static func organisations(in area: Key<Area>?, _ kind: Organisation.Kind? = nil) -> Link {
        Link("organisations", query: query([("area", area?.description), ("kind", kind?.rawValue)]))
    }
    static func newOrganisation(in area: Key<Area>?, under parent: Key<Organisation>? = nil) -> Link {
        Link("organisations", "new", query: query([("area", area?.description), ("parent", parent?.description)]))
    }
    static func tree(of area: Key<Area>) -> Link {
        Link("organisations", "tree", query: [("area", area.description)])
    }
    static func uncovered(in area: Key<Area>, _ kind: UnitCoverage.Kind = .neither) -> Link {
        let query = kind == .neither ? [] : [("has", kind.rawValue)]
        return Link("organisations", "uncovered", query: [("area", area.description)] + query)
    }
    static func organisation(_ id: Key<Organisation>) -> Link { Link("organisations", id.description) }
    /// - Parameter act: `change`, `end`.
    static func organisation(_ id: Key<Organisation>, _ act: String) -> Link {
        Link("organisations", id.description, act)
    }

    static func persons(in area: Key<Area>?) -> Link {
        Link("persons", query: query([("area", area?.description)]))
    }
    static func newPerson(in area: Key<Area>?) -> Link {
        Link("persons", "new", query: query([("area", area?.description)]))
    }
    static func person(_ id: Key<Person>) -> Link { Link("persons", id.description) }
    /// - Parameter act: `change`, `numbers`, `account`, `departure`, `return`.
    static func person(_ id: Key<Person>, _ act: String) -> Link { Link("persons", id.description, act) }

    static func posts(in area: Key<Area>, _ kind: Post.Kind? = nil) -> Link {
        Link("posts", query: query([("area", area.description), ("kind", kind?.rawValue)]))
    }
    static let newPost = Link("posts", "new")
    static func newPost(
        at seat: Post.Seat?, _ kind: Post.Kind? = nil, for person: Key<Person>? = nil
    ) -> Link {
        var query: [(String, String?)] = []
        switch seat {
        case .area(let key)?: query.append(("area", key.description))
        case .organisation(let key)?: query.append(("organisation", key.description))
        case nil: break
        }
        query += [("kind", kind?.rawValue), ("person", person?.description)]
        return Link("posts", "new", query: Self.query(query))
    }
    static let posts = Link("posts")
    static func post(_ id: Key<Post>) -> Link { Link("posts", id.description) }
    /// - Parameter act: `leave`, `return`, `term`, `end`, `move`.
    static func post(_ id: Key<Post>, _ act: String) -> Link { Link("posts", id.description, act) }

    static let staffing = Link("staffing")
    static func staffing(_ area: Key<Area>) -> Link { Link("staffing", query: [("area", area.description)]) }
    static func grids(
        in area: Key<Area>, _ gap: Staffing.Gap?, team: TeamTemplate? = nil, line: Int? = nil
    ) -> Link {
        Link(
            "staffing", "grids",
            query: query([
                ("area", area.description), ("gap", gap?.rawValue), ("team", team?.name.chinese),
                ("line", line.map(String.init)),
            ]))
    }
    static func held(in area: Key<Area>, team: TeamTemplate, line: Int) -> Link {
        Link(
            "staffing", "posts",
            query: [("area", area.description), ("team", team.name.chinese), ("line", String(line))])
    }
    static func due(in area: Key<Area>) -> Link { Link("staffing", "terms", query: [("area", area.description)]) }
    static func conflicts(in area: Key<Area>) -> Link {
        Link("staffing", "conflicts", query: [("area", area.description)])
    }

    static func duties(in area: Key<Area>) -> Link { Link("areas", area.description, "duties") }
    static func duties(of kind: Post.Kind, in area: Key<Area>) -> Link {
        Link("areas", area.description, "duties", kind.rawValue)
    }
    static func team(of area: Key<Area>) -> Link { Link("areas", area.description, "team") }
    /// - Parameter part: `formula`, `chain`, `names`.
    static func team(of area: Key<Area>, _ part: String, preset: String? = nil) -> Link {
        Link(segments: ["areas", area.description, "team", part], query: query([("preset", preset)]))
    }

    private static func query(_ pairs: [(String, String?)]) -> [(String, String)] {
        pairs.compactMap { name, value in value.map { (name, $0) } }
    }
}
