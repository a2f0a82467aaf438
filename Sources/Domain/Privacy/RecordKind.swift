public import Core

/// A kind of record that the city keeps: on what basis, what for, how long (DESIGN.md section 6, DOMAIN.md B9 and D5).
///
/// The page "what this city keeps" is this list, and so is the nightly work that erases: a kind that isn't here isn't
/// kept. A test compares it with the columns of the database.
public struct RecordKind: Hashable, Sendable {
    /// Stable, for programs: `suggestion`.
    public let code: String
    public let words: Words
    /// What is in it, as a resident would say it.
    public let holds: Words
    public let basis: Basis
    public let purpose: Words
    public let retention: Retention
    /// The table and its columns that can say something about a person.
    public let columns: [String: [String]]

    init(
        _ code: String, _ words: Words, holds: Words, basis: Basis, purpose: Words, retention: Retention,
        columns: [String: [String]]
    ) {
        self.code = code
        self.words = words
        self.holds = holds
        self.basis = basis
        self.purpose = purpose
        self.retention = retention
        self.columns = columns
    }
}

extension RecordKind {
    /// Why it may be kept at all (Personal Information Protection Law art. 13).
    public enum Basis: Hashable, Sendable, CaseIterable {
        case legalDuty, consent, security

        public var words: Words {
            switch self {
            case .legalDuty: Words("履行法定职责所必需（《个人信息保护法》第十三条第三项）", "A duty by law (PIPL art. 13 (3))")
            case .consent:
                Words("本人同意（第十三条第一项），可随时撤回", "The person's consent (PIPL art. 13 (1)), withdrawn at any time")
            case .security:
                Words("网络安全法定义务（《网络安全法》第二十三条）", "The duty to secure the network (Cybersecurity Law art. 23)")
            }
        }
    }

    /// How long.
    public enum Retention: Hashable, Sendable {
        /// As long as it is in use, and so many days from then.
        case inUse(thenDays: Int)
        /// So many days from when it was made.
        case days(Int)
        /// Not about a person once names are taken out, and kept for good.
        case permanent

        public var words: Words {
            switch self {
            case .inUse(thenDays: 0): Words("在用期间；停用后随即删除", "While in use; erased when that ends")
            case .inUse(let days): Words("在用期间；停用后再留 \(days) 天", "While in use, and \(days) days from then")
            case .days(let days): Words("自产生起 \(days) 天", "\(days) days from when it was made")
            case .permanent: Words("永久，其中没有姓名、电话和证件号", "For good; it holds no names, phones or numbers")
            }
        }
    }

    /// A record of `kind` made at some time isn't kept any more when it was made before this; nil when it stays.
    public func oldest(at now: Instant) -> Instant? {
        switch retention {
        case .days(let days): now.adding(days: -days)
        case .inUse, .permanent: nil
        }
    }

    /// For records that end: those that ended before this aren't kept any more; nil when they stay.
    public func oldestEnd(at now: Instant) -> Instant? {
        switch retention {
        case .inUse(let days): now.adding(days: -days)
        case .days, .permanent: nil
        }
    }
}
