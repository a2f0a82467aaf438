public import Core

/// That what the platform kept about somebody was erased, and by which law it had to be (PIPL art. 47).
public struct Erasure: Hashable, Sendable {
    public let id: Key<Erasure>
    public let owner: PersonalValue.Owner
    public let basis: Basis
    public let at: Instant

    public init(id: Key<Erasure>, owner: PersonalValue.Owner, basis: Basis, at: Instant) {
        self.id = id
        self.owner = owner
        self.basis = basis
        self.at = at
    }

    /// When what an erasure deleted is taken out of the files, too: at three in the next night, for nobody can use the
    /// tables meanwhile.
    public static func scrubbing(after now: Instant) -> Instant {
        let tonight = now.day.start.adding(hours: 3)
        return now < tonight ? tonight : tonight.adding(days: 1)
    }

    public enum Basis: String, CaseIterable, Hashable, Sendable {
        case purposeDone, retentionOver, consentWithdrawn, unlawful, askedByPerson

        public var words: Words {
            switch self {
            case .purposeDone:
                Words("处理目的已实现或不再必要（第四十七条第一项）", "The purpose is done or gone (PIPL art. 47 (1))")
            case .retentionOver: Words("保存期限已届满（第四十七条第二项）", "The retention is over (PIPL art. 47 (2))")
            case .consentWithdrawn: Words("本人撤回同意（第四十七条第三项）", "Consent was withdrawn (PIPL art. 47 (3))")
            case .unlawful: Words("违法或违约处理（第四十七条第四项）", "It was kept against law or promise (PIPL art. 47 (4))")
            case .askedByPerson: Words("本人请求删除（第四十七条）", "The person asked for it (PIPL art. 47)")
            }
        }
    }
}
