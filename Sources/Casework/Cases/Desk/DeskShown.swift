internal import Actions
internal import Core
internal import Domain
internal import Kit

/// What an address of the desk asks for: whose cases, which of them, narrowed to what.
struct DeskShown: Sendable {
    let place: CaseActions.Workplace
    let list: DeskList
    let inbox: CaseActions.Inbox

    /// Nil where there is no such place for the reader, or no such list in it.
    init?(_ query: Fields, among places: [CaseActions.Workplace]) {
        guard let place = places.chosen(query["body"] ?? query["area"]) else { return nil }
        self.init(of: place, show: query["show"] ?? "", DeskAddress.filter(query))
    }

    private init?(of place: CaseActions.Workplace, show wanted: String, _ filter: CaseFilter) {
        let show: String
        switch place.party {
        case .organisation: (show, inbox) = ("", .parts(place.party))
        case .area(let id):
            show = wanted.isEmpty ? (place.keepsDesk ? "reported" : "open") : wanted
            switch show {
            case "open": inbox = .open(id)
            case "newest": inbox = .newest(id)
            case "mine": inbox = .parts(.area(id))
            default:
                guard place.keepsDesk, let stage = Case.Stage.Name(rawValue: show),
                    CaseActions.deskStages.contains(stage)
                else { return nil }
                inbox = .desk(id, stage: stage)
            }
        }
        self.place = place
        list = DeskList(of: place.party, show: show, filter)
    }

    var filter: CaseFilter { list.filter }

    /// The area whose desk the caller keeps; nil elsewhere.
    var deskArea: Key<Area>? { place.keepsDesk ? place.area : nil }

    /// What may be done with several of its cases at once.
    var together: Together? {
        switch inbox {
        case .desk(_, .filed): .dispatch
        case .parts: .accept
        case .desk, .open, .newest: nil
        }
    }

    enum Together: Hashable, Sendable { case dispatch, accept }

    /// The same list, narrowed to something else.
    func with(_ change: (inout CaseFilter) -> Void) -> DeskList {
        var filter = list.filter
        change(&filter)
        return DeskList(of: list.party, show: list.show, filter)
    }
}

/// Everything that the desk's page shows of its list.
struct DeskContent: Sendable {
    let shown: DeskShown
    let page: CaseActions.InboxPage
    let places: [CaseActions.Workplace]
    /// What is at the desk.
    let counts: [Case.Stage.Name: Int]
    /// Of the list as it is narrowed but for the time.
    let times: [CaseFilter.Time: CaseActions.Count]
    let choices: CaseActions.DeskChoices
    let views: [DeskView]
}
