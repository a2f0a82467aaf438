public import Core

/// What holds for whistles in a place: within which time those called arrive and it is concluded, and who must come
/// (DOMAIN.md A7-04).
public struct WhistleRules: Hashable, Sendable, Codable {
    /// The day from which these hold.
    public var from: Day
    public var kinds: [Whistle.Kind: Terms]

    /// What holds for one kind of whistle.
    public struct Terms: Hashable, Sendable, Codable {
        public let arrive: TimeLimit
        public let conclude: TimeLimit
        /// Who must be called whatever else is chosen, as the catalogue's rules find a body in each place.
        public let mustCome: [Holder]

        public init(arrive: TimeLimit, conclude: TimeLimit, mustCome: [Holder] = []) {
            self.arrive = arrive
            self.conclude = conclude
            self.mustCome = mustCome
        }
    }

    public init(from: Day, kinds: [Whistle.Kind: Terms] = [:]) {
        self.from = from
        self.kinds = kinds
    }

    /// What holds where no place has said anything.
    public static let standard = WhistleRules(from: Day(number: 0))

    /// Bodies that must come to one kind of whistle.
    public static let mostToCome = 6

    public func terms(of kind: Whistle.Kind) -> Terms { kinds[kind] ?? kind.usual }
}

extension Whistle.Kind {
    fileprivate var usual: WhistleRules.Terms {
        switch self {
        case .quick: WhistleRules.Terms(arrive: .workingHours(2), conclude: .workingDays(3))
        case .emergency: WhistleRules.Terms(arrive: .urgentMinutes(30), conclude: .urgentDays(1))
        case .hardProblem: WhistleRules.Terms(arrive: .workingDays(1), conclude: .workingDays(15))
        }
    }
}
