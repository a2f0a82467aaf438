public import Core

/// The cases of a month that are called back by somebody else than the handler (DOMAIN.md A7-10), drawn by a seed that
/// is recorded: whoever has the seed draws the same.
///
/// Everything that was closed in the month is in it, also what was answered at once, settled on the spot or closed
/// without word, and what has nobody to call: that is looked at in the place, and counted apart. Left out is nothing,
/// or the drawing could be steered by what is left out.
public struct MonthlySample: Hashable, Sendable {
    public let seed: UInt64
    /// 1...100.
    public let percent: Int

    public init(seed: UInt64, percent: Int) {
        self.seed = seed
        self.percent = percent
    }

    /// Whether a case is drawn. It is a function of the seed and its key alone: the order in which cases come, and
    /// which others there are, change nothing. So about `percent` of a hundred are drawn, and each can be checked
    /// alone.
    public func draws(_ id: Key<Case>) -> Bool {
        Self.mixed(seed ^ Self.mixed(UInt64(bitPattern: id.number))) % 100 < UInt64(percent)
    }

    /// The drawn ones among `ids`, in order of key; where none was drawn and there are some, the one that came nearest,
    /// so that no month and no community is without a call.
    public func drawn(among ids: [Key<Case>]) -> [Key<Case>] {
        let drawn = ids.filter(draws).sorted()
        guard drawn.isEmpty else { return drawn }
        return ids.min { (rank($0), $0) < (rank($1), $1) }.map { [$0] } ?? []
    }

    private func rank(_ id: Key<Case>) -> UInt64 { Self.mixed(seed ^ Self.mixed(UInt64(bitPattern: id.number))) }

    /// The finalizer of SplitMix64: every bit of the input reaches every bit of the output.
    private static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = value &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension MonthlySample {
    /// What came of a call or a look.
    public enum Result: String, CaseIterable, Hashable, Sendable, Codable {
        case solvedAndSatisfied, solvedOnly, notSolved
        /// Nobody answered: a class of its own, never “satisfied”.
        case unreachable
        /// There was nobody to call, and it is mended, or not.
        case seenMended, seenNotMended

        public var words: Words {
            switch self {
            case .solvedAndSatisfied: Words("已解决，满意", "Solved, satisfied")
            case .solvedOnly: Words("已解决，不满意", "Solved, not satisfied")
            case .notSolved: Words("没有解决", "Not solved")
            case .unreachable: Words("联系不上", "Not reached")
            case .seenMended: Words("现场查看已解决", "Seen: mended")
            case .seenNotMended: Words("现场查看未解决", "Seen: not mended")
            }
        }
    }
}
