public import Core

/// How long a record is kept, and what becomes of it on the way (DESIGN.md section 6: a nightly job freezes,
/// anonymises, erases).
///
///     in use ──freeze──▶ frozen ──anonymise──▶ nameless ──erase──▶ gone
///
/// Each step may be left out. Frozen is still there, for the law and for the person, but changes no more and stands in
/// no list of work; nameless holds nothing any more that says who it was.
public struct Retention: Hashable, Sendable {
    public let start: Start
    private let freeze: Int?
    private let anonymise: Int?
    private let erase: Int?

    /// What the days are counted from.
    public enum Start: Hashable, Sendable {
        case made
        /// Since it ended, was used for the last time, or has its own end behind it.
        case ended
    }

    public enum Step: String, CaseIterable, Hashable, Sendable {
        case freeze, anonymise, erase
    }

    /// - Parameters: whole days, each step later than the one before; nil for a step that isn't taken.
    public init(from start: Start, freeze: Int? = nil, anonymise: Int? = nil, erase: Int? = nil) {
        let days = [freeze, anonymise, erase].compactMap { $0 }
        precondition(zip(days, days.dropFirst()).allSatisfy(<), "a record is frozen, then nameless, then gone")
        self.start = start
        self.freeze = freeze
        self.anonymise = anonymise
        self.erase = erase
    }

    /// Kept for good: it says nothing about anybody.
    public static let permanent = Retention(from: .made)

    /// From the start to the step; nil where it isn't taken.
    public func days(until step: Step) -> Int? {
        switch step {
        case .freeze: freeze
        case .anonymise: anonymise
        case .erase: erase
        }
    }

    /// The step is due for records whose time began before this; nil where it isn't taken.
    public func due(_ step: Step, at now: Instant) -> Instant? { days(until: step).map { now.adding(days: -$0) } }

    /// The last step that is due for a record.
    ///
    /// - Parameter began: when its time began; nil while it is in use.
    public func lastStep(of began: Instant?, at now: Instant) -> Step? {
        guard let began else { return nil }
        return Step.allCases.last { step in due(step, at: now).map { began < $0 } ?? false }
    }
}

extension Retention {
    /// How long, as a resident reads it.
    public var words: Words {
        guard self != .permanent else {
            return Words("永久，其中没有姓名、电话和证件号", "For good; it holds no names, phones or numbers")
        }
        let steps = Step.allCases.compactMap { step in days(until: step).map { said(step, $0) } }
        return Words(
            steps.map(\.chinese).joined(separator: "；"), steps.map(\.english).joined(separator: "; "))
    }

    private func said(_ step: Step, _ days: Int) -> Words {
        let span = Self.span(days)
        let since =
            switch (start, days) {
            case (.made, _): Words("产生 \(span.chinese)后", "\(span.english) after it was made")
            case (.ended, 0): Words("停用后", "when it ends")
            case (.ended, _): Words("停用 \(span.chinese)后", "\(span.english) after its end")
            }
        return switch step {
        case .freeze:
            Words("\(since.chinese)冻结，不再改动、不列入清单", "frozen \(since.english): unchanged and in no list")
        case .anonymise: Words("\(since.chinese)去掉姓名等身份信息", "made nameless \(since.english)")
        case .erase: Words("\(since.chinese)删除", "erased \(since.english)")
        }
    }
}

extension Retention {
    /// Days as people say them: years of 365 days where they are whole.
    static func span(_ days: Int) -> Words {
        if days > 0, days.isMultiple(of: 365) {
            let years = days / 365
            return Words("\(years) 年", years.counted("year"))
        }
        return Words("\(days) 天", days.counted("day"))
    }
}

/// What a frozen record answers to every act.
extension Problem {
    static let frozen = Problem(
        .conflict, "record.frozen",
        Words(
            "这条记录已过办理期限，只保存、不能再改。有新情况请另提一条。",
            "The time to change this record is over: it is only kept. If something is new, please begin another."))
}
