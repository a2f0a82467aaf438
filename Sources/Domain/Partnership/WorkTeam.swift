public import Core

/// A community's party-building work team: a county leader heads it, the head of a department is deputy, and each
/// member links one or two grids (DOMAIN.md A4-09). Its members' links are `Undertaking`s that name it.
public struct WorkTeam: Hashable, Sendable {
    public let id: Key<WorkTeam>
    /// At most 100 characters.
    public let name: String
    /// The community it works in.
    public let area: Key<Area>
    public let place: Place
    public let head: Key<Person>
    /// Nil while none is named.
    public let deputy: Key<Person>?
    public let from: Day
    /// The first day on which it is no longer there; nil while it is.
    public let ended: Day?
    /// How often the row was saved.
    public let version: Int

    public init(
        id: Key<WorkTeam>, name: String, area: Key<Area>, place: Place, head: Key<Person>, deputy: Key<Person>?,
        from: Day, ended: Day? = nil, version: Int = 0
    ) {
        self.id = id
        self.name = name
        self.area = area
        self.place = place
        self.head = head
        self.deputy = deputy
        self.from = from
        self.ended = ended
        self.version = version
    }

    public enum Refusal: Error, Hashable, Sendable {
        case name, wrongLevel, sameTwice, endsBeforeItBegins, outOfTurn
        /// The team is of another community, or is no more.
        case notHere
        case membersLinked(count: Int)
    }

    public static func made(_ draft: WorkTeam, level: Area.Level) throws(Refusal) -> WorkTeam {
        let name = draft.name.trimmed
        guard (1...100).contains(name.unicodeScalars.count) else { throw .name }
        guard level == .community else { throw .wrongLevel }
        guard draft.deputy != draft.head else { throw .sameTwice }
        return WorkTeam(
            id: draft.id, name: name, area: draft.area, place: draft.place, head: draft.head, deputy: draft.deputy,
            from: draft.from, ended: draft.ended, version: draft.version)
    }

    /// A member of the team may link what lies in its community, while the team is there.
    public func requireLink(in place: Place) throws(Refusal) {
        guard ended == nil, place.community == area else { throw .notHere }
    }

    /// - Parameter links: how many links of its members stand.
    public func ending(on day: Day, links: Int) throws(Refusal) -> WorkTeam {
        guard ended == nil else { throw .outOfTurn }
        guard links == 0 else { throw .membersLinked(count: links) }
        guard day >= from else { throw .endsBeforeItBegins }
        return WorkTeam(
            id: id, name: name, area: area, place: place, head: head, deputy: deputy, from: from, ended: day,
            version: version)
    }
}

extension WorkTeam.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .name:
            Problem(
                .invalid, "work-team.name", field: "name",
                Words("请填工作队名称，1 到 100 个字。", "Give the team's name, 1 to 100 characters."))
        case .wrongLevel:
            Problem(
                .invalid, "work-team.level", field: "area",
                Words("工作队设在社区，请选一个社区。", "A work team belongs to a community; choose one."))
        case .sameTwice:
            Problem(
                .invalid, "work-team.same", field: "deputy",
                Words("队长和副队长不能是同一个人。", "The head and the deputy are two persons."))
        case .endsBeforeItBegins:
            Problem(
                .invalid, "work-team.ends-too-soon", field: "until",
                Words("结束的日期不能早于成立的日期。", "It can't end before it begins."))
        case .membersLinked(let count):
            Problem(
                .conflict, "work-team.linked",
                Words("队员还联系着 \(count) 个网格，请先结束这些联系。", "Its members still link \(count) grids; end those first."),
                arguments: ["count": .integer(count)])
        case .notHere:
            Problem(
                .invalid, "work-team.not-here", field: "area",
                Words(
                    "队员只能联系本社区的网格；工作队解散后不能再登记。",
                    "Members link grids of the team's own community, and none once the team is dissolved."))
        case .outOfTurn:
            Problem(
                .conflict, "work-team.out-of-turn",
                Words("这支工作队刚才变了，请刷新后再看。", "It was changed meanwhile; reload the page."))
        }
    }
}
