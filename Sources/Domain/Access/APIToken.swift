public import Core

/// What a program signs in with instead of a person: an account's roles, cut down to some permissions, until a day.
public struct APIToken: Hashable, Sendable {
    public let id: Key<APIToken>
    public let account: Key<Caller>
    /// What it is for, 1...50 characters.
    public let name: String
    public let permissions: Set<Permission>
    public let madeAt: Instant
    public let endsAt: Instant
    /// Nil when never; written at most every hour.
    public let usedAt: Instant?
    /// Nil while nobody took it back.
    public let endedAt: Instant?

    public init(
        id: Key<APIToken>, account: Key<Caller>, name: String, permissions: Set<Permission>, madeAt: Instant,
        endsAt: Instant, usedAt: Instant?, endedAt: Instant?
    ) {
        self.id = id
        self.account = account
        self.name = name
        self.permissions = permissions
        self.madeAt = madeAt
        self.endsAt = endsAt
        self.usedAt = usedAt
        self.endedAt = endedAt
    }

    public static let mostDays = 366

    public enum Refusal: Error, Hashable, Sendable {
        case nameMisshapen, nothingAllowed
        /// A token has no second factor, so it never reaches what asks for one.
        case notForTokens(Permission)
        case notForAdministrators
        case endOutOfRange
        case disabledAccount
        case outOfTurn
    }

    public func holds(at now: Instant) -> Bool { endedAt == nil && now < endsAt }

    /// - Parameter roles: what the account holds.
    public static func made(
        _ id: Key<APIToken>, for account: Account, roles: Set<Role>, name: String, permissions: Set<Permission>,
        endsAt: Instant, at now: Instant
    ) throws(Refusal) -> APIToken {
        let name = name.trimmed
        guard (1...50).contains(name.count), name.utf8.count <= 400 else { throw .nameMisshapen }
        guard account.isActive else { throw .disabledAccount }
        guard roles.isDisjoint(with: Role.administrators) else { throw .notForAdministrators }
        guard !permissions.isEmpty else { throw .nothingAllowed }
        if let wrong = permissions.first(where: { !$0.suitsTokens }) { throw .notForTokens(wrong) }
        guard endsAt > now, endsAt <= now.adding(days: mostDays) else { throw .endOutOfRange }
        return APIToken(
            id: id, account: account.id, name: name, permissions: permissions, madeAt: now, endsAt: endsAt,
            usedAt: nil, endedAt: nil)
    }

    public func ended(at now: Instant) throws(Refusal) -> APIToken {
        guard endedAt == nil else { throw .outOfTurn }
        return APIToken(
            id: id, account: account, name: name, permissions: permissions, madeAt: madeAt, endsAt: endsAt,
            usedAt: usedAt, endedAt: now)
    }
}

extension Permission {
    /// Whether a program may have it: nothing that shows others' personal data, nothing that only administrators do,
    /// and not the keeping of an account.
    public var suitsTokens: Bool {
        let persons = line.holders.keys.filter { $0 != .clock }
        return !line.showsPersonalData && self != .ownAccount && self != .nameDeputies
            && persons.contains { !Role.administrators.contains($0) }
    }
}

extension APIToken.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .nameMisshapen: refusal("name", "请写明用途，1 到 50 个字。", "Say what it is for, 1 to 50 characters.", "name")
        case .nothingAllowed: refusal("nothing", "请至少选一项权限。", "Choose at least one permission.", "permissions")
        case .notForTokens(let permission):
            refusal(
                "not-for-tokens", "“\(permission.words.chinese)”不能给程序用。",
                "A program can't have this: \(permission.words.english.lowercased()).", "permissions")
        case .notForAdministrators:
            refusal("administrators", "管理员账号不能发放令牌。", "An administrator's account has no tokens.")
        case .endOutOfRange:
            refusal(
                "end", "有效期最长 \(APIToken.mostDays) 天，从今天算起。", "It lasts at most \(APIToken.mostDays) days from today.",
                "ends")
        case .disabledAccount: refusal("disabled", "这个账号已停用。", "This account is disabled.")
        case .outOfTurn: refusal("out-of-turn", "这个令牌已经收回了。", "This token was revoked already.")
        }
    }

    private func refusal(_ code: String, _ chinese: String, _ english: String, _ field: String? = nil) -> Problem {
        Problem(self == .outOfTurn ? .conflict : .invalid, "token.\(code)", field: field, Words(chinese, english))
    }
}
