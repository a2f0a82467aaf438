public import Core

/// A body of the net: a department, a party unit from committee to household, a partner unit, a property firm
/// (DOMAIN.md A2, A4). What a place calls its units and how they stand under each other is `OrganisationChain`.
public struct Organisation: Hashable, Sendable {
    public let id: Key<Organisation>
    /// At most 100 characters.
    public let name: String
    public let kind: Kind
    /// The body it stands under; nil at the top.
    public let parent: Key<Organisation>?
    /// Where it belongs: a branch its grid, a department its county; nil where nobody has said.
    public let area: Key<Area>?
    /// Of `area`.
    public let place: Place?
    public let creditCode: CreditCode?
    public let founded: Day?
    /// The first day on which it is no longer there; nil while it is.
    public let ended: Day?
    /// How often the row was saved; a save that finds another number is refused.
    public let version: Int

    public init(
        id: Key<Organisation>, name: String, kind: Kind = .partnerUnit, parent: Key<Organisation>? = nil,
        area: Key<Area>? = nil, place: Place? = nil, creditCode: CreditCode? = nil, founded: Day? = nil,
        ended: Day? = nil, version: Int = 0
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.parent = parent
        self.area = area
        self.place = place
        self.creditCode = creditCode
        self.founded = founded
        self.ended = ended
        self.version = version
    }

    public enum Refusal: Error, Hashable, Sendable {
        case nameMisshapen, nameTaken
        /// It would stand under itself.
        case circle
        /// A party unit stands under a party unit that is above it, nothing else under one.
        case wrongParent(Kind, under: Kind)
        case endsBeforeItBegins
        /// Bodies below it or posts in it are still there.
        case inUse(count: Int)
        case outOfTurn
    }

    /// The name that somebody typed, without blanks at its ends.
    public static func checked(name typed: String) throws(Refusal) -> String {
        let name = typed.trimmed
        let isPlain = name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        guard (1...100).contains(name.unicodeScalars.count), name.utf8.count <= 800, isPlain else {
            throw .nameMisshapen
        }
        return name
    }

    /// An organisation as somebody describes it.
    ///
    /// - Parameter parents: the bodies above it, its parent first; empty at the top.
    public static func made(
        _ draft: Organisation, under parents: [Organisation]
    ) throws(Refusal) -> Organisation {
        guard !parents.contains(where: { $0.id == draft.id }) else { throw .circle }
        if let parent = parents.first, !draft.kind.mayStand(under: parent.kind) {
            throw .wrongParent(draft.kind, under: parent.kind)
        }
        if let founded = draft.founded, let ended = draft.ended, ended < founded { throw .endsBeforeItBegins }
        return Organisation(
            id: draft.id, name: try checked(name: draft.name), kind: draft.kind, parent: parents.first?.id,
            area: draft.area, place: draft.place, creditCode: draft.creditCode, founded: draft.founded,
            ended: draft.ended, version: draft.version)
    }

    /// The organisation gone.
    ///
    /// - Parameter open: how many bodies stand under it and posts are held in it.
    public func ending(on day: Day, open: Int) throws(Refusal) -> Organisation {
        guard ended == nil else { throw .outOfTurn }
        guard open == 0 else { throw .inUse(count: open) }
        if let founded, day < founded { throw .endsBeforeItBegins }
        return Organisation(
            id: id, name: name, kind: kind, parent: parent, area: area, place: place, creditCode: creditCode,
            founded: founded, ended: day, version: version)
    }
}

extension Organisation.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .nameMisshapen:
            Problem(
                .invalid, "organisation.name-misshapen", field: "name",
                Words("请填单位名称，1 到 100 个字。", "Give the organisation's name, 1 to 100 characters."))
        case .nameTaken:
            Problem(
                .conflict, "organisation.name-taken", field: "name",
                Words("同一个地方已有同名的单位。", "There is an organisation of this name in that place already."))
        case .circle:
            Problem(
                .invalid, "organisation.circle", field: "parent",
                Words("上级不能是它自己或它的下级，请换一个。", "It can't stand under itself or what is below it. Choose another."))
        case .wrongParent(let kind, let parent):
            Problem(
                .invalid, "organisation.wrong-parent", field: "parent",
                Words(
                    "“\(kind.words.chinese)”不能设在“\(parent.words.chinese)”下面，请换一个上级。",
                    "A \(kind.words.english.lowercased()) can't stand under a \(parent.words.english.lowercased())."))
        case .endsBeforeItBegins:
            Problem(
                .invalid, "organisation.ends-too-soon", field: "ended",
                Words("撤销的日期不能早于成立的日期。", "It can't end before it was founded."))
        case .inUse(let count):
            Problem(
                .conflict, "organisation.in-use",
                Words(
                    "下面还有 \(count) 个单位或岗位，请先处理它们。",
                    "\(count) bodies or posts still belong to it; see to them first."),
                arguments: ["count": .integer(count)])
        case .outOfTurn:
            Problem(
                .conflict, "organisation.out-of-turn",
                Words("这个单位刚才被改动过，请刷新后再看。", "It was changed meanwhile; reload the page."))
        }
    }
}
