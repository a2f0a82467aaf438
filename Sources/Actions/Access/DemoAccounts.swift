public import Core
internal import Database
public import Domain
internal import Storage

/// One person of each role for whoever tries the platform, with passwords that are printed. Only in a demo.
public struct DemoAccounts: Sendable {
    private let world: World

    /// - Parameter world: a demo's; a real city's is a mistake of ours and traps.
    public init(world: World) {
        precondition(world.isDemo, "demo accounts are made in a demo only")
        self.world = world
    }

    /// Where a role holds in the demo's county.
    public struct Post: Hashable, Sendable {
        public let role: Role
        public let scope: Scope
        /// Of the scope's area; nil for the other scopes.
        public let level: Area.Level?

        public init(_ role: Role, _ scope: Scope, level: Area.Level?) {
            self.role = role
            self.scope = scope
            self.level = level
        }
    }

    /// Somebody to sign in as.
    public struct Person: Hashable, Sendable {
        public let account: Key<Caller>
        public let role: Role
        public let name: String
        public let displayName: String
        public let password: String
        /// In base 32; nil where the role asks for no second factor.
        public let secret: String?
    }

    /// A code that a phone would show now.
    public struct Code: Hashable, Sendable {
        public let displayName: String
        public let name: String
        public let code: String
    }

    /// Makes one person for each post, each with a random password; slow, as every password is hashed.
    public func make(_ posts: [Post]) async throws -> [Person] {
        var people: [Person] = []
        for (index, post) in posts.enumerated() {
            people.append(try await make(post, displayName: Self.names[index % Self.names.count]))
        }
        return people
    }

    private func make(_ post: Post, displayName: String) async throws -> Person {
        let now = world.now()
        let password = Self.password(world.random(12))
        let account = try Account.staff(
            Key(world.freshNumber()), name: post.role.rawValue, displayName: displayName, at: now)
        let grant = try RoleGrant.made(
            Key(world.freshNumber()), Grant(post.role, post.scope), to: account, level: post.level, held: [],
            until: nil, by: .clock, at: now)
        let credential = try await PasswordActions(world: world).made(password, at: now)
        let secret = Permissions.needsSecondFactor(post.role) ? world.random(TimeCode.secretLength) : nil
        let sealed = try secret.map { try SecondFactorCodes(vault: world.vault).seal($0, of: account.id) }
        try await world.database.write { db in
            try AccountTable.insert(account, in: db)
            try CredentialTable.save(credential, of: account.id, in: db)
            if let sealed {
                let factor = SecondFactor(stage: .active(since: now, lastStep: 0))
                try SecondFactorTable.save(factor, secret: sealed, of: account.id, in: db)
            }
            try Journal.record(
                "account.created", on: Journal.Subject("account", account.id), by: .clock, at: now, in: db)
            try GrantRecord.insert(grant, by: .clock, at: now, in: db)
        }
        return Person(
            account: account.id, role: post.role, name: post.role.rawValue.lowercased(), displayName: displayName,
            password: password, secret: secret.map(Base32.text))
    }

    /// The codes that would be accepted now, by sign-in name: what the demo shows in place of everybody's phone.
    public func codes() async throws -> [Code] {
        let now = world.now()
        let codes = SecondFactorCodes(vault: world.vault)
        return try await world.database.read { db in
            try AccountTable.staff(matching: "", after: nil, limit: 200, in: db).compactMap { account in
                try Self.code(of: account, codes, at: now, in: db).map {
                    Code(displayName: account.displayName, name: account.name?.text ?? "", code: $0)
                }
            }
        }
    }

    /// The code that the half session behind `token` waits for.
    public func code(awaitedBy token: String) async throws -> String? {
        let now = world.now()
        let codes = SecondFactorCodes(vault: world.vault)
        let hash = Secret.hash(of: token)
        return try await world.database.read { db in
            guard let found = try SessionTable.find(token: hash, in: db) else { return nil }
            return try Self.code(of: found.account, codes, at: now, in: db)
        }
    }

    /// One that wasn't used yet, where there is one near enough: trying a demo is no time to wait.
    private static func code(
        of account: Account, _ codes: SecondFactorCodes, at now: Instant, in db: Reader
    ) throws -> String? {
        let row = try SecondFactorTable.find(of: account.id, in: db)
        guard case .active(_, let last) = row.factor.stage, let sealed = row.secret else { return nil }
        let present = TimeCode.step(at: now)
        let step = min(max(present, last + 1), present + 1)
        return TimeCode.code(step: step, hmac: TimeCodeKey.hmac(try codes.open(sealed, of: account.id)))
    }

    /// Twelve letters and digits in three groups, none of them misread: 59 bits.
    private static func password(_ bytes: [UInt8]) -> String {
        let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
        let chosen = bytes.map { letters[Int($0) % letters.count] }
        return stride(from: 0, to: chosen.count, by: 4).map { String(chosen[$0..<min($0 + 4, chosen.count)]) }
            .joined(separator: "-")
    }

    /// Invented.
    private static let names = [
        "周文慧", "马国强", "王秀兰", "李建军", "赵晓燕", "哈斯图雅", "杨帆", "陈志远", "刘芳", "黄伟", "吴桂英", "徐明", "孙丽华", "胡斌",
        "朱静", "高翔", "林雪", "何勇", "郭玉梅",
    ]
}
