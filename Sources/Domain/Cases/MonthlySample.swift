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
    /// A calendar month, as `202611`.
    public struct Month: Hashable, Comparable, Sendable {
        public let number: Int

        /// Nil where there is no such month.
        public init?(number: Int) {
            guard (2000...2199).contains(number / 100), (1...12).contains(number % 100) else { return nil }
            self.number = number
        }

        /// The month of a day.
        public init(of day: Day) { number = day.parts.year * 100 + day.parts.month }

        /// The one that ended before the month of `day` began.
        public static func ended(before day: Day) -> Month { Month(of: Day(number: day.number - day.parts.day)) }

        public static func < (a: Month, b: Month) -> Bool { a.number < b.number }

        /// From its first moment to the first of the next month.
        public var span: (from: Instant, until: Instant) {
            let first = Day(year: number / 100, month: number % 100, day: 1) ?? Day(number: 0)
            var next = first
            while Month(of: next) == self { next = next.adding(days: 1) }
            return (first.start, next.start)
        }

        public var words: Words {
            Words("\(number / 100) 年 \(number % 100) 月", "\(number / 100)-\((number % 100).padded(to: 2))")
        }
    }

    /// The seed in sixteen letters from a to p: what is recorded, printed and read out.
    public var seedText: String {
        String((0..<16).map { Self.letters[Int((seed >> (60 - 4 * UInt64($0))) & 15)] })
    }

    private static let letters = Array("abcdefghijklmnop")

    public enum Refusal: Error, Hashable, Sendable {
        /// Somebody else than the handler calls.
        case handledIt
        /// There is a phone: a call says more than a look.
        case hasPhone
        case nobodyToCall
        case recordedAlready
        case notDrawn
    }

    /// Whether somebody may record what came of a drawn case; who was not reached may be called again.
    ///
    /// - Parameter now: what is recorded of it; nil for nothing.
    public static func check(
        _ result: Result, of flow: Case.Flow, recorded now: Result?, by hand: Case.Hand
    ) throws(Refusal) {
        guard !flow.wasHandled(by: hand) else { throw .handledIt }
        guard now == nil || now == .unreachable else { throw .recordedAlready }
        guard results(flow.asking).contains(result) else {
            throw flow.asking == .phone ? .hasPhone : .nobodyToCall
        }
    }

    /// What can come of it, for whoever can be asked so.
    public static func results(_ asking: Case.Asking) -> [Result] {
        switch asking {
        case .phone: [.solvedAndSatisfied, .solvedOnly, .notSolved, .unreachable]
        case .link, .nobody: [.seenMended, .seenNotMended]
        }
    }
}

extension MonthlySample.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .handledIt:
            Problem(
                .forbidden, "sample.handled-it", Words("办理过的人和单位不能回访，请换人。", "Whoever handled it doesn't call back."))
        case .hasPhone:
            Problem(.invalid, "sample.has-phone", field: "result", Words("反映人留了电话，请打电话回访。", "There is a phone: call."))
        case .nobodyToCall:
            Problem(
                .invalid, "sample.nobody-to-call", field: "result",
                Words("没有电话可打，请到现场看。", "There is nobody to call: look at the place."))
        case .recordedAlready:
            Problem(.conflict, "sample.recorded", Words("已经回访过了。", "It was called back already."))
        case .notDrawn: Problem(.missing, "sample.not-drawn", Words("这件没有被抽中。", "This case wasn't drawn."))
        }
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
