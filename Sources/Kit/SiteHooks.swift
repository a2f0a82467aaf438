public import Actions
public import Core
public import Domain

/// What the site asks of the rest of the program, as closures.
public struct SiteHooks: Sendable {
    /// Who holds this session token; nil when nobody does (any more).
    public let authenticate: @Sendable (_ token: String) async throws -> SignedIn?
    /// Who holds this API token; nil when nobody does.
    public let authenticateProgram: @Sendable (_ token: String) async throws -> SignedIn?
    /// Whether this node can work, one line a part; asked by `/ready`.
    public let readiness: @Sendable () async -> [Readiness]
    /// Throws a problem while nothing may be written: the clocks differ, or the node's number ran out.
    public let requireWritable: @Sendable () throws -> Void
    /// How many notices a person hasn't read; asked for each page they are shown.
    public let unread: @Sendable (Caller) async throws -> Int
    public let now: @Sendable () -> Instant
    /// Where answers that ask the database are made; nil for anywhere.
    public let executor: (any TaskExecutor)?
    /// That many bytes from the system's cryptographic source.
    public let random: @Sendable (Int) -> [UInt8]

    public init(
        authenticate: @escaping @Sendable (_ token: String) async throws -> SignedIn?,
        authenticateProgram: @escaping @Sendable (_ token: String) async throws -> SignedIn?,
        readiness: @escaping @Sendable () async -> [Readiness],
        requireWritable: @escaping @Sendable () throws -> Void,
        unread: @escaping @Sendable (Caller) async throws -> Int = { _ in 0 },
        now: @escaping @Sendable () -> Instant, executor: (any TaskExecutor)? = nil,
        random: @escaping @Sendable (Int) -> [UInt8]
    ) {
        self.authenticate = authenticate
        self.authenticateProgram = authenticateProgram
        self.readiness = readiness
        self.requireWritable = requireWritable
        self.unread = unread
        self.now = now
        self.executor = executor
        self.random = random
    }
}

/// Whether one part of the program can work: the database, its schema, the clock.
public struct Readiness: Hashable, Sendable {
    /// For programs: `database`, `schema`, `clock`.
    public let part: String
    public let isReady: Bool
    /// How it is, for people; says what to do where it is not well.
    public let words: Words

    public init(_ part: String, isReady: Bool, _ words: Words) {
        self.part = part
        self.isReady = isReady
        self.words = words
    }
}
