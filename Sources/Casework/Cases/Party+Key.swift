internal import Core
internal import Domain

extension Assignment.Party {
    /// As forms and addresses say it: `a.KEY` for the people of an area, `o.KEY` for an organisation.
    var key: String {
        switch self {
        case .area(let id): "a.\(id)"
        case .organisation(let id): "o.\(id)"
        }
    }

    init?(key: some StringProtocol) {
        let id = String(key.dropFirst(2))
        if key.hasPrefix("a."), let id = Key<Area>(id) {
            self = .area(id)
        } else if key.hasPrefix("o."), let id = Key<Organisation>(id) {
            self = .organisation(id)
        } else {
            return nil
        }
    }
}
