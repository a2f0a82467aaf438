public import Core

extension Matter {
    /// One way a matter is filed and closed: what counts as it, what counts as solved, who has it and how long
    /// (DOMAIN.md B2.2). A case is filed by one of them and keeps its key.
    public struct Standard: Hashable, Sendable {
        /// Of this standard in this edition: what it says is never changed once the edition is in force.
        public let id: Key<Standard>
        /// 1...9, what people call it by; the same from edition to edition.
        public let number: Int
        /// What counts as this matter: 1...300 characters.
        public let filing: String
        /// What counts as solved: 1...300 characters.
        public let closing: String
        /// Where it may be settled; at least one.
        public let levels: Set<Level>
        public let lead: Holder
        /// At most 5, none of them the lead.
        public let assists: [Holder]
        /// How long the lead has.
        public let limit: TimeLimit
        /// The law or paper it rests on, at most 200 characters; empty for none.
        public let basis: String

        public init(
            id: Key<Standard>, number: Int, filing: String, closing: String, levels: Set<Level>, lead: Holder,
            assists: [Holder] = [], limit: TimeLimit, basis: String = ""
        ) {
            self.id = id
            self.number = number
            self.filing = filing
            self.closing = closing
            self.levels = levels
            self.lead = lead
            self.assists = assists
            self.limit = limit
            self.basis = basis
        }

        /// The level at which it is tried first.
        public var lowest: Level { levels.min() ?? .county }
    }

    /// Whether somebody has a case to settle or helps another who has.
    public enum Part: String, CaseIterable, Hashable, Sendable {
        case lead, assist

        public var words: Words {
            switch self {
            case .lead: Words("主办", "Leads")
            case .assist: Words("协办", "Assists")
            }
        }
    }
}
