public import Core

/// An exact search for a person by the number of a document or phone. It says whether somebody is there, never what
/// else begins like it; each is journalled, and few are allowed in an hour (DESIGN.md section 4).
public struct LookUp: Hashable, Sendable {
    public let kind: PersonalValue.Kind
    /// As `PersonalValue.Kind.canonical` spells it.
    public let value: String

    public enum Refusal: Error, Hashable, Sendable {
        case misshapen
        case secondFactorStale(hours: Int)
        case tooMany(perHour: Int)
    }

    /// The kinds that can be searched by; health and bank accounts identify nobody.
    public static let kinds: [PersonalValue.Kind] = [.phone, .identity, .document]

    /// - Parameter lastHour: how many look-ups the caller made in the hour before `now`.
    public static func made(
        _ typed: String, kind: PersonalValue.Kind, by caller: Caller, at now: Instant, lastHour: Int,
        under rules: PrivacyRules
    ) throws(Refusal) -> LookUp {
        let value = kind.canonical(typed)
        guard kinds.contains(kind), (5...30).contains(value.count) else { throw .misshapen }
        guard rules.isFresh(caller.secondFactorAt, at: now) else {
            throw .secondFactorStale(hours: rules.secondFactorHours)
        }
        guard lastHour < rules.lookUpsAnHour else { throw .tooMany(perHour: rules.lookUpsAnHour) }
        return LookUp(kind: kind, value: value)
    }
}

extension LookUp.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .misshapen:
            Problem(
                .invalid, "look-up.misshapen", field: "value",
                Words(
                    "请填完整的号码，5 到 30 位字母或数字；只填一部分查不到。",
                    "Give the whole number, 5 to 30 letters or digits; a part of it finds nothing."))
        case .secondFactorStale(let hours):
            Opening.Refusal.secondFactorStale(hours: hours).problem
        case .tooMany(let limit):
            Problem(
                .tooMany, "look-up.too-many",
                Words("一小时内最多按号码查找 \(limit) 次，请稍后再来。", "At most \(limit) look-ups an hour; come back later."),
                arguments: ["limit": .integer(limit)])
        }
    }
}
