internal import Core
internal import Domain
internal import Markup

/// The addresses of lists of people on their way into the register.
enum PeopleImportAddress {
    static let all = Link("persons", "import")
    static func list(_ id: Key<PeopleImportRun>, _ kind: PeopleImport.Finding.Kind? = nil) -> Link {
        Link("persons", "import", id.description, query: kind.map { [("rows", $0.rawValue)] } ?? [])
    }
    static func columns(of id: Key<PeopleImportRun>) -> Link { act(id, "columns") }
    static func errors(of run: PeopleImportRun) -> Link { act(run.id, "errors.\(run.file.format.rawValue)") }
    static func decision(in id: Key<PeopleImportRun>) -> Link { act(id, "decision") }
    static func application(of id: Key<PeopleImportRun>) -> Link { act(id, "application") }
    static func withdrawal(of id: Key<PeopleImportRun>) -> Link { act(id, "withdrawal") }

    private static func act(_ id: Key<PeopleImportRun>, _ act: String) -> Link {
        Link("persons", "import", id.description, act)
    }
}
