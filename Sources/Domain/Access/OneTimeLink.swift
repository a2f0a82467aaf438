public import Core

/// An address that lets one person set a password, once: for a first administrator, a new colleague, or a forgotten
/// password.
///
/// It sets the password only. The second factor is reset by a security administrator, so that no administrator alone
/// can take over somebody's account (DOMAIN.md B11, separated administrators).
public struct OneTimeLink: Hashable, Sendable {
    public let account: Key<Caller>
    public let endsAt: Instant
    public let isUsed: Bool

    public init(account: Key<Caller>, endsAt: Instant, isUsed: Bool) {
        self.account = account
        self.endsAt = endsAt
        self.isUsed = isUsed
    }

    public static let lifeHours = 72

    public enum Refusal: Error, Hashable, Sendable { case over }

    public func use(at now: Instant) throws(Refusal) -> OneTimeLink {
        guard !isUsed, now < endsAt else { throw .over }
        return OneTimeLink(account: account, endsAt: endsAt, isUsed: true)
    }
}

extension OneTimeLink.Refusal: Tellable {
    public var problem: Problem {
        Problem(
            .missing, "link.over",
            Words(
                "这个链接已用过或已过期，请向系统管理员要一个新的。",
                "This link was used or has expired; ask a system administrator for a new one."))
    }
}
