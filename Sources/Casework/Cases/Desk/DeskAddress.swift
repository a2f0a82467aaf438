internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The addresses of the desk. A list with its filter is one, and so is a case beside it: `/cases/0AB…?area=…&show=…`.
enum DeskAddress {
    static let views = Link("case-views")
    static let together = Link("together")
    static let dispatch = Link("together", "dispatch")
    static let acceptance = Link("together", "acceptance")
    static let takingBack = Link("together", "taking-back")

    static func name(of view: Key<DeskView>) -> Link { Link("case-views", view.description, "name") }
    static func place(of view: Key<DeskView>) -> Link { Link("case-views", view.description, "place") }
    static func start(of view: Key<DeskView>) -> Link { Link("case-views", view.description, "start") }
    static func removal(of view: Key<DeskView>) -> Link { Link("case-views", view.description, "removal") }

    /// - Parameter cursor: behind which the piece of the list begins, as the address at hand has it (`after`); nil for
    ///   its start.
    static func list(_ list: DeskList, after cursor: String? = nil) -> Link {
        Link("cases", query: query(of: list, after: cursor))
    }
    static func file(_ id: Key<Case>, beside list: DeskList, after cursor: String?) -> Link {
        Link("cases", id.description, query: query(of: list, after: cursor))
    }

    static func query(of list: DeskList, after cursor: String? = nil) -> [(String, String)] {
        let filter = list.filter
        let parts: [(String, String?)] = [
            ("show", list.show.isEmpty ? nil : list.show), ("place", filter.place?.description),
            ("stage", filter.stage?.rawValue), ("matter", filter.branch?.description), ("way", filter.way?.rawValue),
            ("holder", filter.holder?.key), ("time", filter.time?.rawValue),
            ("since", filter.since?.description), ("rework", filter.isRework ? "yes" : nil),
            ("q", filter.words.isEmpty ? nil : filter.words), ("after", cursor),
        ]
        let whose =
            switch list.party {
            case .area(let id): ("area", id.description)
            case .organisation(let id): ("body", id.description)
            }
        return [whose] + parts.compactMap { name, value in value.map { (name, $0) } }
    }

    /// What an address says; a part that is no such thing is as if it weren't there.
    static func filter(_ query: Fields) -> CaseFilter {
        func asked(_ name: String) -> String? { query[name].flatMap { $0.isEmpty ? nil : $0 } }
        return CaseFilter(
            place: asked("place").flatMap { Key($0) }, stage: asked("stage").flatMap { Case.Stage.Name(rawValue: $0) },
            branch: asked("matter").flatMap { Key($0) }, way: asked("way").flatMap { Case.Way(rawValue: $0) },
            holder: asked("holder").flatMap { Assignment.Party(key: $0) },
            time: asked("time").flatMap { CaseFilter.Time(rawValue: $0) },
            since: asked("since").flatMap { Day($0) }, isRework: asked("rework") == "yes",
            words: String((asked("q") ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(40)))
    }
}
