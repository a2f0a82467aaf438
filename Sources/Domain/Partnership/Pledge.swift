public import Core

/// What a member pledges on the public board: the post they hold, the pledge, what they did, how they serve, what came
/// of it (DOMAIN.md A2-19, “五亮”). Shown only while the member's own consent stands, and never with an address.
///
/// Whoever keeps the board reads the words and releases them by putting them up; anybody reads them a day later
/// (DESIGN.md section 6, "Public pages").
///
///     shown ──takeDown──▶ down
public struct Pledge: Hashable, Sendable {
    public let id: Key<Pledge>
    public let member: Key<Person>
    /// The community or grid whose board it is on.
    public let area: Key<Area>
    public let place: Place
    public let consent: Key<Consent>
    /// What each item says: at most 200 characters; at least the pledge itself.
    public let items: [Item: String]
    public let shown: Day
    /// The day on which it was taken down; nil while it is shown.
    public let down: Day?
    /// How often the row was saved.
    public let version: Int

    public init(
        id: Key<Pledge>, member: Key<Person>, area: Key<Area>, place: Place, consent: Key<Consent>,
        items: [Item: String], shown: Day, down: Day? = nil, version: Int = 0
    ) {
        self.id = id
        self.member = member
        self.area = area
        self.place = place
        self.consent = consent
        self.items = items
        self.shown = shown
        self.down = down
        self.version = version
    }

    /// The five things that are shown (“五亮”), in their order.
    public enum Item: String, CaseIterable, Hashable, Sendable, Codable {
        case identity, pledge, action, service, result

        public var words: Words {
            switch self {
            case .identity: Words("亮身份", "Who I am")
            case .pledge: Words("亮承诺", "What I pledge")
            case .action: Words("亮行动", "What I do")
            case .service: Words("亮服务", "How I serve")
            case .result: Words("亮成效", "What came of it")
            }
        }
    }

    public enum Refusal: Error, Hashable, Sendable {
        case blank, long(Item)
        /// Something in it reads as a phone, a document number or an address.
        case personal(Item)
        /// Boards are of communities and grids.
        case wrongLevel
        case noConsent, shownAlready, outOfTurn
    }

    /// Whether anybody may read it: from the day after it was put up until it is taken down.
    public func isPublic(on day: Day) -> Bool { down == nil && shown < day }

    /// - Parameters:
    ///   - level: of the area.
    ///   - consent: the member's consent to publish the pledge; nil where there is none.
    ///   - others: how many of the member's pledges are shown.
    public static func made(
        _ draft: Pledge, level: Area.Level, consent: Consent?, others: Int
    ) throws(Refusal) -> Pledge {
        guard level == .community || level == .grid else { throw .wrongLevel }
        let items = draft.items.mapValues(\.trimmed).filter { !$0.value.isEmpty }
        guard items[.pledge] != nil else { throw .blank }
        for item in Item.allCases {
            guard let text = items[item] else { continue }
            guard text.count <= 200 else { throw .long(item) }
            guard Masked.text(text) == text, !Self.readsAsAddress(text) else { throw .personal(item) }
        }
        guard let consent, consent.id == draft.consent, consent.isStanding, consent.matter == .publishPledge,
            consent.owner == PersonalValue.Owner(.person, draft.member.number)
        else { throw .noConsent }
        guard others == 0 else { throw .shownAlready }
        return Pledge(
            id: draft.id, member: draft.member, area: draft.area, place: draft.place, consent: draft.consent,
            items: items, shown: draft.shown, down: draft.down, version: draft.version)
    }

    /// A number before 室, 号楼, 单元 or 门牌: where somebody lives.
    private static func readsAsAddress(_ text: String) -> Bool {
        let characters = Array(text)
        return characters.indices.dropFirst().contains { index in
            let rest = String(characters[index...].prefix(2))
            let isMark = rest.hasPrefix("室") || ["单元", "号楼", "门牌", "号院"].contains(rest)
            return isMark && (characters[index - 1].isNumber)
        }
    }

    public func takenDown(on day: Day) throws(Refusal) -> Pledge {
        guard down == nil, day >= shown else { throw .outOfTurn }
        return Pledge(
            id: id, member: member, area: area, place: place, consent: consent, items: items, shown: shown, down: day,
            version: version)
    }
}

extension Pledge.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .blank: Problem(.invalid, "pledge.blank", field: "pledge", Words("请写承诺。", "Write the pledge."))
        case .long(let item):
            Problem(
                .invalid, "pledge.long", field: item.rawValue,
                Words("“\(item.words.chinese)”最多 200 个字。", "“\(item.words.english)” has at most 200 characters."))
        case .personal(let item):
            Problem(
                .invalid, "pledge.personal", field: item.rawValue,
                Words(
                    "“\(item.words.chinese)”里像有电话、证件号或住址，公示栏上不能写这些。",
                    "“\(item.words.english)” seems to hold a phone, a number or an address; a board shows none of these."
                ))
        case .wrongLevel:
            Problem(
                .invalid, "pledge.level", field: "area",
                Words("公示栏设在社区或网格，请先打开一个社区或网格。", "A community or a grid has a board; open one first."))
        case .noConsent:
            Problem(
                .conflict, "pledge.no-consent", field: "agreed",
                Words(
                    "本人还没有同意公示。请把说明给本人看过，同意后再勾选。",
                    "The member hasn't agreed to be shown. Let them read the wording; tick it once they agree."))
        case .shownAlready:
            Problem(.conflict, "pledge.shown", Words("这位党员的承诺已在公示。", "A pledge of this member is shown already."))
        case .outOfTurn:
            Problem(
                .conflict, "pledge.out-of-turn", Words("刚才已经撤下，请刷新。", "It was taken down meanwhile; reload the page."))
        }
    }
}
