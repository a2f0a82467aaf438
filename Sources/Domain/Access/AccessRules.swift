public import Core

/// What an installation decides about signing in; everything else is the same everywhere.
public struct AccessRules: Hashable, Sendable {
    public let passwords: PasswordRules
    public let sessions: SessionRules
    public let scrypt: ScryptCost
    /// The city's or county's name, as authenticator apps show it above the code.
    public let issuer: String

    public init(passwords: PasswordRules, sessions: SessionRules, scrypt: ScryptCost, issuer: String) {
        self.passwords = passwords
        self.sessions = sessions
        self.scrypt = scrypt
        self.issuer = issuer
    }

    public static let standard = AccessRules(
        passwords: .standard, sessions: .standard, scrypt: .standard, issuer: "网格")
}

/// How dear it is to try a password (RFC 7914): memory is 128 × rounds × block bytes.
public struct ScryptCost: Hashable, Sendable {
    /// N, a power of two.
    public let rounds: Int
    /// r.
    public let block: Int
    /// p.
    public let parallelism: Int

    /// Nil unless N is a power of two from 2¹⁰ to 2²⁰, r 1...32, p 1...16.
    public init?(rounds: Int, block: Int, parallelism: Int) {
        guard rounds.nonzeroBitCount == 1, (1 << 10...1 << 20).contains(rounds), (1...32).contains(block),
            (1...16).contains(parallelism)
        else { return nil }
        self.init(n: rounds, r: block, p: parallelism)
    }

    private init(n: Int, r: Int, p: Int) {
        rounds = n
        block = r
        parallelism = p
    }

    /// 2¹⁵, 8, 1: 70 ms and 32 MiB on the project's kind of machine (STACK.md section 5).
    public static let standard = ScryptCost(n: 1 << 15, r: 8, p: 1)

    var work: Int { rounds * block * parallelism }

    /// Whether a hash made at `older` cost should be made anew at this one.
    public func exceeds(_ older: ScryptCost) -> Bool { work > older.work }
}

/// What of an account's grants a session has: those that ask for a second factor wait until it is proved.
public enum EffectiveGrants {
    public static func of(_ held: Set<Grant>, secondFactorAt: Instant?) -> Set<Grant> {
        secondFactorAt == nil ? held.filter { !Permissions.needsSecondFactor($0.role) } : held
    }

    /// A program's token: no administrator's grant ever.
    public static func ofToken(_ held: Set<Grant>) -> Set<Grant> {
        held.filter { !Role.administrators.contains($0.role) }
    }

    public static func needsSecondFactor(_ held: Set<Grant>) -> Bool {
        held.contains { Permissions.needsSecondFactor($0.role) }
    }
}

/// Whether sign-in was refused and why; one sentence for all, so that nobody learns which names exist.
public enum SignInRefusal: Error, Hashable, Sendable {
    case wrong
    case nobodyWaiting
}

extension SignInRefusal: Tellable {
    public var problem: Problem {
        switch self {
        case .wrong:
            Problem(
                .invalid, "sign-in.wrong", field: "password",
                Words(
                    "登录名或密码不对，请再试一次。忘了密码，请找系统管理员重设。",
                    "The name or the password is wrong; try again. If you forgot it, ask a system administrator."))
        case .nobodyWaiting:
            Problem(
                .unauthenticated, "sign-in.begin-again",
                Words("等得太久了，请重新登录。", "It took too long; sign in again."))
        }
    }
}
