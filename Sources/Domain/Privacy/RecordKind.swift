public import Core

/// A kind of record that the city keeps: on what basis, what for, how long (DESIGN.md section 6, DOMAIN.md B9 and D5).
///
/// The page "what this city keeps" is this list, and the nightly work freezes, anonymises and erases by it: a kind that
/// isn't here isn't kept. A test compares it with the columns of the database.
public struct RecordKind: Hashable, Sendable {
    /// Stable, for programs: `suggestion`.
    public let code: String
    public let words: Words
    /// What is in it, as a resident would say it.
    public let holds: Words
    public let basis: Basis
    public let purpose: Words
    public let retention: Retention
    /// What goes when it is made nameless; nil where that isn't done.
    public let anonymised: Words?
    /// The table and its columns that can say something about a person.
    public let columns: [String: [String]]

    init(
        _ code: String, _ words: Words, holds: Words, basis: Basis, purpose: Words, _ kept: Kept,
        columns: [String: [String]]
    ) {
        self.code = code
        self.words = words
        self.holds = holds
        self.basis = basis
        self.purpose = purpose
        retention = kept.retention
        anonymised = kept.anonymised
        self.columns = columns
    }
}

extension RecordKind {
    /// How long, and what the step in the middle takes away.
    struct Kept {
        let retention: Retention
        let anonymised: Words?

        init(_ retention: Retention, anonymised: Words? = nil) {
            precondition((retention.days(until: .anonymise) != nil) == (anonymised != nil), "say what goes")
            self.retention = retention
            self.anonymised = anonymised
        }
    }

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
}
