public import Core
public import Domain

/// Which signing in it was.
/// The key of a session. The token itself is known to the browser alone.
public typealias SessionID = Key<Session>

/// What a session's or a token's bearer is to the site.
public struct SignedIn: Hashable, Sendable {
    public let caller: Caller
    /// Nil for a program's token.
    public let session: SessionID?
    /// What the person is called; empty for a resident who gave no name.
    public let name: String
    public let readsElderView: Bool
    /// What the person must do before anything else works; nil as a rule.
    public let duty: Duty?

    public enum Duty: Hashable, Sendable {
        /// Roles wait until a second factor is set up (or proved).
        case proveSecondFactor
        case changePassword
    }

    public init(caller: Caller, session: SessionID?, name: String, readsElderView: Bool, duty: Duty?) {
        self.caller = caller
        self.session = session
        self.name = name
        self.readsElderView = readsElderView
        self.duty = duty
    }
}

extension SignedIn.Duty {
    /// - Parameter passwordChangedAt: nil for a resident.
    static func of(
        _ held: Set<Grant>, secondFactorAt: Instant?, passwordChangedAt: Instant?, under rules: AccessRules,
        at now: Instant
    ) -> Self? {
        if let passwordChangedAt, rules.passwords.isExpired(changedAt: passwordChangedAt, at: now) {
            return .changePassword
        }
        return secondFactorAt == nil && EffectiveGrants.needsSecondFactor(held) ? .proveSecondFactor : nil
    }
}
