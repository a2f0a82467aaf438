public import Core

/// A list of cases with its filter, kept under a name by one person for themselves.
public struct DeskView: Hashable, Sendable {
    public let id: Key<DeskView>
    public let owner: Key<Caller>
    /// 1...20 characters.
    public let name: String
    public let list: DeskList
    /// Whether the owner's desk opens with it; of all an owner's views at most one.
    public let isStart: Bool

    /// The views of one person.
    public static let most = 20

    /// - Throws: `Refusal.nameMisshapen`.
    public init(
        id: Key<DeskView>, owner: Key<Caller>, name: String, list: DeskList, isStart: Bool = false
    ) throws(Refusal) {
        let plain = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard (1...20).contains(plain.unicodeScalars.count) else { throw .nameMisshapen }
        self.id = id
        self.owner = owner
        self.name = plain
        self.list = list.kept
        self.isStart = isStart
    }

    public enum Refusal: Error, Hashable, Sendable {
        case nameMisshapen
        case tooMany
        /// Another view of the same person is called so.
        case nameTaken
        case gone
    }
}

/// Whose cases a list shows, which of them, and what it is narrowed to.
public struct DeskList: Hashable, Sendable, Codable {
    public let party: Assignment.Party
    /// A stage of a desk, `open`, `newest`, `mine`; empty for what a body has.
    public let show: String
    public let filter: CaseFilter

    public init(of party: Assignment.Party, show: String, _ filter: CaseFilter = .none) {
        self.party = party
        self.show = show
        self.filter = filter
    }

    /// As a view keeps it: without the words that were searched.
    public var kept: DeskList { DeskList(of: party, show: show, filter.kept) }
}

extension DeskView.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .nameMisshapen:
            Problem(
                .invalid, "desk-view.name", field: "name",
                Words("请给这个视图起个名字，1 到 20 个字。", "Give the view a name of 1 to 20 characters."))
        case .tooMany:
            Problem(
                .conflict, "desk-view.too-many", field: "name",
                Words("最多保存 \(DeskView.most) 个视图，请先删掉不用的。", "Keep at most \(DeskView.most) views; remove one first."))
        case .nameTaken:
            Problem(
                .conflict, "desk-view.name-taken", field: "name",
                Words("您已有同名的视图，请换一个名字。", "You have a view of that name; choose another."))
        case .gone:
            Problem(
                .missing, "desk-view.gone",
                Words("没有这个视图，可能已经删掉了。", "There is no such view; it may have been removed."))
        }
    }
}

extension DeskView {
    /// The keys in a new order: one view a place up or down. At the ends nothing moves.
    public static func moved(
        _ id: Key<DeskView>, up: Bool, in order: [Key<DeskView>]
    ) throws(Refusal) -> [Key<DeskView>] {
        guard let from = order.firstIndex(of: id) else { throw .gone }
        let to = up ? from - 1 : from + 1
        guard order.indices.contains(to) else { return order }
        var next = order
        next.swapAt(from, to)
        return next
    }
}
