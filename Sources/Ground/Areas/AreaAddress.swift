public import Core
public import Domain
public import Markup

/// The addresses of the tree of areas.
public enum AreaAddress {
    public static let top = Link("areas")
    public static let search = Link("areas", "search")
    public static let map = Link("map")
    public static let imports = Link("areas", "import")
    static let api = Link("api", "v1", "areas")

    public static func area(_ id: Key<Area>) -> Link { Link("areas", id.description) }
    static func map(of id: Key<Area>, _ level: Area.Level?) -> Link {
        Link("map", query: [("area", id.description)] + (level.map { [("level", $0.word)] } ?? []))
    }
    static func outline(of id: Key<Area>?, _ level: Area.Level? = nil) -> Link {
        let query = level.map { [("level", $0.word)] } ?? []
        guard let id else { return Link("areas", "outline.json", query: query) }
        return Link(segments: ["areas", id.description, "outline.json"], query: query)
    }
    static func children(of id: Key<Area>) -> Link { Link("areas", id.description, "children") }
    static func every(_ level: Area.Level, in id: Key<Area>) -> Link {
        Link(segments: ["areas", id.description, "every"], query: [("level", level.word)])
    }
    static func name(of id: Key<Area>) -> Link { Link("areas", id.description, "name") }
    static func rules(of id: Key<Area>) -> Link { Link("areas", id.description, "rules") }
    static func drawing(of id: Key<Area>) -> Link { Link("areas", id.description, "drawing") }

    static func code(of id: Key<Area>) -> Link { Link("areas", id.description, "code") }
    static func position(of id: Key<Area>) -> Link { Link("areas", id.description, "position") }
    static func doubts(at id: Key<Area>) -> Link { Link("areas", id.description, "doubts") }
    static func doubt(_ doubt: Key<OutlineDoubt>, at id: Key<Area>) -> Link {
        Link("areas", id.description, "doubts", doubt.description)
    }
    static func sizes(of id: Key<Area>, query: [(String, String)] = []) -> Link {
        Link(segments: ["areas", id.description, "sizes"], query: query)
    }
    static func coverage(of id: Key<Area>) -> Link { Link("areas", id.description, "coverage") }

    static func imported(_ id: Key<DivisionImportRun>, _ kind: String? = nil) -> Link {
        Link(segments: ["areas", "import", id.description], query: kind.map { [("rows", $0)] } ?? [])
    }
    static func application(of id: Key<DivisionImportRun>) -> Link {
        Link("areas", "import", id.description, "application")
    }
    static func withdrawal(of id: Key<DivisionImportRun>) -> Link {
        Link("areas", "import", id.description, "withdrawal")
    }
    static func decision(in id: Key<DivisionImportRun>) -> Link {
        Link("areas", "import", id.description, "decision")
    }
    static func wrongRows(of id: Key<DivisionImportRun>) -> Link {
        Link("areas", "import", id.description, "wrong.csv")
    }
}
