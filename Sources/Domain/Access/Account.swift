public import Core

/// Somebody who can sign in: a member of staff by name and password, a resident by phone and one-time code.
///
///     active ⇄ disabled
///
/// An account is never deleted: the journal's entries name it, and a leaver stays as a name in the history
/// (DOMAIN.md part E, "accounts of leavers").
public struct Account: Hashable, Sendable {
    public let id: Key<Caller>
    public let kind: Kind
    /// Nil for a resident.
    public let name: SignInName?
    /// What others read beside their work: at most 50 characters; empty for a resident who gave none.
    public internal(set) var displayName: String
    public internal(set) var language: Language
    /// Whether pages come in the elder view: larger text, larger targets (DOMAIN.md B16).
    public internal(set) var readsElderView: Bool
    public internal(set) var stage: Stage
    public let madeAt: Instant
    /// Whether it was disabled so long ago that it is only kept (`Retention`).
    public let isFrozen: Bool

    public init(
        id: Key<Caller>, kind: Kind, name: SignInName?, displayName: String, language: Language,
        readsElderView: Bool, stage: Stage, madeAt: Instant,
        isFrozen: Bool = false
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.displayName = displayName
        self.language = language
        self.readsElderView = readsElderView
        self.stage = stage
        self.madeAt = madeAt
        self.isFrozen = isFrozen
    }
}

extension Account {
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case staff, resident
    }

    public enum Stage: Hashable, Sendable {
        case active
        case disabled(since: Instant)
    }

    public enum Act: Hashable, Sendable, CaseIterable {
        case disable, enable
    }

    public enum Refusal: Error, Hashable, Sendable {
        case nameMisshapen, nameTaken, displayNameMisshapen
        case frozen
        /// The act doesn't exist in this stage.
        case outOfTurn
        /// Nobody disables the account they are signed in with.
        case yourself
        /// Somebody must be left who can manage roles.
        case lastOne
    }

    public var isActive: Bool { stage == .active }

    /// A new account of staff; it has no password until its one-time link is used.
    public static func staff(
        _ id: Key<Caller>, name: String, displayName: String, at now: Instant
    ) throws(Refusal) -> Account {
        Account(
            id: id, kind: .staff, name: try SignInName(name), displayName: try checked(displayName),
            language: .chinese, readsElderView: false, stage: .active, madeAt: now)
    }

    /// A resident, known by the phone that received the code.
    public static func resident(_ id: Key<Caller>, at now: Instant) -> Account {
        Account(
            id: id, kind: .resident, name: nil, displayName: "", language: .chinese, readsElderView: false,
            stage: .active, madeAt: now)
    }

    /// The account as its owner wants to be shown and to read.
    public func showing(displayName: String, language: Language, elderView: Bool) throws(Refusal) -> Account {
        var next = self
        let isUnnamedResident = kind == .resident && displayName.allSatisfy(\.isWhitespace)
        next.displayName = isUnnamedResident ? "" : try Self.checked(displayName)
        next.language = language
        next.readsElderView = elderView
        return next
    }

    /// The whole life of an account.
    ///
    /// - Parameter isLastRoleKeeper: whether no other active account could grant roles afterwards.
    public func after(
        _ act: Act, by caller: Caller, at now: Instant, isLastRoleKeeper: Bool
    ) throws(Refusal) -> Account {
        guard !isFrozen else { throw .frozen }
        var next = self
        switch (stage, act) {
        case (.active, .disable):
            guard caller.id != id else { throw .yourself }
            guard !isLastRoleKeeper else { throw .lastOne }
            next.stage = .disabled(since: now)
        case (.disabled, .enable):
            next.stage = .active
        case (.active, _), (.disabled, _):
            throw .outOfTurn
        }
        return next
    }

    private static func checked(_ displayName: String) throws(Refusal) -> String {
        let trimmed = displayName.trimmed
        let isPlain = trimmed.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        guard (1...50).contains(trimmed.count), trimmed.utf8.count <= 400, isPlain else {
            throw .displayNameMisshapen
        }
        return trimmed
    }
}

extension Account.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .frozen: .frozen
        case .nameMisshapen:
            Problem(
                .invalid, "account.name-misshapen", field: "name",
                Words(
                    "登录名要 3 到 40 个字符，只用字母、数字、汉字和 . _ -，并以字母、数字或汉字开头。",
                    "Use 3 to 40 letters, digits, Chinese characters or . _ - and begin with none of the last."
                ))
        case .nameTaken:
            Problem(
                .conflict, "account.name-taken", field: "name",
                Words("这个登录名已经有人用了，请换一个。", "This sign-in name is taken; choose another."))
        case .displayNameMisshapen:
            Problem(
                .invalid, "account.display-name-misshapen", field: "displayName",
                Words("请填姓名，1 到 50 个字。", "Give the name, 1 to 50 characters."))
        case .outOfTurn:
            Problem(
                .conflict, "account.out-of-turn",
                Words("这个账号的状态刚才变了，请刷新后再看。", "The account has changed meanwhile; reload the page."))
        case .yourself:
            Problem(
                .conflict, "account.yourself",
                Words("不能停用自己的账号，请另一位系统管理员来做。", "You can't disable your own account; ask another system administrator.")
            )
        case .lastOne:
            Problem(
                .conflict, "account.last-role-keeper",
                Words(
                    "这是最后一位安全管理员，停用后就没有人能授权了。请先授权另一位。",
                    "This is the last security administrator. Appoint another first, who can grant roles."
                ))
        }
    }
}

/// What a member of staff types to say who they are: 3...40 of lower-case ASCII letters, digits, Han characters and
/// `. _ -`, beginning with none of the last three.
public struct SignInName: Hashable, Sendable {
    public let text: String

    /// Upper case is folded, full-width forms and surrounding blanks are read as people mean them.
    public init(_ typed: some StringProtocol) throws(Account.Refusal) {
        let folded = String(typed).halfWidth.trimmed.lowercased()
        let scalars = Array(folded.unicodeScalars)
        guard (3...40).contains(scalars.count), scalars.allSatisfy(Self.isAllowed), let first = scalars.first,
            !".-_".unicodeScalars.contains(first)
        else { throw .nameMisshapen }
        text = folded
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "0"..."9", ".", "_", "-", "\u{4E00}"..."\u{9FFF}": true
        default: false
        }
    }
}

extension String {
    /// Without blanks at both ends.
    package var trimmed: String {
        let head = drop(while: \.isWhitespace)
        guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(head[...last])
    }

    /// Full-width letters, digits and signs (U+FF01...U+FF5E, U+3000), as Chinese keyboards give them, made ASCII.
    var halfWidth: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\u{3000}" ? " " : $0.halfWidth }))
    }
}
