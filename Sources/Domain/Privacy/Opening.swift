public import Core

/// That somebody looked at a person's sealed values, why, and when. The person concerned reads it on a page of their
/// own, by the post that looked and not by name; the auditor finds the account in the journal.
public struct Opening: Hashable, Sendable {
    public let id: Key<Opening>
    public let owner: PersonalValue.Owner
    /// In the order of `PersonalValue.Kind.allCases`.
    public let kinds: [PersonalValue.Kind]
    public let purpose: Purpose
    /// What the opener wrote beside the purpose.
    public let reason: String
    public let by: Key<Caller>
    /// The post in which it was opened.
    public let role: Role
    public let at: Instant
}

extension Opening {
    /// As it lies in a row.
    public static func stored(
        id: Key<Opening>, owner: PersonalValue.Owner, kinds: [PersonalValue.Kind], purpose: Purpose, reason: String,
        by: Key<Caller>, role: Role, at: Instant
    ) -> Opening {
        Opening(id: id, owner: owner, kinds: kinds, purpose: purpose, reason: reason, by: by, role: role, at: at)
    }

    /// What personal data is opened for. Curiosity, evaluation of a worker and "just checking" are none.
    public enum Purpose: String, CaseIterable, Hashable, Sendable {
        case visit, handleMatter, verifyEligibility, emergency, correctRecord, askedByPerson

        public var words: Words {
            switch self {
            case .visit: Words("上门服务前联系本人", "Reach the person before a visit")
            case .handleMatter: Words("办理本人的事项", "Handle the person's matter")
            case .verifyEligibility: Words("核实能否享受某项服务", "Check eligibility for a service")
            case .emergency: Words("紧急情况下保护人身安全", "Protect a life in an emergency")
            case .correctRecord: Words("更正登记的资料", "Correct the record")
            case .askedByPerson: Words("应本人要求", "At the person's request")
            }
        }
    }

    public enum Refusal: Error, Hashable, Sendable {
        case nothingChosen
        case reasonMisshapen
        /// The second factor was proved too long ago, or never.
        case secondFactorStale(hours: Int)
        case tooMany(perHour: Int)
    }

    /// 4 to 200 characters, so that the person concerned learns something from them.
    public static let reasonLength = 4...200

    /// Opens, or says why not. Whether the caller may open this owner's data at all was asked of the permission table.
    ///
    /// - Parameter lastHour: how many openings the caller made in the hour before `now`.
    public static func made(
        id: Key<Opening>, of owner: PersonalValue.Owner, kinds: Set<PersonalValue.Kind>, for purpose: Purpose,
        reason: String, by caller: Caller, as role: Role, at now: Instant, lastHour: Int, under rules: PrivacyRules
    ) throws(Refusal) -> Opening {
        guard !kinds.isEmpty else { throw .nothingChosen }
        let words = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard reasonLength.contains(words.count) else { throw .reasonMisshapen }
        guard rules.isFresh(caller.secondFactorAt, at: now) else {
            throw .secondFactorStale(hours: rules.secondFactorHours)
        }
        guard lastHour < rules.openingsAnHour else { throw .tooMany(perHour: rules.openingsAnHour) }
        return Opening(
            id: id, owner: owner, kinds: PersonalValue.Kind.allCases.filter(kinds.contains), purpose: purpose,
            reason: words, by: caller.id, role: role, at: now)
    }
}

extension Opening.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .nothingChosen:
            Problem(
                .invalid, "opening.nothing-chosen", field: "kinds",
                Words("请勾选要看的资料。", "Choose what you need to see."))
        case .reasonMisshapen:
            Problem(
                .invalid, "opening.reason-misshapen", field: "reason",
                Words(
                    "请用 4 到 200 个字写明为什么要看，本人会看到这句话。",
                    "Say in 4 to 200 characters why you need it; the person concerned will read it."))
        case .secondFactorStale(let hours):
            Problem(
                .forbidden, "opening.second-factor-stale",
                Words(
                    "查看个人信息前，请先用动态码再验证一次（\(hours) 小时内有效）。",
                    "Prove your second factor before you open personal data; it holds for \(hours) hours."),
                arguments: ["hours": .integer(hours)])
        case .tooMany(let limit):
            Problem(
                .tooMany, "opening.too-many",
                Words(
                    "一小时内最多查看 \(limit) 次个人信息，请稍后再来。如工作确有需要，请与安全管理员商量。",
                    "At most \(limit) openings an hour; come back later. If your work needs more, talk to the security "
                        + "administrator."),
                arguments: ["limit": .integer(limit)])
        }
    }
}
