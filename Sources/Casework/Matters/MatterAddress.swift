internal import Core
internal import Domain
internal import Markup

/// The addresses of the catalogue and of the grids' list.
enum MatterAddress {
    static let all = Link("matters")
    static let reportable = Link("matters", "reportable")
    static let editions = Link("matters", "editions")
    static let draft = Link("matters", "draft")
    static let enforcement = Link("matters", "draft", "enforcement")
    static let dropping = Link("matters", "draft", "withdrawal")
    static let imports = Link("matters", "import")
    static let admissions = Link("matters", "admissions")

    static func all(on day: Day) -> Link { Link("matters", query: [("on", day.description)]) }
    static func sheet(on day: Day) -> Link { Link("matters", "catalogue.csv", query: [("on", day.description)]) }
    static func gridList(on day: Day) -> Link { Link("matters", "grid-list", query: [("on", day.description)]) }

    static func matter(_ id: Key<Matter>) -> Link { Link("matters", id.description) }
    static func wording(of id: Key<Matter>) -> Link { Link("matters", id.description, "wording") }
    static func new(under parent: Key<Matter>?) -> Link {
        Link(segments: ["matters", "new"], query: parent.map { [("under", $0.description)] } ?? [])
    }

    static func imported(_ id: Key<MatterImportRun>, _ kind: String? = nil) -> Link {
        Link(segments: ["matters", "import", id.description], query: kind.map { [("rows", $0)] } ?? [])
    }
    static func wrongRows(of id: Key<MatterImportRun>) -> Link {
        Link("matters", "import", id.description, "wrong.csv")
    }
    static func application(of id: Key<MatterImportRun>) -> Link {
        Link("matters", "import", id.description, "application")
    }
    static func withdrawal(of id: Key<MatterImportRun>) -> Link {
        Link("matters", "import", id.description, "withdrawal")
    }

    static func admissions(_ stage: String) -> Link { Link("matters", "admissions", query: [("stage", stage)]) }
    static func admission(_ id: Key<Admission>, _ act: String? = nil) -> Link {
        Link(segments: ["matters", "admissions", id.description] + (act.map { [$0] } ?? []))
    }
    static func asking(for matter: Key<Matter>?) -> Link {
        Link(segments: ["matters", "admissions", "new"], query: matter.map { [("matter", $0.description)] } ?? [])
    }
}
